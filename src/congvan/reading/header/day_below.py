"""The day of a paper whose head has no place for one: that of its adoption, or one in a line above the signature."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.findings import Findings, Notes
from congvan.reading.grammar.rule import rule
from congvan.reading.header.place_and_date import DATE, read_date

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Sheet

# An assembly's paper tells below its text on which day it was adopted; another's day of adoption is told of that paper.
_ADOPTED = rule(
    "header.date.adopted",
    r"\bnay\s+(?:da\s+)?duoc\s[^.;]{0,240}?(?P<told>thong\s+qua\s+(?:vao\s+)?ngay\s+(?P<day>\d{1,2})\s+thang\s+(?P<month>\d{1,2})"
    r"\s+nam\s+(?P<year>\d{4}))",
    basis="Luật 64/2025/QH15: an assembly's paper bears the day of its adoption",
    examples=("Nghị quyết này được Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 9 thông qua ngày 10 tháng 12 năm 2025",),
    counterexamples=("Luật Đất đai được Quốc hội thông qua ngày 18 tháng 01 năm 2024",),
)


class DayBelow(NamedTuple):
    """The day of a paper whose head has no place for one: told above the signature or by an assembly, or nowhere."""

    issued_on: dt.date | None = None
    place: str | None = None
    lines: int = 0
    """Lines above the signature that it takes."""
    findings: Findings = Findings()


def read_day_below(sheet: Sheet, foot: int, start: int, end: int) -> DayBelow:
    """The day above the signature in row ``foot``, else that of adoption between two offsets, else that none was found."""
    told = _read_signed_day(sheet, foot) or _read_adoption(sheet, start, end)
    if told is not None:
        return told
    notes = Notes(sheet)
    notes.tell("date-missing", "no place and date were found in the header", severity="error")
    return DayBelow(findings=notes.findings())


def _read_adoption(sheet: Sheet, start: int, end: int) -> DayBelow | None:
    """The day of adoption that a text tells of itself between two offsets."""
    match = _ADOPTED.search(sheet.text.fold, start, end)
    if match is None:
        return None
    try:
        issued_on = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    notes = Notes(sheet)
    notes.note("issued_on", *match.span("told"), _ADOPTED.id)
    return DayBelow(issued_on, findings=notes.findings())


def _read_signed_day(sheet: Sheet, row: int) -> DayBelow | None:
    """Place and day in a line of their own right above the signature in ``row``, as old papers have them."""
    if not 0 < row < len(sheet.lines):
        return None
    line = sheet.lines[row - 1]
    match = DATE.search(sheet.text.fold, line.start, line.end)
    if match is None or sheet.text.text[match.end() : line.end].strip(" ."):
        return None
    notes = Notes(sheet)
    dated = read_date(notes, (line.start, line.end), [])
    printed = sheet.text.text[line.start : match.start()].strip(" ,")
    if dated.place is None or dated.place != printed:
        return None
    return DayBelow(dated.issued_on, dated.place, 1, notes.findings())
