"""Provinces and centrally run cities, before and after 1 July 2025.

>>> from datetime import date
>>> province = find("Quảng Nam", on=date(2023, 1, 5))
>>> province.name, province.successor().name
('Tỉnh Quảng Nam', 'Thành phố Đà Nẵng')
>>> find("TP.HCM").gso_code, find("15", on=date(2025, 1, 1)).name, find("15").name
('79', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai')
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass

from congvan.vocab import tables
from congvan.vocab.folding import squeeze

__all__ = ["Province", "all_provinces", "by_gso_code", "by_h_code", "by_name", "find"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city in one shape (tỉnh, thành phố trực thuộc trung ương), NQ 202/2025/QH15.

    Attributes:
        gso_code: Code of the statistics office; codes were used again in 2025, so it means little without a day.
        name: ``Tỉnh Quảng Nam``.
        short_name: ``Quảng Nam``.
        unit: ``tỉnh`` or ``thành phố``.
        valid_from: First day of this shape; ``None`` where it is older than the table.
        valid_to: Last day; ``None`` while it lasts.
        successor_name: Short name of the unit that took it over.
        merged_from: Short names of the units that it was made of.
        h_code: Its part of an organisation identifier (QCVN 102:2016): ``H47``.
        h_code_status: ``verified``, ``memory`` or ``carried over``.
        abbreviations: ``TPHCM``, ``BR-VT`` …
        alternative_names: Old, foreign and wrong spellings.
        ascii_name: Without marks.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    gso_code: str
    name: str
    short_name: str
    unit: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    successor_name: str | None
    merged_from: tuple[str, ...]
    h_code: str
    h_code_status: str
    abbreviations: tuple[str, ...]
    alternative_names: tuple[str, ...]
    ascii_name: str
    confidence: str
    source: str

    @property
    def place(self) -> str:
        """As it stands inside a name: ``tỉnh Quảng Nam``."""
        return f"{self.unit} {self.short_name}"

    def successor(self, on: dt.date | None = None) -> Province | None:
        """The unit that took it over; with a day, the one that has its land on that day.

        ``None`` while it lasts, and for a day on which it still stood.
        """
        found: Province | None = None
        last = self
        while last.successor_name is not None and last.valid_to is not None and (on is None or on > last.valid_to):
            after = by_name(last.successor_name, on=last.valid_to + dt.timedelta(days=1))
            if after is None or on is None:
                return after
            found = last = after
        return found


@functools.cache
def all_provinces() -> tuple[Province, ...]:
    """Every unit in every shape since before 2025."""
    return tuple(
        Province(
            gso_code=row["gso_code"],
            name=row["name"],
            short_name=row["short_name"],
            unit=row["unit"],
            valid_from=tables.day(row["valid_from"]),
            valid_to=tables.day(row["valid_to"]),
            successor_name=row["successor"] or None,
            merged_from=tables.cells(row["merged_from"]),
            h_code=row["h_code"],
            h_code_status=row["h_code_status"],
            abbreviations=tables.cells(row["abbreviations"]),
            alternative_names=tables.cells(row["alternative_names"]),
            ascii_name=row["ascii_name"],
            confidence=row["confidence"],
            source=row["source"],
        )
        for row in tables.rows("provinces")
    )


def find(text: str, on: dt.date | None = None) -> Province | None:
    """The unit of a name, an abbreviation, a GSO code or an H code on a day.

    Without a day the latest shape is meant. ``None`` where the day knows no such unit: ``thành phố Bắc Ninh`` is a
    province only from 2026-09-20; before, it was a city under one.
    """
    return by_name(text, on=on) or by_gso_code(text, on=on) or by_h_code(text, on=on)


@functools.lru_cache(maxsize=2048)
def by_name(name: str, on: dt.date | None = None) -> Province | None:
    """The unit of a name, with or without its unit word, or of an abbreviation or another spelling."""
    spelled = squeeze(name)
    return tables.pick(_names().get(spelled, ()), on) or tables.pick(_former_names().get(spelled, ()), on)


def by_gso_code(code: str, on: dt.date | None = None) -> Province | None:
    """The unit with a code of the statistics office on a day."""
    return tables.pick(_gso_codes().get(code.strip(), ()), on)


def by_h_code(code: str, on: dt.date | None = None) -> Province | None:
    """The unit with a code of QCVN 102:2016: ``H47``."""
    return tables.pick(_h_codes().get(code.strip().upper(), ()), on)


@functools.cache
def _names() -> dict[str, tuple[Province, ...]]:
    index: dict[str, list[Province]] = {}
    for row in all_provinces():
        units = ("", "thanhpho", "tp") if row.unit == "thành phố" else ("", "tinh")
        bare = [row.short_name, row.name, row.ascii_name, *row.abbreviations, *row.alternative_names]
        for spelled in dict.fromkeys(unit + squeeze(name) for name in bare for unit in units):
            index.setdefault(spelled, []).append(row)
    return {spelled: tuple(found) for spelled, found in index.items()}


@functools.cache
def _former_names() -> dict[str, tuple[Province, ...]]:
    """``tỉnh Đồng Nai`` on a day on which it is a city already."""
    cities = {row.short_name: row for row in all_provinces() if row.unit == "thành phố"}
    former = (row for row in all_provinces() if row.unit == "tỉnh" and row.short_name in cities)
    return {squeeze(row.name): (cities[row.short_name],) for row in former}


@functools.cache
def _gso_codes() -> dict[str, tuple[Province, ...]]:
    codes = {row.gso_code for row in all_provinces()}
    return {code: tuple(row for row in all_provinces() if row.gso_code == code) for code in codes}


@functools.cache
def _h_codes() -> dict[str, tuple[Province, ...]]:
    codes = {row.h_code for row in all_provinces()}
    return {code: tuple(row for row in all_provinces() if row.h_code == code) for code in codes}
