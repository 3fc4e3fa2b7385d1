"""Marks of urgency and secrecy: NĐ30 PL I, III.2; HD05 Phần II, II.2-3; Luật 117/2025/QH15."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_URGENT = re.compile(
    r"(?<![\w])(?P<mark>hoa toc(?:\s+hen gio)?|thuong khan|khan cap|khan|toi khan|cap bach|gap)(?![\w])"
)
_KNOWN = frozenset({"hoa toc", "thuong khan", "khan"})
_SECRET = re.compile(r"(?<!\w)(?:tuyet mat|toi mat|mat)(?!\w)")
_NOTATION = re.compile(r"\((?:m|mat|tm)\)|[-/]m$|[-/]mat\b")
_DECREE_30 = dt.date(2020, 3, 5)


def _marks(paper: Paper, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Marks in capitals that fill a cell, or stand among other capitals that are marks."""
    found = []
    for cell in paper.header_cells:
        spans = [match.span() for match in pattern.finditer(fold(cell.text))]
        rest = cell.text
        for start, end in reversed(spans):
            rest = rest[:start] + rest[end:]
        bare = _URGENT.sub("", _SECRET.sub("", fold(rest)))
        if spans and not any(char.isalpha() for char in bare):
            found += [(cell.start + s, cell.start + e) for s, e in spans if cell.text[s:e].isupper()]
    return found


@rule("S-KH-01")
def one_urgency(paper: Paper) -> Iterator[Fault]:
    """At most one mark, of HỎA TỐC, THƯỢNG KHẨN, KHẨN."""
    marks = _marks(paper, _URGENT)
    for start, end in marks:
        words = " ".join(fold(paper.text[start:end]).split())
        timed = words == "hoa toc hen gio" and paper.on is not None and paper.on < _DECREE_30
        if words not in _KNOWN and not timed:
            yield Fault(start, end, paper.text[start:end], "HỎA TỐC, THƯỢNG KHẨN, KHẨN", "unknown")
    if len(marks) > 1:
        yield Fault(*marks[1], " / ".join(paper.text[start:end] for start, end in marks))


@rule("S-MA-01")
def secrecy(paper: Paper) -> Iterator[Fault]:
    """A mark of secrecy, or ``mật`` in the notation: handling stops."""
    marks = _marks(paper, _SECRET)
    line = paper.number_line
    if marks:
        yield Fault(*marks[0], paper.text[slice(*marks[0])])
    elif paper.directive.secrecy is not None:
        places = paper.has_fields.get("secrecy", [])
        start, end = places[0] if places else (0, 0)
        yield Fault(start, end, paper.text[start:end])
    elif line is not None and _NOTATION.search(
        fold(paper.text[line.number_start : line.number_end + 6]).split("\n")[0].strip()
    ):
        yield Fault(line.number_start, line.number_end, line.number)
