"""Laws, codes and ordinances by name: each generation with its year and, where known, its number.

>>> longest_name("dat dai nam 2013 va".split())
2
>>> find("Luật Thuế GTGT", year=2008).number
'13/2008/QH12'
>>> find("Bộ luật Dân sự", year=2015).name
'Dân sự'
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congvan.vocab import tables
from congvan.vocab.folding import key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["Law", "all_laws", "canonical_name", "find", "longest_name", "nearest_name"]


@dataclass(frozen=True, slots=True)
class Law:
    """One generation of a law (luật, bộ luật, pháp lệnh).

    Attributes:
        kind: ``luật``, ``bộ luật`` or ``pháp lệnh``.
        name: Its name without that word.
        aliases: Other spellings in use: ``Thuế GTGT``.
        year: The year in which it was passed; ``None`` where the table does not know it.
        number: Its number; ``None`` where the table does not know it.
        confidence: How sure the row is.
    """

    kind: str
    name: str
    aliases: tuple[str, ...]
    year: int | None
    number: str | None
    confidence: str


@functools.cache
def all_laws() -> tuple[Law, ...]:
    """Every row of the table."""
    return tuple(
        Law(
            kind=row["kind"],
            name=row["name"],
            aliases=tables.cells(row["aliases"]),
            year=int(row["year"]) if row["year"] else None,
            number=row["number"] or None,
            confidence=row["confidence"],
        )
        for row in tables.rows("laws")
    )


def longest_name(words: Sequence[str]) -> int:
    """How many of these folded words, from the first, are the name of a law; 0 where none are.

    Args:
        words: Letters and digits only, in ASCII and lower case, as they follow ``Luật``.
    """
    names = _names()
    longest = _longest()
    for count in range(min(longest, len(words)), 0, -1):
        if " ".join(words[:count]) in names:
            return count
    return 0


def nearest_name(words: Sequence[str]) -> tuple[int, str] | None:
    """The longest name that these words spell but for one misread syllable, as scans do; at least three syllables.

    >>> nearest_name(["so", "hum", "tri", "tue", "thi"])
    (4, 'Sở hữu trí tuệ')
    """
    best: tuple[int, str] | None = None
    for syllables, name in _by_first().get(words[0], ()) if words else ():
        count = len(syllables)
        if count <= len(words) and (best is None or count > best[0]) and _is_near(syllables, words):
            best = count, name
    return best


def _is_near(syllables: Sequence[str], words: Sequence[str]) -> bool:
    """Whether one syllable at most differs, by two letters at most."""
    different = [(one, other) for one, other in zip(syllables, words, strict=False) if one != other]
    if len(different) > 1:
        return False
    return all(
        abs(len(one) - len(other)) <= 1 and sum(a != b for a, b in zip(one, other, strict=False)) <= _MISREAD
        for one, other in different
    )


_MISREAD = 2
_FEWEST_SYLLABLES = 3


@functools.cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The spellings of three syllables or more, by their first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for spelling, generations in _names().items():
        syllables = tuple(spelling.split())
        if len(syllables) >= _FEWEST_SYLLABLES:
            found.setdefault(syllables[0], []).append((syllables, generations[0].name))
    return found


def canonical_name(words: str) -> str | None:
    """The name in the spelling of the table, for a name that is spelt in one of the known ways."""
    found = _names().get(key(words))
    return found[0].name if found else None


def find(text: str, *, year: int | None = None, kinds: Collection[str] = ()) -> Law | None:
    """The law of this name, with or without ``Luật`` before it.

    Args:
        text: ``Luật Đất đai``, ``Bộ luật Dân sự``, ``Thuế GTGT``.
        year: The year in which it was passed; without it, the one generation that there is.
        kinds: The kinds to look among; all where it is empty.

    Returns:
        ``None`` where the table does not know it, or knows several and nothing tells which.
    """
    folded = key(text)
    for kind in ("bo luat ", "luat ", "phap lenh "):
        if folded.startswith(kind) and folded.removeprefix(kind) in _names():
            folded = folded.removeprefix(kind)
            break
    found = [law for law in _names().get(folded, ()) if not kinds or law.kind in kinds]
    if year is not None:
        found = [law for law in found if law.year == year]
    return found[0] if len(found) == 1 else None


@functools.cache
def _names() -> dict[str, tuple[Law, ...]]:
    """Every spelling, folded, with the generations of its law."""
    by_name: dict[str, list[Law]] = {}
    for law in all_laws():
        by_name.setdefault(law.name, []).append(law)
    spellings: dict[str, tuple[Law, ...]] = {}
    for name, generations in by_name.items():
        for spelling in (name, *(alias for law in generations for alias in law.aliases)):
            spellings.setdefault(key(spelling), tuple(generations))
    return spellings


@functools.cache
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _names())
