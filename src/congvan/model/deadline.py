"""By when a task is to be done."""

from __future__ import annotations

import datetime as dt

from congvan.model.base import Model
from congvan.model.span import Span


class Deadline(Model):
    """A time limit (thời hạn): a day, a recurrence, or neither where the text fixes none."""

    text: str
    """As printed: ``trước ngày 15/6/2023`` (nguyên văn)."""
    on: dt.date | None = None
    """The last day that satisfies it, where the text fixes one (ngày cuối)."""
    recurrence: str | None = None
    """An RFC 5545 RRULE value for a periodic duty: ``FREQ=MONTHLY;BYMONTHDAY=25`` (định kỳ)."""
    span: Span | None = None
    """Where it stands (vị trí)."""
