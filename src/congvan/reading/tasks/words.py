"""The words of instructions, and how they are found in a row of tokens."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.vocab import tables
from congvan.vocab.folding import key

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from congvan.reading.text.normalise import Text

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


def tokens(text: Text, start: int, stop: int, most: int | None = None) -> list[Token]:
    """The words and marks of a stretch, or the first of them."""
    printed, shown = text.text[start:stop].lower(), text.plain
    if len(printed) != stop - start:  # the text ends before, or the small form of a letter is two
        printed = "".join(letter.lower()[0] for letter in text.text[start:stop])
    make = tuple.__new__
    return [
        make(
            Token,
            (
                first := match.start(),
                last := match.end(),
                match[0],
                printed[first - start : last - start],
                shown[first].isupper(),
            ),
        )
        for match in itertools.islice(_TOKEN.finditer(text.fold, start, stop), most)
    ]


class _Phrases(NamedTuple):
    """The phrases of a kind, by what tells them apart soonest."""

    single: frozenset[str]
    """Single words, as printed."""
    pairs: dict[tuple[str, str], tuple[tuple[str, ...], ...]]
    """Longer ones by their first two words without marks, the longest first."""
    first: frozenset[str]
    """The first words of all, without marks."""


@functools.cache
def _rows() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The rows of the table by their kinds."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for row in tables.rows("task_words"):
        found.setdefault(row["kind"], []).append(row)
    return found


@functools.cache
def _phrases(kind: str) -> _Phrases:
    """The phrases of a kind from the table."""
    single: set[str] = set()
    pairs: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    first: set[str] = set()
    for row in _rows().get(kind, ()):
        words = tuple(key(row["words"]).split())
        printed = tuple(row["words"].lower().split())
        first.add(words[0])
        if len(words) == 1:
            single.add(printed[0])
        else:
            pairs.setdefault((words[0], words[1]), set()).add(printed if kind in _EXACT else words)
    longest = {pair: tuple(sorted(found, key=lambda words: (-len(words), words))) for pair, found in pairs.items()}
    return _Phrases(frozenset(single), longest, frozenset(first))


@functools.cache
def first_of(kinds: tuple[str, ...]) -> frozenset[str]:
    """The first words of the phrases of several kinds."""
    return frozenset().union(*(_phrases(kind).first for kind in kinds))


def may_open(kinds: tuple[str, ...], alone: Container[str], text: Text, at: int, stop: int) -> bool:
    """Whether the two words at a place begin a phrase of one of these kinds: a quick look before the words are read.

    Words that are printed as in ``alone`` need no second one.
    """
    match = _TOKEN.match(text.fold, at, stop)
    if match is None:
        return False
    word = match.group()
    if word not in first_of(kinds):
        return False
    known = [_phrases(kind) for kind in kinds]
    printed = text.text[at : match.end()].lower()
    if printed in alone:
        return True
    after = _TOKEN.search(text.fold, match.end(), stop)
    pair = (word, after.group() if after is not None else "")
    return any(printed in phrases.single or pair in phrases.pairs for phrases in known)


def opens_with(kind: str, text: Text, start: int, stop: int) -> Token | None:
    """The first word of a stretch that a phrase of this kind opens; of any other no more is read than tells."""
    match = _TOKEN.search(text.fold, start, stop)
    if match is None:
        return None
    word, phrases = match.group(), _phrases(kind)
    if word not in phrases.first:
        return None
    after = _TOKEN.search(text.fold, match.end(), stop)
    longer = phrases.pairs.get((word, after.group())) if after is not None else None
    row = tokens(text, match.start(), stop, len(longer[0]) if longer else 1)
    return row[0] if phrase_at(kind, row, 0) else None


def phrase_at(kind: str, row: list[Token], at: int) -> int:
    """How many tokens a phrase of this kind takes here; 0 where none stands."""
    if at >= len(row):
        return 0
    token, phrases = row[at], _phrases(kind)
    if token.word not in phrases.first:
        return 0
    if at + 1 < len(row) and (longer := phrases.pairs.get((token.word, row[at + 1].word))):
        is_exact = kind in _EXACT
        for words in longer:
            size = len(words)
            if (size == 2 and not is_exact) or _stands(words, row[at : at + size], is_exact=is_exact):
                return size
    return 1 if token.printed in phrases.single else 0


def _stands(words: tuple[str, ...], row: list[Token], *, is_exact: bool) -> bool:
    """Whether these tokens are the words of a phrase."""
    return words == tuple(token.printed if is_exact else token.word for token in row)
