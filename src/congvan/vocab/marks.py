"""Printed marks of urgency, secrecy and circulation.

>>> urgency("HOẢ TỐC"), secrecy("Tuyệt mật"), circulation("lưu hành nội bộ")
('immediate', 'top_secret', 'LƯU HÀNH NỘI BỘ')
>>> find("Dự thảo lần 3").group
'draft'
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - part of the row's type at run time
import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from congvan.vocab import tables
from congvan.vocab.folding import squeeze

if TYPE_CHECKING:
    from congvan.vocab.codes import Secrecy, System, Urgency

__all__ = ["Mark", "all_marks", "circulation", "find", "secrecy", "urgency"]

_ORDINAL = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that is stamped or printed on a paper (dấu chỉ mức độ), NĐ30 PL I, III.2 and HD05 Phần II, II.2-4.

    Attributes:
        group: ``urgency``, ``secrecy``, ``circulation``, ``draft``, ``copy`` …
        text: As printed; ``{n}`` stands for a number.
        variants: Other prints.
        code: The model's value, for urgency and secrecy.
        systems: Who uses it.
        box_mm: Size of its box or stamp.
        font: How it is set.
        position: Where it stands.
        ink: Its colour.
        meaning: In English.
        valid_from: First day of the rule, where known.
        valid_to: Last day of the rule.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    group: str
    text: str
    variants: tuple[str, ...]
    code: str | None
    systems: tuple[System, ...]
    box_mm: str
    font: str
    position: str
    ink: str
    meaning: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    confidence: str
    source: str


@functools.cache
def all_marks() -> tuple[Mark, ...]:
    """Every row, in the order of the table."""
    return tuple(
        Mark(
            group=row["group"],
            text=row["text"],
            variants=tables.cells(row["variants"]),
            code=row["code"] or None,
            systems=cast("tuple[System, ...]", tables.cells(row["systems"])),
            box_mm=row["box_mm"],
            font=row["font"],
            position=row["position"],
            ink=row["ink"],
            meaning=row["meaning"],
            valid_from=tables.day(row["valid_from"]),
            valid_to=tables.day(row["valid_to"]),
            confidence=row["confidence"],
            source=row["source"],
        )
        for row in tables.rows("marks")
    )


@functools.lru_cache(maxsize=1024)
def find(text: str, group: str | None = None, system: System | None = None) -> Mark | None:
    """The mark that is printed so, of a group and a system where they are given."""
    spelled = _ORDINAL.sub("n", squeeze(text))
    for row in _marks().get(spelled, ()):
        if group in {None, row.group} and (system is None or system in row.systems):
            return row
    return None


def urgency(text: str) -> Urgency | None:
    """KHẨN, THƯỢNG KHẨN or HỎA TỐC as the model's value."""
    mark = find(text, "urgency")
    return None if mark is None else cast("Urgency", mark.code)


def secrecy(text: str) -> Secrecy | None:
    """MẬT, TỐI MẬT or TUYỆT MẬT as the model's value."""
    mark = find(text, "secrecy")
    return None if mark is None else cast("Secrecy", mark.code)


def circulation(text: str) -> str | None:
    """The mark of circulation in the table's spelling."""
    mark = find(text, "circulation")
    return None if mark is None else mark.text


@functools.cache
def _marks() -> dict[str, tuple[Mark, ...]]:
    index: dict[str, list[Mark]] = {}
    for row in all_marks():
        for spelled in dict.fromkeys(map(squeeze, (row.text, *row.variants))):
            index.setdefault(spelled, []).append(row)
    return {spelled: tuple(found) for spelled, found in index.items()}
