"""The sentences of a report, also where a web page lost the blank behind a full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_BREAK = rule(
    "press.sentence.end",
    r"[.?!\n](?:(?:(?<=[a-z0-9)%\"'A-Z][.?!])|(?<=[a-z)] [.?!]))[.?!]{0,3}[\"')*_]{0,4}"
    r"(?:\s+(?=[\"'(*#A-Z0-9-])|(?<=[a-z)0-9]\.)(?=[A-Z][a-z])|(?<=[a-z][.?!][\"'])(?=[A-Z]))|"
    r"(?<=[a-z0-9)%\"']\n)\s{0,9}\n(?=[A-Z]))",
    basis="a sentence begins with a capital; scraped pages lose the blank before it, a headline has no full stop",
    examples=(
        "đến năm 2016. Cụ thể",
        "đến năm 2016.Cụ thể",
        "theo quy định . Giám đốc",
        "đạt hai con số‹\n\n›Công điện",
    ),
    counterexamples=("khoảng 1.000 tỷ", "các sở; UBND các xã", "UBND thành phố\nHà Nội", "gồm:\n\nSở Y tế"),
    runs_on="plain",
)
_SHORT = rule(
    "press.sentence.abbreviation",
    r"(?:\b(?:TP|Tp|TX|TT|Tx|Tr|ThS|TS|PGS|GS|BS|KS|LS|St|Mr|No|[A-Z]|v|vv)|\b[A-Z](?:\.[A-Z])+)$",
    basis="NĐ30 PL VI: short forms of units and titles carry a full stop that ends nothing",
    examples=("UBND TP", "Nguyễn Văn A"),
    counterexamples=("UBND tỉnh",),
    runs_on="plain",
)
REACH = 600  # characters around a paper or a verb in which its sentence says by whom, to whom and what
_LOOK = 12  # characters before a full stop in which a short form stands


class Sentence(NamedTuple):
    """A sentence at ``[start, end)`` of the text.

    Attributes:
        start: Where it begins.
        end: Where its words end.
        line: Which printed line or paragraph it stands in, counted from 0.
        is_item: Whether its line opens with the mark of a list.
    """

    start: int
    end: int
    line: int
    is_item: bool = False


def is_torn(text: Text, end: int, start: int) -> bool:
    """Whether a line ends in an open short form (``UBND TP.``) that the next line, at ``start``, goes on with."""
    if "\n\n" in text.text[end:start]:
        return False
    return _OPEN_END.search(text.text, max(0, end - _LOOK), end) is not None


def split(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a paragraph, without the white space around them."""
    pieces: list[tuple[int, int]] = []
    place = start
    for mark in _BREAK.finditer(text.plain, start, end):
        if text.plain[mark.start()] == "." and _SHORT.search(
            text.plain, max(start, mark.start() - _LOOK), mark.start()
        ):
            continue
        _add(text, pieces, place, mark.end())
        place = mark.end()
    _add(text, pieces, place, end)
    return pieces


def _add(text: Text, pieces: list[tuple[int, int]], start: int, end: int) -> None:
    while start < end and text.text[start].isspace():
        start += 1
    end = start + len(text.text[start:end].rstrip())
    if end > start:
        pieces.append((start, end))


_ITEM = re.compile(r"[*_ ]{0,4}(?:\(?\d{1,2}[.)](?!\d)|[-+]\s|[a-z]\)|[ivx]{1,4}[.)]\s)")
_OPEN_END = rule(
    "press.sentence.open-end",
    r"\b(?:TP|Tp|TX|UBND|HĐND|và|của|các)\.?$",
    basis="a line that ends in an open short form goes on in the next",
    examples=("UBND TP.", "và", "của"),
    counterexamples=("Hà Nội.", "vàng"),
    runs_on="text",
)


def read_sentences(text: Text, lines: list[tuple[int, int]]) -> list[Sentence]:
    """All sentences; a line that ends in an open short form (``UBND TP.``) goes on in the next."""
    found: list[Sentence] = []
    joined: tuple[int, int] | None = None
    for number, (first, last) in enumerate(lines):
        start = joined[0] if joined is not None else first
        if number + 1 < len(lines) and is_torn(text, last, lines[number + 1][0]):
            joined = (start, last)
            continue
        joined = None
        is_item = _ITEM.match(text.fold, start, last) is not None
        found += [Sentence(*piece, number, is_item) for piece in split(text, start, last)]
    return found
