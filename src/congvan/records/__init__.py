"""Directives as rows of four tables: papers, their tasks, their references, their recipients.

Each row is flat: texts, numbers, days, and lists of texts. ``paper`` is the same in all rows of one paper and joins the
tables; it is the paper's identifier, else a digest of what it says, or a key of the caller's own.

>>> from congvan import Assignee, Directive, Task, records
>>> d = Directive(tasks=(Task(id="1", text="Rà soát", assignees=(Assignee(name="Sở Y tế"),)),))
>>> row, = records.tasks(d, key="a.docx")
>>> row["paper"], row["task"], row["lead"]
('a.docx', '1', ['Sở Y tế'])

``records.ARROW_SCHEMAS["tasks"]`` is the table's schema for pyarrow (extra ``arrow``), with which the shards of a table
have the same columns whatever stands in them: ``pyarrow.Table.from_pylist(rows, schema=…)``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.later import on_first_use
from congvan.records.columns import PaperRow, RecipientRow, ReferenceRow, TaskRow
from congvan.records.rows import key_of, papers, recipients, references, tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    ARROW_SCHEMAS: Mapping[str, pa.Schema]

__all__ = [
    "ARROW_SCHEMAS",
    "PaperRow",
    "RecipientRow",
    "ReferenceRow",
    "TaskRow",
    "key_of",
    "papers",
    "recipients",
    "references",
    "tasks",
]

_LATER = {"ARROW_SCHEMAS": "congvan.records.arrow.arrow_schemas()"}


def __getattr__(name: str) -> object:
    """The schemas: pyarrow is an extra, and heavy."""
    return on_first_use(__name__, _LATER, name)
