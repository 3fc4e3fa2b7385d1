from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib.resources import files

import pytest

from congvan.model import Issuer
from congvan.vocab import bodies, communes, provinces, tables
from tests.vocab.spellings import spellings

BEFORE, AFTER, TODAY = date(2025, 6, 30), date(2025, 7, 1), date(2026, 11, 24)


def test_the_counts_are_those_of_the_resolutions() -> None:
    standing = [row for row in communes.all_local_units() if tables.in_force(row, AFTER)]
    assert len(standing) == 3321
    assert len([row for row in communes.all_local_units() if tables.in_force(row, TODAY)]) == 3321
    assert len([row for row in communes.all_local_units() if row.valid_to == BEFORE]) == 10731
    assert len([row for row in communes.all_local_units() if row.level == "district"]) == 696


def test_every_row_says_where_it_is_from_and_lies_in_a_province_of_its_time() -> None:
    for row in communes.all_local_units():
        assert row.source
        assert row.confidence in {"source", "two_sources"}
        province = provinces.by_gso_code(row.province_gso_code, on=row.valid_to)
        assert province is not None, row
        assert row.valid_from is None or row.valid_to is None or row.valid_from <= row.valid_to


def test_every_former_unit_has_an_heir_and_every_commune_its_district() -> None:
    for row in communes.all_local_units():
        if row.valid_to == BEFORE:
            assert len(row.successors()) == len(row.became) > 0, row
            above = row.parent
            assert isinstance(above, communes.LocalUnit) == (row.level == "commune"), row


@pytest.mark.parametrize("row", tables.rows("commune_spellings")[::20], ids=lambda row: row["variant"])
def test_another_spelling_reaches_the_same_unit(row: dict[str, str]) -> None:
    codes = {unit.gso_code for day in (BEFORE, TODAY) for unit in communes.find_all(row["variant"], on=day)}
    assert row["gso_code"] in codes


@pytest.mark.parametrize(
    ("place", "day", "code"),
    [
        ("phường Ba Đình, thành phố Hà Nội", TODAY, "00004"),
        ("quận Ba Đình, TP Hà Nội", BEFORE, "001"),
        ("quận Ba Đình, TP Hà Nội", TODAY, None),
        ("xã Thăng Bình, TP Đà Nẵng", TODAY, "20791"),
        ("xã Thăng Bình, tỉnh Thanh Hóa", TODAY, "16342"),
        ("xã Thăng Bình", TODAY, None),
        ("huyện Thăng Bình, tỉnh Quảng Nam", None, "513"),
        ("xã Bố Hạ, tỉnh Bắc Ninh", date(2026, 9, 19), "07294"),
        ("xã Bố Hạ, tỉnh Bắc Ninh", TODAY, None),
        ("phường Bố Hạ, thành phố Bắc Ninh", TODAY, "07294"),
        ("thị trấn Hà Lam, huyện Thăng Bình, tỉnh Quảng Nam", BEFORE, "20791"),
        ("thị trấn Hà Lam, huyện Quế Sơn, tỉnh Quảng Nam", BEFORE, None),
        ("Q.1, TPHCM", BEFORE, "760"),
        ("xã hội", None, None),
        ("x" * 300, None, None),
    ],
)
def test_a_place_is_one_unit_on_its_day(place: str, day: date | None, code: str | None) -> None:
    found = communes.find(place, on=day)
    assert (found and found.gso_code) == code


@pytest.mark.parametrize("spelled", spellings("phường Ba Đình, thành phố Hà Nội").values())
def test_a_place_is_known_in_any_spelling(spelled: str) -> None:
    found = communes.find(spelled, on=TODAY)
    assert found is not None
    assert found.gso_code == "00004"


def test_tone_marks_tell_two_communes_apart_and_without_them_both_are_meant() -> None:
    tho, to = (communes.find(f"xã Ba {name}, tỉnh Quảng Ngãi", on=TODAY) for name in ("Tơ", "Tô"))
    assert tho is not None
    assert to is not None
    assert tho.gso_code != to.gso_code
    both = communes.find_all("xa Ba To, tinh Quang Ngai", on=TODAY)
    assert {unit.name for unit in both} == {"Xã Ba Tơ", "Xã Ba Tô"}


def test_heirs_are_those_of_the_day_asked_for() -> None:
    unit = communes.find("thị trấn Dầu Giây, huyện Thống Nhất, tỉnh Đồng Nai", on=BEFORE)
    assert unit is not None
    assert [after.name for after in unit.successors()] == ["Xã Dầu Giây"]
    assert [after.name for after in unit.successors(TODAY)] == ["Phường Dầu Giây"]
    assert unit.successors(BEFORE) == ()
    (rural,) = unit.successors()
    assert [after.name for after in rural.successors()] == ["Phường Dầu Giây"]
    assert rural.successors()[0].successors() == ()


def test_a_district_committee_is_followed_by_those_of_its_communes() -> None:
    body = bodies.find("UBND HUYỆN THĂNG BÌNH, TỈNH QUẢNG NAM", on=BEFORE)
    assert body is not None
    unit = body.local_unit()
    assert unit is not None
    assert (unit.gso_code, unit.level, unit.parent.name) == ("513", "district", "Tỉnh Quảng Nam")
    names = [after.name for after in body.successors()]
    assert len(names) == 6
    assert names[0] == "Ủy ban nhân dân xã Thăng Bình, thành phố Đà Nẵng"
    assert {after.level for after in body.successors()} == {"commune"}


def test_heirs_lie_in_the_province_as_it_was_on_their_day() -> None:
    body = bodies.find("UBND huyện Bình Liêu, tỉnh Quảng Ninh", on=BEFORE)
    assert body is not None
    assert len(body.successors()) == len(body.successors(TODAY)) == 4
    assert {after.place.split(", ")[1] for after in body.successors() if after.place} == {"tỉnh Quảng Ninh"}
    assert {after.place.split(", ")[1] for after in body.successors(TODAY) if after.place} == {"thành phố Quảng Ninh"}


def test_every_commune_of_today_has_its_committee() -> None:
    lost = []
    for unit in communes.all_local_units():
        if tables.in_force(unit, TODAY):
            body = bodies.find(f"UBND {unit.place}", on=TODAY)
            if body is None or body.local_unit(TODAY) != unit:
                lost.append(unit.place)
    assert lost == []


def test_a_district_court_has_no_heir_among_the_communes() -> None:
    court = bodies.find("Tòa án nhân dân huyện Thăng Bình, tỉnh Quảng Nam", on=BEFORE)
    assert court is not None
    assert court.local_unit() is not None
    assert court.successors() == ()


def test_a_provincial_body_keeps_its_one_heir() -> None:
    body = bodies.find("UBND tỉnh Quảng Nam", on=BEFORE)
    assert body is not None
    assert body.local_unit() is None
    assert body.successors() == (body.successor,)
    government = bodies.find("Chính phủ")
    assert government is not None
    assert government.successors() == ()


def test_an_issuer_is_known_under_the_bodies_printed_above_it() -> None:
    above = Issuer.parse("UBND TỈNH THANH HÓA", on=TODAY)
    issuer = Issuer(name="UBND XÃ THĂNG BÌNH", parent=above)
    unit = issuer.local_unit(on=TODAY)
    assert unit is not None
    assert unit.gso_code == "16342"
    assert Issuer.parse("UBND xã Thăng Bình", on=TODAY).local_unit(on=TODAY) is None
    assert Issuer(name="Một nhóm người").local_unit() is None
    assert above.local_unit(on=TODAY) is None


def test_what_follows_from_other_rows_is_made_of_them() -> None:
    ward = communes.by_gso_code("00004", on=TODAY)
    changed = communes.by_gso_code("07294", on=TODAY)
    assert ward is not None
    assert changed is not None
    assert ward.merged_from[:3] == ("Phường Trúc Bạch", "Phường Quán Thánh", "Phường Ngọc Hà")
    assert changed.merged_from == ("Xã Bố Hạ",), "a commune that became a ward in 2026, not the parts of 2025"
    former = communes.find("phường Trúc Bạch", on=BEFORE, province="Hà Nội")
    assert former is not None
    assert (former.unit, former.short_name, former.province_gso_code) == ("phường", "Trúc Bạch", "01")
    assert (former.confidence, former.source) == ("source", "1656/NQ-UBTVQH15; NSO 2025-07")
    city = communes.find("thành phố Thủ Đức", on=BEFORE)
    assert city is not None
    assert (city.unit, city.short_name, city.level) == ("thành phố thuộc thành phố", "Thủ Đức", "district")


def test_the_tables_are_small_and_wait_until_they_are_asked_for() -> None:
    data = files("congvan.vocab") / "data"
    names = ("communes", "former_units", "local_unit_sources", "commune_spellings")
    assert sum(len((data / f"{name}.csv").read_bytes()) for name in names) < 700_000
    program = (
        "import congvan\n"
        "from congvan.vocab import communes\n"
        "congvan.parse_text('UBND TỈNH CÀ MAU\\nSố: 12/UBND-KGVX\\nCà Mau, ngày 5 tháng 8 năm 2026\\nKính gửi: UBND xã Đất Mũi')\n"
        "assert communes.all_local_units.cache_info().currsize == 0\n"
        "assert communes.find('xã Đất Mũi') and communes.all_local_units.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
