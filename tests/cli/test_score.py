"""``congvan score`` on papers whose readings somebody corrected."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from congvan import Assignee, Directive, DocumentNumber, Task, evolve, read
from congvan.cli import main
from congvan.scoring import FIELDS, Score, score
from tests.strategies import directives

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


@settings(max_examples=30)
@given(directive=directives())
def test_a_reading_held_against_itself_is_right(directive: Directive) -> None:
    for found in score([(directive, directive)]).values():
        assert found.f1 in {1.0, None}
        assert not found.missed
        assert not found.wrong


def test_what_is_counted() -> None:
    task = Task(id="1", text="Báo cáo kết quả.", assignees=(Assignee(name="Sở Y tế"),))
    other = task.model_copy(update={"id": "2"})
    corrected = Directive(number=DocumentNumber.parse("12/UBND-VX"), place="Hòa Bình", tasks=(task, other))
    made = Directive(number=DocumentNumber.parse("13/UBND-VX"), place="HOÀ BÌNH", subject="mở lớp", tasks=(task,))
    found = score([(Directive(), Directive()), (corrected, made)])
    assert set(found) == set(FIELDS)
    assert found["place"] == Score(1, (), ())
    assert found["number"] == Score(0, ((1, "12/UBND-VX"),), ((1, "13/UBND-VX"),))
    assert (found["subject"].precision, found["subject"].recall, found["subject"].f1) == (0.0, None, 0.0)
    assert (found["tasks"].precision, found["tasks"].recall) == (1.0, 0.5)
    assert found["tasks.assignees"].missed == ((1, "Sở Y tế (lead): Báo cáo kết quả."),)
    assert found["secrecy"].f1 is None


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """A letter whose corrected reading has another place, and a directive that is read right."""
    for name in ("cong-van", "chi-thi"):
        shutil.copy(_EXAMPLES / f"{name}.txt", tmp_path)
        reading = read(_EXAMPLES / f"{name}.txt")
        reading = evolve(reading, place="Đồng Tháp") if name == "cong-van" else reading
        (tmp_path / f"{name}.json").write_text(reading.model_dump_json(), encoding="utf-8")
    (tmp_path / "not-corrected.txt").write_text("Số: 1/QĐ-UBND", encoding="utf-8")
    return tmp_path


def test_the_table(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(corrected), "--show", "place"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 papers"
    place = next(line for line in lines if line.startswith("place"))
    assert place.split() == ["place", "0.500", "0.500", "0.500", "1", "1", "1"]
    number = next(line for line in lines if line.startswith("number"))
    assert number.split()[1:4] == ["1.000"] * 3
    assert "cong-van.txt: missed Đồng Tháp" in lines


def test_as_json(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(corrected), "--to", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["papers"] == 2
    assert told["fields"]["place"]["missed"] == [{"file": "cong-van.txt", "value": "Đồng Tháp"}]
    assert told["fields"]["tasks"]["f1"] == 1.0


def test_what_cannot_be_used_is_told(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corrected / "chi-thi.json").write_text('{"place": 1}', encoding="utf-8")
    assert main(["score", str(corrected)]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("1 papers")
    assert told.err.startswith("congvan: chi-thi.txt: $.place: ")
    (corrected / "cong-van.txt").unlink()
    assert main(["score", str(corrected), "--lang", "vi"]) == 2
    assert capsys.readouterr().err.endswith("cong-van.json: không có văn bản cùng tên bên cạnh\n")
    assert main(["score", str(_EXAMPLES)]) == 2
    assert "no corrected reading" in capsys.readouterr().err
