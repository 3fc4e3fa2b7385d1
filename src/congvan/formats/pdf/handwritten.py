"""The number and the day that a clerk wrote by hand into the head of a paper: left blank where OCR is not sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.formats.pdf.ocr_lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["left_blank"]

_HEAD = 20  # lines of the first page in which number and date stand
# Số: and what OCR makes of it, then what was written, then the codes: /QĐ-UBND, /2024/QĐ-UBND, -CV/TU
_NUMBER = re.compile(r"(?<!\w)S\S?\s?[:.;]\s{0,3}(\S[^/:\n]{0,11}?)\s{0,3}(?=/\d{4}/|/[A-ZĐ]|-[A-ZĐ]{2,8}/)")
_DAY = re.compile(r"[,.]\s?ngày\s{0,2}(\S{1,6}(?:\s\S{1,3})?)\s{1,3}tháng\b")  # behind the place: Hà Nội, ngày
_MONTH = re.compile(r"[,.]\s?ngày[^,.;]{0,12}?\stháng\s{1,2}(\S{1,4})\s{1,3}năm\b")
_SERIAL = re.compile(r"\d{1,5}[a-zđ]?")
_TWO_DIGITS = re.compile(r"\d{1,2}")
_HANDS = ((_NUMBER, _SERIAL), (_DAY, _TWO_DIGITS), (_MONTH, _TWO_DIGITS))


def left_blank(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines of a first page with doubtful handwriting blanked out, and what OCR had made of it.

    Written is what stands between the printed words: ``Số: … /QĐ-UBND``, ``ngày … tháng … năm``.
    """
    head, blanked = [], []
    for line in lines[:_HEAD]:
        kept = line
        for pattern, legible in _HANDS:
            match = pattern.search(kept.text)
            if match is None or (legible.fullmatch(match[1]) and not _in_doubt(kept, *match.span(1))):
                continue
            blanked.append(match[1])
            kept = _without(kept, *match.span(1))
        head.append(kept)
    return [*head, *lines[_HEAD:]], blanked


def _in_doubt(line: Line, start: int, end: int) -> bool:
    return any(doubt.start < end and start < doubt.end for doubt in line.doubts)


def _without(line: Line, start: int, end: int) -> Line:
    """A line with spaces in place of some of its characters, so that its columns stay where they are."""
    text = line.text[:start] + " " * (end - start) + line.text[end:]
    return Line(text, tuple(doubt for doubt in line.doubts if text[doubt.start : doubt.end].strip()))
