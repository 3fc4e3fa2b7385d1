"""Where time limits stand in a text, and what they say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.deadlines.binding import LOOK_BACK, bounds_a_year, is_adverb, is_held, is_term
from congvan.reading.deadlines.durations import BEFORE_EVENT, DURATION, UNTIL_EVENT, binds, resolve_duration
from congvan.reading.deadlines.periods import read_period
from congvan.reading.deadlines.recurring import (
    CYCLE,
    DAILY,
    DAY_OF_CYCLE,
    WEEKDAY,
    cycle_at,
    day_of_cycle,
    weekday_of_week,
)
from congvan.reading.deadlines.wording import (
    BARE,
    BEFORE_HET,
    DATED,
    FIXED,
    GOODS,
    LABELLED,
    LAST,
    NAMED,
    NEAR,
    SPAN_OF_TIME,
)
from congvan.reading.grammar.notation import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.workdays import Holidays
    from congvan.reading.text.normalise import Text


class Found(NamedTuple):
    """A time limit at ``[start, end)`` of the text."""

    start: int
    end: int
    on: dt.date | None = None
    recurrence: str | None = None
    is_firm: bool = True
    """Whether it is a limit wherever it stands; ``trong năm 2025`` and ``hằng năm`` often only describe."""
    refers_to: str | None = None
    """Label of the item whose limit it takes over: ``theo thời hạn nêu tại khoản 1``."""


_EVERY = {"hằng", "hàng", "hăng", "mỗi", "môi", "hång"}
# Minutes of a meeting are issued days after it: what it set a day for may have passed by then.
_LATE, _NONE = dt.timedelta(days=14), dt.timedelta()
_BOUNDS = {"truoc", "cham nhat"}


class _Asked(NamedTuple):
    """What is read, up to where, and from when terms run."""

    text: Text
    end: int
    issued_on: dt.date | None
    holidays: Holidays


def find_deadlines(
    text: Text, start: int, end: int, *, issued_on: dt.date | None, holidays: Holidays = ()
) -> list[Found]:
    """The time limits in ``[start, end)`` of the text, in reading order.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to end.
        issued_on: Day of issue: supplies a year that is not printed, and is the day from which terms run.
            A day before it limits nothing that is still to be done, and is left out.
        holidays: Days off, for terms that are counted in working days.
    """
    asked = _Asked(text, end, issued_on, holidays)
    found: list[Found] = []
    done = start
    for place, readers in _places(text.fold, start, end):
        if place < done:
            continue
        limit = next((limit for read in readers if (limit := read(asked, place)) is not None), None)
        if limit is not None:
            found.append(limit)
            done = limit.end
    return found


def read_deadline(
    text: Text, start: int, end: int, *, issued_on: dt.date | None, holidays: Holidays = ()
) -> Found | None:
    """The limit that a cell ``Thời hạn`` or a line ``Thời gian thực hiện:`` holds; a bare ``30/4/2026`` is one there."""
    while start < end and not text.fold[start].isalnum():
        start += 1
    if match := BARE.match(text.fold, start, end):
        bare = _dated(_Asked(text, end, issued_on, holidays), match)
        if bare is not None:
            return bare
    return next(iter(find_deadlines(text, start, end, issued_on=issued_on, holidays=holidays)), None)


def _places(fold: str, start: int, end: int) -> Iterator[tuple[int, tuple[_Reader, ...]]]:
    """Where words stand that may open a limit, and how to read on from there; in reading order."""
    places: list[tuple[int, int]] = []
    for which, (opening, _) in enumerate(_READERS):
        for match in opening.finditer(fold, start, end):
            place = match.start()
            if place == 0 or not fold[place - 1].isalnum():
                places.append((place, which))
    for place, which in sorted(places):
        yield place, _READERS[which][1]


def _absolute(asked: _Asked, place: int) -> Found | None:
    """A day or a period behind a word such as ``trước`` or ``trong``."""
    match = DATED.match(asked.text.fold, place, asked.end)
    return _dated(asked, match) if match else None


def _labelled(asked: _Asked, place: int) -> Found | None:
    """A day or a period behind a label (``Thời hạn hoàn thành:``), or behind words that call it the last."""
    match = LABELLED.match(asked.text.fold, place, asked.end) or LAST.match(asked.text.fold, place, asked.end)
    period = read_period(match, asked.issued_on) if match else None
    if match is None or period is None or (period.last and asked.issued_on and period.last < asked.issued_on):
        return None
    return Found(match.start("limit") if ":" in match.group() else place, match.end(), period.last)


def _near(asked: _Asked, place: int) -> Found | None:
    """Today or tomorrow, counted from the day of issue."""
    match = NEAR.match(asked.text.fold, place, asked.end)
    if match is None:
        return None
    days = dt.timedelta(days=match["near"] == "mai")
    return Found(place, match.end(), asked.issued_on + days if asked.issued_on else None)


def _named(asked: _Asked, place: int) -> Found | None:
    """The limit of another item."""
    match = NAMED.match(asked.text.fold, place, asked.end)
    return Found(place, match.end(), refers_to=match["label"]) if match else None


def _dated(asked: _Asked, match: re.Match[str]) -> Found | None:
    """A day or a period; none that has passed."""
    text, issued_on = asked.text, asked.issued_on
    period = read_period(match, issued_on)
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
    is_firm = not (period.unit == "day" and lead == "vao") or is_held(text.fold, start, match.end())
    if period.unit == "year" and lead in {"trong", "vao", "truoc"}:
        is_firm = bounds_a_year(text.fold, start, match.end())
    if lead.startswith("het"):
        before = BEFORE_HET.search(text.fold, max(0, start - 12), start)
        start = before.start() if before else start
        is_firm = SPAN_OF_TIME.search(text.fold, max(0, start - LOOK_BACK), start) is None
    if match["open"]:
        return Found(start, match.end(), is_firm=lead == "bare")
    return Found(start, match.end(), period.last, is_firm=is_firm)


def _relative(asked: _Asked, place: int) -> Found | None:
    """A term that runs from an event."""
    fold, end = asked.text.fold, asked.end
    match = DURATION.match(fold, place, end)
    if match is not None:
        stop = _trim(fold, place, match.end())
        is_firm = binds(match) or is_term(fold, place, stop)
        if is_firm or match["working"]:
            on = resolve_duration(match, asked.issued_on, asked.holidays)
            return Found(place, stop, on, is_firm=is_firm)
    match = UNTIL_EVENT.match(fold, place, end) or BEFORE_EVENT.match(fold, place, end)
    return Found(place, _trim(fold, place, match.end())) if match else None


def _recurring(asked: _Asked, place: int) -> Found | None:
    """A periodic duty."""
    text, fold, end = asked.text, asked.text.fold, asked.end
    fixed = FIXED.match(fold, place, end)
    inner = fixed.end() if fixed else place
    if (match := DAY_OF_CYCLE.match(fold, inner, end)) and (rule := day_of_cycle(match)):
        return Found(place, match.end(), recurrence=rule)
    if match := WEEKDAY.match(fold, inner, end):
        return Found(place, match.end(), recurrence=weekday_of_week(match))
    if match := DAILY.match(fold, inner, end):
        return Found(place, match.end(), recurrence="FREQ=DAILY")
    if (match := CYCLE.match(fold, place, end)) is None or (cycle := cycle_at(fold, match)) is None:
        return None
    if match["every"]:
        every = match.start("every")
        printed = text.text[every : match.end("every")].rstrip().lower()
        if printed not in _EVERY or (printed == "hàng" and GOODS.search(text.text, max(0, every - 12), every)):
            return None
    is_firm = cycle.is_fixed or is_adverb(fold, place, cycle.end)
    return Found(place, cycle.end, recurrence=cycle.rule, is_firm=is_firm)


def _trim(fold: str, start: int, end: int) -> int:
    """The end without white space."""
    while end > start and fold[end - 1].isspace():
        end -= 1
    return end


_Reader = Callable[[_Asked, int], Found | None]
_UNITS = r"(?:ngay|tuan|thang|qu[yi]|nam)\b"
# Each limit begins with one of these words. The text is searched for them once each, literally, and only where what
# follows can be a limit are the patterns tried, the most telling first.
_READERS: tuple[tuple[re.Pattern[str], tuple[_Reader, ...]], ...] = tuple(
    (re.compile(spaced(opening)), readers)
    for opening, readers in (
        (r"dinh ky\b", (_recurring,)),
        (r"(?:\d{1,2}|hai|ba|sau) (?:tuan|thang) (?:mot|0?1) lan\b", (_recurring,)),
        (r"(?:thoi (?:han|gian)|tien do|han|tu nay den)\b", (_labelled,)),
        (rf"hang {_UNITS}", (_recurring,)),
        (rf"moi {_UNITS}", (_recurring,)),
        (r"ngay \d{1,2}(?: (?:cua|hang|moi|trong|thang)|_[/,]_(?:\d|cua))", (_recurring,)),
        (r"thu (?:hai|ba|tu|nam|sau|bay) (?:hang|moi|cua|trong)\b", (_recurring,)),
        (r"chu nhat (?:hang|moi|cua|trong)\b", (_recurring,)),
        (r"het (?:ngay|thang|qu[yi]|nam|\d)", (_absolute,)),
        (r"hoan thanh (?:vao|xong|ngay|thang|qu[yi]|nam|\d)", (_absolute,)),
        (r"xong (?:vao|trong|truoc|ngay|thang|qu[yi]|nam|\d)", (_absolute,)),
        (r"truoc ", (_near, _recurring, _absolute, _relative)),
        (r"trong hom nay\b", (_near,)),
        (
            r"trong (?:ngay|thang|qu[yi]|nam|vong|thoi (?:han|gian)|het|ca|mot|hai|ba|bon|sau|bay|tam|chin|muoi)\b",
            (_near, _recurring, _absolute, _relative),
        ),
        (r"trong \d", (_recurring, _absolute, _relative)),
        (r"cham nhat ", (_near, _recurring, _absolute, _relative)),
        (r"muon (?:nhat|hon) ", (_near, _recurring, _absolute, _relative)),
        (r"sau \d", (_relative,)),
        (r"(?:it nhat|toi da) (?:\d|khong)", (_relative,)),
        (r"khong (?:qua|muon) ", (_absolute, _relative)),
        (r"theo (?:dung )?(?:thoi|tien) ", (_named,)),
        (r"vao (?:ngay|thang|qu[yi]|nam|cuoi|het|luc|thu|chu|\d)", (_recurring, _absolute)),
    )
)
