"""Where the words of a claim stand in the text: whatever the line breaks, the case, the dashes, and the place of tones.

The words of the text are indexed by pairs, so that a claim costs as much as its own words and the places that look
like it, and not the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from congvan.model import Span
from congvan.reading.text.normalise import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

__all__ = ["Finder", "Found", "same"]

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_CANDIDATES = 100  # how many places that look alike are compared in full
_PIECES = 3  # how many runs a broken value may have,
_WORDS_A_PIECE = 30  # and one more for so many words
_FEWEST = 2  # words of a run
_NEAR = 600  # how far one piece may stand behind another


class Found(NamedTuple):
    """A place in the text that is read, which is not yet a span of the source."""

    start: int
    end: int

    def holds(self, other: Found) -> bool:
        """Whether the other lies in this."""
        return self.start <= other.start and other.end <= self.end


class Finder:
    """Looks for words in one text."""

    def __init__(self, source: str) -> None:
        self.text: Text = Text(source)
        places = [match.span() for match in _TOKEN.finditer(self.text.text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]
        self._words = [_loose(self.text.text[start:end]) for start, end in places]
        self._places: dict[str | tuple[str, str], list[int]] = {}
        for number, word in enumerate(self._words):
            self._places.setdefault(word, []).append(number)
        for number, pair in enumerate(pairwise(self._words)):
            self._places.setdefault(pair, []).append(number)

    def span(self, found: Found) -> Span:
        """The place in the very string that was given."""
        return Span.model_validate(self.text.span(found.start, found.end))

    def place(self, span: Span) -> Found:
        """The place of a span of the source."""
        if self.text.is_as_given:
            return Found(span.start, span.end)
        first = bisect_left(self._starts, span.start, key=self.text.at)
        last = bisect_left(self._starts, span.end, key=self.text.at)
        if first >= last:
            return Found(len(self.text.text), len(self.text.text))
        return Found(self._starts[first], self._ends[last - 1])

    def find(self, quote: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first place of a quote as it is printed, or else in other case or with tones placed elsewhere."""
        first = None
        asked = Text(quote).text.split()
        for found in islice(self.find_all(quote, start, end), _CANDIDATES):
            if self.cut(found).split() == asked:
                return found
            first = first or found
        return first

    def cut(self, found: Found) -> str:
        """The words of a place."""
        return self.text.text[found.start : found.end]

    def find_all(self, quote: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Every place of a quote, in reading order."""
        words = self._asked(quote)
        if not words:
            return
        count = len(words)
        first, last = self._window(start, end)
        rarest, shift = self._rarest(words)
        low = bisect_left(rarest, first + shift)
        for place in rarest[low : low + 10 * _CANDIDATES]:
            begin = place - shift
            if begin + count > last:
                return
            if self._words[begin : begin + count] == words:
                yield Found(self._starts[begin], self._ends[begin + count - 1])

    def find_pieces(self, quote: str, start: int = 0, end: int | None = None) -> list[Found]:
        """A value that columns, page feet or other words break up, as runs of its words; empty where it is not there.

        Each run has two words at least, for single words stand everywhere, and there are few runs for its length.
        """
        whole = self.find(quote, start, end)
        if whole is not None:
            return [whole]
        words, done = self._asked(quote), 0
        most = _PIECES + len(words) // _WORDS_A_PIECE
        pieces: list[Found] = []
        while done < len(words) and len(pieces) < most:
            found, count = self._longest(words, done, start, pieces[-1].end + _NEAR if pieces else end)
            if found is None or count < _FEWEST:
                return []
            pieces.append(found)
            done, start = done + count, found.end
        return pieces if done == len(words) else []

    def find_number(self, number: str, start: int = 0, end: int | None = None) -> Found | None:
        """A whole number and notation, with or without spaces between its parts."""
        for found in self.find_all("".join(number.split()), start, end):
            before, after = self.text.text[found.start - 1 : found.start], self.text.text[found.end : found.end + 2]
            if before not in {"/", "-"} and not (after[:1] in {"/", "-"} and after[1:].isalnum()):
                return found
        return None

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

    def _asked(self, quote: str) -> list[str]:
        return [_loose(match[0]) for match in _TOKEN.finditer(Text(quote).text)]

    def _window(self, start: int, end: int | None) -> tuple[int, int]:
        """The words that lie between two offsets."""
        last = len(self._ends) if end is None else bisect_right(self._ends, end)
        return bisect_left(self._starts, start), last

    def _rarest(self, words: list[str]) -> tuple[Sequence[int], int]:
        """Where the rarest pair of the words stands, and how far behind their first word."""
        keys = list(pairwise(words)) or words
        shift = min(range(len(keys)), key=lambda number: len(self._places.get(keys[number], ())))
        return self._places.get(keys[shift], ()), shift

    def _longest(self, words: list[str], done: int, start: int, end: int | None) -> tuple[Found | None, int]:
        """The longest run of words from this one on that is printed here, and how many they are."""
        best, most = None, 0
        first, last = self._window(start, end)
        if done + 1 >= len(words):
            return best, most
        places = self._places.get((words[done], words[done + 1]), [])
        low = bisect_left(places, first)
        for begin in places[low : low + _CANDIDATES]:
            if begin >= last:
                break
            count = 0
            for asked, there in zip(islice(words, done, None), islice(self._words, begin, last), strict=False):
                if asked != there:
                    break
                count += 1
            if count > most:
                best, most = Found(self._starts[begin], self._ends[begin + count - 1]), count
        return best, most


def same(one: str | None, other: str | None) -> bool:
    """Whether two texts have the same words, whatever the case, the white space and the place of tones."""
    if one is None or other is None:
        return False
    return one == other or [*map(_loose, Text(one).text.split())] == [*map(_loose, Text(other).text.split())]


@lru_cache(maxsize=1 << 14)
def _loose(word: str) -> str:
    """A word's letters in lower case, then its tones, wherever they stand: ``Hòa`` and ``hoà`` are one."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tones = sorted(char for char in letters if char in _TONES)
    return "".join([*(char for char in letters if char not in _TONES), *tones])
