"""What a decision, a resolution and minutes must have: NĐ30 PL III, Mẫu 1.1-1.3 and 1.9."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_DECIDES = re.compile(r"(?:^|\n|\|)[^\S\n]*(?P<words>quyet\s?dinh)\s{0,2}(?P<mark>:?)[^\S\n]*(?=\n|\||$)")
_RESOLVES = re.compile(r"(?:^|\n|\|)[^\S\n]*(?P<words>quyet\s?nghi)\s{0,2}(?P<mark>:?)[^\S\n]*(?=\n|\||$)")
_ARTICLE = re.compile(r"(?:^|\n|\|)[^\S\n]*dieu\s+(?:1|i)\b")


def _body_start(paper: Paper) -> int:
    places = paper.has_fields.get("subject") or paper.has_fields.get("document_type") or []
    return places[-1][1] if places else paper.header_range[0]


def _judge(paper: Paper, formula: re.Pattern[str], wanted: str, article: bool) -> Iterator[Fault]:  # noqa: FBT001
    start, end = _body_start(paper), paper.body_range[1]
    match = formula.search(paper.folded, start, end)
    if match is None:
        yield Fault(expected=wanted, kind="formula")
    elif not match["mark"]:
        words = paper.text[slice(*match.span("words"))]
        yield Fault(*match.span("words"), words, wanted, "colon", suggestion=words + ":")
    if not any(block.kind == "recital" for block in paper.directive.body):
        yield Fault(kind="grounds")
    if article and _ARTICLE.search(paper.folded, start, end) is None:
        yield Fault(kind="article")
    if match is not None:
        yield from _authority(paper, start, match.start())


def _authority(paper: Paper, start: int, formula: int) -> Iterator[Fault]:
    """The line above the grounds that names who decides, in capitals."""
    recitals = [paper.place_of(block)[0] for block in paper.directive.body if block.kind == "recital"]
    if not recitals or recitals[0] > formula:
        return
    lines = [cell for cell in paper.cells(start, recitals[0]) if any(char.isalpha() for char in cell.text)]
    if not lines:
        yield Fault(kind="authority")
    elif not any(cell.text.isupper() for cell in lines):
        yield Fault(lines[-1].start, lines[-1].end, lines[-1].text, lines[-1].text.upper(), "authority_case")


@rule("S-QD-01")
def decision(paper: Paper) -> Iterator[Fault]:
    """Authority line in capitals, grounds, ``QUYẾT ĐỊNH:``, at least one Điều."""
    if paper.directive.document_type == "QĐ" and paper.is_whole and not paper.is_normative:
        yield from _judge(paper, _DECIDES, "QUYẾT ĐỊNH:", article=True)


@rule("S-NQ-01")
def resolution(paper: Paper) -> Iterator[Fault]:
    """Authority line, grounds, ``QUYẾT NGHỊ:`` in an individual resolution."""
    number = paper.directive.number
    if paper.directive.document_type == "NQ" and paper.is_whole and number is not None and number.year is None:
        yield from _judge(paper, _RESOLVES, "QUYẾT NGHỊ:", article=False)


@rule("S-BB-01")
def minutes(paper: Paper) -> Iterator[Fault]:
    """Minutes print no place and date in their header."""
    if paper.directive.document_type != "BB":
        return
    places = paper.has_fields.get("issued_on", []) or paper.has_fields.get("place", [])
    types = paper.has_fields.get("document_type", [])
    if places and types and places[0][0] < types[0][0]:
        yield Fault(*places[0], paper.text[slice(*places[0])])
