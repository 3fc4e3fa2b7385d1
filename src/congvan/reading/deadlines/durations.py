"""Time limits that run from an event (thời hạn tính từ một sự kiện): ``trong 10 ngày làm việc kể từ ngày ký``."""

from __future__ import annotations

import datetime as dt
import re

from congvan.model.workdays import Holidays, add_working_days
from congvan.reading.deadlines.binding import is_term
from congvan.reading.deadlines.found import Asked, Found
from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

_NUMBERS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})(?:_\([^)\n]{{1,20}}\))?"
_UNIT = r"(?P<unit>ngay|tuan|thang|nam|gio|h)\b"
_LEAD = (
    r"(?:trong|(?P<least>sau|it nhat)|(?P<last>(?:cham|muon) nhat)(?: la)?(?: (?:trong|sau|khong qua))?|khong qua|toi da(?: khong qua)?)"
    r"(?P<limit> (?:vong|thoi (?:han|gian))(?: (?:cham nhat|khong qua|toi da))?)?"
)
_ANCHOR = r"(?P<anchor>_,?_(?:(?P<from>ke tu|tinh tu|tu)(?: ngay)?\b|sau (?:khi|ngay)\b|truoc (?:khi|ngay|thoi diem)\b)(?P<event>[^.,;()]{0,90}+))?+"

DURATION = rule(
    "deadlines.duration",
    spaced(rf"{_LEAD} {_COUNT}_{_UNIT}(?P<working> lam viec\b)?{_ANCHOR}"),
    basis="NĐ30 names no form; habit: trong 10 ngày làm việc kể từ ngày ký",
    examples=(
        "trong 10 ngày kể từ ngày ký",
        "trong vòng ba tháng",
        "sau 5 ngày làm việc",
        "‹trong vòng 24h›",
        "‹tối đa 05 ngày làm việc›",
        "‹tối đa không quá 05 ngày làm việc›",
        "‹chậm nhất không quá 01 tháng sau khi có kết luận›",
    ),
    counterexamples=("trong ngày 10",),
    anchored=True,
    flags=re.DOTALL,
)
"""A number of days, and from when: groups ``least last limit count unit working anchor from event``."""

UNTIL_EVENT = rule(
    "deadlines.until-event",
    spaced(r"truoc (?:khi|ngay) (?:[a-z]+ ){1,9}?\d{1,2} ngay\b(?! \d)(?: lam viec\b)?"),
    basis="habit: trước khi khai mạc kỳ họp 10 ngày",
    examples=("trước khi khai mạc kỳ họp 10 ngày", "trước ngày khai mạc 5 ngày làm việc"),
    counterexamples=("trước khi khai mạc",),
    anchored=True,
    flags=re.DOTALL,
)

BEFORE_EVENT = rule(
    "deadlines.before-event",
    spaced(
        r"(?:toi thieu |it nhat )?truoc (?:it nhat |toi thieu )?\d{1,3} ngay(?: lam viec)? (?:cua|so voi|truoc|tinh den|khi)\b[^.,;()]{0,90}+"
    ),
    basis="habit: gửi hồ sơ trước 30 ngày làm việc của đợt trao tặng",
    examples=(
        "trước 30 ngày làm việc của đợt trao tặng",
        "trước ít nhất 10 ngày so với ngày tổ chức",
        "tối thiểu trước 05 ngày khi tổ chức",
        "ít nhất trước 05 ngày tính đến ngày họp",
        "trước tối thiểu 05 ngày trước phiên họp",
    ),
    counterexamples=("trước 10 ngày", "trước ngày 10 của tháng"),
    anchored=True,
    flags=re.DOTALL,
)

# The act itself: ngày ký, ngày ban hành, ngày ký ban hành Quyết định này, ngày Quyết định này được ký; not ngày ký hợp đồng.
_OWN = r"(?:[a-z]+ ){0,3}nay\b"
_PAPER = r"(?:quyet dinh|cong van|cong dien|chi thi|ke hoach|thong bao|ket luan|nghi quyet|huong dan)"
_FROM_ISSUE = rule(
    "deadlines.from-issue",
    spaced(
        rf"_(?:{_OWN} )?(?:duoc )?(?:ky(?:,? ban hanh)?(?: {_OWN}| van ban)?|ban hanh(?: {_OWN}| van ban| {_PAPER})?)_$"
    ),
    basis="the act itself: ngày ký, ngày ban hành; not ngày ký hợp đồng",
    examples=(
        " ký",
        " ban hành Quyết định này",
        " Quyết định này được ký",
        " ký ban hành văn bản",
        " ký văn bản",
        " ban hành văn bản",
        " ban hành Quyết định",
        " ban hành Công văn",
        " ban hành Công điện",
        " ban hành Chỉ thị",
        " ban hành Kế hoạch",
        " ban hành Thông báo",
        " ban hành Kết luận",
        " ban hành Nghị quyết",
        " ban hành Hướng dẫn",
    ),
    counterexamples=(" ký hợp đồng", " ban hành quyết định thanh tra"),
    anchored=True,
    flags=re.DOTALL,
)
_SECOND = ("sau", "nam")


def _resolve(match: re.Match[str], issued_on: dt.date | None, holidays: Holidays) -> dt.date | None:
    """The last day of a time limit that runs from the day of issue; ``None`` for one that runs from another event."""
    if issued_on is None or match["from"] is None or not _FROM_ISSUE.match(match["event"]):
        return None
    count = int(match["count"]) if match["count"].isdigit() else _NUMBERS.index(match["count"]) + 1
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - few texts need it

    try:
        match match["unit"]:
            case "ngay" if match["working"]:
                return add_working_days(issued_on, count, holidays)
            case "ngay":
                return issued_on + dt.timedelta(days=count)
            case "tuan":
                return issued_on + dt.timedelta(weeks=count)
            case "thang":
                return issued_on + relativedelta(months=count)
            case "nam":
                return issued_on + relativedelta(years=count)
            case _:
                return issued_on + dt.timedelta(days=-(-count // 24))
    except (OverflowError, ValueError):
        return None


def _binds(match: re.Match[str]) -> bool:
    """Whether the words themselves say that it limits an act: ``trong 3 tháng`` alone only measures."""
    return bool(match["limit"] or match["anchor"] or match["last"] or (match["working"] and not match["least"]))


def read_term(asked: Asked, place: int) -> Found | None:
    """A term that runs from an event, or ends with one."""
    fold, end = asked.text.fold, asked.end
    match = DURATION.match(fold, place, end)
    if match is not None:
        stop = _trim(fold, place, match.end())
        is_firm = _binds(match) or is_term(fold, place, stop)
        if is_firm or match["working"]:
            on = _resolve(match, asked.issued_on, asked.holidays)
            return Found(place, stop, on, is_firm=is_firm)
    match = UNTIL_EVENT.match(fold, place, end) or BEFORE_EVENT.match(fold, place, end)
    return Found(place, _trim(fold, place, match.end())) if match else None


def _trim(fold: str, start: int, end: int) -> int:
    """The end without white space."""
    while end > start and fold[end - 1].isspace():
        end -= 1
    return end
