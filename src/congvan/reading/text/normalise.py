r"""From the string that was given to the string that is read, and back by offsets.

The text that is read is in NFC, with plain spaces and hyphens and ``\\n`` line ends. Nearly every change keeps the
length, so that offsets stay as they are; where marks were composed or taken out, :class:`Text` keeps one entry a
change. Beside the text stand two folds of the same length: ``plain`` (ASCII, case kept) and ``fold`` (ASCII, lower
case). Patterns that must not care for tone placement, lost tone marks or case run on these.
"""

from __future__ import annotations

import codecs
import copy
import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from congvan.model.sharing import made_span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.model import Span

_LETTERS = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_MARKS = {"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'", "\u2022": "-", "\u25cf": "-", "\u25aa": "-",
          "\u2026": ".", "\u00b0": "o", "\u00d7": "x"}  # fmt: skip

# Changed one for one: look-alikes of the space, the hyphen, the slash, Đ, and the line ends.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_ONE_FOR_ONE = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys("\u0085\u2028\u2029\u000b\u000c", "\n"),
    "\u2044": "/",
    "\u2215": "/",
    "\u00d0": "\u0110",
    "\u0189": "\u0110",
    "\u0000": "\ufffd",
}
_LINE_END = re.compile("\r\n")
# A cluster is bounded: composing a run of a million marks takes time that grows with its square.
_COMBINING = "\u0300-\u036f"
_SINGLE_END = re.compile(r"(?<!\n)\n(?![^\S\n]*\n)")  # a line that ends within its paragraph
_CLUSTER = re.compile(f"[^{_COMBINING}][{_COMBINING}]{{1,4}}")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPED = re.compile(r"\\[-.|*#_+()\[\]]")
_TABLE_RULE = re.compile(r"^\|(?: *:?-{3,}:? *\|)+$", re.MULTILINE)
_MARKDOWN = re.compile(r"\*\**|\\(?=[-.|*#_+()\[\]>])")  # both begin with a sign, for which alone is looked


def _tables() -> tuple[str, bytes, bytes]:
    """The letters of an eight-bit code page of all Vietnamese ones, and its two folds."""
    letters = []
    for base in _LETTERS + _LETTERS.lower():
        tones = _TONES if unicodedata.normalize("NFD", base)[0].lower() in "aeiouy" else ("",)
        letters += [c for tone in tones if ord(c := unicodedata.normalize("NFC", base + tone)) > 127]
    free = [*range(1, 9), *range(11, 13), *range(14, 32), *range(127, 256)]
    page = [chr(code) if code < 127 and code not in free else "\ufffe" for code in range(256)]
    plain = list(range(256))
    for code, char in zip(free, [*letters, *_MARKS], strict=False):
        page[code] = char
        base = _MARKS.get(char) or unicodedata.normalize("NFD", char)[0].replace("Đ", "D").replace("đ", "d")
        plain[code] = ord(base)
    fold = [ord(chr(code).lower()) for code in plain]
    return "".join(page), bytes(plain), bytes(fold)


_CODES, _PLAIN, _FOLD = _tables()
_PAGE = codecs.charmap_build(_CODES)


class Text:
    """A string made ready for reading.

    Attributes:
        source: The very string that was given.
        text: What is read: NFC, plain spaces, hyphens and line ends, without unseen characters and Markdown marks.
        plain: ``text`` in ASCII, of the same length; other characters are ``?``.
        fold: ``plain`` in lower case.
        was_broken: Whether the source held lone surrogates, which no encoding can carry.
    """

    __slots__ = ("_cuts", "_shifts", "fold", "plain", "source", "text", "was_broken")

    def __init__(self, source: str) -> None:
        code = _encoded(source)
        rare = _rare_signs(source, code)
        self.was_broken: bool = _SURROGATE.search(rare) is not None
        self.source: str = _SURROGATE.sub("\ufffd", source) if self.was_broken else source
        self._cuts: list[int] = []
        self._shifts: list[int] = []
        text = self.source
        if "\r\n" in text:
            text = self._replace(text, _LINE_END, "\n")
        if _CLUSTER.search(f" {rare}"):
            text = self._replace(text, _CLUSTER, lambda cluster: unicodedata.normalize("NFC", cluster))
        if "\r" in text or "\0" in text or not _ONE_FOR_ONE.keys().isdisjoint(rare):
            text = _plain_marks(text)
        if _UNSEEN.search(rare):
            text = self._replace(text, _UNSEEN, "")
        if _is_marked_down(text):
            text = self._replace(text, _MARKDOWN, "")
        self.text: str = text
        if text is not source:
            code = _encoded(text)
        self.plain: str = code.translate(_PLAIN).decode("latin-1")
        self.fold: str = code.translate(_FOLD).decode("latin-1")

    def _replace(self, text: str, pattern: re.Pattern[str], change: str | Callable[[str], str]) -> str:
        """Replace each match and note how far what follows has moved."""
        pieces: list[str] = []
        cuts: list[int] = []
        shifts: list[int] = []
        done = length = shift = 0
        for match in pattern.finditer(text):
            first, last = match.span()
            new = change if isinstance(change, str) else change(match.group())
            if len(new) == last - first:
                continue
            pieces += (text[done:first], new)
            length += first - done + len(new)
            done = last
            shift = done - length
            cuts.append(2 * length - bool(new))
            shifts.append(shift)
        if not cuts:
            return text
        pieces.append(text[done:])
        self._cuts, self._shifts = _compose(cuts, shifts, self._cuts, self._shifts)
        return "".join(pieces)

    def joined(self, places: Sequence[tuple[int, int]]) -> Text:
        """The same text with each of ``places`` in one line, its line ends made spaces; the very same where none has any."""
        broken = [(start, end) for start, end in places if "\n" in self.text[start:end]]
        if not broken:
            return self
        made = copy.copy(self)
        made.text = _in_one_line(self.text, broken)
        made.plain, made.fold = _in_one_line(self.plain, broken), _in_one_line(self.fold, broken)
        return made

    @property
    def is_as_given(self) -> bool:
        """Whether offsets in the text are offsets in the source."""
        return not self._cuts

    def at(self, offset: int) -> int:
        """The offset in the source of an offset in the text, as the start of something."""
        if not self._cuts:
            return offset
        place = bisect_right(self._cuts, 2 * offset)
        return offset + self._shifts[place - 1] if place else offset

    def until(self, offset: int) -> int:
        """The offset in the source of an offset in the text, as the end of something."""
        if not self._cuts:
            return offset
        place = bisect_left(self._cuts, 2 * offset)
        return offset + self._shifts[place - 1] if place else offset

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source a piece of the text begins and ends."""
        cuts, shifts = self._cuts, self._shifts
        if not cuts:
            return start, end
        if above := bisect_right(cuts, 2 * start):
            start += shifts[above - 1]
        if above := bisect_left(cuts, 2 * end):
            end += shifts[above - 1]
        return start, max(start, end)

    def span(self, start: int, end: int) -> Span:
        """The place in the source of a piece of the text."""
        return made_span(*self.place(start, end)) if self._cuts else made_span(start, end)


def _encoded(text: str) -> bytes:
    """A text in the code page, in which what the page has not is a question mark."""
    return codecs.charmap_encode(text, "replace", _PAGE)[0]


def _rare_signs(text: str, code: bytes) -> str:
    """The signs of a text that the code page has not: few, and what is to be changed in a text is among them."""
    if code.count(b"?") == text.count("?"):
        return ""
    found: set[str] = set()
    place = code.find(b"?")
    while place >= 0:
        found.add(text[place])
        place = code.find(b"?", place + 1)
    return "".join(sorted(found))


def _is_marked_down(text: str) -> bool:
    """Whether a text has the marks of Markdown: bold type, an escaped sign, the rule below the head of a table."""
    if "**" in text or ("\\" in text and _ESCAPED.search(text)):
        return True
    return "|" in text and "---" in text and _TABLE_RULE.search(text) is not None


def _plain_marks(text: str) -> str:
    """Plain spaces, hyphens and line ends, each one for one."""
    text = text.replace("\r", "\n")
    for odd, even in _ONE_FOR_ONE.items():
        if odd in text:
            text = text.replace(odd, even)
    return text


def _compose(cuts: list[int], shifts: list[int], cuts_0: list[int], shifts_0: list[int]) -> tuple[list[int], list[int]]:
    """One map out of two, ``cuts_0`` that of the earlier change.

    A cut is twice an offset, less one where characters were composed: an end at that offset takes the composed
    characters in, and leaves out what was only taken away behind it.
    """
    if not cuts_0:
        return cuts, shifts
    merged: dict[int, int] = {}
    j = 0
    # Both lists run in reading order: a cut of the earlier map stands, in the new text, where the later one puts it.
    for i, cut in enumerate(cuts):
        before = shifts[i - 1] if i else 0
        while j < len(cuts_0) and cuts_0[j] - 2 * before < cut:
            merged[cuts_0[j] - 2 * before] = before + shifts_0[j]
            j += 1
        while j < len(cuts_0) and cuts_0[j] - 2 * shifts[i] <= cut:
            j += 1
        merged[cut] = shifts[i] + (shifts_0[j - 1] if j else 0)
    last = shifts[-1]
    for k in range(j, len(cuts_0)):
        merged[cuts_0[k] - 2 * last] = last + shifts_0[k]
    return list(merged), list(merged.values())


def _in_one_line(text: str, places: list[tuple[int, int]]) -> str:
    """A text with the line ends in each of some places, in their order, made spaces; a blank line parts words as before."""
    pieces: list[str] = []
    done = 0
    for start, end in places:
        pieces += (text[done:start], _SINGLE_END.sub(" ", text[start:end]))
        done = end
    return "".join([*pieces, text[done:]])
