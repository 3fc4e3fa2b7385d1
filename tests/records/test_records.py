"""Rows of tables, and tables of them."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_type_hints

import pyarrow as pa
import pytest
from hypothesis import given, settings

import congvan
from congvan import Assignee, Deadline, Directive, DocumentNumber, Issuer, Task, records
from congvan.records.columns import TABLES
from tests.strategies import directives

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "examples").glob("*.txt"))
_MAKERS: dict[str, Callable[[Directive], Sequence[Mapping[str, object]]]] = {
    "papers": records.papers,
    "tasks": records.tasks,
    "references": records.references,
    "recipients": records.recipients,
}


def _paper() -> Directive:
    deadline = Deadline(text="trước ngày 15/6/2025", on=dt.date(2025, 6, 15), at=dt.time(17))
    names = (
        Assignee(name="Sở Y tế"),
        Assignee(name="Công an tỉnh"),
        Assignee(name="Sở Tài chính", role="support"),
    )
    return Directive(
        document_type="CT",
        number=DocumentNumber.parse("09/CT-UBND"),
        issued_on=dt.date(2025, 5, 12),
        issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH AN GIANG", place="tỉnh An Giang"),),
        subject="phòng, chống bệnh dại",
        tasks=(
            Task(id="1.a", text="Giám sát", assignees=names, deadline=deadline, path=("1", "a"), confidence=0.9),
            Task(id="2", text="Rà soát"),
        ),
    )


def test_a_row_for_each_task() -> None:
    paper = _paper()
    first, second = records.tasks(paper)
    assert first == {
        "paper": "urn:congvan:doc:ubnd.an-giang:ct:2025:9",
        "number": "09/CT-UBND",
        "task": "1.a",
        "path": ["1", "a"],
        "text": "Giám sát",
        "lead": ["Sở Y tế", "Công an tỉnh"],
        "support": ["Sở Tài chính"],
        "deadline": "trước ngày 15/6/2025",
        "due": dt.date(2025, 6, 15),
        "recurrence": None,
        "start": None,
        "end": None,
        "at": dt.time(17),
        "confidence": 0.9,
    }
    assert (second["lead"], second["deadline"], second["path"]) == ([], None, [])


def test_the_tables_join_by_the_key() -> None:
    for file in _EXAMPLES:
        paper = congvan.read(file)
        keys = {row["paper"] for make in _MAKERS.values() for row in make(paper)}
        assert keys == {records.key_of(paper)}
        assert {row["paper"] for row in records.tasks(paper, key=file.name)} <= {file.name}
        (row,) = records.papers(paper)
        assert (row["tasks"], row["references"]) == (len(records.tasks(paper)), len(records.references(paper)))


def test_a_paper_without_an_identifier_has_a_stable_key() -> None:
    paper = Directive(subject="mời họp")
    assert records.key_of(paper) == records.key_of(Directive.model_validate_json(paper.model_dump_json()))
    assert records.key_of(paper) != records.key_of(Directive(subject="mời họp gấp"))


@pytest.mark.parametrize("table", TABLES)
@settings(max_examples=20)
@given(paper=directives(max_items=2))
def test_the_columns_never_change_and_shards_concatenate(table: str, paper: Directive) -> None:
    schema = records.ARROW_SCHEMAS[table]
    assert schema.names == list(get_type_hints(TABLES[table]))
    shards = []
    for one in (paper, Directive()):
        rows = [dict(row) for row in _MAKERS[table](one)]
        assert all(list(row) == schema.names for row in rows)
        shards.append(pa.Table.from_pylist(rows, schema=schema))
    whole = pa.concat_tables(shards)
    assert whole.schema == schema
    assert whole.to_pylist()[: shards[0].num_rows] == shards[0].to_pylist()


def test_pyarrow_is_not_needed_for_rows() -> None:
    script = (
        "import sys; from congvan import records; assert 'pyarrow' not in sys.modules; print(records.papers.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout == "papers\n"


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from congvan.records.arrow import arrow_schemas  # noqa: PLC0415 - to be called anew

    arrow_schemas.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(congvan.MissingExtraError, match=r"congvan\[arrow\]"):
        _ = records.ARROW_SCHEMAS
    assert not hasattr(records, "ARROW")
