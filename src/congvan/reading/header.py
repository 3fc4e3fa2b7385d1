"""The head of a paper: issuer, number, place and date, marks, type and abstract.

Its parts are found by what they are, not by where they stand, so that every way of flattening two columns reads
alike: first the parts with a grammar of their own are claimed (titles, number, place and date, marks); what is left
before the number is the issuer, and what follows ``V/v`` or the name of the type is the abstract.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.anchors import ADDRESS, OPENER, titles_in
from congvan.reading.furniture import is_furniture
from congvan.reading.issue import NUMBER, read_date, read_marks, read_number
from congvan.reading.issuers import read_issuers
from congvan.reading.lines import (
    Piece,
    capitals,
    in_capitals,
    is_cell_break,
    is_rule,
    join_pieces,
    mostly_capitals,
    pieces_of,
    words_of,
)
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_DEPTH = 45  # lines below the title in which a header ends
_HEIGHT = 14  # lines above it in which the issuer may stand
_BROKEN = 12  # characters into the next line, where a fixed word is broken over two
_SUBJECT_DEPTH = 14  # lines that an abstract may take

_SUBJECT = re.compile(r"v\s?[/\\]\s?[vyw]\b\W{0,3}|v[wv]\s|v[ea] viec\b\W{0,3}")
_AUTHOR = re.compile(r"cua\s")
_SUBJECT_END = re.compile(r"can cu\b|dieu \d|i\. |k.nh (?:gui|trinh)|xet de nghi|- ?can cu")
_GROUND = re.compile(r"[-*\s]{0,3}(?:can cu|xet|theo de nghi)\b")
# Who decides, in capitals above the grounds (NĐ30 PL III, Mẫu 1.2): a post or a body.
_AUTHORITY = re.compile(
    r"(?:chu tich|bo truong|thu tuong|giam doc|tong giam doc|cuc truong|chi cuc truong|vien truong|chanh an|hieu truong|"
    r"truong ban|tong cuc truong|uy ban|hoi dong|chinh phu|quoc hoi|ban thuong vu|ban chap hanh|thong doc|chanh thanh tra)"
)
_ADOPTED = re.compile(r"thong qua ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")


def row_at(draft: Draft, offset: int) -> int:
    """Index of the line in which an offset stands."""
    return max(0, bisect_right(draft.lines, offset, key=lambda line: line.start) - 1)


def read_header(draft: Draft, title: tuple[str, int, int]) -> int:
    """Read the header around a title; gives the row of the first line below it."""
    draft.system = title[0]
    row = row_at(draft, title[1])
    bottom, heading = _bottom(draft, row)
    top = _top(draft, row, title[1])
    end = draft.lines[bottom].start if bottom < len(draft.lines) else len(draft.text.text)
    zone = (draft.lines[top].start, end)
    draft.start = zone[0]
    claims: list[tuple[int, int]] = []
    for span in titles_in(draft.text, title[0], *zone):
        claims.append(span)
        draft.note("system", *span)
    number_at = read_number(draft, zone, claims)
    read_marks(draft, zone, claims)
    read_date(draft, zone, claims)
    rest = _unclaimed(draft, top, bottom, claims)
    _issuers(draft, rest, number_at)
    if heading is None:
        draft.document_type = "CV"
        _letter_subject(draft, rest)
        return bottom
    return _titled_subject(draft, heading)


def read_adoption(draft: Draft) -> None:
    """The day on which an assembly adopted a text, where its header gives none."""
    match = _ADOPTED.search(draft.text.fold, draft.body_start, draft.annex_start)
    if match and draft.issued_on is None:
        day, month, year = map(int, match.groups())
        try:
            draft.issued_on = dt.date(year, month, day)
        except ValueError:
            return
        draft.note("issued_on", *match.span())
        draft.diagnostics = [item for item in draft.diagnostics if item["code"] != "date-missing"]


def _bottom(draft: Draft, row: int) -> tuple[int, Piece | None]:
    """The row where the header ends, and the name of the type where one is printed there."""
    last = min(len(draft.lines), row + _DEPTH)
    in_subject = False
    for at in range(row, last):
        for piece in pieces_of(draft.text.text, draft.lines[at], at):
            fold = draft.text.fold[piece.start : piece.end]
            if ADDRESS.match(draft.text.fold, piece.start, piece.end + _BROKEN):
                return at, None
            if _SUBJECT.match(fold):
                in_subject = True
            elif not in_subject and at > row and (heading := _heading(draft, piece)):
                return at, heading
            elif at > row + 2 and OPENER.match(fold) and capitals(draft.text.plain[piece.start : piece.end]) < 0.5:
                return at, None
    return min(last, row + 12), None


def _heading(draft: Draft, piece: Piece) -> Piece | None:
    """The name of a type of document, in capitals, if a piece opens with one; it may be broken over two lines."""
    if not in_capitals(draft.text.text[piece.start : piece.end]):
        return None
    row, end = piece.row, piece.end
    if vocab.types.find_heading(draft.text.text[piece.start : end]) is None:
        if row + 1 >= len(draft.lines) or draft.lines[row + 1].gap or " " in draft.text.text[piece.start : end].strip():
            return None
        row, end = row + 1, draft.lines[row + 1].end
    found = vocab.types.find_heading(draft.text.text[piece.start : end])
    return piece._replace(end=end, row=row) if found else None


def _top(draft: Draft, row: int, title: int) -> int:
    """The first row of the header: upward from the title while lines are capitals, a rule or the number."""
    line = draft.lines[row]
    left = draft.text.text[line.start : title].strip(" |")
    if words_of(left) and not left.startswith(("TỈNH", "THÀNH PHỐ", "VÀ ")):
        return row
    breaks = 0
    top = row
    for at in range(row - 1, max(-1, row - _HEIGHT), -1):
        line = draft.lines[at]
        printed = draft.text.text[line.start : line.end]
        if is_cell_break(printed):
            breaks += 1
            if breaks > 1:
                break
        elif is_rule(printed) or printed.isdecimal():
            continue
        elif is_furniture(draft.text.fold, line):
            break
        elif mostly_capitals(printed) or NUMBER.match(draft.text.fold, line.start, line.end):
            top = at
        else:
            break
    return top


def _unclaimed(draft: Draft, top: int, bottom: int, claims: list[tuple[int, int]]) -> list[Piece]:
    """What is left of the header's pieces when the claims are cut out, in reading order."""
    claims.sort()
    rest: list[Piece] = []
    for row in range(top, bottom):
        for piece in pieces_of(draft.text.text, draft.lines[row], row):
            start = piece.start
            for first, last in claims:
                if last <= start or first >= piece.end:
                    continue
                if first > start:
                    rest.append(piece._replace(start=start, end=first))
                start = max(start, last)
            if start < piece.end:
                rest.append(piece._replace(start=start))
    return rest


def _issuers(draft: Draft, rest: list[Piece], number_at: int) -> None:
    """The issuer: capitals before the number; after it only where nothing stands before."""
    upper = [piece for piece in rest if _is_capitals(draft.text.text[piece.start : piece.end])]
    before = [piece for piece in upper if piece.start < number_at] or [
        piece for piece in upper if not _SUBJECT.match(draft.text.fold, piece.start, piece.end)
    ]
    read_issuers(draft, [(piece.start, piece.end) for piece in before])
    if not draft.issuers:
        draft.tell("issuer-missing", "no issuing body was found in the header", severity="error")


def _is_capitals(printed: str) -> bool:
    """Whether a piece can be a line of a body's name: words in capitals, not a stain of one or two letters."""
    words = words_of(printed)
    return mostly_capitals(printed) and sum(map(len, words)) > 1 and not set("@/\\;") & set(printed)


def _letter_subject(draft: Draft, rest: list[Piece]) -> None:
    """The abstract of a letter: from ``V/v`` under the number to the end of its cell (NĐ30 PL I, II.5.b)."""
    pieces: list[tuple[int, int]] = []
    row = -1
    for piece in rest:
        printed = draft.text.text[piece.start : piece.end]
        if not pieces:
            if lead := _SUBJECT.match(draft.text.fold, piece.start, piece.end):
                pieces.append((lead.end(), piece.end))
                row = piece.row
            continue
        crossed = [draft.text.text[line.start : line.end] for line in draft.lines[row + 1 : piece.row]]
        if any(is_cell_break(line) for line in crossed):
            break
        row = piece.row
        if not is_rule(printed):
            pieces.append((piece.start, piece.end))
    _set_subject(draft, pieces)


def _titled_subject(draft: Draft, heading: Piece) -> int:
    """The type and the abstract under it; gives the row below them (NĐ30 PL I, II.5.a)."""
    printed = draft.text.text[heading.start : heading.end]
    kind = vocab.types.find_heading(printed)
    if kind is not None:
        draft.document_type = kind.type.code
    draft.note("document_type", heading.start, heading.end)
    pieces: list[tuple[int, int]] = []
    at = heading.row + 1
    for at in range(heading.row + 1, min(len(draft.lines), heading.row + 1 + _SUBJECT_DEPTH)):
        line = draft.lines[at]
        fold = draft.text.fold[line.start : line.end]
        printed = draft.text.text[line.start : line.end]
        if is_rule(printed) or printed.isdecimal():
            if pieces and not printed.isdecimal():
                break
            continue
        if pieces and (line.gap or _SUBJECT_END.match(fold) or _is_body_text(draft, pieces, printed)):
            break
        if not pieces and (_AUTHOR.match(fold) or _SUBJECT_END.match(fold)):
            if not _AUTHOR.match(fold):
                break
            draft.note("document_type", line.start, line.end)
            continue
        pieces.append((line.start, line.end))
    else:
        at += 1
    at -= _authority(draft, pieces, at)
    _set_subject(draft, pieces)
    return at


def _is_body_text(draft: Draft, pieces: list[tuple[int, int]], printed: str) -> bool:
    """Whether a line in small letters under an abstract in capitals is the text already."""
    above = draft.text.text[slice(*pieces[-1])]
    return in_capitals(above) and capitals(printed) < 0.3 and printed[:1].isupper()


def _authority(draft: Draft, pieces: list[tuple[int, int]], row: int) -> int:
    """Take off the lines that name who decides, between the abstract and the grounds; gives their number."""
    if row >= len(draft.lines) or not _GROUND.match(draft.text.fold, draft.lines[row].start):
        return 0
    for count in (1, 2):
        start, end = pieces[-count] if len(pieces) > count else (0, 0)
        if not end or not in_capitals(draft.text.text[start:end]):
            return 0
        if _AUTHORITY.match(draft.text.fold, start, end):
            del pieces[-count:]
            return count
    return 0


def _set_subject(draft: Draft, pieces: list[tuple[int, int]]) -> None:
    """Join an abstract and take its opening words off."""
    subject = join_pieces(draft.text, pieces).strip(" .-*")
    if lead := _SUBJECT.match(fold(subject)):
        subject = subject[lead.end() :]
    if not subject:
        draft.tell("subject-missing", "no abstract was found in the header")
        return
    draft.subject = subject
    for start, end in pieces:
        draft.note("subject", start, end)
