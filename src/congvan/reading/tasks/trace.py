"""What the trace tells of tasks: what spoke for each, and what came second for it, for its names and for its time limit."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from congvan.reading.findings import Findings, Notes
from congvan.reading.tasks.cuts import second_cut
from congvan.reading.tasks.rivals import rival_of
from congvan.reading.tasks.weights import weights
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.reading.deadlines import Found as Limit
    from congvan.reading.tasks.found import Found
    from congvan.reading.text.sheet import Sheet

_SLIGHT = 0.05  # a weight that tells nothing
_SHOWN = 80  # characters of the words of a rival


def tell_tasks(
    sheet: Sheet,
    tasks: Sequence[Found],
    units: Iterable[Found],
    dated: Sequence[Limit | None],
    limits: Sequence[Limit],
) -> Findings:
    """What the trace tells of the tasks of a paper.

    Args:
        sheet: What was read.
        tasks: The tasks, in their order.
        units: All that was weighed.
        dated: The time limit of each task.
        limits: All limits of the body, in their order.
    """
    notes = Notes(sheet)
    _tell_weighed(notes, tasks, units)
    for number, (task, due) in enumerate(zip(tasks, dated, strict=True)):
        _tell_names(notes, f"tasks.{number}.assignees", task)
        if due is not None:
            _tell_limit(notes, f"tasks.{number}.deadline", due, _second_limit(task, due, limits))
    return notes.findings()


def _tell_weighed(notes: Notes, tasks: Sequence[Found], units: Iterable[Found]) -> None:
    """What spoke for each task and against it, and of what is none where it stands."""
    places = {(task.start, task.end): number for number, task in enumerate(tasks)}
    table = weights()
    for unit in units:
        number = places.get((unit.start, unit.end))
        for name, (start, end) in unit.clues.items():
            weight = table.get(name, 0.0)
            if abs(weight) < _SLIGHT:
                continue
            if number is None:
                notes.weigh("tasks", f"task.{name}", unit.start, unit.end, weight)
            else:
                notes.weigh(f"tasks.{number}", f"task.{name}", start, max(end, start + 1), weight)
        if (second := rival_of(unit)) is not None:
            field = "tasks" if number is None else f"tasks.{number}"
            notes.weigh(field, f"task.{second.clue}", unit.start, unit.end, second.weight, rival=second.reading)


def _tell_names(notes: Notes, field: str, task: Found) -> None:
    """Where else the names of those who act might have ended."""
    for place, name in enumerate(chain(task.leads, task.supports)):
        if (cut := second_cut(notes.text, name)) is not None:
            notes.weigh(f"{field}.{place}", cut.rule, cut.start, cut.stop, rival=_shown(notes, name.start, cut.end))


def _tell_limit(notes: Notes, field: str, due: Limit, other: Limit | None) -> None:
    """By which other limit a task might be due: a firm one goes before what may only describe, else the first."""
    if other is not None:
        rule = "task.deadline.firm" if due.is_firm and not other.is_firm else "task.deadline.first"
        notes.weigh(field, rule, other.start, other.end, rival=_shown(notes, other.start, other.end))


def _second_limit(task: Found, due: Limit, limits: Sequence[Limit]) -> Limit | None:
    """The next limit in the words of a task; one that has a place of its own has no other."""
    if task.due is not None:
        return None
    first, last = (bisect_left(limits, at, key=_start) for at in (task.start, task.end))
    others = [each for each in limits[first:last] if each.start != due.start]
    return max(others, key=lambda each: each.is_firm, default=None)


def _start(limit: Limit) -> int:
    return limit.start


def _shown(sheet: Sheet, start: int, end: int) -> str:
    return squeeze(sheet.text.text[start:end])[:_SHOWN]
