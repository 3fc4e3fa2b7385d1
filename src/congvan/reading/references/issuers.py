"""The issuer printed after ``của`` (cơ quan ban hành), and where its name ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.references.issuer_words import (
    CLOSED,
    COMPANY,
    ITEM,
    LIST_END,
    LOUD,
    OF,
    OF_PARENT,
    PLACED,
    SMALL_HEADS,
    TITLED,
    UNIT,
    WORD,
)
from congvan.reading.references.lexicon import registry, stops, words_that

if TYPE_CHECKING:
    from congvan.reading.references.page import Page

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LISTING = ("", ",", "va")  # what joins bodies of a list; a dash stands before the ministry of a unit
_LONGEST = 220
_MOST_WORDS = 32


class Printed(NamedTuple):
    """The words that name an issuer.

    Attributes:
        start: Where the name begins, after ``của``.
        end: One past its last character.
    """

    start: int
    end: int


class _Step(NamedTuple):
    """The next word of a name under way."""

    first: int
    word: str
    following: str
    join: str
    large: bool


def issuer_at(page: Page, at: int, end: int, *, bodies: int = 1) -> Printed | None:
    """The issuer whose ``của`` stands at ``at``.

    Args:
        page: The page.
        at: Where ``của`` or the white space before it stands.
        end: Where the name must end at the latest.
        bodies: How many bodies issued it, so that the list of them is one name.
    """
    of = OF.match(page.fold, at)
    if of is None:
        return None
    start = of.end()
    if not page.plain[start : start + 1].isupper() and SMALL_HEADS.match(page.fold, start) is None:
        return None
    return _name(page, start, min(end, start + _LONGEST), bodies)


def _name(page: Page, start: int, limit: int, bodies: int) -> Printed | None:
    """The run of words from ``start`` that is a name."""
    done = start
    name = _Name()
    found = WORD.match(page.fold, start, limit)
    for _ in range(_MOST_WORDS):
        if found is None:
            break
        after = WORD.match(page.fold, found.end(), limit)
        step = _step(page, found, after)
        complete, goes_on = name.before(step.word, step.following)
        if not goes_on:
            if _breaks(page.plain, done, step):
                break
            is_superior = UNIT.match(page.fold, start) is not None and step.join not in _LISTING and step.word == "bo"
            if step.join and (bodies > 1 or is_superior) and _opens_body(step):
                bodies -= not is_superior
                name = _Name()
            elif _ends(page, (start, done), name.words, step, complete=complete):
                break
        name.words.append(step.word)
        done = step.first + len(step.word)
        if found["word"] != step.word and not _is_short(found["word"], page.plain, step.first):
            break
        found = after
    return Printed(start, done) if done > start else None


class _Name:
    """The words of a name so far, beside the registry."""

    __slots__ = ("_known", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self._known = ""

    def before(self, word: str, following: str) -> tuple[bool, bool]:
        """Whether the words so far are the whole name of a central body, and whether a known name goes on with ``word``."""
        known = registry()
        if not self.words:
            return False, False
        self._known = f"{self._known} {self.words[-1]}" if self._known else self.words[-1]
        longer = f"{self._known} {word}"
        if longer in known.wholes or f"{longer} {following}" in known.prefixes:
            return self._known in known.names, True
        complete = self._known in known.names
        # Bộ trưởng Bộ Tài chính: after the post, the body is looked up by itself.
        if self._known in words_that("post"):
            self._known = ""
        return complete, False


def _step(page: Page, found: re.Match[str], after: re.Match[str] | None) -> _Step:
    following = after["word"].rstrip(".") if after is not None and not after["join"] else ""
    first = found.start("word")
    return _Step(first, found["word"].rstrip("."), following, found["join"] or "", page.plain[first].isupper())


def _is_short(word: str, plain: str, at: int) -> bool:
    """Whether the full stop belongs to an abbreviation: ``TP. Hà Nội``."""
    return word.startswith(("tp.", "tx.", "p.", "q.", "h.")) and plain[at].isupper()


def _breaks(plain: str, done: int, step: _Step) -> bool:
    """Whether a line ends between two words in a way that ends the name."""
    if "\n" not in plain[done : step.first]:
        return False
    between = plain[done : step.first + 2]
    if _BLANK_LINE.search(between) or ITEM.match(plain, done + between.index("\n"), step.first + 3):
        return True
    return step.large and step.word in words_that("opener")


def _opens_body(step: _Step) -> bool:
    """Whether the name of another body begins."""
    heads = words_that("head")
    return step.large and (step.word in heads or f"{step.word} {step.following}" in heads)


def _ends(page: Page, place: tuple[int, int], words: list[str], step: _Step, *, complete: bool) -> bool:
    """Whether a name ``[start, done)`` ends before the word of ``step``."""
    start, done = place
    if step.join:
        return complete or _opens_body(step) or not _joins(page, place, step)
    if step.word == "cua" and done > start:
        return complete or OF_PARENT.match(page.fold, step.first) is None
    if (
        complete
        and step.word not in words_that("after_name")
        and f"{step.word} {step.following}" not in registry().places
    ):
        return True
    return _stops_at(page, place, words[-1] if words else "", step)


def _joins(page: Page, place: tuple[int, int], step: _Step) -> bool:
    """Whether a name goes on after a comma, a dash or ``và``."""
    if step.word == "luat" or (step.word, step.following) in stops().pairs:
        return False
    name = page.fold[slice(*place)]
    if step.join == "va":
        if step.large:
            return CLOSED.search(name) is None
        return f"{step.word} {step.following}" in words_that("tail") and CLOSED.search(name) is None
    if step.join != ",":
        return step.large and CLOSED.search(name) is None
    if name == "bo truong":
        return step.large
    listed = name.split(maxsplit=1)[0] in words_that("listed") if name else False
    return listed and step.large and LIST_END.match(page.fold, step.first) is not None


def _stops_at(page: Page, place: tuple[int, int], before: str, step: _Step) -> bool:
    """Whether the word is one at which a name ends: a verb, a preposition, a clause after a place."""
    start, done = place
    at = done - len(before)
    loud = page.plain[start : start + 2].isupper() and LOUD.match(page.plain, start) is not None
    in_head = before in words_that("verb_head") and done > start and (at == start or page.plain[at].isupper())
    paired = (step.word, step.following) in stops().pairs and not in_head
    if step.large and not loud:
        return (paired or step.word == "v/v") and done > start
    if f"{before} {step.word}" in words_that("ends_word") or f"{step.word} {step.following}" in words_that(
        "opens_word"
    ):
        return False
    if paired or page.text.text[step.first : step.first + len(step.word)].lower() in stops().words:
        return True
    if done == start or step.large:
        return False
    if loud:
        return True
    if COMPANY.match(page.fold, start) and TITLED.search(page.plain, start, done):
        return True
    closed = CLOSED.search(page.fold, start, done) or PLACED.search(page.plain, start, done)
    return closed is not None and step.word not in words_that("after_name")
