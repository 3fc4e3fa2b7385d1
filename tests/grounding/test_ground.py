from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import Directive, InputError, Span, ground, parse_text
from congvan.grounding import Grounding
from congvan.grounding.search import Finder
from congvan.model.base import Model
from tests.strategies import directives, nasty_texts

TEXT = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂN HÒA                Độc lập - Tự do - Hạnh phúc
Số:  1204 /UBND-KGVX        Tân Hòa, ngày 08 tháng 3 năm 2024
V/v tăng cường phòng,
chống dịch bệnh

Kính gửi: Các sở, ban, ngành.

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP, UBND tỉnh yêu cầu:
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 15/4/2024.
2. Các địa phương thực hiện nghiêm túc.

Nơi nhận:
- Như trên;
- Lưu: VT (02).
                                  KT. CHỦ TỊCH
                                  PHÓ CHỦ TỊCH
                                  Trần Thị Bình
"""

ANSWER: dict[str, Any] = {
    "document_type": "CV",
    "number": {"text": "1204/UBND-KGVX", "serial": "1204", "issuer_code": "UBND", "unit_code": "KGVX"},
    "issued_on": "2024-03-08",
    "place": "Tân Hoà",
    "issuers": [{"name": "ỦY BAN NHÂN DÂN TỈNH TÂN HÒA"}],
    "subject": "tăng cường phòng, chống dịch bệnh",
    "recipients": [
        {"text": "Các sở, ban, ngành", "role": "addressee"},
        {"text": "Lưu: VT (02)", "role": "archive", "copies": 2},
    ],
    "body": [
        {
            "kind": "recital",
            "text": "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
        },
        {"kind": "clause", "label": "2", "text": "Các địa phương thực hiện nghiêm túc."},
    ],
    "tasks": [
        {
            "id": "1",
            "text": "Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 15/4/2024",
            "assignees": [{"name": "Sở Y tế"}, {"name": "Sở Tài chính", "role": "support"}],
            "deadline": {"text": "trước ngày 15/4/2024", "on": "2024-04-15"},
        }
    ],
    "references": [
        {
            "text": "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
            "number": {"text": "30/2020/NĐ-CP", "year": 2020},
            "issued_on": "2020-03-05",
            "issuer": {"name": "Chính phủ"},
            "title": "công tác văn thư",
        },
        {"text": "Nghị định số 30/2020/NĐ-CP", "pinpoint": [{"clauses": ["2"], "articles": ["5"]}], "resolves_to": 0},
    ],
    "signatures": [{"name": "Trần Thị Bình", "position": "PHÓ CHỦ TỊCH", "capacity": "KT", "on_behalf_of": "CHỦ TỊCH"}],
}


def _cut(span: Span | None, text: str = TEXT) -> str:
    assert span is not None
    return " ".join(span.cut(text).split())


def _refused(found: Grounding) -> list[tuple[str, object, str]]:
    return [(claim.path, claim.value, claim.code) for claim in found.unsupported]


def test_a_right_answer_is_borne_out_with_every_place() -> None:
    found = ground(ANSWER, TEXT)
    assert not found.unsupported
    read = found.directive
    assert _cut(read.recipients[1].span) == "Lưu: VT (02)"
    assert _cut(read.tasks[0].assignees[1].span) == "Sở Tài chính"
    deadline = read.tasks[0].deadline
    assert deadline is not None
    assert (_cut(deadline.span), deadline.on) == ("trước ngày 15/4/2024", dt.date(2024, 4, 15))
    first, second = (reference.span for reference in read.references)
    assert first is not None
    assert second is not None
    assert (_cut(second), second.start > first.end) == ("Nghị định số 30/2020/NĐ-CP", True)
    assert _cut(read.signatures[0].span) == "CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Bình"
    assert _cut(read.body[1].span) == "2. Các địa phương thực hiện nghiêm túc."
    assert read.source is not None
    places: dict[str, list[str]] = {}
    for field in read.source.fields:
        places.setdefault(field.field, []).append(_cut(field.span))
    assert places == {
        "issuers.0": ["ỦY BAN NHÂN DÂN", "TỈNH TÂN HÒA"],
        "number": ["1204 /UBND-KGVX"],
        "place": ["Tân Hòa"],
        "issued_on": ["08 tháng 3 năm 2024"],
        "subject": ["tăng cường phòng, chống dịch bệnh"],
    }


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"place": "Hà Nội"}, [("place", "Hà Nội", "not_found")]),
        ({"issued_on": "2024-08-03"}, [("issued_on", "2024-08-03", "not_found")]),
        ({"document_type": "CT"}, [("document_type", "CT", "not_found")]),
        ({"urgency": "immediate"}, [("urgency", "immediate", "not_found")]),
        ({"number": {"text": "1205/UBND-KGVX"}}, [("number.text", "1205/UBND-KGVX", "not_found")]),
        ({"number": {"text": "1204/UBND-KGVX", "serial": "99"}}, [("number.serial", "99", "disagrees")]),
        ({"issuers": [{"name": "BỘ Y TẾ"}]}, [("issuers[0].name", "BỘ Y TẾ", "not_found")]),
        ({"effective_on": "2024-03-09"}, [("effective_on", "2024-03-09", "not_found")]),
        (
            {"recipients": [{"text": "Lưu: VT (02)", "role": "archive", "copies": 7}]},
            [("recipients[0].copies", 7, "not_found")],
        ),
        (
            {"tasks": [{"id": "9", "text": "Sở Y tế mua sắm vật tư"}]},
            [("tasks[0].text", "Sở Y tế mua sắm vật tư", "not_found")],
        ),
        (
            {"signatures": [{"name": "Trần Thị Bình", "capacity": "TUQ"}]},
            [("signatures[0].capacity", "TUQ", "not_found")],
        ),
        (
            {"references": [{"text": "Nghị định số 30/2020/NĐ-CP", "pinpoint": [{"articles": ["99"]}]}]},
            [("references[0].pinpoint[0]", "Điều 99", "not_found")],
        ),
    ],
)
def test_what_the_text_does_not_say_is_left_out_and_listed(
    change: dict[str, Any], refused: list[tuple[str, object, str]]
) -> None:
    found = ground(ANSWER | change, TEXT)
    assert _refused(found) == refused


def test_a_day_that_the_words_do_not_fix_is_refused() -> None:
    answer = json.loads(json.dumps(ANSWER))
    answer["tasks"][0]["deadline"]["on"] = "2024-05-15"
    answer["tasks"][0]["assignees"].append({"name": "Bộ Y tế"})
    found = ground(json.dumps(answer), TEXT)
    assert _refused(found) == [
        ("tasks[0].assignees[2].name", "Bộ Y tế", "not_found"),
        ("tasks[0].deadline.on", "2024-05-15", "disagrees"),
    ]
    deadline = found.directive.tasks[0].deadline
    assert deadline is not None
    assert deadline.on is None


def test_what_the_schema_does_not_admit_is_listed_with_the_place_where_it_stood() -> None:
    answer = ANSWER | {
        "mood": "stern",
        "system": "judiciary",
        "recipients": [{"role": "copy"}, {"text": "Bộ Y tế", "role": "copy"}, *ANSWER["recipients"]],
        "references": ["none", {"text": "Nghị định số 1/2020/NĐ-CP"}, *ANSWER["references"]],
        "uri": "urn:x",
    }
    found = ground(answer, TEXT)
    assert sorted(_refused(found), key=str) == [
        ("mood", "stern", "invalid"),
        ("recipients[0]", {"role": "copy"}, "invalid"),
        ("recipients[1].text", "Bộ Y tế", "not_found"),
        ("references[0]", "none", "invalid"),
        ("references[1].text", "Nghị định số 1/2020/NĐ-CP", "not_found"),
        ("system", "judiciary", "invalid"),
    ]
    assert len(found.directive.recipients) == 2
    assert [reference.resolves_to for reference in found.directive.references] == [None, None]


def test_a_short_form_follows_its_full_mention() -> None:
    answer = ANSWER | {"references": [{"text": "Luật Bịa đặt"}, *ANSWER["references"]]}
    answer["references"][2] = answer["references"][2] | {"resolves_to": 1}
    found = ground(answer, TEXT)
    assert [reference.resolves_to for reference in found.directive.references] == [None, 0]


def test_what_is_read_is_borne_out() -> None:
    found = ground(parse_text(TEXT), TEXT)
    assert not found.unsupported


@pytest.mark.parametrize("data", ["", "[]", b"\xff", "nul", '"x"', "[" * 5000])
def test_what_is_no_object_is_an_input_error(data: str | bytes) -> None:
    with pytest.raises(InputError):
        ground(data, TEXT)


def _spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, Model):
        return [span for name in type(value).model_fields for span in _spans(getattr(value, name))]
    return [span for part in value for span in _spans(part)] if isinstance(value, tuple) else []


@settings(max_examples=40)
@given(directives(max_items=1, depth=1), nasty_texts())
def test_any_claim_about_any_text_gives_a_directive_whose_spans_lie_in_it(claimed: Directive, text: str) -> None:
    found = ground(claimed, text)
    assert Directive.model_validate(found.directive.model_dump()) == found.directive
    assert all(span.end <= len(text) for span in _spans(found.directive))
    assert Grounding.model_validate_json(found.model_dump_json()) == found


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda part: st.lists(part, max_size=3)
    )
)
def test_any_value_of_any_field_is_admitted_or_listed(value: Any) -> None:
    for name in Directive.model_fields:
        found = ground({name: value}, "Huế")
        assert found.directive.source is not None


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("Hòa", "ở Hoà", "Hoà"),
        ("sở y tế", "Sở  Y\ntế", "Sở  Y\ntế"),
        ("hoa", "Hòa", None),
        ("Sở", "Sởn", None),
        ("QĐ-TTg", "QĐ–TTg", "QĐ–TTg"),
        ("Huế", "Huế", "Huế"),
        (" ", "a b", None),
        ("中", "文", None),
    ],
)
def test_finder(quote: str, text: str, found: str | None) -> None:
    finder = Finder(text)
    place = finder.find(quote)
    assert (None if place is None else finder.span(place).cut(text)) == found
