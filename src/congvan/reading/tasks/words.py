"""The words of instructions, and how they are found in a row of tokens."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.vocab import tables
from congvan.vocab.folding import key

if TYPE_CHECKING:
    from congvan.reading.normalise import Text

_TOKEN = re.compile(r"[a-z0-9&'/?]+(?:-(?=[a-z0-9])[a-z0-9&'/?]+)*|[^\sa-z0-9]")
_EXACT = {"allow", "ordinary"}  # what keeps a word from being taken for another is compared with its tone marks


class Token(NamedTuple):
    """A word or a mark at ``[start, end)``, as it stands in the fold."""

    start: int
    end: int
    word: str
    printed: str
    """As printed, in lower case: tone marks tell single syllables apart (``vị``, ``vì``; ``bán``, ``ban``)."""
    is_upper: bool
    """Whether it is printed with a capital."""


def tokens(text: Text, start: int, stop: int) -> list[Token]:
    """The words and marks of a stretch."""
    printed, shown = text.text[start:stop].lower(), text.plain
    if len(printed) != stop - start:  # a letter whose small form is two
        printed = text.fold[start:stop]
    make = tuple.__new__
    row: list[Token] = []
    for match in _TOKEN.finditer(text.fold, start, stop):
        first, last = match.span()
        row.append(
            make(Token, (first, last, match.group(), printed[first - start : last - start], shown[first].isupper()))
        )
    return row


@functools.cache
def _phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a kind by their first word, the longest first; a single word as printed, others without marks."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in tables.rows("task_words"):
        if row["kind"] == kind:
            printed = tuple(row["words"].lower().split())
            words = tuple(key(row["words"]).split())
            found.setdefault(words[0], set()).add(words if len(words) > 1 and kind not in _EXACT else printed)
    return {first: tuple(sorted(phrases, key=lambda words: (-len(words), words))) for first, phrases in found.items()}


def may_open(kinds: tuple[str, ...], text: Text, at: int) -> bool:
    """Whether the word at a place begins a phrase of one of these kinds: a quick look before the words are read."""
    match = _TOKEN.match(text.fold, at)
    return match is not None and any(match.group() in _first_words(kind) for kind in kinds)


@functools.cache
def _first_words(kind: str) -> frozenset[str]:
    """The first words of the phrases of a kind, without marks."""
    return frozenset(key(row["words"]).split()[0] for row in tables.rows("task_words") if row["kind"] == kind)


def phrase_at(kind: str, row: list[Token], at: int) -> int:
    """How many tokens a phrase of this kind takes here; 0 where none stands."""
    if at >= len(row):
        return 0
    token = row[at]
    for words in _phrases(kind).get(token.word, ()):
        if len(words) == 1:
            if token.printed == words[0]:
                return 1
        elif _stands(kind, words, row, at):
            return len(words)
    return 0


def _stands(kind: str, words: tuple[str, ...], row: list[Token], at: int) -> bool:
    """Whether a phrase of several words stands here; its first word has been found."""
    size = len(words)
    if at + size > len(row):
        return False
    if kind in _EXACT:
        return all(row[at + place].printed == words[place] for place in range(size))
    return all(row[at + place].word == words[place] for place in range(1, size))
