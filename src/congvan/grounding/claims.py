"""What is claimed about a text, and the evidence for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from congvan.grounding.search import Finder, Found
from congvan.grounding.zones import Zones
from congvan.model import Directive, FieldSpan
from congvan.model.base import Model
from congvan.reading import parse_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Claim", "ClaimCode", "Evidence", "Grounding"]

ClaimCode = Literal["invalid", "not_found", "elsewhere", "part_of_name", "disagrees", "unverifiable", "missed"]

_REASONS: dict[ClaimCode, tuple[str, str]] = {
    "invalid": ("the schema has no such thing", "lược đồ không có trường hoặc giá trị này"),
    "not_found": ("the text has no such words", "văn bản không có những chữ này"),
    "elsewhere": (
        "the words stand in the text, but not where this field has to stand",
        "văn bản có những chữ này nhưng không ở vị trí của trường",
    ),
    "part_of_name": ("the words are only a part of a longer name", "chỉ là một phần của tên gọi dài hơn"),
    "disagrees": ("the words of the text say something else", "câu chữ trong văn bản cho giá trị khác"),
    "unverifiable": ("no words of the text tell it", "không có câu chữ nào trong văn bản để kiểm chứng"),
    "missed": ("the text says it, and it was not claimed", "văn bản có nêu nhưng câu trả lời bỏ sót"),
}


class Claim(Model):
    """Something that was claimed, or was not, and what the text has to say to it (nhận xét về một điều được nêu)."""

    path: str
    """Where it stood in what was claimed: ``tasks[2].deadline.on``; what was missed, in what reading finds (trường)."""
    value: JsonValue = None
    """What was claimed, or what was missed (giá trị)."""
    code: ClaimCode
    """Why it is not borne out (mã lý do)."""

    @property
    def reason(self) -> str:
        """The reason in words, in English."""
        return self.told()

    def told(self, lang: Literal["en", "vi"] = "en") -> str:
        """The reason in words.

        Args:
            lang: English or Vietnamese.
        """
        return _REASONS[self.code][lang == "vi"]


class Grounding(Model):
    """A directive that its text bears out, and what is not borne out (kết quả đối chiếu)."""

    directive: Directive
    """What the text bears out, each value with its span (văn bản)."""
    unsupported: tuple[Claim, ...] = ()
    """What the text speaks against or does not say; none of it is in the directive (các điều không có căn cứ)."""
    unverified: tuple[Claim, ...] = ()
    """Codes that no words of the text tell, such as a role; none of it is in the directive (điều không kiểm chứng được)."""
    missed: tuple[Claim, ...] = ()
    """What reading finds in the text and nobody claimed (điều bị bỏ sót)."""


class Evidence:
    """The text, what reading finds in it, and what has been found of the claims.

    Attributes:
        finder: Looks for words.
        read: What this library reads in the text.
        zones: Where header, body and closing stand.
        fields: Where the header's fields stand.
        claims: What was not borne out.
        doubts: What cannot be verified.
    """

    def __init__(self, text: str, claims: Sequence[Claim], places: Mapping[str, list[int]]) -> None:
        self.finder: Finder = Finder(text)
        self.read: Directive = parse_text(text)
        self.zones: Zones = Zones.of(self.finder, self.read)
        self.fields: list[FieldSpan] = []
        self.claims: list[Claim] = list(claims)
        self.doubts: list[Claim] = []
        self._places = places

    def item(self, path: str, place: int) -> str:
        """The path of an item as it was claimed, before invalid ones were left out."""
        places = self._places.get(path)
        return f"{path}[{place if places is None else places[place]}]"

    def refuse(self, path: str, value: JsonValue, code: ClaimCode = "not_found") -> None:
        """Note a claim that the text does not bear out."""
        self.claims.append(Claim(path=path, value=value, code=code))

    def doubt(self, path: str, value: JsonValue) -> None:
        """Note a claim that no words can bear out."""
        self.doubts.append(Claim(path=path, value=value, code="unverifiable"))

    def note(self, field: str, *found: Found) -> None:
        """Note where a field of the header stands."""
        self.fields += [FieldSpan(field=field, span=self.finder.span(piece)) for piece in found]

    def note_as_read(self, field: str) -> None:
        """Note a field of the header where reading found it."""
        if self.read.source is not None:
            self.fields += [found for found in self.read.source.fields if found.field == field]

    def within(self, value: str, zones: Iterable[Found]) -> list[Found]:
        """A value in one of these zones, as runs where lines and columns break it up."""
        for zone in zones:
            pieces = self.finder.find_pieces(value, *zone)
            if pieces and pieces[-1].end <= zone.end:
                return pieces
        return []

    def lost(self, path: str, value: str) -> None:
        """Refuse words that do not stand where they should: somewhere else, or nowhere."""
        self.refuse(path, value, "elsewhere" if self.finder.find(value) is not None else "not_found")

    def kept(self, path: str, value: str | None, zone: Found) -> str | None:
        """A value that stands in the zone; otherwise it is refused, and ``None``."""
        if value is None or not value.strip():
            return None
        if self.finder.find(value, *zone) is not None:
            return value
        self.lost(path, value)
        return None
