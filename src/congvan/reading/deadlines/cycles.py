"""The words of periodic duties (định kỳ): ``trước ngày 25 hằng tháng``, ``định kỳ 6 tháng``, ``02 lần/tháng``."""

from __future__ import annotations

import re

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

__all__ = [
    "CYCLE",
    "DAILY",
    "DATE",
    "DAY_OF_CYCLE",
    "MONTH_OF_YEAR",
    "NUMBERED",
    "ON_DATE",
    "ON_DAY",
    "TIMES",
    "WEEKDAY",
]

_UNIT = r"(?:(?:\d{1,2}|hai|ba|sau|chin) )?(?:ngay|tuan|thang|qu[yi]|nam)\b"
_MORE = rf"(?:_(?:,|va|/|-)_(?:(?:hang|moi|dinh ky) )?{_UNIT}(?!_/?\d)){{0,6}}+"
_OF = r"(?:,? (?:cua|trong))?"
_DAY_OF = (
    rf"(?P<of>{_OF} (?:thang (?P<place>cuoi(?: cung)?|dau|thu nhat|thu hai|thu ba|giua)(?:{_OF}(?: (?:moi|hang))?)? qu[yi](?: sau| tiep theo| ke tiep)?"
    rf"|(?:hang|moi) (?P<cycle>thang|nam|qu[yi])(?: (?:sau|tiep theo))?\b|thang (?:sau|tiep theo|ke tiep|lien ke)(?: thang bao cao)?|thang truoc thang (?:bao cao|to chuc))| cua thang(?=_(?:$|[.;,)])))"
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
        "‹chậm nhất ngày 25 của tháng trước tháng tổ chức›",
        "‹trước ngày 05 tháng cuối cùng của mỗi quý›",
        "‹trước ngày 15 của tháng›;",
        "trước ngày 15 của tháng",
    ),
    counterexamples=("trước ngày 25",),
    anchored=True,
    flags=re.DOTALL,
)

_CLOCK = r"(?:\d{1,2}_(?:gio|h|g|:)_(?:\d{1,2}\b)?_(?:phut\b)?_,?_)?(?:(?:sang|trua|chieu|toi) )?"
WEEKDAY = rule(
    "deadlines.cycle.weekday",
    spaced(
        rf"(?:(?:truoc|vao|cham nhat|la) ){{0,3}}+{_CLOCK}(?:ngay )?(?:thu (?P<weekday>hai|ba|tu|nam|sau|bay|[2-7])|chu nhat){_OF} (?:hang|moi) tuan\b"
    ),
    basis="habit: thứ Sáu hằng tuần",
    examples=(
        "vào thứ Sáu hằng tuần",
        "chủ nhật hằng tuần",
        "‹vào sáng thứ 7 hằng tuần›",
        "‹trước 15 giờ 00 thứ Năm hằng tuần›",
    ),
    counterexamples=("thứ Sáu",),
    anchored=True,
    flags=re.DOTALL,
)

MONTH_OF_YEAR = rule(
    "deadlines.cycle.month",
    spaced(
        rf"(?:(?:truoc|vao|trong|cham nhat) ){{0,2}}+(?:(?:dau|cuoi) )?(?:thang (?P<month>\d{{1,2}})|qu[yi] (?P<quarter>iv|i{{1,3}}|[1-4])){_OF} (?:hang|moi) nam\b"
    ),
    basis="habit: Tháng 12 hằng năm, … quyết toán; trong quý I hằng năm",
    examples=(
        "Tháng 12 hằng năm",
        "‹chậm nhất tháng 5 hằng năm›",
        "‹trong quý I hằng năm›",
        "‹vào cuối quý III của mỗi năm›",
    ),
    counterexamples=("tháng 12 năm 2026", "quý I năm 2026"),
    anchored=True,
    flags=re.DOTALL,
)

TIMES = rule(
    "deadlines.cycle.times",
    spaced(
        r"(?:it nhat )?(?P<count>\d{1,2}|mot|hai|ba) lan(?:_/_(?:0?1 )?| moi )(?P<unit>ngay|tuan|thang|qu[yi]|nam)\b"
    ),
    basis="habit: kiểm tra 02 lần/tháng, một lần mỗi quý",
    examples=("01 lần/tuần", "ít nhất 02 lần/tháng", "một lần mỗi quý", "hai lần mỗi năm", "ba lần/01 ngày"),
    counterexamples=("lần thứ 2", "02 lần", "2 lần trong một năm"),
    anchored=True,
    flags=re.DOTALL,
)

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

CYCLE = rule(
    "deadlines.cycle.unit",
    spaced(
        rf"(?P<fixed>dinh ky_[:,]?_(?:theo )?)?(?:(?P<every>hang|moi) )?(?P<units>{_UNIT}{_MORE})(?P<once>_/_(?:0?1 )?lan\b| (?:mot|0?1) lan\b)?"
    ),
    basis="habit: định kỳ hằng tháng, mỗi quý một lần",
    examples=(
        "định kỳ hằng tháng",
        "mỗi quý một lần",
        "định kỳ 6 tháng, năm",
        "‹định kỳ theo quý›",
        "‹6 tháng/lần›",
        "‹10 ngày một lần›",
    ),
    counterexamples=("hằng giờ",),
    anchored=True,
    flags=re.DOTALL,
)

ON_DAY = rule(
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
NUMBERED = rule(
    "deadlines.cycle.counted",
    r"(?:(\d{1,2}|hai|ba|sau|chin)\s+)?(ngay|tuan|thang|qu[yi]|nam)",
    basis="units of a cycle with their numbers",
    examples=("6 tháng", "sáu tháng", "hai tuần", "ba tháng", "chín tháng", "‹quý›"),
    counterexamples=("giờ",),
)
DATE = rule(
    "deadlines.cycle.dates",
    r"(\d{1,2})(?:\s*/\s*|\s+thang\s+)(\d{1,2})",
    basis="days and months of a yearly duty",
    examples=("15/6", "15 tháng 12"),
    counterexamples=("15",),
)


ON_DATE = rule(
    "deadlines.cycle.on-date",
    spaced(
        r"_[,(]?_(?:truoc|vao|trong|(?:cham|muon) nhat(?: la)?) (?:ngay )?(?:mung )?(?P<day>\d{1,2})(?:_/_|(?: cua)? thang )(?P<month>\d{1,2})(?![\d/.-]| nam \d)"
    ),
    basis="habit: định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15 tháng 12)",
    examples=(
        " (trước ngày 15/6",
        " (trước ngày 15 tháng 12",
        ", chậm nhất 30/11",
        "‹, trước ngày mùng 10 của tháng 01›",
    ),
    counterexamples=(" (trước ngày 15/6/2026", " (trước ngày 15 tháng 12 năm 2026", " trước ngày 15"),
    anchored=True,
    flags=re.DOTALL,
)
