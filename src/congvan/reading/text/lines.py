"""Printed lines, and the pieces into which columns cut them."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.text.sheet import Line

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_COLUMN = rule(
    "text.column",
    r"[^\S\n]*\|[\s|]*|\t[^\S\n]*| {3,}",
    basis="tabs, bars and runs of spaces part columns",
    examples=("a | b", "a\tb", "a   b"),
    counterexamples=("a b",),
    runs_on="text",
)
_RULE = rule(
    "text.drawn-line",
    r"[\W_]*",
    basis="a line that is drawn, not written",
    examples=("‹-----›",),
    anchored=True,
    runs_on="text",
)
_WORD = rule(
    "text.word",
    r"[^\W\d_]+",
    basis="a run of letters",
    examples=("12 ‹Sở›",),
    counterexamples=("12",),
    runs_on="text",
)


class Piece(NamedTuple):
    """What stands in one column of a line.

    Attributes:
        start: First offset.
        end: One past the last.
        row: Index of its line.
        column: Which column of the line it is; cells of a table are counted by their bars.
        x: Characters between the start of the line and the piece.
    """

    start: int
    end: int
    row: int
    column: int
    x: int


def printed_lines(text: str) -> list[Line]:
    """All lines that are not blank, without the white space around them."""
    lines: list[Line] = []
    make = tuple.__new__
    above = -1
    every = text.split("\n")
    ends = itertools.accumulate(map(len, every))  # without the line ends, one a row
    for row, (printed, words, end) in enumerate(zip(every, map(len, map(str.strip, every)), ends, strict=True)):
        if words:
            size = len(printed)
            indent = size - len(printed.lstrip()) if words < size else 0
            start = end + row - size + indent
            lines.append(make(Line, (start, start + words, indent, row - above - 1)))
            above = row
    return lines


def has_columns(text: str, start: int, end: int) -> bool:
    """Whether a line may stand in several columns: hardly any does."""
    return text.find("   ", start, end) >= 0 or text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0


def pieces_of(text: str, line: Line, row: int) -> list[Piece]:
    """The columns of a line: split at bars, tabs and runs of three spaces."""
    start, end, indent, _ = line
    if not has_columns(text, start, end):
        return [tuple.__new__(Piece, (start, end, row, 0, indent))]
    pieces: list[Piece] = []
    column = 0
    done = line.start
    origin = line.start - line.indent
    for gap in _COLUMN.finditer(text, line.start, line.end):
        if gap.start() > done:
            pieces.append(Piece(done, gap.start(), row, column, done - origin))
            column += 1
        elif "|" in gap.group() and gap.start() > line.start:
            column += 1
        done = gap.end()
    if done < line.end:
        pieces.append(Piece(done, line.end, row, column, done - origin))
    return pieces


def is_rule(text: str) -> bool:
    """Whether nothing but dashes, stars, bars and the like stands here: a printed line, not words."""
    return _RULE.fullmatch(text) is not None


def is_cell_break(text: str) -> bool:
    """Whether a line is only the bar between two cells of a flattened table."""
    return not text.strip("| ")


def capitals(text: str) -> float:
    """The share of capitals among the letters."""
    if text.isupper():
        return 1.0
    upper = sum(map(str.isupper, text))
    return upper / (upper + sum(map(str.islower, text))) if upper else 0.0


def in_capitals(text: str) -> bool:
    """Whether a piece is set in capitals; a scan may spoil some of them."""
    return _has_more_capitals(text, 0.75)


def mostly_capitals(text: str) -> bool:
    """Whether a piece is set in capitals but for a word or two."""
    return _has_more_capitals(text, 0.6)


@functools.lru_cache(maxsize=256)  # each piece of a header and of a foot is asked about from several sides
def _has_more_capitals(text: str, share: float) -> bool:
    """Whether more than a share of the letters are capitals: in most pieces there are too many small ones."""
    if text.isupper():
        return True
    small = sum(map(str.islower, text))
    if small >= (1 - share) * len(text):
        return False
    upper = sum(map(str.isupper, text))
    return upper > 0 and upper / (upper + small) > share


def words_of(text: str) -> list[str]:
    """Runs of letters."""
    return _WORD.findall(text)


def end_of_words(text: str, keep: str = "") -> int:
    """Where the letters and digits of a piece end, marks of ``keep`` among them; a pattern would look from each mark."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_" or text[end - 1] in keep):
        end -= 1
    return end


def squeeze(text: str) -> str:
    """A value: white space folded, and no bars of tables."""
    if "|" in text:
        text = text.replace("|", " ")
    flat = text.replace("\n", " ")
    if flat.isprintable() and "  " not in flat:  # no white space but single blanks
        return flat.strip(" ")
    return " ".join(text.split())


def join_pieces(text: Text, pieces: list[tuple[int, int]]) -> str:
    """The words of several pieces, joined by one space."""
    return squeeze(" ".join(text.text[start:end] for start, end in pieces))
