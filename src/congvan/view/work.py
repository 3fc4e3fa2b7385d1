"""Who is to do what by when, as the page tells it (nhiệm vụ trên trang)."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from congvan.model import Deadline
from congvan.view.data import DueData, TaskData

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.model import Directive
    from congvan.view.data import WhyData

__all__ = ["tasks_of"]

_COMING = 12  # days of a periodic duty that the page knows ahead


def tasks_of(directive: Directive, since: dt.date, why: Mapping[str, Sequence[WhyData]]) -> Iterator[TaskData]:
    """The tasks in the order of the paper.

    Args:
        directive: The paper.
        since: From which day on the days of periodic duties are told.
        why: The rules behind each value, by its path.
    """
    for place, task in enumerate(directive.tasks):
        yield TaskData(
            key=f"task-{place + 1}",
            placed=task.span is not None,
            path=".".join(task.path),
            text=" ".join(task.text.split()),
            leads=[found.name for found in task.assignees if found.role == "lead"],
            supports=[found.name for found in task.assignees if found.role == "support"],
            due=None if task.deadline is None else _due(task.deadline, since),
            confidence=task.confidence,
            why=list(why.get(f"tasks.{place}", ())),
        )


def _due(deadline: Deadline, since: dt.date) -> DueData:
    return DueData(
        text=" ".join(deadline.text.split()),
        on=None if deadline.on is None else deadline.on.isoformat(),
        at=None if deadline.at is None else f"{deadline.at:%H:%M}",
        recurs=deadline.recurrence is not None,
        coming=[]
        if deadline.on is not None or deadline.recurrence is None
        else list(_coming(deadline.recurrence, since)),
    )


@cache
def _coming(rule: str, since: dt.date) -> tuple[str, ...]:
    """The next days of a periodic duty, the first day itself among them."""
    duty = Deadline(text=rule, recurrence=rule)
    days: list[str] = []
    day = duty.next(since if since == dt.date.min else since - dt.timedelta(days=1))
    while day is not None and len(days) < _COMING:
        days.append(day.isoformat())
        day = duty.next(day)
    return tuple(days)
