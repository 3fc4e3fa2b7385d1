"""Words that tesseract read: its table, stains left out, and the skew of the page taken out of the boxes."""

from __future__ import annotations

import math
import re
import statistics
from itertools import groupby
from typing import NamedTuple

__all__ = ["Word", "is_upright", "read_table", "sureness"]

_WORD_ROW = "5"  # tesseract: level 5 of its table is a word
_COLUMNS = 12
_BOX = (6, 7, 8, 9)  # left, top, width, height
_STAIN = 50  # per cent: marks without a letter or digit below that are stains on the paper
_LONE = 40  # per cent: so are single letters below that
_UPRIGHT = 60.0  # per cent; 75 and more where a page stands upright, 45 and less where it does not
_SLOPING_WORDS = 5  # a line of fewer words tells no slope
_ALNUM = re.compile(r"[^\W_]")
_NO_PRINT = frozenset("|_~^`'‘ˆ˜¬‹›«»¦°*\\")  # marks that do not stand alone in a paper


class Word(NamedTuple):
    """A word with its box in dots from the upper left corner.

    Attributes:
        line: Block, paragraph and line that tesseract puts it in.
        confidence: How sure tesseract is, from 0 to 100.
    """

    line: tuple[str, ...]
    text: str
    left: float
    right: float
    top: float
    bottom: float
    confidence: float


def read_table(table: str) -> list[Word]:
    """The words of a page from tesseract's table (TSV), in its order."""
    return _levelled([word for row in table.splitlines() for word in _word(row)])


def sureness(table: str) -> float:
    """How sure tesseract is of a page, from 0 to 100: the confidence of its words, each by its length."""
    words = [word for row in table.splitlines() for word in _word(row)]
    return sum(word.confidence * len(word.text) for word in words) / max(1, sum(len(word.text) for word in words))


def is_upright(table: str) -> bool:
    """Whether a page was read as it should be looked at: one that lies on its side gives no words, or none is sure."""
    return sureness(table) >= _UPRIGHT


def _word(row: str) -> list[Word]:
    """The word of a row; none where the row holds no word, or a stain."""
    cells = row.split("\t")
    if len(cells) != _COLUMNS or cells[0] != _WORD_ROW or not cells[-1].strip():
        return []
    left, top, width, height = (float(cells[place]) for place in _BOX)
    text, confidence = cells[-1].strip(), float(cells[-2])
    if _is_stain(text, confidence):
        return []
    return [Word(tuple(cells[2:5]), text, left, left + width, top, top + height, confidence)]


def _is_stain(text: str, confidence: float) -> bool:
    if not _ALNUM.search(text):
        return confidence < _STAIN or _NO_PRINT.issuperset(text)
    return len(text) == 1 and text.isalpha() and confidence < _LONE


def _levelled(words: list[Word]) -> list[Word]:
    """The words with the skew of the page taken out."""
    slope = math.atan(_slope(words))
    if not slope:
        return words
    turn = math.cos(slope), math.sin(slope)
    return [_turned(word, *turn) for word in words]


def _slope(words: list[Word]) -> float:
    """How far lines sink towards the right, over their length."""
    slopes: list[float] = []
    for _, run in groupby(words, key=lambda word: word.line):
        line = list(run)
        if len(line) >= _SLOPING_WORDS:
            across = [(word.left + word.right) / 2 for word in line]
            down = [(word.top + word.bottom) / 2 for word in line]
            slopes.append(statistics.linear_regression(across, down).slope if len(set(across)) > 1 else 0.0)
    return statistics.median(slopes) if slopes else 0.0


def _turned(word: Word, cosine: float, sine: float) -> Word:
    """The box, of its own size, about its centre turned with the page."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    to_x, to_y = x * cosine + y * sine, y * cosine - x * sine
    half_width, half_height = (word.right - word.left) / 2, (word.bottom - word.top) / 2
    return word._replace(
        left=to_x - half_width, right=to_x + half_width, top=to_y - half_height, bottom=to_y + half_height
    )
