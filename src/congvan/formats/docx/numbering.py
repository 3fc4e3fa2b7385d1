"""The numbers that Word makes and the text does not hold: ``I.``, ``1.``, ``a)``, bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from congvan.errors import LimitError, Reason
from congvan.formats.docx.names import W, attribute, value_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Numbering"]

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST_ROMAN = 3999
_HIGHEST_LETTER = 780
_LONGEST_MARK = 255


@dataclass(slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int
    format: str
    text: str


@dataclass(slots=True)
class _List:
    """A list as its paragraphs use it: the levels, and from where an own start counts."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, counted on while its paragraphs are read in order."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._met: set[str] = set()
        if root is None:
            return
        for abstract in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in abstract.iter(f"{W}lvl"):
                levels[whole(attribute(level, "ilvl"), 0)] = _Level(
                    whole(value_of(level, "start"), 1),
                    value_of(level, "numFmt") or "decimal",
                    value_of(level, "lvlText") or "",
                )
            self._levels[attribute(abstract, "abstractNumId") or ""] = levels
        for listed in root.iter(f"{W}num"):
            made = _List(value_of(listed, "abstractNumId") or "")
            for override in listed.iter(f"{W}lvlOverride"):
                if (start := value_of(override, "startOverride")) is not None:
                    made.starts[whole(attribute(override, "ilvl"), 0)] = whole(start, 1)
            self._lists[attribute(listed, "numId") or ""] = made

    def next(self, identifier: str | None, depth: int) -> str:
        """The mark of the next paragraph of a list with the space behind it; empty where there is none.

        Raises:
            LimitError: It is longer than any that Word takes.
        """
        listed = self._lists.get(identifier or "")
        if listed is None or identifier is None:
            return ""
        levels = self._levels.get(listed.abstract, {})
        level = levels.get(depth)
        if level is None or not 0 <= depth < _LEVELS:
            return ""
        counters = self._counters.setdefault(listed.abstract, [None] * _LEVELS)
        if identifier not in self._met:
            self._met.add(identifier)
            for place, start in listed.starts.items():
                if 0 <= place < _LEVELS:
                    counters[place] = start - 1
        now = counters[depth]
        counters[depth] = level.start if now is None else now + 1
        counters[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return _mark(level, levels, counters)


def _mark(level: _Level, levels: dict[int, _Level], counters: list[int | None]) -> str:
    """``%1.%2.`` with the numbers filled in; a bullet is a dash or a plus.

    Raises:
        LimitError: It is longer than any that Word takes.
    """
    if level.format == "none":
        return ""
    if level.format == "bullet":
        return "+ " if level.text.strip() == "+" else "- "

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other = levels.get(place)
        value = counters[place]
        if other is None:
            return ""
        return _printed(value if value is not None else other.start, other.format)

    text = _PLACE.sub(number, level.text).strip() if len(level.text) <= _LONGEST_MARK else level.text
    if len(text) > _LONGEST_MARK:
        raise LimitError(Reason("list-mark-too-long", most=_LONGEST_MARK), form="docx", limit=_LONGEST_MARK)
    return f"{text} " if text else ""


def _printed(value: int, style: str) -> str:
    if style in {"upperRoman", "lowerRoman"} and 0 < value <= _HIGHEST_ROMAN:
        roman = _roman(value)
        return roman.upper() if style == "upperRoman" else roman
    if style in {"upperLetter", "lowerLetter"} and 0 < value <= _HIGHEST_LETTER:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    return f"{value:02}" if style == "decimalZero" else str(value)


def _roman(value: int) -> str:
    printed = ""
    for worth, sign in (*_ROMAN, *_ROMAN_ONES):
        while value >= worth:
            printed += sign
            value -= worth
    return printed
