"""Characters by their place on the page, put back into printed lines with the columns apart."""

from __future__ import annotations

import ctypes
import itertools
import statistics
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["Glyph", "Piece", "Row", "printed_lines", "read_glyphs", "set_rows"]

_COLUMN_GAP = 1.5  # times the type size: words further apart stand in two columns
_WORD_GAP = 0.2
_SPACE_GAP = 0.03  # where there is a space in the content, however narrow
_OVERLAP = 0.3  # letters are set that far into each other at most
_SAME_LINE = 0.45  # times the type size: baselines nearer than that are one line, so that superscripts stay in it
_PARAGRAPH_GAP = 1.6  # times the usual distance of lines
_LEAST_SPACES = 4  # the reader takes three or more for a gap between columns
_FARTHEST = 20_000  # points: pages are at most 14,400 wide
_WIDEST = 400  # columns
_UNUSUAL = {"\u00ad": "-", "\ufffe": "-", "\u0002": "-", "\u00a0": " ", "\t": " "}


class Glyph(NamedTuple):
    """A printed character: its left and right edge, baseline (upwards from the bottom) and type size, in points."""

    char: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class Piece:
    """Characters or words that run on: edges and baseline (upwards), and type size."""

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool = False  # whether the content has a space before it


def read_glyphs(page: pypdfium2.PdfPage) -> list[Glyph]:
    """The characters of a page in the order of its content, turned as the page is shown."""
    textpage = page.get_textpage()
    width, height, turn = *_unturned_size(page), page.get_rotation()
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    for index in range(max(0, raw.FPDFText_CountChars(textpage))):
        char = chr(raw.FPDFText_GetUnicode(textpage, index))
        if char in "\r\n\x00" or "\ud800" <= char <= "\udfff":
            continue
        # The loose box is as wide as the character's advance, so that letters of one word touch each other.
        if not raw.FPDFText_GetLooseCharBox(textpage, index, box):
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        corners = [_turned(*corner, width, height, turn) for corner in ((box.left, box.bottom), (box.right, box.top))]
        edges = sorted(corner[0] for corner in corners)
        base = _turned(x.value, y.value, width, height, turn)[1]
        size = raw.FPDFText_GetFontSize(textpage, index)
        if not (abs(edges[0]) < _FARTHEST and abs(edges[1]) < _FARTHEST and abs(base) < _FARTHEST):
            continue  # nowhere near the page, or no number at all
        glyphs.append(Glyph(_UNUSUAL.get(char, char), edges[0], edges[1], base, max(size, 1.0)))
    textpage.close()
    return glyphs


def _unturned_size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    width, height = page.get_size()
    return (height, width) if page.get_rotation() in {90, 270} else (width, height)


def _turned(x: float, y: float, width: float, height: float, turn: int) -> tuple[float, float]:
    """A place on the page as it is shown after turning it clockwise."""
    return {90: (y, width - x), 180: (width - x, height - y), 270: (height - y, x)}.get(turn, (x, y))


class Row(NamedTuple):
    """A printed line, and the pieces that stand in it from left to right; none in the empty line between paragraphs."""

    text: str
    pieces: tuple[Piece, ...] = ()


def printed_lines(glyphs: list[Glyph]) -> list[str]:
    """Lines from the top down, with spaces that keep columns apart, and an empty line where paragraphs part."""
    return [row.text for row in set_rows(_pieces(glyphs))]


def set_rows(pieces: list[Piece]) -> list[Row]:
    """Pieces set into lines, as :func:`printed_lines` sets characters."""
    rows = _rows(pieces)
    if not rows:
        return []
    unit = statistics.median((p.right - p.left) / len(p.text) for row in rows for p in row)
    unit = max(unit, 0.5)
    edge = min(row[0].left for row in rows)
    bases = [max(piece.base for piece in row) for row in rows]
    steps = [above - below for above, below in itertools.pairwise(bases)]
    usual = statistics.median(steps) if steps else 0.0
    lines: list[Row] = []
    for row, step in zip(rows, [0.0, *steps], strict=True):
        if lines and step > usual * _PARAGRAPH_GAP:
            lines.append(Row(""))
        lines.append(Row(_line(row, edge, unit), tuple(row)))
    return lines


def _pieces(glyphs: list[Glyph]) -> list[Piece]:
    """Runs of characters that touch each other on one baseline; a run is no longer than a word.

    The order of the content is not that of the line: letters that a font lacks come after those around them.
    """
    pieces: list[Piece] = []
    spaced = True
    for glyph in glyphs:
        if glyph.char == " ":
            spaced = True
            continue
        last = pieces[-1] if pieces else None
        if last is None or spaced or not _touches(last, glyph):
            pieces.append(Piece(glyph.char, glyph.left, glyph.right, glyph.base, max(glyph.size, 1.0), spaced))
        else:
            last.text += glyph.char
            last.right = max(last.right, glyph.right)
        spaced = False
    return pieces


def _touches(last: Piece, glyph: Glyph) -> bool:
    """Whether a character goes on where a run ends, or is a mark on its last letter."""
    size = max(glyph.size, 1.0)
    if abs(glyph.base - last.base) > size * _SAME_LINE:
        return False
    gap = glyph.left - last.right
    return -size * _OVERLAP < gap <= size * _WORD_GAP or (unicodedata.combining(glyph.char) > 0 and -size < gap < size)


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces of one line together, from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        row = rows[-1] if rows else None
        if row is not None and row[0].base - piece.base < max(row[0].size, piece.size) * _SAME_LINE:
            row.append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _line(row: list[Piece], edge: float, unit: float) -> str:
    """Pieces at their columns; at least a few spaces between two that stand apart."""
    line = ""
    right = edge
    for piece in row:
        column = min(round((piece.left - edge) / unit), _WIDEST)
        if not line:
            line = " " * column
        elif piece.left - right > piece.size * _COLUMN_GAP:
            line += " " * max(_LEAST_SPACES, column - len(line))
        elif piece.left - right > piece.size * (_SPACE_GAP if piece.spaced else _WORD_GAP / 2):
            line += " "
        line += piece.text
        right = piece.right
    return line.rstrip()
