"""Where else the name of one who is to act might have ended, and what told against it: for the trace alone.

A name is read once more from its first word by a reader that remembers where it could have done otherwise.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks.heads import GROUPS, duty_at, is_compound, is_garbled_to, is_verb, range_of_places, urges
from congvan.reading.tasks.names import Name, Reader
from congvan.reading.tasks.words import phrase_at, tokens

if TYPE_CHECKING:
    from congvan.reading.tasks.words import Token
    from congvan.reading.text.normalise import Text

_BEHIND = 160  # characters behind a name that may tell where it ends
_JOINTS = {",", ";", "va", "hoac"}


class _Doubt(IntEnum):
    """How near another end came: a name that took a deed in is more often wrong than one that ends at a deed."""

    PARTED = 1
    ENDED = 2
    JOINED = 3
    TOOK_IN = 4


class Cut(NamedTuple):
    """Another end of a name; ``[start, stop)`` are the words by which ``rule`` told against it."""

    end: int
    rule: str
    start: int
    stop: int


def second_cut(text: Text, name: Name) -> Cut | None:
    """The end that came second; ``None`` where the name could end nowhere else."""
    for stop in (min(len(text.text), name.end + _BEHIND), name.end):  # a block may end with the name
        row = tokens(text, name.start, stop)
        reader = _Wary(row, text.fold)
        read = reader.read().found if row else []
        if not read:
            return None
        if read[0][:2] == name[:2]:
            return reader.second()
    return Cut(read[0].end, "task.name.around", name.start, name.end)


class _Wary(Reader):
    """Reads a list of names, and remembers where the first might have ended otherwise."""

    def __init__(self, row: list[Token], fold: str) -> None:
        super().__init__(row, fold)
        self._doubts: list[tuple[_Doubt, Cut]] = []

    def second(self) -> Cut | None:
        """The nearest other end; of two alike the later one."""
        return max(reversed(self._doubts), key=lambda told: told[0])[1] if self._doubts else None

    def _goes_on(self, word: str) -> bool:
        is_first, at, last = not self.names, self.at, self.last
        goes_on = super()._goes_on(word)
        if is_first:
            self._remember(at, last, goes_on=goes_on)
        return goes_on

    def _remember(self, at: int, last: int, *, goes_on: bool) -> None:
        """Keep what else the words at a place could have done to the name before them."""
        row = self.row
        if row[at].word in _JOINTS:
            if self.names:
                self._doubt(_Doubt.PARTED, self._end_behind(at), "parted", at, at + 1)
            elif goes_on:
                self._doubt(_Doubt.JOINED, row[last - 1].end, "joined", at, self.at)
        elif row[at].word.isalnum() and (size := _deed(row, at)):
            if not goes_on:
                why = "urging" if urges(row, at) else "deed"
                self._doubt(_Doubt.ENDED, self._end_behind(at + size - 1), why, at, at + size)
            elif row[at - 1].printed not in GROUPS:  # nobody is called by "các" alone
                self._doubt(_Doubt.TOOK_IN, row[last - 1].end, _why_in(row, at), at, max(self.at, at + size))

    def _doubt(self, doubt: _Doubt, end: int, why: str, at: int, until: int) -> None:
        row = self.row
        last = row[min(max(at + 1, until), len(row)) - 1]
        self._doubts.append((doubt, Cut(end, f"task.name.{why}", row[at].start, last.end)))

    def _end_behind(self, at: int) -> int:
        """Where the name would end, had it taken in the words as far as a place."""
        other = Reader(self.row, self.fold)
        other.at = other.last = min(at + 1, len(self.row))
        return other.read().found[0].end


def _deed(row: list[Token], at: int) -> int:
    """How many tokens take a word with which something that is to be done may begin; 0 where none stands."""
    size = phrase_at("verb", row, at) or phrase_at("stop", row, at)
    return size or int(is_garbled_to(row, at) or urges(row, at) or is_verb(row, at))


def _why_in(row: list[Token], at: int) -> str:
    """Why a word that may begin what is to be done was taken for a part of the name."""
    if phrase_at("allow", row, at) or phrase_at("allow", row, at - 1) > 1:
        return "allow"
    if row[at].is_upper:
        return "capital"
    if range_of_places(row, at):
        return "places"
    if is_compound(row, at):
        return "compound"
    return "duty" if duty_at(row, at) > at else "complement"
