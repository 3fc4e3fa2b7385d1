"""Kính gửi and Nơi nhận: NĐ30 PL I, II.9; HD05 Phần II, I.9."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.model import Recipient

_ADDRESS = re.compile(r"(?:^|\n)[^\S\n|*]*\|?[^\S\n]*kinh\s+(?P<word>gui|trinh)\b\s?:?")
_AS_ABOVE = re.compile(r"nhu\s+(?:kinh gui|tren|dieu|dieu\s)|nhu\b")
_ARCHIVE = re.compile(r"luu\b")
_STATE_ARCHIVE = re.compile(r"Lưu: ?VT(?![^\W\d_]).*")
# The drafter's mark may follow: VT, NN (2) Tuynh; VT, PL.(300) (NĐ30 PL I, III.3).
_DRAFTER = re.compile(r"\(\d{1,4}\s?b?\)[\s.,]*[^\W\d_]\S{0,12}(?:\.?\s?\d{1,4}b?)?$|[.,]\s?\w{1,12}\s?\(\d{1,4}b?\)$")
_GUIDE_5 = dt.date(2026, 5, 27)


def _address(paper: Paper) -> re.Match[str] | None:
    start, end = paper.header_range[0], max(paper.body_range[0], paper.header_range[1]) + 400
    return _ADDRESS.search(paper.folded, start, min(end, paper.closing_range[0] or end))


@rule("S-KG-01")
def letter_is_addressed(paper: Paper) -> Iterator[Fault]:
    """A letter, and a submission, has ``Kính gửi:``."""
    if not (paper.is_letter or paper.directive.document_type == "TTr") or not paper.is_whole:
        return
    found = _address(paper)
    if found is None and not paper.of_role("addressee"):
        yield Fault(kind="missing")
    elif found is not None and not found[0].endswith(":"):
        words = paper.text[found.start("word") - 5 : found.end()].strip()
        start = paper.text.index(words, max(0, found.start("word") - 6))
        yield Fault(start, start + len(words), words, "Kính gửi:", suggestion=words + ":")


@rule("S-KG-02")
def addressees_in_order(paper: Paper) -> Iterator[Fault]:
    """Several addressees: one a line, with hyphen, semicolon, and a full stop behind the last."""
    items = paper.of_role("addressee")
    if len(items) > 1 and paper.document_lines_apart(items):
        yield from _marks(paper, items, ";", ".", dashes=True)


@rule("S-NN-02")
def items_in_order(paper: Paper) -> Iterator[Fault]:
    """Items with hyphen and semicolon; the last is ``Lưu: VT, …`` with a full stop."""
    items = _listed(paper)
    if not items:
        # The gazette prints papers without their recipients.
        if _is_distributed(paper) and "cong bao" not in paper.folded[: paper.body_range[0]]:
            yield Fault(kind="missing")
        return
    yield from _marks(paper, items, ";", ".", dashes=True)
    if not any(_ARCHIVE.match(fold(item.text)) for item in items) and paper.is_whole:
        start, end = paper.place_of(items[-1])
        yield Fault(start, end, items[-1].text, "Lưu: VT", "archive")
    elif not _ARCHIVE.match(fold(items[-1].text)):
        start, end = paper.place_of(items[-1])
        yield Fault(start, end, items[-1].text, "Lưu: VT", "order")


def _is_distributed(paper: Paper) -> bool:
    """Whether recipients are missing: laws are promulgated, and minutes handed out."""
    return paper.is_whole and paper.recipients_word is None and paper.directive.document_type not in {"L", "PL", "BB"}


def _listed(paper: Paper) -> list[Recipient]:
    """The items of Nơi nhận in printed order."""
    return sorted(paper.of_role("copy", "archive"), key=paper.place_of)


def _marks(paper: Paper, items: list[Recipient], between: str, last: str, *, dashes: bool) -> Iterator[Fault]:
    """Items whose closing mark or hyphen is not the one wanted, or one of several; the first of each kind."""
    told: set[str] = set()
    for number, item in enumerate(items, 1):
        start, end = paper.place_of(item)
        wanted = tuple(last if number == len(items) else between)
        mark = paper.text[end : end + 3].lstrip(" ")[:1]
        known = mark in ";.,:"
        shown = mark if known and mark else ""
        inside = paper.text[:end][-1:].strip()
        inside = inside if inside in ";.," else ""
        kind = "last" if number == len(items) else "item"
        drafted = kind == "last" and _DRAFTER.search(item.text) is not None
        if (shown or inside) not in wanted and kind not in told and not drafted and not _has_tail(paper, end):
            told.add(kind)
            at = end + (paper.text[end : end + 3].index(mark) if shown else 0)
            if shown:
                yield Fault(at, at + 1, item.text + shown, wanted[0], kind, suggestion=wanted[0])
            else:
                yield Fault(start, end, item.text, wanted[0], kind, suggestion=paper.text[start:end] + wanted[0])
        before = paper.text[max(0, start - 4) : start]
        if (
            dashes
            and "dash" not in told
            and not re.search(r"[-–—*•·−~_\u00ad]\s*\\?$", before)
            and not _behind_word(paper, start)
        ):
            told.add("dash")
            yield Fault(start, end, item.text, "- ", "dash")


def _has_tail(paper: Paper, end: int) -> bool:
    """Whether more words stand behind the item in its cell: the mark lies behind what was not read as part of it."""
    tail = paper.text[end : end + 60].split("\n")[0]
    tail = re.split(r"\s{3}|\||\t", tail)[0].strip()
    return len(tail) > 1 and any(char.isalnum() for char in tail)


def _behind_word(paper: Paper, start: int) -> bool:
    return re.search(r"(?:nhan|gui|trinh)\s*:\s*$", paper.folded[max(0, start - 14) : start]) is not None


@rule("S-NN-01", "P-NN-01")
def word_with_colon(paper: Paper) -> Iterator[Fault]:
    """``Nơi nhận:``, with the colon."""
    cell = paper.recipients_word
    if cell is not None and re.match(r"Nơi nhận\s*:", cell.text) is None and cell.text.startswith("Nơi nhận"):
        yield Fault(cell.start, cell.start + len("Nơi nhận"), "Nơi nhận", "Nơi nhận:", "colon", suggestion="Nơi nhận:")


@rule("S-NN-03", "P-NN-03")
def first_item(paper: Paper) -> Iterator[Fault]:
    """``Như trên`` first where somebody is addressed, ``Như Điều n`` in a decision."""
    items = _listed(paper)
    yield from _address_word(paper)
    if not items or not paper.is_whole:
        return
    first, words = items[0], fold(items[0].text)
    start, end = paper.place_of(first)
    addressed = _address(paper) is not None or bool(paper.of_role("addressee"))
    if addressed and not words.startswith("nhu"):
        yield Fault(start, end, first.text, "Như trên")
    elif (
        paper.system == "state"
        and paper.directive.document_type == "QĐ"
        and not any(fold(item.text).startswith("nhu") for item in items)
    ):
        yield Fault(start, end, first.text, "Như Điều …", "decision")


def _address_word(paper: Paper) -> Iterator[Fault]:
    """By HD05 a submission opens with ``Kính trình:`` (HD36: Kính gửi for both)."""
    if paper.system != "party":
        return
    found = _address(paper)
    kind = paper.directive.document_type
    if found is None:
        if kind in {"CV", "TTr"} and paper.is_whole and not paper.of_role("addressee"):
            yield Fault(expected="Kính gửi:" if kind == "CV" else "Kính trình:", kind="missing")
        return
    wanted = "trinh" if kind == "TTr" and (paper.on is None or paper.on >= _GUIDE_5) else "gui"
    if kind in {"CV", "TTr"} and found["word"] != wanted and (wanted == "trinh" or kind == "CV"):
        expected = "Kính trình:" if wanted == "trinh" else "Kính gửi:"
        start = paper.folded.index("kinh", found.start())
        yield Fault(start, found.end(), paper.text[start : found.end()], expected, "word", suggestion=expected)


@rule("S-NN-04")
def archive_item(paper: Paper) -> Iterator[Fault]:
    """``Lưu: VT, UNIT (copies)``."""
    for item in _listed(paper):
        if not _ARCHIVE.match(fold(item.text)):
            continue
        start, end = paper.place_of(item)
        words = " ".join(paper.text[start:end].split())
        if _STATE_ARCHIVE.fullmatch(words):
            continue
        expected = re.sub(r"^Lưu\s*[.;]?\s*(?=V)", "Lưu: ", words)
        sure = expected if _STATE_ARCHIVE.fullmatch(expected) else None
        yield Fault(start, end, words, expected if sure else "Lưu: VT", suggestion=sure)


@rule("P-NN-01")
def party_items(paper: Paper) -> Iterator[Fault]:
    """``Nơi nhận:``, a semicolon behind each item (HD36: a comma), a full stop behind the last."""
    items = _listed(paper)
    if not items:
        if paper.is_whole and paper.recipients_word is None:
            yield Fault(kind="missing")
        return
    between = ";," if paper.on is None else ";" if paper.on >= _GUIDE_5 else ","
    yield from _marks(paper, items, between, ".", dashes=True)


@rule("P-NN-02")
def party_archive(paper: Paper) -> Iterator[Fault]:
    """The last item is ``Lưu <office>``, without colon and VT."""
    items = _listed(paper)
    for item in items:
        start, end = paper.place_of(item)
        words = " ".join(paper.text[start:end].split())
        if not _ARCHIVE.match(fold(words)):
            continue
        if ":" in words or re.search(r"\bVT\b", words):
            expected = re.sub(r"^(Lưu)\s*:\s*(?:VT\b,?\s*)?", r"\1 ", words).strip()
            yield Fault(start, end, words, expected if expected != "Lưu" else "Lưu Văn phòng …", suggestion=None)
        elif item is not items[-1]:
            yield Fault(start, end, words, kind="order")
    if items and paper.is_whole and not any(_ARCHIVE.match(fold(item.text)) for item in items):
        start, end = paper.place_of(items[-1])
        yield Fault(start, end, items[-1].text, "Lưu …", "missing")
