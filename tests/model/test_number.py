"""The number grammar of every system, case by case and as a law."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.model import DocumentNumber
from congvan.model.number import TYPE_CODES, split_number

_FIELDS = {"serial": "serial", "year": "year", "type": "type_code", "issuer": "issuer_code", "unit": "unit_code"}
_CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "numbers.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("case", _CASES)
def test_case(case: str) -> None:
    printed, _, told = case.partition("|")
    expected = dict(part.strip().split("=") for part in told.split(",") if part.strip())
    known = expected.pop("known", None)
    number = DocumentNumber.parse(printed, document_type=known)
    assert number.text == expected.pop("text", printed.strip())
    found = {short: getattr(number, name) for short, name in _FIELDS.items() if getattr(number, name) is not None}
    assert {short: str(value) for short, value in found.items()} == expected


_LETTERS = "ABCDĐGHKLMNPQSTUVXY"
codes = st.text(st.sampled_from(_LETTERS), min_size=1, max_size=6)
serials = st.integers(1, 99999).map(lambda n: f"{n:02d}") | st.just("66.7")
years = st.integers(1945, 2099)
types = st.sampled_from(sorted(TYPE_CODES))
joint = st.lists(codes, min_size=1, max_size=3).map("-".join)
printed_numbers = st.one_of(
    st.builds("{}/{}-{}".format, serials, types, joint),
    st.builds("{}/{}-{}".format, serials, codes, codes),
    st.builds("{}/{}/{}-{}".format, serials, years, types, joint),
    st.builds("{}/{}/{}{}".format, serials, years, st.sampled_from(["QH", "UBTVQH"]), st.integers(10, 20)),
    st.builds("{}-{}/{}".format, serials, types, joint),
    st.builds("/{}-{}".format, types, codes),
    st.builds("-{}/{}".format, types, codes),
)


@given(printed_numbers)
def test_a_number_is_equal_to_its_print(printed: str) -> None:
    number = DocumentNumber.parse(printed)
    assert str(number) == printed
    assert number.issuer_code is not None
    assert DocumentNumber.parse(str(number)) == number


@given(printed_numbers, st.sampled_from(["Số: ", "Số ", "", " Số :"]), st.sampled_from("-–—−"), st.data())
def test_spaces_and_dashes_do_not_matter(printed: str, lead: str, dash: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(printed)))
    loose = lead + printed[:cut] + " " + printed[cut:]
    assert DocumentNumber.parse(loose.replace("-", dash)) == DocumentNumber.parse(printed)


@given(st.builds("{}/{}-{}".format, serials, types, joint), types)
def test_parts_of_a_named_paper_make_up_the_print(printed: str, known: str) -> None:
    parts = split_number(printed, document_type=known)
    told = [parts["type_code"], parts["issuer_code"], parts["unit_code"]]
    assert f"{parts['serial']}/{'-'.join(part for part in told if part)}" == printed


@given(st.text(), st.none() | types)
def test_any_string_is_kept(text: str, known: str | None) -> None:
    number = DocumentNumber.parse(text, document_type=known)
    assert number == DocumentNumber.parse(number.text, document_type=known) or "số" in number.text.casefold()
    assert not set(number.text) & set(" \n\t")


@pytest.mark.parametrize("unit", ["(", "Số:", "1/", "./", "-", "số", "1.", "Đ-", "…", "\u0323\u0301"])
def test_hostile_numbers_end(unit: str) -> None:
    assert DocumentNumber.parse(unit * 200_000).text is not None
