"""Normative papers: Luật 64/2025/QH15 (before: 80/2015), NĐ 78/2025 and NĐ 187/2025."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

_STATUTE = re.compile(r"\d{1,3}/(?:19|20)\d\d/(?:QH\d{1,2}|UBTVQH\d{1,2})")
_NORMATIVE = re.compile(r"\d{1,4}(?:\.\d{1,2})?/(?:19|20)\d\d/[A-ZĐ]{2,5}-[A-ZĐa-z][\w&.-]*")
_ADOPTED = re.compile(r"(?:da duoc|duoc)\s+hoi dong nhan dan\b[^.]{0,200}?\bthong qua")


@rule("L-SO-01")
def normative_number(paper: Paper) -> Iterator[Fault]:
    """``n/yyyy/TYPE-ISSUER``; ``Luật số: n/yyyy/QHk``."""
    line, number = paper.number_line, paper.directive.number
    if line is None or number is None:
        return
    plain = "".join(line.number.split())
    misjoined = re.fullmatch(r"[\d.]+(?:-(?:19|20)\d\d[/-]|/(?:19|20)\d\d(?:-|/(?:QĐ|NQ|NĐ|TT)/)).+", plain) is not None
    statute = paper.directive.document_type in {"L", "PL", "BL"} or re.search(r"/(?:UBTV)?QH\d", plain) is not None
    if statute and not _STATUTE.fullmatch(plain) and "NQ-" not in plain:
        yield Fault(line.number_start, line.number_end, line.number, "n/yyyy/QHk")
    elif not statute and misjoined and not _NORMATIVE.fullmatch(plain):
        yield Fault(line.number_start, line.number_end, line.number, "n/yyyy/TYPE-ISSUER")


def _is_normative_of(paper: Paper, code: str, body: str) -> bool:
    return paper.is_normative and paper.directive.document_type == code and fold(paper.issuer_name).startswith(body)


@rule("L-NQ-01")
def council_resolution(paper: Paper) -> Iterator[Fault]:
    """A People's Council's resolution ends with the sentence of its adoption and is signed CHỦ TỊCH."""
    if not _is_normative_of(paper, "NQ", "hoi dong nhan dan") or not paper.is_whole:
        return
    if _ADOPTED.search(paper.folded, *paper.body_range) is None:
        yield Fault(kind="adopted")
    for line in paper.capacity_lines:
        if line.mark.startswith("tm"):
            yield Fault(line.start, line.cell.end, paper.text[line.start : line.cell.end], "CHỦ TỊCH", "signed")


@rule("L-QD-01")
def committee_decision(paper: Paper) -> Iterator[Fault]:
    """A People's Committee's normative decision is signed TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH."""
    if not _is_normative_of(paper, "QĐ", "uy ban nhan dan") or not paper.directive.signatures:
        return
    if not any(line.mark.startswith("tm") or line.mark.startswith("t.m") for line in paper.capacity_lines):
        cells = [cell for cell in paper.closing_cells if "chu tich" in fold(cell.text)]
        if cells:
            yield Fault(cells[0].start, cells[0].end, cells[0].text, "TM. ỦY BAN NHÂN DÂN")
