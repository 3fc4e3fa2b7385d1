"""The form of Công văn 2803 as it travelled: a MIME body of an envelope and its files, documents and statuses."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest

import congvan
from congvan.errors import CongvanError
from congvan.formats import edxml
from congvan.formats.edxml import EdxmlError, EdxmlLimitError, Limits, Message, StatusKind, StatusMessage
from tests.formats.edxml.samples import sample

if TYPE_CHECKING:
    from pathlib import Path

FILES = [
    ("so-lieu.xlsx", b"Bieu 1; Bieu 2"),
    ("to-trinh.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 to trinh"),
    ("215_SKH-TH.pdf", b"%PDF-1.4 bao cao"),
]
ENVELOPE = (
    "<Envelope><Header><MessageHeader><From><OrganId>H99</OrganId></From></MessageHeader></Header>"
    '<Body><Manifest><Reference xmlns:x="http://www.w3.org/1999/xlink" x:href="cid:1"><AttachmentName>ghi-chu.txt'
    "</AttachmentName></Reference></Manifest></Body></Envelope>"
)


def body(headers: str, content: str, end: str = "--x--") -> bytes:
    return f"--x\nContent-Type: text/xml\n\n{ENVELOPE}\n--x\n{headers}\n{content}\n{end}".encode()


def files(data: bytes) -> list[tuple[str | None, bytes | None]]:
    message = edxml.loads_message(data)
    assert isinstance(message, Message)
    assert message.dialect == "mime"
    return [(file.name, file.content) for file in message.files]


def test_a_document_with_its_files(tmp_path: Path) -> None:
    message = edxml.loads_message(sample("mime.edxml"))
    assert isinstance(message, Message)
    assert message.diagnostics == ()
    assert str(message.code) == "215/SKH-TH"
    assert message.due_on == dt.date(2018, 5, 20)
    assert message.trace is not None
    assert message.trace.hops[0].timestamp == dt.datetime(2018, 5, 4, 8, 15, 30)  # noqa: DTZ001 - the wire has no zone
    assert [(file.name, file.content) for file in message.files] == FILES
    assert [file.packed for file in message.files] == [True, False, False]
    assert [file.content_type for file in message.files] == ["application/zip", "application/doc", "application/pdf"]
    assert all(message.reference(file) is not None for file in message.files)
    with edxml.open(io.BytesIO(sample("mime.edxml"))) as opened:
        assert [path.read_bytes() for path in edxml.unpack(opened, tmp_path)] == [content for _, content in FILES]


def test_a_status() -> None:
    status = edxml.loads_message(sample("mime_status.edxml"))
    assert isinstance(status, StatusMessage)
    assert (status.kind, status.description) == (StatusKind.RECEIVED, "Đã đến & chờ xử lý")
    assert status.response is not None
    assert status.response.date == dt.date(2018, 5, 4)


def test_it_is_told_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "cong-van.bin"
    path.write_bytes(sample("mime.edxml"))
    paper = congvan.read(path)
    assert (str(paper.number), paper.issued_on) == ("215/SKH-TH", dt.date(2018, 5, 4))
    assert [one.content for one in paper.attachments] == [content for _, content in FILES]


@pytest.mark.parametrize(
    ("headers", "content", "expected"),
    [
        ("Content-Type: text/plain; name=a.txt\n", "Ghi chú", ("a.txt", "Ghi chú".encode())),
        ('Content-Disposition: attachment; filename="b c.txt"\n', "abc", ("b c.txt", b"abc")),
        ("Content-Disposition: attachment; filename*=UTF-8''b%C3%A1o.txt\n", "abc", ("báo.txt", b"abc")),
        ('Content-Disposition: attachment;\n filename="=?utf-8?B?YsOhby50eHQ=?="\n', "abc", ("báo.txt", b"abc")),
        ('Content-Disposition: attachment; filename="=?x?B?YQ==?="\n', "abc", ("=?x?B?YQ==?=", b"abc")),
        ("Content-ID: <1>\nContent-Transfer-Encoding: base64\n", "YWJj", ("ghi-chu.txt", b"abc")),
        ("Content-Transfer-Encoding: quoted-printable\nContent-Id: 1\n", "a=3Db", ("ghi-chu.txt", b"a=b")),
        ("Content-Transfer-Encoding: base64\n", "%%%", (None, None)),
        ("", "--y\nabc", (None, b"--y\nabc")),
        ("Content-Type: text/xml; name=a.xml\n", "<Document></Document>", ("a.xml", b"<Document></Document>")),
        ("Content-Type: text/xml; name=a.xml\n", "<note/>", ("a.xml", b"<note/>")),
        (
            "Content-Type: text/xml\nContent-Id: <1>\n",
            "<Document><Attach><Attachment><value>YQ==</value></Attachment></Attach></Document>",
            ("ghi-chu.txt", b"a"),
        ),
    ],
)
def test_parts(headers: str, content: str, expected: tuple[str | None, bytes | None]) -> None:
    message = edxml.loads_message(body(headers, content))
    assert isinstance(message, Message)
    named = [file.name or getattr(message.reference(file), "name", None) for file in message.files]
    found = list(zip(named, (file.content for file in message.files), strict=True))
    assert found == [expected]


def test_the_closing_boundary_may_be_missing_and_a_preamble_stand_before() -> None:
    data = body("Content-Type: text/plain; name=a.txt\n", "abc", end="")
    assert files(data) == [("a.txt", b"abc\n")]
    assert files(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\nA preamble.\n" + data) == files(data)


def test_line_ends_and_headers_without_a_blank_line() -> None:
    data = sample("mime.edxml")
    assert files(data.replace(b"\r\n", b"\n")) == FILES
    assert files(data.replace(b"<f1.xlsx>\r\n\r\n", b"<f1.xlsx>\r\n")) == FILES


@pytest.mark.parametrize(
    "data",
    [
        b"--x\n\nabc\n--x--",
        b"--x",
        b"--x--",
        b"--\n<edXML/>",
        b'Content-Type: text/xml; boundary="x"\n\n',
        b"--x\nContent-Transfer-Encoding: base64\n\na\n--x--",
        b"--x\n" * 200_000,
        b"--x\nA: b\n" * 50_000,
        b"--x\n\n" + b"A: b\n" * 200_000,
        b'Content-Type: a; boundary="' * 50_000,
    ],
)
def test_what_is_no_message_is_refused_soon(data: bytes) -> None:
    with pytest.raises(CongvanError):
        edxml.loads_message(data)


def test_limits() -> None:
    with pytest.raises(EdxmlLimitError, match="parts"):
        edxml.loads_message(
            sample("mime.edxml").partition(b"\r\n")[0] + b"\r\n" + b"\r\n------=_Part_3_77.1525396530\r\n" * 20_000
        )
    with pytest.raises(EdxmlError, match="2000 bytes"):
        edxml.loads_message(sample("mime.edxml"), limits=Limits(size=2000))
