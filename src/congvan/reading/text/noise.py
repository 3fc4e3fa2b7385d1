"""What printers and web sites put between the lines of a paper: page numbers, running heads, breaks, stamps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.reading.draft import Line

_FURNITURE = re.compile(
    r"\d{1,4}$|-+\s?page\s(?:break|\d+)\s?-+$|page\s?\d+\s?of\s?\d+$|trang\s\d+\s?/\s?\d+$|-\s?\d{1,4}\s?-$"
    r"|cong bao\s?/\s?so\b|ky boi\s?:|thoi gian ky\s?:|nguoi ky\s?:|\[$|\]$"
)
_LONGEST = 80


def is_furniture(fold: str, line: Line) -> bool:
    """Whether a line is none of the paper's words: a page number, a running head, a digital signature's stamp."""
    return line.end - line.start < _LONGEST and _FURNITURE.match(fold, line.start, line.end) is not None
