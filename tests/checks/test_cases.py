"""Each rule has a paper that breaks it and one that keeps it, in files that a clerk can read."""

from __future__ import annotations

import pytest

import congvan
from congvan.checks import all_rules
from tests.checks.case_files import CASES, PAPERS, paper_of, read_case


def found_in(text: str) -> list[str]:
    return [finding.rule for finding in congvan.check(congvan.parse_text(text))]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_keeps_all_rules_has_no_finding(name: str) -> None:
    assert found_in(paper_of(name)) == []


@pytest.mark.parametrize("rule", CASES)
def test_a_broken_rule_is_found_and_little_else(rule: str) -> None:
    found = found_in(read_case(rule).breaking)
    assert rule in found
    assert len(set(found) - {rule}) <= 1, found


@pytest.mark.parametrize("rule", CASES)
def test_a_kept_rule_is_not_found(rule: str) -> None:
    assert found_in(read_case(rule).keeping) == []


def test_no_rule_of_the_text_is_without_a_case() -> None:
    decided = {rule.id for rule in all_rules() if rule.is_decided and (rule.needs != "docx" or rule.id == "S-CQ-01")}
    assert decided == set(CASES)
