"""Place and date: NĐ30 PL I, II.4; HD05 Phần II, I.4."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.checks.printed import fold
from congvan.checks.rule import Fault, rule
from congvan.checks.tables import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.model import FindingSeverity

_DATE = re.compile(
    r"(?P<comma>,?)(?P<gap>\s{0,3})ngay\s{0,3}(?P<day>\d{1,2})\s{1,3}thang\s{1,3}(?P<month>\d{1,2})\s{1,3}nam\s{1,3}(?P<year>\d{4})\b"
)
_BROKEN = re.compile(
    r"(?:ngay\s{0,3})(?P<day>\d{1,2})\s{0,3}[/.-]\s{0,3}\d{1,2}\s{0,3}[/.-]\s{0,3}(?:19|20)\d\d\b"
    r"|(?:ngay\s{1,3})?\d{1,2}\s{1,3}thang\s{1,3}\d{1,2}(?:\s{1,3}nam)?\s{1,3}(?:19|20)\d\d\b"
    r"|ngay\s{1,3}\d{1,2}\s{1,3}(?:thang\s{1,3})?\d{1,2}\s{1,3}nam\s{1,3}(?:19|20)\d\d\b"
)
_PLACE = re.compile(r"(?!thoi gian|tu ngay|cong bao|so\b|ky\b)[a-z][a-z. '-]{1,40}")
_COMMUNE_BODY = re.compile(r"(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd) (?:xa|phuong|dac khu) \S")
_DISTRICT_ENDED = dt.date(2025, 7, 1)
_FIRST_MONTHS = 2


class DateLine(NamedTuple):
    """Place and date as printed."""

    place: str
    place_start: int
    start: int
    end: int
    comma: bool
    day: str
    day_start: int
    month: str
    month_start: int
    year: str


def _zone(paper: Paper) -> tuple[int, int]:
    """The header above the name of the type, or all of it."""
    start, end = paper.header_range
    places = paper.has_fields.get("document_type")
    return (start, max(places[0][0], start)) if places and not _below_type(paper) else (start, end)


def _below_type(paper: Paper) -> bool:
    """Whether the date was read below the name of the type: columns flattened one after the other."""
    dates, types = paper.has_fields.get("issued_on"), paper.has_fields.get("document_type")
    return bool(dates and types and dates[0][0] > types[0][0])


def find_date(paper: Paper) -> DateLine | None:
    """The line of place and date; ``None`` where its day and month are not digits, or it is not there."""
    known = paper.has_fields.get("issued_on")
    start, end = _zone(paper)
    match = (
        _DATE.search(paper.folded, max(start, known[0][0] - 3), end)
        if known
        else _DATE.search(paper.folded, start, end)
    )
    if match is None:
        return None
    places = paper.has_fields.get("place")
    line = paper.printed.lines[paper.printed.line_at(match.start())]
    cell = next((cell for cell in line.cells if cell.start <= match.start() < cell.end), None)
    at = places[0][0] if places else cell.start if cell else line.start
    printed = paper.text[at : match.start()] if at <= match.start() else ""
    return DateLine(
        " ".join(printed.split()).rstrip(" ,.;"),
        at,
        match.start("day") if not printed else at,
        match.end(),
        bool(match["comma"]),
        match["day"],
        match.start("day"),
        match["month"],
        match.start("month"),
        match["year"],
    )


@rule("S-ND-01")
def date_words(paper: Paper) -> Iterator[Fault]:
    """``<place>, ngày d tháng m năm yyyy``, with the comma and all words."""
    line = find_date(paper)
    if line is not None:
        printed = paper.text[line.place_start : line.end]
        if not line.place:
            yield Fault(line.start, line.end, paper.text[line.start : line.end], kind="place")
        elif not line.comma and line.place_start < line.day_start:
            end = line.place_start + len(paper.text[line.place_start : line.day_start].split("ngày")[0].rstrip(" .;"))
            yield Fault(
                line.place_start,
                end,
                " ".join(printed.split()),
                kind="comma",
                suggestion=paper.text[line.place_start : end] + ",",
            )
        return
    for cell in paper.cells(*_zone(paper)):
        broken = _BROKEN.search(fold(cell.text))
        place = fold(cell.text)[: broken.start()].strip(" ,") if broken is not None else ""
        shaped = _PLACE.fullmatch(place) is not None and cell.text[0].isupper()
        if broken is not None and shaped and broken.end() == len(cell.text.rstrip(" .")):
            yield Fault(cell.start, cell.end, cell.text)
            return
    # Minutes tell day and place in their text (NĐ30 PL III, Mẫu 1.9).
    if paper.directive.document_type == "BB":
        return
    if paper.is_whole and "issued_on" not in paper.has_fields and not _has_blank_date(paper):
        yield Fault(kind="missing")


def _has_blank_date(paper: Paper) -> bool:
    """Whether day or month is left open, as in a draft, or written by hand."""
    return re.search(r"ng.y.{0,24}th.ng.{0,16}n.m", paper.folded[slice(*paper.header_range)]) is not None


@rule("P-ND-01")
def party_date(paper: Paper) -> Iterator[Fault]:
    """The words of place and date, and a leading zero for days below ten and months below three."""
    yield from date_words(paper)
    yield from leading_zeros(paper)


@rule("S-ND-02")
def leading_zeros(paper: Paper) -> Iterator[Fault]:
    """A leading zero for days below ten and for January and February; none for the other months."""
    line = find_date(paper)
    if line is None:
        return
    if int(line.day) and line.day != (expected := f"{int(line.day):02}"):
        yield Fault(line.day_start, line.day_start + len(line.day), line.day, expected, "day", suggestion=expected)
    month = int(line.month)
    expected = f"{month:02}" if month <= _FIRST_MONTHS else str(month)
    if line.month != expected and month:
        severity: FindingSeverity | None = None if month <= _FIRST_MONTHS else "warning"
        place = (line.month_start, line.month_start + len(line.month))
        yield Fault(*place, line.month, expected, "month", expected, severity)


@rule("S-ND-03")
def date_exists(paper: Paper) -> Iterator[Fault]:
    """The day is in the calendar, and no later than a digital signature's."""
    line = find_date(paper)
    if line is None:
        return
    try:
        day = dt.date(int(line.year), int(line.month), int(line.day))
    except ValueError:
        yield Fault(line.day_start, line.end, paper.text[line.day_start : line.end])
        return
    signed = [one.digital.signed_at for one in paper.directive.signatures if one.digital and one.digital.signed_at]
    if signed and max(moment.date() for moment in signed) < day:
        yield Fault(line.day_start, line.end, paper.text[line.day_start : line.end], kind="later")


@rule("S-ND-05")
def place_exists(paper: Paper) -> Iterator[Fault]:
    """The place is a unit that exists on the day: no district after June 2025, no province that was merged."""
    line, on = find_date(paper), paper.directive.issued_on
    if line is None or on is None or not line.place:
        return
    place = (line.place_start, line.place_start + len(line.place))
    if on >= _DISTRICT_ENDED and re.match(r"(?:huyen|quan|thi xa|thi tran)\s+\S", fold(line.place)):
        yield Fault(*place, line.place, kind="district")
    elif (
        _COMMUNE_BODY.match(fold(paper.issuer_name))
        and vocab.provinces.find(line.place, on) is not None
        and fold(line.place) not in fold(paper.issuer_name)
    ):
        yield Fault(*place, line.place, kind="commune")
    elif paper.level_on_date() in {"province", "central"} and vocab.provinces.find(line.place, on) is None:
        former = vocab.provinces.find(line.place)
        ended = [row for row in vocab.provinces.all_provinces() if former and row.short_name == former.short_name]
        if ended and all(row.valid_to is not None and row.valid_to < on for row in ended):
            yield Fault(*place, line.place, ended[-1].successor_name or "", kind="province")


@rule("S-ND-06", "P-ND-02")
def unit_word(paper: Paper) -> Iterator[Fault]:
    """A unit that is named after a person, a number or an event keeps its unit word."""
    line = find_date(paper)
    if line is None or not line.place:
        return
    place = (line.place_start, line.place_start + len(line.place))
    bare = fold(line.place)
    if bare in words("eponymous_places"):
        expected = "Thành phố Hồ Chí Minh" if bare == "ho chi minh" else f"Phường {line.place}"
        sure = expected if bare == "ho chi minh" else None
        yield Fault(*place, line.place, expected, suggestion=sure)
    elif bare.isdecimal():
        yield Fault(*place, line.place, f"Phường {line.place}")
    elif paper.system == "party" and bare == "hue":
        yield Fault(*place, line.place, "Thành phố Huế", suggestion="Thành phố Huế")
