"""Periodic duties (định kỳ) as RFC 5545 rules, each on the last day that satisfies it."""

from __future__ import annotations

import re
from typing import NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

_WEEKDAYS = {"hai": "MO", "ba": "TU", "tu": "WE", "nam": "TH", "sau": "FR", "bay": "SA", "nhat": "SU"}
_COUNTS = {"hai": 2, "ba": 3, "sau": 6, "chin": 9}
_PER_YEAR = 12
_WEEK_UNIT = "tuan"

_LAST_DAY = {"ngay": "FREQ=DAILY", "tuan": "FREQ=WEEKLY;BYDAY=SU", "nam": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"}
# How many months a unit has; of several (tháng, quý, 6 tháng và năm) the shortest takes in the rest.
_MONTHS = {"thang": 1, "quy": 3, "qui": 3, "nam": 12}

_UNIT = r"(?:(?:\d{1,2}|hai|ba|sau|chin) )?(?:ngay|tuan|thang|qu[yi]|nam)\b"
_MORE = rf"(?:_(?:,|va|/|-)_(?:(?:hang|moi|dinh ky) )?{_UNIT}(?!_/?\d)){{0,6}}+"
_OF = r"(?:,? (?:cua|trong))?"
_DAY_OF = (
    rf"(?P<of>{_OF} (?:thang (?P<place>cuoi|dau|thu nhat|thu hai|thu ba|giua)(?:{_OF}(?: (?:moi|hang))?)? qu[yi](?: sau| tiep theo| ke tiep)?"
    rf"|(?:hang|moi) (?P<cycle>thang|nam|qu[yi])(?: (?:sau|tiep theo))?\b|thang (?:sau|tiep theo|ke tiep|lien ke)(?: thang bao cao)?))"
)

DAY_OF_CYCLE = rule(
    "deadlines.cycle.day",
    spaced(
        rf"(?:(?:truoc|vao|trong|den|cham nhat|muon nhat|la|khi|tu) ){{0,4}}+(?:ngay )?(?:\d{{1,2}}_(?:-|den)_(?:ngay )?)?(?P<day>\d{{1,2}})"
        rf"(?:(?:_/_| thang )(?P<month>\d{{1,2}})(?P<months>(?:_(?:,|va|;)_(?:ngay )?\d{{1,2}}(?:_/_| thang )\d{{1,2}}){{0,4}}+))?{_DAY_OF}"
    ),
    basis="habit: trước ngày 25 hằng tháng",
    examples=(
        "trước ngày 25 hằng tháng",
        "ngày 15 tháng cuối quý",
        "trước ngày 15/6 và 15/12 hằng năm",
        "ngày 5 tháng sau",
    ),
    counterexamples=("trước ngày 25",),
    anchored=True,
    flags=re.DOTALL,
)
"""``trước ngày 25 hằng tháng``, ``ngày 15 tháng cuối quý``, ``trước ngày 15/6 và 15/12 hằng năm``."""

WEEKDAY = rule(
    "deadlines.cycle.weekday",
    spaced(
        rf"(?:(?:truoc|vao|cham nhat|la) ){{0,3}}+(?:ngay )?(?:thu (?P<weekday>hai|ba|tu|nam|sau|bay)|chu nhat){_OF} (?:hang|moi) tuan\b"
    ),
    basis="habit: thứ Sáu hằng tuần",
    examples=("vào thứ Sáu hằng tuần", "chủ nhật hằng tuần"),
    counterexamples=("thứ Sáu",),
    anchored=True,
    flags=re.DOTALL,
)
"""``vào thứ Sáu hằng tuần``."""

DAILY = rule(
    "deadlines.cycle.daily",
    spaced(
        r"(?:(?:truoc|vao|luc|cham nhat|muon nhat|la|trong) ){0,3}+\d{1,2}_(?:gio|h|g|:)_(?:\d{1,2}\b)?_(?:phut\b)?_,?_(?:(?:hang|moi) ngay|ngay (?:hang|moi) ngay)\b"
    ),
    basis="habit: trước 16 giờ hằng ngày",
    examples=("trước 16 giờ 00 hằng ngày", "lúc 7h30 mỗi ngày"),
    counterexamples=("trước 16 giờ",),
    anchored=True,
    flags=re.DOTALL,
)
"""``trước 16 giờ 00 hằng ngày``."""

CYCLE = rule(
    "deadlines.cycle.unit",
    spaced(
        rf"(?P<fixed>dinh ky_[:,]?_)?(?:(?P<every>hang|moi) )?(?P<units>{_UNIT}{_MORE})(?P<once> (?:mot|0?1) lan\b)?"
    ),
    basis="habit: định kỳ hằng tháng, mỗi quý một lần",
    examples=("định kỳ hằng tháng", "mỗi quý một lần", "định kỳ 6 tháng, năm"),
    counterexamples=("hằng giờ",),
    anchored=True,
    flags=re.DOTALL,
)
"""``định kỳ hằng tháng``, ``hằng quý``, ``định kỳ 6 tháng``, ``mỗi quý một lần``."""

_ON_DAY = rule(
    "deadlines.cycle.on-day",
    spaced(
        r"_[,(]?_(?:(?:va )?(?:gui |nop |xong )?(?:truoc|vao|cham nhat|muon nhat|la|den|trong) ){1,3}+ngay (?P<day>\d{1,2})\b(?!_[/.-]_\d)(?! thang \d)"
    ),
    basis="habit: hằng quý, trước ngày 20",
    examples=(", trước ngày 20", " (vào ngày 5 của"),
    counterexamples=(", trước ngày 20/3",),
    anchored=True,
    flags=re.DOTALL,
)
_NUMBERED = rule(
    "deadlines.cycle.counted",
    r"(?:(\d{1,2}|hai|ba|sau|chin)\s+)?(ngay|tuan|thang|qu[yi]|nam)",
    basis="units of a cycle with their numbers",
    examples=("6 tháng", "sáu tháng", "hai tuần", "ba tháng", "chín tháng", "‹quý›"),
    counterexamples=("giờ",),
)
_DATE = rule(
    "deadlines.cycle.dates",
    r"(\d{1,2})(?:\s*/\s*|\s+thang\s+)(\d{1,2})",
    basis="days and months of a yearly duty",
    examples=("15/6", "15 tháng 12"),
    counterexamples=("15",),
)


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
    dates = [(int(d), int(m)) for d, m in _DATE.findall(match.group())]
    months = sorted({month for _, month in dates if 1 <= month <= _PER_YEAR})
    days = {day for day, _ in dates}
    if not months or len(days) != 1:
        return None
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={days.pop()}"


def weekday_of_week(match: re.Match[str]) -> str:
    """The rule of a :data:`WEEKDAY`."""
    return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[match['weekday'] or 'nhat']}"


def cycle_at(fold: str, match: re.Match[str]) -> Cycle | None:
    """The rule of a :data:`CYCLE`, with the day that may follow it."""
    if not (match["fixed"] or match["every"] or match["once"]):
        return None
    units = [
        (_COUNTS.get(count) or int(count or 1), unit.replace("qui", "quy"))
        for count, unit in _NUMBERED.findall(match["units"])
    ]
    is_fixed = bool(match["fixed"] or match["once"])
    if match["every"] is None and units[0][1] in {"ngay", "nam"}:
        return None
    if not all(count for count, _ in units):
        return None  # a misprint: nothing comes every 0 days
    on_day = _ON_DAY.match(fold, match.end(), match.endpos)
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
