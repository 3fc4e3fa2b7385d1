"""The registry: every rule of the table has its facts, its messages, and a function or a reason."""

from __future__ import annotations

import datetime as dt
import string

import pytest

import congvan
from congvan.checks import Rule, all_rules
from congvan.checks.registry import basis_of
from congvan.checks.tables import rows
from tests.checks.case_files import paper_of

_RULES = {rule.id: rule for rule in all_rules()}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_is_decided_or_says_why_not(rule: Rule) -> None:
    assert rule.vi
    assert rule.en
    assert rule.basis
    reasons = bool(rule.reason_vi) + bool(rule.reason_en)
    assert reasons == (0 if rule.is_decided else 2)


def test_the_tables_name_the_same_rules() -> None:
    assert [row["rule"] for row in rows("rules")] == list(_RULES)
    told = {row["rule"] for row in rows("messages")}
    in_text = {rule.id for rule in all_rules() if rule.is_decided and rule.needs != "docx"} | {
        "S-CQ-01",
        "S-NN-01",
        "*",
    }
    assert told == in_text


@pytest.mark.parametrize("row", rows("messages"), ids=lambda row: f"{row['rule']} {row['kind']}")
def test_a_message_says_the_same_in_both_languages(row: dict[str, str]) -> None:
    fields = [{name for _, name, _, _ in string.Formatter().parse(row[lang]) if name} for lang in ("vi", "en")]
    assert fields[0] == fields[1] <= {"found", "expected", "traits"}


@pytest.mark.parametrize(
    ("rule", "on", "basis"),
    [
        ("S-SO-01", dt.date(2019, 5, 6), "TT 01/2011/TT-BNV, Điều 8"),
        ("S-SO-01", dt.date(2020, 3, 5), "NĐ30 PL I, mục II.3.c"),
        ("P-SO-01", dt.date(2026, 5, 26), "HD36 (Hướng dẫn 36-HD/VPTW)"),
        ("P-SO-01", dt.date(2026, 5, 27), "HD05 Phần II, I.3 (all examples)"),
        ("P-TQ-01", dt.date(2026, 1, 8), "QĐ66 (Quy định 66-QĐ/TW)"),
        ("S-SO-01", None, "NĐ30 PL I, mục II.3.c"),
    ],
)
def test_the_basis_is_that_of_the_day(rule: str, on: dt.date | None, basis: str) -> None:
    assert basis_of(_RULES[rule], on) == basis


def test_a_paper_is_judged_by_the_rules_of_its_day() -> None:
    paper = congvan.parse_text(paper_of("quyet_dinh_2019"))
    assert congvan.check(paper) == []
    assert [found.rule for found in congvan.check(paper, on=dt.date(2024, 1, 2))] == ["S-CC-01"]
    assert congvan.check(paper, on=dt.date(2009, 1, 2)) == []


def test_a_party_paper_is_judged_by_the_guide_of_its_day() -> None:
    paper = congvan.parse_text(paper_of("cong_van_dang_2024"))
    assert {found.rule for found in congvan.check(paper, on=dt.date(2026, 6, 1))} == {"P-NN-01"}
