"""Tables in the body: rows of ``| cell | cell |``, and cells set apart by lines that are only a bar."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from congvan.reading.body.labels import mark_at
from congvan.reading.body.node import OpenBlock
from congvan.reading.text.lines import is_cell_break, is_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_FEWEST = 2  # cells of a table
_LONGEST = 40  # lines of a cell


def read_table(text: Text, lines: Sequence[Line], first: int, last: int) -> tuple[OpenBlock | None, int]:
    """The table that opens at a line that starts with a bar, and the index of the line below it.

    Gives ``None`` and the next line of text where the bar opens no table of at least two cells.
    """
    if is_cell_break(text.text[lines[first].start : lines[first].end]):
        return _flattened(text, lines, first, last)
    return _drawn(text, lines, first, last)


def _drawn(text: Text, lines: Sequence[Line], first: int, last: int) -> tuple[OpenBlock | None, int]:
    """Rows of cells between bars, one line a row."""
    table = OpenBlock("table", None, lines[first].start, lines[first].start, lines[first].start)
    at = first
    while (
        at < last
        and text.text[lines[at].start] == "|"
        and not is_cell_break(text.text[lines[at].start : lines[at].end])
    ):
        line = lines[at]
        if not is_rule(text.text[line.start : line.end]):
            row = OpenBlock("row", None, line.start, line.start, line.start)
            bars = [place for place in range(line.start, line.end) if text.text[place] == "|"]
            edges = bars if text.text[line.end - 1] == "|" else [*bars, line.end]
            row.children = [_cell(text, left + 1, right) for left, right in itertools.pairwise(edges)]
            row.stop = row.words = line.start
            table.children.append(row)
        at += 1
    if not table.children:
        return None, at
    if sum(len(row.children) for row in table.children) < _FEWEST:  # a stain before a line, and no table
        return None, first
    return table, at


def _flattened(text: Text, lines: Sequence[Line], first: int, last: int) -> tuple[OpenBlock | None, int]:
    """Cells below each other: a bar between two cells, two bars between two rows."""
    table = OpenBlock("table", None, lines[first].start, lines[first].start, lines[first].start)
    row = OpenBlock("row", None, lines[first].start, lines[first].start, lines[first].start)
    at = first
    end = first + 1
    cell: list[Line] = []
    bars = 0
    while at < last:
        line = lines[at]
        if is_cell_break(text.text[line.start : line.end]):
            bars += 1
            if cell:
                row.children.append(_cell(text, cell[0].start, cell[-1].end))
                cell = []
                end = at + 1
            elif bars > 1 and row.children:
                table.children.append(row)
                row = OpenBlock("row", None, line.start, line.start, line.start)
                end = at + 1
        else:
            is_over = bars == 0 and (len(cell) > _LONGEST or _is_article(text, line))
            if is_over or text.text.endswith("./.", line.start, line.end):  # no cell is as long, or ends the paper
                break
            if bars == 1 and line.gap and _is_full(row, table):  # no bar between it and text that goes on
                break
            cell.append(line)
            bars = 0
        at += 1
    if row.children:
        table.children.append(row)
    if sum(len(each.children) for each in table.children) < _FEWEST:  # one cell is no table
        return None, first + _bars(text, lines, first, last)
    for each in table.children:
        each.start = each.words = each.stop = each.children[0].start
    return table, end


def _is_full(row: OpenBlock, table: OpenBlock) -> bool:
    """Whether a row has as many cells as the widest of at least two rows above it."""
    above = [len(each.children) for each in table.children]
    return len(above) >= _FEWEST and len(row.children) >= max(above)


def _is_article(text: Text, line: Line) -> bool:
    """Whether a line opens an article, as no line inside a cell does."""
    if not text.text.startswith("Đ", line.start):
        return False
    mark = mark_at(text.fold, line)
    return mark is not None and mark.lastgroup == "article"


def _bars(text: Text, lines: Sequence[Line], first: int, last: int) -> int:
    """How many lines from ``first`` on are only a bar."""
    at = first
    while at < last and is_cell_break(text.text[lines[at].start : lines[at].end]):
        at += 1
    return at - first


def _cell(text: Text, start: int, end: int) -> OpenBlock:
    """One cell without the white space around its words."""
    words = text.text[start:end]
    left = start + len(words) - len(words.lstrip())
    return OpenBlock("cell", None, min(left, end), min(left, end), max(min(left, end), start + len(words.rstrip())))
