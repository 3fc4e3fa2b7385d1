"""Where the name of a body or an abstract breaks: as clerks break it, never within a word, never before a last word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from congvan.layout.measure import printed_width
from congvan.layout.profile import read_table
from congvan.layout.sheet import Paragraph, Run

if TYPE_CHECKING:
    from congvan.layout.sheet import Style

__all__ = ["broken"]

_NAMES = frozenset({"parent", "issuer", "capacity", "position", "signature_body", "subject", "annex_title"})
_SAFE = 0.97  # of the cell: another printer's letters may be a little wider
_MOST_WORDS = 60
_FAR = 1e9
_AT_A_UNIT = 0.85  # a line that ends before TỈNH, XÃ … counts as so much better filled
_LONE_WORD = 4.0  # and one word alone on its line as so much worse


def broken(paragraphs: tuple[Paragraph, ...], room: float) -> tuple[Paragraph, ...]:
    """Names and abstracts held together in lines ``room`` millimetres wide; other paragraphs as they are."""
    return tuple(
        Paragraph(p.style, tuple(Run(_held(run.text, run.style, room), run.style) for run in p.runs))
        if p.style.element in _NAMES
        else p
        for p in paragraphs
    )


def _held(text: str, style: Style, room: float) -> str:
    """The words of a line held together by spaces that do not break, with plain spaces where it is to break.

    Args:
        text: The name of a body, or an abstract.
        style: How it is printed.
        room: Width of its cell, or of the page, in millimetres.
    """
    words = text.split(" ")
    if len(words) > _MOST_WORDS or _width(text, style) <= room * _SAFE:
        return text
    lines = _lines(words, style, room * _SAFE)
    return " ".join("\u00a0".join(line) if _width(" ".join(line), style) <= room else " ".join(line) for line in lines)


def _lines(words: list[str], style: Style, room: float) -> list[list[str]]:
    """The way to break words that leaves the fewest lines, then the evenest, units kept with their names."""
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        best[end] = min(
            (best[start][0] + _cost(words, start, end, style, room), start) for start in range(end - 1, -1, -1)
        )
    lines: list[list[str]] = []
    end = len(words)
    while end:
        start = best[end][1]
        lines.insert(0, words[start:end])
        end = start
    return lines


def _cost(words: list[str], start: int, end: int, style: Style, room: float) -> float:
    """How bad a line is: a fixed part for being one, and its emptiness squared."""
    width = _width(" ".join(words[start:end]), style)
    if width > room:
        return _FAR * width if end - start > 1 else _FAR
    cost = 2.0 + (1 - width / room) ** 2
    if end - start == 1:
        cost += _LONE_WORD
    return cost * _AT_A_UNIT if _begins_unit(words, end) else cost


def _begins_unit(words: list[str], at: int) -> bool:
    return at < len(words) and _units().match(" ".join(words[at : at + 3])) is not None


@cache
def _units() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(row["word"]) for row in read_table("unit_words.csv")) + r")(?!\w)")


def _width(text: str, style: Style) -> float:
    return printed_width(Paragraph(style, (Run(text, style),)))
