"""Type name and abstract: NĐ30 PL I, II.5; HD05 Phần II, I.5."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

# Conclusions of inspections are issued under the Law on Inspection, not by the list of the decree.
_BORROWED = frozenset({"KL"})
_LONGEST_ABSTRACT = 500
_LETTER_LEAD = re.compile(r"(?:v/v\b|v\./v|vv\b|v\.v\b|ve viec\b)[:.]?")
_LETTER_NAME = re.compile(r"cong van")
_HYPHENS = re.compile(r"(?:^|\s)[\\]?-{3,}")
_FIVE_HYPHENS = re.compile(r"(?<![-\w])(?:\\?-){5}(?!\\?-)")


def _subject_places(paper: Paper) -> list[tuple[int, int]]:
    return paper.has_fields.get("subject", [])


def _lead(paper: Paper) -> tuple[int, int] | None:
    """Where ``V/v`` or ``Về việc`` opens the abstract of a letter, at the head of a cell above Kính gửi."""
    for cell in paper.header_cells:
        match = _LETTER_LEAD.match(paper.folded, cell.start, cell.end)
        if match is not None:
            return match.span()
    return None


@rule("S-TL-01")
def named_type(paper: Paper) -> Iterator[Fault]:
    """The name of the type is in capitals, and one of those of the decree."""
    if paper.type_cell is not None and not paper.is_letter:
        start, end = paper.type_cell
        name = " ".join(paper.text[start:end].split())
        if name != name.upper():
            yield Fault(start, end, name, name.upper(), "case", suggestion=name.upper())
        elif (
            (found := vocab.types.find(name, "state")) is not None
            and found.system == "party"
            and found.code not in _BORROWED
        ):
            yield Fault(start, end, name, kind="unlisted")
        return
    cell = paper.lower_case_type
    if cell is not None:
        yield Fault(cell.start, cell.end, cell.text, cell.text.upper(), "case", suggestion=cell.text.upper())


def _printed_letter_name(paper: Paper) -> Fault | None:
    """The type name that a letter prints though it has none."""
    for cell in paper.header_cells:
        if _LETTER_NAME.fullmatch(fold(cell.text)) and cell.text.isupper():
            return Fault(cell.start, cell.end, cell.text, kind="named", suggestion="")
    return None


@rule("S-TL-03")
def letter_abstract(paper: Paper) -> Iterator[Fault]:
    """A letter prints no type; its abstract opens with ``V/v``."""
    if not paper.is_letter:
        return
    if named := _printed_letter_name(paper):
        yield named
        return
    lead = _lead(paper)
    if lead is not None:
        found = paper.text[slice(*lead)]
        if not found.startswith("V/v"):
            yield Fault(*lead, found, "V/v", suggestion="V/v")
    elif _subject_places(paper):
        start, end = _subject_places(paper)[0]
        # Three letters that begin with a v are a scan's V/v.
        if re.match(r"v\S{0,2}\s", paper.folded[start:end]) or re.search(
            r"v\S{0,2}\s*$", paper.folded[start - 5 : start]
        ):
            return
        yield Fault(start, end, paper.text[start:end], "V/v " + paper.text[start:end], "lead")
    elif paper.is_whole and paper.number_line is not None:
        yield Fault(paper.number_line.start, paper.number_line.number_end, kind="missing")


@rule("P-TL-02")
def party_letter_abstract(paper: Paper) -> Iterator[Fault]:
    """A Party letter prints no type; its abstract opens with ``về việc``."""
    if not paper.is_letter:
        return
    if named := _printed_letter_name(paper):
        yield named
        return
    lead = _lead(paper)
    if lead is not None and paper.text[slice(*lead)] not in {"về việc", "Về việc"}:
        yield Fault(*lead, paper.text[slice(*lead)], "về việc", suggestion="về việc")
    elif lead is None and _subject_places(paper):
        start, end = _subject_places(paper)[0]
        yield Fault(start, end, paper.text[start:end], "về việc " + paper.text[start:end], "lead")
    elif lead is None and paper.is_whole and paper.number_line is not None:
        yield Fault(paper.number_line.start, paper.number_line.number_end, kind="missing")


@rule("S-TL-04")
def abstract_form(paper: Paper) -> Iterator[Fault]:
    """At most 500 characters, no full stop at the end."""
    places = _subject_places(paper)
    if not places:
        return
    words = " ".join(" ".join(paper.text[start:end].split()) for start, end in places)
    if len(words) > _LONGEST_ABSTRACT:
        yield Fault(places[0][0], places[-1][1], words[:40] + "…", kind="long")
    end = places[-1][1]
    if paper.text[end - 1] == "." or paper.text[end : end + 1] == ".":
        at = end - 1 if paper.text[end - 1] == "." else end
        if not re.search(r"\b\w{1,3}$", paper.text[max(0, at - 4) : at]) or paper.text[at - 1].islower():
            yield Fault(at, at + 1, words[-30:] + ("" if words.endswith(".") else "."), suggestion="")


@rule("P-TL-01")
def party_abstract(paper: Paper) -> Iterator[Fault]:
    """Below the type an abstract that begins in lower case, then five hyphens."""
    if paper.is_letter or paper.type_cell is None:
        return
    start, end = paper.type_cell
    name = " ".join(paper.text[start:end].split())
    if name != name.upper():
        yield Fault(start, end, name, name.upper(), "case", suggestion=name.upper())
    places = _subject_places(paper)
    if not places:
        return
    first = paper.text[places[0][0] : places[0][1]]
    if first[:2].istitle() and fold(first).startswith(
        (
            "ve ",
            "thuc hien",
            "kiem tra",
            "to chuc",
            "tong ket",
            "so ket",
            "trien khai",
            "tang cuong",
            "giam sat",
            "tiep tuc",
        )
    ):
        expected = first[0].lower() + first[1:]
        yield Fault(*places[0], first.split("\n")[0], expected.split("\n")[0], suggestion=expected)
    below = paper.text[places[-1][1] : paper.body_range[0]] if paper.body_range[0] > places[-1][1] else ""
    if (
        paper.is_whole
        and _FIVE_HYPHENS.search(paper.printed.source[: paper.printed.span(*paper.body_range).start + 1]) is None
    ):
        other = _HYPHENS.search(below)
        if other is not None:
            at = places[-1][1] + other.start()
            yield Fault(at, places[-1][1] + other.end(), other[0].strip(), "-----", "hyphens")
        else:
            yield Fault(*places[-1], paper.text[slice(*places[-1])].split("\n")[0], "-----", "hyphens")
