from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import Assignee, Block, Deadline, Directive, DocumentNumber, Issuer, Recipient, Reference, Span, Task
from congvan.model import Difference, diff
from congvan.model.alignment import align
from tests.strategies import directives


@settings(max_examples=60)
@given(directives(), directives())
def test_nothing_differs_only_where_nothing_does(old: Directive, new: Directive) -> None:
    assert not diff(old, old)
    assert not diff(old, old, places=True)
    assert bool(diff(old, new, places=True)) == (old != new)
    found = diff(old, new)
    assert Difference.model_validate_json(found.model_dump_json()) == found
    assert str(found) or not found
    assert found.to_html().startswith("<dl")
    assert len(diff(new, old).changes) == len(found.changes)


def _changes(old: Directive, new: Directive) -> list[tuple[str, str, Any, Any]]:
    return [(change.path, change.kind, change.old, change.new) for change in diff(old, new).changes]


def test_scalars_and_models_inside() -> None:
    old = Directive(place="Huế", number=DocumentNumber.parse("1/UBND-VX"))
    new = Directive(subject="Việc A", number=DocumentNumber.parse("2/UBND-VX"))
    assert _changes(old, new) == [
        ("number.text", "changed", "1/UBND-VX", "2/UBND-VX"),
        ("number.serial", "changed", "1", "2"),
        ("place", "removed", "Huế", None),
        ("subject", "added", None, "Việc A"),
    ]


def test_places_count_only_where_they_are_asked_for() -> None:
    old = Directive(recipients=(Recipient(text="A", role="copy", span=Span(start=0, end=1)),))
    new = Directive(recipients=(Recipient(text="A", role="copy", span=Span(start=5, end=6)),))
    assert not diff(old, new)
    assert [change.path for change in diff(old, new, places=True).changes] == [
        "recipients[0].span.start",
        "recipients[0].span.end",
    ]


def test_an_item_that_is_put_in_moves_no_other() -> None:
    old = tuple(Task(id=str(number), text=f"Việc {number}") for number in range(5))
    new = (Task(id="x", text="Mới"), *old[:2], old[2].model_copy(update={"text": "Khác"}), *old[3:])
    assert _changes(Directive(tasks=old), Directive(tasks=new)) == [
        ("tasks[0]", "added", None, {"id": "x", "text": "Mới"}),
        ("tasks[3].text", "changed", "Việc 2", "Khác"),
    ]


def test_items_go_by_their_names() -> None:
    old = Directive(
        issuers=(Issuer(name="A"), Issuer(name="B")),
        body=(Block(kind="clause", label="1", text="a"), Block(kind="clause", label="2", text="b")),
        references=(Reference(document_type="NĐ", number=DocumentNumber.parse("30/2020/NĐ-CP"), role="cites"),),
    )
    new = Directive(
        issuers=(Issuer(name="B", level="unit"),),
        body=(
            Block(kind="clause", label="1", text="a"),
            Block(kind="clause", label="1a", text="c"),
            Block(kind="clause", label="2", text="d"),
        ),
        references=(Reference(document_type="NĐ", number=DocumentNumber.parse("30/2020/NĐ-CP"), role="basis"),),
    )
    assert _changes(old, new) == [
        ("issuers[0]", "removed", {"name": "A"}, None),
        ("issuers[0].level", "added", None, "unit"),
        ("body[1]", "added", None, {"kind": "clause", "label": "1a", "text": "c"}),
        ("body[2].text", "changed", "b", "d"),
        ("references[0].role", "changed", "cites", "basis"),
    ]


def test_for_people() -> None:
    old = Directive(tasks=(Task(id="1", text="a", deadline=Deadline(text="trước ngày 15/6")),))
    new = Directive(
        tasks=(Task(id="1", text="a", assignees=(Assignee(name="Sở <Y>"),), deadline=Deadline(text="trước ngày 30/6")),)
    )
    assert str(diff(old, new)).splitlines() == [
        "tasks[0].assignees[0] (đơn vị thực hiện):",
        "+ name: Sở <Y>",
        "+ role: lead",
        "+ is_group: false",
        "tasks[0].deadline.text (nguyên văn):",
        "- trước ngày 15/6",
        "+ trước ngày 30/6",
    ]
    html = diff(old, new).to_html()
    assert "trước ngày <del>15/6</del><ins>30/6</ins>" in html
    assert "Sở &lt;Y&gt;" in html


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("", "", []),
        ("abc", "abc", [(0, 0), (1, 1), (2, 2)]),
        ("ac", "abc", [(0, 0), (None, 1), (1, 2)]),
        ("abc", "ac", [(0, 0), (1, None), (2, 1)]),
        ("ab", "ba", [(0, None), (1, 0), (None, 1)]),
    ],
)
def test_alignment(old: str, new: str, pairs: list[tuple[int | None, int | None]]) -> None:
    assert align(old, new, [None] * len(old), [None] * len(new)) == pairs


@given(st.text("abcde", max_size=12), st.text("abcde", max_size=12))
def test_an_alignment_has_each_item_once_and_in_order(old: str, new: str) -> None:
    pairs = align(old, new, list(old.lower()), list(new.lower()))
    assert [before for before, _ in pairs if before is not None] == list(range(len(old)))
    assert [after for _, after in pairs if after is not None] == list(range(len(new)))


def test_long_lists_are_no_matter() -> None:
    old = tuple(Block(kind="paragraph", text=str(number)) for number in range(20_000))
    assert len(diff(Directive(body=old), Directive(body=old[1:-1])).changes) == 2
