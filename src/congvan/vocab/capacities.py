"""Signing capacities: TM., KT., TL., TUQ. and Q.

>>> code("T/M"), code("TUQ."), code("Ký thay")
('TM', 'TUQ', 'KT')
>>> printed("KT", "party"), find("KT.").meaning
('K/T', 'deputy for the head')
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from congvan.vocab import tables
from congvan.vocab.folding import squeeze

if TYPE_CHECKING:
    from congvan.vocab.codes import Capacity, System

__all__ = ["SigningCapacity", "all_capacities", "code", "find", "printed"]


@dataclass(frozen=True, slots=True)
class SigningCapacity:
    """In which capacity one signs (quyền hạn), NĐ30 Điều 13 and PL I, II.7.b; HD05 Phần II, I.7.

    Attributes:
        form: ``TM``, ``KT`` …, ``TM_KT`` and ``TL_KT`` for two levels, ``direct``, ``concurrent``, ``joint`` …
        codes: The model's capacities, from the top line down.
        printed: How this system prints it; blank where nothing is printed.
        variants: Other prints.
        systems: Who uses it.
        expansion: The Vietnamese words that are abbreviated.
        meaning: In English.
        who_signs: Who may sign so.
        lines: An example of the lines of the block, without the name.
        style: How they are set.
        note: What else is to be known.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    form: str
    codes: tuple[Capacity, ...]
    printed: str
    variants: tuple[str, ...]
    systems: tuple[System, ...]
    expansion: str
    meaning: str
    who_signs: str
    lines: tuple[str, ...]
    style: str
    note: str
    confidence: str
    source: str

    @property
    def code(self) -> Capacity | None:
        """The model's value; of two levels the one in which the signer signs."""
        return self.codes[-1] if self.codes else None


@functools.cache
def all_capacities() -> tuple[SigningCapacity, ...]:
    """Every row, the State's first."""
    return tuple(
        SigningCapacity(
            form=row["form"],
            codes=cast("tuple[Capacity, ...]", tables.cells(row["codes"])),
            printed=row["printed"],
            variants=tables.cells(row["variants"]),
            systems=cast("tuple[System, ...]", tables.cells(row["systems"])),
            expansion=row["expansion"],
            meaning=row["meaning"],
            who_signs=row["who_signs"],
            lines=tuple(filter(None, (row["line_1"], row["line_2"], row["line_3"]))),
            style=row["style"],
            note=row["note"],
            confidence=row["confidence"],
            source=row["source"],
        )
        for row in tables.rows("signature_capacity")
    )


@functools.lru_cache(maxsize=512)
def find(text: str, system: System | None = None) -> SigningCapacity | None:
    """The capacity that is printed so (``T/M``, ``TM.``, ``Thay mặt``), of a system where that has it."""
    found = _prints().get(squeeze(text), ())
    return next((row for row in found if system in row.systems), found[0] if found else None)


def code(text: str) -> Capacity | None:
    """The model's value for a printed capacity."""
    found = find(text)
    return None if found is None else found.code


def printed(capacity: Capacity, system: System) -> str:
    """How a system prints a capacity; the State's way where it has none of its own."""
    rows = [row for row in all_capacities() if row.codes == (capacity,)]
    return next((row.printed for row in rows if system in row.systems), rows[0].printed)


@functools.cache
def _prints() -> dict[str, tuple[SigningCapacity, ...]]:
    index: dict[str, list[SigningCapacity]] = {}
    for row in all_capacities():
        for spelled in dict.fromkeys(map(squeeze, (row.printed, *row.variants, row.expansion))):
            if spelled:
                index.setdefault(spelled, []).append(row)
    return {spelled: tuple(found) for spelled, found in index.items()}
