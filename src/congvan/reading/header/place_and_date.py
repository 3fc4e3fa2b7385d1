"""Place and date of a header: ``Hà Nội, ngày 05 tháng 01 năm 2026`` (NĐ30 PL I, II.4; HD05 Phần II, I.4)."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import distance
from congvan.reading.grammar.years import is_plausible
from congvan.reading.header.place import ends_with_province, find_place

if TYPE_CHECKING:
    import re

    from congvan.reading.findings import Notes
    from congvan.reading.text.sheet import Sheet

Zone = tuple[int, int]

# A scan garbles the handwritten day and month.
DATE = rule(
    "header.date.words",
    r"ng.[yu]\s{0,8}(?:[a-z]{2}\s(?=\d{2}\s))?(?P<day>\S{0,6}?|\d \d)\s{0,20}th.ng\s{0,8}(?P<month>\S{0,5}?)\s{0,10}n.m\s{1,4}(?P<year>[\dilo]{4})\b"
    r"|(?<=, )ng.[yu][^\n]{1,20}?n.m\s{1,4}(?:19|20)\d{2}\b"
    r"|(?<=, )(?P<blank>ng.y[\s.…_]{1,30}th.ng[\s.…_]{1,30}n.m[ .…_]{0,12}(?:20[ .…_]{0,4})?(?=\n|\||$))"
    r"|ng.y\s{1,4}(?P<day2>\d{1,2})[/.-](?P<month2>\d{1,2})[/.-](?P<year2>\d{4})\b",
    basis="NĐ30 PL I, II.4.b; HD05 Phần II, I.4.2.2",
    examples=(
        "Hà Nội, ngày 05 tháng 01 năm 2026",
        "ngày 05 tháng 01 năm 2026",
        ", ngày áy 4b tháng 10 năm 2017",
        ", ngày áy 4b tháng 10 năm 1998",
        "ngày 5/1/2026",
        "ngày 2 3 tháng 08 năm 2026",
        "ngày by 03 tháng 4 năm 2026",
        "Huế, ngày … tháng … năm\nTờ trình",
        "Huế, ngày … tháng … năm | Tờ trình",
        "Huế, ngày    tháng    năm 2026",
        "Huế, ngày … tháng … năm",
    ),
    counterexamples=("ngày nghỉ", "tháng 01 năm 2026"),
)
# "ngày", "tháng", "năm" with a spoiled letter each: what stands there is compared with the words.
SCANNED = rule(
    "header.date.scanned",
    r"(?P<of>[a-z0-9?]{3,5})[:.]?\s{0,3}(?P<day>\S{1,3})\s{1,3}(?P<in>[a-z0-9?]{4,6})\s{0,3}(?P<month>\S{1,3})\s{1,3}"
    r"(?P<at>[a-z0-9?]{2,4})\s{1,3}(?P<year>(?:19|20)[\dilo]{2})\b",
    basis="OCR of NĐ30 PL I, II.4.b: the three words but for a letter or two",
    examples=("Hà Nội, rgày 05 tháng 02 năm 1998", "ngày 05 thámg 02 năn 2026", "ngài: 19 tháng 7 nam 2021"),
    counterexamples=("ngày 5/1/2026", "Huế, ngày … tháng … năm"),
)
_BEGUN = rule(
    "header.date.begun",
    r"(?<=[,.] )ng\S{1,3}[^\n]{3,32}?(?:19|20)\d{2}\b",
    basis="OCR of NĐ30 PL I, II.4: the place stands before the day, whatever became of day and month",
    examples=(
        "Hà Nội, ‹ngàu:J_ tháng 02jhăm 2018›",
        "Hà Nội. ‹ngày { § thủng 8 năm 2020›",
        "Huế, ‹ngàu:J_ thing 8 năm 1998›",
    ),
    counterexamples=("Hà Nội, ngày nghỉ", "ngày 2018"),
)
_BEGUN_BARE = rule(
    "header.date.begun-bare",
    r"(?<= )ng\S{1,3}[^\n]{3,32}?(?:19|20)\d{2}\b",
    basis="OCR of NĐ30 PL I, II.4: the comma is lost; a province stands before the day",
    examples=("Hà Nội ‹ngày | 8iháng 10 năm 2018›", "Huế ‹ngàu:J_ thing 8 năm 1998›"),
    counterexamples=("ngày 2018", "nghỉ 12"),
)
_WORDS = {"of": "ngay", "in": "thang", "at": "nam"}
_SPOILED = 1.1
"""What may be spoiled of each word of a date, as cost."""
_LETTERS = rule(
    "header.date.letters",
    r"[0-9IlOo]{1,2}",
    basis="OCR: 1 is read as I or l, 0 as O; a day or month has no other letter",
    examples=("I1", "O5", "l6"),
    counterexamples=("Ê", "/ƒ"),
    runs_on="text",
    anchored=True,
)
# A handwritten 1 is read as 2 or 4, never as 5 or more: "5Š" is the fifth month, "4Ô" may be the tenth.
_STAINED = rule(
    "header.date.stained",
    r"(?P<digit>[5-9])\D",
    basis="OCR: a stain behind the digit of a month that no second digit can follow",
    examples=("5Š", "7'"),
    counterexamples=("1Š", "4Ô", "12", "5"),
    runs_on="text",
    anchored=True,
)
_PARTED = rule(
    "header.date.parted",
    r"[.,'_-]{0,3}(\d)\s?(\d)[.,'_]{0,2}",
    basis="OCR: a blank between the digits of a stamped day, or dots of the line that it was written on before them",
    examples=("2 3", ".28", "28."),
    counterexamples=("2", "2/3", "{3"),
    runs_on="text",
    anchored=True,
)
_DIGITS = str.maketrans("IlOo", "1100")
_MONTHS = 12


class Dated(NamedTuple):
    """Place and day of issue; ``None`` where they cannot be read."""

    place: str | None = None
    issued_on: dt.date | None = None
    issued_in: dt.date | None = None
    """The first of its month, where the day alone cannot be read or was left blank."""
    is_absent: bool = False
    """Whether nothing stands there that could be place and date."""


def read_date(notes: Notes, zone: Zone, claims: list[Zone]) -> Dated:
    """Claim place and date; an unreadable day or month leaves the date open."""
    found = list(DATE.finditer(notes.text.fold, *zone))
    match = next((each for each in found if each["year2"] is None), found[0] if found else None)
    if match is None or not any(match.groups()):
        match = _scanned_date(notes, zone) or match or _begun_date(notes, zone)
    if match is None:
        return Dated(is_absent=True)
    pieces = find_place(notes.text.text, zone[0], match.start(), claims)
    place = " ".join(" ".join(notes.text.text[start:end] for start, end in pieces).split()) or None
    for piece in pieces:
        notes.note("place", *piece)
        claims.append(piece)
    last = pieces[-1] if pieces else (match.start(), match.start())
    claims.append((match.start() if "\n" in notes.text.text[last[1] : match.start()] else last[0], match.end()))
    if match.re in {_BEGUN.pattern, _BEGUN_BARE.pattern}:
        notes.tell(
            "date-unreadable", "day or month cannot be read", severity="error", start=match.start(), end=match.end()
        )
        return Dated(place)
    if notes.is_traced:
        _note_second(notes, match, found)
    return Dated(place, _read_day(notes, match), _month_of(notes, match))


def _note_second(notes: Notes, taken: re.Match[str], found: list[re.Match[str]]) -> None:
    """Note another day that stands in the head: one in words is taken before one in figures, as a stamp has, then the upper."""
    other = next((each for each in found if each.group() != taken.group()), None)
    if other is not None:
        is_plain = taken.re is DATE.pattern and taken["year2"] is None and other["year2"] is not None
        rival = " ".join(notes.text.text[slice(*other.span())].split())
        notes.weigh("issued_on", f"header.date.{'in-words' if is_plain else 'first'}", *other.span(), rival=rival)


def _begun_date(sheet: Sheet, zone: Zone) -> re.Match[str] | None:
    """A date of which only its first word and the year can be read, behind a comma, or behind a known province."""
    if found := next(_BEGUN.finditer(sheet.text.fold, *zone), None):
        return found
    bare = _BEGUN_BARE.finditer(sheet.text.fold, *zone)
    return next((each for each in bare if ends_with_province(sheet.text.text[zone[0] : each.start()])), None)


def _scanned_date(sheet: Sheet, zone: Zone) -> re.Match[str] | None:
    """A date whose words a scan spoiled."""
    for match in SCANNED.finditer(sheet.text.fold, *zone):
        is_glued = match.end("of") == match.start("day") and not match["of"].endswith("y")  # "ngàyä4": a digit is lost
        if not is_glued and all(distance(match[name], word) <= _SPOILED for name, word in _WORDS.items()):
            return match
    return None


def _read_day(notes: Notes, match: re.Match[str]) -> dt.date | None:
    """The day of issue, or the diagnostic that says why there is none."""
    tell = functools.partial(notes.tell, severity="error", start=match.start(), end=match.end())
    printed = [_printed(notes, match, name) for name in ("day", "month", "year")]
    if (match.re is DATE.pattern and match["blank"] is not None) or (
        match["year"] and not printed[0] and not printed[1]
    ):
        tell("date-missing", "the day was left blank")
        return None
    readings = [_as_number(each) for each in printed]
    if readings[0][0] is None and (parted := _PARTED.fullmatch(printed[0])):
        readings[0] = int("".join(parted.groups())), _PARTED.id
    if readings[1][0] is None and (stained := _STAINED.fullmatch(printed[1])):
        readings[1] = int(stained["digit"]), _STAINED.id
    if any(number is None for number, _ in readings):
        tell("date-unreadable", "day or month cannot be read")
        return None
    day, month, year = (number or 0 for number, _ in readings)
    if not is_plausible(year):
        tell("date-implausible", f"no paper can have been issued in {year}")
        return None
    try:
        issued_on = dt.date(year, month, day)
    except ValueError:
        tell("date-invalid", "this day is not in the calendar")
        return None
    notes.note("issued_on", match.start(), match.end(), DATE.id if match.re is DATE.pattern else SCANNED.id)
    for _, deviation in readings:
        if deviation is not None:
            notes.weigh("issued_on", deviation, match.start(), match.end())
    return issued_on


def _month_of(sheet: Sheet, match: re.Match[str]) -> dt.date | None:
    """The first of the month of issue, which is printed where the day is left for a hand to fill in."""
    month, year = (_as_number(_printed(sheet, match, name))[0] for name in ("month", "year"))
    if year is None or month is None or not is_plausible(year) or not 1 <= month <= _MONTHS:
        return None
    return dt.date(year, month, 1)


def _printed(sheet: Sheet, match: re.Match[str], name: str) -> str:
    """What stands for the day, month or year, as printed."""
    group = name if match[name] is not None or f"{name}2" not in match.re.groupindex else f"{name}2"
    return sheet.text.text[slice(*match.span(group))].strip() if match[group] is not None else ""


def _as_number(printed: str) -> tuple[int | None, str | None]:
    """What stands for a number, and the rule by which it was read where no digits stand there."""
    if printed.isdecimal():
        return int(printed), None
    if printed.translate(_DIGITS).isdecimal() and len(printed) in {1, 2, 4}:
        return int(printed.translate(_DIGITS)), _LETTERS.id
    return None, None
