"""What a page has that the paper has not: its number, and heads that run over all pages."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["kept_lines"]

_NUMBER = re.compile(
    r"[\s\-–_|]{0,6}(?:(?:trang|page)\s{0,3})?\d{1,4}(?:\s?/\s?\d{1,4})?[\s\-–_|.]{0,6}", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_EDGE = 2  # lines at the top and at the bottom of a page that may be furniture
_FEWEST_PAGES = 3


def kept_lines(pages: list[list[str]]) -> list[list[int]]:
    """Which lines of each page are not its number, and not a line at an edge that most pages repeat."""
    counts = Counter(key for page in pages for key in {_key(page[place]) for place in _edges(page)})
    most = max(_FEWEST_PAGES, (len(pages) + 1) // 2)
    running = {key for key, count in counts.items() if key and count >= most}
    return [_without(page, running) for page in pages]


def _key(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _edges(page: list[str]) -> list[int]:
    """Places of the lines at the edges that are not blank."""
    filled = [place for place, line in enumerate(page) if line.strip()]
    return sorted({*filled[:_EDGE], *filled[-_EDGE:]})


def _without(page: list[str], running: set[str]) -> list[int]:
    gone = {place for place in _edges(page) if _key(page[place]) in running}
    rest = [place for place in _edges(page) if place not in gone]
    gone |= {place for place in (rest[:1] + rest[-1:]) if _NUMBER.fullmatch(page[place].strip())}
    return [place for place in range(len(page)) if place not in gone]
