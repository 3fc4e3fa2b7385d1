"""The registry below the province: communes since 1 July 2025, and the districts and communes that they were made of.

>>> from datetime import date
>>> unit = find("huyện Thăng Bình, tỉnh Quảng Nam", on=date(2024, 5, 2))
>>> unit.gso_code, unit.level, unit.parent.name
('513', 'district', 'Tỉnh Quảng Nam')
>>> [after.name for after in unit.successors()][:2], unit.successors()[0].parent.name
(['Xã Thăng Bình', 'Xã Thăng An'], 'Thành phố Đà Nẵng')
>>> find("xã Tân Phú") is None, len(find_all("xã Tân Phú")) > 1
(True, True)

The rows are read when the first unit is asked for, never before. Sources: the resolutions 1654 to 1687/NQ-UBTVQH15 of
16 June 2025, those of 2026, and the lists of the statistics office; each row tells its own. What follows from other cells
is not written down twice: a commune lay in the province of its district, and was made of what became it.
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from congvan.vocab import places, provinces, tables
from congvan.vocab.folding import squeeze, tone_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from congvan.vocab.codes import Level
    from congvan.vocab.provinces import Province

__all__ = ["LocalUnit", "all_local_units", "by_gso_code", "find", "find_all"]

# Words for units of two syllables; all others have one.
_LONG_WORDS = frozenset({"thành phố", "thị xã", "thị trấn", "đặc khu"})
_LAST_DAY = dt.date(2025, 6, 30)  # of all districts and of the communes in them (NQ 203/2025/QH15)
# No place is as long as this; a longer text is none, and is not searched.
_LONGEST_PLACE = 250
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LocalUnit:
    """A district or commune in one shape (đơn vị hành chính cấp huyện, cấp xã).

    Attributes:
        gso_code: Code of the statistics office; codes of communes were used again in 2025, so it means little without
            a day.
        name: ``Xã Thăng Bình``.
        short_name: ``Thăng Bình``.
        unit: ``xã``, ``phường``, ``đặc khu``, ``thị trấn``, ``huyện``, ``quận``, ``thị xã``, ``thành phố``.
        level: ``district`` or ``commune``.
        district_gso_code: Code of the district in which a commune lay up to 30 June 2025; ``None`` since.
        province_gso_code: Code of the province at that time.
        valid_from: First day of this shape; ``None`` where it is older than the table.
        valid_to: Last day; ``None`` while it lasts.
        became: Codes of the communes that took its land on 1 July 2025, by the resolutions.
        merged_from: Names of the units that a commune of today was made of.
        confidence: ``source``, or ``two_sources`` where the resolution's text does not settle it.
        source: Where the row comes from.
    """

    gso_code: str
    name: str
    short_name: str
    unit: str
    level: Level
    district_gso_code: str | None
    province_gso_code: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    became: tuple[str, ...]
    merged_from: tuple[str, ...]
    confidence: str
    source: str

    @property
    def place(self) -> str:
        """As it stands inside a name: ``xã Thăng Bình, thành phố Đà Nẵng``."""
        return self.place_on(self.valid_to)

    def place_on(self, day: dt.date | None) -> str:
        """Its place with the province in the shape of a day: ``tỉnh Quảng Ninh`` before it became a city."""
        above = provinces.by_gso_code(self.province_gso_code, on=day) or self.province
        return f"{self._word} {self.short_name}, {above.place}"

    @property
    def province(self) -> Province:
        """The province in which it lies or lay."""
        found = provinces.by_gso_code(self.province_gso_code, on=self.valid_to)
        return cast("Province", found)

    @property
    def parent(self) -> LocalUnit | Province:
        """The unit above it: the district of a commune up to 30 June 2025, else the province."""
        district = by_gso_code(self.district_gso_code, on=self.valid_to) if self.district_gso_code else None
        return district or self.province

    def successors(self, on: dt.date | None = None) -> tuple[LocalUnit, ...]:
        """The units that have its land on a day; without a day, on the day after its last.

        Empty while it lasts, and for a day on which it still stood.
        """
        if self.valid_to is None or (on is not None and on <= self.valid_to):
            return ()
        day = on or self.valid_to + _ONE_DAY
        found = (by_gso_code(code, on=day) for code in self.became or (self.gso_code,))
        return tuple(unit for unit in found if unit is not None)

    @property
    def _word(self) -> str:
        """The word in its name; a city within a city is called a city."""
        return self.name[: -len(self.short_name)].strip().lower()


@functools.cache
def all_local_units() -> tuple[LocalUnit, ...]:
    """Every commune of today, then every district and commune up to 30 June 2025."""
    former = _former_units()
    merged: dict[str, list[str]] = {}
    for unit in former:
        if unit.level == "commune":
            for code in unit.became:
                merged.setdefault(code, []).append(unit.name)
    return (*(_commune(row, merged.get(row["gso_code"], ())) for row in tables.rows("communes")), *former)


def by_gso_code(code: str, on: dt.date | None = None) -> LocalUnit | None:
    """The unit with a code of the statistics office on a day; without a day, the one that holds longest."""
    return tables.pick(_gso_codes().get(code.strip(), ()), on)


def find(place: str, on: dt.date | None = None, province: str | None = None) -> LocalUnit | None:
    """The one unit of a place on a day; ``None`` where none, or more than one, bears that name.

    Args:
        place: With or without its unit word, its district and its province: ``xã Thăng Bình, TP Đà Nẵng``.
        on: The day; without one, the shape that lasts longest is meant.
        province: The province, where the place does not tell it.

    >>> find("P. Ba Đình", province="Hà Nội").gso_code
    '00004'
    """
    found = find_all(place, on, province)
    return found[0] if len(found) == 1 else None


def find_all(place: str, on: dt.date | None = None, province: str | None = None) -> tuple[LocalUnit, ...]:
    """Every unit that a place may mean on a day, told apart by tone marks where the place bears them."""
    if len(place) > _LONGEST_PLACE:
        return ()
    own, *above = [part.strip() for part in place.split(",")]
    word, bare = places.split_unit(own)
    spelled = squeeze(f"{word.word} {bare}" if word and bare else own)
    found = [row for row in _names().get(spelled, ()) if tables.in_force(row, on)]
    for name in [*above, *([province] if province else [])]:
        found = [row for row in found if _lies_in(row, name)]
    alike = [row for row in found if tone_key(row.short_name) == tone_key(bare if word else own)]
    found = alike or found
    last = max(map(tables.latest, found), default=None)
    return tuple(row for row in found if tables.latest(row) == last)


def _lies_in(row: LocalUnit, above: str) -> bool:
    """Whether a unit lies in the province or district of that name, in the shape of its own time."""
    province = provinces.by_name(above, on=row.valid_to)
    if province is not None and province.gso_code == row.province_gso_code:
        return True
    parent = row.parent
    if not isinstance(parent, LocalUnit):
        return False
    word, bare = places.split_unit(above)
    return squeeze(bare if word else above) == squeeze(parent.short_name) and (
        word is None or parent.name.lower().startswith(word.word)
    )


def _commune(row: Mapping[str, str], merged: Iterable[str]) -> LocalUnit:
    """A commune of today; the table names its parts only where they are not the units that became it."""
    return _unit(
        row,
        level="commune",
        district_gso_code=None,
        province_gso_code=row["province_gso_code"],
        valid_to=tables.day(row["valid_to"]),
        merged_from=tables.cells(row["merged_from"]) or tuple(merged),
    )


def _former_units() -> tuple[LocalUnit, ...]:
    """The districts and their communes, which lie in the provinces of their districts."""
    rows = tables.rows("former_units")
    province_of = {row["gso_code"]: row["province_gso_code"] for row in rows if not row["district_gso_code"]}
    return tuple(
        _unit(
            row,
            level="commune" if row["district_gso_code"] else "district",
            district_gso_code=row["district_gso_code"] or None,
            province_gso_code=province_of[row["district_gso_code"] or row["gso_code"]],
            valid_to=_LAST_DAY,
            became=tables.cells(row["became"]),
        )
        for row in rows
    )


def _unit(  # noqa: PLR0913 - what a row leaves to its table
    row: Mapping[str, str],
    *,
    level: Level,
    district_gso_code: str | None,
    province_gso_code: str,
    valid_to: dt.date | None,
    became: tuple[str, ...] = (),
    merged_from: tuple[str, ...] = (),
) -> LocalUnit:
    name = row["name"]
    words = name.split(" ")
    count = 2 if " ".join(words[:2]).lower() in _LONG_WORDS else 1
    confidence, source = _sources()[row["source"]]
    return LocalUnit(
        gso_code=row["gso_code"],
        name=name,
        short_name=" ".join(words[count:]),
        unit=row.get("unit") or " ".join(words[:count]).lower(),
        level=level,
        district_gso_code=district_gso_code,
        province_gso_code=province_gso_code,
        valid_from=tables.day(row["valid_from"]),
        valid_to=valid_to,
        became=became,
        merged_from=merged_from,
        confidence=confidence,
        source=source,
    )


@functools.cache
def _sources() -> dict[str, tuple[str, str]]:
    """What the rows of the two tables rest on, by the short keys that they give."""
    return {row["key"]: (row["confidence"], row["source"]) for row in tables.rows("local_unit_sources")}


@functools.cache
def _gso_codes() -> dict[str, tuple[LocalUnit, ...]]:
    return _grouped((row.gso_code, row) for row in all_local_units())


@functools.cache
def _names() -> dict[str, tuple[LocalUnit, ...]]:
    """Folded name to units: with the unit word, without it, and in other spellings."""
    variants = {(row["gso_code"], row["name"]): row["variant"] for row in tables.rows("commune_spellings")}
    spelled = ((name, row) for row in all_local_units() for name in (row.name, row.short_name))
    others = ((variants.get((row.gso_code, row.name)), row) for row in all_local_units())
    plain = ((squeeze(name), row) for name, row in spelled)
    return _grouped([*plain, *((squeeze(name), row) for name, row in others if name)])


def _grouped(pairs: Iterable[tuple[str, LocalUnit]]) -> dict[str, tuple[LocalUnit, ...]]:
    index: dict[str, dict[int, LocalUnit]] = {}
    for name, row in pairs:
        index.setdefault(name, {})[id(row)] = row
    return {name: tuple(rows.values()) for name, rows in index.items()}
