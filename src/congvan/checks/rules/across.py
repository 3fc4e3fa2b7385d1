"""Rules across the systems: bodies that are no more, and mass organisations."""

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
    from congvan.model import Assignee, Recipient

_DISTRICT_ENDED = dt.date(2025, 7, 1)
_DISTRICT = re.compile(
    r"(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|huyen uy|quan uy|thi uy|cong an|phong [\w\s]{3,30}|cac)\s+(?:cac\s+)?(?:huyen|quan|thi xa|thi tran)\b"
    r"|(?:huyen|quan|thi) uy\b"
)
_YOUTH = re.compile(r"doan thanh nien|doan tncs|tinh doan|thanh doan|trung uong doan|huyen doan|quan doan")
_FRONT_OR_UNION = re.compile(r"(?:uy ban )?(?:mttq|mat tran to quoc)|lien doan lao dong|cong doan")
_PARTY_SHAPE = re.compile(r"\d+-[A-ZĐ]\w{1,4}/\w")


@rule("X-04")
def body_exists(paper: Paper) -> Iterator[Fault]:
    """Who issues, who is addressed and who is told to act exists on the day of issue."""
    on = paper.directive.issued_on
    if on is None:
        return
    told: set[str] = set()
    for name, item in _named(paper):
        start, end = paper.place_of(item)
        words = " ".join(paper.text[start:end].split())
        if fold(name) in told:
            continue
        told.add(fold(name))
        if on >= _DISTRICT_ENDED and _DISTRICT.match(fold(name)):
            yield Fault(start, end, words, kind="district")
            continue
        successor = _ended(name, on)
        if successor is not None:
            yield Fault(start, end, words, successor)
    for start, end in paper.has_fields.get("issuers.0", [])[:1]:
        name = paper.issuer_name
        successor = _ended(name, on)
        if on >= _DISTRICT_ENDED and re.match(r"(?:uy ban nhan dan|ubnd) (?:huyen|quan|thi xa|thi tran) ", fold(name)):
            yield Fault(start, end, name, kind="district")
        elif successor is not None:
            yield Fault(start, end, name, successor)


def _named(paper: Paper) -> Iterator[tuple[str, Recipient | Assignee]]:
    """Who is addressed, who gets a copy, and who is told to act."""
    for item in paper.of_role("addressee", "copy"):
        yield item.name or item.text, item
    for task in paper.directive.tasks:
        for assignee in task.assignees:
            if assignee.span is not None:
                yield assignee.name, assignee


def _ended(name: str, on: dt.date) -> str | None:
    """What took the place of a body that had ended by a day; ``None`` where it had not, or is not known."""
    if vocab.bodies.find(name, on) is not None:
        return None
    former = vocab.bodies.find(name)
    if former is None or former.valid_to is None or former.valid_to >= on:
        return None
    if former.valid_from is not None and former.valid_from > former.valid_to:
        return None
    successor = getattr(former, "successor", None)
    return successor.name if successor is not None and not isinstance(successor, tuple) else ""


@rule("M-01")
def mass_header(paper: Paper) -> Iterator[Fault]:
    """Front and unions: Quốc hiệu and State separators; Youth Union: its own title, stars, Party separators."""
    line = paper.number_line
    header = paper.folded[slice(*paper.header_range)]
    names = fold(
        " ".join(filter(None, [paper.issuer_name, *(one.parent.name for one in paper.directive.issuers if one.parent)]))
    )
    national = re.search(r"cong hoa\s+xa hoi\s+chu nghia\s+viet nam", header) is not None
    if line is None or not paper.is_whole:
        return
    plain = "".join(line.number.split())
    if _YOUTH.search(names):
        if national:
            yield Fault(expected="ĐOÀN TNCS HỒ CHÍ MINH", kind="youth_title")
        elif "***" not in paper.printed.source[: paper.printed.span(*paper.body_range).start]:
            yield Fault(expected="***", kind="youth_stars")
        if not _PARTY_SHAPE.match(plain):
            yield Fault(line.number_start, line.number_end, line.number, kind="youth_number")
    elif _FRONT_OR_UNION.search(names):
        if not national:
            yield Fault(expected="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", kind="front_title")
        if _PARTY_SHAPE.match(plain):
            yield Fault(line.number_start, line.number_end, line.number, kind="front_number")
