"""The tasks of a paper, from its body, with assignees and deadlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.model import Assignee, Deadline
from congvan.model.sharing import made
from congvan.reading.deadlines import RIDES, find_deadlines, hour_in, read_deadline
from congvan.reading.deadlines import Found as Limit
from congvan.reading.discourse import State
from congvan.reading.findings import Findings
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.trace import tell_tasks
from congvan.reading.tasks.walk import Walk
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.model.task import AssigneeRole
    from congvan.reading.raw import RawAssignee, RawDeadline, RawRecipient, RawTask
    from congvan.reading.tasks.found import Found
    from congvan.reading.tasks.matter import Matter
    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_NEAR = 60  # characters from a task to the limit that a paragraph behind it gives
_MARKS = 6  # characters of the marks behind a paragraph
_GROUP = rule(
    "task.name.group",
    r"\b(?:các|những|toàn thể)\b",
    basis="a plural names a group, and no one body",
    examples=("các sở", "những đơn vị", "Toàn thể hội viên"),
    counterexamples=("Sở Y tế", "cács"),
    runs_on="text",
    flags=re.IGNORECASE,
)


class Tasks(NamedTuple):
    """The tasks of a paper, and what spoke for each and against it."""

    tasks: tuple[RawTask, ...]
    findings: Findings = Findings()


def find_tasks(matter: Matter) -> Tasks:
    """The tasks of a paper that was read itself."""
    walk = weigh_body(matter)
    return finish(matter, walk.tasks, walk.units, walk.limits)


def weigh_body(matter: Matter) -> Walk:
    """Every item and paragraph of a body with what speaks for it being a task, and against it."""
    walk = Walk(matter)
    walk.siblings(matter.body, State(walk.paper.default, ()))
    walk.tasks.sort(key=lambda task: task.start)  # a block's own words may be taken behind those below it
    return walk


def finish(matter: Matter, tasks: Sequence[Found], units: Sequence[Found], limits: list[Limit] | None = None) -> Tasks:
    """Found tasks with id and deadline, and the addressees where one names nobody; in a trace, what spoke for each.

    Args:
        matter: What they are read from.
        tasks: What was taken for a task.
        units: All that was weighed.
        limits: The time limits of the body, where they are known already.
    """
    if limits is None:
        limits = find_deadlines(
            matter.text,
            matter.body_start,
            matter.body_end,
            issued_on=matter.issued_on,
            issued_in=matter.issued_in,
        )
    starts = [limit.start for limit in limits]
    addressees = [each for each in matter.recipients if each.get("role") == "addressee"]
    seen: set[str] = set()
    finished: list[RawTask] = []
    due: dict[tuple[str, ...], Limit] = {}
    codes: dict[str, str | None] = {}
    dated: list[Limit | None] = []
    working = [task for place, task in enumerate(tasks) if not place or not _only_dates(matter, task, limits, starts)]
    for number, task in enumerate(working, 1):
        limit = _limit(matter, task, limits, starts)
        if limit is not None and limit.refers_to:
            named = due.get((*task.path[:-1], limit.refers_to))
            limit = limit._replace(on=named.on, recurrence=named.recurrence) if named else None
        if limit is not None:
            due.setdefault(task.path, limit)
        text = matter.text
        raw: RawTask = {
            "id": _identify(task, number, seen),
            "text": squeeze(text.text[task.start : task.end]),
            "assignees": tuple([made(Assignee, each) for each in _assignees(matter, task, addressees, codes)]),
            "path": task.path,
            "confidence": round(task.confidence, 2),
            "span": text.span(task.start, task.end),
        }
        if limit is not None:
            raw["deadline"] = _deadline(text, limit)
        finished.append(raw)
        dated.append(limit)
    findings = tell_tasks(matter.sheet, working, units, dated, limits) if matter.sheet.is_traced else Findings()
    return Tasks(tuple(finished), findings)


def _deadline(text: Text, limit: Limit) -> Deadline:
    """A time limit as the model has it; only what recurs is checked there."""
    raw: RawDeadline = {
        "text": squeeze(text.text[limit.start : limit.end]),
        "on": limit.on,
        "at": hour_in(text, limit.start, limit.end) if limit.on is not None else None,
        "recurrence": limit.recurrence,
        "span": text.span(limit.start, limit.end),
    }
    return made(Deadline, raw) if limit.recurrence is None else Deadline.model_validate(raw)


def _identify(task: Found, number: int, seen: set[str]) -> str:
    """The path joined by full stops, else a running number."""
    name = ".".join(task.path) or str(number)
    if name in seen:
        name = f"{name}-{number}" if task.path else f"#{number}"
    seen.add(name)
    return name


def _limit(matter: Matter, task: Found, limits: list[Limit], starts: list[int]) -> Limit | None:
    """The first time limit that holds for a task."""
    if task.due is not None:
        return read_deadline(matter.text, *task.due, issued_on=matter.issued_on, issued_in=matter.issued_in)
    at = bisect_left(starts, task.start)
    while at < len(limits) and limits[at].start < task.end:
        if limits[at].is_firm:
            return limits[at]
        at += 1
    return limits[at] if at < len(limits) and _rides(matter.text.fold, task.end, limits[at]) else None


def _only_dates(matter: Matter, task: Found, limits: list[Limit], starts: list[int]) -> bool:
    """Whether a paragraph that was taken for a task only dates the one before it."""
    at = bisect_left(starts, task.start)
    is_all = at < len(limits) and 0 <= task.end - limits[at].end < _MARKS
    return is_all and _rides(matter.text.fold, task.start, limits[at])


def _rides(fold: str, end: int, limit: Limit) -> bool:
    """Whether a limit stands in the paragraph right behind a task, which only dates it: ``Thời hạn chậm nhất …``."""
    if limit.start - end > _NEAR or not limit.is_firm:
        return False
    start = end + len(fold[end : limit.start]) - len(fold[end : limit.start].lstrip(" .;*\n"))
    words = RIDES.match(fold, start, limit.end)
    return words is not None and words.end() >= limit.start


def _assignees(
    matter: Matter, task: Found, addressees: list[RawRecipient], codes: dict[str, str | None]
) -> list[RawAssignee]:
    """Those who act, then those with whom; codes are looked up once for each name."""
    found = [_assignee(matter, name, "lead") for name in task.leads]
    if not found and matter.document_type == "CV" and matter.kind != "news":
        found = [_addressee(each) for each in addressees]
    found += [_assignee(matter, name, "support") for name in task.supports]
    for each in found:
        name = each["name"]
        if name not in codes:
            body = None if each["is_group"] else vocab.bodies.find(name, on=matter.issued_on)
            codes[name] = body.abbreviation if body is not None else None
        each["code"] = codes[name]
    return found


def _addressee(recipient: RawRecipient) -> RawAssignee:
    """To whom a letter is sent acts where it names nobody."""
    name = recipient.get("name") or recipient["text"]
    is_group = _GROUP.search(name) is not None
    return {"name": name, "role": "lead", "is_group": is_group, "code": None, "span": recipient.get("span")}


def _assignee(matter: Matter, name: Name, role: AssigneeRole) -> RawAssignee:
    text = matter.text
    return {
        "name": squeeze(text.text[name.start : name.end]),
        "role": role,
        "is_group": name.is_group,
        "code": None,
        "span": text.span(name.start, name.end),
    }
