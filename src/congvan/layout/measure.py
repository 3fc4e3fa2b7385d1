"""How long words are in print: for the rules below them, and for the columns of tables."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from congvan.layout.profile import read_table
from congvan.layout.sheet import Paragraph, Run

if TYPE_CHECKING:
    from congvan.layout.sheet import Grid

__all__ = ["column_widths", "printed_width", "rule_width"]

_MM_PER_POINT = 25.4 / 72
_UNKNOWN = 500
_CELL_MARGINS = 5.0  # millimetres on both sides of a cell, with its lines
_LONG_WORDS = 3  # of the words with most letters one is the widest in print
_NARROWEST, _WIDEST = 6, 40  # characters that a column's longest cell counts for


@cache
def _advances(face: str) -> dict[str, int]:
    return {row["character"]: int(row[face]) for row in read_table("advance_widths.csv")}


def printed_width(paragraph: Paragraph) -> float:
    """Millimetres that a paragraph takes on one line in Times New Roman."""
    total = 0.0
    for run in paragraph.runs:
        face = "_".join(word for word, on in (("bold", run.style.bold), ("italic", run.style.italic)) if on)
        advances = _advances(face or "regular")
        units = sum(advances.get(c, _UNKNOWN) for c in _bare(run.text))
        total += units * run.style.size / 1000 * _MM_PER_POINT
    return total


def _bare(text: str) -> str:
    """Without marks above and below, which take no width; horned letters stay themselves."""
    kept = unicodedata.normalize("NFD", text).replace("o\u031b", "ơ").replace("u\u031b", "ư")
    kept = kept.replace("O\u031b", "Ơ").replace("U\u031b", "Ư")
    return "".join(c for c in kept if not unicodedata.combining(c)).replace("\u00a0", " ")


def column_widths(grid: Grid, room: float) -> tuple[float, ...]:
    """Millimetres of a table's columns: room for the longest word of each, the rest by their longest cell."""
    columns = max((len(row) for row in grid.rows), default=0)
    cells = [[p for row in grid.rows if place < len(row) for p in row[place]] for place in range(columns)]
    least = [_CELL_MARGINS + max((_widest_word(p) for p in column), default=0.0) for column in cells]
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    longest = [max((len(p.text) for p in column), default=0) for column in cells]
    weights = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return _shared(least, weights, room)


def _shared(least: list[float], weights: list[int], room: float) -> tuple[float, ...]:
    """Room by weights, but no less than the least; a column that takes its least leaves the others less."""
    fixed: dict[int, float] = {}
    while len(fixed) < len(least):
        rest, total = room - sum(fixed.values()), sum(w for n, w in enumerate(weights) if n not in fixed)
        short = [n for n, w in enumerate(weights) if n not in fixed and rest * w / total < least[n]]
        if not short:
            return tuple(fixed.get(n, rest * w / total) for n, w in enumerate(weights))
        fixed |= {n: least[n] for n in short}
    return tuple(least)


def _widest_word(paragraph: Paragraph) -> float:
    style = paragraph.style
    words = sorted(paragraph.text.split(), key=len)[-_LONG_WORDS:]
    return max((printed_width(Paragraph(style, (Run(word, style),))) for word in words), default=0.0)


def rule_width(paragraph: Paragraph, room: float) -> float:
    """Length in millimetres of the line below a paragraph in a cell ``room`` wide (NĐ30 PL I, II.1.b, II.2.b)."""
    words = min(printed_width(paragraph), room)
    return words if paragraph.style.rule == "text" else words * 0.4
