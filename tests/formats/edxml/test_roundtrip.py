"""What is written is read back equal, for every possible message."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congvan.formats import edxml
from congvan.formats.edxml import EdxmlError, File, FileReference, Manifest, Message, Organ, StatusMessage
from congvan.formats.edxml.wire.filling import filled
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
    sent = filled(message) if isinstance(message, Message) else message
    assert again == sent
    assert hash(again) == hash(sent)
    assert edxml.dumps_message(again, profile=profile) == data  # type: ignore[arg-type]


@given(messages(wild=True))
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_what_no_message_can_hold_is_refused_or_read_back_equal(message: edxml.AnyMessage) -> None:
    try:
        data = edxml.dumps_message(message)
    except EdxmlError:
        return
    assert edxml.loads_message(data) == (filled(message) if isinstance(message, Message) else message)


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


@pytest.mark.parametrize("name", ["so-lieu.xls", "anh.png", "thu.msg", "so-lieu.xlsx", "to-trinh.docx", "khong-duoi"])
def test_a_packed_file_is_packed_again(name: str) -> None:
    file = File(name=name, content_type="application/zip", content=b"noi dung", packed=True)
    message = Message(sender=Organ(organ_id="H99"), files=(file,))
    data = edxml.dumps_message(message)
    assert b"UEsDB" in data
    assert edxml.loads_message(data) == message


def test_wrapping_on_demand_leaves_pdf_word_and_zip_alone() -> None:
    names = ["a.pdf", "a.doc", "a.docx", "a.zip", "a.xls", "a.xlsx", "a.txt", "khong-duoi"]
    files = tuple(File(content_id=f"cid:{name}", name=name, content=b"noi dung") for name in names)
    references = tuple(FileReference(content_id=f"cid:{name}", name=name, content_type="text/plain") for name in names)
    message = Message(sender=Organ(organ_id="H99"), files=files, manifest=Manifest(references=references))
    data = edxml.dumps_message(message, wrap_files=True)
    again = edxml.loads_message(data)
    assert isinstance(again, Message)
    assert [file.name for file in again.files if file.packed] == names[4:]
    assert all(file.content == b"noi dung" for file in again.files)
    for file in again.files:
        reference = again.reference(file)
        assert reference is not None
        assert (file.content_type == "application/zip") == file.packed
        assert (reference.content_type == "application/zip") == file.packed


def test_a_zip_in_disguise_is_not_written() -> None:
    wrapped = edxml.dumps_message(
        Message(sender=Organ(organ_id="H99"), files=(File(name="a.txt", content=b"x", packed=True),))
    )
    inner = edxml.loads_message(wrapped.replace(b"<AttachmentName>a.txt", b"<AttachmentName>a.zip"))
    assert isinstance(inner, Message)
    disguised = inner.files[0].model_copy(update={"name": "a.txt"})
    with pytest.raises(EdxmlError, match="readers will unpack it"):
        edxml.dumps_message(inner.model_copy(update={"files": (disguised,)}))


def test_what_receivers_refuse_a_message_for_is_filled_in() -> None:
    files = (
        File(content_id="cid:1", content=b"%PDF-1.7"),
        File(name="so-lieu.xlsx", content=b"PK\x03\x04 and more"),
        File(name="rong.pdf"),
        File(name="anh.png", content=b"a", packed=True),
        File(content=b"abc"),
    )
    references = (FileReference(content_id="1", name="cv.pdf"), FileReference(content_id="cid:2"))
    message = Message(
        sender=Organ(organ_id="H99"),
        files=(*files, File(content_id="cid:2", name="phu-luc.doc", content_type="application/doc", content=b"x")),
        manifest=Manifest(references=references),
    )
    again = edxml.loads_message(edxml.dumps_message(message))
    assert isinstance(again, Message)
    assert [(file.name, file.content_type, file.content) for file in again.files] == [
        ("cv.pdf", "application/pdf", b"%PDF-1.7"),
        (
            "so-lieu.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            b"PK\x03\x04 and more",
        ),
        ("rong.pdf", "application/octet-stream", b""),
        ("anh.png", "application/zip", b"a"),
        ("tep-5", "application/octet-stream", b"abc"),
        ("phu-luc.doc", "application/doc", b"x"),
    ]
    assert again.manifest is not None
    assert [one.name for one in again.manifest.references] == ["cv.pdf", "phu-luc.doc"]
