"""Where in an input something is the matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from congvan.errors.reason import Reason

if TYPE_CHECKING:
    from congvan.errors.reason import Language

__all__ = ["Location"]

# So much of a long line is shown to either side of the place.
_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    r"""Where in an input something is the matter (vị trí).

    >>> print(Location.in_text("Số: 5\nHuế, ngày 32", 16))
    line 2, column 11
    >>> print(Location.in_text("Số: 5\nHuế, ngày 32", 16).marked)
    Huế, ngày 32
              ^

    Attributes:
        path: A part of the input: a member of a ZIP, an XPath, the path of a field in JSON.
        page: The page, from 1.
        line: The line, from 1.
        column: The character of the line, from 1.
        excerpt: The words of that line around the place.
        mark: How many characters of ``excerpt`` stand before the place.
    """

    path: str | None = None
    page: int | None = None
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None
    mark: int | None = None

    def __str__(self) -> str:
        """Page, line, column and path, as far as they are known."""
        return self.told()

    def told(self, lang: Language = "en") -> str:
        """The same in a language.

        Args:
            lang: English or Vietnamese.
        """
        numbers = (("page", self.page), ("line", self.line), ("column", self.column))
        told = [Reason(f"place-{name}", number=number).told(lang) for name, number in numbers if number is not None]
        return ", ".join([*told, self.path] if self.path is not None else told)

    @property
    def marked(self) -> str | None:
        """The line with a mark under the place, in two lines; ``None`` where the line is not known."""
        if self.excerpt is None or self.mark is None:
            return None
        return f"{self.excerpt}\n{' ' * self.mark}^"

    @classmethod
    def in_text(cls, text: str, offset: int, *, path: str | None = None) -> Self:
        """The place of a character of a text."""
        start = text.rfind("\n", 0, offset) + 1
        return cls.in_line(text, text.count("\n", 0, start) + 1, offset - start + 1, path=path, start=start)

    @classmethod
    def in_line(cls, text: str, line: int, column: int, *, path: str | None = None, start: int | None = None) -> Self:
        """The place of a column of a line, both from 1.

        Args:
            text: The input.
            line: The line.
            column: The column; one beyond the line is its end.
            path: The part of the input that ``text`` is.
            start: Where the line starts in ``text``, if that is known.
        """
        if start is None:
            start = 0
            for _ in range(line - 1):
                start = text.find("\n", start) + 1 or len(text)
        end = text.find("\n", start)
        whole = text[start : len(text) if end < 0 else end].rstrip("\r")
        first = max(0, min(column - 1, len(whole)) - _SHOWN)
        shown = "".join(letter if letter.isprintable() else " " for letter in whole[first : column + _SHOWN])
        return cls(path=path, line=line, column=column, excerpt=shown, mark=min(column - 1 - first, len(shown)))
