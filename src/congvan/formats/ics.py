"""iCalendar: the tasks of a directive that have a day or come back, as to-dos or events (RFC 5545); it is only written.

Needs the extra ``ics``. What it carries: of each such task its text, who leads and who supports, and ``DUE`` or
``RRULE`` (an event: ``DTSTART``); of the directive its number, issuer and subject. A task without a fixed day has no place in a calendar and is
left out.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError, Reason
from congvan.formats.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Alarm, Calendar, Event, Todo

    from congvan.formats.files import Writable
    from congvan.model import Deadline, Directive, Task

__all__ = ["dump", "dumps", "dumps_all"]

FORM = "ics"
_SUMMARY = 120  # characters of a to-do's title; the whole text stands in its description
_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = dt.timedelta(days=1)


def dumps(
    directive: Directive, *, events: bool = False, alarm: dt.timedelta | None = None, name: str | None = None
) -> bytes:
    """The directive's tasks as one calendar, equal for equal directives.

    Args:
        directive: The paper.
        events: Write events of a whole day (``VEVENT``), which every calendar shows, in place of to-dos (``VTODO``).
        alarm: Remind so long before the day begins.
        name: What the calendar is called.

    Raises:
        MissingExtraError: ``icalendar`` is not installed.
    """
    return dumps_all([directive], events=events, alarm=alarm, name=name)


def dumps_all(
    directives: Iterable[Directive],
    *,
    events: bool = False,
    alarm: dt.timedelta | None = None,
    name: str | None = None,
) -> bytes:
    """The tasks of several directives as one calendar; raises and takes what :func:`dumps` does."""
    calendar = _calendar()
    if name is not None:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)  # what calendars knew before RFC 7986
    for directive in directives:
        for task in directive.tasks:
            if task.deadline is None:
                continue
            entry = _entry(directive, task, task.deadline, events=events)
            if entry is None:
                continue
            if alarm is not None:
                entry.add_component(_reminder(task, alarm, is_event=events or "DTSTART" in entry))
            calendar.add_component(entry)
    return bytes(calendar.to_ical())


def dump(
    directive: Directive,
    file: Writable,
    *,
    events: bool = False,
    alarm: dt.timedelta | None = None,
    name: str | None = None,
) -> None:
    """Write :func:`dumps` to a path or an open binary file."""
    write_bytes(dumps(directive, events=events, alarm=alarm, name=name), file)


def _calendar() -> Calendar:
    try:
        from icalendar import Calendar  # noqa: PLC0415 - an optional dependency
    except ImportError as error:
        raise MissingExtraError("ics", purpose=Reason("to-write-ics")) from error
    calendar = Calendar()
    calendar.add("prodid", "-//congvan//tasks of directives//VI")
    calendar.add("version", "2.0")
    return calendar


def _entry(directive: Directive, task: Task, deadline: Deadline, *, events: bool) -> Todo | Event | None:
    """One to-do or event; ``None`` where no day is fixed."""
    from icalendar import Event, Todo, vRecur  # noqa: PLC0415 - an optional dependency

    entry = Event() if events else Todo()
    if deadline.on is not None:
        last = deadline.on if deadline.at is None else dt.datetime.combine(deadline.on, deadline.at)
        entry.add("dtstart" if events else "due", last)
    elif deadline.recurrence is not None and (first := _first(directive, deadline)) is not None:
        entry.add("dtstart", first)
        entry.add("rrule", vRecur.from_ical(deadline.recurrence))
    else:
        return None
    key = f"{directive.uri or directive.number or ''}|{task.id}|{task.text}"
    entry.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, key)))
    entry.add("dtstamp", _stamp(directive))
    entry.add("summary", _shortened(task.text))
    entry.add("description", _description(directive, task, deadline))
    entry.add("transp", "TRANSPARENT") if events else entry.add("status", "NEEDS-ACTION")
    return entry


def _reminder(task: Task, before: dt.timedelta, *, is_event: bool) -> Alarm:
    """A notice before the day; a to-do that has only its last day counts from that (RFC 5545, 3.8.6.3)."""
    from icalendar import Alarm  # noqa: PLC0415 - an optional dependency

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _shortened(task.text))
    alarm.add("trigger", -before, parameters={} if is_event else {"RELATED": "END"})
    return alarm


def _first(directive: Directive, deadline: Deadline) -> dt.date | None:
    """The first day of a periodic duty: on or after the day of issue; counted from today where that is unknown."""
    start = directive.issued_on or dt.datetime.now(tz=dt.UTC).date()
    return deadline.next(start - _DAY if start > dt.date.min else start)


def _stamp(directive: Directive) -> dt.datetime:
    """When what is said was last changed: the day of issue, so that equal directives give equal calendars."""
    if directive.issued_on is None:
        return _UNDATED
    return dt.datetime.combine(directive.issued_on, dt.time.min, dt.UTC)


def _shortened(text: str) -> str:
    """The first words of a task, cut between words."""
    if len(text) <= _SUMMARY:
        return text
    return text[:_SUMMARY].rsplit(" ", 1)[0].rstrip(" ,;:.-") + " …"


def _description(directive: Directive, task: Task, deadline: Deadline) -> str:
    """The whole task, who is to act, by when as printed, and under which paper."""
    names = {
        role: "; ".join(found.name for found in task.assignees if found.role == role) for role in ("lead", "support")
    }
    paper = " ".join(
        part
        for part in (
            directive.document_type,
            str(directive.number) if directive.number is not None else None,
            f"({'; '.join(issuer.name for issuer in directive.issuers)})" if directive.issuers else None,
            directive.subject,
        )
        if part
    )
    lines = (
        task.text,
        f"Chủ trì: {names['lead']}" if names["lead"] else "",
        f"Phối hợp: {names['support']}" if names["support"] else "",
        f"Thời hạn: {deadline.text}",
        f"Văn bản: {paper}" if paper else "",
    )
    return "\n".join(line for line in lines if line)
