"""Small things at the edge: the day of effect, and the contact line at the foot of the first page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.findings import Findings, Notes
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import is_rule

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Sheet

_EFFECT = rule(
    "closing.effect.day",
    r"hieu\s+luc\s+(?:thi\s+hanh\s+)?(?:ke\s+)?tu\s+(?:ngay\s+)?(?:(?P<signed>ky|ngay\s+ban\s+hanh)\b"
    r"|(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+thang\s+)(?P<month>\d{1,2})(?:\s?[/.-]\s?|\s+nam\s+)(?P<year>\d{4}))",
    basis="Luật BHVBQPPL, Điều 53; NĐ30 PL III: có hiệu lực kể từ ngày …",
    examples=(
        "có hiệu lực kể từ ngày ký",
        "hiệu lực thi hành từ ngày ban hành",
        "hiệu lực từ ngày 01/02/2026",
        "hiệu lực từ 01 tháng 02 năm 2026",
    ),
    counterexamples=("hiệu lực thi hành", "có hiệu lực từ quý I"),
)
# NĐ30 PL I, III.4: address, telephone, telex, e-mail and website of the issuer, in one line or two.
_CONTACT = rule(
    "closing.contact.opens",
    r"(?:dia chi|tru so|dien thoai|dt|tel|fax|email|e-mail|website)\s?[:.]",
    basis="NĐ30 PL I, III.4: address, telephone, telex, e-mail and website of the issuer",
    examples=("Địa chỉ: x", "Trụ sở: x", "Điện thoại: x"),
    counterexamples=("Địa chỉ nhà", "Nơi nhận:"),
    anchored=True,
)
_MORE = rule(
    "closing.contact.goes-on",
    r"(?:dien thoai|dt|tel|fax|email|e-mail|website)\s?[:.]",
    basis="NĐ30 PL I, III.4: a contact takes one line or two",
    examples=("Điện thoại: x", "ĐT: x", "Tel: x"),
    counterexamples=("Trụ sở: x",),
    anchored=True,
)
_DEPTH = 6  # lines below the foot that a contact line and the rule above it may take


class Effect(NamedTuple):
    """The day from which the directive has effect; ``None`` where its words fix none."""

    effective_on: dt.date | None
    findings: Findings


class Contact(NamedTuple):
    """The contact line; ``below`` is the row of the first line below it."""

    printed: str | None
    below: int
    findings: Findings


def read_effect(sheet: Sheet, start: int, end: int, issued_on: dt.date | None) -> Effect:
    """The day from which the directive has effect, where its own text, between two offsets, fixes one."""
    notes = Notes(sheet)
    effective_on = None
    match = _EFFECT.search(sheet.text.fold, start, end)
    if match is not None:
        try:
            effective_on = (
                issued_on if match["signed"] else dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
            )
        except ValueError:
            notes.tell("date-invalid", "this day is not in the calendar", start=match.start(), end=match.end())
        if effective_on is not None:
            notes.note("effective_on", *match.span())
    return Effect(effective_on, notes.findings())


def read_contact(sheet: Sheet, row: int) -> Contact:
    """The contact line right below the foot, which ends above ``row``."""
    notes = Notes(sheet)
    lines: list[str] = []
    for at in range(row, min(len(sheet.lines), row + _DEPTH)):
        line = sheet.lines[at]
        printed = sheet.text.text[line.start : line.end]
        if is_rule(printed):
            continue
        if not (_MORE if lines else _CONTACT).match(sheet.text.fold, line.start, line.end):
            break
        lines.append(" ".join(printed.split()))
        notes.note("contact", line.start, line.end)
        row = at + 1
    return Contact(" ".join(lines) or None, row, notes.findings())
