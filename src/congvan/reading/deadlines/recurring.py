"""Periodic duties (định kỳ) as RFC 5545 rules, each on the last day that satisfies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.deadlines.cycles import (
    DAILY,
    DATE,
    DAY_OF_CYCLE,
    MONTH_OF_YEAR,
    NUMBERED,
    ON_DATE,
    ON_DAY,
    TIMES,
    WEEKDAY,
)
from congvan.reading.deadlines.periods import last_day, quarter_of

if TYPE_CHECKING:
    import re

_WEEKDAYS = {"hai": "MO", "ba": "TU", "tu": "WE", "nam": "TH", "sau": "FR", "bay": "SA", "nhat": "SU"} | {
    str(number): day for number, day in enumerate(("MO", "TU", "WE", "TH", "FR", "SA"), 2)
}
_COUNTS = {"hai": 2, "ba": 3, "sau": 6, "chin": 9}
_PER_YEAR = 12
_WEEK_UNIT = "tuan"
_LEAP = 2000  # a year that has every day

_LAST_DAY = {"ngay": "FREQ=DAILY", "tuan": "FREQ=WEEKLY;BYDAY=SU", "nam": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"}
# How many months a unit has; of several (tháng, quý, 6 tháng và năm) the shortest takes in the rest.
_MONTHS = {"thang": 1, "quy": 3, "qui": 3, "nam": 12}


class Cycle(NamedTuple):
    """A rule, and where the words that say it end."""

    rule: str
    end: int
    is_fixed: bool
    """Whether the words themselves say that it is periodic, whatever stands around them."""


def day_of_cycle(match: re.Match[str]) -> str | None:
    """The rule of a :data:`DAY_OF_CYCLE`."""
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    if match["place"]:
        first = {"dau": 1, "thu nhat": 1, "giua": 2, "thu hai": 2}.get(match["place"], 3)
        return f"FREQ=YEARLY;BYMONTH={','.join(str(month) for month in range(first, 13, 3))};BYMONTHDAY={day}"
    if match["cycle"] in {"quy", "qui"}:
        return None if match["month"] else f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={day}"
    if match["cycle"] != "nam":
        return None if match["month"] else f"FREQ=MONTHLY;BYMONTHDAY={day}"
    dates = [(int(d), int(m)) for d, m in DATE.findall(match.group())]
    months = sorted({month for _, month in dates if 1 <= month <= _PER_YEAR})
    days = {day for day, _ in dates}
    if not months or len(days) != 1:
        return None
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={days.pop()}"


def _weekday_of_week(match: re.Match[str]) -> str:
    """The rule of a :data:`WEEKDAY`."""
    return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[match['weekday'] or 'nhat']}"


def _month_of_year(match: re.Match[str]) -> str | None:
    """The rule of a :data:`MONTH_OF_YEAR`: the last day of that month or quarter."""
    month = int(match["month"]) if match["month"] else 3 * quarter_of(match["quarter"])
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=-1" if 1 <= month <= _PER_YEAR else None


def _times(match: re.Match[str]) -> str | None:
    """The rule of :data:`TIMES`, where it is once: on which days something is done twice is not said."""
    if match["count"] not in {"1", "01", "mot"}:
        return None
    unit = match["unit"]
    return _LAST_DAY.get(unit) or (
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1" if unit.startswith("qu") else "FREQ=MONTHLY;BYMONTHDAY=-1"
    )


def _dated_cycle(fold: str, match: re.Match[str], step: int) -> Cycle | None:
    """A yearly or half-yearly duty whose day and month follow it: ``định kỳ 6 tháng (trước ngày 15/6)``."""
    on_date = ON_DATE.match(fold, match.end(), match.endpos) if _PER_YEAR % step == 0 and step > 1 else None
    if on_date is None:
        return None
    day, month = int(on_date["day"]), int(on_date["month"])
    if not (1 <= month <= _PER_YEAR and 1 <= day <= last_day(_LEAP, month).day):
        return None
    months = sorted({(month - 1 + step * turn) % _PER_YEAR + 1 for turn in range(_PER_YEAR // step)})
    return Cycle(f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={day}", on_date.end(), is_fixed=True)


def cycle_at(fold: str, match: re.Match[str]) -> Cycle | None:
    """The rule of a :data:`CYCLE`, with the day that may follow it."""
    if not (match["fixed"] or match["every"] or match["once"]):
        return None
    units = [
        (_COUNTS.get(count) or int(count or 1), unit.replace("qui", "quy"))
        for count, unit in NUMBERED.findall(match["units"])
    ]
    is_fixed = bool(match["fixed"] or match["once"])
    if match["every"] is None and match["once"] is None and units[0][1] in {"ngay", "nam"}:
        return None
    if not all(count for count, _ in units):
        return None  # a misprint: nothing comes every 0 days
    on_day = ON_DAY.match(fold, match.end(), match.endpos)
    of = DAY_OF_CYCLE.match(fold, on_day.start("day"), match.endpos) if on_day else None
    if on_day and of and (rule := day_of_cycle(of)):
        return Cycle(rule, of.end(), is_fixed=True)
    months = [count * _MONTHS[unit] for count, unit in units if unit in _MONTHS]
    short = [unit for _, unit in units if unit not in _MONTHS]
    if short:
        unit = "ngay" if "ngay" in short else _WEEK_UNIT
        count = min(count for count, name in units if name == unit)
        rule = _LAST_DAY[unit].replace(";", f";INTERVAL={count};", 1) if count > 1 else _LAST_DAY[unit]
        return Cycle(rule if ";" in rule or count == 1 else f"{rule};INTERVAL={count}", match.end(), is_fixed)
    step = min(months)
    if 0 < step <= _PER_YEAR and (dated := _dated_cycle(fold, match, step)):
        return dated
    day = int(on_day["day"]) if on_day else -1
    end = on_day.end() if on_day else match.end()
    if not 0 < step <= _PER_YEAR or _PER_YEAR % step or not -1 <= day <= 31 or day == 0:
        return None
    if step == 1:
        return Cycle(f"FREQ=MONTHLY;BYMONTHDAY={day}", end, is_fixed or bool(on_day))
    if step == _PER_YEAR and not on_day:
        return Cycle(_LAST_DAY["nam"], end, is_fixed)
    return Cycle(
        f"FREQ=YEARLY;BYMONTH={','.join(str(month) for month in range(step, 13, step))};BYMONTHDAY={day}",
        end,
        is_fixed or bool(on_day),
    )


class Form(NamedTuple):
    """Where the words of a periodic duty end, and its rule, where one can say it."""

    end: int
    rule: str | None


def form_at(fold: str, place: int, end: int) -> Form | None:
    """A duty of a day of the month, of the week, of every day, of a month of the year, or so many times."""
    for form, rule_of in _FORMS:
        if (match := form.match(fold, place, end)) and (made := rule_of(match)):
            return Form(match.end(), made)
    times = TIMES.match(fold, place, end)
    return Form(times.end(), _times(times)) if times else None


_FORMS = (
    (DAY_OF_CYCLE, day_of_cycle),
    (WEEKDAY, _weekday_of_week),
    (DAILY, lambda _: _LAST_DAY["ngay"]),
    (MONTH_OF_YEAR, _month_of_year),
)
