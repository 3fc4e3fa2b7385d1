"""Small things at the edge: the day of effect, and the contact line at the foot of the first page."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan.reading.text.lines import is_rule

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_EFFECT = re.compile(
    r"hieu\s+luc\s+(?:thi\s+hanh\s+)?(?:ke\s+)?tu\s+(?:ngay\s+)?(?:(?P<signed>ngay\s+ky|ky|ngay\s+ban\s+hanh)\b"
    r"|(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+thang\s+)(?P<month>\d{1,2})(?:\s?[/.-]\s?|\s+nam\s+)(?P<year>\d{4}))"
)
# NĐ30 PL I, III.4: address, telephone, telex, e-mail and website of the issuer, in one line or two.
_CONTACT = re.compile(r"(?:dia chi|tru so|dien thoai|dt|tel|fax|email|e-mail|website)\s?[:.]")
_MORE = re.compile(r"(?:dien thoai|dt|tel|fax|email|e-mail|website)\s?[:.]")
_DEPTH = 6  # lines below the foot that a contact line and the rule above it may take


def read_effect(draft: Draft) -> None:
    """The day from which the directive has effect, where its own text fixes one."""
    match = _EFFECT.search(draft.text.fold, draft.body_start, draft.body_end)
    if match is None:
        return
    if match["signed"]:
        draft.effective_on = draft.issued_on
    else:
        try:
            draft.effective_on = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            draft.tell("date-invalid", "this day is not in the calendar", start=match.start(), end=match.end())
            return
    if draft.effective_on is not None:
        draft.note("effective_on", *match.span())


def read_contact(draft: Draft, row: int) -> int:
    """The contact line right below the foot; gives the row below it."""
    lines: list[str] = []
    for at in range(row, min(len(draft.lines), row + _DEPTH)):
        line = draft.lines[at]
        printed = draft.text.text[line.start : line.end]
        if is_rule(printed):
            continue
        if not (_MORE if lines else _CONTACT).match(draft.text.fold, line.start, line.end):
            break
        lines.append(" ".join(printed.split()))
        draft.note("contact", line.start, line.end)
        row = at + 1
    draft.contact = " ".join(lines) or None
    return row
