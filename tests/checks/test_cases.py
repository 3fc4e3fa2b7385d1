"""Each rule has a paper that breaks it and one that keeps it, in files that a clerk can read."""

from __future__ import annotations

import pytest

from congvan.checks import all_rules
from tests.checks.case_files import (
    PAPERS,
    TEXT_CASES,
    WORD_CASES,
    found_in,
    found_in_word,
    paper_of,
    read_case,
    read_word_case,
)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_keeps_all_rules_has_no_finding(name: str) -> None:
    assert found_in(paper_of(name)) == []


@pytest.mark.parametrize("rule", TEXT_CASES)
def test_a_broken_rule_is_found_and_little_else(rule: str) -> None:
    found = found_in(read_case(rule).breaking)
    assert rule in found
    assert len(set(found) - {rule}) <= 1, found


@pytest.mark.parametrize("rule", TEXT_CASES)
def test_a_kept_rule_is_not_found(rule: str) -> None:
    assert found_in(read_case(rule).keeping) == []


@pytest.mark.parametrize("rule", WORD_CASES)
def test_a_rule_of_the_word_document(rule: str) -> None:
    case = read_word_case(rule)
    found = found_in_word(case.breaking)
    assert rule in found
    assert len(set(found) - {rule}) <= 1, found
    assert found_in_word(case.keeping) == []


def test_no_rule_is_without_a_case() -> None:
    assert {rule.id for rule in all_rules() if rule.is_decided} == {*TEXT_CASES, *WORD_CASES}
