"""By when a task is to be done."""

from __future__ import annotations

import datetime as dt

from pydantic import field_validator

from congvan.model.base import Model
from congvan.model.recurrence import days, refuse_wrong
from congvan.model.span import Span
from congvan.model.workdays import Holidays, roll_forward


class Deadline(Model):
    """A time limit (thời hạn): a day, a recurrence, or neither where the text fixes none.

    >>> Deadline(text="trước ngày 25 hằng tháng", recurrence="FREQ=MONTHLY;BYMONTHDAY=25").next(dt.date(2026, 1, 25))
    datetime.date(2026, 2, 25)
    """

    text: str
    """As printed: ``trước ngày 15/6/2023`` (nguyên văn)."""
    on: dt.date | None = None
    """The last day that satisfies it, where the text fixes one (ngày cuối)."""
    at: dt.time | None = None
    """The hour of that day, where one is printed: ``trước 17 giờ 00`` (giờ)."""
    recurrence: str | None = None
    """An RFC 5545 RRULE value for a periodic duty: ``FREQ=MONTHLY;BYMONTHDAY=25`` (định kỳ)."""
    span: Span | None = None
    """Where it stands (vị trí)."""

    @field_validator("recurrence")
    @classmethod
    def _can_recur(cls, rule: str | None) -> str | None:
        if rule is not None:
            refuse_wrong(rule)
        return rule

    def next(self, after: dt.date, *, holidays: Holidays | None = None) -> dt.date | None:
        """The first day after ``after`` on which it falls due; ``None`` where it never does, or no day is fixed.

        Args:
            after: Usually today, or for a periodic duty the day on which it was last done.
            holidays: With a calendar (an empty one will do), a day that is not worked moves to the next that is
                (Bộ luật Dân sự 2015, Điều 148.5); without one, the day is the one that the text says.

        A rule that gives no day within sixty years never falls due.
        """
        if self.on is not None:
            due = self.on if holidays is None else roll_forward(self.on, holidays)
            return due if due > after else None
        if self.recurrence is None:
            return None
        # A day that was moved may stand after ``after`` though its printed day does not: look a little back.
        back = min(10, after.toordinal() - 1) if holidays is not None else 0
        for day in days(self.recurrence, after - dt.timedelta(days=back)):
            due = day if holidays is None else roll_forward(day, holidays)
            if due > after:
                return due
        return None
