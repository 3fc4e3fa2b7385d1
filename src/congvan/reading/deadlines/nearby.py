"""Time limits that are told from the day of issue (hôm nay, tuần này, tháng tới, cuối năm nay)."""

from __future__ import annotations

import datetime as dt
import re

from congvan.reading.deadlines.binding import bounds_a_year
from congvan.reading.deadlines.found import Asked, Found
from congvan.reading.deadlines.periods import CLOCK, last_day
from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

__all__ = ["read_near"]

_BOUND = r"(?:truoc|trong|(?:cham|muon) nhat(?: (?:la|vao|trong|den)){0,2}+)"
_NEAR_DAY = rule(
    "deadlines.near",
    spaced(rf"(?:trong|truoc|cham nhat|muon nhat) {CLOCK}(?:trong )?(?:ngay )?(?P<near>hom nay|mai)\b"),
    basis="habit of the press and of telegrams: trong ngày hôm nay, trước 12 giờ ngày mai",
    examples=(
        "trong ngày hôm nay",
        "trong hôm nay",
        "trước 17h hôm nay",
        "chậm nhất trong ngày mai",
        "muộn nhất ngày mai",
        "trước 12 giờ ngày mai",
    ),
    counterexamples=("trong ngày", "hôm nay"),
    anchored=True,
    flags=re.DOTALL,
)
_NEAR_WEEKDAY = rule(
    "deadlines.near.weekday",
    spaced(
        rf"{_BOUND} (?:\d{{1,2}}_(?:gio|h|g)_(?:\d{{1,2}}\b)?_(?:phut\b)?_,?_)?(?:(?:sang|chieu) )?(?:ngay )?"
        r"(?:thu (?P<weekday>hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)_,?_(?P<which>(?:tuan )?(?:nay|toi|sau))\b(?!_\()"
    ),
    basis="habit of the press: trước 16 giờ thứ Sáu tuần này, chậm nhất thứ Hai tới",
    examples=(
        "trước 16 giờ thứ Sáu tuần này",
        "chậm nhất là thứ Hai tới",
        "muộn nhất vào chiều thứ 4 tuần sau",
        "trong thứ Năm này",
        "chậm nhất đến sáng chủ nhật tuần tới",
        "trước 10h30 phút ngày thứ Ba tuần này",
        "trước thứ Tư tuần tới",
        "trước thứ Bảy tuần tới",
        "trước 9g thứ Sáu tuần này",
        "trước thứ Bảy này",
        "muộn nhất trong thứ Bảy này",
        "chậm nhất đến thứ Bảy này",
    ),
    counterexamples=("trước thứ Sáu", "thứ Sáu tuần này"),
    anchored=True,
    flags=re.DOTALL,
)
_NEARBY = rule(
    "deadlines.near.period",
    spaced(
        rf"(?:{_BOUND}|xong(?: trong| truoc)?|het|tu nay (?:cho )?den) (?:(?P<part>dau|giua|cuoi|het) )?"
        r"(?:(?P<unit>tuan|thang|qu[yi]|nam) (?P<which>nay|toi|sau)\b|(?P<year>nam)\b(?=_(?:$|[,.;)])))"
    ),
    basis="habit of the press: trong tuần này, trước cuối tháng tới, từ nay đến cuối năm",
    examples=(
        "trong tuần này",
        "trước cuối tháng tới",
        "chậm nhất vào đầu tuần sau",
        "muộn nhất trong quý này",
        "chậm nhất là tuần sau",
        "chậm nhất đến cuối tuần sau",
        "xong trong tháng này",
        "xong trước giữa tháng sau",
        "xong tuần này",
        "hết tháng này",
        "từ nay đến hết năm tới",
        "từ nay cho đến cuối năm,",
        "từ nay đến cuối năm",
    ),
    counterexamples=("trong tuần", "tháng này", "trong tháng 3 này", "từ nay đến năm 2030"),
    anchored=True,
    flags=re.DOTALL,
)
_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay")
_DAYS_OF_WEEK, _MONTHS = 7, 12


def _nearby_day(match: re.Match[str], issued_on: dt.date | None) -> dt.date | None:
    """The last day of what :data:`_NEARBY` names; ``None`` for its beginning or its middle, which end on no day."""
    if issued_on is None or match["part"] in {"dau", "giua"}:
        return None
    later = 0 if match["which"] in {None, "nay"} else 1
    match match["unit"]:
        case "tuan":
            return issued_on + dt.timedelta(days=6 - issued_on.weekday() + _DAYS_OF_WEEK * later)
        case "thang":
            year, month = divmod(issued_on.year * _MONTHS + issued_on.month - 1 + later, _MONTHS)
            return last_day(year, month + 1)
        case "quy" | "qui":
            year, quarter = divmod(issued_on.year * 4 + (issued_on.month - 1) // 3 + later, 4)
            return last_day(year, 3 * quarter + 3)
        case _:
            return last_day(issued_on.year + later, _MONTHS)


def _weekday_near(match: re.Match[str], issued_on: dt.date | None) -> dt.date | None:
    """The day of a :data:`_NEAR_WEEKDAY`: of this week or of the next, or the first that comes."""
    if issued_on is None:
        return None
    printed = match["weekday"]
    day = 6 if printed is None else int(printed) - 2 if printed.isdigit() else _WEEKDAYS.index(printed)
    monday = issued_on - dt.timedelta(days=issued_on.weekday())
    this, following = monday + dt.timedelta(days=day), monday + dt.timedelta(days=day + _DAYS_OF_WEEK)
    if match["which"].startswith("tuan"):
        return this if match["which"].endswith("nay") else following
    return this if this > issued_on else following


def read_near(asked: Asked, place: int) -> Found | None:
    """Today or tomorrow, a day of this week or the next, this or the coming month, all told from the day of issue."""
    fold, end, issued_on = asked.text.fold, asked.end, asked.issued_on
    if match := _NEAR_DAY.match(fold, place, end):
        days = dt.timedelta(days=match["near"] == "mai")
        return Found(place, match.end(), issued_on + days if issued_on else None)
    if match := _NEAR_WEEKDAY.match(fold, place, end):
        return Found(place, match.end(), _weekday_near(match, issued_on))
    if (match := _NEARBY.match(fold, place, end)) and (match["unit"] or match["part"] or fold.startswith("het", place)):
        is_firm = match["unit"] != "nam" or match["part"] is not None or bounds_a_year(fold, place, match.end())
        return Found(place, match.end(), _nearby_day(match, issued_on), is_firm=is_firm)
    return None
