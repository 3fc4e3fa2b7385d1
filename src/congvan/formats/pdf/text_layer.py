"""What a page holds: text, a scan, or a scan with a text layer that a machine left behind."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

from congvan.formats.pdf.pictures import picture_boxes, shape_count

if TYPE_CHECKING:
    import pypdfium2

    from congvan.formats.pdf.page_layout import Glyph

__all__ = ["Layer", "layer_of"]

Layer: TypeAlias = Literal["text", "none", "poor"]

_SCAN = 0.3  # share of the page that pictures cover: a letterhead and a signature cover less
_FULL = 0.04  # share of the page that the glyphs of a text cover: a stamp of a signature covers less
_DRAWN = 200  # shapes on a page without glyphs: letters that were drawn
_FEWEST_WORDS = 20
_POOR = 0.75  # share of words that are syllables of Vietnamese; 0.85 to 1 in papers, 0.5 to 0.6 in the worse layers
_LETTERS = re.compile(r"[^\W\d_]+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    "(?:ngh?|gh?|gi|kh|nh|ph|qu|th|tr?|ch?|[bdđklmnrsvxp])?"
    "(?:uyê|uya|iê|yê|ia|uô|ua|ươ|ưa|oă|oa|oe|oo|uâ|uê|uơ|uy|[aăâeêioôơuưy])"
    "(?:ngh?|nh|ch|[cmnptiouy])?"
)


def layer_of(page: pypdfium2.PdfPage, glyphs: list[Glyph]) -> Layer:
    """Whether the text of a page is to be had from its glyphs.

    ``none``: pictures, or shapes, take the place of text; ``poor``: on a picture of the page lies text of which too few
    words are Vietnamese, as older scanners left it.
    """
    width, height = page.get_size()
    area = max(width * height, 1.0)
    if not glyphs and shape_count(page) >= _DRAWN:
        return "none"
    if sum(box.area for box in picture_boxes(page)) / area < _SCAN:
        return "text"
    if sum(max(0.0, glyph.right - glyph.left) * glyph.size for glyph in glyphs) / area < _FULL:
        return "none"
    return "poor" if _is_garbage("".join(_spaced(glyphs))) else "text"


def _spaced(glyphs: list[Glyph]) -> list[str]:
    """Characters with a space where the next one stands apart, so that words do not run into each other."""
    chars: list[str] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None and not -glyph.size < glyph.left - last.right < glyph.size * 0.2:
            chars.append(" ")
        chars.append(glyph.char)
        last = glyph
    return chars


def _is_garbage(text: str) -> bool:
    words = _LETTERS.findall(unicodedata.normalize("NFC", text))
    return len(words) >= _FEWEST_WORDS and sum(map(_is_syllable, words)) < _POOR * len(words)


def _is_syllable(word: str) -> bool:
    """Whether letters could be a syllable of Vietnamese: one tone at most, and no capital behind a small letter."""
    letters = unicodedata.normalize("NFD", word.casefold())
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    tones = sum(c in _TONES for c in letters)
    return tones <= 1 and _SYLLABLE.fullmatch(bare) is not None and word in {word.lower(), word.upper(), word.title()}
