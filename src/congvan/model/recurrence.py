"""Recurrence rules of periodic duties (định kỳ): RFC 5545 RRULE values, of which each next day is found in bounded time.

>>> refuse_wrong("FREQ=MONTHLY;BYMONTHDAY=25")
>>> refuse_wrong("FREQ=MONTHLY;BYMONTHDAY=32")
Traceback (most recent call last):
ValueError: BYMONTHDAY=32 is no part of a recurrence rule: -31 to 31 without 0
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["days", "refuse_wrong"]

_LONGEST = 300
_HORIZON = 60  # years; every 29 February that is a given weekday comes within 40
_AGE = 400  # years after which days, weekdays and leap years come again
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
# RFC 5545, 3.3.10: what may stand with which frequency.
_ONLY_WITH = {
    "BYMONTHDAY": {"DAILY", "MONTHLY", "YEARLY"},
    "BYYEARDAY": {"YEARLY"},
    "BYWEEKNO": {"YEARLY"},
    "BYSETPOS": {"MONTHLY", "YEARLY"},
}
_WEEKS = {"MONTHLY": 5, "YEARLY": 53}
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?")
# Each part: least, most, whether it counts from the end too, how many it may list.
_NUMBERS: dict[str, tuple[int, int, bool, int]] = {
    "INTERVAL": (1, 1000, False, 1),
    "COUNT": (1, 10_000, False, 1),
    "BYMONTH": (1, 12, False, 12),
    "BYMONTHDAY": (1, 31, True, 62),
    "BYYEARDAY": (1, 366, True, 100),
    "BYWEEKNO": (1, 53, True, 53),
    "BYSETPOS": (1, 366, True, 31),
    "BYHOUR": (0, 23, False, 1),
    "BYMINUTE": (0, 59, False, 1),
    "BYSECOND": (0, 59, False, 1),
}


def refuse_wrong(rule: str) -> None:
    """Refuse what is no recurrence rule of days.

    Raises:
        ValueError: It is not RRULE parts separated by ``;``, of a day, week, month or year, with values in their bounds.
    """
    if len(rule) > _LONGEST:
        msg = f"a recurrence rule has no more than {_LONGEST} characters"
        raise ValueError(msg)
    parts: dict[str, str] = {}
    for part in rule.split(";"):
        name, sign, value = part.partition("=")
        if not sign or name in parts:
            msg = f"{part!r} is no part of a recurrence rule: NAME=VALUE, each name once, as in FREQ=MONTHLY;BYMONTHDAY=25"
            raise ValueError(msg)
        parts[name] = value
    if parts.get("FREQ") not in _FREQUENCIES:
        msg = f"a recurrence rule has FREQ=DAILY, WEEKLY, MONTHLY or YEARLY: {rule!r}"
        raise ValueError(msg)
    for name, value in parts.items():
        wrong = _why_wrong(name, value, parts)
        if wrong:
            msg = f"{name}={value} is no part of a recurrence rule: {wrong}"
            raise ValueError(msg)


def _why_wrong(name: str, value: str, parts: dict[str, str]) -> str | None:
    """What is wrong with a part; ``None`` where nothing is."""
    frequency = parts["FREQ"]
    if name == "FREQ":
        return None
    if frequency not in _ONLY_WITH.get(name, _FREQUENCIES):
        return f"not with FREQ={frequency}"
    if name == "BYDAY":
        weeks = 0 if "BYWEEKNO" in parts else _WEEKS.get("MONTHLY" if "BYMONTH" in parts else frequency, 0)
        is_right = all(_is_weekday(day, weeks if frequency in _WEEKS else 0) for day in value.split(","))
        return None if is_right else "weekdays such as MO, or 1FR in a month or year"
    if name == "WKST":
        return None if value in {"MO", "TU", "WE", "TH", "FR", "SA", "SU"} else "a weekday such as MO"
    if name == "UNTIL":
        return None if _is_day(value) else "a day such as 20261231"
    if name not in _NUMBERS:
        return f"there is no {name}"
    least, most, both_ways, count = _NUMBERS[name]
    low = -most if both_ways else least
    numbers = value.split(",")
    is_listed = len(numbers) <= count and all(_is_number(number, low, most) for number in numbers)
    if is_listed and not (both_ways and any(int(number) == 0 for number in numbers)):
        return None
    return f"{low} to {most}{' without 0' if both_ways else ''}"


def _is_number(text: str, least: int, most: int) -> bool:
    digits = text.lstrip("+-")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= 5 and len(text) - len(digits) <= 1  # noqa: PLR2004
    return is_number and least <= int(text) <= most


def _is_weekday(text: str, weeks: int) -> bool:
    """A weekday, with its place among the weeks of a month or year."""
    found = _WEEKDAY.fullmatch(text)
    return found is not None and (found[1] is None or 1 <= abs(int(found[1])) <= weeks)


def _is_day(value: str) -> bool:
    if _UNTIL.fullmatch(value) is None:
        return False
    try:
        dt.datetime.strptime(value[:8], "%Y%m%d")  # noqa: DTZ007 - a day
    except ValueError:
        return False
    return True


def days(rule: str, start: dt.date) -> Iterator[dt.date]:
    """The days of a rule from ``start`` on, for sixty years.

    The rule has no first day of its own, so that ``COUNT`` counts from nowhere and is left out.

    Raises:
        ValueError: It is no recurrence rule.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only this question needs it

    refuse_wrong(rule)
    parts = dict(part.split("=") for part in rule.split(";"))
    horizon = dt.date(min(start.year + _HORIZON, dt.MAXYEAR), 12, 31)
    if until := parts.get("UNTIL"):
        horizon = min(horizon, dt.date(int(until[:4]), int(until[4:6]), int(until[6:8])))
    kept = ";".join(f"{name}={value}" for name, value in parts.items() if name not in {"COUNT", "UNTIL"})
    # A rule without any day is followed to the end of the calendar, which repeats itself every 400 years: go near it.
    ages = max(0, (dt.MAXYEAR - _HORIZON - start.year) // _AGE)
    first = dt.datetime(start.year + ages * _AGE, start.month, start.day)  # noqa: DTZ001 - days have no time zone
    for moment in rrulestr(kept, dtstart=first):
        day = moment.date().replace(year=moment.year - ages * _AGE)
        if day > horizon:
            return
        yield day
