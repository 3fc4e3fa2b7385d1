from __future__ import annotations

from datetime import date, timedelta

import pytest

from congvan.vocab import provinces
from tests.vocab.spellings import spellings

ROWS = provinces.all_provinces()
ONE_DAY = timedelta(days=1)


def a_day_of(row: provinces.Province) -> date:
    return row.valid_to or row.valid_from or date(2026, 11, 1)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.valid_from}")
def test_each_row_is_found_by_every_name_and_code(row: provinces.Province) -> None:
    day = a_day_of(row)
    for name in (row.name, row.short_name, row.place, *row.abbreviations, *row.alternative_names):
        for how, spelling in spellings(name).items():
            assert provinces.find(spelling, on=day) == row, f"{name} {how}"
    assert provinces.find(row.ascii_name.lower(), on=day) == row
    assert provinces.by_gso_code(row.gso_code, on=day) == row
    assert provinces.find(row.gso_code, on=day) == row
    assert provinces.by_h_code(row.h_code, on=day) == row
    assert provinces.find(row.h_code.lower(), on=day) == row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name} {row.valid_from}")
def test_each_row_that_ended_has_a_successor_on_the_next_day(row: provinces.Province) -> None:
    after = row.successor()
    if row.valid_to is None:
        assert after is None
        assert row.successor_name is None
        return
    assert after is not None
    assert after.valid_from == row.valid_to + ONE_DAY
    assert row.successor(on=row.valid_to) is None
    assert row.successor(on=row.valid_to + ONE_DAY) == after
    if after.merged_from:
        assert row.short_name in after.merged_from


@pytest.mark.parametrize(
    ("day", "count", "cities"),
    [
        (date(2023, 1, 1), 63, 5),
        (date(2025, 3, 1), 63, 6),
        (date(2025, 7, 1), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 9, 20), 34, 9),
    ],
)
def test_the_country_is_whole_on_any_day(day: date, count: int, cities: int) -> None:
    units = [row for row in ROWS if (row.valid_from or day) <= day <= (row.valid_to or day)]
    assert len(units) == count
    assert sum(row.unit == "thành phố" for row in units) == cities
    for attribute in ("short_name", "gso_code", "h_code"):
        assert len({getattr(row, attribute) for row in units}) == count


@pytest.mark.parametrize(
    ("text", "on", "name"),
    [
        ("TP.HCM", None, "Thành phố Hồ Chí Minh"),
        ("TP Hồ Chí Minh", date(2020, 1, 1), "Thành phố Hồ Chí Minh"),
        ("HN", None, "Thành phố Hà Nội"),
        ("Thủ đô Hà Nội", None, "Thành phố Hà Nội"),
        ("Đắc Lắc", date(2020, 1, 1), "Tỉnh Đắk Lắk"),
        ("Đăk Nông", date(2020, 1, 1), "Tỉnh Đắk Nông"),
        ("BR-VT", date(2020, 1, 1), "Tỉnh Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên - Huế", date(2020, 1, 1), "Tỉnh Thừa Thiên Huế"),
        ("Đồng Nai", None, "Thành phố Đồng Nai"),
        ("Đồng Nai", date(2026, 4, 29), "Tỉnh Đồng Nai"),
        ("tỉnh Đồng Nai", date(2026, 6, 1), "Thành phố Đồng Nai"),
        ("tỉnh Đồng Nai", None, "Tỉnh Đồng Nai"),
        ("15", date(2025, 1, 1), "Tỉnh Yên Bái"),
        ("15", date(2025, 8, 1), "Tỉnh Lào Cai"),
    ],
)
def test_names_are_read_at_their_day(text: str, on: date | None, name: str) -> None:
    found = provinces.find(text, on=on)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("thành phố Bắc Ninh", date(2023, 1, 1)),  # a city under the province
        ("Quảng Nam", date(2025, 7, 1)),
        ("huyện Quảng Ninh", None),
        ("phường Phú Thọ", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_what_is_no_province_then_is_not_found(text: str, on: date | None) -> None:
    assert provinces.find(text, on=on) is None


def test_a_successor_is_followed_to_a_day() -> None:
    old = provinces.find("Bình Phước", on=date(2024, 1, 1))
    assert old is not None
    chain = [
        old.successor(),
        old.successor(on=date(2026, 1, 1)),
        old.successor(on=date(2026, 6, 1)),
        old.successor(on=date(2024, 6, 1)),
    ]
    assert [row and row.name for row in chain] == ["Tỉnh Đồng Nai", "Tỉnh Đồng Nai", "Thành phố Đồng Nai", None]
