"""What is written is read back equal, for every possible message."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congvan.formats import edxml
from congvan.formats.edxml import EdxmlError, File, Message, Organ, StatusMessage
from tests.formats.edxml.strategies import messages

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


@given(messages(), st.sampled_from(["vnpt", "guide"]))
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_what_is_written_is_read_back_equal(message: edxml.AnyMessage, profile: str) -> None:
    try:
        data = edxml.dumps_message(message, profile=profile)  # type: ignore[arg-type]
    except EdxmlError:
        if _may_be_refused(message):
            return
        raise
    again = edxml.loads_message(data)
    assert again == message
    assert hash(again) == hash(message)
    assert edxml.dumps_message(again, profile=profile) == data  # type: ignore[arg-type]


@given(messages(wild=True))
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_what_no_message_can_hold_is_refused_or_read_back_equal(message: edxml.AnyMessage) -> None:
    try:
        data = edxml.dumps_message(message)
    except EdxmlError:
        return
    assert edxml.loads_message(data) == message


def _may_be_refused(message: edxml.AnyMessage) -> bool:
    """Without unknown elements, only these are: nothing said, secrets, a ZIP in disguise."""
    if isinstance(message, StatusMessage):
        return False
    secret = message.other is not None and message.other.secret is not None
    return message.is_empty or secret or any(file.packed for file in message.files)


@given(messages())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_json_loses_nothing(message: edxml.AnyMessage) -> None:
    assert type(message).model_validate_json(message.model_dump_json()) == message


@pytest.mark.parametrize("name", ["so-lieu.xls", "anh.png", "thu.msg"])
def test_a_packed_file_is_packed_again(name: str) -> None:
    message = Message(sender=Organ(organ_id="H99"), files=(File(name=name, content=b"noi dung", packed=True),))
    data = edxml.dumps_message(message)
    assert b"UEsDB" in data
    assert edxml.loads_message(data) == message


def test_wrapping_on_demand_leaves_pdf_and_word_alone() -> None:
    names = ["a.pdf", "a.doc", "a.docx", "a.xls", "a.xlsx", "a.txt", "a.zip"]
    files = tuple(File(name=name, content=b"noi dung") for name in names)
    message = Message(sender=Organ(organ_id="H99"), files=files)
    again = edxml.loads_message(edxml.dumps_message(message, wrap_files=True))
    assert isinstance(again, Message)
    assert [file.name for file in again.files if file.packed] == ["a.xls", "a.txt"]
    assert all(file.content == b"noi dung" for file in again.files)


def test_a_zip_in_disguise_is_not_written() -> None:
    wrapped = edxml.dumps_message(
        Message(sender=Organ(organ_id="H99"), files=(File(name="a.txt", content=b"x", packed=True),))
    )
    inner = edxml.loads_message(wrapped.replace(b"<AttachmentName>a.txt", b"<AttachmentName>a.zip"))
    assert isinstance(inner, Message)
    disguised = inner.files[0].model_copy(update={"name": "a.txt"})
    with pytest.raises(EdxmlError, match="readers will unpack it"):
        edxml.dumps_message(inner.model_copy(update={"files": (disguised,)}))


def test_an_empty_file_is_not_no_file() -> None:
    message = Message(sender=Organ(organ_id="H99"), files=(File(content=b""), File()))
    assert Message.model_validate_json(message.model_dump_json()) == message
    assert edxml.loads_message(edxml.dumps_message(message)) == message
