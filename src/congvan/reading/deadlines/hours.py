"""The hour that a deadline names (giờ): ``trước 17 giờ 00``, ``trước 10h30``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_HOUR = rule(
    "deadlines.hour",
    r"(?<!\d)(?P<hour>\d{1,2})\s?(?:gio|h|g)(?![a-z])\s{0,3}(?P<minute>\d{2})?(?![\d/.-])",
    basis="habit of telegrams: trước 17 giờ 00 ngày …",
    examples=("trước 17 giờ 00 ngày 15/8", "trước 10h30 ngày 5/9", "16h ngày 3/4"),
    counterexamples=("17 giải pháp",),
)


def hour_in(text: Text, start: int, end: int) -> dt.time | None:
    """The hour in the words of a deadline; ``None`` where none is printed or it is no hour of a day."""
    found = _HOUR.search(text.fold, start, end)
    if found is None:
        return None
    try:
        return dt.time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        return None
