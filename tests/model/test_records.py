from __future__ import annotations

import datetime as dt

from hypothesis import given, settings

import congvan
from congvan import Assignee, Deadline, Directive, DocumentNumber, Issuer, Task
from congvan.model.records import COLUMNS
from tests.strategies import directives


def test_a_row_for_each_task() -> None:
    deadline = Deadline(text="trước ngày 15/6/2025", on=dt.date(2025, 6, 15))
    names = (
        Assignee(name="Sở Y tế"),
        Assignee(name="Công an tỉnh"),
        Assignee(name="Sở Tài chính", role="support"),
    )
    paper = Directive(
        document_type="CT",
        number=DocumentNumber.parse("09/CT-UBND"),
        issued_on=dt.date(2025, 5, 12),
        issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH AN GIANG"),),
        subject="phòng, chống bệnh dại",
        tasks=(
            Task(id="1.a", text="Giám sát", assignees=names, deadline=deadline, path=("1", "a")),
            Task(id="2", text="Rà soát"),
        ),
    )
    first, second = congvan.records(paper)
    assert first == {
        "directive": paper.uri,
        "number": "09/CT-UBND",
        "document_type": "CT",
        "issued_on": dt.date(2025, 5, 12),
        "issuer": "ỦY BAN NHÂN DÂN TỈNH AN GIANG",
        "subject": "phòng, chống bệnh dại",
        "task": "1.a",
        "path": "1.a",
        "text": "Giám sát",
        "lead": "Sở Y tế; Công an tỉnh",
        "support": "Sở Tài chính",
        "deadline": "trước ngày 15/6/2025",
        "due": dt.date(2025, 6, 15),
        "recurrence": None,
    }
    assert [second[name] for name in ("lead", "support", "deadline", "due", "path")] == [None] * 5


def test_no_tasks_no_rows() -> None:
    assert congvan.records(Directive()) == []


@settings(max_examples=40)
@given(directives())
def test_the_columns_never_change(paper: Directive) -> None:
    rows = congvan.records(paper)
    assert len(rows) == len(paper.tasks)
    assert all(tuple(row) == COLUMNS for row in rows)
