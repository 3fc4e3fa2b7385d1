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
    plain, printed = text.plain, text.text
    return [
        Token(
            first := match.start(),
            last := match.end(),
            match.group(),
            printed[first:last].lower(),
            plain[first].isupper(),
        )
        for match in _TOKEN.finditer(text.fold, start, stop)
    ]


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


def phrase_at(kind: str, row: list[Token], at: int) -> int:
    """How many tokens a phrase of this kind takes here; 0 where none stands."""
    if at >= len(row):
        return 0
    for words in _phrases(kind).get(row[at].word, ()):
        size = len(words)
        is_exact = size == 1 or kind in _EXACT
        if words == tuple(token.printed if is_exact else token.word for token in row[at : at + size]):
            return size
    return 0
