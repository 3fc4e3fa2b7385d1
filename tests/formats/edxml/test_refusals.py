"""What is refused: entities, depth, size, expansion, and what is no message."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest

from congvan.errors import CongvanError, InputError, LimitError
from congvan.formats import edxml
from congvan.formats.edxml import (
    EdxmlDepthError,
    EdxmlError,
    EdxmlExpansionError,
    EdxmlLimitError,
    EdxmlSizeError,
    File,
    Limits,
    Message,
    Organ,
)
from tests.formats.edxml.samples import sample

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"


def message(inner: str = "", *, header: str = "<From><OrganId>H99</OrganId></From>") -> str:
    return (
        f'<edXML xmlns="{NAMESPACE}"><edXMLEnvelope><edXMLHeader><MessageHeader>{header}</MessageHeader></edXMLHeader>'
        f"</edXMLEnvelope>{inner}</edXML>"
    )


def attachment(name: str, content: bytes) -> str:
    text = base64.b64encode(content).decode()
    return (
        f"<AttachmentEncoded><Attachment><AttachmentName>{name}</AttachmentName>"
        f"<ContentTransferEncoded>{text}</ContentTransferEncoded></Attachment></AttachmentEncoded>"
    )


def zipped(entries: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_the_errors_are_of_the_library() -> None:
    assert issubclass(EdxmlError, InputError)
    assert issubclass(EdxmlLimitError, LimitError)
    assert issubclass(EdxmlLimitError, EdxmlError)
    error = EdxmlSizeError("too large", limit=5, place="line 1")
    assert (error.message, error.limit, str(error.place), error.form) == ("too large", 5, "line 1", "edxml")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"no XML at all",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"<",
        b"<a",
        b"<a/>",
        b"<!-- only a comment -->",
        b"<html><body>404</body></html>",
        b"\xff\xfe",
        b"\xff\xfe<\x00a",
        message(header="").encode(),
        message(header="<From/>").encode()[:-9],
        b'<?xml version="1.0" encoding="no-such"?><edXML/>',
    ],
)
def test_what_is_no_message(data: bytes) -> None:
    with pytest.raises(EdxmlError):
        edxml.loads_message(data)


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE edXML [<!ENTITY a "b">]>',
        '<!DOCTYPE edXML SYSTEM "http://example.org/a.dtd">',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_declarations_of_types_and_entities(prolog: str) -> None:
    with pytest.raises(EdxmlError, match="document type"):
        edxml.loads_message(prolog + message(header="<Subject>&a;&f;</Subject>"))


def test_an_unknown_entity_is_text() -> None:
    read = edxml.loads_message(message(header="<Subject>&f;</Subject>"))
    assert isinstance(read, Message)
    assert read.subject == "&f;"


@pytest.mark.parametrize("depth", [70, 300, 5000])
def test_depth(depth: int) -> None:
    with pytest.raises(EdxmlDepthError) as caught:
        edxml.loads_message(message("<a>" * depth + "</a>" * depth))
    assert caught.value.limit == 64


def test_size_of_the_whole() -> None:
    data = message(attachment("a.txt", b"x" * 5000))
    with pytest.raises(EdxmlSizeError) as caught:
        edxml.loads_message(data, limits=Limits(size=4000))
    assert caught.value.limit == 4000


def test_size_around_the_files() -> None:
    data = message(attachment("a.txt", b"x" * 50_000))
    assert edxml.loads_message(data, limits=Limits(header=4000)) == edxml.loads_message(data)
    with pytest.raises(EdxmlSizeError, match="around the files"):
        edxml.loads_message(data, limits=Limits(header=200))


def test_number_of_elements() -> None:
    with pytest.raises(EdxmlSizeError):
        edxml.loads_message(message(header="<To/>" * 600_000))


def test_expansion() -> None:
    bomb = zipped({"a.txt": b"\0" * 2_000_000})
    with pytest.raises(EdxmlExpansionError) as caught:
        edxml.loads_message(message(attachment("a.txt", bomb)), limits=Limits(expanded=1_000_000))
    assert caught.value.limit == 1_000_000


def test_expansion_is_counted_over_all_files() -> None:
    half = attachment("a.txt", zipped({"a.txt": b"\0" * 600_000}))
    with pytest.raises(EdxmlExpansionError):
        edxml.loads_message(message(half + half), limits=Limits(expanded=1_000_000))


@pytest.mark.parametrize(
    ("name", "entries"),
    [("a.txt", {"a": b"1", "b": b"2"}), ("a.xlsx", {"a": b"1"}), ("a.zip", {"a": b"1"}), ("a", {"a": b"1"})],
)
def test_only_a_zip_with_one_file_under_another_name_is_unpacked(name: str, entries: dict[str, bytes]) -> None:
    content = zipped(entries)
    read = edxml.loads_message(message(attachment(name, content)))
    assert isinstance(read, Message)
    assert read.files == (File(name=name, content=content),)


def test_entry_names_are_not_used() -> None:
    read = edxml.loads_message(message(attachment("a.txt", zipped({"../../evil.txt": b"x"}))))
    assert isinstance(read, Message)
    assert (read.files[0].name, read.files[0].content) == ("a.txt", b"x")


def test_broken_in_too_many_places() -> None:
    with pytest.raises(EdxmlError, match="100 places"):
        edxml.loads_message("<edXML>" + "</a>" * 1000 + "</edXML>")


@pytest.mark.parametrize("piece", ["<a", "<!--", "</a>", "&", "<a>", "\x00", "<a:b/>", "@1.", "]]>", ">", "<![CDATA["])
def test_long_rubbish_ends_soon(piece: str) -> None:
    with pytest.raises(CongvanError):
        edxml.loads_message("<edXML>" + piece * 200_000)


def test_classified_papers_are_not_written() -> None:
    secret = Message(sender=Organ(organ_id="H99"), other=edxml.OtherInfo(secret="Tối mật"))  # noqa: S106 - a degree of secrecy
    with pytest.raises(EdxmlError, match="classified"):
        edxml.dumps_message(secret)
    assert edxml.dumps_message(Message(sender=Organ(organ_id="H99"), other=edxml.OtherInfo(secret="Thường")))  # noqa: S106


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_characters_that_xml_forbids_are_not_written(text: str) -> None:
    with pytest.raises(EdxmlError):
        edxml.dumps_message(Message(subject=f"a{text}b"))


def test_nothing_said_is_not_written() -> None:
    with pytest.raises(EdxmlError, match="nothing of a document"):
        edxml.dumps_message(Message())


def test_strict_takes_no_mending_and_no_warnings() -> None:
    with pytest.raises(EdxmlError, match="junk-before-xml"):
        edxml.loads_message(sample("broken_junk.edxml"), strict=True)
    with pytest.raises(EdxmlError, match="date-spelling"):
        edxml.loads_message(sample("soap.xml"), strict=True, profile="vnpt")
    clean = edxml.dumps_message(
        Message(
            sender=Organ(organ_id="H17", name="UBND"),
            to=(Organ(organ_id="G22", name="VPCP"),),
            document_id="H17,2026/05/04,1/UBND",
            code=edxml.Code(number="1", notation="UBND"),
            promulgation=edxml.Promulgation(date=edxml.DocumentKey.parse("a,2026/05/04,1").date),  # type: ignore[union-attr]
            subject="Báo cáo",
            steering_type=0,
        )
    )
    assert edxml.loads_message(clean, strict=True).diagnostics == ()


def test_strings_and_bytes_say_the_same() -> None:
    assert edxml.loads_message(message()) == edxml.loads_message(message().encode())


@pytest.mark.parametrize("blank", ["\r\n", "&#13;\n", "&#xD;&#xA;", " "])
def test_payloads_in_lines(blank: str) -> None:
    content = bytes(range(256)) * 40
    text = base64.b64encode(content).decode()
    lines = blank.join(text[place : place + 76] for place in range(0, len(text), 76))
    for given in (lines, f"<![CDATA[{lines}]]>") if "&" not in blank else (lines,):
        data = message(attachment("a.bin", b"")).replace("<ContentTransferEncoded>", f"<ContentTransferEncoded>{given}")
        read = edxml.loads_message(data)
        assert isinstance(read, Message)
        assert read.files[0].content == content


def test_long_texts_in_the_header_come_back_whole() -> None:
    subject = "R&D <1> " + "a" * 5000 + " & b"
    read = edxml.loads_message(edxml.dumps_message(Message(subject=subject, content="QUJD" * 5000 + "&amp;")))
    assert isinstance(read, Message)
    assert (read.subject, read.content) == (subject, "QUJD" * 5000 + "&amp;")
