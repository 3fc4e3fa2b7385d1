"""What stands at a place is told with the rules that match there, and a place that is not there is refused."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from congvan import InputError, explain, parse_text
from congvan.reading.explanation import outline
from tests.reading.test_laws import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from congvan import TraceEntry

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
    assert not explain("    17 giờ 30 phút", at=(1, 6)).near


def test_a_value_within_a_value_is_called_by_its_words() -> None:
    shown = explain(_LETTER, field="tasks.0").values[-1].shown
    assert "deadline trước ngày 30/6/2031" in shown
    assert "number 12/UBND-VX" in explain(_TEXT, field="references.0").values[-1].shown


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


_ASKED = _LETTER.replace("Đề nghị các", "Theo đề nghị của Cục Y tế dự phòng, Sở Y tế yêu cầu các")
_REPORT = (
    "Phòng, chống cháy rừng ở Sơn Hải\n\n"
    "UBND tỉnh Sơn Hải vừa ban hành Công văn số 512/UBND-NN ngày 07/5/2026 gửi các sở về phòng, chống cháy rừng.\n\n"
    "Trước đó, Thủ tướng Chính phủ đã ban hành Công điện số 31/CĐ-TTg ngày 02/5/2026 về việc này.\n\n"
    "Theo đó, UBND tỉnh yêu cầu Sở Nông nghiệp và Môi trường kiểm tra các chủ rừng, báo cáo trước ngày 30/5/2026.\n"
)


def _rivals(text: str) -> list[TraceEntry]:
    traced = parse_text(text, trace=True)
    return [entry for entry in (traced.source.trace if traced.source is not None else ()) if entry.rival is not None]


def test_what_is_a_task_might_have_been_none() -> None:
    (second,) = [entry for entry in _rivals(_ASKED) if entry.field == "tasks.0"]
    assert second.rival == "no task"
    spoken = [entry for entry in parse_text(_ASKED, trace=True).source.trace if entry.field == "tasks.0"]  # type: ignore[union-attr]
    strongest = max((entry for entry in spoken if entry.rival is None), key=lambda entry: entry.weight or 0.0)
    assert second.rule == strongest.rule
    assert second.weight == pytest.approx(-sum(entry.weight or 0.0 for entry in spoken if entry.rival is None), abs=2)


def test_what_is_none_might_have_been_a_task() -> None:
    told = "Sở Y tế đã yêu cầu các bệnh viện trực đủ người từ năm 2020."
    (second,) = [entry for entry in _rivals(_LETTER.replace("Đề nghị", f"{told}\n\nĐề nghị")) if entry.field == "tasks"]
    assert second.rival == "a task"


def test_a_report_might_have_been_of_another_paper() -> None:
    (second,) = [entry for entry in _rivals(_REPORT) if entry.field == "document_type"]
    assert second.rival == "Công điện số 31/CĐ-TTg ngày 02/5/2026"
    assert second.rule == "press.choice.earlier"
    chosen = [
        entry.weight
        for entry in parse_text(_REPORT, trace=True).source.trace  # type: ignore[union-attr]
        if entry.field == "document_type" and entry.rival is None
    ]
    assert max(weight for weight in chosen if weight is not None) > (second.weight or 0.0)


def test_a_spoiled_type_might_have_been_another() -> None:
    scanned = _LETTER.replace("Kính gửi: Các bệnh viện.", "QUY ĐJNH\nVề trực Tết")
    (second,) = [entry for entry in _rivals(scanned) if entry.field == "document_type"]
    assert second.rival == "quyet dinh"
    assert parse_text(scanned).document_type == "QyĐ"


def _second(text: str, field: str) -> tuple[str | None, str]:
    (entry,) = [each for each in _rivals(text) if each.field == field]
    return entry.rival, entry.rule


def test_another_day_might_have_been_that_of_issue() -> None:
    dated = _LETTER.replace("ngày    tháng 5", "ngày 05 tháng 5")
    stamped = dated.replace("Tân Hòa, ", "Ngày 10-11-2031\nTân Hòa, ")
    assert str(parse_text(stamped).issued_on) == "2031-05-05"
    assert _second(stamped, "issued_on") == ("Ngày 10-11-2031", "header.date.in-words")
    both = dated.replace("\n\nKính gửi", "\nV/v sơ kết từ ngày 01 tháng 3 năm 2031\n\nKính gửi")
    assert _second(both, "issued_on") == ("ngày 01 tháng 3 năm 2031", "header.date.first")


def test_a_task_might_have_been_due_by_another_limit() -> None:
    firm = _LETTER.replace("báo cáo trước", "trong năm 2031 báo cáo trước")
    assert parse_text(firm).tasks[0].deadline.text == "trước ngày 30/6/2031"  # type: ignore[union-attr]
    assert _second(firm, "tasks.0.deadline") == ("trong năm 2031", "task.deadline.firm")
    two = _LETTER.replace("6/2031.", "6/2031, khắc phục xong trước ngày 15/9/2031.")
    assert _second(two, "tasks.0.deadline") == ("xong trước ngày 15/9/2031", "task.deadline.first")


def test_a_report_may_give_its_paper_two_numbers() -> None:
    again = "Công văn số 512/UBND-NNMT của UBND tỉnh Sơn Hải do Phó Chủ tịch Trần Văn An ký."
    assert _second(f"{_REPORT}\n{again}\n", "number") == ("512/UBND-NNMT", "press.number.fullest")
    assert not [entry for entry in _rivals(_REPORT) if entry.field == "number"]


def test_a_clean_type_has_no_second() -> None:
    clean = _LETTER.replace("Kính gửi: Các bệnh viện.", "QUYẾT ĐỊNH\nVề trực Tết")
    assert not [entry for entry in _rivals(clean) if entry.field == "document_type"]


def test_explain_says_what_came_second_and_plain_reading_keeps_nothing() -> None:
    assert any("second came no task" in line for line in explain(_ASKED, field="tasks.0").trace)
    source = parse_text(_ASKED).source
    assert source is not None
    assert source.trace == ()


@settings(max_examples=100)
@given(TEXTS)
def test_a_trace_changes_nothing_else(text: str) -> None:
    traced, plain = parse_text(text, trace=True), parse_text(text)
    assert traced.source is not None
    assert traced.model_copy(update={"source": traced.source.model_copy(update={"trace": ()})}) == plain
