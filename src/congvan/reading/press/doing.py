"""What is to be done: words of doing behind a name, at the head of a sentence, or behind a clause that says when or why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.press import discourse
from congvan.reading.press.told import read_told
from congvan.reading.tasks.words import phrase_at, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_INTRO = re.compile(
    r"(?:tren co so|can cu|sau khi|trong|doi voi|de|nham|theo(?! doi)|qua|khi|truong hop|tu|ke tu|ve|cong tac|hang|hang nam|thuc hien|dinh ky|truoc|ngoai|cung voi|tai|rieng|neu|voi|day la|nhiem vu)\b"
)
_ORDINAL = re.compile(
    r"(?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)|(?:mot|hai|ba|bon|nam|sau|bay|tam) la)\s?[,:]\s*"
)
_COMMAS = 8  # commas of a clause behind which the acting body may be named
_FEW = 40  # characters that hold the longest word of doing
INTRO: re.Pattern[str] = _INTRO
"""The words with which a clause opens that says when, why or about what."""


def behind_joins(text: Text, start: int, end: int) -> int:
    """Where a sentence begins behind the words that count it or join it to the one before."""
    at = start
    while at < end and not text.fold[at].isalnum():
        at += 1
    for words in (_ORDINAL, discourse.JOINS):
        match = words.match(text.fold, at, end)
        if match is not None:
            at = match.end()
    return at


def does(text: Text, at: int) -> bool:
    """Whether a word of doing stands here."""
    negated = discourse.NEGATED.match(text.fold, at)
    if negated is not None:
        return True
    row = tokens(text, at, min(len(text.fold), at + _FEW))
    return phrase_at("verb", row, 0) > 0


def acts(text: Text, after: int, end: int) -> bool:
    """Whether what follows a name says what it is to do."""
    while after < end and text.fold[after] in " \n:*":
        after += 1
    if discourse.STATES.match(text.text, after, end):
        return False
    return does(text, after) or discourse.ACTS.match(text.text, after, end) is not None


def acting_later(text: Text, at: int, end: int, is_speaker: Callable[[str], bool]) -> list[Name] | None:
    """Who acts behind a clause that says when, why or about what; blank for those of before; ``None`` for no order."""
    if _INTRO.match(text.fold, at, end) is None:
        return None
    marks = list(re.finditer(r"[,:]\s|\bthi\s", text.fold[at : min(end, at + 700)]))[:_COMMAS]
    for mark in marks:
        place = at + mark.end()
        names = read_told(text, place, end)
        if names.found and not names.at_end and acts(text, names.end, end):
            if is_speaker(text.text[names.found[0].start : names.found[0].end]):
                return None
            return names.found
        if does(text, place) and (mark.group()[0] == ":" or discourse.NEEDS.match(text.text, place)):
            return []
    return None
