from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from congvan.formats import edxml
from congvan.formats.edxml import Message, Organ, StatusKind, StatusMessage
from congvan.formats.edxml.tables import rows
from tests.formats.edxml.samples import sample

if TYPE_CHECKING:
    from collections.abc import Callable

AT = dt.datetime(2026, 5, 5, 8, 0)  # noqa: DTZ001 - the wire has no zone
BY = Organ(organ_id="H99.07", name="Sở Y tế tỉnh An Bình")


def message() -> Message:
    read = edxml.loads_message(sample("vnpt_new.edxml"))
    assert isinstance(read, Message)
    return read


@pytest.mark.parametrize(
    ("build", "code"),
    [
        (lambda m: StatusMessage.received(m, by=BY, at=AT), 1),
        (lambda m: StatusMessage.rejected(m, by=BY, at=AT, reason="Sai nơi nhận"), 2),
        (lambda m: StatusMessage.accepted(m, by=BY, at=AT), 3),
        (lambda m: StatusMessage.assigned(m, by=BY, at=AT), 4),
        (lambda m: StatusMessage.processing(m, by=BY, at=AT), 5),
        (lambda m: StatusMessage.finished(m, by=BY, at=AT), 6),
        (lambda m: StatusMessage.change_accepted(m, by=BY, at=AT), 15),
        (lambda m: StatusMessage.change_rejected(m, by=BY, at=AT, reason="Đã xử lý"), 16),
    ],
)
def test_the_answers(build: Callable[[Message], StatusMessage], code: int) -> None:
    status = build(message())
    assert (status.status_code, status.sender, status.timestamp) == (code, BY, AT)
    assert status.response is not None
    assert status.response.organ_id == "000.00.12.H99"
    assert status.response.code == "215/SKH-TH"
    assert status.response.document_id == "000.00.12.H99,2026/05/04,215/SKH-TH"
    assert status.response.date == dt.date(2026, 5, 4)
    assert status.description
    assert f">{code:02}<".encode() in edxml.dumps_message(status)
    assert edxml.loads_message(edxml.dumps_message(status)) == status
    assert not edxml.validate(status, profile="bkav")


def test_a_recall_reverses_the_roles() -> None:
    sent = message()
    status = StatusMessage.recall_requested(sent, of=BY, reason="Sai số liệu", at=AT)
    assert status.kind is StatusKind.RECALL_REQUESTED
    assert status.sender == sent.sender
    assert status.response is not None
    assert (status.response.organ_id, status.response.document_id) == ("H99.07", sent.document_id)
    like = edxml.loads_message(sample("status_13.edxml"))
    assert isinstance(like, StatusMessage)
    assert like.kind is StatusKind.RECALL_REQUESTED
    assert like.sender is not None
    assert sent.sender is not None
    assert like.sender.organ_id == sent.sender.organ_id


@pytest.mark.parametrize("spelling", ["3", "03", "003", " 03 ", "+3"])
def test_any_integer_spelling(spelling: str) -> None:
    data = sample("status_03.edxml").replace(b"<edXML:StatusCode>03<", f"<edXML:StatusCode>{spelling}<".encode())
    status = edxml.loads_message(data)
    assert isinstance(status, StatusMessage)
    assert status.kind is StatusKind.ACCEPTED
    assert edxml.loads_message(edxml.dumps_message(status)) == status


@pytest.mark.parametrize("code", ["14", "999", "abc", ""])
def test_a_code_that_no_source_defines(code: str) -> None:
    data = sample("status_03.edxml").replace(b"<edXML:StatusCode>03<", f"<edXML:StatusCode>{code}<".encode())
    status = edxml.loads_message(data)
    assert isinstance(status, StatusMessage)
    assert status.kind is None
    assert edxml.loads_message(edxml.dumps_message(status)) == status
    assert edxml.validate(status)


def test_the_list_of_codes() -> None:
    assert {int(row["code"]) for row in rows("status_codes")} == set(StatusKind)
    assert {row["name"] for row in rows("status_codes")} == {kind.name.lower() for kind in StatusKind}
    assert all(kind.meaning for kind in StatusKind)


def test_now_is_the_clock_of_viet_nam() -> None:
    status = StatusMessage.received(message(), by=BY)
    assert status.timestamp is not None
    assert status.timestamp.tzinfo is None
    away = dt.datetime.now(dt.UTC).replace(tzinfo=None) + dt.timedelta(hours=7) - status.timestamp
    assert abs(away) < dt.timedelta(minutes=5)
