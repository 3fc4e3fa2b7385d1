"""Statements of a paper that contradict each other: references, types and deadlines against its own day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.model import Reference

_DEADLINE = re.compile(
    r"(?:truoc|cham nhat(?: la)?|den het|xong truoc|han cuoi(?: la)?)\s+ngay\s+(?P<day>\d{1,2})\s?(?:/|-|thang)\s?(?P<month>\d{1,2})"
    r"\s?(?:/|-|nam)\s?(?P<year>20\d\d)\b"
)
# What was due before a day in the past is told too ("phát sinh trước ngày …"): only what is asked for is a deadline.
_ORDERED = re.compile(r"bao cao|gui\b|hoan thanh|trinh\b|nop\b|thuc hien|xong")
# What another paper asked for, or what was done, is history.
_TOLD = re.compile(
    r"\bda\b|\b(?:tai|theo) (?:cac )?(?:cong van|van ban|quyet dinh|ke hoach|cong dien|thong bao|chi thi|nghi quyet)|yeu cau tai"
)
_SENTENCE = 160
_A_YEAR = dt.timedelta(days=366)
_SHARED_CODES = frozenset({"QĐ", "TT", "TC", "QH", "CT", "TB", "HĐ", "KL", "GM"})


def _place(paper: Paper, reference: Reference) -> tuple[int, int]:
    span = reference.span
    return (paper.printed.offset(span.start), paper.printed.offset(span.end)) if span else (0, 0)


@rule("X-07")
def reference_is_earlier(paper: Paper) -> Iterator[Fault]:
    """A paper that is cited was issued no later than the paper itself."""
    on = paper.directive.issued_on
    told: set[str] = set()
    for reference in paper.directive.references:
        key = str(reference.number or reference.title)
        if key in told or reference.resolves_to is not None:
            continue
        if (
            on is not None
            and reference.span is not None
            and reference.issued_on is not None
            and reference.issued_on > on
        ):
            told.add(key)
            start, end = _place(paper, reference)
            yield Fault(start, end, " ".join(paper.text[start:end].split()), f"{on:%d/%m/%Y}")


@rule("X-08")
def type_word_fits_number(paper: Paper) -> Iterator[Fault]:
    """The word for the type of a cited paper is that of the code in its number."""
    for reference in paper.directive.references:
        number = reference.number
        if (
            reference.span is None
            or number is None
            or number.type_code is None
            or number.type_code in _SHARED_CODES - {"QĐ", "TB", "KL", "CT"}
        ):
            continue
        start, end = _place(paper, reference)
        words = " ".join(paper.text[start:end].split())
        printed = _type_word(fold(words))
        names = {fold(name) for name in vocab.types.names(number.type_code)}
        if (
            printed is None
            or not names
            or printed in names
            or any(name in printed or printed in name for name in names)
        ):
            continue
        yield Fault(start, end, words, "/".join(sorted(vocab.types.names(number.type_code))[:2]))


def _type_word(words: str) -> str | None:
    """The name of a type that opens a mention directly before its number."""
    match = re.match(r"(?P<name>[a-z ]{4,24}?)\s+so\b", words)
    if match is None:
        return None
    found = vocab.types.find(match["name"])
    return fold(match["name"]) if found is not None else None


@rule("X-09")
def deadline_is_later(paper: Paper) -> Iterator[Fault]:
    """A deadline is no earlier than the day of issue."""
    on = paper.directive.issued_on
    if on is None:
        return
    for match in _DEADLINE.finditer(paper.folded, *paper.body_range):
        try:
            day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        before = paper.folded[max(0, match.start() - _SENTENCE) : match.start()].rpartition(". ")[2]
        if on - _A_YEAR < day < on and _ORDERED.search(before) and not _TOLD.search(before):
            yield Fault(*match.span(), " ".join(paper.text[slice(*match.span())].split()), f"{on:%d/%m/%Y}")
