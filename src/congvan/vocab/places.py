"""The unit that a local body governs, read from the tail of its name.

>>> from datetime import date
>>> place = parse("tỉnh Quảng Nam", on=date(2023, 1, 5))
>>> place.text, place.level
('tỉnh Quảng Nam', 'province')
>>> parse("HUYỆN THĂNG BÌNH, TỈNH QUẢNG NAM").text
'huyện Thăng Bình, tỉnh Quảng Nam'
>>> parse("các huyện") is None
True
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - part of the row's type at run time
import functools
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from congvan.vocab import provinces, tables
from congvan.vocab.folding import key, squeeze, tone_key

if TYPE_CHECKING:
    from congvan.vocab.codes import Level
    from congvan.vocab.provinces import Province

__all__ = ["AdministrativeUnit", "Place", "all_units", "parse", "split_unit", "unit_of_head"]

# Syllables of the longest name of a district or commune.
_LONGEST_NAME = 5
# Code points of the longest tail that is looked at: three names and their unit words.
_LONGEST_TAIL = 250
_GLUED = re.compile(r"\s*(TP|TX|TT|ĐK|[HQXP])\.(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AdministrativeUnit:
    """A word for a kind of unit (đơn vị hành chính), as tỉnh, huyện or xã.

    Attributes:
        word: The word.
        levels: The levels at which it is used.
        abbreviations: ``TP``, ``TX`` …
        committee: The Party committee that is named after it: ``Tỉnh ủy``.
        youth_union: The Youth Union that is named after it: ``Tỉnh đoàn``.
        valid_from: First day below the province.
        valid_to: Last day below the province.
    """

    word: str
    levels: tuple[Level, ...]
    abbreviations: tuple[str, ...]
    committee: str
    youth_union: str
    valid_from: dt.date | None
    valid_to: dt.date | None


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with its name, or the unit word alone (``UBND tỉnh``).

    Attributes:
        text: As it stands inside a name: ``tỉnh Quảng Nam``; ``None`` for the word alone.
        unit: The kind of unit.
        level: Its level, where the word tells it.
        province: The province that it is or, where the name says so, in which it lies.
        valid_from: First day.
        valid_to: Last day.
    """

    text: str | None
    unit: AdministrativeUnit
    level: Level | None
    province: Province | None
    valid_from: dt.date | None
    valid_to: dt.date | None


@functools.cache
def all_units() -> tuple[AdministrativeUnit, ...]:
    """Every kind of unit."""
    return tuple(
        AdministrativeUnit(
            word=row["unit"],
            levels=cast("tuple[Level, ...]", tables.cells(row["levels"])),
            abbreviations=tables.cells(row["abbreviations"]),
            committee=row["committee"],
            youth_union=row["youth_union"],
            valid_from=tables.day(row["valid_from"]),
            valid_to=tables.day(row["valid_to"]),
        )
        for row in tables.rows("administrative_units")
    )


def unit_of_head(head: str) -> AdministrativeUnit | None:
    """The unit that the head of a name implies: ``Thành ủy`` is of a ``thành phố``, ``Ban Tổ chức Tỉnh ủy`` of a tỉnh."""
    return _heads().get(" ".join(key(head).split()[-2:]))


def parse(tail: str, on: dt.date | None = None, unit: AdministrativeUnit | None = None) -> Place | None:
    """The place that the tail of a body's name tells; ``None`` where it names none, or none of that day.

    Args:
        tail: What follows the head of the name: ``tỉnh Quảng Nam``, ``TPHCM``, ``huyện X, tỉnh Y``.
        on: The day.
        unit: The unit that the head implies (``Tỉnh ủy``), so that the tail may be the bare name.
    """
    tail = unicodedata.normalize("NFC", tail[:_LONGEST_TAIL])
    word, rest = split_unit(tail)
    if word is None and unit is not None and rest:
        tail = f"{unit.word} {rest}"
    word = word or unit
    province = provinces.by_name(tail, on=on)
    if province is not None:
        return _of_province(province)
    if word is None:
        return None
    if not rest:
        level = word.levels[0] if len(word.levels) == 1 else None
        return Place(None, word, level, None, None, None if "province" in word.levels else word.valid_to)
    return _below_province(word, rest, on)


def _of_province(province: Province) -> Place:
    unit = next(unit for unit in all_units() if unit.word == province.unit)
    return Place(province.place, unit, "province", province, province.valid_from, province.valid_to)


def _below_province(unit: AdministrativeUnit, rest: str, on: dt.date | None) -> Place | None:
    """A unit of a district or commune: known by its word and its capitals alone, so that no paper waits for the registry (``communes``)."""
    level = unit.levels[-1] if unit.levels else None
    name, _, after = rest.partition(",")
    if level == "province" or not _is_name(name) or not tables.in_force(unit, on):
        return None
    own = Place(f"{unit.word} {_spell(name)}", unit, level, None, unit.valid_from, unit.valid_to)
    above = parse(after.strip(), on=on) if after else None
    if above is None or above.text is None:
        return None if after else own
    return replace(
        own,
        text=f"{own.text}, {above.text}",
        province=above.province,
        valid_from=max(filter(None, (own.valid_from, above.valid_from)), default=None),
        valid_to=min(filter(None, (own.valid_to, above.valid_to)), default=None),
    )


def _is_name(name: str) -> bool:
    """Every syllable begins with a capital or a digit, none of the first two is a unit word (``huyện, thị xã``).

    A unit word is told by its tone marks, as communes are named Phương Liệt, Quân Chu and Tĩnh Túc.
    """
    syllables = name.replace(" - ", " ").split()
    return (
        0 < len(syllables) <= _LONGEST_NAME
        and not any(word[0].islower() for word in syllables)
        and not {tone_key(syllables[0]), tone_key(" ".join(syllables[:2]))} & _printed_words()
    )


def _spell(name: str) -> str:
    """A capital at the head of each syllable and none inside, whatever was given."""
    return " ".join(word.capitalize() for word in name.split())


def split_unit(tail: str) -> tuple[AdministrativeUnit | None, str]:
    """The unit word at the head of a place (``None`` where it has none), and what follows it: ``P.5``, ``TX. Sơn Tây``."""
    words = tail.split()
    for count in (2, 1):
        unit = _words().get(key(" ".join(words[:count]))) if len(words) >= count else None
        if unit is not None:
            return (unit, " ".join(words[count:])) if not words[count - 1].endswith(",") else (None, tail)
    glued = _GLUED.match(tail)
    if glued:
        return _words().get(squeeze(glued[1])), glued[2].strip()
    return None, " ".join(words)


@functools.cache
def _words() -> dict[str, AdministrativeUnit]:
    return {key(word): unit for unit in all_units() for word in (unit.word, *unit.abbreviations)}


@functools.cache
def _printed_words() -> frozenset[str]:
    return frozenset(tone_key(word) for unit in all_units() for word in (unit.word, *unit.abbreviations))


@functools.cache
def _heads() -> dict[str, AdministrativeUnit]:
    heads = ((head, unit) for unit in all_units() for head in (unit.committee, unit.youth_union) if head)
    return {key(head): unit for head, unit in heads}
