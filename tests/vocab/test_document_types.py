from __future__ import annotations

import pytest

from congvan.model import DocumentNumber
from congvan.model.number import TYPE_CODES
from congvan.vocab import types
from tests.vocab.spellings import spellings

ROWS = types.all_types()


def test_the_number_grammar_knows_the_codes_of_the_table() -> None:
    held: dict[str, str] = {}
    for row in ROWS:
        for code in (row.code, *row.code_aliases):
            if code:
                held.setdefault(code.upper(), code)
    assert set(held.values()) == TYPE_CODES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.full_name)
def test_each_row_is_found_by_code_and_name(row: types.DocumentType) -> None:
    for code in filter(None, (row.code, *row.code_aliases)):
        found = types.by_code(code, row.system)
        assert found is not None
        assert found.system == row.system
        assert code in {found.code, *found.code_aliases}
        assert types.find(code, row.system) == found
    if row.code is not None:
        assert row.name in types.names(row.code, row.system)
    for name in (row.name, row.full_name, *row.name_aliases):
        for how, spelling in spellings(name).items():
            found = types.find(spelling, row.system)
            assert found is not None, f"{name} {how}"
            assert (found.code, found.system) == (row.code, row.system), f"{name} {how}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.full_name)
def test_each_row_is_found_as_a_heading(row: types.DocumentType) -> None:
    for how, spelling in spellings(row.name).items():
        for line in (spelling, f"**{spelling}**", f"  {spelling} Về việc chi trả"):
            heading = types.find_heading(line, row.system)
            assert heading is not None, f"{spelling} {how}"
            assert heading.type.code == row.code
            assert line[heading.start : heading.end] == spelling


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.full_name)
def test_the_examples_of_each_row_parse_to_its_code(row: types.DocumentType) -> None:
    for example in row.number_examples:
        number = DocumentNumber.parse(example, document_type=row.code)
        assert number.serial is not None
        assert number.issuer_code is not None
        assert number.type_code in {row.code, *row.code_aliases, None}
        assert number.type_code is not None or row.code in {"CV", "L", "NQ", "PL"}


@pytest.mark.parametrize(
    ("line", "code", "name"),
    [
        ("QUY CHẾ PHỐI HỢP", "QC", "Quy chế phối hợp"),
        ("QUY CHÊ TÔ CHỨC", "QC", "Quy chế"),
        ("NGHỊ QUYẾT LIÊN TỊCH", "NQLT", "Nghị quyết liên tịch"),
        ("NGHỊ QUYẾT CỦA QUỐC HỘI về", "NQ", "Nghị quyết của Quốc hội"),
        ("Q U Y Ế T   Đ Ị N H", "QĐ", "Quyết định"),
        ("CÔNG ĐIỆN KHẨN", "CĐ", "Công điện"),
        ("BỘ LUẬT DÂN SỰ", "L", "Bộ luật"),
        ("THÔNG TƯ LIÊN TỊCH", "TTLT", "Thông tư liên tịch"),
    ],
)
def test_the_longest_name_heads_the_line(line: str, code: str, name: str) -> None:
    heading = types.find_heading(line)
    assert heading is not None
    assert (heading.type.code, heading.name) == (code, name)


@pytest.mark.parametrize(
    "line", ["", "Kính gửi: Quyết định", "- Báo cáo kết quả", "1. Kế hoạch", "Quyếtt", "Báo, cáo", "x" * 100_000]
)
def test_other_lines_head_nothing(line: str) -> None:
    assert types.find_heading(line) is None


def test_a_code_with_and_without_its_stroke_are_two() -> None:
    pairs = {"HD": "Hướng dẫn", "HĐ": "Hợp đồng", "DA": "Dự án", "ĐA": "Đề án", "hđ": "Hợp đồng", "qd": "Quyết định"}
    for code, name in pairs.items():
        found = types.find(code)
        assert found is not None
        assert found.name == name


def test_a_system_borrows_what_it_does_not_have() -> None:
    found = types.find("Thông tri", "mass_organization")
    assert found is not None
    assert found.system == "party"
    assert types.names("QĐ", "party") == ("Quyết định", "Quy định")
    assert types.names("QĐ", "state") == ("Quyết định",)
    assert types.find("Bản nhạc") is None
    assert types.by_code("XYZ") is None
    assert types.names("XYZ") == ()
