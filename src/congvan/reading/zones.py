"""How far a header reaches: its first row, its last row, and the name of the type where one is printed."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import OPENER, match_address
from congvan.reading.header.leads import begins_lost, find_lead
from congvan.reading.header.number_and_marks import NUMBER, SCANNED
from congvan.reading.header.type_names import find_heading, find_spoiled
from congvan.reading.text.letters import CAPITAL
from congvan.reading.text.lines import (
    Piece,
    capitals,
    is_cell_break,
    is_rule,
    mostly_capitals,
    pieces_of,
    words_of,
)
from congvan.reading.text.noise import is_furniture, is_noise

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Line, Sheet

_ITEM = rule(
    "header.address.lost",
    rf"-\s?[{CAPITAL}]",
    basis="NĐ30 PL I, II.9.a: several addressees stand under one another behind dashes",
    examples=("- Các Bộ", "-Sở Y tế"),
    counterexamples=("- và", "1. Sở"),
    runs_on="text",
    anchored=True,
)
_DEPTH = 45  # lines below the title in which a header ends
_HEIGHT = 14  # lines above it in which the issuer may stand
_SPECK = 8  # characters of a stain that stands alone in its line
_CELL = 60  # characters, at the most, of a line in the narrow left cell


def row_at(sheet: Sheet, offset: int) -> int:
    """Index of the line in which an offset stands."""
    return max(0, bisect_right(sheet.lines, offset, key=lambda line: line.start) - 1)


def find_bottom(sheet: Sheet, row: int) -> tuple[int, Piece | None]:
    """The row where the header ends, and the name of the type where one is printed there."""
    last = min(len(sheet.lines), row + _DEPTH)
    in_subject = False
    bare = -2
    spoiled: Piece | None = None  # taken where no clean name of a type follows
    for at in range(row, last):
        for piece in pieces_of(sheet.text.text, sheet.lines[at], at):
            fold = sheet.text.fold[piece.start : piece.end]
            if match_address(sheet.text, piece.start, piece.end):
                return (spoiled.row, spoiled) if spoiled else (at, None)
            if lead := find_lead(sheet.text, piece.start, piece.end):
                in_subject = True
                bare = at if lead.end() == piece.end else bare  # the abstract stands in the next line
            elif in_subject and opens_lost_list(sheet, at):
                return at, None
            elif not in_subject and at > row and (heading := find_heading(sheet, piece)):
                return at, heading
            elif not in_subject and at > row and spoiled is None and (heading := find_spoiled(sheet, piece)):
                spoiled = heading
            elif (
                at > row + 2
                and at != bare + 1
                and not sheet.text.text[piece.start].islower()
                and OPENER.match(fold)
                and capitals(sheet.text.plain[piece.start : piece.end]) < 0.5
            ):
                return (spoiled.row, spoiled) if spoiled else (at, None)
    return (spoiled.row, spoiled) if spoiled else (min(last, row + 12), None)


def opens_lost_list(sheet: Sheet, row: int) -> bool:
    """Whether dashed lines below a blank one begin in a row: the addressees of a letter that lost its ``Kính gửi``."""
    rows = sheet.lines[row : row + 2]
    return rows[0].gap > 0 and len(rows) > 1 and all(_ITEM.match(sheet.text.text, *each[:2]) for each in rows)


def find_top(sheet: Sheet, row: int, title: int) -> int:
    """The first row of the header: upward from the title while lines are capitals, a rule or the number.

    Where the left cell was written out before the right one, the abstract under the number is in small letters.
    """
    if _has_whole_left(sheet, row, title):
        return row
    number = _number_above(sheet, row)
    breaks = 0
    top = row
    for at in range(row - 1, max(-1, row - _HEIGHT), -1):
        line = sheet.lines[at]
        printed = sheet.text.text[line.start : line.end]
        if is_cell_break(printed):
            breaks += 1
            if breaks > 1:
                break
        elif is_rule(printed) or printed.isdecimal():
            continue
        elif is_furniture(sheet.text.fold, line):
            break
        elif mostly_capitals(printed) or _opens_number(sheet, line):
            top = at
        elif is_noise(printed) and len(printed) <= _SPECK:
            continue
        elif at < number or line.end - line.start > _CELL:
            break
    return top


def _has_whole_left(sheet: Sheet, row: int, title: int) -> bool:
    """Whether the issuer begins in the line of the title, to its left, and not in a line above."""
    line = sheet.lines[row]
    left = sheet.text.fold[line.start : title].strip(" |")
    if not words_of(left) or not opens_body(left):
        return False
    above = sheet.lines[row - 1] if row and line.gap <= 1 else line
    printed = sheet.text.text[above.start : above.end]
    is_superior = above.end - above.start < _CELL and mostly_capitals(printed)
    return not (is_superior and above is not line and opens_body(sheet.text.fold[above.start : above.end]))


def _number_above(sheet: Sheet, row: int) -> int:
    """The row of the number, where ``V/v`` follows it above the title; else ``row``."""
    abstract = False
    for at in range(row - 1, max(-1, row - _HEIGHT), -1):
        line = sheet.lines[at]
        if _opens_number(sheet, line):
            return at if abstract or begins_lost(sheet, at + 1) else row
        abstract = abstract or find_lead(sheet.text, line.start, line.end) is not None
    return row


def _opens_number(sheet: Sheet, line: Line) -> bool:
    """Whether a line opens with the number, as printed or as a scan spoiled it."""
    fold = sheet.text.fold
    return (NUMBER.match(fold, line.start, line.end) or SCANNED.match(fold, line.start, line.end)) is not None
