"""How far a spoiled word stands from the one that is meant: edits, of which those that scans make are cheap.

Only words of a closed grammar are compared so (posts, marks, names of types), on short lines, and never where the clean
reading stands; what is printed stays as the value.

>>> nearest("blam doc", ("giam doc", "chu tich"))
('giam doc', 1.3)
>>> nearest("giao duc", ("giam doc", "chu tich")) is None
True
"""

from __future__ import annotations

import functools
import math
import re
from typing import TYPE_CHECKING

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["compact", "distance", "nearest"]

_SHARE = 0.2
"""Cost that each letter of the meant word allows."""
_DROP = 0.7
"""Cost of a letter that the scan lost."""
_STAIN = 0.7
"""Cost of a sign that the scan found where nothing is printed."""
_LIKE = 0.5
"""Share of the letters of the meant word that a spoiled one has kept."""
_LONGEST = 40
_NOT_A_SIGN = re.compile(r"[^a-z0-9?]+")


@functools.cache
def _costs() -> dict[tuple[str, str], float]:
    """What a wrong letter costs, by what is seen and what is meant."""
    rows = tables.rows("confusions", room="congvan.reading.grammar")
    return {(row["seen"], row["meant"]): float(row["cost"]) for row in rows}


def compact(fold: str) -> str:
    """The letters, digits and unknown signs of a folded piece, without blanks and marks."""
    return _NOT_A_SIGN.sub("", fold)


@functools.lru_cache(maxsize=4096)
def distance(seen: str, meant: str, most: float = math.inf) -> float:
    """The cost of the cheapest edits that make one compact word of another; infinite where it is more than ``most``."""
    costs = _costs()
    any_sign = costs["?", ""]
    size = len(meant)
    # Each step off the diagonal costs a lost letter or a stain: what lies further off than can be paid for is not looked at.
    off = size + len(seen) if most == math.inf else int(most / min(_DROP, _STAIN)) + 1
    above = [_DROP * j if j <= off else math.inf for j in range(size + 1)]
    for i, sign in enumerate(seen, 1):
        least = left = _STAIN * i if i <= off else math.inf
        row = [math.inf] * (size + 1)
        row[0] = left
        for j in range(max(0, i - 1 - off), min(size, i + off)):
            letter = meant[j]
            best = above[j]
            if sign != letter:
                best += any_sign if sign == "?" else costs.get((sign, letter), 1.0)
            if (stained := above[j + 1] + _STAIN) < best:
                best = stained
            if (dropped := left + _DROP) < best:
                best = dropped
            row[j + 1] = left = best
            least = min(least, best)
        if least > most:
            return math.inf
        above = row
    return above[-1]


_meant = functools.lru_cache(maxsize=512)(compact)


@functools.cache
def _cheapest() -> dict[str, float]:
    """What at least it costs that a letter of the meant word is seen as something else, or not at all."""
    cheapest: dict[str, float] = {}
    for (_, meant), cost in _costs().items():
        cheapest[meant] = min(cost, cheapest.get(meant, _DROP))
    return cheapest


@functools.lru_cache(maxsize=512)
def _letters(meant: str) -> tuple[tuple[str, int, float], ...]:
    """Each letter, how often it stands in the word, and what it costs at least where it is missing."""
    cheapest = min(_DROP, _costs()["?", ""])
    return tuple((letter, meant.count(letter), min(cheapest, _cheapest().get(letter, _DROP))) for letter in set(meant))


def _is_like(seen: str, meant: str, most: float) -> bool:
    """Whether the letters of a word that a spoiled one has not can be paid for: tells most pairs apart at once."""
    kept, cost = 0, 0.0
    for letter, count, least in _letters(meant):
        found = min(seen.count(letter), count)
        kept += found
        cost += (count - found) * least
    return kept >= _LIKE * len(meant) and cost <= most


def nearest(seen: str, phrases: Iterable[str]) -> tuple[str, float] | None:
    """The phrase that a spoiled one stands for, and what its deviation costs; ``None`` where none is near enough."""
    word = compact(seen)
    if not word or len(word) > _LONGEST:
        return None
    best: tuple[str, float] | None = None
    least = _SHARE
    for phrase in phrases:
        meant = _meant(phrase)
        allowed = _SHARE * len(meant)
        if abs(len(word) - len(meant)) * _DROP > allowed or not _is_like(word, meant, allowed):
            continue
        cost = distance(word, meant, allowed)
        if cost <= least * len(meant):
            best, least = (phrase, round(cost, 2)), cost / len(meant)
    return best
