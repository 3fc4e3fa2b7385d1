"""The foot of a paper: Nơi nhận at the left, the signature at the right, however the columns were flattened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.anchors import DISTRIBUTION
from congvan.reading.columns import Foot
from congvan.reading.header import row_at
from congvan.reading.lines import Piece, in_capitals, is_cell_break, is_rule, pieces_of, words_of
from congvan.reading.recipients import make_recipient
from congvan.reading.signatures import is_capacity, looks_like_name, looks_like_post, read_signatures

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_DEPTH = 70  # lines that recipients and signature may take
_ABOVE = 14  # lines between two parts of a foot, at the most
_RIGHT = 30  # characters from the left edge at which the right column begins, at the least
_LONGEST = 160  # characters of a line in which a capacity may stand
_END_OF_TEXT = re.compile(r"\./\.?\W{0,12}$")
_SENTENCE_END = re.compile(r"[.;]\W{0,3}$")
_ITEM = re.compile(r"[|\s]*[-~+_]\s*[a-z]")


def find_footer(draft: Draft, row: int) -> tuple[int, int]:
    """The first row of the foot at or below ``row``, and the row of Nơi nhận; the number of lines for none."""
    text, fold = draft.text.text, draft.text.fold
    count = len(draft.lines)
    floor = draft.lines[row].start if row < count else len(text)
    for match in DISTRIBUTION.finditer(fold, floor):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        at = row_at(draft, match.start())
        if not before.strip(" |_\t-") and any(_ITEM.match(fold, line.start) for line in draft.lines[at + 1 : at + 4]):
            return _above(draft, at, row), at
    for at in range(row, count):
        line = draft.lines[at]
        if line.end - line.start > _LONGEST:
            continue
        if any(is_capacity(draft, piece.start, piece.end) for piece in pieces_of(text, line, at)):
            return at, count
        if at > row and _closes_text(draft, at - 1) and looks_like_post(draft, line.start, line.end):
            return at, count
    return count, count


def _closes_text(draft: Draft, row: int) -> bool:
    """Whether a line ends the text: ``./.`` (NĐ30 PL III)."""
    line = draft.lines[row]
    return _END_OF_TEXT.search(draft.text.text, max(line.start, line.end - 20), line.end) is not None


def _above(draft: Draft, distribution: int, floor: int) -> int:
    """The first row of a signature that stands higher than Nơi nhận."""
    top = distribution
    for at in range(distribution - 1, max(floor, distribution - _ABOVE) - 1, -1):
        line = draft.lines[at]
        printed = draft.text.text[line.start : line.end]
        if is_rule(printed):
            continue
        if not _is_signature_line(draft, at) or _SENTENCE_END.search(printed):
            break
        top = at
    return top


def _is_signature_line(draft: Draft, row: int) -> bool:
    """Whether nothing but posts and names stands in a line; small letters only at the right, or as a name."""
    line = draft.lines[row]
    pieces = pieces_of(draft.text.text, line, row)
    named = [looks_like_name(draft, piece.start, piece.end) for piece in pieces]
    if not all(name or looks_like_post(draft, p.start, p.end) for name, p in zip(named, pieces, strict=True)):
        return False
    in_right = len(pieces) > 1 or line.indent >= _RIGHT
    return in_right or any(named) or in_capitals(draft.text.text[line.start : line.end])


def read_footer(draft: Draft, row: int, distribution: int) -> int:
    """Read recipients and signatures from ``row`` on; gives the row of the first line below them."""
    foot = Foot(draft)
    if 0 < distribution < len(draft.lines) and is_cell_break(_printed(draft, distribution - 1)):
        end = _read_cells(draft, foot, distribution)
    else:
        end = _read_rows(draft, foot, row, has_list=distribution < len(draft.lines))
    for item in foot.items:
        make_recipient(draft, item)
    read_signatures(draft, foot.right)
    return end


def _printed(draft: Draft, row: int) -> str:
    line = draft.lines[row]
    return draft.text.text[line.start : line.end]


def _read_cells(draft: Draft, foot: Foot, distribution: int) -> int:
    """A flattened table: the cell of Nơi nhận, a bar, the cell of the signature, a bar."""
    cell = 0
    at = distribution
    for at in range(distribution, min(len(draft.lines), distribution + _DEPTH)):
        line = draft.lines[at]
        if is_cell_break(_printed(draft, at)):
            cell += 1
            if cell == 2:  # both cells are read
                return at + 1
        elif cell == 0:
            foot.take_cell(Piece(line.start, line.end, at, 0, 0))
        else:
            foot.right.append(Piece(line.start, line.end, at, 1, _RIGHT))
    return at + 1


def _read_rows(draft: Draft, foot: Foot, row: int, *, has_list: bool) -> int:
    """Lines in which both columns may stand."""
    last = min(len(draft.lines), row + _DEPTH)
    for at in range(row, last):
        if is_rule(_printed(draft, at)):
            continue
        if _is_over(draft, foot, at, has_list=has_list):
            return at
        for piece in pieces_of(draft.text.text, draft.lines[at], at):
            if not words_of(draft.text.text[piece.start : piece.end]) or foot.is_stamp(piece):
                continue
            if piece.column > 0 or piece.x >= _RIGHT:
                foot.take_right(piece)
            else:
                foot.take(piece)
    return last


def _is_over(draft: Draft, foot: Foot, at: int, *, has_list: bool) -> bool:
    """Whether the foot has ended above a line."""
    if has_list and not foot.archived:
        return False
    if foot.named or (foot.last_row >= 0 and at - foot.last_row > _ABOVE):
        return True
    if not has_list and not foot.right:
        return False
    line = draft.lines[at]
    if line.end - line.start <= _RIGHT:
        return False
    return not any(
        piece.column
        or piece.x >= _RIGHT
        or looks_like_name(draft, piece.start, piece.end)
        or looks_like_post(draft, piece.start, piece.end)
        for piece in pieces_of(draft.text.text, line, at)
    )
