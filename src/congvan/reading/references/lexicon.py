"""What words do at the edge of a name, from ``vocab/data/name_words.csv``."""

from __future__ import annotations

import functools
from typing import NamedTuple

from congvan.reading.references.words import citation_words
from congvan.vocab import bodies, provinces, tables
from congvan.vocab.folding import fold, key


class Stops(NamedTuple):
    """Words at which a name ends where they have no capital.

    Attributes:
        words: Single words with their marks: ``hỏi`` ends a name, ``hội`` does not.
        folds: The same, folded, for names of laws.
        pairs: Folded pairs of words, among them the first two of each type word.
        types: The type words among these.
    """

    words: frozenset[str]
    folds: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    types: frozenset[tuple[str, str]]


class Registry(NamedTuple):
    """The bodies of the vocabulary, folded.

    Attributes:
        names: The names of single central bodies.
        prefixes: Every run of words that opens the name of a body.
        wholes: The names of all bodies, or their heads.
        places: The first two syllables of the name of each province.
    """

    names: frozenset[str]
    prefixes: frozenset[str]
    wholes: frozenset[str]
    places: frozenset[str]


@functools.cache
def words_that(role: str) -> frozenset[str]:
    """The folded words of one role."""
    return frozenset(fold(row["words"]) for row in tables.rows("name_words") if row["role"] == role)


@functools.cache
def stops() -> Stops:
    """The words at which a name ends."""
    printed = [row["words"] for row in tables.rows("name_words") if row["role"] == "stop"]
    single = [word for word in printed if " " not in word]
    types = frozenset(_pair(word) for word in citation_words() if " " in word)
    pairs = frozenset(_pair(fold(word)) for word in printed if " " in word)
    return Stops(frozenset(single), frozenset(map(fold, single)), pairs | types, types)


def _pair(words: str) -> tuple[str, str]:
    first, second = words.split()[:2]
    return first, second


@functools.cache
def registry() -> Registry:
    """The known bodies."""
    names: set[str] = set()
    prefixes: set[str] = set()
    wholes: set[str] = set()
    for row in bodies.all_bodies():
        for name in (row.name, *row.name_aliases):
            words = key(name).split()
            prefixes.update(" ".join(words[:count]) for count in range(1, len(words) + 1))
            wholes.add(" ".join(words))
            if not row.local and row.levels == ("central",):
                names.add(" ".join(words))
    places = frozenset(" ".join(key(row.short_name).split()[:2]) for row in provinces.all_provinces())
    return Registry(frozenset(names), frozenset(prefixes), frozenset(wholes), places)
