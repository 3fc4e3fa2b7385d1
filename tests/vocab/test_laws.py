"""Laws by name: the table is in order, and each name is found in all its spellings."""

from __future__ import annotations

import re

import pytest

from congvan.vocab import laws
from congvan.vocab.folding import key

_NUMBER = re.compile(r"\d{2,3}/(?:19|20)\d\d/(?:PL-)?(?:QH|UBTVQH)(?:\d{1,2}|X)")


@pytest.mark.parametrize("law", laws.all_laws(), ids=lambda law: f"{law.kind} {law.name} {law.year}")
def test_each_row_is_found(law: laws.Law) -> None:
    assert law.kind in {"luật", "bộ luật", "pháp lệnh"}
    assert law.number is None or (_NUMBER.fullmatch(law.number) and str(law.year) in law.number)
    for spelling in (law.name, law.name.upper(), *law.aliases):
        words = key(spelling).split()
        assert laws.longest_name([*words, "nam", "2030"]) == len(words)
        assert laws.canonical_name(spelling) is not None


def test_no_number_stands_twice() -> None:
    numbers = [law.number for law in laws.all_laws() if law.number]
    assert len(numbers) == len(set(numbers))


def test_a_year_chooses_the_generation() -> None:
    assert {year: law.number for year in (2003, 2013, 2024) if (law := laws.find("Luật Đất đai", year=year))} == {
        2003: "13/2003/QH11",
        2013: "45/2013/QH13",
        2024: "31/2024/QH15",
    }
    assert laws.find("Luật Đất đai") is None
    assert laws.find("Luật Đất đai", year=1901) is None


def test_two_laws_of_one_name_and_year_are_no_answer() -> None:
    assert laws.find("Tổ chức chính quyền địa phương", year=2025) is None


def test_the_kind_tells_an_ordinance_from_a_law() -> None:
    found = laws.find("Xử lý vi phạm hành chính", kinds=("pháp lệnh",))
    assert found is not None
    assert found.number == "44/2002/PL-UBTVQH10"


def test_what_is_no_law_is_not_found() -> None:
    assert laws.longest_name(["su", "van", "nang"]) == 0
    assert laws.canonical_name("sư vạn năng") is None
