"""The integrations of the documentation, run with their real libraries."""

from __future__ import annotations

import doctest
import importlib.util
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

import congvan
from congvan import edxml

if TYPE_CHECKING:
    from types import ModuleType

_EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
_LETTER = (_EXAMPLES / "cong-van.txt").read_bytes()


def example(name: str) -> ModuleType:
    """A file of the examples as a module."""
    spec = importlib.util.spec_from_file_location(f"example_{name}", _EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_a_register_of_incoming_papers() -> None:
    register = example("register")
    engine = register.in_memory()
    with TestClient(register.create_app(engine)) as client:
        done = client.post("/papers", content=_LETTER)
        assert (done.status_code, done.json()) == (201, {"id": 1, "number": "1846/SNNMT-TL"})
        assert client.post("/papers", content=_LETTER).status_code == 409
        broken = client.post("/papers", content=b'<directive xmlns="urn:congvan:directive:1">\n<plaice/></directive>')
        assert (broken.status_code, broken.json()["detail"]["place"]) == (422, "line 2, /directive/plaice")
        assert client.get("/papers/9").status_code == 404
        paper = client.get("/papers/1").json()
        assert paper["uri"] == congvan.read(_LETTER).uri
        put = client.put("/papers/1", json=paper)
        assert (put.status_code, put.json()) == (200, paper), "what was given can be put back"
        paper["tasks"] = paper["tasks"][:1]
        assert client.put("/papers/1", json=paper).json() == paper
        overdue = client.get("/overdue", params={"on": "2025-12-01"}).json()
        assert overdue == [
            {"paper": 1, "task": "1.a", "lead": "Ủy ban nhân dân các xã, phường, đặc khu", "due": "2025-08-15"}
        ]
        assert client.put("/papers/1", json=paper | {"mood": "stern"}).status_code == 422
        described = json.dumps(client.get("/openapi.json").json(), ensure_ascii=False)
    engine.dispose()
    assert ">>>" not in described
    assert "``" not in described
    assert "cơ quan ban hành" in described


def test_tables_of_many_papers(tmp_path: Path) -> None:
    tables = example("tables")
    broken = tmp_path / "broken.xml"
    broken.write_text("<directive xmlns='urn:congvan:directive:1'>", encoding="utf-8")
    files = [*sorted(_EXAMPLES.glob("*.txt")), broken]
    (told,) = tables.write_shards(files, tmp_path)
    assert "broken.xml" in told
    assert len(list(tmp_path.glob("papers-*.parquet"))) == 3
    rows = tables.due_tasks(tmp_path)
    assert len(rows) > 8
    assert [row[3] for row in rows] == sorted(row[3] for row in rows)
    assert ("1846/SNNMT-TL", "3", "Chi cục Thủy lợi") in {row[:3] for row in rows}


def test_a_models_answer_is_checked() -> None:
    checked_answer = example("checked_answer")
    faults = [line.partition(":")[0] for line in checked_answer.main()]
    assert faults == [
        "mood",
        "document_type",
        "issued_on",
        "tasks[0].assignees[1].name",
        "tasks[0].deadline.text",
        "references[0].issued_on",
        "signatures[0].position",
    ]
    asked = json.loads(checked_answer.asked())
    assert "tasks" in asked["properties"]
    assert "body" not in asked["properties"]
    assert "Block" not in asked["$defs"]


def test_a_paper_by_hand_is_printed_and_sent(tmp_path: Path) -> None:
    made = example("by_hand").main(tmp_path)
    assert [str(task.deadline.on) for task in made.tasks if task.deadline] == ["2026-03-15"]
    printed = congvan.read(tmp_path / "cv.docx")
    assert (printed.number, printed.issued_on, printed.subject) == (made.number, made.issued_on, made.subject)
    assert [item.text for item in printed.recipients] == [item.text for item in made.recipients]
    message = edxml.load(tmp_path / "cv.edxml")
    assert message.number == made.number


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The example's package, found as if it were installed, with its entry point."""
    package = _EXAMPLES / "own_form"
    monkeypatch.syspath_prepend(str(package / "src"))
    import tomllib  # noqa: PLC0415 - this test alone
    from importlib.metadata import EntryPoint  # noqa: PLC0415

    from congvan.formats import registry  # noqa: PLC0415

    project = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = [
        EntryPoint(name, module, registry.GROUP) for name, module in project["entry-points"][registry.GROUP].items()
    ]
    monkeypatch.setattr(registry, "entry_points", lambda **_: found)
    registry.third_parties.cache_clear()
    yield importlib.import_module("memo_form")
    registry.third_parties.cache_clear()
    sys.modules.pop("memo_form", None)


def test_the_packages_own_example_runs(installed: Any) -> None:
    failed, tried = doctest.testmod(installed)
    assert (failed, tried) == (0, 3)


def test_an_own_model_in_an_own_form(installed: Any, tmp_path: Path) -> None:
    paper = installed.Memo.model_validate({"subject": "mời họp", "entry": 7, "issuers": ["Phòng Tổ chức"]})
    congvan.write(paper, tmp_path / "a.memo")
    assert congvan.read(tmp_path / "a.memo") == paper
    assert congvan.read((tmp_path / "a.memo").read_bytes()) == paper
    assert installed.Memo.model_validate_json(paper.model_dump_json()) == paper
    with pytest.raises(congvan.InputError) as caught:
        congvan.read(b"MEMO\nEntry: bay\n\n")
    assert str(caught.value).splitlines()[1:] == ["    Entry: bay", "           ^"]
    with pytest.raises(congvan.InputError, match="'entry' of Memo"):
        congvan.write(paper, tmp_path / "a.xml")
