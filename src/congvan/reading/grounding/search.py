"""Where the words of a claim stand in the text: whatever the line breaks, the case, the dashes, and the place of tones."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from congvan.model import Span
from congvan.reading.normalise import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

__all__ = ["Finder", "Found"]

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_CANDIDATES = 100  # how many places that look alike are compared in full
_PIECES = 3  # how many runs a broken value may have,
_WORDS_A_PIECE = 30  # and one more for so many words
_FEWEST = 2  # words of a run
_NEAR = 600  # how far one piece may stand behind another


class Found(NamedTuple):
    """A place in the text that is read, which is not yet a span of the source."""

    start: int
    end: int


class Finder:
    """Looks for words in one text."""

    def __init__(self, source: str) -> None:
        self.text = Text(source)

    def span(self, found: Found) -> Span:
        """The place in the very string that was given."""
        return Span.model_validate(self.text.span(found.start, found.end))

    def find(self, quote: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first place of a quote, as printed or else in other case or with tones placed elsewhere."""
        return next(self.find_all(quote, start, end), None)

    def find_all(self, quote: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Every place of a quote in reading order, those that are as printed first."""
        asked = Text(quote)
        words = asked.text.split()
        if not words:
            return
        stop = len(self.text.text) if end is None else end
        seen: set[int] = set()
        for match in _pattern(words).finditer(self.text.text, start, stop):
            seen.add(match.start())
            yield Found(*match.span())
        alike = list(map(_loose, words))
        for number, match in enumerate(_pattern(asked.fold.split()).finditer(self.text.fold, start, stop)):
            if number == _CANDIDATES:
                return
            there = self.text.text[match.start() : match.end()].split()
            if match.start() not in seen and list(map(_loose, there)) == alike:
                yield Found(*match.span())

    def find_pieces(self, quote: str, start: int = 0, end: int | None = None) -> list[Found]:
        """A value that columns, page feet or other words break up, as runs of its words; empty where it is not there.

        Each run has two words at least, for single words stand everywhere, and there are few runs for its length.
        """
        whole = self.find(quote, start, end)
        if whole is not None:
            return [whole]
        words = Text(quote).text.split()
        most = _PIECES + len(words) // _WORDS_A_PIECE
        pieces: list[Found] = []
        while words and len(pieces) < most:
            found, count = self._longest(words, start, pieces[-1].end + _NEAR if pieces else end)
            if found is None or count < _FEWEST:
                return []
            pieces.append(found)
            words, start = words[count:], found.end
        return [] if words else pieces

    def _longest(self, words: list[str], start: int, end: int | None) -> tuple[Found | None, int]:
        """The longest run of words from the first on that is printed here, and how many they are."""
        best, fewest, most = None, 0, len(words)
        stop = len(self.text.text) if end is None else end
        while fewest < most:
            count = (fewest + most + 1) // 2
            match = _pattern(words[:count]).search(self.text.text, start, stop)
            if match is None:
                most = count - 1
            else:
                best, fewest = Found(*match.span()), count
        return best, fewest

    def find_number(self, number: str, start: int = 0, end: int | None = None) -> Found | None:
        """A number, with or without spaces between its parts."""
        signs = Text("".join(number.split())).text
        if not signs:
            return None
        body = r"\s{0,40}".join(map(re.escape, signs))
        stop = len(self.text.text) if end is None else end
        match = re.compile(rf"(?<![\w/]){body}(?![\w/])").search(self.text.text, start, stop)
        return Found(*match.span()) if match else None

    def find_count(self, count: int, start: int, end: int) -> Found | None:
        """A count in figures, with or without a leading nought: ``(03b)``."""
        match = re.compile(rf"(?<!\d)0{{0,3}}{count}(?!\d)").search(self.text.fold, start, end)
        return Found(*match.span()) if match else None

    def find_day(self, day: dt.date, start: int = 0, end: int | None = None) -> Found | None:
        """A day, in figures or as ``ngày … tháng … năm …``."""
        d, m, y = f"0?{day.day}", f"0?{day.month}", f"{day.year:04}"
        sign = r"\s?[/.-]\s?"
        figures = rf"{d}{sign}{m}{sign}{y}|{y}-{day.month:02}-{day.day:02}"
        words = rf"{d}\s{{0,3}}thang\s{{0,3}}{m}(?:\s{{0,3}}nam\s{{0,3}}|{sign}){y}"
        stop = len(self.text.fold) if end is None else end
        match = re.compile(rf"(?<!\d)(?:{words}|{figures})(?!\d)").search(self.text.fold, start, stop)
        return Found(*match.span()) if match else None


def _pattern(words: list[str]) -> re.Pattern[str]:
    """These words with white space between them, not inside longer words."""
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return re.compile(before + r"\s+".join(map(re.escape, words)) + after)


def _loose(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's letters in lower case and its tones, wherever they stand: ``Hòa`` and ``hoà`` are one."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tones = tuple(sorted(char for char in letters if char in _TONES))
    return "".join(char for char in letters if char not in _TONES), tones
