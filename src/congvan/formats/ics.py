"""iCalendar: the tasks of a directive that have a day or come back, as to-dos (RFC 5545 VTODO); it is only written.

Needs the extra ``ics``. What it carries: of each such task its text, who leads and who supports, and ``DUE`` or
``RRULE``; of the directive its number, issuer and subject. A task without a fixed day has no place in a calendar and is
left out.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError
from congvan.formats.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Calendar, Todo

    from congvan.formats.files import Writable
    from congvan.model import Deadline, Directive, Task

__all__ = ["dump", "dumps", "dumps_all"]

FORM = "ics"
_SUMMARY = 120  # characters of a to-do's title; the whole text stands in its description
_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY = dt.timedelta(days=1)


def dumps(directive: Directive) -> bytes:
    """The directive's tasks as one calendar, equal for equal directives.

    Raises:
        MissingExtraError: ``icalendar`` is not installed.
        ValueError: A task's ``recurrence`` is not an RRULE value.
    """
    return dumps_all([directive])


def dumps_all(directives: Iterable[Directive]) -> bytes:
    """The tasks of several directives as one calendar.

    Raises:
        MissingExtraError: ``icalendar`` is not installed.
        ValueError: A task's ``recurrence`` is not an RRULE value.
    """
    calendar = _calendar()
    for directive in directives:
        for task in directive.tasks:
            if task.deadline is not None and (todo := _todo(directive, task, task.deadline)) is not None:
                calendar.add_component(todo)
    return bytes(calendar.to_ical())


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` to a path or an open binary file."""
    write_bytes(dumps(directive), file)


def _calendar() -> Calendar:
    try:
        from icalendar import Calendar  # noqa: PLC0415 - an optional dependency
    except ImportError as error:
        raise MissingExtraError("ics", purpose="writing a calendar") from error
    calendar = Calendar()
    calendar.add("prodid", "-//congvan//tasks of directives//VI")
    calendar.add("version", "2.0")
    return calendar


def _todo(directive: Directive, task: Task, deadline: Deadline) -> Todo | None:
    """One to-do; ``None`` where no day is fixed."""
    from icalendar import Todo, vRecur  # noqa: PLC0415 - an optional dependency

    todo = Todo()
    if deadline.on is not None:
        todo.add("due", deadline.on)
    elif deadline.recurrence is not None and (first := _first(directive, deadline)) is not None:
        todo.add("dtstart", first)
        todo.add("rrule", vRecur.from_ical(deadline.recurrence))
    else:
        return None
    key = f"{directive.uri or directive.number or ''}|{task.id}|{task.text}"
    todo.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, key)))
    todo.add("dtstamp", _stamp(directive))
    todo.add("summary", _shortened(task.text))
    todo.add("description", _description(directive, task, deadline))
    todo.add("status", "NEEDS-ACTION")
    return todo


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
