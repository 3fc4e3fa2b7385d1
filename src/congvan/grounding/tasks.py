"""The claims about tasks: who is to do what, by when."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from congvan.grounding.names import is_part
from congvan.grounding.search import Found, same
from congvan.reading.deadlines import find_deadlines, read_deadline
from congvan.vocab import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.grounding.claims import Evidence
    from congvan.model import Assignee, Deadline, Task

__all__ = ["ground_tasks"]

_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s?(?:gio|h|:)\s?(\d{2})?(?!\d)")


def ground_tasks(evidence: Evidence, tasks: tuple[Task, ...], issued_on: dt.date | None) -> Iterator[Task]:
    """Tasks whose words stand in the body; who is to act and by when stand in them or in what governs them."""
    own = _Own(evidence)
    after = 0
    for number, task in enumerate(tasks):
        path = evidence.item("tasks", number)
        place = _place(evidence, task.text, after)
        if place is None:
            evidence.lost(f"{path}.text", task.text)
            continue
        after = place.start
        scene = _Scene((place, *evidence.zones.governing(place)), tuple(own.over(place)))
        assignees = [
            _assignee(evidence, evidence.item(f"{path}.assignees", one), assignee, scene)
            for one, assignee in enumerate(task.assignees)
        ]
        changed = {
            "assignees": tuple(assignee for assignee in assignees if assignee is not None),
            "deadline": _deadline(evidence, f"{path}.deadline", task.deadline, scene._replace(issued_on=issued_on)),
            "path": _path(evidence, path, task, scene),
            "confidence": _confidence(evidence, path, task, scene),
            "span": evidence.finder.span(place),
        }
        yield task.model_copy(update=changed)


class _Scene(NamedTuple):
    """What bears on a task.

    Attributes:
        around: Its words, and those that govern it.
        near: The tasks that reading finds there.
        issued_on: The paper's day.
    """

    around: tuple[Found, ...]
    near: tuple[Task, ...]
    issued_on: dt.date | None = None


def _place(evidence: Evidence, text: str, after: int) -> Found | None:
    """Where the words of a task stand in the body, behind the task before it where they can."""
    for start in (after, 0):
        for zone in evidence.zones.body:
            pieces = evidence.finder.find_pieces(text, max(start, zone.start), zone.end)
            if pieces:
                return Found(pieces[0].start, pieces[-1].end)
    return None


class _Own:
    """The tasks that reading finds, by place."""

    def __init__(self, evidence: Evidence) -> None:
        self._tasks = sorted(
            ((evidence.finder.place(task.span), task) for task in evidence.read.tasks if task.span is not None),
            key=lambda found: found[0],
        )

    def over(self, found: Found) -> list[Task]:
        """Those that share words with a place."""
        return [task for place, task in self._tasks if place.start < found.end and found.start < place.end]


def _path(evidence: Evidence, path: str, task: Task, scene: _Scene) -> tuple[str, ...]:
    """The labels above a task: they are read, not believed."""
    known = [one.path for one in scene.near]
    if task.path in known or not task.path:
        return task.path or (known[0] if known else ())
    if known:
        evidence.refuse(f"{path}.path", list(task.path), "disagrees")
        return known[0]
    evidence.doubt(f"{path}.path", list(task.path))
    return ()


def _confidence(evidence: Evidence, path: str, task: Task, scene: _Scene) -> float | None:
    """How sure reading is; what a claimant thinks of itself is no evidence."""
    read = scene.near[0].confidence if scene.near else None
    if task.confidence is not None and task.confidence != read:
        evidence.doubt(f"{path}.confidence", task.confidence)
    return read


def _assignee(evidence: Evidence, path: str, assignee: Assignee, scene: _Scene) -> Assignee | None:
    """A whole name in the task or in what governs it; of those to whom the paper goes, one that reading assigns."""
    read = next((own for task in scene.near for own in task.assignees if same(own.name, assignee.name)), None)
    longer = [own.name for task in scene.near for own in task.assignees]
    found = None
    for zone in scene.around:
        for place in evidence.finder.find_all(assignee.name, *zone):
            is_whole = not is_part(evidence, place) and not _is_inside(assignee.name, longer)
            found = found or (place if is_whole or read is not None else None)
    if found is None and read is not None and read.span is not None:
        found = evidence.finder.place(read.span)
    if found is None:
        inside = any(evidence.finder.find(assignee.name, *zone) is not None for zone in scene.around)
        if inside:
            evidence.refuse(f"{path}.name", assignee.name, "part_of_name")
        else:
            evidence.lost(f"{path}.name", assignee.name)
        return None
    changed: dict[str, Any] = {"span": evidence.finder.span(found)}
    if read is not None and read.role != assignee.role:
        evidence.refuse(f"{path}.role", assignee.role, "disagrees")
        changed["role"] = read.role
    if read is not None:
        changed["is_group"] = read.is_group
    body = bodies.find(assignee.name)
    known = {getattr(body, "abbreviation", None), getattr(read, "code", None)}
    if assignee.code is not None and assignee.code not in known:
        evidence.refuse(f"{path}.code", assignee.code, "disagrees" if body is not None else "not_found")
        changed["code"] = None
    return assignee.model_copy(update=changed)


def _is_inside(name: str, longer: list[str]) -> bool:
    """Whether a name is some of the words of another that reading finds there."""
    wanted = f" {' '.join(name.casefold().split())} "
    return any(wanted in f" {other.casefold()} " and not same(name, other) for other in longer)


def _deadline(evidence: Evidence, path: str, deadline: Deadline | None, scene: _Scene) -> Deadline | None:
    """The words in the task or above it, and the day that they fix by the rules by which this library reads them."""
    if deadline is None:
        return None
    places = (evidence.finder.find(deadline.text, *zone) for zone in scene.around)
    found = next((place for place in places if place is not None), None)
    agreed = next(
        (task.deadline for task in scene.near if task.deadline and same(task.deadline.text, deadline.text)), None
    )
    if found is None and agreed is not None and agreed.span is not None:
        found = evidence.finder.place(agreed.span)
    if found is None:
        evidence.lost(f"{path}.text", deadline.text)
        return None
    return deadline.model_copy(
        update={
            **_days(evidence, path, deadline, _Place(found, agreed, scene.issued_on)),
            "at": _hour(evidence, path, deadline, found, agreed),
            "span": evidence.finder.span(found),
        }
    )


class _Place(NamedTuple):
    """Where a deadline stands, what reading finds there, and from which day it counts."""

    found: Found
    agreed: Deadline | None
    issued_on: dt.date | None


def _days(evidence: Evidence, path: str, deadline: Deadline, place: _Place) -> dict[str, Any]:
    """The day and the rule that the words fix; what is claimed must be one of them, and what is not is filled in."""
    text, (start, end), agreed = evidence.finder.text, place.found, place.agreed
    read = find_deadlines(text, start, end, issued_on=place.issued_on)
    whole = read_deadline(text, start, end, issued_on=place.issued_on)
    pairs = [(limit.on, limit.recurrence) for limit in (*read, *([whole] if whole is not None else []))]
    pairs += [(agreed.on, agreed.recurrence)] if agreed is not None else []
    days = [day for day, _ in pairs if day is not None]
    rules = [rule for _, rule in pairs if rule is not None]
    day, rule = deadline.on, deadline.recurrence
    if day is None:
        day = days[0] if days else None
    elif day not in days and (days or evidence.finder.find_day(day, start, end) is None):
        evidence.refuse(f"{path}.on", day.isoformat(), "disagrees")
        day = None
    if rule is None:
        rule = rules[0] if rules and not days else None
    elif rule not in rules:
        evidence.refuse(f"{path}.recurrence", rule, "disagrees")
        rule = None
    return {"on": day, "recurrence": rule}


def _hour(evidence: Evidence, path: str, deadline: Deadline, found: Found, agreed: Deadline | None) -> dt.time | None:
    """The hour that is printed in the words."""
    read = agreed.at if agreed is not None else None
    if deadline.at is None or deadline.at == read:
        return read
    if deadline.at in _hours(evidence.finder.text.fold[found.start : found.end]):
        return deadline.at
    evidence.refuse(f"{path}.at", deadline.at.isoformat(), "disagrees")
    return None


def _hours(words: str) -> set[dt.time]:
    """The hours that are printed: ``17 giờ 00``, ``17h30``."""
    found = ((int(match[1]), int(match[2] or 0)) for match in _HOUR.finditer(words))
    return {dt.time(hour, minute) for hour, minute in found if hour < 24 and minute < 60}  # noqa: PLR2004 - a day's hours
