"""The head of a paper: issuer, number, place and date, marks, type and abstract.

Its parts are found by what they are, not by where they stand, so that every way of flattening two columns reads
alike: first the parts with a grammar of their own are claimed (titles, number, place and date, marks); what is left
before the number is the issuer, and what follows ``V/v`` or the name of the type is the abstract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.findings import Notes
from congvan.reading.header.anchors import match_address, titles_in
from congvan.reading.header.head import Head
from congvan.reading.header.issuers import before_stain, read_issuers
from congvan.reading.header.leads import find_lead
from congvan.reading.header.marks import mark_behind, marks_above, marks_alone, read_marks
from congvan.reading.header.number_and_marks import read_number
from congvan.reading.header.place_and_date import read_date
from congvan.reading.header.subject import Titled, read_letter_subject, read_titled_subject
from congvan.reading.header.titles_above import Above, read_above, type_by_number
from congvan.reading.header.torn_titles import TORN, torn_titles
from congvan.reading.text.lines import Piece, mostly_capitals, pieces_of, words_of
from congvan.reading.text.noise import is_no_word
from congvan.reading.zones import find_bottom, find_top, row_at

if TYPE_CHECKING:
    from congvan.reading.header.number_and_marks import Number
    from congvan.reading.raw import RawIssuer
    from congvan.reading.text.sheet import Sheet


def read_header(sheet: Sheet, title: tuple[str, int, int]) -> Head:
    """Read the header around a title."""
    row = row_at(sheet, title[1])
    bottom, heading = find_bottom(sheet, row)
    top = find_top(sheet, row, title[1])
    end = sheet.lines[bottom].start if bottom < len(sheet.lines) else len(sheet.text.text)
    zone = (sheet.lines[top].start, end)
    notes = Notes(sheet)
    claims: list[tuple[int, int]] = []
    for span in titles_in(sheet.text, title[0], *zone):
        claims.append(span)
        notes.note("system", *span)
    for span in torn_titles(sheet, top, bottom, claims):
        claims.append(span)
        notes.note("system", *span, TORN.id)
    number = read_number(notes, zone, claims)
    marks = read_marks(notes, zone, claims)
    marks = marks_above(notes, top) | marks_alone(notes, top, bottom, claims) | marks
    dated = read_date(notes, zone, claims)
    rest = _unclaimed(sheet, top, bottom, claims)
    above = read_above(notes, rest, number) if heading is None else Above(None, rest)
    issuers = _issuers(notes, above.rest, number)
    if heading is None:
        subject = read_letter_subject(notes, rest, title[1], number.offset)
        code = above.document_type or (
            "CV" if subject.subject or _is_sent(sheet, bottom) else type_by_number(number.printed)
        )
        titled = Titled(bottom, code or "CV", None, subject)
    else:
        titled = read_titled_subject(notes, heading)
        marks |= mark_behind(notes, heading.start, sheet.lines[heading.row].end) | marks_alone(
            notes, heading.row, titled.below, claims
        )
    return Head(
        start=zone[0],
        below=titled.below,
        system=title[0],
        document_type=titled.document_type,
        number=number.printed,
        issued_on=dated.issued_on,
        issued_in=dated.issued_in,
        is_undated=dated.is_absent,
        place=dated.place,
        issuers=issuers,
        author=titled.author,
        subject=titled.subject.subject,
        subject_prefix=titled.subject.prefix,
        urgency=marks.get("urgency"),
        secrecy=marks.get("secrecy"),
        circulation=marks.get("circulation"),
        findings=notes.findings(),
    )


def _is_sent(sheet: Sheet, row: int) -> bool:
    """Whether ``Kính gửi`` stands right below a header: nothing but a letter has it without a type."""
    return any(match_address(sheet.text, line.start, line.end) for line in sheet.lines[row : row + 1])


def _unclaimed(sheet: Sheet, top: int, bottom: int, claims: list[tuple[int, int]]) -> list[Piece]:
    """What is left of the header's pieces when the claims are cut out, in reading order."""
    claims.sort()
    rest: list[Piece] = []
    passed = 0  # the claims that end before the piece at hand, as both go down the page
    for row in range(top, bottom):
        for piece in pieces_of(sheet.text.text, sheet.lines[row], row):
            start = piece.start
            while passed < len(claims) and claims[passed][1] <= start:
                passed += 1
            for at in range(passed, len(claims)):
                first, last = claims[at]
                if first >= piece.end:
                    break
                if last <= start:
                    continue
                if first > start:
                    rest.append(piece._replace(start=start, end=first))
                start = max(start, last)
            if start < piece.end:
                rest.append(piece._replace(start=start))
    return rest


def _issuers(notes: Notes, rest: list[Piece], number: Number) -> tuple[RawIssuer, ...]:
    """The issuer: capitals before the number; after it only where nothing stands before."""
    bare = [before_stain(notes, piece) for piece in rest]
    upper = [piece for piece in bare if _is_capitals(notes.text.text[piece.start : piece.end])]
    before = [piece for piece in upper if piece.start < number.offset] or [
        piece for piece in upper if not find_lead(notes.text, piece.start, piece.end)
    ]
    issuers = read_issuers(notes, [(piece.start, piece.end) for piece in before], number.printed)
    if not issuers:
        notes.tell("issuer-missing", "no issuing body was found in the header", severity="error")
    return issuers


def _is_capitals(printed: str) -> bool:
    """Whether a piece can be a line of a body's name: words in capitals, not a stain of one or two letters."""
    words = words_of(printed)
    letters = sum(map(len, words))
    signs = printed.replace(" ", "")
    if all(map(is_no_word, printed.split())):
        return False
    is_drawn = sum(map(str.isalnum, signs)) * 2 < len(signs)  # a rule or stars, with a stain in them
    return mostly_capitals(printed) and letters > 1 and not is_drawn and not set("@/\\;") & set(printed.rstrip(" ;"))
