"""Directives that are made by hand: what may be given, what is refused and how, and what they can be asked."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from pydantic import ValidationError

import congvan
from congvan import (
    Assignee,
    Block,
    Deadline,
    Directive,
    Issuer,
    Recipient,
    Reference,
    Source,
    Span,
    Task,
    derive,
    evolve,
)


def test_words_are_coerced_as_the_registry_knows_them() -> None:
    paper = Directive.model_validate(
        {
            "document_type": "công văn",
            "number": "215/SKH-TH",
            "issued_on": "2024-03-05",
            "issuers": ["Sở Y tế tỉnh Cà Mau", {"name": "Bộ Y tế"}],
        }
    )
    assert paper.document_type == "CV"
    assert paper.number is not None
    assert (paper.number.serial, paper.number.issuer_code, paper.number.unit_code) == ("215", "SKH", "TH")
    first, second = paper.issuers
    assert (first.name, first.level, first.abbreviation) == ("Sở Y tế tỉnh Cà Mau", "province", "SYT")
    assert first.parent is not None
    assert first.parent.name == "Ủy ban nhân dân tỉnh Cà Mau"
    assert second == Issuer(name="Bộ Y tế"), "what is given as a value is believed"


def test_bodies_are_looked_up_on_the_day_of_the_paper() -> None:
    before = Issuer.parse("UBND tỉnh Quảng Nam", on=dt.date(2023, 1, 5))
    after = Issuer.parse("UBND tỉnh Quảng Nam", on=dt.date(2026, 1, 5))
    assert (before.level, before.place) == ("province", "tỉnh Quảng Nam")
    assert after == Issuer(name="UBND tỉnh Quảng Nam"), "there is none any more"
    assert Issuer.parse("Tổ công tác 5") == Issuer(name="Tổ công tác 5")
    assert Issuer.parse("BYT").name == "Bộ Y tế"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("Quyết định", "QĐ"),
        ("QUYET DINH", "QĐ"),
        ("qđ", "QĐ"),
        ("KHPH", "KHPH"),
        ("Thư công", "Thư công"),
        ("ABC", "ABC"),
    ],
)
def test_types_go_by_name_and_code(given: str, code: str) -> None:
    assert Directive(document_type=given).document_type == code


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"document_type": "công vănn"}, r"'công vănn' is no type of document; the nearest is CV \(Công văn\)"),
        ({"document_type": "x y z w"}, "'x y z w' is no type of document$"),
        ({"tasks": [{"id": "1", "text": "a"}, {"id": "1", "text": "b"}]}, "two tasks have the id '1'"),
        (
            {"references": [{"text": "Luật Đất đai", "resolves_to": 3}]},
            r"references\[0\].resolves_to is 3, but the references go from 0 to 0",
        ),
        (
            {"tasks": [{"id": "1", "text": "a", "span": {"start": 0, "end": 5}}], "source": {"text": "abcd"}},
            r"tasks\[0\].span ends at 5, beyond the 4 characters",
        ),
        (
            {
                "body": [{"kind": "part", "children": [{"kind": "clause", "span": {"start": 1, "end": 9}}]}],
                "source": {"text": "abcd"},
            },
            r"body\[0\].children\[0\].span ends at 9",
        ),
        (
            {"tasks": [{"id": "1", "text": "a", "deadline": {"text": "x", "recurrence": "FREQ=DAILY;INTERVAL=0"}}]},
            "INTERVAL=0 is no part of a recurrence rule: 1 to 1000",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_good_words(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Directive.model_validate(given)
    (error,) = caught.value.errors()
    assert re.search(told, error["msg"])


def test_a_changed_copy_is_held_to_the_rules() -> None:
    paper = Directive(place="Huế", source=Source(text="abcd"))
    changed = evolve(paper, number="12/UBND-VX")
    assert changed.number is not None
    assert (changed.place, changed.number.unit_code, paper.number) == ("Huế", "VX", None)
    with pytest.raises(ValidationError, match="plaice"):
        evolve(paper, plaice="Huế")
    with pytest.raises(ValidationError, match="beyond the 4 characters"):
        evolve(paper, tasks=(Task(id="1", text="a", span=Span(start=0, end=9)),))
    limit = evolve(Deadline(text="trước ngày 15/6/2026"), on="2026-06-15")
    assert limit.on == dt.date(2026, 6, 15)


def test_recipients_print_as_the_rules_say_and_come_back() -> None:
    items = (
        Recipient(text="Sở Tài chính", name="Sở Tài chính", role="addressee"),
        Recipient.model_validate({"name": "UBND tỉnh", "role": "copy", "purpose": "report"}),
        Recipient.model_validate({"name": "VT, TH", "role": "archive", "copies": 5}),
    )
    assert [item.text for item in items] == ["Sở Tài chính", "UBND tỉnh (để b/c)", "Lưu: VT, TH (5)"]
    assert Recipient(text="VT", role="archive").printed == "Lưu: VT"
    assert Recipient(text="Sở Y tế", role="copy", purpose="action").printed == "Sở Y tế (để t/h)"
    paper = Directive.model_validate(
        {
            "system": "state",
            "document_type": "CV",
            "number": "215/SYT-TH",
            "issued_on": "2026-03-05",
            "place": "Cà Mau",
            "issuers": ["SỞ Y TẾ TỈNH CÀ MAU"],
            "subject": "trực Tết",
            "body": [{"kind": "paragraph", "text": "Sở Y tế đề nghị các đơn vị trực Tết./."}],
            "recipients": items,
            "signatures": [{"name": "Lê Văn An", "position": "GIÁM ĐỐC"}],
        }
    )
    back = congvan.parse_text(congvan.text.dumps(paper))
    assert [evolve(item, span=None) for item in back.recipients] == list(items)


def test_a_body_written_by_hand_tells_its_tasks() -> None:
    body = (
        Block(kind="paragraph", text="Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Sở yêu cầu:"),
        Block(kind="clause", label="1", text="Phòng Nghiệp vụ Y báo cáo trước ngày 15/6/2026."),
        Block(kind="clause", label="2", text="Văn phòng Sở đôn đốc việc thực hiện."),
    )
    paper = evolve(Directive(body=body, place="Cà Mau"), document_type="công văn", number="215/SYT-TH")
    told = derive(paper)
    assert (told.body, told.place) == (body, "Cà Mau")
    assert [task.deadline and str(task.deadline.on) for task in told.tasks][:1] == ["2026-06-15"]
    assert [found.number and found.number.text for found in told.references] == ["30/2020/NĐ-CP"]
    assert all(task.span is None for task in told.tasks)
    own = evolve(paper, tasks=(Task(id="x", text="Phòng Nghiệp vụ Y báo cáo trước ngày 15/6/2026"),))
    (kept,) = derive(own).tasks
    assert kept.id == "x"
    assert kept.deadline is not None
    assert str(kept.deadline.on) == "2026-06-15"


def test_a_directive_is_walked_and_asked() -> None:
    point = Block(kind="point", label="a", text="rà soát;")
    body = (
        Block(
            kind="part", label="II", heading="NHIỆM VỤ", children=(Block(kind="clause", label="1", children=(point,)),)
        ),
    )
    tasks = (
        Task(id="1", text="a", deadline=Deadline(text="15/6", on=dt.date(2026, 6, 15))),
        Task(id="2", text="b", deadline=Deadline(text="hằng tháng", recurrence="FREQ=MONTHLY;BYMONTHDAY=10")),
        Task(id="3", text="c", assignees=(Assignee(name="Sở Y tế"),)),
    )
    paper = Directive(body=body, tasks=tasks, references=(Reference(text="Luật Đất đai"),))
    assert [path for path, _ in paper.walk()] == [("II",), ("II", "1"), ("II", "1", "a")]
    assert paper.find("II.1.a") is point
    assert paper.find(("II", "1", "a")) is point
    assert paper.find("II.2") is None
    assert body[0].full_text == "II. NHIỆM VỤ\n1.\na. rà soát;"
    assert paper.overdue(dt.date(2026, 6, 15)) == ()
    assert [task.id for task in paper.overdue(dt.date(2026, 6, 16))] == ["1"]
    assert [(str(day), task.id) for day, task in paper.next_deadlines(dt.date(2026, 6, 1))] == [
        ("2026-06-10", "2"),
        ("2026-06-15", "1"),
    ]
