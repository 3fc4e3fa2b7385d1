"""Grounds and citations: NĐ30 PL I, II.6.a-b; HD05 Phần II, I.6.2.3."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule
from congvan.checks.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.checks.paper import Paper
    from congvan.model import Block, Reference

_WITH_GROUNDS = frozenset({"QĐ", "NQ"})
_DECIDES = re.compile(r"\n[^\S\n|*]*\|?[^\S\n]*(?:quyet\s?dinh|quyet\s?nghi)\b")
_NAMED_BY_TITLE = frozenset({"L", "PL", "HP", "BL"})
_DECREE_30 = dt.date(2020, 3, 5)
_GUIDE_5 = dt.date(2026, 5, 27)
_ENOUGH = 2
_LONGEST_GROUND = 800


def _grounds(paper: Paper) -> list[tuple[int, int]]:
    """Where the grounds stand, above the word that decides."""
    starts = []
    last = None
    for number, block in enumerate(paper.directive.body):
        if _is_ground(block):
            starts.append(paper.place_of(block)[0])
            last = number
    if last is None:
        return []
    end = paper.place_of(paper.directive.body[last])[1]
    # A ground that is broken over lines is read to the next one, or to the word that decides.
    decides = _DECIDES.search(paper.folded, starts[-1], starts[-1] + _LONGEST_GROUND)
    end = max(end, decides.start()) if decides else end
    return [
        (start, start + len(paper.text[start:stop].rstrip(" \n\t|*")))
        for start, stop in zip(starts, [*starts[1:], end], strict=True)
    ]


def _is_ground(block: Block) -> bool:
    """Whether a block is a ground: the Party opens each with a hyphen (HD05 Phần II, I.6.2.3)."""
    words = fold(block.text or "")
    return block.kind == "recital" or (block.kind == "dash" and words.startswith(("can cu", "xet ", "theo de nghi")))


def _end(paper: Paper, end: int) -> tuple[int, str]:
    """The closing mark of a ground, inside its place or just behind it."""
    text = paper.text
    if end < len(text) and text[end] in ";.,:":
        return end, text[end]
    return end - 1, text[end - 1]


@rule("S-CC-01")
def ground_marks(paper: Paper) -> Iterator[Fault]:
    """A semicolon behind each ground, a full stop behind the last (a comma by Thông tư 01/2011)."""
    if paper.directive.document_type not in _WITH_GROUNDS or paper.is_normative:
        return
    grounds = _grounds(paper)
    last_mark = "." if paper.on is None or paper.on >= _DECREE_30 else ","
    for number, (start, end) in enumerate(grounds, 1):
        wanted = last_mark if number == len(grounds) else ";"
        at, mark = _end(paper, end)
        if mark == wanted:
            continue
        found = paper.text[max(start, at - 30) : at + 1]
        kind = "last" if number == len(grounds) else ""
        bare = mark not in ";.,:"
        yield Fault(at, at + 1, found, wanted, kind, suggestion=mark + wanted if bare else wanted)


@rule("P-CC-01")
def party_ground_marks(paper: Paper) -> Iterator[Fault]:
    """Each ground begins with a hyphen and ends with a semicolon, the last with a full stop (HD36: a comma)."""
    if paper.directive.document_type not in _WITH_GROUNDS:
        return
    grounds = _grounds(paper)
    last_mark = "." if paper.on is None or paper.on >= _GUIDE_5 else ","
    for number, (start, end) in enumerate(grounds, 1):
        wanted = last_mark if number == len(grounds) else ";"
        at, mark = _end(paper, end)
        if mark != wanted:
            bare = mark not in ";.,:"
            kind = "last" if number == len(grounds) else ""
            yield Fault(
                at, at + 1, paper.text[max(start, at - 30) : at + 1], wanted, kind, mark + wanted if bare else wanted
            )
        line = paper.printed.lines[paper.printed.line_at(start)]
        if "-" not in paper.folded[line.start : start] and paper.folded[start] != "-":
            yield Fault(start, min(end, start + 30), paper.text[start : start + 30], "- ", "dash")


@rule("S-CC-02")
def ground_is_full(paper: Paper) -> Iterator[Fault]:
    """A ground gives type, number, issuer, date and abstract; a law its name alone."""
    if paper.directive.document_type not in _WITH_GROUNDS:
        return
    grounds = _grounds(paper)
    for reference in paper.directive.references:
        if reference.span is None or reference.number is None or reference.resolves_to is not None:
            continue
        at = paper.printed.offset(reference.span.start)
        ground = next((place for place in grounds if place[0] <= at < place[1]), None)
        if ground is None or not re.fullmatch(r"(?:-\s*)?can cu(?: vao)?", paper.folded[ground[0] : at].strip()):
            continue
        if (
            reference.document_type in _NAMED_BY_TITLE
            or "/QH" in reference.number.text
            or "UBTVQH" in reference.number.text
        ):
            continue
        missing = _missing(reference)
        if missing:
            end = paper.printed.offset(reference.span.end)
            yield Fault(at, end, " ".join(paper.text[at:end].split()), ", ".join(missing))


def _missing(reference: Reference) -> list[str]:
    facts = (("ngày tháng năm", reference.issued_on), ("cơ quan ban hành", reference.issuer or reference.title))
    return [name for name, value in facts if value is None]


@rule("S-CC-03")
def later_citations_are_short(paper: Paper) -> Iterator[Fault]:
    """After the first, full citation only type and number stand."""
    seen: dict[str, int] = {}
    for reference in paper.directive.references:
        if reference.span is None or reference.number is None or reference.issued_on is None:
            continue
        place = paper.printed.offset(reference.span.start), paper.printed.offset(reference.span.end)
        if reference.issuer is None or not paper.header_range[1] <= place[0] < paper.annex_start:
            continue
        key = reference.number.text
        seen[key] = seen.get(key, 0) + 1
        if seen[key] == _ENOUGH:
            words = " ".join(paper.text[slice(*place)].split())
            yield Fault(*place, words, key)
            return


@rule("S-CC-04")
def cited_is_in_force(paper: Paper) -> Iterator[Fault]:
    """What is cited as in force is so on the day of issue."""
    on = paper.directive.issued_on
    if on is None:
        return
    told = set()
    for reference in paper.directive.references:
        if reference.span is None or reference.role in {"replaces", "repeals", "amends"}:
            continue
        row = _replaced(reference)
        if row is None or on < dt.date.fromisoformat(row["ended"]) or row["name"] in told:
            continue
        start, end = paper.printed.offset(reference.span.start), paper.printed.offset(reference.span.end)
        if _is_history(paper, start, end):
            continue
        told.add(row["name"])
        yield Fault(start, end, " ".join(paper.text[start:end].split()), row["successor"])


def _is_history(paper: Paper, start: int, end: int) -> bool:
    """Whether the words around speak of the text as of something that was: amended, ended, compared."""
    around = paper.folded[max(0, start - 80) : start] + " … " + paper.folded[end : end + 80]
    return re.search(r"het hieu luc|thay the|bai bo|truoc day|sua doi|thoi diem|giai doan", around) is not None


def _replaced(reference: Reference) -> Mapping[str, str] | None:
    """The row of the table of ended texts that a mention names by its number, or by its name and year."""
    if reference.number is not None:
        return _ended_texts().get((fold(reference.number.text), ""))
    year = reference.issued_on.year if reference.issued_on else reference.year
    return _ended_texts().get((fold(reference.title), str(year))) if reference.title and year else None


@functools.cache
def _ended_texts() -> dict[tuple[str, str], Mapping[str, str]]:
    """The table by number, and by name and year."""
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for row in rows("ended_texts"):
        if row["number"]:
            found[fold(row["number"]), ""] = row
        if row["title"]:
            found[fold(row["title"]), row["year"]] = row
    return found
