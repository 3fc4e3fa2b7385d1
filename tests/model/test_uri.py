"""One identifier for one document: equal for all its spellings, distinct for distinct documents, none for a guess."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan.model import Directive, DocumentNumber, Issuer, Reference
from congvan.model.uri import NATIONAL_CODES, document_uri
from congvan.vocab import tables

# Codes that one central body bears by the table, but others too in practice.
_SHARED = {
    "CT",
    "ĐU",
    "TTG",
    "BLDTBXH",
    "VKSTC",
    "ĐUCATW",
    "BCN",
    "BTM",
    "BTS",
    "BVHTT",
    "BBCVT",
    "THVN",
    "TNVN",
    "KHXH",
}
_SHARED |= {"VHL", "BND", "TCCS", "HLHPN", "CCB", "BKHCNMT", "BNN"}


def uri(text: str, **facts: object) -> str | None:
    return Reference.model_validate({"number": DocumentNumber.parse(text), **facts}).uri


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (["30/2020/NĐ-CP", "30/2020/ND-CP", "030/2020/NĐ–CP", "30 / 2020/ NĐ -CP"], "urn:congvan:doc:cp:nd:2020:30"),
        (["38/2019/QH14"], "urn:congvan:doc:qh14:l:2019:38"),
        (["66.7/2025/NQ-CP"], "urn:congvan:doc:cp:nq:2025:66.7"),
        (["19-2018/NQ-CP"], "urn:congvan:doc:cp:nq:2018:19"),
        (["07/2013/TTLT-BGDĐT-BNV-BTC"], "urn:congvan:doc:bgddt-bnv-btc:ttlt:2013:7"),
    ],
)
def test_all_spellings_have_one_identifier(spellings: list[str], expected: str) -> None:
    kind = "L" if "QH" in expected.upper() else None
    assert {uri(text, document_type=kind) for text in spellings} == {expected}


def test_a_day_or_an_issuer_makes_no_other_document() -> None:
    bare = uri("30/2020/NĐ-CP")
    assert uri("30/2020/NĐ-CP", issued_on="2020-03-05", issuer={"name": "Chính phủ"}) == bare


def test_a_party_paper_is_of_the_year_of_its_day() -> None:
    assert uri("21-KL/TW", issued_on="2021-10-25") == "urn:congvan:doc:tw:kl:2021:21"
    assert uri("21-KL/TW", year=2021) == "urn:congvan:doc:tw:kl:2021:21"
    assert uri("21-KL/TW") is None


def test_party_rules_go_by_one_code() -> None:
    spelled = [uri(f"06-{code}/TW", year=2018) for code in ("QĐ", "QĐi")]
    assert spelled == ["urn:congvan:doc:tw:qd:2018:6"] * 2


def test_the_same_number_of_two_provinces_is_two_documents() -> None:
    places = ["tỉnh Cà Mau", "tỉnh Nghệ An", "huyện Cà Mau"]
    found = [uri("12/QĐ-UBND", year=2021, issuer=Issuer(name="UBND", place=place)) for place in places]
    assert found[0] == "urn:congvan:doc:ubnd.ca-mau:qd:2021:12"
    assert len(set(found)) == 3


def test_a_city_is_one_place_however_it_is_spelled() -> None:
    places = ["thành phố Hải Phòng", "TP Hải Phòng", "TP. Hải Phòng", "THÀNH PHỐ HẢI PHÒNG"]
    assert len({uri("12/QĐ-UBND", year=2021, issuer=Issuer(name="UBND", place=place)) for place in places}) == 1


@pytest.mark.parametrize("name", ["UBND tỉnh", "Tỉnh ủy", "Sở Y tế", "Ban Thường vụ Thành ủy", "Sở"])
def test_a_name_that_many_bear_tells_no_body(name: str) -> None:
    assert uri("12/QĐ-XYZ", year=2021, issuer=Issuer(name=name)) is None


def test_a_name_of_its_own_tells_the_body() -> None:
    issuer = Issuer(name="giám đốc Đại học Huế")
    assert uri("1860/QĐ-ĐHH", year=2023, issuer=issuer) == "urn:congvan:doc:dhh.dai-hoc-hue:qd:2023:1860"


def test_the_superior_body_tells_the_place() -> None:
    issuer = Issuer(name="SỞ Y TẾ", parent=Issuer(name="UBND TỈNH NGHỆ AN", place="tỉnh Nghệ An"))
    directive = Directive(number=DocumentNumber.parse("12/QĐ-SYT"), issued_on=dt.date(2023, 1, 5), issuers=(issuer,))
    assert directive.uri == "urn:congvan:doc:syt.nghe-an:qd:2023:12"


def test_what_has_no_number_goes_by_its_name() -> None:
    assert document_uri("L", None, 2013, None, "Đất đai") == "urn:congvan:doc::l:2013:dat-dai"


def test_a_name_without_its_year_names_no_one_paper() -> None:
    assert document_uri("L", None, None, None, "Đất đai") is None
    assert document_uri(None, None, None, None, "Điều lệ Đảng") is None
    assert document_uri("KH", None, 2019, Issuer(name="Sở"), "Kế hoạch năm 2019") is None
    assert document_uri("KH", None, None, None, "…") is None


def test_a_bare_serial_names_no_document() -> None:
    assert uri("30", document_type="NĐ", year=2020) is None


def test_national_codes_are_those_of_the_table() -> None:
    central = {
        code
        for row in tables.rows("issuing_bodies")
        if row["levels"] == "central" and row["scope"] == "single"
        for code in (row["abbreviation"], *tables.cells(row["aliases"]))
    }
    assert NATIONAL_CODES - central == {"HĐBT", "BCĐTW"}, "historical and joint bodies"
    assert central - NATIONAL_CODES - _SHARED <= {""}


_serials = st.integers(1, 9999)
_years = st.integers(1990, 2035)
_codes = st.sampled_from(sorted(NATIONAL_CODES - {"QH", "UBTVQH"}))


@settings(max_examples=80, deadline=None)
@given(_serials, _years, _codes, st.sampled_from(["NĐ", "TT", "QĐ", "NQ", "CT"]), st.integers(0, 2))
def test_zeros_and_lost_strokes_change_nothing(serial: int, year: int, code: str, kind: str, zeros: int) -> None:
    clean = uri(f"{serial}/{year}/{kind}-{code}", document_type=kind)
    noisy = f"{'0' * zeros}{serial} /{year}/ {kind.replace('Đ', 'D')}-{code.replace('Đ', 'D')}"
    assert clean is not None
    assert uri(noisy, document_type=kind) == clean
    assert uri(f"{serial + 1}/{year}/{kind}-{code}", document_type=kind) != clean
