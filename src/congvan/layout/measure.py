"""How long words are in print: for the rules below them, and for where a name may break."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from congvan.layout.profile import read_table

if TYPE_CHECKING:
    from congvan.layout.sheet import Grid, Paragraph

__all__ = ["column_shares", "hold_unit_names", "printed_width", "rule_width"]

_MM_PER_POINT = 25.4 / 72
_UNKNOWN = 500
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


def column_shares(grid: Grid) -> tuple[float, ...]:
    """How a table's width goes to its columns, in parts of 1: by their longest cell, within bounds."""
    columns = max((len(row) for row in grid.rows), default=0)
    longest = [
        max((len(p.text) for row in grid.rows if place < len(row) for p in row[place]), default=0)
        for place in range(columns)
    ]
    weights = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return tuple(weight / sum(weights) for weight in weights)


def rule_width(paragraph: Paragraph, room: float) -> float:
    """Length in millimetres of the line below a paragraph in a cell ``room`` wide (NĐ30 PL I, II.1.b, II.2.b)."""
    words = min(printed_width(paragraph), room)
    return words if paragraph.style.rule == "text" else words * 0.4


@cache
def _unit_name() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in read_table("unit_words.csv"))
    return re.compile(rf"(?<!\w)(?:{words}) .*")


def hold_unit_names(text: str) -> str:
    """The name of a body with its unit held together, so that it breaks before TỈNH, XÃ … as clerks break it."""
    return _unit_name().sub(lambda match: match[0].replace(" ", "\u00a0"), text, count=1)
