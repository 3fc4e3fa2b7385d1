"""What is done with a document, and what is answered where it cannot be done."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from docx import Document

import congvan
from congvan import edxml
from congvan.serve.work import work
from tests.serve.papers import HOSTILE, LETTER, SECRET

_ALL = ("parse", "check", "tasks", "view", "explain", "convert")
_OPTIONS: dict[str, dict[str, Any]] = {"explain": {"field": "number"}, "convert": {"to": "docx"}}
_ORGAN = "000.00.00.H36=UBND tỉnh Lâm Đồng"


def body(answer: Any) -> Any:
    return json.loads(answer.content)


def test_a_paper_comes_back_as_it_is_read_in_the_library() -> None:
    letter = congvan.read(LETTER)
    assert congvan.Directive.model_validate_json(work("parse", LETTER, None).content) == letter
    rows = body(work("tasks", LETTER, None))
    assert [row["task"] for row in rows] == [task.id for task in letter.tasks]
    found = body(work("check", LETTER.replace(b"Trung", b"trung"), None, lang="en"))
    assert found == [
        finding.model_dump(mode="json")
        for finding in congvan.check(congvan.read(LETTER.replace(b"Trung", b"trung")), lang="en")
    ]


def test_the_facts_of_a_paper_are_short_and_say_the_same() -> None:
    answer = work("parse", LETTER, None, keep="facts")
    facts = body(answer)
    assert len(answer.content) < len(work("parse", LETTER, None).content) * 0.6
    assert b'"span"' not in answer.content
    assert facts["tasks"][0]["assignees"]
    assert facts["source"] == {"form": "text", "kind": "official"}
    assert congvan.Directive.model_validate(facts).uri == congvan.read(LETTER).uri


def test_a_paper_is_converted_and_what_is_lost_is_told() -> None:
    made = work("convert", LETTER, None, to="edxml")
    assert made.media_type == "application/xml"
    assert edxml.loads(made.content).number == congvan.read(LETTER).number
    headers = dict(made.headers)
    assert "body" in headers["Congvan-Dropped"].split(", ")
    assert headers["Content-Disposition"] == 'attachment; filename="van-ban.edxml"'
    assert work("convert", LETTER, None, to="pdf").problem == "unknown-format"
    assert work("convert", LETTER, None, to="papyrus").problem == "unknown-format"


def test_a_place_is_explained() -> None:
    told = body(work("explain", LETTER, None, field="number"))
    assert "number" in {value["field"] for value in told["values"]}
    assert any(rule["id"].startswith("header.") for rule in told["rules"])
    assert work("explain", LETTER, None, at=(9_999, 1)).problem == "unreadable"


def test_a_paper_without_text_cannot_be_explained() -> None:
    directive = congvan.Directive(document_type="CV").model_dump_json().encode()
    assert work("explain", directive, None, field="number").problem == "unreadable"


def test_a_format_can_be_named() -> None:
    page = b"# TH\xc3\x94NG B\xc3\x81O\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert body(work("parse", page, None, file_format="markdown"))["source"]["form"] == "markdown"
    assert body(work("parse", page, None))["source"]["form"] == "text"
    assert work("parse", page, None, file_format="ics").problem == "unknown-format"


@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize("operation", ["parse", "edxml/show"])
def test_a_hostile_document_is_a_problem_with_diagnostics(operation: str, name: str) -> None:
    answer = work(operation, HOSTILE[name], None)
    assert answer.problem in {"unreadable", "too-expanding", "unknown-format"}
    told = body(answer)
    assert answer.media_type == "application/problem+json"
    assert (told["type"], told["status"]) == (f"urn:congvan:problem:{answer.problem}", answer.status)
    assert told["diagnostics"][0]["reason"]


def test_a_document_without_words_tells_what_its_reader_said() -> None:
    blank = io.BytesIO()
    Document().save(blank)
    for data in (b" \n", blank.getvalue()):
        told = body(work("parse", data, None))
        assert told["status"] == 422
        assert told["detail"]


def test_problems_are_told_in_vietnamese_where_asked() -> None:
    told = body(work("parse", b" ", None, lang="vi"))
    assert (told["title"], told["detail"]) == ("Văn bản không đúng định dạng của nó", "tệp không có nội dung")
    assert body(work("parse", SECRET, None, lang="vi"))["detail"] == "văn bản mang dấu độ mật, không được xử lý ở đây"
    diagnostics = body(work("parse", b"Hai ba", None, lang="vi"))["source"]["diagnostics"]
    assert diagnostics[0]["reason"].startswith("không nhận ra phần đầu văn bản")


def test_the_place_of_an_error_is_told_without_the_line_that_stands_there() -> None:
    told = body(work("parse", b'<directive xmlns="urn:congvan:directive:1">\n<plaice>hoa</plaice></directive>', None))
    assert told["diagnostics"][0]["place"] == {"path": "/directive/plaice", "line": 2}
    assert "hoa" not in json.dumps(told)


def test_what_nobody_foresaw_is_told_without_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError(LETTER)

    monkeypatch.setattr("congvan.serve.papers.detect", fail)
    answer = work("parse", LETTER, None)
    assert (answer.problem, answer.status) == ("internal", 500)
    assert body(answer).keys() == {"type", "title", "status"}


@pytest.mark.parametrize("operation", _ALL)
def test_a_secret_paper_is_refused_and_nothing_of_it_told(operation: str) -> None:
    answer = work(operation, SECRET, None, **_OPTIONS.get(operation, {}))
    assert (answer.problem, answer.status) == ("secret", 403)
    told = answer.content.decode()
    assert not {word for word in ("UBND", "12", "hoa-phuong-do", "Công an") if word in told}
    assert work(operation, SECRET, "confidential", **_OPTIONS.get(operation, {})).problem is None


def _message(**fields: Any) -> bytes:
    return edxml.dumps_message(edxml.Message(sender=edxml.Organ(organ_id="H99"), subject="Báo cáo", **fields))


def test_a_message_is_shown_validated_and_unpacked() -> None:
    files = (edxml.File(name="../a.txt", content=b"mot"), edxml.File(name="a.txt", content=b"hai"))
    message = _message(files=files)
    assert edxml.Message.model_validate(body(work("edxml/show", message, None))).subject == "Báo cáo"
    rules = {found["rule"] for found in body(work("edxml/validate", message, None))}
    assert rules == {found.rule for found in edxml.validate(edxml.loads_message(message))}
    with zipfile.ZipFile(io.BytesIO(work("edxml/unpack", message, None).content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"a.txt": b"mot", "a (2).txt": b"hai"}


def test_a_paper_is_packed_into_a_message_and_the_message_answered() -> None:
    packed = work("edxml/pack", LETTER, None, sender=_ORGAN, to=("H12=Sở Y tế", "H13"))
    message = edxml.loads_message(packed.content)
    assert isinstance(message, edxml.Message)
    assert message.sender is not None
    assert message.sender.name == "UBND tỉnh Lâm Đồng"
    assert [organ.organ_id for organ in message.to] == ["H12", "H13"]
    assert [file.content for file in message.files] == [LETTER]
    assert work("edxml/pack", packed.content, None).problem is None
    answered = work("edxml/answer", packed.content, None, status="received", by="H12=Sở Y tế")
    status = edxml.loads_message(answered.content)
    assert isinstance(status, edxml.StatusMessage)
    assert status.kind is edxml.StatusKind.RECEIVED
    assert work("edxml/unpack", answered.content, None).problem == "unreadable"
    assert work("edxml/answer", answered.content, None, status="received", by="H12").problem == "unreadable"
    assert work("edxml/answer", packed.content, None, status="rejected", by="H12").problem == "unreadable"
    refused = work("edxml/answer", packed.content, None, status="rejected", by="H12", reason="Sai địa chỉ")
    assert "Sai địa chỉ".encode() in refused.content
    assert work("edxml/pack", LETTER, None, sender="=Sở Y tế").problem == "unreadable"


def test_a_message_with_a_secret_file_is_refused() -> None:
    message = _message(files=(edxml.File(name="a.txt", content=SECRET),))
    for operation in ("parse", "edxml/show", "edxml/validate", "edxml/unpack"):
        assert work(operation, message, None).problem == "secret"
        assert work(operation, message, "secret").problem is None
