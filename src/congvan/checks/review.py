"""Findings as remarks in the Word document: sure corrections as tracked changes, the rest as comments."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from congvan.checks.fixing import sure
from congvan.checks.paper import Paper
from congvan.checks.printed import Printed
from congvan.checks.roles import Roles
from congvan.formats.docx.appearance import read_appearance
from congvan.formats.docx.review import Remark, with_remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.model import Directive, Finding

__all__ = ["with_review"]


def with_review(docx: bytes, directive: Directive, findings: Sequence[Finding]) -> bytes:
    """The Word document with a comment for each finding, and the sure corrections as tracked changes.

    Args:
        docx: The document.
        directive: What was read from it.
        findings: What :func:`congvan.check` found in it, with ``docx`` given.

    Raises:
        CongvanError: It is no Word document.
    """
    text = directive.source.text if directive.source is not None and directive.source.text is not None else ""
    paper = Paper(directive, Printed(text), None, directive.system, read_appearance(docx))
    places = sorted((offset, int(location.split()[-1])) for location, offset in Roles(paper).places.items())
    corrected = {id(finding) for finding in sure(findings)}
    remarks = []
    for finding in findings:
        paragraph = _paragraph(finding, paper, places)
        old = finding.span.cut(text) if finding.span is not None else ""
        new = finding.suggestion if id(finding) in corrected and "\n" not in old else None
        words = f"{finding.rule}: {finding.message} [{finding.basis}]"
        remarks.append(Remark(paragraph, words, old, new))
    return with_remarks(docx, remarks)


def _paragraph(finding: Finding, paper: Paper, places: list[tuple[int, int]]) -> int:
    """The number of the paragraph that is meant; the first for what concerns the page."""
    if finding.location is not None and finding.location.startswith("paragraph "):
        return int(finding.location.split()[-1])
    if finding.span is None or not places:
        return 1
    at = bisect_right(places, (paper.printed.offset(finding.span.start), 1_000_000)) - 1
    return places[max(at, 0)][1]
