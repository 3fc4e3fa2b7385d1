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
_BROKEN = 8  # characters into the next line, where "Nơi nhận" is broken over two
_ABOVE = 14  # lines above Nơi nhận on which a signature may begin
_RIGHT = 30  # characters from the left edge at which the right column begins, at the least
_END_OF_TEXT = re.compile(r"\./\.?\W{0,12}$")
_SENTENCE_END = re.compile(r"[.;]\W{0,3}$")
_ITEM = re.compile(r"[|\s]*[-~+_]\s*[a-z]")
_ITEM_END = re.compile(r"[;,.]\s+")
_ARCHIVE = re.compile(r"\W{0,3}l.u\b")
# What a digital signature prints over the seal, and its last line, the time.
_STAMP = re.compile(r"ky boi\b|thoi gian ky|co quan\s?:|nguoi ky\b|email\b|\S+@\S+")
_STAMP_END = re.compile(r"\+07|\d{2}:\d{2}:\d{2}")
_LEAD = re.compile(r"[\W\d_]+")
_NOISE = re.compile(r"(?<=[)\s])\s*[/~}{|*#<>][^;]*$")
_WORDS = re.compile(r"\b(?=[A-Z]{2}|[TKQ][./])")


@dataclass(slots=True)
class _Foot:
    """What has been gathered of the foot so far."""

    items: list[list[tuple[int, int]]] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)
    started: bool = False
    named: bool = False
    stamped: bool = False
    last_row: int = -1

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
        if not before.strip(" |_\t-") and any(_ITEM.match(fold, line.start) for line in draft.lines[at + 1 : at + 4]):
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
        if is_rule(printed):
            continue
        if _is_over(draft, foot, at, has_list=has_list):
            return at
        for piece in pieces_of(draft.text.text, draft.lines[at], at):
            if not words_of(draft.text.text[piece.start : piece.end]) or _is_stamp(draft, foot, piece):
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
    if foot.named or (foot.last_row >= 0 and at - foot.last_row > _ABOVE):
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


def _is_stamp(draft: Draft, foot: _Foot, piece: Piece) -> bool:
    """Whether a piece is part of what a digital signature prints, from ``Ký bởi`` to the time."""
    foot.stamped = foot.stamped or _STAMP.match(draft.text.fold, piece.start, piece.end) is not None
    if not foot.stamped or foot.started and DASH.match(draft.text.fold, piece.start, piece.end):
        return False
    if _STAMP_END.search(draft.text.fold, piece.start, piece.end):
        foot.stamped = False
        return True
    return foot.stamped


def _right(draft: Draft, foot: _Foot, piece: Piece) -> None:
    """Keep a piece of the signature, from its first letter on."""
    lead = _LEAD.match(draft.text.text, piece.start, piece.end)
    if lead and "'" not in lead.group():
        piece = piece._replace(start=lead.end())
    foot.right.append(piece)
    foot.last_row = piece.row
    foot.named = foot.named or looks_like_name(draft, piece.start, piece.end)


def _post_in(draft: Draft, start: int, end: int) -> int:
    """Where, among what a scan left of a line, a post or a capacity in capitals begins; -1 where none does."""
    for word in _WORDS.finditer(draft.text.plain, start, end):
        if _opens_post(draft, word.start(), end):
            return word.start()
    return -1


def _left(draft: Draft, foot: _Foot, piece: Piece, *, plain_cell: bool = False) -> None:
    """Sort a piece of the left column, or of a line whose columns ran together."""
    fold = draft.text.fold
    start, end = piece.start, piece.end
    junk = _LEAD.match(fold, start, end)
    if not foot.started and (head := DISTRIBUTION.match(fold, junk.end() if junk else start, end + _BROKEN)):
        foot.started = True
        draft.note("recipients", head.start(), head.end())
        start = head.end()
        if (post := _post_in(draft, start, end)) >= 0:
            _right(draft, foot, piece._replace(start=post))
            return
        while start < end and fold[start] in " :":
            start += 1
    if foot.started and (dash := DASH.match(fold, start, end)):
        if not foot.archived(draft) or _has_words(draft.text.text[start:end]):
            foot.items.append([_cut(draft, foot, piece._replace(start=dash.end()), plain_cell=plain_cell)])
            foot.last_row = piece.row
        return
    if plain_cell:
        if foot.items:
            foot.items[-1].append((start, end))
        return
    if _opens_post(draft, start, end):
        _right(draft, foot, piece)
    elif foot.items and not foot.archived(draft) and not _is_closed(draft, foot):
        foot.items[-1].append(_cut(draft, foot, piece._replace(start=start), plain_cell=plain_cell))
    elif looks_like_name(draft, start, end):
        _right(draft, foot, piece)
    elif foot.started and not foot.archived(draft) and foot.items:
        foot.items.append([_cut(draft, foot, piece, plain_cell=plain_cell)])


def _has_words(printed: str) -> bool:
    return any(len(word) > 2 for word in words_of(printed))  # noqa: PLR2004 - shorter ones are abbreviations or stains


def _is_closed(draft: Draft, foot: _Foot) -> bool:
    start, end = foot.items[-1][-1]
    return draft.text.text[start:end].rstrip().endswith((";", ".", ":"))


def _cut(draft: Draft, foot: _Foot, piece: Piece, *, plain_cell: bool) -> tuple[int, int]:
    """An item without what the right column, or a stain on a scan, left behind it in the same line."""
    text = draft.text.text
    if plain_cell:
        return piece.start, piece.end
    archive = _ARCHIVE.match(draft.text.fold, piece.start, piece.end) is not None
    for mark in _ITEM_END.finditer(text, piece.start, piece.end):
        rest = piece._replace(start=mark.end())
        is_name = mark.group()[0] == ";" and looks_like_name(draft, rest.start, rest.end)
        if is_name or _opens_post(draft, rest.start, rest.end):
            _right(draft, foot, rest)
            return piece.start, mark.start() + 1
        if mark.group()[0] != "," and _is_stain(text[rest.start : rest.end], archive=archive):
            return piece.start, mark.start() + 1
    noise = _NOISE.search(text, piece.start, piece.end)
    if noise and _is_stain(noise.group(), archive=True):
        return piece.start, noise.start()
    return piece.start, piece.end


def _opens_post(draft: Draft, start: int, end: int) -> bool:
    """Whether what follows an item in its line is the post or capacity of the right column."""
    return is_capacity(draft, start, end) or (
        capitals(draft.text.text[start:end]) > 0.75 and looks_like_post(draft, start, end)
    )


def _is_stain(rest: str, *, archive: bool) -> bool:
    """Whether what follows the end of an item is no words: letters that a scan found in a stain."""
    words = words_of(rest)
    if rest.startswith("}") or not words:
        return True
    if archive:
        return rest.strip().lower() == "(đã ký)" or (
            len(rest.split()) > 1 and not rest.startswith("(") and all(len(word) < 4 for word in words)
        )
    return not rest.rstrip().endswith((";", ".", ")")) and all(len(word) < 3 for word in words)
