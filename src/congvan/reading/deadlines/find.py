"""Where time limits stand in a text, and what they say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from congvan.reading.deadlines.binding import LOOK_BACK, bounds_a_year, is_adverb, is_held
from congvan.reading.deadlines.cycles import CYCLE
from congvan.reading.deadlines.durations import read_term
from congvan.reading.deadlines.events import read_event
from congvan.reading.deadlines.found import Asked, Found
from congvan.reading.deadlines.nearby import read_near
from congvan.reading.deadlines.periods import day_of, read_period
from congvan.reading.deadlines.ranges import read_range
from congvan.reading.deadlines.recurring import cycle_at, form_at
from congvan.reading.deadlines.wording import (
    BARE,
    BEFORE_HET,
    BEFORE_LAST,
    DATED,
    FIXED,
    GOODS,
    LABELLED,
    LAST,
    NAMED,
    OPEN_DAY,
    SPAN_OF_TIME,
    THIS,
)
from congvan.reading.grammar.notation import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.workdays import Holidays
    from congvan.reading.text.normalise import Text


_EVERY = {"hằng", "hàng", "hăng", "mỗi", "môi", "hång"}
# Minutes of a meeting are issued days after it: what it set a day for may have passed by then.
_LATE, _NONE = dt.timedelta(days=14), dt.timedelta()
_BOUNDS = {"truoc", "cham nhat"}
_COUNTED = 40  # characters of "02 tháng một lần"


def find_deadlines(  # noqa: PLR0913 - each is a fact of the paper
    text: Text,
    start: int,
    end: int,
    *,
    issued_on: dt.date | None,
    issued_in: dt.date | None = None,
    holidays: Holidays = (),
) -> list[Found]:
    """The time limits in ``[start, end)`` of the text, in reading order.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to end.
        issued_on: Day of issue: supplies a year that is not printed, and is the day from which terms run.
            A day before it limits nothing that is still to be done, and is left out.
        issued_in: A day of the month of issue, where the day itself is not known: supplies the year alone.
        holidays: Days off, for terms that are counted in working days.
    """
    asked = Asked(text, end, issued_on, holidays, issued_on or issued_in)
    found: list[Found] = []
    done = start
    for place, readers in _places(text.fold, start, end):
        if place < done:
            continue
        limit = next((limit for read in readers if (limit := read(asked, place)) is not None), None)
        if limit is not None:
            limit = _close(text.fold, limit)
            found.append(limit)
            done = limit.end
    return found


def _close(fold: str, limit: Found) -> Found:
    """A limit with the bracket that closes what it opens: ``thứ Sáu (12/6)``."""
    is_open = fold.count("(", limit.start, limit.end) > fold.count(")", limit.start, limit.end)
    return limit._replace(end=limit.end + 1) if is_open and fold.startswith(")", limit.end) else limit


def read_deadline(  # noqa: PLR0913 - each is a fact of the paper
    text: Text,
    start: int,
    end: int,
    *,
    issued_on: dt.date | None,
    issued_in: dt.date | None = None,
    holidays: Holidays = (),
) -> Found | None:
    """The limit that a cell ``Thời hạn`` or a line ``Thời gian thực hiện:`` holds; a bare ``30/4/2026`` is one there."""
    while start < end and not text.fold[start].isalnum():
        start += 1
    if match := BARE.match(text.fold, start, end):
        bare = _dated(Asked(text, end, issued_on, holidays, issued_on or issued_in), match)
        if bare is not None:
            return bare
    return next(
        iter(find_deadlines(text, start, end, issued_on=issued_on, issued_in=issued_in, holidays=holidays)), None
    )


def _places(fold: str, start: int, end: int) -> Iterator[tuple[int, tuple[_Reader, ...]]]:
    """Where words stand that may open a limit, and how to read on from there; in reading order."""
    places: list[tuple[int, int]] = []
    for which, (opening, _) in enumerate(_READERS):
        for match in opening.finditer(fold, start, end) if opening is not _TIMES_IN else _times_in(fold, start, end):
            place = match.start()
            if place == 0 or not fold[place - 1].isalnum():
                places.append((place, which))
    for place, which in sorted(places):
        yield place, _READERS[which][1]


def _times_in(fold: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where it stands how many times in a period something is done; looked for around its last words alone."""
    for last in _TIMES.finditer(fold, start, end):
        start = max(start, last.start() - _COUNTED)
        if (match := _TIMES_IN.search(fold, start, min(end, last.end() + _COUNTED))) is not None:
            yield match
            start = match.start() + 1


def _absolute(asked: Asked, place: int) -> Found | None:
    """A day or a period behind a word such as ``trước`` or ``trong``."""
    fold, end = asked.text.fold, asked.end
    if match := DATED.match(fold, place, end):
        return _dated(asked, match)
    is_open = OPEN_DAY.match(fold, place, end)
    return Found(place, is_open.end()) if is_open else None


def _labelled(asked: Asked, place: int) -> Found | None:
    """A day or a period behind a label (``Thời hạn hoàn thành:``), or behind words that call it the last."""
    fold, issued_on = asked.text.fold, asked.issued_on
    labelled, last = LABELLED.match(fold, place, asked.end), LAST.match(fold, place, asked.end)
    match = labelled or last
    period = read_period(match, asked.about) if match else None
    if match is None or period is None or (period.last and issued_on and period.last < issued_on):
        return None
    # từ nay đến năm 2030 tells of a time to come; đến hết năm 2030 of its end
    is_firm = labelled is not None or period.unit != "year" or match["whole"] is not None
    return Found(match.start("limit") if labelled else place, match.end(), period.last, is_firm=is_firm)


def _day_is_last(asked: Asked, place: int) -> Found | None:
    """A day of which it is said behind it that it is the last."""
    match = BEFORE_LAST.match(asked.text.fold, place, asked.end)
    period = day_of(match, asked.about) if match else None
    return Found(place, match.end(), period.last) if match and period else None


def _named(asked: Asked, place: int) -> Found | None:
    """The limit of another item."""
    match = NAMED.match(asked.text.fold, place, asked.end)
    return Found(place, match.end(), refers_to=match["label"]) if match else None


def _dated(asked: Asked, match: re.Match[str]) -> Found | None:
    """A day or a period; none that has passed."""
    text, issued_on = asked.text, asked.issued_on
    period = read_period(match, asked.about)
    if period is None:
        return None
    start = match.start()
    lead = " ".join(match["lead"].split()) if "lead" in match.re.groupindex else "bare"
    if (
        period.last
        and issued_on
        and period.last < issued_on - (_LATE if lead in _BOUNDS and period.has_year else _NONE)
    ):
        return None
    is_firm = not (period.unit != "year" and lead == "vao") or is_held(text.fold, start, match.end())
    if period.unit == "year" and lead in {"trong", "vao", "truoc"}:
        is_firm = bounds_a_year(text.fold, start, match.end())
    if lead.startswith("het"):
        before = BEFORE_HET.search(text.fold, max(0, start - 12), start)
        start = before.start() if before else start
        is_firm = SPAN_OF_TIME.search(text.fold, max(0, start - LOOK_BACK), start) is None
    if match["open"]:
        return Found(start, match.end(), is_firm=lead == "bare")
    this = THIS.match(text.fold, match.end(), asked.end) if period.unit == "month" and not period.has_year else None
    is_before = lead.removesuffix(" khi").endswith("truoc") and not match["tail"]
    on = period.eve if is_before else period.last
    return Found(start, this.end() if this else match.end(), on, is_firm=is_firm)


def _recurring(asked: Asked, place: int) -> Found | None:
    """A periodic duty."""
    text, fold, end = asked.text, asked.text.fold, asked.end
    fixed = FIXED.match(fold, place, end)
    inner = fixed.end() if fixed else place
    if form := form_at(fold, inner, end):
        return Found(place, form.end, recurrence=form.rule)
    if (match := CYCLE.match(fold, place, end)) is None or (cycle := cycle_at(fold, match)) is None:
        return None
    if match["every"]:
        every = match.start("every")
        printed = text.text[every : match.end("every")].rstrip().lower()
        if printed not in _EVERY or (printed == "hàng" and GOODS.search(text.text, max(0, every - 12), every)):
            return None
    is_firm = cycle.is_fixed or is_adverb(fold, place, cycle.end)
    return Found(place, cycle.end, recurrence=cycle.rule, is_firm=is_firm)


_Reader = Callable[[Asked, int], Found | None]
_UNITS = r"(?:ngay|tuan|thang|qu[yi]|nam)\b"
# Each limit begins with one of these words. The text is searched for them once each, literally, and only where what
# follows can be a limit are the patterns tried, the most telling first.
# What opens with no letter of its own is looked for only where its last words stand.
_TIMES = re.compile(r"lan(?:(?<=/lan)|(?<=[/1t\s]\slan)|\s*+(?:/|moi\s))")
_TIMES_IN = re.compile(
    spaced(r"(?:\d{1,2}|mot|hai|ba|sau) (?:(?:ngay|tuan|thang)_(?:/|mot |0?1 )_(?:0?1 )?lan\b|lan_(?:/|moi ))")
)
_READERS: tuple[tuple[re.Pattern[str], tuple[_Reader, ...]], ...] = tuple(
    (re.compile(spaced(opening)) if isinstance(opening, str) else opening, readers)
    for opening, readers in (
        (r"dinh ky\b", (_recurring,)),
        (_TIMES_IN, (_recurring,)),
        (r"thang \d{1,2}(?: cua)? (?:hang|moi) nam\b", (_recurring,)),
        (r"qu[yi] [\div]{1,3}(?: cua)? (?:hang|moi) nam\b", (_recurring,)),
        (r"thoi (?:han|gian)\b", (_labelled,)),
        (r"tien do\b", (_labelled,)),
        (r"han(?<!thoi\shan) (?:hoan|gui|nop|chot|cuoi)\b", (_labelled,)),
        (r"tu nay (?:cho )?den\b", (read_near, _labelled)),
        (rf"hang {_UNITS}", (_recurring,)),
        (rf"moi {_UNITS}", (_recurring,)),
        (r"ngay \d{1,2}(?: (?:cua|hang|moi|trong|thang)|_[/,.-]_(?:\d|cua))", (_recurring, _day_is_last)),
        (r"thu (?:hai|ba|tu|nam|sau|bay|[2-7]) (?:hang|moi|cua|trong)\b", (_recurring,)),
        (r"chu nhat (?:hang|moi|cua|trong)\b", (_recurring,)),
        (r"het (?:ngay|tuan|thang|qu[yi]|nam|\d)", (read_near, _absolute)),
        (r"hoan thanh (?:vao|xong|ngay|thang|qu[yi]|nam|\d)", (_absolute,)),
        (r"xong (?:vao|trong|truoc|ngay|tuan|thang|qu[yi]|nam|\d)", (read_near, _absolute)),
        (r"tu (?:ngay )?\d", (read_range,)),
        (r"tuan ngay \d", (read_range,)),
        (r"truoc ", (read_near, _recurring, _absolute, read_term, read_event)),
        (r"trong hom nay\b", (read_near,)),
        (
            r"trong (?:ngay|mung|tuan|thang|qu[yi]|nam|vong|thoi (?:han|gian)|het|ca|dau|giua|cuoi|ky|phien|thu|mot|hai|ba|bon|sau|bay|tam|chin|muoi)\b",
            (read_near, _recurring, _absolute, read_term, read_event),
        ),
        (r"trong \d", (_recurring, _absolute, read_term)),
        (r"cham nhat ", (read_near, _recurring, _absolute, read_term, read_event)),
        (r"muon (?:nhat|hon) ", (read_near, _recurring, _absolute, read_term)),
        (r"sau \d", (read_term,)),
        (r"it nhat (?:\d|khong)", (read_term,)),
        (r"toi da (?:\d|khong)", (read_term,)),
        (r"khong (?:qua|muon) ", (_absolute, read_term)),
        (r"theo (?:dung )?(?:thoi|tien) ", (_named,)),
        (r"tai (?:ky|phien) hop\b", (read_event,)),
        (r"trinh (?:ky|phien) hop\b", (read_event,)),
        (
            r"vao (?:ngay|mung|thang|qu[yi]|nam|dau|cuoi|het|luc|thu|chu|ky|phien|sang|trua|chieu|toi|\d)",
            (_recurring, _absolute, read_event),
        ),
    )
)
