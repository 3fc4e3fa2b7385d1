"""What follows the signature: annexes and the texts that a decision promulgates (NĐ30 PL I, III.1; PL III, Mẫu 1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.body.blocks import block
from congvan.reading.body.tree import read_body
from congvan.reading.findings import Findings
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import in_capitals, is_rule, mostly_capitals, squeeze
from congvan.reading.text.noise import is_furniture

if TYPE_CHECKING:
    from congvan.reading.raw import RawAnnex
    from congvan.reading.text.sheet import Sheet

_NUMBERED = rule(
    "body.annex.numbered",
    r"phu\s+luc\b(?:\s+(?:so\s+)?(?P<label>[ivxl]{1,6}|\d{1,3}[a-z]?))?\s*[:.]?\s*$",
    basis="NĐ30 PL I, III.1: PHỤ LỤC and its number",
    examples=("PHỤ LỤC II", "Phụ lục số 1:", "PHỤ LỤC"),
    counterexamples=("PHỤ LỤC ban hành",),
    anchored=True,
)
# A list, a form or a text of its own under a heading in capitals.
_HEADING = rule(
    "body.annex.heading",
    r"(?:phu luc|danh muc|danh sach|mau so|mau |bieu|bang |quy che|quy dinh|dieu le|ke hoach|chuong trinh|de an|"
    r"phuong an|huong dan|noi quy|quy trinh|thu tuc|de cuong|bao cao|quy chuan|noi dung|chi tieu|so do)",
    basis="NĐ30 PL III, Mẫu 1.2: a list, a form or a text of its own",
    examples=("DANH MỤC", "MẪU SỐ 01", "QUY CHẾ"),
    counterexamples=("QUYẾT ĐỊNH",),
    anchored=True,
)
_PROMULGATED = rule(
    "body.annex.promulgated",
    r"\(?\s*(?:ban hanh\s+)?kem theo\b",
    basis="NĐ30 PL I, III.1: (Kèm theo Quyết định số …)",
    examples=("(Kèm theo Quyết định", "(Ban hành kèm theo"),
    counterexamples=("(Ban hành Quyết định",),
    anchored=True,
)
_SITE = rule(
    "body.annex.site",
    r"file\s+duoc\s+dinh\s+kem",
    basis="what a web site says of files that it keeps apart",
    examples=("File được đính kèm",),
    counterexamples=("File kèm",),
    anchored=True,
)  # what a web site says of files that it keeps apart
_NEAR = 9  # lines below the heading in which "(Kèm theo …)" stands
_BROKEN = 20  # characters into the next line, where a fixed phrase is broken over two
_PROMULGATION_DEPTH = 4  # lines that "(Kèm theo …)" may take
_TITLE_DEPTH = 8  # lines that the title of an annex may take


class Annexes(NamedTuple):
    """The annexes of a paper; ``start`` is the row of the first one, ``None`` where there is none."""

    start: int | None = None
    annexes: tuple[RawAnnex, ...] = ()
    findings: Findings = Findings()


def read_annexes(sheet: Sheet, row: int) -> Annexes:
    """Read annexes from line ``row`` on, where one opens there; else the lines are left over."""
    first = _first(sheet, row)
    if first is None:
        return Annexes()
    starts = [first, *_more(sheet, first)]
    ends = [*starts[1:], len(sheet.lines)]
    covered = tuple(
        (sheet.lines[start].start, sheet.lines[stop - 1].end) for start, stop in zip(starts, ends, strict=True)
    )
    annexes = tuple(_annex(sheet, start, stop) for start, stop in zip(starts, ends, strict=True))
    return Annexes(first, annexes, Findings(covered=covered))


def opens_annex(sheet: Sheet, row: int) -> bool:
    """Whether a line is the heading of an annex: ``PHỤ LỤC``, ``Mẫu số 01``, or a list or form in capitals."""
    line = sheet.lines[row]
    if not sheet.text.text[line.start].isupper():
        return False
    if _NUMBERED.match(sheet.text.fold, line.start, line.end):
        return True
    printed = sheet.text.text[line.start : line.end]
    return in_capitals(printed) and _HEADING.match(sheet.text.fold, line.start, line.end) is not None


def _first(sheet: Sheet, row: int) -> int | None:
    """The row of the first annex, if the first words at or below ``row`` open one."""
    for at in range(row, len(sheet.lines)):
        line = sheet.lines[at]
        printed = sheet.text.text[line.start : line.end]
        if is_rule(printed) or is_furniture(sheet.text.fold, line):
            continue
        if _SITE.match(sheet.text.fold, line.start, line.end + _BROKEN):
            return None
        if opens_annex(sheet, at):
            return at
        near = sheet.lines[at : at + _NEAR]
        promulgated = any(_PROMULGATED.match(sheet.text.fold, each.start, each.end) for each in near)
        return at if promulgated and mostly_capitals(printed) else None
    return None


def _more(sheet: Sheet, first: int) -> list[int]:
    """The rows of further annexes: a line that is only ``PHỤ LỤC`` and its number."""
    found = []
    for at in range(first + 1, len(sheet.lines)):
        line = sheet.lines[at]
        if sheet.text.fold[line.start] != "p" or not sheet.text.text[line.start].isupper():
            continue
        if _NUMBERED.match(sheet.text.fold, line.start, line.end):
            found.append(at)
    return found


def _below_promulgation(sheet: Sheet, row: int, stop: int) -> int:
    """The row below ``(Kèm theo Quyết định số …)``, which says whose annex it is and is none of its text."""
    if row >= stop or not _PROMULGATED.match(sheet.text.fold, sheet.lines[row].start, sheet.lines[row].end):
        return row
    for at in range(row, min(stop, row + _PROMULGATION_DEPTH)):
        if sheet.text.text[sheet.lines[at].start : sheet.lines[at].end].endswith(")"):
            return at + 1
    return row


def _annex(sheet: Sheet, start: int, stop: int) -> RawAnnex:
    """One annex: its label, its title in capitals, and its text."""
    line = sheet.lines[start]
    match = _NUMBERED.match(sheet.text.fold, line.start, line.end)
    label = sheet.text.text[slice(*match.span("label"))] if match and match["label"] else None
    at = start + 1 if match else start
    title: list[str] = []
    while at < min(stop, start + _TITLE_DEPTH):
        line = sheet.lines[at]
        printed = sheet.text.text[line.start : line.end]
        if is_rule(printed) or not (mostly_capitals(printed) and not printed.startswith("|")):
            break
        title.append(printed)
        at += 1
    at = _below_promulgation(sheet, at, stop)
    end = sheet.lines[stop - 1].end
    return {
        "label": label,
        "title": squeeze(" ".join(title)) or None,
        "body": [block(sheet.text, node) for node in read_body(sheet, at, stop)],
        "span": sheet.text.span(sheet.lines[start].start, end),
    }
