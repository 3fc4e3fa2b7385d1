"""The table of issuing bodies, and of the units that draft their letters.

>>> drafting_unit("VX").name
'Văn xã'
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - part of the row's type at run time
import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from congvan.vocab import tables
from congvan.vocab.folding import code_key

if TYPE_CHECKING:
    from congvan.vocab.codes import Level, System

__all__ = ["BodyRow", "DraftingUnit", "all_bodies", "all_drafting_units", "drafting_unit"]


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row of the table: a single body, or the head of the names of local ones (cơ quan, tổ chức).

    Attributes:
        abbreviation: Its short form in numbers; blank for one that issues nothing.
        aliases: Other short forms.
        name: Its full name, or the head of it.
        name_aliases: Other names.
        name_en: In English.
        levels: The levels at which there are such bodies; empty where any.
        local: Whether a place belongs to its name.
        system: Whose rules of form it follows.
        kind: ``ministry``, ``executive``, ``department``, ``committee`` …
        valid_from: First day; ``None`` where it is older than the table.
        valid_to: Last day; ``None`` while it lasts.
        successor: Abbreviation of the body that took it over.
        examples: Numbers in which it is seen.
        note: What else is to be known.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    abbreviation: str
    aliases: tuple[str, ...]
    name: str
    name_aliases: tuple[str, ...]
    name_en: str
    levels: tuple[Level, ...]
    local: bool
    system: System
    kind: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    successor: str | None
    examples: tuple[str, ...]
    note: str
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class DraftingUnit:
    """The unit that drafted a letter, after the hyphen of its number and in ``Lưu:`` (đơn vị soạn thảo), NĐ30 PL I, II.3.b.

    Attributes:
        abbreviation: ``VX``.
        name: ``Văn xã``.
        name_en: In English.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    abbreviation: str
    name: str
    name_en: str
    confidence: str
    source: str


@functools.cache
def all_bodies() -> tuple[BodyRow, ...]:
    """Every row, in the order of the table."""
    return tuple(
        BodyRow(
            abbreviation=row["abbreviation"],
            aliases=tables.cells(row["aliases"]),
            name=row["name"],
            name_aliases=tables.cells(row["name_aliases"]),
            name_en=row["name_en"],
            levels=cast("tuple[Level, ...]", tables.cells(row["levels"])),
            local=row["scope"] == "local",
            system=cast("System", row["system"]),
            kind=row["kind"],
            valid_from=tables.day(row["valid_from"]),
            valid_to=tables.day(row["valid_to"]),
            successor=row["successor"] or None,
            examples=tables.cells(row["examples"]),
            note=row["note"],
            confidence=row["confidence"],
            source=row["source"],
        )
        for row in tables.rows("issuing_bodies")
    )


@functools.cache
def all_drafting_units() -> tuple[DraftingUnit, ...]:
    """Every drafting unit, in the order of the table."""
    columns = ("abbreviation", "name", "name_en", "confidence", "source")
    return tuple(DraftingUnit(*(row[name] for name in columns)) for row in tables.rows("drafting_units"))


@functools.cache
def drafting_unit(abbreviation: str) -> DraftingUnit | None:
    """The unit behind the hyphen of a letter's number, where the table knows it."""
    exact = code_key(abbreviation)
    return next((unit for unit in all_drafting_units() if unit.abbreviation == exact), None)
