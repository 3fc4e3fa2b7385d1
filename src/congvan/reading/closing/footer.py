"""The foot of a paper: Nơi nhận at the left, the signature at the right, however the columns were flattened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.body.annexes import opens_annex
from congvan.reading.closing.capacity import (
    is_capacity,
    looks_like_post,
    may_be_capacity,
    opens_block,
    opens_next_block,
    opens_small,
)
from congvan.reading.closing.closing import Closing, ClosingDraft
from congvan.reading.closing.columns import Foot
from congvan.reading.closing.headings import closes_text, find_copy, find_list, names_copy
from congvan.reading.closing.lost_names import recover_name
from congvan.reading.closing.recipients import make_recipient
from congvan.reading.closing.runs import names_in
from congvan.reading.closing.signatures import read_signatures
from congvan.reading.closing.wording import PAGE_BREAK, SIGNED, STATE
from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.persons import looks_like_name
from congvan.reading.text.lines import Piece, in_capitals, is_cell_break, is_rule, pieces_of, words_of
from congvan.reading.text.noise import is_furniture
from congvan.reading.zones import row_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.reading.text.sheet import Line, Sheet

_DEPTH = 70  # lines that recipients and signature may take
_ABOVE = 14  # lines between two parts of a foot, at the most
_SIGNERS_ABOVE = 30  # lines of the signers between the end of the text and Nơi nhận, at the most
_RIGHT = 30  # characters from the left edge at which the right column begins, at the least
_LONGEST = 160  # characters of a line in which a capacity may stand
_SENTENCE_END = re.compile(r"[.;]\W{0,3}$")
_WIDEST_POST = 60  # characters of a line that is a post
_NAME_DEPTH = 6  # lines below a post in which the name stands
_STACKED = 4  # lines between one signer's name and the next one's post
_DASHES = {"-", "+", "~"}


def find_footer(sheet: Sheet, row: int) -> tuple[int, int]:
    """The first row of the foot at or below ``row``, and the row of Nơi nhận; the number of lines for none."""
    copied = find_copy(sheet, row)
    foot, distribution = _find_above(sheet, row, copied)
    if foot == copied:
        foot, distribution = _find_above(sheet, row, len(sheet.lines))  # nothing is signed above it
    return foot, distribution if distribution < copied else len(sheet.lines)


def _find_above(sheet: Sheet, row: int, count: int) -> tuple[int, int]:
    """The first row of the foot above row ``count``, and that of its Nơi nhận; ``count`` for none."""
    text = sheet.text.text
    bound = next((row_at(sheet, title.start()) for title in _titles(sheet, row)), count)
    found = find_list(sheet, row, bound) or (find_list(sheet, row, count) if bound < count else None)
    if found is not None and found.is_printed:
        signed = _signed_before_annex(sheet, row, found.row)
        return (signed, count) if signed is not None else (_above(sheet, found.row, row), found.row)
    if found is not None:
        return (_above(sheet, found.row, row) if found.is_heading else found.row), found.row
    for at in range(row, count):
        line = sheet.lines[at]
        if line.end - line.start > _LONGEST:
            continue
        if may_be_capacity(sheet, line) and any(
            is_capacity(sheet, piece.start, piece.end) for piece in pieces_of(text, line, at)
        ):
            return at, count
        if at > row and ((closes_text(sheet, at - 1) and _opens_foot(sheet, at)) or _is_signed(sheet, at)):
            return at, count
    return count, count


def _titles(sheet: Sheet, row: int) -> Iterator[re.Match[str]]:
    """Every Quốc hiệu in capitals below a row: another text begins there, and its foot is not this paper's."""
    start = sheet.lines[row].start if row < len(sheet.lines) else len(sheet.text.text)
    for title in STATE.finditer(sheet.text.fold, start):
        if in_capitals(sheet.text.text[title.start() : title.end()]):
            yield title


def _opens_foot(sheet: Sheet, row: int) -> bool:
    """Whether a post, or a body above one, stands in a line."""
    line = sheet.lines[row]
    if not looks_like_post(sheet, line.start, line.end):
        return False
    return not in_capitals(_printed(sheet, row)) or any(
        opens_block(sheet, piece.start, piece.end)
        for at in range(row, min(row + 3, len(sheet.lines)))
        for piece in pieces_of(sheet.text.text, sheet.lines[at], at)
    )


def _is_signed(sheet: Sheet, row: int) -> bool:
    """Whether a line is a post in capitals below the end of a sentence, with nothing but a name under it."""
    line = sheet.lines[row]
    if line.end - line.start > _WIDEST_POST:
        return False
    above = sheet.lines[row - 1]
    if not _SENTENCE_END.search(sheet.text.text, max(above.start, above.end - 8), above.end):
        return False
    if not opens_block(sheet, line.start, line.end):
        return False
    for below in sheet.lines[row + 1 : row + _NAME_DEPTH]:
        if looks_like_name(sheet, below.start, below.end):
            return True
        printed = sheet.text.text[below.start : below.end]
        if not (is_rule(printed) or SIGNED.match(sheet.text.fold, below.start, below.end) or in_capitals(printed)):
            return False
    return False


def _signed_before_annex(sheet: Sheet, floor: int, distribution: int) -> int | None:
    """The row of a signature that an annex follows, where Nơi nhận stands in a form of that annex."""
    annexed = False
    for at in range(distribution - 1, floor, -1):
        line = sheet.lines[at]
        if line.end - line.start > _LONGEST:
            continue
        annexed = annexed or opens_annex(sheet, at)
        if annexed and opens_block(sheet, line.start, line.end) and _is_signed(sheet, at):
            return _above(sheet, at, floor) if is_capacity(sheet, *sheet.lines[at - 1][:2]) else at
    return None


def _above(sheet: Sheet, distribution: int, floor: int) -> int:
    """The first row of a signature that stands higher than Nơi nhận."""
    if (ended := _end_above(sheet, distribution, floor)) is not None:
        return ended
    top = distribution
    for at in range(distribution - 1, max(floor, distribution - _ABOVE) - 1, -1):
        line = sheet.lines[at]
        printed = sheet.text.text[line.start : line.end]
        if is_rule(printed):
            continue
        if not _is_signature_line(sheet, at) or _SENTENCE_END.search(printed):
            break
        top = at
    return top


def _end_above(sheet: Sheet, distribution: int, floor: int) -> int | None:
    """The row below ``./.``, where from there to Nơi nhận nothing but short lines stands, a post or capacity among them."""
    signed = False
    for at in range(distribution - 1, max(floor, distribution - _SIGNERS_ABOVE) - 1, -1):
        line = sheet.lines[at]
        if closes_text(sheet, at):
            return at + 1 if signed else None
        if line.end - line.start > _WIDEST_POST:
            return None
        signed = signed or opens_block(sheet, *line[:2]) or opens_small(sheet, *line[:2])
        signed = signed or SIGNED.match(sheet.text.fold, *line[:2]) is not None
    return None


def _is_signature_line(sheet: Sheet, row: int) -> bool:
    """Whether nothing but posts and names stands in a line; small letters only at the right, or as a name."""
    line = sheet.lines[row]
    pieces = pieces_of(sheet.text.text, line, row)
    named = [looks_like_name(sheet, piece.start, piece.end) for piece in pieces]
    marked = [is_capacity(sheet, piece.start, piece.end) for piece in pieces]
    known = [
        name or mark or looks_like_post(sheet, *p[:2]) for name, mark, p in zip(named, marked, pieces, strict=True)
    ]
    in_right = len(pieces) > 1 or line.indent >= _RIGHT
    return all(known) and (in_right or any(named) or any(marked) or in_capitals(sheet.text.text[line.start : line.end]))


def read_footer(sheet: Sheet, row: int, distribution: int, *, is_joint: bool) -> Closing:
    """Read recipients and signatures from ``row`` on; ``is_joint`` where the paper has several issuers."""
    draft = ClosingDraft(sheet, is_joint=is_joint)
    foot = Foot(draft, distribution)
    signed_above = any(opens_block(sheet, *each[:2]) for each in sheet.lines[row:distribution])
    has_list = distribution < len(draft.lines)
    if has_list and distribution and not signed_above and is_cell_break(_printed(draft, distribution - 1)):
        end = _read_cells(draft, foot, distribution)
    else:
        end = _read_rows(draft, foot, row, has_list=has_list)
    recover_name(foot)
    for item in foot.items:
        draft.keep(make_recipient(draft, item))
    read_signatures(draft, foot.right)
    return draft.closing(end)


def _printed(sheet: Sheet, row: int) -> str:
    line = sheet.lines[row]
    return sheet.text.text[line.start : line.end]


def _read_cells(sheet: Sheet, foot: Foot, distribution: int) -> int:
    """A flattened table: the cell of Nơi nhận, a bar, the cell of the signature, a bar."""
    cell = 0
    at = distribution
    for at in range(distribution, min(len(sheet.lines), distribution + _DEPTH)):
        line = sheet.lines[at]
        if _printed(sheet, at) in _DASHES and cell == 0:
            foot.dash()
        elif is_cell_break(_printed(sheet, at)):
            cell += 1
            if cell == 2:  # both cells are read
                return at + 1
        elif cell == 0:
            foot.take_cell(Piece(line.start, line.end, at, 0, 0))
        else:
            foot.take_right(Piece(line.start, line.end, at, 1, _RIGHT))
    return at + 1


def _read_rows(sheet: Sheet, foot: Foot, row: int, *, has_list: bool) -> int:
    """Lines in which both columns may stand."""
    last = min(len(sheet.lines), row + _DEPTH)
    for at in range(row, last):
        if _printed(sheet, at) in _DASHES:
            foot.dash()
        if is_rule(_printed(sheet, at)):
            continue
        if _is_over(sheet, foot, at, has_list=has_list) or _opens_next_text(sheet, foot, at):
            return at
        skipped = is_furniture(sheet.text.fold, sheet.lines[at])
        for piece in pieces_of(sheet.text.text, sheet.lines[at], at):
            if foot.is_stamp(piece) or skipped or not words_of(sheet.text.text[piece.start : piece.end]):
                foot.passed.append(piece)
                continue
            if foot.archived:
                foot.passed.append(piece)
            if piece.column > 0 or piece.x >= _RIGHT:
                foot.take_right(piece)
            else:
                foot.take(piece)
    return last


def _opens_next_text(sheet: Sheet, foot: Foot, at: int) -> bool:
    """Whether a second title opens another text, or, behind the last item, a page break or an annex."""
    line = sheet.lines[at]
    if (foot.archived or foot.right) and (_opens_title(sheet, line) or names_copy(sheet, at)):
        return True
    is_read = foot.archived or (foot.items and not foot.is_nameless)
    if is_read and foot.right and opens_annex(sheet, at) and not opens_block(sheet, line.start, line.end):
        return True
    if not foot.archived:
        return False
    if not PAGE_BREAK.match(sheet.text.fold, line.start, line.end):
        return False
    below = [each for each in sheet.lines[at + 1 : at + 4] if not is_furniture(sheet.text.fold, each)]
    return not any(
        opens_block(sheet, each.start, each.end) or looks_like_name(sheet, each.start, each.end) for each in below[:1]
    )


def _opens_title(sheet: Sheet, line: Line) -> bool:
    """Whether Quốc hiệu stands in a line, in capitals."""
    title = STATE.search(sheet.text.fold, line.start, line.end)
    return title is not None and in_capitals(sheet.text.text[title.start() : title.end()])


def _opens_signer(sheet: Sheet, line: Line, *, is_joint: bool) -> bool:
    """Whether the next signer's block begins in a line below a name; in a joint paper with the body above the post."""
    if opens_next_block(sheet, line.start, line.end):
        return True
    is_body = is_joint and in_capitals(sheet.text.text[line.start : line.end])
    return is_body and opens_body(sheet.text.fold[line.start : line.end])


def _is_signed_below(sheet: Sheet, at: int) -> bool:
    """Whether a line ends the text below the list that a scan read first, right above who signs."""
    return closes_text(sheet, at) and any(is_capacity(sheet, *line[:2]) for line in sheet.lines[at + 1 : at + 3])


def _is_over(sheet: Sheet, foot: Foot, at: int, *, has_list: bool) -> bool:
    """Whether the foot has ended above a line."""
    if has_list and not foot.archived:
        return False
    line = sheet.lines[at]
    if foot.named and at - foot.last_row <= _STACKED and _opens_signer(sheet, line, is_joint=foot.draft.is_joint):
        return False  # one signer under another
    if foot.named or (foot.last_row >= 0 and at - foot.last_row > _ABOVE):
        return True
    if not foot.right and (not has_list or _is_signed_below(sheet, at)):
        return False
    if line.end - line.start <= _RIGHT:
        return False
    if is_furniture(sheet.text.fold, line) or sum(map(len, words_of(_printed(sheet, at)))) * 2 < line.end - line.start:
        return False  # a stamp, or a drafter's mark of digits
    return not any(
        piece.column
        or piece.x >= _RIGHT
        or looks_like_name(sheet, piece.start, piece.end)
        or names_in(sheet, piece, is_joint=foot.draft.is_joint)
        or looks_like_post(sheet, piece.start, piece.end)
        for piece in pieces_of(sheet.text.text, line, at)
    )
