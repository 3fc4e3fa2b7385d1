"""Time limits that an event sets (kỳ họp, mùa mưa bão, Tết, năm học mới): the event ends them, seldom on a day that is told."""

from __future__ import annotations

import re

from congvan.reading.deadlines.binding import LOOK_BACK
from congvan.reading.deadlines.found import Asked, Found
from congvan.reading.deadlines.periods import last_of
from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

__all__ = ["read_event"]

_MEETING = rule(
    "deadlines.event.meeting",
    spaced(
        r"(?:trong|vao|tai|trinh(?: tai)?) (?:ky|phien) hop (?:[a-z]+ ){0,6}?"
        r"(?:gan nhat|tiep theo|toi\b|(?:cuoi|giua) nam(?: \d{4})?|thang (?P<month>1[0-2]|0?[1-9])(?:(?:_/_| nam )(?P<year>\d{4}))?(?!_/?\d))"
    ),
    basis="habit: báo cáo Hội đồng nhân dân tại kỳ họp gần nhất, trình Quốc hội trong kỳ họp tháng 5 năm 2026",
    examples=(
        "tại kỳ họp gần nhất",
        "trong kỳ họp Quốc hội tháng 5 năm 2026",
        "vào phiên họp tiếp theo",
        "trình kỳ họp giữa năm 2026",
        "trình tại kỳ họp Hội đồng nhân dân cuối năm",
        "tại kỳ họp tới",
        "‹tại kỳ họp tháng 7/2026›",
        "‹trình phiên họp Chính phủ tháng 11›",
    ),
    counterexamples=("tại kỳ họp thứ 7", "kỳ họp gần nhất", "trước kỳ họp"),
    anchored=True,
    flags=re.DOTALL,
)
_SEASON = rule(
    "deadlines.event.season",
    spaced(
        r"(?:truoc|vao (?:dau|cuoi)|cham nhat(?: la)? truoc) (?:(?:dip|them|ngay|ky nghi|le) ){0,2}+"
        r"(?:mua (?:mua|kho|bao|lu|he|dong)|tet|khai giang|nam hoc|hoc ky|ky hop|phien hop|hoi nghi|dai hoi)\b(?: [a-z0-9]+(?:_[/-]_\d+)?){0,5}?(?=_(?:$|[.;,)(]|de ))"
    ),
    basis="habit: hoàn thành trước mùa mưa bão năm 2026, chi trả trước Tết, xong trước thềm năm học mới",
    examples=(
        "trước mùa mưa bão năm 2026.",
        "vào đầu mùa khô,",
        "vào cuối mùa lũ",
        "trước mùa hè;",
        "trước mùa đông",
        "trước mùa bão",
        "trước Tết Nguyên đán",
        "trước dịp Tết (30",
        "trước thềm năm học mới 2026-2027.",
        "trước ngày khai giảng",
        "trước lễ khai giảng năm học",
        "‹trước kỳ nghỉ Tết› để người dân",
        "chậm nhất là trước học kỳ II.",
        "chậm nhất trước Đại hội",
        "trước kỳ họp thứ 10.",
        "trước phiên họp",
        "trước hội nghị tổng kết.",
    ),
    counterexamples=(
        "trước và trong Tết",
        "trong mùa mưa",
        "trước Tết một tuần phải chi trả cho người lao động có tên",
    ),
    anchored=True,
    flags=re.DOTALL,
)
_TET = rule(
    "deadlines.event.tet",
    spaced(
        r"(?:truoc|trong|vao|cham nhat(?: vao)?) (?:\d{1,2} gio )?(?:ngay )?(?:mung )?\d{1,2} (?:tet\b|thang (?:chap|gieng)\b)"
        r"(?: (?:nguyen dan|am lich))?(?: [a-z]{2,4} [a-z]{2,4}(?=_\())?"
        r"(?P<told>_\((?:tuc )?(?:ngay )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}))?\))?"
    ),
    basis="habit of reports about the Tết holiday: days of the lunar year, with the day of the calendar in brackets",
    examples=(
        "‹vào mùng 2 Tết Mậu Tý (8-2)›",
        "trước 15 giờ ngày 30 Tết",
        "‹chậm nhất vào ngày 25 tháng Chạp (tức ngày 12/02/2026)›",
        "chậm nhất ngày 25 tháng Chạp",
        "‹trong mùng 6 tháng Giêng âm lịch›",
        "‹vào mùng 3 Tết Nguyên đán›",
    ),
    counterexamples=("trong 3 ngày Tết", "trước Tết", "mùng 2 Tết"),
    anchored=True,
    flags=re.DOTALL,
)
_FOR_EVENT = rule(
    "deadlines.event.act",
    r"\b(?:hoan\s+thanh|xong|gui|bao\s+cao|trinh|chi\s+tra|ban\s+giao|xay\s+dung|trao|cap|kiem\s+tra|lap)\b[^.;]*$",
    basis="what is done or handed in before an event is due by then; what only was so before it is not",
    examples=(
        "hoàn thành sửa chữa ",
        "xong ",
        "gửi hồ sơ ",
        "báo cáo ",
        "trình ",
        "chi trả ",
        "bàn giao ",
        "xây dựng đường băng cản lửa ",
        "trao quà ",
        "cấp gạo ",
        "kiểm tra hồ đập ",
        "lập danh sách ",
    ),
    counterexamples=("giá cả tăng ", "báo cáo. Giá tăng "),
)
_EVENT_ENDS = rule(
    "deadlines.event.ends",
    r"\s*(?:$|[.;,)/(]|de\s|theo\s)",
    basis="a meeting that limits ends a clause",
    examples=("", ".", ";", ",", ")", "/", " (tháng 7", " để thông qua", " theo quy định"),
    counterexamples=(" đối với", " của"),
    anchored=True,
)


def read_event(asked: Asked, place: int) -> Found | None:
    """A meeting at which something is due, or a season before which it is."""
    fold, end = asked.text.fold, asked.end
    if match := _MEETING.match(fold, place, end):
        on = None
        if match["month"]:
            on = last_of(int(match["year"]) if match["year"] else None, int(match["month"]), None, asked.about)
        is_firm = _EVENT_ENDS.match(fold, match.end(), end) is not None and _is_act(fold, place)
        return Found(place, match.end(), on, is_firm=is_firm)
    if match := _TET.match(fold, place, end):
        on = None
        if match["told"]:
            on = last_of(
                int(match["year"]) if match["year"] else None, int(match["month"]), int(match["day"]), asked.about
            )
        return Found(place, match.end(), on)
    if match := _SEASON.match(fold, place, end):
        return Found(place, match.end(), is_firm=_is_act(fold, place))
    return None


def _is_act(fold: str, place: int) -> bool:
    return _FOR_EVENT.search(fold, max(0, place - 2 * LOOK_BACK), place) is not None
