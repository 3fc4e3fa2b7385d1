"""Annexes: NĐ30 PL I, III.1; HD05 Phần II, II.1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_HEADING = re.compile(
    r"(?:^|\n|\|)[^\S\n|]*(?P<heading>phu luc(?:\s+(?:so\s+)?(?P<label>[ivxlc]{1,7}|\d{1,2}))?)[^\S\n]*[.:]?[^\S\n]*(?=\n|\||$)"
)
_TOLD = re.compile(
    r"phu luc|kem theo|dinh kem|bieu mau|mau so|danh sach|ban hanh kem|de cuong|quy che|quy dinh nay|phuong an"
)
_PROMISED = re.compile(
    r"\((?:co\s+)?(?:[^()\n]{0,60}\s)?(?:phu luc|danh sach|danh muc|de cuong|bieu mau|mau bieu|bieu|bang|mau)(?:\s+[ivx\d]+)?(?:\s[^()\n]{0,40})?\s+(?:kem theo|dinh kem)[^()\n]{0,40}\)"
    r"|(?:tai|theo) (?:cac )?phu luc(?:\s+(?:so\s+)?[ivx\d]{1,4})?(?:,\s?[ivx\d]{1,4})* (?:kem theo|ban hanh kem theo)(?!\s+(?:quyet dinh|nghi dinh|thong tu|nghi quyet|huong dan|cong van|chi thi|van ban|luat|ke hoach|to trinh) )"
)
_ORIGIN = re.compile(r"\(\s?(?:ban hanh\s+)?(?:dinh\s+)?kem theo\b")


def _headings(paper: Paper) -> list[re.Match[str]]:
    return list(_HEADING.finditer(paper.folded, max(paper.body_range[1], paper.closing_range[1]) - 1))


@rule("S-PL-01")
def annex_is_told(paper: Paper) -> Iterator[Fault]:
    """The text points to the annex; two or more are numbered in Roman."""
    headings = _headings(paper)
    start, end = paper.header_range[0], paper.body_range[1]
    if headings and paper.is_whole and _TOLD.search(paper.folded, start, end) is None:
        yield Fault(*headings[0].span("heading"), paper.text[slice(*headings[0].span("heading"))])
    for match in headings[:20]:
        words = paper.text[slice(*match.span("heading"))]
        if len(headings) > 1 and match["label"] is None:
            yield Fault(*match.span("heading"), words, kind="number")
            return
        if len(headings) > 1 and match["label"].isdecimal():
            expected = _roman(int(match["label"]))
            yield Fault(*match.span("label"), words, expected, "roman", suggestion=expected)
            return
    promised = _PROMISED.search(paper.folded, *paper.body_range)
    if (
        promised
        and not headings
        and not paper.directive.annexes
        and not paper.directive.attachments
        and _ends_here(paper)
    ):
        words = " ".join(paper.text[slice(*promised.span())].split())
        yield Fault(*promised.span(), words, kind="absent", severity="warning")


def _ends_here(paper: Paper) -> bool:
    """Whether nothing but blanks follows the closing: the annex is not there in some other shape."""
    tail = paper.text[max(paper.closing_range[1], paper.body_range[1]) :]
    return paper.is_whole and sum(char.isalnum() for char in tail) < 80


@rule("P-PL-01")
def party_annex_numbers(paper: Paper) -> Iterator[Fault]:
    """Annexes are numbered in Arabic."""
    for match in _headings(paper):
        if match["label"] and not match["label"].isdecimal():
            words = paper.text[slice(*match.span("heading"))]
            expected = str(_arabic(match["label"]))
            yield Fault(*match.span("label"), words, expected, suggestion=expected)
            return


@rule("S-PL-02")
def annex_origin(paper: Paper) -> Iterator[Fault]:
    """``(Kèm theo Văn bản số …)`` stands below the heading of an annex."""
    for match in _headings(paper)[:20]:
        if _ORIGIN.search(paper.folded, match.end(), match.end() + 500) is None:
            yield Fault(*match.span("heading"), paper.text[slice(*match.span("heading"))])
            return


def _roman(number: int) -> str:
    made = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            made, number = made + letters, number - value
    return made


def _arabic(roman: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in roman.lower()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
