"""Checking and fixing: languages, choices, places, and what is changed."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given

import congvan
from congvan.checks.fixing import sure
from tests.checks.case_files import PAPERS, TEXT_CASES, paper_of, read_case
from tests.strategies import nasty_texts


@given(nasty_texts())
def test_any_text_is_checked(text: str) -> None:
    directive = congvan.parse_text(text)
    for found in congvan.check(directive):
        assert found.span is None or found.span.end <= len(text)


@pytest.mark.parametrize("rule", TEXT_CASES)
def test_a_finding_says_where_it_is(rule: str) -> None:
    text = read_case(rule).breaking
    for found in congvan.check(congvan.parse_text(text), select=[rule]):
        assert found.span is None or found.span.cut(text).strip()
        assert "{" not in found.message


@pytest.mark.parametrize("rule", TEXT_CASES)
def test_a_correction_leaves_nothing_of_what_was_corrected(rule: str) -> None:
    directive = congvan.parse_text(read_case(rule).breaking)
    changes = sure(congvan.check(directive, select=[rule]))
    made = congvan.fix(directive, select=[rule])
    assert made.changes == changes
    left = [found.rule for found in congvan.check(made.directive, select=[rule])]
    assert not changes or left == []


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_corrected_where_nothing_is_wrong(name: str) -> None:
    directive = congvan.parse_text(paper_of(name))
    assert congvan.fix(directive) == (directive, ())


@pytest.mark.parametrize("rule", ["S-SO-01", "S-KT-01", "S-KY-01", "S-NN-02", "S-ND-02"])
def test_decomposed_text_is_judged_alike(rule: str) -> None:
    text = unicodedata.normalize("NFD", read_case(rule).breaking)
    found = congvan.check(congvan.parse_text(text), ignore=["S-PG-08"])
    assert {one.rule for one in found} == {rule}


def test_a_report_is_no_paper() -> None:
    report = congvan.parse_text(
        "Ngày 5/5, Thủ tướng Chính phủ ký Công điện 45/CĐ-TTg yêu cầu các bộ khẩn trương thực hiện."
    )
    assert congvan.check(report) == []


def test_a_directive_that_was_not_read_is_printed_and_judged() -> None:
    read = congvan.parse_text(paper_of("ke_hoach"))
    bare = read.model_copy(update={"source": None, "number": congvan.DocumentNumber.parse("08-KH/UBND")})
    found = congvan.check(bare)
    assert "S-SO-03" in {one.rule for one in found}
    assert all(one.span is None and one.suggestion is None for one in found)


def test_checking_takes_time_linear_in_the_length() -> None:
    paper = paper_of("cong_van")
    line = "     2. Ủy ban nhân dân các xã, phường báo cáo theo Kế hoạch số 18/KH-UBND ngày 12 tháng 01 năm 2026.\n\n"
    start = paper.index("     3. Bệnh viện")

    def seconds(times: int) -> float:
        directive = congvan.parse_text(paper[:start] + line * times + paper[start:])
        begin = time.process_time()
        congvan.check(directive)
        return time.process_time() - begin

    short, long = min(seconds(100) for _ in range(3)), min(seconds(1000) for _ in range(3))
    assert long < 25 * short + 0.05


def test_what_was_read_by_ocr_is_not_judged_letter_for_letter() -> None:
    read = congvan.parse_text(read_case("S-QH-03").breaking)
    assert read.source is not None
    scanned = read.model_copy(update={"source": read.source.model_copy(update={"ocr_pages": (1,)})})
    assert congvan.check(scanned) == []
    missing = congvan.parse_text(read_case("S-KG-01").breaking)
    assert missing.source is not None
    scanned = missing.model_copy(update={"source": missing.source.model_copy(update={"ocr_pages": (1,)})})
    assert [found.rule for found in congvan.check(scanned)] == ["S-KG-01"]
