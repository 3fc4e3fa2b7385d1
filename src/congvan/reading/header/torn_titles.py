"""What a scan leaves of the titles at the right of a header, so that it is no part of the issuer at the left.

Quốc hiệu and motto are eight and six words in a fixed order (NĐ30 PL I, II.1). A line that ends with several of them,
in that order, ends with the title, whatever became of the others; one that lost its last word has it in the next line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import in_capitals

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Line, Sheet

_TITLES = (
    ("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"),
    ("doc", "lap", "tu", "do", "hanh", "phuc"),
)
_OWN = ({"cong", "hoa", "chu", "nghia"}, {"doc", "lap", "tu", "hanh", "phuc"})
"""The words of each title that names of bodies hardly have; ``xã hội Việt Nam`` ends many."""
_ENOUGH = 3
"""Words of a title in their order, some of them with a spoiled letter."""
_SURE = 2
"""Of these, words of its own without one."""
_STAIN = 2
"""Letters of a stain between the cells."""
_LONGEST = 200
_TOP = 40
"""Lines from the top in which a title is looked for."""
_WORD = re.compile(r"[^\W_]+")

TORN = rule(
    "header.title.torn",
    r"\b(?:cong|hoa|chu|doc|lap|tu|hanh)\b[^\n]{1,30}?\b(?:hoa|chu|nghia|lap|tu|hanh|phuc)\b",
    basis="NĐ30 PL I, II.1: words of Quốc hiệu or of the motto that a scan left in their order",
    examples=(
        "CỘNG HÒA",
        "NG HÒA XÃ HỘI CHỦ",
        "CHỦ NGHĨA VIỆT NAM",
        "Độc lập",
        "lập - Tự do",
        "Tự do - Hạnh",
        "Hạnh phúc",
    ),
    counterexamples=("BẢO HIỂM XÃ HỘI VIỆT NAM", "SỞ Y TẾ"),
)
# Quốc hiệu broken in a narrow cell: its last words stand at the end of the next line, behind the issuer.
_REST = rule(
    "header.title.rest",
    r"\s(?:viet\s+)?na[mn]$",
    basis="NĐ30 PL I, II.1.a; a scan that broke Quốc hiệu over two lines",
    examples=("TỔNG CỤC THUẾ NAM", "SỞ Y TẾ VIỆT NAM"),
    counterexamples=("TỈNH NAM ĐỊNH", "NAM"),
)


def find_torn_title(sheet: Sheet) -> tuple[str, int, int] | None:
    """Where the first line near the top ends with a torn title; the answer has the shape of ``find_title``."""
    for line in sheet.lines[:_TOP]:
        if line.end - line.start <= _LONGEST and TORN.search(sheet.text.fold, line.start, line.end):
            for start, end in _torn(sheet, line):
                if in_capitals(sheet.text.text[start:end]):  # the motto, in small letters, is told of in reports
                    return "state", start, end
    return None


def torn_titles(sheet: Sheet, top: int, bottom: int, claims: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces of the lines from ``top`` to ``bottom`` that are the rest of a title, where no claim lies on it."""
    found: list[tuple[int, int]] = []
    for row in range(top, bottom):
        line = sheet.lines[row]
        if line.end - line.start > _LONGEST:
            continue
        if TORN.search(sheet.text.fold, line.start, line.end) and not _is_claimed(line, claims):
            found += _torn(sheet, line)
        if row + 1 < bottom and _lost_its_end(sheet, line):
            below = sheet.lines[row + 1]
            rest = _REST.search(sheet.text.fold, max(below.start, below.end - 12), below.end)
            if rest is not None and not any(start < below.end <= end for start, end in claims):
                found.append(rest.span())
    return found


def _is_claimed(line: Line, claims: list[tuple[int, int]]) -> bool:
    """Whether a whole title was found in a line."""
    return any(start < line.end and line.start < end for start, end in claims)


def _torn(sheet: Sheet, line: Line) -> list[tuple[int, int]]:
    """The end of a line from the first word of a title on, where enough of its words follow."""
    words = list(_WORD.finditer(sheet.text.fold, line.start, line.end))
    for title, own in zip(_TITLES, _OWN, strict=True):
        matched: list[tuple[int, str]] = []
        at = len(title)
        for index in range(len(words) - 1, -1, -1):  # from the right, where the title stands
            place = next((i for i in range(at - 1, -1, -1) if _is_alike(words[index].group(), title[i])), None)
            if place is not None:
                matched.insert(0, (index, title[place]))
                at = place
        sure = [i for i, (index, word) in enumerate(matched) if word in own and words[index].group() == word]
        first = next((i for i, (_, word) in enumerate(matched) if word in own), 0)
        if len(sure) < _SURE or len(matched) - first < _ENOUGH:
            continue
        start = matched[first][0]
        if (len(matched) - first) * 2 < len(words) - start:
            continue  # words of a sentence, not of a title
        while (
            start
            and len(words[start - 1].group()) <= _STAIN
            and words[start - 1].group() not in {"y", "te", "bo", "so"}
        ):
            start -= 1
        return [(words[start].start(), line.end)]
    return []


def _lost_its_end(sheet: Sheet, line: Line) -> bool:
    """Whether a line ends inside Quốc hiệu."""
    return sheet.text.fold.endswith(("chu nghia", "chu nghia viet"), line.start, line.end)


def _is_alike(seen: str, word: str) -> bool:
    """Whether a word is one of a title but for a letter."""
    if len(seen) != len(word) or len(word) < 3:
        return seen == word
    return sum(a != b for a, b in zip(seen, word, strict=True)) <= 1
