"""What is claimed about a text, and the account of what it bears out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from congvan.model import Directive, FieldSpan
from congvan.model.base import Model
from congvan.reading.grounding.search import Finder, Found

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Account", "Claim", "Grounding"]


class Claim(Model):
    """Something that is claimed and that the text does not bear out (điều không có căn cứ)."""

    path: str
    """Where it stood in what was claimed: ``tasks[2].deadline.on`` (trường)."""
    value: JsonValue = None
    """What was claimed (giá trị)."""
    reason: Literal["invalid", "not_found"]
    """``invalid``: the schema has no such thing; ``not_found``: the text has no such words (lý do)."""


class Grounding(Model):
    """A directive of which every word is in the text, and what is not (kết quả đối chiếu)."""

    directive: Directive
    """What the text bears out, each value with its span (văn bản)."""
    unsupported: tuple[Claim, ...] = ()
    """What it does not; none of it is in the directive (các điều không có căn cứ)."""


class Account:
    """The text, what was found in it and what was not.

    Attributes:
        finder: Looks for words.
        fields: Where the header's fields stand.
        claims: What was not found.
    """

    def __init__(self, text: str, claims: Sequence[Claim], places: Mapping[str, list[int]]) -> None:
        self.finder = Finder(text)
        self.fields: list[FieldSpan] = []
        self.claims: list[Claim] = list(claims)
        self._places = places

    def item(self, path: str, place: int) -> str:
        """The path of an item as it was claimed, before invalid ones were left out."""
        places = self._places.get(path)
        return f"{path}[{place if places is None else places[place]}]"

    def refuse(self, path: str, value: JsonValue) -> None:
        """Note a claim that the text does not bear out."""
        self.claims.append(Claim(path=path, value=value, reason="not_found"))

    def note(self, field: str, *found: Found) -> None:
        """Note where a field of the header stands."""
        self.fields += [FieldSpan(field=field, span=self.finder.span(piece)) for piece in found]

    def words(self, path: str, value: str | None, start: int = 0, end: int | None = None) -> Found | None:
        """The place of a text, which is refused where it has none."""
        if value is None or not value.strip():
            return None
        found = self.finder.find(value, start, end)
        if found is None:
            self.refuse(path, value)
        return found

    def run(self, path: str, value: str | None, start: int = 0) -> Found | None:
        """The stretch from the first to the last word of a text that page feet may break up."""
        if value is None or not value.strip():
            return None
        pieces = self.finder.find_pieces(value, start) or self.finder.find_pieces(value)
        if pieces:
            return Found(pieces[0].start, pieces[-1].end)
        self.refuse(path, value)
        return None

    def kept(self, path: str, value: str | None, start: int = 0, end: int | None = None) -> str | None:
        """The text where it stands, ``None`` where it does not."""
        return value if self.words(path, value, start, end) is not None else None
