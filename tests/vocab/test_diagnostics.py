"""Every code that a reader can give stands in the catalogue in both languages, and papers meet the text reader's own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from congvan import parse_text
from congvan.vocab import tables
from congvan.vocab.diagnostics import in_vietnamese, named

_SRC = Path(__file__).parents[2] / "src" / "congvan"
_NAMES = {"tell", "Diagnostic", "note", "_note", "notice"}


_HEAD = "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\n{number}\nV/v trực Tết\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{date}\n"
_TEXT = "\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu các bệnh viện trực đủ người.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n"
_GOOD = {"number": "Số: 12/SYT-NV", "date": "Sơn Hải, ngày 05 tháng 01 năm 2026"}

PAPERS = {
    "no-header": "Hôm nay trời đẹp và gió nhẹ.",
    "header-missing": "Kính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu các bệnh viện trực đủ người.\n",
    "number-missing": _HEAD.format(**(_GOOD | {"number": ""})) + _TEXT,
    "date-missing": _HEAD.format(**(_GOOD | {"date": ""})) + _TEXT,
    "date-unreadable": _HEAD.format(**(_GOOD | {"date": "Sơn Hải, ngày ?? tháng 01 năm 2026"})) + _TEXT,
    "date-invalid": _HEAD.format(**(_GOOD | {"date": "Sơn Hải, ngày 31 tháng 02 năm 2026"})) + _TEXT,
    "date-implausible": _HEAD.format(**(_GOOD | {"date": "Sơn Hải, ngày 05 tháng 01 năm 2205"})) + _TEXT,
    "issuer-missing": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + _TEXT,
    "subject-missing": _HEAD.format(**_GOOD).replace("V/v trực Tết\n", "") + _TEXT,
    "unread-text": "trang chủ tin tức\n" * 9 + _HEAD.format(**_GOOD) + _TEXT,
    "surrogates-replaced": _HEAD.format(**_GOOD) + "\ud800" + _TEXT,
}


def told(text: str) -> set[str]:
    source = parse_text(text).source
    assert source is not None
    return {diagnostic.code for diagnostic in source.diagnostics}


def _codes() -> set[str]:
    """First arguments, and those called ``code``, that look like codes, of the calls that make diagnostics."""
    found: set[str] = set()
    for file in _SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
            if called in _NAMES:
                found |= {
                    one.value
                    for one in given
                    if isinstance(one, ast.Constant) and isinstance(one.value, str) and "-" in one.value
                }
    return found


def test_every_code_has_its_meaning() -> None:
    codes = _codes()
    assert {"number-missing", "legacy-encoding", "newer-version"} <= codes
    assert sorted(code for code in codes if in_vietnamese(code) is None) == []
    assert in_vietnamese("x-strange") is None


def test_meanings_are_plain_and_stand_once() -> None:
    rows = tables.rows("diagnostics")
    assert [row["code"] for row in rows] == sorted({row["code"] for row in rows})
    assert all(row["vi"] and row["vi"][-1] not in ".;" for row in rows)
    assert all(row[name] for row in rows for name in row)
    assert named("no-header").severity == "error"


@pytest.mark.parametrize("code", PAPERS)
def test_a_paper_meets_it(code: str) -> None:
    assert code in told(PAPERS[code])
    assert code not in told(_HEAD.format(**_GOOD) + _TEXT)
