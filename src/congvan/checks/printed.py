"""The words of a paper as they are printed: in NFC, without Markdown's marks, each with its place in the source."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from typing import NamedTuple

from congvan.model import Span

__all__ = ["Cell", "Line", "Printed", "fold"]

_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]{1,8}")
# Emphasis and escapes of Markdown; an asterisk that stands alone is the Party's (HD05 Phần II, I.2.2).
_MARKUP = re.compile(r"\*\*|\\(?=[-*_.#+()\[\]!])|(?<![*\s|])\*|\*(?![*\s|])|</?(?:b|i|u|strong|em)>")
_CELL = re.compile(r"[^\s|](?:[^\t|\n]*?[^\s|])??(?=[^\S\n]{3,}|[^\S\n]*[|\t\n]|[^\S\n]*\Z)")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63\uff0d"


class _Folds(dict[int, str]):
    """Code point to its fold of one character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = value = base if len(base) == 1 else chr(code)
        return value


_FOLDS = _Folds(dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d") | dict.fromkeys(map(ord, _DASHES), "-") | {0xA0: " "})


def fold(text: str) -> str:
    """Lower case without marks, as long as ``text``, so that one offset serves both."""
    return text.lower() if text.isascii() and len(text.lower()) == len(text) else text.translate(_FOLDS)


class Cell(NamedTuple):
    """A run of words that stands for itself in a line: a cell of a table, or what wide blanks part."""

    text: str
    start: int
    end: int
    line: int


class Line(NamedTuple):
    """A line with its cells."""

    start: int
    end: int
    cells: tuple[Cell, ...]


class Printed:
    """The printed words and the way back to the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        pieces: list[str] = []
        self._at: list[int] | None = None
        if _MARKUP.search(source) or not unicodedata.is_normalized("NFC", source):
            self._at = []
            last = 0
            for found in sorted(_changes(source)):
                start, end, words = found
                if start < last:
                    continue
                pieces += [source[last:start], words]
                self._at += [*range(last, start), *[start] * len(words)]
                last = end
            pieces.append(source[last:])
            self._at += range(last, len(source) + 1)
        self.text: str = "".join(pieces) if self._at is not None else source

    @functools.cached_property
    def folded(self) -> str:
        """The words folded, offset for offset."""
        return fold(self.text)

    @functools.cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order."""
        lines = []
        at = 0
        for number, words in enumerate(self.text.split("\n")):
            end = at + len(words)
            cells = tuple(Cell(found[0], *found.span(), number) for found in _CELL.finditer(self.text, at, end))
            lines.append(Line(at, end, cells))
            at = end + 1
        return tuple(lines)

    def span(self, start: int, end: int) -> Span:
        """The span in the source."""
        if self._at is None:
            return Span(start=start, end=end)
        last = self._at[end - 1] + 1 if end > start else self._at[start]
        while last < len(self.source) and unicodedata.combining(self.source[last]):
            last += 1
        return Span(start=self._at[start], end=last)

    def offset(self, source_offset: int) -> int:
        """The printed offset of a source offset."""
        return source_offset if self._at is None else min(bisect_left(self._at, source_offset), len(self.text))

    def line_at(self, offset: int) -> int:
        """The number of the line in which an offset lies."""
        return max(0, bisect_left(self.lines, offset + 1, key=lambda line: line.start) - 1)


def _changes(source: str) -> list[tuple[int, int, str]]:
    """What is printed otherwise than it is written: marks to drop, letters to compose."""
    found = [(*match.span(), "") for match in _MARKUP.finditer(source)]
    if not unicodedata.is_normalized("NFC", source):
        for match in _CLUSTER.finditer(source):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                found.append((*match.span(), composed))
    return found
