"""Which days are working days, and how time limits run over those that are not.

A calendar of public holidays is any collection of dates: the library holds none, for the Government fixes the days off
of Tết and National Day anew every year (Bộ luật Lao động 2019, Điều 112).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container

Holidays = Container[dt.date]
"""Days off besides Saturdays and Sundays (ngày nghỉ lễ): a ``set`` of dates, or a calendar of the ``holidays`` package."""

_SATURDAY = 5
_DAY = dt.timedelta(days=1)


def is_working_day(day: dt.date, holidays: Holidays = ()) -> bool:
    """Whether offices work on this day (ngày làm việc): Monday to Friday, holidays apart."""
    return day.weekday() < _SATURDAY and day not in holidays


def roll_forward(day: dt.date, holidays: Holidays = ()) -> dt.date:
    """The day itself, or the first working day after it (Bộ luật Dân sự 2015, Điều 148.5).

    >>> roll_forward(dt.date(2026, 1, 31))
    datetime.date(2026, 2, 2)
    """
    while not is_working_day(day, holidays) and day < dt.date.max:
        day += _DAY
    return day


def add_working_days(day: dt.date, count: int, holidays: Holidays = ()) -> dt.date:
    """The last of ``count`` working days that follow ``day`` (Bộ luật Dân sự 2015, Điều 147.2: the first is not counted).

    Raises:
        OverflowError: The calendar ends before.

    >>> add_working_days(dt.date(2024, 2, 21), 10)
    datetime.date(2024, 3, 6)
    """
    while count > 0:
        day += _DAY
        count -= is_working_day(day, holidays)
    return day
