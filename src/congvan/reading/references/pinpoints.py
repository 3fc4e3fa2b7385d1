"""The parts of a document that are meant (điểm, khoản, Điều …), printed before the mention, NĐ30 PL II, V.7."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.raw import RawPinpoint
    from congvan.reading.text.normalise import Text

_Level = Literal["points", "clauses", "articles", "subsections", "sections", "chapters", "parts", "annexes"]
_NUMBER = r"\d{1,4}(?:\.\d{1,3}){0,3}[a-zđ]{0,2}"
_LETTER = r"(?:[a-zđăâêôơư]{1,2}(?:\d{1,2})?(?:\.\d{1,2})?)"
_ROMAN = r"[IVXLivxl]{1,7}"
_LABEL = rf"(?:{_NUMBER}|{_ROMAN}|{_LETTER})(?!\w)"
_ORDINAL = r"(?:thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))"
_SOLE = r"(?!\w)"
_UNIT = rule(
    "references.pinpoint.unit",
    rf"(?<!\w)(?P<unit>tiểu mục|điểm|khoản|điều|mục|chương|phần|phụ lục|diéu|khoan|diem)\s{{1,10}}"
    rf"(?:số\s)?(?P<labels>(?:{_ORDINAL}|{_LABEL})(?:\s?(?:,|;|và|đến|-)\s{{0,5}}(?:{_LABEL})(?!\s?[/]))*)"
    rf"|(?<!\w)(?P<sole>phụ lục){_SOLE}",
    basis="NĐ30 PL II, V.7",
    examples=(
        "khoản 2",
        "điểm a, b và c",
        "Điều 5",
        "phụ lục II",
        "tiểu mục 2",
        "phần II",
        "diéu 5",
        "khoan 2",
        "diem a",
        "phần thứ nhất",
        "phần thứ hai",
        "phần thứ ba",
        "phần thứ tư",
        "phần thứ năm",
        "phần thứ sáu",
        "phần thứ bảy",
        "phần thứ tám",
        "phần thứ chín",
        "phần thứ mười",
        "‹tiểu mục 2›",
        "‹phần VIII›",
        "‹điểm a; b›",
        "‹điểm a và b›",
        "‹khoản 5-8›",
        "‹phần I và VIII›",
        "‹điểm a và đ›",
    ),
    counterexamples=("điều kiện", "mục tiêu"),
    runs_on="text",
    flags=re.IGNORECASE,
    opens=("tieu muc", "diem", "khoan", "dieu", "muc", "chuong", "phan", "phu luc"),
)
_BETWEEN = rule(
    "references.pinpoint.between",
    r"[\s,;.]{0,12}(?:(?:và|hoặc|của|tại|thuộc|ban hành|kèm theo|theo)[\s,]{1,10}){0,3}\Z",
    basis="NĐ30 PL II, V.7: điểm a khoản 2 Điều 103 của …",
    examples=(
        " của ",
        ", ",
        " ban hành kèm theo ",
        " hoặc ",
        " tại ",
        " thuộc ",
        " ban hành ",
        " kèm theo ",
        " theo ",
    ),
    counterexamples=(" quy định ",),
    anchored=True,
    runs_on="text",
    flags=re.IGNORECASE,
)
_SPLIT = rule(
    "references.pinpoint.listed",
    r"\s?(?:,|;|và)\s{0,5}",
    basis="khoản 1, 2 và 3: several labels of one kind",
    examples=("1‹, ›2", "a‹; ›b", "1‹ và ›2"),
    counterexamples=("1 đến 3",),
    runs_on="text",
)
_RANGE = rule(
    "references.pinpoint.range",
    r"\s?(?:đến|-)\s{0,5}",
    basis="Điều 5 đến Điều 7, khoản 1 - 3: the first label and the last",
    examples=("5‹ đến ›7", "1‹ - ›3", "1‹-›3"),
    counterexamples=("1, 3",),
    runs_on="text",
)
_FIELD: dict[str, _Level] = {
    "điểm": "points",
    "diem": "points",
    "khoản": "clauses",
    "khoan": "clauses",
    "điều": "articles",
    "diéu": "articles",
    "tiểu mục": "subsections",
    "mục": "sections",
    "chương": "chapters",
    "phần": "parts",
    "phụ lục": "annexes",
}
_RANK = {
    name: rank
    for rank, name in enumerate(
        ("points", "clauses", "articles", "subsections", "sections", "chapters", "parts", "annexes")
    )
}
_WINDOW = 240
_NEAREST = 60  # characters before a mention in which the last of its pinpoints begins


def pinpoints_before(text: Text, at: int, start: int) -> tuple[list[RawPinpoint], int]:
    """The pinpoints that end where the mention at ``at`` begins, and where they begin.

    Args:
        text: The text, with its marks: ``điểm đ`` is not ``điểm d``.
        at: Where the mention begins.
        start: How far back they may reach: the end of the mention before.
    """
    if not _UNIT.may_stand(text.fold, max(start, at - _NEAREST), at):
        return [], at
    printed = text.text
    units = list(_UNIT.every(text.fold, max(start, at - _WINDOW), at, printed))
    kept, edge = len(units), at
    while kept and _BETWEEN.match(printed, units[kept - 1].end(), edge):
        kept -= 1
        edge = units[kept].start()
    chosen = units[kept:]
    return (_grouped(chosen, printed), edge) if chosen else ([], at)


def _grouped(units: list[re.Match[str]], printed: str) -> list[RawPinpoint]:
    """One pinpoint for each path from the small to the large: ``khoản 2, khoản 5 Điều 8; điểm a khoản 1 Điều 10``."""
    groups: list[RawPinpoint] = []
    current: RawPinpoint = {}
    before = -1
    stop = 0
    for unit in units:
        field = _FIELD[(unit["unit"] or unit["sole"]).lower()]
        rank = _RANK[field]
        broken = rank < before or ";" in printed[stop : unit.start()]
        if current and (broken or (rank == before and rank >= _RANK["articles"] and len(current) > 1)):
            groups.append(current)
            current = {}
        current.setdefault(field, [])
        current[field] += _labels(unit["labels"]) if unit["labels"] else [""]
        before = rank
        stop = unit.end()
    return [*groups, current]


def _labels(printed: str) -> list[str]:
    """``a, b và c`` as three labels; a range keeps its two ends in one: ``5 đến 8`` is ``5-8``."""
    return ["-".join(_RANGE.pattern.split(" ".join(label.split()))) for label in _SPLIT.pattern.split(printed) if label]
