"""Days, months, quarters, half years and years, and the last day of each (mốc thời gian)."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

CLOCK = (
    r"(?:(?:luc )?\d{1,2}_(?:gio|h|g|:)_(?:\d{1,2}\b)?_(?:phut\b|['’′])?_)?+(?:(?:sang|trua|chieu|toi)\b_)?+"
    r"(?:,?_(?:(?:ngay )?thu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat\b)_[,(]?_)?+(?:,_)?"
)

_PERIOD = (
    r"(?:ngay_\|?_)?(?:mung )?(?P<day>[oil]\d(?=_[/.])|\d[oil](?=_[/.])|\d{1,2})"
    r"(?:_(?:[/.]_|-)(?P<month>[oil]\d|\d[oil]|\d{1,2})(?:_(?:[/.]_|-)(?P<year>\d{4}|\d\d))?|_thang (?P<monthB>\d{1,2})(?:(?: nam |_[/.-]_)(?P<yearB>\d{4}))?)"
    r"|thang (?P<monthC>\d{1,2})(?:(?: nam |_/_|-)(?P<yearC>\d{4}))?"
    r"|qu[yi] (?P<quarter>iv|i{1,3}|[1-4])\b(?:(?: nam |_/_|-| )(?P<yearD>\d{4}))?"
    r"|(?P<months>0?[369]|sau|ba|chin) thang (?P<half>dau|cuoi) nam(?: (?P<yearE>\d{4}))?"
    r"|nam (?:\d{4}_-_)?(?P<yearF>\d{4}|nay\b)"
)
# A number that runs on is another number: 15/6/20234, 5/2023.
PERIOD = rf"(?:{_PERIOD})(?![\d/]\d?)(?!-\d)"

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COUNTS = {"ba": 3, "sau": 6, "chin": 9}
_MONTHS = 12
_CENTURY, _MILLENNIUM = 100, 2000  # 10/6/26
_DIGITS = str.maketrans("oil", "011")  # letters that a scan read for digits
# A month that has passed at the date of issue is next year's where it comes within this many days.
_PLAIN = 190


class Period(NamedTuple):
    """What a text names."""

    last: dt.date | None
    """Its last day; ``None`` where the year is not plain."""
    unit: str
    """``day``, ``month`` or ``year``."""
    has_year: bool
    """Whether the year is printed."""
    months: int = 0
    """How many months it has; none for a day."""

    @property
    def eve(self) -> dt.date | None:
        """The day before it begins: what is due before November is due by the last of October."""
        if self.last is None or not self.months:
            return self.last
        year, month = divmod(self.last.year * _MONTHS + self.last.month - 1 - self.months, _MONTHS)
        return last_day(year, month + 1)


def quarter_of(printed: str) -> int:
    """The number of a quarter in Roman or Arabic numerals."""
    return _QUARTERS.get(printed) or int(printed)


def last_day(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def read_period(match: re.Match[str], issued_on: dt.date | None) -> Period | None:
    """What the groups of :data:`PERIOD` say; ``None`` where they are no day of any calendar."""
    found = match.groupdict()
    printed = next((found[name] for name in found if name.startswith("year") and found[name]), None)
    day, month = found["day"], found["month"] or found["monthB"] or found["monthC"]
    count = 0 if day else 1 if month else _MONTHS
    if found["quarter"]:
        count = 3
        month = 3 * quarter_of(found["quarter"])
    elif found["half"]:
        months = _COUNTS.get(found["months"]) or int(found["months"])
        month = months if found["half"] == "dau" else _MONTHS
        count = months
    unit = "day" if day else "month" if month else "year"
    if printed == "nay":
        return Period(last_day(issued_on.year, _MONTHS) if issued_on else None, unit, has_year=False, months=count)
    year = int(printed) if printed else None
    if year is not None and year < _CENTURY:
        year += _MILLENNIUM
    last = last_of(
        year, int(str(month or _MONTHS).translate(_DIGITS)), int(day.translate(_DIGITS)) if day else None, issued_on
    )
    return None if last is None and year is not None else Period(last, unit, has_year=year is not None, months=count)


DAY = (
    r"(?:ngay )?(?P<day>\d{1,2})"
    r"(?:[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}))?| thang (?P<monthB>\d{1,2})(?: nam (?P<yearB>\d{4}))?)(?!\d)"
)
"""A day with its month, plainly printed: what :func:`day_of` reads."""


def day_of(match: re.Match[str], about: dt.date | None) -> Period | None:
    """What the groups of :data:`DAY` say; ``None`` where they are no day of any calendar."""
    year, month = match["year"] or match["yearB"], match["month"] or match["monthB"]
    last = last_of(int(year) if year else None, int(month), int(match["day"]), about)
    return None if last is None and year else Period(last, "day", has_year=year is not None)


def last_of(year: int | None, month: int, day: int | None, issued_on: dt.date | None) -> dt.date | None:
    """The last day of a month, or a day of it; the year is supplied where the date of issue makes it plain."""
    try:
        if year is not None:
            return dt.date(year, month, day) if day else last_day(year, month)
        if issued_on is None:
            return None
        last = last_of(issued_on.year, month, day, None)
        if last is not None and last < issued_on:
            last = last_of(issued_on.year + 1, month, day, None)
            if last is not None and (last - issued_on).days > _PLAIN:
                return None
    except ValueError:
        return None
    return last
