"""The foot of a paper: Nơi nhận at the left, the signature at the right, however the columns were flattened."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from congvan.reading.anchors import DISTRIBUTION
from congvan.reading.lines import Piece, capitals, is_cell_break, is_rule, pieces_of, words_of
from congvan.reading.recipients import DASH, make_recipient
from congvan.reading.signatures import is_capacity, looks_like_name, looks_like_post, read_signatures

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_DEPTH = 70  # lines that recipients and signature may take
_ABOVE = 14  # lines above Nơi nhận on which a signature may begin
_RIGHT = 30  # characters from the left edge at which the right column begins, at the least
_END_OF_TEXT = re.compile(r"\./\.?\W{0,12}$")
_SENTENCE_END = re.compile(r"[.;]\W{0,3}$")
_ITEM_END = re.compile(r"[;,.]\s+")
_ARCHIVE = re.compile(r"\W{0,3}l.u\b")
_STAMP = re.compile(r"ky boi|thoi gian ky|co quan:|@|\+07|nguoi ky")


@dataclass(slots=True)
class _Foot:
    """What has been gathered of the foot so far."""

    items: list[list[tuple[int, int]]] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)
    started: bool = False
    named: bool = False

    def archived(self, draft: Draft) -> bool:
        """Whether the last item, Lưu, has been read."""
        return bool(self.items) and _ARCHIVE.match(draft.text.fold, *self.items[-1][0]) is not None


def find_footer(draft: Draft, row: int) -> tuple[int, int]:
    """The first row of the foot at or below ``row``, and the row of Nơi nhận; the number of lines for none."""
    text, fold = draft.text.text, draft.text.fold
    count = len(draft.lines)
    floor = draft.lines[row].start if row < count else len(text)
    for match in DISTRIBUTION.finditer(fold, floor):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        at = bisect_right(draft.lines, match.start(), key=lambda line: line.start) - 1
        if not before.strip(" |_\t") and any(DASH.match(fold, line.start) for line in draft.lines[at : at + 4]):
            return _above(draft, at, row), at
    for at in range(row, count):
        line = draft.lines[at]
        if line.end - line.start > 160:
            continue
        if any(is_capacity(draft, piece.start, piece.end) for piece in pieces_of(text, line, at)):
            return at, count
        above = draft.lines[at - 1]
        if (
            at > row
            and _END_OF_TEXT.search(text, max(above.start, above.end - 20), above.end)
            and looks_like_post(draft, line.start, line.end)
        ):
            return at, count
    return count, count


def _above(draft: Draft, distribution: int, floor: int) -> int:
    """The first row of a signature that stands higher than Nơi nhận."""
    top = distribution
    for at in range(distribution - 1, max(floor, distribution - _ABOVE) - 1, -1):
        line = draft.lines[at]
        printed = draft.text.text[line.start : line.end]
        if is_rule(printed):
            continue
        pieces = pieces_of(draft.text.text, line, at)
        signs = [looks_like_post(draft, p.start, p.end) or looks_like_name(draft, p.start, p.end) for p in pieces]
        if (
            not all(signs)
            or _SENTENCE_END.search(printed)
            or capitals(printed) < 0.75
            and len(pieces) == 1
            and line.indent < _RIGHT
            and top == distribution
            and not looks_like_name(draft, line.start, line.end)
        ):
            break
        top = at
    return top


def read_footer(draft: Draft, row: int, distribution: int) -> int:
    """Read recipients and signatures from ``row`` on; gives the row of the first line below them."""
    foot = _Foot()
    if 0 < distribution < len(draft.lines) and is_cell_break(_printed(draft, distribution - 1)):
        end = _read_cells(draft, foot, distribution)
    else:
        end = _read_rows(draft, foot, row, distribution)
    for item in foot.items:
        make_recipient(draft, item)
    read_signatures(draft, foot.right)
    return end


def _printed(draft: Draft, row: int) -> str:
    line = draft.lines[row]
    return draft.text.text[line.start : line.end]


def _read_cells(draft: Draft, foot: _Foot, distribution: int) -> int:
    """A flattened table: the cell of Nơi nhận, a bar, the cell of the signature, a bar."""
    cell = 0
    at = distribution
    for at in range(distribution, min(len(draft.lines), distribution + _DEPTH)):
        line = draft.lines[at]
        if is_cell_break(_printed(draft, at)):
            cell += 1
            if cell == 2:  # noqa: PLR2004 - both cells are read
                return at + 1
        elif cell == 0:
            _left(draft, foot, Piece(line.start, line.end, at, 0, 0), plain_cell=True)
        else:
            foot.right.append(Piece(line.start, line.end, at, 1, _RIGHT))
    return at + 1


def _read_rows(draft: Draft, foot: _Foot, row: int, distribution: int) -> int:
    """Lines in which both columns may stand."""
    has_list = distribution < len(draft.lines)
    at = row
    for at in range(row, min(len(draft.lines), row + _DEPTH)):
        printed = _printed(draft, at)
        if is_rule(printed) or _STAMP.search(draft.text.fold, draft.lines[at].start, draft.lines[at].end):
            continue
        if _is_over(draft, foot, at, has_list=has_list):
            return at
        for piece in pieces_of(draft.text.text, draft.lines[at], at):
            if not words_of(draft.text.text[piece.start : piece.end]):
                continue
            if piece.column > 0 or piece.x >= _RIGHT:
                _right(draft, foot, piece)
            else:
                _left(draft, foot, piece)
    else:
        at += 1
    return at


def _is_over(draft: Draft, foot: _Foot, at: int, *, has_list: bool) -> bool:
    """Whether the foot has ended above a line."""
    if has_list and not foot.archived(draft):
        return False
    line = draft.lines[at]
    if foot.named:
        return True
    if not has_list and not foot.right:
        return False
    signs = any(
        piece.column
        or piece.x >= _RIGHT
        or looks_like_name(draft, piece.start, piece.end)
        or looks_like_post(draft, piece.start, piece.end)
        for piece in pieces_of(draft.text.text, line, at)
    )
    return not signs and line.end - line.start > 30


def _right(draft: Draft, foot: _Foot, piece: Piece) -> None:
    foot.right.append(piece)
    foot.named = foot.named or looks_like_name(draft, piece.start, piece.end)


def _left(draft: Draft, foot: _Foot, piece: Piece, *, plain_cell: bool = False) -> None:
    """Sort a piece of the left column, or of a line whose columns ran together."""
    fold = draft.text.fold
    start, end = piece.start, piece.end
    if not foot.started and (head := DISTRIBUTION.match(fold, start, end)):
        foot.started = True
        draft.covered.append((start, head.end()))
        start = head.end()
        if words_of(draft.text.text[start:end]) and looks_like_post(draft, start, end):
            start += len(draft.text.text[start:end]) - len(draft.text.text[start:end].lstrip(" :;~-_/"))
            _right(draft, foot, piece._replace(start=start))
            return
        if not (DASH.match(fold, start + 1, end) or plain_cell and words_of(draft.text.text[start:end])):
            return
    if dash := DASH.match(fold, start, end):
        if foot.started:
            foot.items.append([_cut(draft, foot, piece._replace(start=dash.end()), plain_cell=plain_cell)])
        return
    if plain_cell:
        if foot.items:
            foot.items[-1].append((start, end))
        return
    if (
        is_capacity(draft, start, end)
        or capitals(draft.text.text[start:end]) > 0.75
        and looks_like_post(draft, start, end)
    ):
        _right(draft, foot, piece)
    elif foot.items and not foot.archived(draft) and not _is_closed(draft, foot):
        foot.items[-1].append(_cut(draft, foot, piece._replace(start=start), plain_cell=plain_cell))
    elif looks_like_name(draft, start, end):
        _right(draft, foot, piece)
    elif foot.started and not foot.archived(draft) and foot.items:
        foot.items.append([_cut(draft, foot, piece, plain_cell=plain_cell)])


def _is_closed(draft: Draft, foot: _Foot) -> bool:
    start, end = foot.items[-1][-1]
    return draft.text.text[start:end].rstrip().endswith((";", ".", ":"))


def _cut(draft: Draft, foot: _Foot, piece: Piece, *, plain_cell: bool) -> tuple[int, int]:
    """An item without what the right column left behind it in the same line."""
    text = draft.text.text
    if plain_cell:
        return piece.start, piece.end
    for mark in _ITEM_END.finditer(text, piece.start, piece.end):
        rest = piece._replace(start=mark.end())
        is_name = mark.group()[0] != "," and looks_like_name(draft, rest.start, rest.end)
        if (
            is_capacity(draft, rest.start, rest.end)
            or is_name
            or (capitals(text[rest.start : rest.end]) > 0.75 and looks_like_post(draft, rest.start, rest.end))
        ):
            _right(draft, foot, rest)
            return piece.start, mark.start() + 1
        if mark.group()[0] == ";" and not any(len(word) > 2 for word in words_of(text[rest.start : rest.end])):  # noqa: PLR2004
            return piece.start, mark.start() + 1
    return piece.start, piece.end
