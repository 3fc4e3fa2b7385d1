"""Every dialect is read, named, and comes back equal from both profiles."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from congvan.formats import edxml
from congvan.formats.edxml import BusinessKind, EdxmlError, Message, StatusKind, StatusMessage
from tests.formats.edxml.samples import documents, sample

DIALECTS = {
    "bkav.edxml": "bkav",
    "broken_junk.edxml": "vnpt",
    "broken_nested.edxml": "vnpt",
    "broken_zip.edxml": "vnpt",
    "enveloped.edxml": "enveloped",
    "flat.xml": "flat",
    "gateway.edxml": "gateway",
    "guide.edxml": "guide",
    "mime.edxml": "mime",
    "mime_status.edxml": "mime",
    "soap.xml": "soap",
    "soap_status.xml": "soap",
    "status_03.edxml": "vnpt",
    "status_13.edxml": "vnpt",
    "vnpt_new.edxml": "vnpt",
    "vnpt_replace.edxml": "vnpt",
    "vnpt_revoke.edxml": "vnpt",
    "vnpt_update.edxml": "vnpt",
}


def document(name: str) -> Message:
    message = edxml.loads_message(sample(name))
    assert isinstance(message, Message)
    return message


def test_each_sample_has_its_dialect() -> None:
    assert sorted(DIALECTS) == documents()


@pytest.mark.parametrize("name", documents())
def test_the_dialect_is_named(name: str) -> None:
    assert edxml.loads_message(sample(name)).dialect == DIALECTS[name]


@pytest.mark.parametrize("profile", ["vnpt", "guide"])
@pytest.mark.parametrize("name", documents())
def test_a_sample_comes_back_equal(name: str, profile: str) -> None:
    message = edxml.loads_message(sample(name))
    data = edxml.dumps_message(message, profile=profile)  # type: ignore[arg-type]
    again = edxml.loads_message(data)
    assert again == message
    assert again.diagnostics == () or "broken" in name or name == "guide.edxml"
    assert edxml.dumps_message(again, profile=profile) == data  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [name for name in documents() if name.startswith("vnpt")])
def test_the_written_message_has_the_elements_that_came(name: str) -> None:
    def leaves(data: bytes) -> list[str]:
        found = re.findall(r"<(?:edXML:)?(\w+)[^<>]*>([^<>\s][^<>]*)</", data.decode())
        return sorted(f"{element}={text}" for element, text in found if element != "ContentTransferEncoded")

    assert leaves(edxml.dumps_message(document(name))) == leaves(sample(name))


def test_a_document_in_full() -> None:
    message = document("vnpt_new.edxml")
    assert message.sender is not None
    assert (message.sender.organ_id, message.sender.fax) == ("000.00.12.H99", "02993555102")
    assert [organ.organ_id for organ in message.to] == ["000.00.00.H99", "H99.07"]
    assert str(message.code) == "215/SKH-TH"
    assert message.promulgation is not None
    assert message.promulgation.date == dt.date(2026, 5, 4)
    assert message.due_on == dt.date(2026, 5, 20)
    assert message.subject == "V/v báo cáo tình hình giải ngân quý II & kế hoạch quý III"
    assert message.other is not None
    assert (message.other.priority, message.other.direction) == (1, False)
    assert [response.code for response in message.responses] == ["98/UBND-TH", None]
    assert message.trace is not None
    assert message.trace.hops[0].timestamp == dt.datetime(2026, 5, 4, 8, 15, 30)  # noqa: DTZ001 - the wire has no zone
    assert message.signature is not None
    assert message.signature.startswith('<Signature xmlns="http://www.mic.gov.vn')
    assert [(file.name, file.packed) for file in message.files] == [
        ("bao-cao-quy-2.xls", True),
        ("215_SKH-TH.pdf", False),
    ]
    assert message.files[0].content == b"Bieu 1; Bieu 2"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("vnpt_new.edxml", BusinessKind.NEW),
        ("vnpt_revoke.edxml", BusinessKind.REVOKE),
        ("vnpt_update.edxml", BusinessKind.UPDATE),
        ("vnpt_replace.edxml", BusinessKind.REPLACE),
        ("soap.xml", BusinessKind.NEW),
    ],
)
def test_the_business_is_told(name: str, kind: BusinessKind) -> None:
    assert document(name).kind is kind


def test_an_update_tells_who_leaves_and_who_joins() -> None:
    trace = document("vnpt_update.edxml").trace
    assert trace is not None
    assert trace.business is not None
    assert trace.business.changes is not None
    assert [(one.organ_id, one.type) for one in trace.business.changes.receivers] == [
        ("000.00.07.H99", 0),
        ("000.00.08.H99", 1),
    ]


def test_a_replacement_tells_what_and_at_whom() -> None:
    trace = document("vnpt_replace.edxml").trace
    assert trace is not None
    assert trace.business is not None
    assert trace.business.replacements[0].organ_ids == ("000.00.00.H99", "H99.07")


def test_days_first_and_empty_elements() -> None:
    message = document("bkav.edxml")
    assert message.promulgation is not None
    assert message.promulgation.date == dt.date(2026, 5, 4)
    assert message.promulgation.raw[0].text == "04/05/2026"
    assert b">04/05/2026<" in edxml.dumps_message(message)
    assert message.due_on is None
    assert message.signer == edxml.Signer()
    assert message.reference(message.files[0]) is not None
    assert not message.files[0].packed  # a docx with one entry is a docx


def test_a_wrong_content_type_is_seen_through() -> None:
    file = document("gateway.edxml").files[0]
    assert (file.content_type, file.content, file.packed) == ("application/pdf", b"%PDF-1.4 trong zip", True)


def test_files_inside_the_envelope_and_in_a_flat_manifest() -> None:
    assert document("enveloped.edxml").files[0].content == "Ghi chú".encode()
    assert document("flat.xml").files[0].content == "Sự cố".encode()


def test_older_names() -> None:
    message = document("soap.xml")
    assert message.promulgation is not None
    assert message.promulgation.date == dt.date(2014, 6, 5)
    assert message.document_type is not None
    assert (message.document_type.type, message.document_type.name) == (2, "Thông báo")
    assert message.signer is not None
    assert message.signer.position == "Chánh Văn phòng"
    assert message.sender is not None
    assert message.sender.attributes[0].name == "{http://www.e-doc.vn/Schema/}type"
    assert message.outside[0].xml.startswith("<edXML:ErrorList")
    assert message.other is not None
    assert "ContactInfo" in message.other.unknown[0]
    flat = document("flat.xml")
    assert flat.document_type is not None
    assert (flat.document_type.name, flat.other and flat.other.appendixes) == ("Công văn", ("Ảnh hiện trường",))


def test_unreadable_values_are_kept_and_told() -> None:
    message = document("guide.edxml")
    assert message.other is not None
    assert (message.other.copies, message.other.pages) == (1, None)
    assert [(one.field, one.text) for one in message.other.raw] == [("copies", "01"), ("pages", "hai")]
    assert [note.code for note in message.diagnostics] == ["unreadable-value"]
    assert message.manifest is not None
    assert message.manifest.references[0].href == "cid:f1"
    assert message.trace is not None
    assert message.trace.must_understand == "1"


def test_broken_files_are_mended_and_told() -> None:
    junk, nested, archive = (document(f"broken_{name}.edxml") for name in ("junk", "nested", "zip"))
    assert [note.code for note in junk.diagnostics] == ["junk-before-xml"]
    assert [note.code for note in nested.diagnostics] == [
        "bare-ampersand",
        "doubled-start-tag",
        "prefix-out-of-scope",
        "payload-not-base64",
    ]
    assert nested.sender is not None
    assert nested.sender.organ_id == "000.00.12.H99"
    assert nested.content == "Sở A & Sở B"
    assert (nested.files[1].content, nested.files[1].raw[0].text) == (None, "${__StringFromFile(tep.txt,,,)}")
    assert [note.code for note in archive.diagnostics] == ["broken-archive"]
    content = archive.files[0].content
    assert content is not None
    assert content.startswith(b"PK")


def test_statuses() -> None:
    accepted = edxml.loads_message(sample("status_03.edxml"))
    soap = edxml.loads_message(sample("soap_status.xml"))
    assert isinstance(accepted, StatusMessage)
    assert isinstance(soap, StatusMessage)
    assert accepted.kind is soap.kind is StatusKind.ACCEPTED
    assert soap.timestamp == dt.datetime(2026, 5, 5, 8, 0)  # noqa: DTZ001 - the wire has no zone
    assert {one.text for one in soap.raw} == {"3", "05/05/2026 08:00:00"}


@pytest.mark.parametrize(
    ("name", "reason"), [("malware.xml", "malware report"), ("organisations.xml", "list of organisations")]
)
def test_what_is_no_document_is_refused_for_its_reason(name: str, reason: str) -> None:
    with pytest.raises(EdxmlError, match=reason) as caught:
        edxml.loads_message(sample(f"no_document_{name}"))
    assert caught.value.place is not None


def test_a_status_carries_no_directive() -> None:
    with pytest.raises(EdxmlError, match="a status"):
        edxml.loads(sample("status_03.edxml"))


def test_order_and_prefixes_do_not_matter() -> None:
    message = document("vnpt_new.edxml")
    text = edxml.dumps_message(message).decode()
    for prefix in ("ns0:", ""):
        other = (
            text.replace("<edXML:", f"<{prefix}")
            .replace("</edXML:", f"</{prefix}")
            .replace("xmlns:edXML=", f"xmlns:{prefix}=".removesuffix("=").rstrip(":") + "=")
        )
        assert edxml.loads_message(other) == message


def test_a_message_inside_a_soap_answer() -> None:
    text = sample("vnpt_new.edxml").decode().partition("?>")[2]
    wrapped = (
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><r>{text}</r></s:Body></s:Envelope>'
    )
    assert edxml.loads_message(wrapped) == document("vnpt_new.edxml")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings(encoding: str) -> None:
    assert edxml.loads_message(sample("guide.edxml").decode().encode(encoding)) == document("guide.edxml")


def test_a_declared_utf_16_that_is_utf_8() -> None:
    data = sample("guide.edxml").replace(b'encoding="utf-8"', b'encoding="utf-16"')
    assert edxml.loads_message(data) == document("guide.edxml")


def test_a_doubled_content_id_is_no_dialect() -> None:
    data = sample("vnpt_new.edxml").replace(b">cid:", b">cid:cid:")
    message = edxml.loads_message(data)
    assert isinstance(message, Message)
    assert message.dialect == "vnpt"
    assert all(message.reference(file) is not None for file in message.files)
