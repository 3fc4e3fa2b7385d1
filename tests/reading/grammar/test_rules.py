"""Every named rule matches its examples and none of its counterexamples, and falls to the tests when it is lost."""

from __future__ import annotations

import csv
import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import congvan
import congvan.reading
from congvan.reading.body.labels import mark_at
from congvan.reading.grammar.rule import rule, rules
from congvan.reading.tasks.weights import weights
from congvan.reading.text.noise import is_furniture
from congvan.reading.text.normalise import Text
from congvan.reading.text.sheet import Line

if TYPE_CHECKING:
    from congvan.reading.grammar.rule import Rule

_ALL = sorted(rules().values(), key=lambda each: each.id)


def look(each: Rule, printed: str) -> re.Match[str] | None:
    made = Text(printed)
    return (each.match if each.anchored else each.search)(
        {"fold": made.fold, "plain": made.plain, "text": made.text}[each.runs_on]
    )


@functools.cache
def _of_alternatives() -> dict[str, list[str]]:
    """Further examples of long rules, one for each alternative that no other example needs."""
    found: dict[str, list[str]] = {}
    with (Path(__file__).parent / "alternatives.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            found.setdefault(row["rule"], []).append(row["example"])
    return found


def test_further_examples_are_of_rules_that_exist() -> None:
    assert _of_alternatives().keys() <= rules().keys()


@pytest.mark.parametrize("each", _ALL, ids=lambda each: each.id)
def test_it_matches_its_examples_alone(each: Rule) -> None:
    assert each.examples
    assert each.basis
    for printed in (*each.examples, *_of_alternatives().get(each.id, ())):
        found = look(each, printed.replace("‹", "").replace("›", ""))
        assert found is not None, printed
        if "‹" in printed:
            assert found.span() == (printed.index("‹"), printed.index("›") - 1), printed
    for printed in each.counterexamples:
        assert look(each, printed) is None, printed


_PAPERS = [
    Text(file.read_text(encoding="utf-8")) for file in sorted((Path(__file__).parents[1] / "papers").rglob("*.txt"))
]
_OPENING = [each for each in _ALL if each.opens]


@pytest.mark.parametrize("each", _OPENING, ids=lambda each: each.id)
def test_looked_for_by_the_words_that_open_it_it_is_found_where_it_stands(each: Rule) -> None:
    printed = (*each.examples, *_of_alternatives().get(each.id, ()), *each.counterexamples)
    for text in (*(Text(words.replace("‹", "").replace("›", "")) for words in printed), *_PAPERS):
        looked_at = {"fold": text.fold, "plain": text.plain, "text": text.text}[each.runs_on]
        found = [each.search(looked_at, 0, len(looked_at)), each.first(text.fold, 0, len(looked_at), looked_at)]
        assert [match and match.span() for match in found[:1]] == [match and match.span() for match in found[1:]]


def test_a_mark_or_a_page_number_is_looked_for_wherever_one_can_stand() -> None:
    for name in ("body.label", "text.furniture"):
        for printed in (*rules()[name].examples, *_of_alternatives().get(name, ())):
            text = Text(printed.replace("‹", "").replace("›", ""))
            if name == "body.label":
                assert mark_at(text.fold, Line(0, len(text.text), 0, 0)) is not None, printed
            else:
                assert is_furniture(text.fold, Line(0, len(text.text), 0, 0)), printed


@pytest.mark.parametrize("each", _ALL, ids=lambda each: each.id)
def test_its_name_goes_from_the_room_to_the_case(each: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(?:\.[a-z-]+)+", each.id)


def test_two_rules_cannot_have_one_name() -> None:
    taken = _ALL[0].id
    with pytest.raises(ValueError, match=taken):
        rule(taken, "x", basis="none", examples=("x",))


def test_a_trace_names_rules_of_the_table() -> None:
    paper = (
        "UBND TỈNH SƠN HẢI\nSỞ Y TẾ\nSố: 12/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sơn Hải, ngày 05 tháng 01 năm 2026\n\nKính gửi: Các bệnh viện.\n\nSở Y tế yêu cầu các bệnh viện trực đủ người.\n"
    )
    traced = congvan.parse_text(paper, trace=True)
    assert traced.source is not None
    noted = {(entry.field, entry.rule) for entry in traced.source.trace}
    assert {("number", "header.number.line"), ("issued_on", "header.date.words")} <= noted
    clues = {f"task.{clue}" for clue in weights()}
    assert {rule for _, rule in noted} <= rules().keys() | clues
    plain = congvan.parse_text(paper)
    assert plain.source is not None
    assert plain.source.trace == ()
    assert plain == traced.model_copy(update={"source": plain.source})
