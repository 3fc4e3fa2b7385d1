"""What stands at a place is told with the rules that match there, and a place that is not there is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from congvan import InputError, explain
from congvan.reading.explanation import outline

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


_LETTER = """SỞ Y TẾ TỈNH TÂN HÒA
-------
Số: 12/SYT-NVY
Tân Hòa, ngày    tháng 5 năm 2031

Kính gửi: Các bệnh viện.

Đề nghị các bệnh viện báo cáo trước ngày 30/6/2031.
"""


@pytest.mark.parametrize(
    ("field", "told"),
    [("issued_on", "date-unreadable"), ("document_type", "CV was concluded"), ("subject", "subject-missing")],
)
def test_a_field_that_was_not_read_is_refused_with_what_the_reader_said(field: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        explain(_LETTER, field=field)


def test_what_the_reader_said_of_a_line_is_told_there() -> None:
    found = explain(_LETTER, at=(4, 12))
    assert [each.code for each in found.diagnostics] == ["date-unreadable"]


def test_a_rule_that_a_stain_keeps_out_is_named() -> None:
    found = explain("' - 17 giờ 30 phút", at=(1, 2))
    assert "deadlines.hour" in {rule.id for rule in found.near}
    assert not explain("17 giờ 30 phút", at=(1, 2)).near


def test_the_outline_has_every_value_with_its_place() -> None:
    found = {value.field: (line, column, value.words) for line, column, value in outline(_LETTER)}
    assert found["number"] == (3, 5, "12/SYT-NVY")
    assert found["tasks.0.deadline"] == (8, 31, "trước ngày 30/6/2031")
    assert not [field for field in found if field.startswith("body.")]


def test_the_command_lists_what_was_read_where_nothing_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "cv.txt"
    file.write_text(_LETTER, encoding="utf-8")
    command = [sys.executable, "-m", "congvan", "explain", str(file)]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    assert "3:5      number                   12/SYT-NVY" in told
