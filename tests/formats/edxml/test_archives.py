"""The ZIP around a file: undone by one rule, whatever type the message claims, and left where the ZIP is the file."""

from __future__ import annotations

import base64
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from congvan.formats import edxml
from congvan.formats.edxml import Message

if TYPE_CHECKING:
    from pathlib import Path

_HEADER = "<MessageHeader><From><OrganId>H99</OrganId></From></MessageHeader>"


def zipped(**entries: bytes) -> bytes:
    """A ZIP; ``a_xlsx`` names the entry ``a.xlsx``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def message(name: str, content: bytes, kind: str = "application/zip") -> bytes:
    """As the Java kits write it: the reference first, then the file under the same content id."""
    encoded = base64.b64encode(content).decode()
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\r\n<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">'
        f"<edXMLEnvelope><edXMLHeader>{_HEADER}</edXMLHeader><edXMLBody><edXMLManifest><Reference>"
        f"<ContentId>cid:7</ContentId><ContentType>application/zip</ContentType><AttachmentName>{name}</AttachmentName>"
        "</Reference></edXMLManifest></edXMLBody></edXMLEnvelope><AttachmentEncoded><Attachment>"
        f"<ContentId>cid:7</ContentId><AttachmentName>{name}</AttachmentName><ContentType>{kind}</ContentType>"
        f"<ContentTransferEncoded>{encoded}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>"
    ).encode()


BOOK = zipped(xl__workbook_xml=b"<workbook/>", xl__styles_xml=b"<styles/>")
CASES = {
    "a wrapped workbook": ("so lieu.xlsx", zipped(u1_xlsx=BOOK), BOOK),
    "a suffix in capitals": ("SO LIEU.XLSX", zipped(u1_xlsx=BOOK), BOOK),
    "two dots": ("dau.cham.xlsx", zipped(u1_xlsx=BOOK), BOOK),
    "a workbook as it is": ("so lieu.xlsx", BOOK, BOOK),
    "a wrapped letter": ("thư.docx", zipped(u1_docx=BOOK), BOOK),
    "no suffix": ("khong-duoi", zipped(u1_unk=b"Ghi chu"), b"Ghi chu"),
    "a dot that begins no suffix": ("Phụ lục số 1. Biểu mẫu kèm theo", zipped(u1_unk=b"Bieu"), b"Bieu"),
    "an archive of one": ("goi.zip", zipped(a_zip=b"PK"), zipped(a_zip=b"PK")),
    "an archive in capitals": ("GOI.ZIP", zipped(a_zip=b"PK"), zipped(a_zip=b"PK")),
    "another suffix inside": ("a.txt", zipped(b_pdf=b"%PDF"), zipped(b_pdf=b"%PDF")),
    "two entries": ("a.txt", zipped(a_txt=b"1", b_txt=b"2"), zipped(a_txt=b"1", b_txt=b"2")),
    "an empty file": ("rong.pdf", b"", b""),
}


@pytest.mark.parametrize("kind", ["application/zip", "text/plain", "application/octet-stream"])
@pytest.mark.parametrize(("name", "sent", "expected"), CASES.values(), ids=CASES)
def test_the_file_comes_out(name: str, sent: bytes, expected: bytes, kind: str, tmp_path: Path) -> None:
    data = message(name, sent, kind)
    read = edxml.loads_message(data)
    assert isinstance(read, Message)
    assert [(file.name, file.content, file.packed) for file in read.files] == [(name, expected, sent != expected)]
    assert edxml.directive_of(read).attachments[0].content == expected
    with edxml.open(io.BytesIO(data)) as opened:
        paths = list(edxml.unpack(opened, tmp_path))
    assert [path.read_bytes() for path in paths] == [expected]


@pytest.mark.parametrize(("name", "sent", "expected"), CASES.values(), ids=CASES)
def test_a_message_that_is_sent_on_carries_the_same_file(name: str, sent: bytes, expected: bytes) -> None:
    read = edxml.loads_message(message(name, sent))
    again = edxml.loads_message(edxml.dumps_message(read))
    assert again == read
    assert isinstance(again, Message)
    assert again.files[0].content == expected


def test_a_large_wrapped_workbook_is_streamed_out(tmp_path: Path) -> None:
    book = zipped(xl__workbook_xml=bytes(range(256)) * 400, xl__styles_xml=b"<styles/>")
    path = tmp_path / "a.edxml"
    path.write_bytes(message("so-lieu.xlsx", zipped(u1_xlsx=book)).replace(b"</edXML>", b" " * 5000 + b"</edXML>"))
    with edxml.open(path) as opened, opened.files[0].open() as file:
        assert file.read() == book
        assert opened.files[0].media_type().endswith("spreadsheetml.sheet")


def test_an_absent_content_is_an_empty_file() -> None:
    data = message("rong.pdf", b"").replace(b"<ContentTransferEncoded></ContentTransferEncoded>", b"")
    read = edxml.loads_message(data)
    assert isinstance(read, Message)
    assert read.files[0].content == b""
