"""The page as a file: what is in it, and that nothing of a paper becomes markup."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from congvan import Deadline, Directive, Reference, Source, Span, Task, TraceEntry, parse_text
from congvan.model import BlockKind, RecipientRole, ReferenceRole, Severity
from congvan.model.finding import FindingSeverity
from congvan.view import page
from congvan.view.marks import Mark, kinds
from congvan.view.offsets import counted
from congvan.view.runs import MOST_TOLD, runs_of
from congvan.view.words import words
from tests.view.papers import DIRECTIVE, HOSTILE, hostile, marked_directives, read_directives

_DAY = dt.date(2026, 3, 18)


def data_of(made: str) -> dict[str, Any]:
    """What the script is given."""
    document = lxml_html.document_fromstring(made)
    (block,) = document.xpath("//script[@id='data']")
    told: dict[str, Any] = json.loads(block.text)
    return told


def shown(directive: Directive, **given: Any) -> dict[str, Any]:
    paper: dict[str, Any] = data_of(page(directive, today=_DAY, **given))["papers"][0]
    return paper


def check(directive: Directive) -> None:
    """What holds of every page."""
    made = page(directive, today=_DAY)
    document = lxml_html.document_fromstring(made)
    assert [script.get("id") for script in document.xpath("//script")] == ["data", None]
    assert not document.xpath("//link | //img | //iframe | //form | //@src | //@href | //@style | //@onclick")
    (paper,) = data_of(made)["papers"]
    units = paper["text"].encode("utf-16-le", "surrogatepass")
    ends = [run[0] for run in paper["runs"]]
    assert ends == sorted(set(ends))
    assert not ends or ends[-1] == len(units) // 2
    assert all(0 <= mark < len(paper["marks"]) for _, *marks in paper["runs"] for mark in marks)
    keys = [mark["key"] for mark in paper["marks"] if mark["kind"] != "field"]
    assert len(keys) == len(set(keys))
    if directive.source is not None and directive.source.text is not None:
        assert paper["text"] == directive.source.text


@settings(max_examples=40)
@given(marked_directives())
def test_every_directive_makes_a_page(directive: Directive) -> None:
    check(directive)


@settings(max_examples=30)
@given(read_directives())
def test_every_text_that_was_read_makes_a_page(directive: Directive) -> None:
    check(directive)


def test_only_its_own_style_and_script_may_run() -> None:
    document = lxml_html.document_fromstring(page(hostile(), today=_DAY))
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    for name, path in (("style-src", "//style"), ("script-src", "//script[not(@id)]")):
        (element,) = document.xpath(path)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"


def test_hostile_words_stay_words() -> None:
    made = page(hostile(), names=[HOSTILE], today=_DAY)
    check(hostile())
    block = made.partition('id="data">')[2].partition("</script>")[0]
    assert not set("<>&") & set(block)
    assert shown(hostile())["tasks"][0]["leads"] == [HOSTILE]
    assert "<script>alert" not in made.partition("<style>")[0]


def test_who_must_do_what_by_when() -> None:
    first, second = shown(DIRECTIVE)["tasks"]
    assert (first["leads"], first["supports"]) == (["Sở Tài chính"], ["Sở Xây dựng"])
    assert first["due"] | {"text": ""} == {"text": "", "on": "2026-03-20", "at": None, "recurs": False, "coming": []}
    assert second["due"]["recurs"]
    assert second["due"]["coming"][:2] == ["2026-03-25", "2026-04-25"]


def test_mentions_of_one_paper_are_one_node() -> None:
    text = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nTheo Điều 5 Nghị định số 30/2020/NĐ-CP."
    (node,) = shown(parse_text(text))["nodes"]
    assert node["keys"] == ["reference-1", "reference-2"]
    assert node["role"] == "Căn cứ"


def test_findings_stand_with_their_basis() -> None:
    text = "BỘ NỘI VỤ\nSố 15/QĐ-BNV\nHà Nội, ngày 5 tháng 01 năm 2024\nQUYẾT ĐỊNH\nVề việc thử"
    paper = shown(parse_text(text))
    (group,) = (group for group in paper["groups"] if group["tab"] == "findings")
    assert paper["findings"] == len(group["entries"])
    (colon,) = (entry for entry in group["entries"] if ["Quy tắc", "S-SO-01"] in entry["facts"])
    assert ["Nên viết", "Số:"] in colon["facts"]
    assert any(name == "Căn cứ" and "NĐ30" in value for name, value in colon["facts"])
    assert {mark["kind"] for mark in paper["marks"]} >= {"finding"}
    simple = shown(parse_text(text), simple=True)
    assert simple["findings"] == 0
    assert {group["tab"] for group in simple["groups"]} <= {"reading", "references", "unread"}


def test_why_a_value_was_read() -> None:
    paper = shown(DIRECTIVE, lang="en")
    groups = {group["heading"]: group["entries"] for group in paper["groups"]}
    (number,) = (entry for entry in groups["fields"] if entry["name"] == "Number")
    assert [told["rule"] for told in number["why"]] == ["header.number.line"]
    assert "NĐ30" in number["why"][0]["basis"]
    for task in paper["tasks"]:
        weights = [abs(told["weight"]) for told in task["why"]]
        assert len(weights) > 1
        assert weights == sorted(weights, reverse=True)
    simple = shown(DIRECTIVE, simple=True)
    assert not any(task["why"] for task in simple["tasks"])


def test_a_trace_that_the_paper_has_is_taken() -> None:
    trace = (TraceEntry(field="tasks.0", rule="told.by.hand", weight=-0.5),)
    paper = shown(Directive(tasks=(Task(id="1", text="kiểm tra"),), source=Source(text="kiểm tra", trace=trace)))
    assert paper["tasks"][0]["why"] == [{"rule": "told.by.hand", "weight": -0.5, "basis": ""}]


def test_what_was_left_unread_is_told_with_its_share() -> None:
    paper = shown(Directive(source=Source(text="trang chủ\nCHỈ THỊ", leftovers=(Span(start=0, end=9),))))
    assert paper["unread"] == pytest.approx(8 / 14)
    assert [entry["text"] for group in paper["groups"] if group["tab"] == "unread" for entry in group["entries"]] == [
        "trang chủ"
    ]


def test_without_a_source_text_the_printed_paper_is_shown() -> None:
    paper = shown(Directive(subject="phòng cháy", tasks=(Task(id="1", text="kiểm tra"),)))
    assert paper["made"]
    assert "phòng cháy" in paper["text"]
    assert paper["marks"] == []
    assert [task["text"] for task in paper["tasks"]] == ["kiểm tra"]


def test_places_are_counted_as_a_browser_does() -> None:
    text = "\U0001d400\U0001d401 Sở Y tế"
    at = counted(text)
    assert text.encode("utf-16-le")[2 * at(3) : 2 * at(7)].decode("utf-16-le") == "Sở Y"
    assert [counted("Sở")(place) for place in range(3)] == [0, 1, 2]


@given(
    st.text(alphabet="ab\n", max_size=12),
    st.lists(st.tuples(st.sampled_from(sorted(kinds())), st.integers(0, 14), st.integers(0, 14)), max_size=MOST_TOLD),
)
def test_runs_are_the_text_cut_at_every_edge(text: str, given_marks: list[tuple[str, int, int]]) -> None:
    marks = [
        Mark(kind=kind, key=str(place), told="", span=Span(start=min(one, other), end=max(one, other)))
        for place, (kind, one, other) in enumerate(given_marks)
    ]
    start = 0
    for run in runs_of(text, marks):
        assert run.end > start
        for at in range(start, run.end):
            lying = {place for place, mark in enumerate(marks) if mark.span.start <= at < mark.span.end}
            assert set(run.marks) == lying
        start = run.end
    assert start == len(text)


def test_a_thousand_marks_upon_each_other_make_no_thousandfold_page() -> None:
    text = "x" * 4000
    tasks = tuple(Task(id=str(n), text="x", span=Span(start=n, end=4000 - n)) for n in range(2000))
    assert len(page(Directive(source=Source(text=text), tasks=tasks), simple=True)) < 2_000_000


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("block", BlockKind),
        ("role", ReferenceRole),
        ("recipient", RecipientRole),
        ("severity", Severity),
        ("severity", FindingSeverity),
    ],
)
def test_every_code_has_a_word(group: str, codes: Any, lang: Any) -> None:
    assert set(codes.__args__) <= set(words(group, lang))


def test_the_script_asks_for_no_word_that_is_not_there() -> None:
    made = page(DIRECTIVE, today=_DAY)
    script = made.rpartition("<script>")[2]
    asked = set(re.findall(r'\bword\("(\w+)"', script)) | set(re.findall(r'"(key_\w+)"', script))
    assert len(asked) > 30
    assert asked <= set(words("ui", "vi"))


def test_several_papers_and_their_names() -> None:
    told = data_of(page([DIRECTIVE, Directive(subject="x")], names=["a.txt"], lang="en"))
    assert [paper["name"] for paper in told["papers"]] == ["a.txt", ""]
    assert told["today"] is None


def test_periodic_duties_are_told_some_days_ahead() -> None:
    duty = Task(id="1", text="báo cáo", deadline=Deadline(text="hằng ngày", recurrence="FREQ=DAILY"))
    paper = shown(Directive(tasks=(duty,), references=(Reference(title="Đất đai", document_type="L"),)))
    assert paper["tasks"][0]["due"]["coming"][0] == _DAY.isoformat()
    assert len(paper["tasks"][0]["due"]["coming"]) == 12
