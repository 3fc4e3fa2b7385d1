"""``congvan tasks``, run for real, and its sheets read back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from congvan import MissingExtraError
from congvan.cli import main
from congvan.cli.sheets import HEAD, csv_bytes, xlsx_bytes
from tests.strategies import nasty_texts

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.cli.sheets import Cell

_ORDER = """ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐỒNG TÂM                         Độc lập - Tự do - Hạnh phúc

Số: 17/CT-UBND                 Đồng Tâm, ngày 05 tháng 01 năm 2026

CHỈ THỊ
Về việc chuyển đổi số

Chủ tịch Ủy ban nhân dân xã yêu cầu:

1. Phòng Kinh tế rà soát, báo cáo trước ngày 28/02/2026.

2. Văn phòng HĐND và UBND báo cáo trước ngày 25 hằng tháng.

Nơi nhận:                                   CHỦ TỊCH
- Lưu: VT.                                  Vũ Văn Long
"""


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "chi-thi.txt"
    path.write_text(_ORDER, encoding="utf-8")
    return str(path)


def run(*arguments: str, given: bytes = b"") -> tuple[int, bytes, str]:
    done = subprocess.run(
        [sys.executable, "-m", "congvan", "tasks", *arguments],
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def test_a_table_on_standard_output(paper: str) -> None:
    code, out, err = run(paper)
    assert (code, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))
    assert [(row["task"], row["lead"], row["due"], row["recurrence"]) for row in rows] == [
        ("1", "Phòng Kinh tế", "2026-02-28", ""),
        ("2", "Văn phòng HĐND và UBND", "", "FREQ=MONTHLY;BYMONTHDAY=25"),
    ]
    assert {row["file"] for row in rows} == {paper}


def test_the_suffix_tells_the_form(paper: str, tmp_path: Path) -> None:
    book, calendar, table = tmp_path / "a.xlsx", tmp_path / "a.ics", tmp_path / "a.csv"
    for path in (book, calendar, table):
        assert main(["tasks", paper, "-o", str(path)]) == 0
    sheet = load_workbook(book)["tasks"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == HEAD
    assert rows[1][HEAD.index("due")] == dt.datetime(2026, 2, 28)  # noqa: DTZ001 - as Excel has it
    assert len(list(Calendar.from_ical(calendar.read_bytes()).walk("VTODO"))) == 2
    assert table.read_bytes().startswith(b"\xef\xbb\xbffile,")


def test_nothing_is_replaced_unasked(paper: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("mine", encoding="utf-8")
    assert main(["tasks", paper, "-o", str(path)]) == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert main(["tasks", paper, "-o", str(path), "--force"]) == 0
    assert "28/02/2026" in path.read_text(encoding="utf-8-sig")


def test_one_bad_file_does_not_stop_the_rest(paper: str) -> None:
    code, out, err = run("no-such-file.txt", "-", "--to", "ics", given=_ORDER.encode())
    assert code == 2
    assert out.count(b"BEGIN:VTODO") == 2
    assert err == "congvan: no-such-file.txt: no such file or directory\n"
    assert run(paper)[0] == 0


def test_no_cell_is_a_formula() -> None:
    rows: list[dict[str, Cell]] = [
        {"text": '=HYPERLINK("http://example.com")', "lead": "@SUM(1)", "support": "Sở Y tế"}
    ]
    cells = next(csv.DictReader(io.StringIO(csv_bytes(rows).decode("utf-8"), newline="")))
    assert (cells["text"][:2], cells["lead"][:2], cells["support"]) == ("'=", "'@", "Sở Y tế")
    cell = load_workbook(io.BytesIO(xlsx_bytes(rows)))["tasks"].cell(2, HEAD.index("text") + 1)
    assert (cell.data_type, cell.value) == ("s", rows[0]["text"])


@settings(max_examples=30)
@given(st.lists(nasty_texts(), max_size=4))
def test_any_words_make_a_sheet(texts: list[str]) -> None:
    rows: list[dict[str, Cell]] = [{"text": text} for text in texts]
    assert load_workbook(io.BytesIO(xlsx_bytes(rows)))["tasks"].max_row == len(rows) + 1
    assert len(list(csv.reader(io.StringIO(csv_bytes(rows).decode("utf-8"), newline="")))) == len(rows) + 1


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError) as caught:
        xlsx_bytes([])
    assert caught.value.extra == "xlsx"
