"""Spans of days in which something is to be done (từ ngày … đến ngày …): the last of them ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.deadlines.binding import LOOK_BACK
from congvan.reading.deadlines.found import Found
from congvan.reading.deadlines.periods import DAY, day_of
from congvan.reading.deadlines.wording import CLAUSE_START
from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.deadlines.found import Asked

__all__ = ["read_range"]

_HOUR = r"(?:\d{1,2}_(?:gio|h) )?"
_RANGE = rule(
    "deadlines.range",
    spaced(
        rf"(?:tu|tuan) {_HOUR}(?:ngay )?\d{{1,2}}(?:[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?| thang \d{{1,2}}(?: nam \d{{4}})?)?(?:_\([^()\n]{{1,60}}\))?"
        rf" (?:den|toi)(?: het)? {_HOUR}{DAY}"
    ),
    basis="habit: từ ngày 15/12/2025 đến hết ngày 28/02/2026",
    examples=(
        "‹từ ngày 15/12/2025 đến hết ngày 28/02/2026›",
        "‹từ ngày 28/4 tới hết ngày 1/5›",
        "‹từ ngày 15 tháng 9 năm 2025 đến 30 tháng 11 năm 2025›",
        "‹từ ngày 23/01/2025 (24 tháng Chạp) đến hết ngày 02/02/2025›",
        "‹tuần ngày 15 đến ngày 31 tháng 12 năm 2025›",
        "‹từ 0 giờ ngày 1-5 đến 24h ngày 5-5›",
        "‹từ 7h ngày 1/6 đến 5 giờ ngày 9/6›",
        "‹từ 15 tháng 9 đến 30.11.2025›",
    ),
    counterexamples=("từ ngày ký đến ngày 30/6", "từ ngày 15/12/2025", "từ tháng 6 đến tháng 9", "từ 1/6 đến 5/62025"),
    anchored=True,
    flags=re.DOTALL,
)
_NOT_DONE = rule(
    "deadlines.range.not-done",
    r"\b(?:hieu\s+luc|so\s+lieu|ap\s+dung|tuoi)\b[^.;,]{0,40}$|\b(?:duoc\s+tinh|(?<!hoc )sinh|duoc\s+ky)\s+$|\(\s*$",
    basis="what holds, is counted or is only told in brackets for a span of days is not done in it",
    examples=(
        "có hiệu lực ",
        "số liệu ",
        "áp dụng ",
        "đủ tuổi đảng ",
        "được tính ",
        "trẻ sinh ",
        "hợp đồng được ký ",
        "Tháng hành động (",
    ),
    counterexamples=("nhân dân trong tỉnh treo cờ Tổ quốc ", "số liệu, tổ chức trực ", "cho học sinh "),
)
_ENDS = rule(
    "deadlines.range.ends",
    r"(?:\s*\([^()\n]{1,60}\))?\s*(?:$|[.;]|\n\s*\n)",
    basis="a span in which something is done ends its clause",
    examples=("", ".", ";", "\n\nSở Y tế", " (mùng 5 tháng Giêng)."),
    counterexamples=(" của", ", các"),
    anchored=True,
)


def read_range(asked: Asked, place: int) -> Found | None:
    """The last day of a span in which something is to be done."""
    fold = asked.text.fold
    match = _RANGE.match(fold, place, asked.end)
    period = day_of(match, asked.about) if match else None
    if match is None or period is None or (period.last and asked.issued_on and period.last < asked.issued_on):
        return None
    head = max(0, place - LOOK_BACK)
    opens = fold.startswith(",", match.end()) and CLAUSE_START.search(fold, head, place) is not None
    is_firm = opens or _ENDS.match(fold, match.end(), asked.end) is not None
    return Found(place, match.end(), period.last, is_firm=is_firm and _NOT_DONE.search(fold, head, place) is None)
