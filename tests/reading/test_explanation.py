"""What stands at a place is told with the rules that match there, and a place that is not there is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from congvan import InputError, explain

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "Thực hiện Công văn số 12/UBND-VX ngày 05/01/2026 của UBND tỉnh."


def test_the_smallest_value_comes_last() -> None:
    found = explain(_TEXT, at=(1, 25))
    assert found.values[-1].field == "references.0"
    assert found.values[-1].words.startswith("Công văn số 12/UBND-VX")
    assert not found.is_left_over


def test_a_field_is_found_by_its_path() -> None:
    assert explain(_TEXT, field="references.0").column == _TEXT.index("Công văn") + 1


@pytest.mark.parametrize("asked", [{"at": (2, 1)}, {"at": (1, 999)}, {"at": (0, 0)}, {"field": "tasks.7"}, {}])
def test_a_place_that_is_not_there_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(InputError):
        explain(_TEXT, **asked)  # type: ignore[arg-type]


def test_the_command_marks_the_place(tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text(_TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "congvan", "explain", str(file), "--at", "1:36"]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    assert told[2].index("^") - 4 == 35
    assert any("references.date.after" in line for line in told)
    refused = subprocess.run([*command[:-1], "9"], capture_output=True, check=False, encoding="utf-8")
    assert refused.returncode == 2
    assert "LINE:COLUMN" in refused.stderr
