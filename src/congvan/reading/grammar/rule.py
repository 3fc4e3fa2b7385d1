r"""A rule of reading: a pattern with a name, the article or habit that it stands for, and what it must and must not match.

>>> number = rule("example.number", r"so\s{0,3}:\s{0,3}\d{1,5}", basis="NĐ30 PL I, II.3", examples=("Số: 12",))
>>> number.match("so: 12").group()
'so: 12'
>>> rules().pop("example.number").basis
'NĐ30 PL I, II.3'
"""

from __future__ import annotations

import functools
import importlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Rule", "Runs", "rule", "rules", "whichever"]

Runs = Literal["fold", "plain", "text"]
"""What a rule looks at: ``fold`` (ASCII in lower case), ``plain`` (ASCII, case kept), ``text`` (as printed)."""


class _Look(Protocol):
    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> re.Match[str] | None: ...


class _LookOn(Protocol):
    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> Iterator[re.Match[str]]: ...


class _LookForAll(Protocol):
    def __call__(
        self, string: str, pos: int = ..., endpos: int = ..., /
    ) -> list[Any]: ...  # strings, or tuples of them, as the pattern has groups


@dataclass(frozen=True)
class Rule:
    """One named rule; it is compiled when it is first used.

    Attributes:
        id: Its name, from the room to the case: ``header.number.line``.
        source: The pattern; every repetition in it is bounded, or stands for one class of characters.
        basis: The article of the rule book, or the habit, that it stands for.
        examples: Printed words in which it finds something; between ``‹`` and ``›`` just what it finds.
        counterexamples: Printed words in which it finds nothing.
        runs_on: What it looks at.
        flags: Flags of :mod:`re`.
        anchored: Whether it is only held against an offset that another rule found.
        opens: Folded words with one of which all that it finds begins; to find a word is many times faster than to
            try a pattern everywhere.
    """

    id: str
    source: str
    basis: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    runs_on: Runs = "fold"
    flags: int = 0
    anchored: bool = False
    opens: tuple[str, ...] = ()

    def first(self, fold: str, start: int, end: int, printed: str | None = None) -> re.Match[str] | None:
        """Look for the first place, as :attr:`search` does, only where one of the words stands with which it opens.

        Args:
            fold: The fold, in which the words are looked for.
            start: Where to begin.
            end: Where to stop.
            printed: What the rule runs on, where that is not the fold.
        """
        match, looked_at = self.match, fold if printed is None else printed
        found: re.Match[str] | None = None
        best = end
        for word in self.opens:
            last = min(end, best + len(word) - 1)  # what begins behind the best so far is not looked at
            place = fold.find(word, start, last)
            while place >= 0:
                if (here := match(looked_at, place, end)) is not None:
                    found, best = here, place
                    break
                place = fold.find(word, place + 1, last)
        return found

    def places(self, fold: str, start: int, end: int) -> list[int]:
        """Where one of the words stands with which it opens, in reading order."""
        places: list[int] = []
        for word in self.opens:
            place = fold.find(word, start, end)
            while place >= 0:
                places.append(place)
                place = fold.find(word, place + 1, end)
        if len(places) > 1:
            places.sort()
        return places

    def may_stand(self, fold: str, start: int, end: int) -> bool:
        """Whether one of the words stands in a stretch with which it opens."""
        return any(fold.find(word, start, end) >= 0 for word in self.opens)

    def every(self, fold: str, start: int, end: int, printed: str | None = None) -> Iterator[re.Match[str]]:
        """Look for every place, as :attr:`finditer` does, only where one of the words stands with which it opens.

        Args:
            fold: The fold, in which the words are looked for.
            start: Where to begin.
            end: Where to stop.
            printed: What the rule runs on, where that is not the fold.
        """
        match, looked_at = self.match, fold if printed is None else printed
        for place in self.places(fold, start, end):
            if place >= start and (found := match(looked_at, place, end)) is not None:
                yield found
                start = max(found.end(), place + 1)

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    @functools.cached_property
    def match(self) -> _Look:
        """Look at one offset, as :meth:`re.Pattern.match`."""
        return self.pattern.match

    @functools.cached_property
    def search(self) -> _Look:
        """Look for the first place, as :meth:`re.Pattern.search`."""
        return self.pattern.search

    @functools.cached_property
    def fullmatch(self) -> _Look:
        """Hold the whole against it, as :meth:`re.Pattern.fullmatch`."""
        return self.pattern.fullmatch

    @functools.cached_property
    def findall(self) -> _LookForAll:
        """The words of every place, as :meth:`re.Pattern.findall`."""
        return self.pattern.findall

    @functools.cached_property
    def finditer(self) -> _LookOn:
        """Look for every place, as :meth:`re.Pattern.finditer`."""
        return self.pattern.finditer


_LATER = ("congvan.reading.press.report",)  # rooms that reading imports for the first text that needs them
_RULES: dict[str, Rule] = {}


def rule(  # noqa: PLR0913 - each names a part of the rule
    name: str,
    source: str,
    *,
    basis: str,
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...] = (),
    runs_on: Runs = "fold",
    flags: int = 0,
    anchored: bool = False,
    opens: tuple[str, ...] = (),
) -> Rule:
    """Make a rule and put it on the one table.

    Raises:
        ValueError: Another rule has this name.
    """
    if name in _RULES:
        msg = f"two rules are called {name!r}"
        raise ValueError(msg)
    made = _RULES[name] = Rule(name, source, basis, examples, counterexamples, runs_on, flags, anchored, opens)
    return made


def whichever(each_of: Mapping[str, Rule]) -> re.Pattern[str]:
    """One pattern that stops at every word with which one of several rules begins; its group has the name given here."""
    return re.compile(rf"\b(?={'|'.join(f'(?P<{name}>{each.source})' for name, each in each_of.items())})")


def rules() -> dict[str, Rule]:
    """The table of all rules, by name; complete once :mod:`congvan.reading` is imported."""
    for room in _LATER:
        importlib.import_module(room)
    return _RULES
