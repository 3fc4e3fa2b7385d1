"""Words that tesseract read, set into printed lines; those that it was not sure of, and stamps, are told."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from congvan.formats.pdf.ocr_words import read_table
from congvan.formats.pdf.page_layout import Piece, set_rows

if TYPE_CHECKING:
    from congvan.formats.pdf.ocr_words import Word
    from congvan.formats.pdf.page_layout import Row

__all__ = ["Doubt", "Line", "OcrPage", "ocr_page"]

_SURE = 60  # per cent: below that, what stands in digits is left open
_ILLEGIBLE = 30  # per cent: a run of words all below that is no print
_LONE_LETTER = 85  # per cent: a letter by itself below that is a stroke of a signature
_COLUMN_GAP = 1.5  # times the height of words
_STRETCHED = 2.5  # times the usual gap of its line: a justified line has wide gaps everywhere
_HEAD = 0.45  # share of the first page in which stamps of arrival and of the register stand
_SMALL = 0.7  # times the usual width of a character: notes and recipients are 0.75 and more
_IN_MARGIN = 6  # characters: a body in the header reaches out of the text by three at most
_FEWEST_LINES = 5  # a margin shows itself in that many full lines
_NUMBER_WORD = re.compile(r"S\S?\s?[:.]", re.IGNORECASE)  # Số: and what OCR makes of it


class Doubt(NamedTuple):
    """Offsets of a word that tesseract was not sure of."""

    start: int
    end: int


class Line(NamedTuple):
    """A printed line, and the words in it that are in doubt."""

    text: str
    doubts: tuple[Doubt, ...] = ()


class OcrPage(NamedTuple):
    """The lines of a page, and the words of stamps, which belong to no line."""

    lines: list[Line]
    stamps: tuple[str, ...]


@dataclass(slots=True)
class _Read(Piece):
    """A piece with the words that it is made of."""

    words: tuple[Word, ...] = ()


def ocr_page(table: str, *, first: bool) -> OcrPage:
    """The lines of a page from tesseract's table (TSV), columns apart.

    Args:
        table: What tesseract gave.
        first: Whether it is the paper's first page, which has the register's stamps at its head.
    """
    words = read_table(table)
    if not words:
        return OcrPage([], ())
    height = statistics.median(word.bottom - word.top for word in words)
    pieces = [piece for _, run in groupby(words, key=lambda word: word.line) for piece in _pieces(list(run), height)]
    legible = [piece for piece in pieces if not _is_illegible(piece)]
    stamps = _stamps(legible) if first else []
    rows = set_rows([piece for piece in legible if piece not in stamps])
    return OcrPage(
        [Line(row.text, _doubts(row)) for row in rows], tuple(s.text for s in stamps if any(map(str.isalnum, s.text)))
    )


def _pieces(line: list[Word], height: float) -> list[_Read]:
    """A line of tesseract's, cut where the gap is one between columns."""
    gaps = [after.left - before.right for before, after in pairwise(line)]
    least = max(height * _COLUMN_GAP, (statistics.median(gaps) if gaps else 0.0) * _STRETCHED)
    runs: list[list[Word]] = [[line[0]]]
    for gap, word in zip(gaps, line[1:], strict=True):
        if gap > least:
            runs.append([])
        runs[-1].append(word)
    return [_piece(run, height) for run in runs]


def _piece(run: list[Word], height: float) -> _Read:
    return _Read(
        text=" ".join(word.text for word in run),
        left=run[0].left,
        right=run[-1].right,
        base=-statistics.median(word.bottom for word in run),
        size=height,
        words=tuple(run),
    )


def _is_illegible(piece: _Read) -> bool:
    """Whether nothing in a run of words is sure; the number is kept, since what was read of it must be told."""
    if len(piece.text) == 1 and piece.text.isalpha():
        return piece.words[0].confidence < _LONE_LETTER
    return all(word.confidence < _ILLEGIBLE for word in piece.words) and not _NUMBER_WORD.match(piece.text)


def _stamps(pieces: list[_Read]) -> list[_Read]:
    """What is stamped on the head of a page: small print, and print that begins in the margin."""
    top, bottom = max(piece.base for piece in pieces), min(piece.base for piece in pieces)
    head = top - (top - bottom) * _HEAD
    usual = statistics.median(_char_width(piece) for piece in pieces)
    margin = _margin(pieces)
    return [
        piece
        for piece in pieces
        if piece.base > head
        and (_char_width(piece) < usual * _SMALL or (margin is not None and piece.left < margin - usual * _IN_MARGIN))
    ]


def _char_width(piece: Piece) -> float:
    return (piece.right - piece.left) / len(piece.text)


def _margin(pieces: list[_Read]) -> float | None:
    """Where full lines begin; ``None`` where there are too few of them to tell."""
    widest = max(piece.right - piece.left for piece in pieces)
    lefts = sorted(piece.left for piece in pieces if piece.right - piece.left > widest * 0.8)
    return lefts[len(lefts) // 4] if len(lefts) >= _FEWEST_LINES else None  # first lines are indented


def _doubts(row: Row) -> tuple[Doubt, ...]:
    """Where the doubtful words stand in a printed line."""
    found: list[Doubt] = []
    offset = 0
    for piece in row.pieces:
        for word in piece.words if isinstance(piece, _Read) else ():
            start = row.text.index(word.text, offset)
            offset = start + len(word.text)
            if word.confidence < _SURE:
                found.append(Doubt(start, offset))
    return tuple(found)
