"""Issuing bodies, single ones by name and local ones composed of a head and a place.

>>> from datetime import date
>>> body = find("UBND tỉnh Quảng Nam", on=date(2023, 1, 5))
>>> body.name, body.place, body.level, body.valid_to.isoformat()
('Ủy ban nhân dân tỉnh Quảng Nam', 'tỉnh Quảng Nam', 'province', '2025-06-30')
>>> body.successor.name
'Ủy ban nhân dân thành phố Đà Nẵng'
>>> issuer_of_code("UBTVQH15").name, issuer_of_code("HĐND")
('Ủy ban Thường vụ Quốc hội', None)
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congvan.vocab import communes, places, tables
from congvan.vocab.body_rows import BodyRow, DraftingUnit, all_bodies, all_drafting_units, drafting_unit
from congvan.vocab.folding import code_key, key, squeeze

if TYPE_CHECKING:
    from congvan.vocab.codes import Level, System
    from congvan.vocab.communes import LocalUnit
    from congvan.vocab.places import AdministrativeUnit, Place
    from congvan.vocab.provinces import Province

__all__ = [
    "Body",
    "BodyRow",
    "DraftingUnit",
    "all_bodies",
    "all_drafting_units",
    "by_abbreviation",
    "drafting_unit",
    "find",
    "issuer_of_code",
]

_ONE_DAY = dt.timedelta(days=1)
_TERM = re.compile(r"((?:UBTV)?QH)K?\d{1,2}", re.IGNORECASE)
# A congress or term that follows the name: Quốc hội khóa XV.
_TERM_OF_OFFICE = re.compile(r",?\s+kh(?:óa|oá)\s+[IVXL]{1,7}\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# No name of a body is as long as this; a longer text is none, and is not searched.
_LONGEST_NAME = 250


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it stood in one span of days (cơ quan, tổ chức).

    Attributes:
        abbreviation: Its short form in numbers: ``BTC``, ``UBND``.
        name: Its full name: ``Ủy ban nhân dân tỉnh Quảng Nam``.
        level: Its level, where name and table tell it.
        system: Whose rules of form it follows.
        kind: ``ministry``, ``executive``, ``department``, ``committee`` …
        place: The unit that it governs or serves: ``tỉnh Quảng Nam``.
        province: The province that this is, or in which it lies by its name.
        valid_from: First day; ``None`` where it is older than the table.
        valid_to: Last day; ``None`` while it lasts.
        row: The row of the table that it comes from, with source and confidence.
    """

    abbreviation: str
    name: str
    level: Level | None
    system: System
    kind: str
    place: str | None
    province: Province | None
    valid_from: dt.date | None
    valid_to: dt.date | None
    row: BodyRow

    @property
    def successor(self) -> Body | None:
        """The body that took over on the day after its last; ``None`` while it lasts, or where none is known."""
        if self.valid_to is None:
            return None
        day = self.valid_to + _ONE_DAY
        row: BodyRow | None = self.row
        if not tables.in_force(self.row, day):
            row = _successor_row(self.row, day)
        if row is None or self.place is None or not row.local:
            return None if row is None or row is self.row else _body(row, None)
        if self.level != "province" or self.province is None:
            return None
        after = self.province if tables.in_force(self.province, day) else self.province.successor()
        place = None if after is None else places.parse(after.place, on=day)
        return None if place is None else _body(row, place)

    def local_unit(self, on: dt.date | None = None, province: str | None = None) -> LocalUnit | None:
        """The district or commune that it governs, from the registry; ``None`` where none, or more than one, is meant.

        Args:
            on: The day; without one, the shape that lasts longest is meant.
            province: The province, where the name of the body does not tell it.

        >>> find("UBND xã Thăng Bình, TP Đà Nẵng").local_unit().gso_code
        '20791'
        """
        if self.place is None or self.level not in {"district", "commune"}:
            return None
        return communes.find(self.place, on=on or self.valid_to, province=province)

    def successors(self, on: dt.date | None = None, province: str | None = None) -> tuple[Body, ...]:
        """The bodies that have its land and its office on a day; without a day, on the day after its last.

        Of a people's committee or council of a district, those of the communes that took its land: the courts, the
        police and the divisions of a district have no such heirs. Arguments as of ``local_unit``.
        """
        unit = self.local_unit(province=province)
        if unit is None:
            return () if self.successor is None else (self.successor,)
        if not self.row.local or "commune" not in self.row.levels:
            return ()
        day = on or (unit.valid_to + _ONE_DAY if unit.valid_to is not None else None)
        found = (places.parse(after.place_on(day), on=day) for after in unit.successors(day))
        return tuple(_body(self.row, place) for place in found if place is not None)


def find(name: str, on: dt.date | None = None) -> Body | None:
    """The body of a name or an abbreviation on a day.

    A local name is split into a head that the table knows and a place: ``UBND TPHCM``, ``Sở GD&ĐT tỉnh Quảng Nam``,
    ``Huyện ủy Thăng Bình``. Without a day, the shape that lasts longest is meant. ``None`` for groups (``UBND các
    huyện``), for what is no body, and for one that did not stand on that day. Below the province, a place is known by
    its capitals.
    """
    if len(name) > _LONGEST_NAME:
        return None
    return _find(unicodedata.normalize("NFC", name), on)


@functools.lru_cache(maxsize=4096)
def _find(name: str, on: dt.date | None) -> Body | None:
    name = _TERM_OF_OFFICE.sub("", name)
    row = tables.pick(_names().get(_name_key(name), ()), on)
    if row is not None:
        return _body(row, None)
    return (by_abbreviation(name, on=on) if _is_abbreviation(name) else None) or _compose(name, on)


def _is_abbreviation(name: str) -> bool:
    """One word with two capitals at least, so that no word of a sentence is taken for one."""
    return len(name.split()) == 1 and sum(map(str.isupper, name)) > 1


@functools.lru_cache(maxsize=2048)
def by_abbreviation(abbreviation: str, on: dt.date | None = None, system: System | None = None) -> Body | None:
    """The body of a short form as in numbers on a day; a single body before the head of local ones.

    ``CT`` is the provincial tax department until 2025-02-28 and the central one after.
    """
    exact = code_key(abbreviation)
    for spelled in dict.fromkeys((exact, exact.upper(), squeeze(exact))):
        found = [row for row in _abbreviations().get(spelled, ()) if system in {None, row.system}]
        row = tables.pick([row for row in found if not row.local], on) or tables.pick(found, on)
        if row is not None:
            return _body(row, None)
    return None


def issuer_of_code(code: str, on: dt.date | None = None) -> Body | None:
    """The one body that the issuer code of a number names (``TTg``, ``TW``, ``QH15``); ``None`` for local and joint ones."""
    clean = code_key(code)
    term = _TERM.fullmatch(clean)
    body = by_abbreviation(term[1] if term else clean, on=on)
    head, _, tail = clean.partition("-")
    if body is None and tail and not issuer_of_code(tail, on=on):
        body = by_abbreviation(head, on=on, system="mass_organization")
    return None if body is None or body.row.local else body


def _body(row: BodyRow, place: Place | None) -> Body:
    """A row, with a place where it is of one."""
    own = row.levels[0] if len(row.levels) == 1 else None
    starts = [day for day in (row.valid_from, place and place.valid_from) if day]
    ends = [day for day in (row.valid_to, place and place.valid_to) if day]
    return Body(
        abbreviation=row.abbreviation,
        name=row.name if place is None else _full_name(row, place),
        level=own if place is None else place.level or own,
        system=row.system,
        kind=row.kind,
        place=None if place is None else place.text,
        province=None if place is None else place.province,
        valid_from=max(starts, default=None),
        valid_to=min(ends, default=None),
        row=row,
    )


def _full_name(row: BodyRow, place: Place) -> str:
    """Head and place in one name; a head that holds the unit word takes the bare name (Thành ủy Đà Nẵng)."""
    for head in (row.name, *row.name_aliases):
        unit = places.unit_of_head(head)
        if unit is place.unit:
            return f"{head} {(place.text or '').removeprefix(unit.word).strip()}".strip()
    return f"{row.name} {place.text or place.unit.word}"


def _compose(name: str, on: dt.date | None) -> Body | None:
    """Head and place, the longest head first."""
    words = list(_WORD.finditer(name))
    for word in reversed(words[1:]):
        found = _heads().get(_name_key(name[: word.start()]))
        if found is None:
            continue
        tail = name[word.start() :].strip().rstrip(".;,")
        for row, unit in found:
            place = places.parse(tail, on, unit) if tables.in_force(row, on) else None
            if place is not None and (not row.levels or place.level is None or place.level in row.levels):
                return _body(row, place)
    return None


def _successor_row(row: BodyRow, day: dt.date) -> BodyRow | None:
    """The row that took over, of the same kind of scope where both bear that short form."""
    found = [after for after in all_bodies() if after.abbreviation == row.successor and tables.in_force(after, day)]
    return next((after for after in found if after.local == row.local), found[0] if found else None)


def _name_key(name: str) -> str:
    """The folded words, with usual abbreviations spelled out: ``Sở GD&ĐT`` is ``so giao duc va dao tao``."""
    pattern, spelled = _short_forms()
    return pattern.sub(lambda match: spelled[match[0]], key(name))


@functools.cache
def _short_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    spelled = {key(row["short"]): key(row["long"]) for row in tables.rows("name_abbreviations")}
    longest_first = sorted(spelled, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), spelled


@functools.cache
def _names() -> dict[str, tuple[BodyRow, ...]]:
    index: dict[str, list[BodyRow]] = {}
    for alias in (False, True):
        for row in all_bodies():
            for name in row.name_aliases if alias else (row.name,):
                found = index.setdefault(_name_key(name), [])
                if row not in found:
                    found.append(row)
    return {name: tuple(found) for name, found in index.items()}


@functools.cache
def _heads() -> dict[str, tuple[tuple[BodyRow, AdministrativeUnit | None], ...]]:
    """Head of a local name to its rows, each with the unit that the head implies."""
    index = {name: [row for row in found if row.local] for name, found in _names().items()}
    return {name: tuple((row, places.unit_of_head(name)) for row in found) for name, found in index.items() if found}


@functools.cache
def _abbreviations() -> dict[str, tuple[BodyRow, ...]]:
    """Short form to its rows: as printed, then in capitals, then folded."""
    index: dict[str, list[BodyRow]] = {}
    for alias in (False, True):
        for spelling in (str, str.upper, squeeze):
            for row in all_bodies():
                for short in row.aliases if alias else (row.abbreviation,):
                    found = index.setdefault(spelling(short), [])
                    if short and row not in found:
                        found.append(row)
    return {short: tuple(found) for short, found in index.items()}
