from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.model import DocumentNumber
from congvan.vocab import bodies, provinces, tables
from tests.vocab.spellings import spellings

ROWS = bodies.all_bodies()
ONE_DAY = timedelta(days=1)
BEFORE, AFTER = date(2023, 1, 5), date(2026, 10, 1)


def a_day_of(row: bodies.BodyRow) -> date:
    return row.valid_to or max(row.valid_from or AFTER, AFTER)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.abbreviation} {row.name}")
def test_each_row_is_found_by_every_name(row: bodies.BodyRow) -> None:
    day = a_day_of(row)
    for name in (row.name, *row.name_aliases):
        for how, spelling in spellings(name).items():
            found = bodies.find(spelling, on=day)
            assert found is not None, f"{name} {how}"
            assert tables.in_force(found, day)
            names = (found.row.name, *found.row.name_aliases)
            assert bodies.find(name, on=day) == found, f"{name} {how}"
            assert name in names or found.row.name == row.name, f"{name} {how}"


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.abbreviation], ids=lambda row: f"{row.abbreviation} {row.name}"
)
def test_each_row_is_found_by_every_abbreviation(row: bodies.BodyRow) -> None:
    day = a_day_of(row)
    for short in (row.abbreviation, *row.aliases):
        for spelling in (short, unicodedata.normalize("NFD", short), short.replace("Đ", "Ð"), f" {short} "):
            found = bodies.by_abbreviation(spelling, on=day, system=row.system)
            assert found is not None
            assert short in {found.abbreviation, *found.row.aliases}
            assert tables.in_force(found, day)


@pytest.mark.parametrize("row", [row for row in ROWS if row.successor], ids=lambda row: row.abbreviation)
def test_each_successor_is_in_the_table_and_follows(row: bodies.BodyRow) -> None:
    assert row.valid_to is not None
    next_day = row.valid_to + ONE_DAY
    assert any(after.abbreviation == row.successor and tables.in_force(after, next_day) for after in ROWS)
    found = bodies.find(row.name, on=row.valid_to)
    assert found is not None
    if found.row == row:
        after = found.successor
        assert after is not None
        assert after.abbreviation == row.successor
        assert tables.in_force(after, next_day)


@pytest.mark.parametrize("row", [row for row in ROWS if row.examples], ids=lambda row: f"{row.abbreviation} {row.name}")
def test_the_examples_of_each_row_bear_its_abbreviation(row: bodies.BodyRow) -> None:
    for example in row.examples:
        number = DocumentNumber.parse(example)
        assert number.issuer_code is not None
        assert any(short in number.issuer_code for short in (row.abbreviation, *row.aliases))


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.local and "province" in row.levels], ids=lambda row: row.name
)
def test_each_local_head_takes_a_province(row: bodies.BodyRow) -> None:
    day = row.valid_to or AFTER
    province = provinces.find("Lâm Đồng", on=day)
    assert province is not None
    for name in (row.name, *row.name_aliases):
        found = bodies.find(f"{name.upper()} TỈNH LÂM ĐỒNG", on=day)
        assert found is not None, name
        assert (found.level, found.place, found.province) == ("province", "tỉnh Lâm Đồng", province)
        assert "Lâm Đồng" in found.name
        assert tables.in_force(found, day)


@pytest.mark.parametrize(
    ("text", "short", "name", "level"),
    [
        ("UBND tỉnh Quảng Nam", "UBND", "Ủy ban nhân dân tỉnh Quảng Nam", "province"),
        ("UBND TPHCM", "UBND", "Ủy ban nhân dân thành phố Hồ Chí Minh", "province"),
        ("UBND TP.Hồ Chí Minh", "UBND", "Ủy ban nhân dân thành phố Hồ Chí Minh", "province"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH", "UBND", "Ủy ban nhân dân thành phố Hồ Chí Minh", "province"),
        ("UY BAN NHAN DAN TINH QUANG NAM", "UBND", "Ủy ban nhân dân tỉnh Quảng Nam", "province"),
        ("Sở Y tế tỉnh Cao Bằng", "SYT", "Sở Y tế tỉnh Cao Bằng", "province"),
        ("SỞ GD&ĐT CAO BẰNG", "SGDĐT", "Sở Giáo dục và Đào tạo tỉnh Cao Bằng", "province"),
        ("Sở LĐ-TB&XH", "SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "province"),
        ("Bộ KH&ĐT", "BKHĐT", "Bộ Kế hoạch và Đầu tư", "central"),
        ("Tỉnh ủy Quảng Nam", "TU", "Tỉnh ủy Quảng Nam", "province"),
        ("THÀNH UỶ HẢI PHÒNG", "TU", "Thành ủy Hải Phòng", "province"),
        ("Thành ủy Thành phố Hồ Chí Minh", "TU", "Thành ủy Hồ Chí Minh", "province"),
        ("Thành ủy Việt Trì", "ThU", "Thành ủy Việt Trì", "district"),
        ("Công an TP. Đà Nẵng", "CAT", "Công an thành phố Đà Nẵng", "province"),
        ("Công an huyện Ba Vì", "CAH", "Công an huyện Ba Vì", "district"),
        ("HĐND tỉnh Bắc Ninh", "HĐND", "Hội đồng nhân dân tỉnh Bắc Ninh", "province"),
        ("UBND thành phố Bắc Ninh", "UBND", "Ủy ban nhân dân thành phố Bắc Ninh", "district"),
        ("Huyện ủy Ba Vì", "HU", "Huyện ủy Ba Vì", "district"),
        ("UBND HUYỆN BA VÌ", "UBND", "Ủy ban nhân dân huyện Ba Vì", "district"),
        ("UBND Q.1", "UBND", "Ủy ban nhân dân quận 1", "district"),
        ("UBND tỉnh", "UBND", "Ủy ban nhân dân tỉnh", "province"),
        ("Thường trực HĐND tỉnh", "TTHĐND", "Thường trực Hội đồng nhân dân tỉnh", "province"),
        ("Ban Tổ chức Thành ủy Hà Nội", "BTCTU", "Ban Tổ chức Thành ủy Hà Nội", "province"),
        ("Cục Thuế tỉnh Lâm Đồng", "CT", "Cục Thuế tỉnh Lâm Đồng", "province"),
        ("Thanh tra Chính phủ", "TTCP", "Thanh tra Chính phủ", "central"),
        ("BTC", "BTC", "Bộ Tài chính", "central"),
        ("Quốc hội khoá XV", "QH", "Quốc hội", "central"),
        ("HĐND tỉnh Cao Bằng khóa XVII", "HĐND", "Hội đồng nhân dân tỉnh Cao Bằng", "province"),
    ],
)
def test_names_are_resolved(text: str, short: str, name: str, level: str) -> None:
    found = bodies.find(text, on=BEFORE)
    assert found is not None
    assert (found.abbreviation, found.name, found.level) == (short, name, level)
    assert bodies.find(unicodedata.normalize("NFD", text), on=BEFORE) == found


def test_a_place_may_tell_what_lies_above_it() -> None:
    found = bodies.find("UBND xã Minh Quang, huyện Ba Vì, thành phố Hà Nội", on=BEFORE)
    assert found is not None
    assert found.place == "xã Minh Quang, huyện Ba Vì, thành phố Hà Nội"
    assert found.level == "commune"
    assert found.province == provinces.find("Hà Nội")
    assert found.valid_to == date(2025, 6, 30)


@pytest.mark.parametrize(
    "text",
    [
        "UBND các huyện, thị xã",
        "UBND huyện, thị xã, thành phố",
        "UBND tỉnh, thành phố",
        "UBND xã nơi cư trú",
        "Sở Nội vụ và các đơn vị",
        "Công an nhân dân",
        "tỉnh Quảng Nam",
        "Tư",
        "nhân dân",
        "",
        "UBND " * 100_000,
    ],
)
def test_groups_and_other_words_are_no_body(text: str) -> None:
    assert bodies.find(text, on=BEFORE) is None


def test_what_no_longer_stands_is_not_found() -> None:
    assert bodies.find("UBND tỉnh Quảng Nam", on=date(2025, 7, 1)) is None
    assert bodies.find("UBND huyện Ba Vì", on=AFTER) is None
    assert bodies.find("Huyện ủy Ba Vì", on=AFTER) is None
    assert bodies.by_abbreviation("BKHĐT", on=AFTER) is None


def test_a_local_body_passes_to_the_one_of_the_merged_province() -> None:
    successors = {
        "UBND tỉnh Quảng Nam": "Ủy ban nhân dân thành phố Đà Nẵng",
        "Tỉnh ủy Quảng Nam": "Thành ủy Đà Nẵng",
        "Sở Y tế tỉnh Quảng Nam": "Sở Y tế thành phố Đà Nẵng",
        "Sở Giao thông vận tải tỉnh Cao Bằng": "Sở Xây dựng tỉnh Cao Bằng",
        "UBND tỉnh Cao Bằng": None,
        "UBND huyện Ba Vì": None,
        "Bộ Y tế": None,
    }
    for name, successor in successors.items():
        found = bodies.find(name, on=BEFORE)
        assert found is not None
        after = found.successor
        assert (after and after.name) == successor
        assert after is None or found.valid_to is None or tables.in_force(after, found.valid_to + ONE_DAY)


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("128/NQ-CP", "Chính phủ"),
        ("16/CT-TTg", "Thủ tướng Chính phủ"),
        ("16/CT-TTG", "Thủ tướng Chính phủ"),
        ("21-KL/TW", "Ban Chấp hành Trung ương"),
        ("202/2025/QH15", "Quốc hội"),
        ("12/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("05-HD/VPTW", "Văn phòng Trung ương Đảng"),
        ("207/QĐ-MTTW-BTT", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("03/2026/TT-VKSTC", "Viện kiểm sát nhân dân tối cao"),
        ("15/NQ-HĐND", None),
        ("06-CT/TU", None),
        ("02/2008/TTLT-BTP-BTC", None),
        ("02/QĐ-XYZ", None),
    ],
)
def test_the_issuer_is_told_by_the_number(number: str, issuer: str | None) -> None:
    code = DocumentNumber.parse(number).issuer_code
    assert code is not None
    found = bodies.issuer_of_code(code, on=AFTER)
    assert (found and found.name) == issuer


def test_an_abbreviation_means_one_thing_at_a_time() -> None:
    local, central = bodies.by_abbreviation("CT", on=BEFORE), bodies.by_abbreviation("CT", on=AFTER)
    assert local is not None
    assert central is not None
    assert (local.level, central.level) == ("province", "central")
    school = bodies.by_abbreviation("TCT", system="party")
    assert school is not None
    assert school.name == "Trường Chính trị"


@pytest.mark.parametrize("unit", bodies.all_drafting_units(), ids=lambda unit: unit.abbreviation)
def test_each_drafting_unit_is_found(unit: bodies.DraftingUnit) -> None:
    assert bodies.drafting_unit(unit.abbreviation) == unit


def test_an_unknown_drafting_unit_is_none() -> None:
    assert bodies.drafting_unit("XYZ") is None


@given(st.text(max_size=60), st.sampled_from(["", "UBND ", "Sở Y tế ", "Thành ủy ", "Đảng ủy xã "]))
def test_any_text_is_answered(text: str, head: str) -> None:
    found = bodies.find(head + text, on=BEFORE)
    assert found is None or tables.in_force(found, BEFORE)
