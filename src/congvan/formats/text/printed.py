"""A sheet as typed lines: the header and the foot in two columns, the rest one paragraph a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.layout import Grid, level_names, signature_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.layout import Paragraph, Piece, Sheet

__all__ = ["print_sheet"]

_GAP = 5
_ROOM_FOR_THE_HAND = 3


def print_sheet(sheet: Sheet) -> str:
    """The lines of a sheet, each group apart from the next by an empty line."""
    number, letter_subject = _split(sheet.number)
    groups = [
        [*_columns(_lines(sheet.issuers), _lines(sheet.title), number, _lines(sheet.date)), *letter_subject],
        _lines(sheet.marks),
        _lines(sheet.circulation),
        _lines(sheet.heading),
        _lines(sheet.addressees),
        *_text(sheet.text),
        *_foot(sheet),
        _lines(sheet.contact),
    ]
    for annex in sheet.annexes:
        groups += [_lines(annex.heading), *_text(annex.text)]
    return "\n".join("\n".join(group) + "\n" for group in groups if group)


def _split(paragraphs: tuple[Paragraph, ...]) -> tuple[list[str], list[str]]:
    """The number for its column, and a letter's abstract, which is too long for one."""
    return (
        _lines(p for p in paragraphs if p.style.element == "number"),
        _lines(p for p in paragraphs if p.style.element != "number"),
    )


def _lines(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [_folded(paragraph) for paragraph in paragraphs]


def _folded(paragraph: Paragraph) -> str:
    """On one line, so that a break within a value starts no new paragraph."""
    return " ".join(paragraph.text.split())


def _columns(left: list[str], right: list[str], left_below: list[str], right_below: list[str]) -> list[str]:
    """Bodies beside the title, number beside place and date (NĐ30 PL I, IV, cells 1 to 4)."""
    width = max((len(line) for line in left + left_below), default=0) + _GAP
    return _rows(left, right, width) + _rows(left_below, right_below, width)


def _rows(left: list[str], right: list[str], width: int) -> list[str]:
    height = max(len(left), len(right))
    left, right = (side + [""] * (height - len(side)) for side in (left, right))
    return [f"{one:<{width}}{other}".rstrip() for one, other in zip(left, right, strict=True)]


def _text(pieces: tuple[Piece, ...]) -> list[list[str]]:
    """Each paragraph a group of its own; the rows of a table between bars."""
    return [_table(piece) if isinstance(piece, Grid) else [_folded(piece)] for piece in pieces]


def _table(grid: Grid) -> list[str]:
    return ["| " + " | ".join(" ".join(_lines(cell)) for cell in row) + " |" for row in grid.rows]


def _foot(sheet: Sheet) -> list[list[str]]:
    """Nơi nhận level with the signature; several signers side by side above it (NĐ30 PL I, II.7, II.9.d)."""
    recipients = _lines(sheet.recipients)
    if len(sheet.signatures) == 1:
        return [_side_by_side(recipients, _signature(sheet.signatures[0], len(recipients)))]
    groups = [
        _side_by_side(*map(_signature, level_names(row))) if len(row) > 1 else _side_by_side([], _signature(row[0]))
        for row in signature_rows(sheet)
    ]
    return [*groups, recipients]


def _side_by_side(left: list[str], right: list[str]) -> list[str]:
    return _rows(left, right, max((len(line) for line in left), default=0) + _GAP)


def _signature(block: tuple[Paragraph, ...], beside: int = 0) -> list[str]:
    """The lines of a block, with room to sign above the name, which is not above the last line beside it."""
    lines = _lines(block)
    if block and block[-1].style.element == "signer":
        lines[-1:-1] = [""] * max(_ROOM_FOR_THE_HAND, beside - len(lines))
    return lines
