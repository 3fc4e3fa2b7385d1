"""A sheet as Markdown: tables for the header and the foot, emphasis from the styles, a paragraph a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.layout import Grid, signature_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.layout import Paragraph, Piece, Run, Sheet

__all__ = ["print_sheet"]

# What Markdown would take as a mark anywhere in a line, and what only where a line begins.
_ANYWHERE = re.compile(r"[\\`*_|<>\[\]~&]")
_AT_START = re.compile(r"(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)|[#+=-]")


def print_sheet(sheet: Sheet) -> str:
    """The blocks of a sheet, each apart from the next by an empty line."""
    blocks = [
        *_header(sheet),
        *map(_line, (*sheet.marks, *sheet.circulation, *sheet.heading, *sheet.addressees)),
        *_text(sheet.text),
        *_foot(sheet),
        *map(_line, sheet.contact),
    ]
    for annex in sheet.annexes:
        blocks += [*map(_line, annex.heading), *_text(annex.text)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _header(sheet: Sheet) -> list[str]:
    """The two columns of the header, with a letter's abstract below them on a line of its own."""
    number = [p for p in sheet.number if p.style.element == "number"]
    rows = [*_pairs(sheet.issuers, sheet.title), *_pairs(number, sheet.date)]
    below = [_line(p) for p in sheet.number if p.style.element != "number"]
    return [_table(rows), *below]


def _foot(sheet: Sheet) -> list[str]:
    """Nơi nhận beside the signature; several signers side by side above it (NĐ30 PL I, II.7, II.9.d)."""
    if len(sheet.signatures) == 1:
        return [_table(_pairs(sheet.recipients, sheet.signatures[0]))]
    rows = [_pairs(*row) if len(row) > 1 else _pairs((), row[0]) for row in signature_rows(sheet)]
    return [*map(_table, rows), *map(_line, sheet.recipients)]


def _pairs(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> list[list[str]]:
    """Two columns row by row; a signer's name stands in the last row, with room to sign above it."""
    columns = [[_line(p) for p in side] for side in (left, right)]
    height = max(map(len, columns))
    for column, side in zip(columns, (left, right), strict=True):
        if side and side[-1].style.element == "signer":
            column[-1:-1] = [""] * max(1, height - len(column))
    height = max(map(len, columns))
    one, other = (column + [""] * (height - len(column)) for column in columns)
    return [list(pair) for pair in zip(one, other, strict=True)]


def _text(pieces: tuple[Piece, ...]) -> list[str]:
    return [_grid(piece) if isinstance(piece, Grid) else _line(piece) for piece in pieces]


def _grid(grid: Grid) -> str:
    return _table([[" ".join(_line(p) for p in cell) for cell in row] for row in grid.rows])


def _table(rows: list[list[str]]) -> str:
    """A pipe table, of which Markdown takes the first row as its head."""
    if not rows:
        return ""
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _line(paragraph: Paragraph) -> str:
    """Its words on one line, marks of Markdown escaped, with emphasis where the style is bold or italic."""
    line = "".join(_run(run) for run in paragraph.runs).strip()
    return line if line.startswith("*") else _AT_START.sub(_literal, line, count=1) if _AT_START.match(line) else line


def _literal(match: re.Match[str]) -> str:
    """A number keeps its value, and a dash stays a dash, when it is no mark of a list."""
    return f"{match['number']}\\{match['dot']}" if match["number"] else f"\\{match[0]}"


def _run(run: Run) -> str:
    words = " ".join(run.text.split())
    if not words:
        return run.text[:1] and " "
    mark = {(True, False): "**", (False, True): "*", (True, True): "***"}.get((run.style.bold, run.style.italic), "")
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() else ""
    return f"{before}{mark}{_ANYWHERE.sub(_escaped, words)}{mark}{after}"


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"
