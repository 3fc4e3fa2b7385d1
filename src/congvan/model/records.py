"""The tasks of a directive as flat rows, for a table or a tracker.

>>> from congvan.model import Assignee, Directive, Task
>>> d = Directive(tasks=(Task(id="1", text="Rà soát", assignees=(Assignee(name="Sở Y tế"),)),))
>>> records(d)[0]["lead"]
'Sở Y tế'
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from congvan.model.directive import Directive
    from congvan.model.task import AssigneeRole, Task

Cell: TypeAlias = str | dt.date | None

COLUMNS = (
    "directive",
    "number",
    "document_type",
    "issued_on",
    "issuer",
    "subject",
    "task",
    "path",
    "text",
    "lead",
    "support",
    "deadline",
    "due",
    "recurrence",
)
"""The names of the columns, in their order; they stay as they are."""


def records(directive: Directive) -> list[dict[str, Cell]]:
    """One flat row for each task, in reading order, under the names of :data:`COLUMNS` (bảng theo dõi nhiệm vụ).

    Several names stand in one cell, separated by ``; ``; a cell is ``None`` where the paper says nothing. ``directive``
    is the identifier that all spellings of one paper share; ``issued_on`` and ``due`` are dates.
    """
    number = str(directive.number) if directive.number is not None else None
    shared: dict[str, Cell] = {
        "directive": directive.uri,
        "number": number,
        "document_type": directive.document_type,
        "issued_on": directive.issued_on,
        "issuer": "; ".join(issuer.name for issuer in directive.issuers) or None,
        "subject": directive.subject,
    }
    return [{**shared, **_row(task)} for task in directive.tasks]


def _row(task: Task) -> dict[str, Cell]:
    """The columns that differ from task to task."""
    deadline = task.deadline
    return {
        "task": task.id,
        "path": ".".join(task.path) or None,
        "text": task.text,
        "lead": _names(task, "lead"),
        "support": _names(task, "support"),
        "deadline": deadline.text if deadline is not None else None,
        "due": deadline.on if deadline is not None else None,
        "recurrence": deadline.recurrence if deadline is not None else None,
    }


def _names(task: Task, role: AssigneeRole) -> str | None:
    return "; ".join(assignee.name for assignee in task.assignees if assignee.role == role) or None
