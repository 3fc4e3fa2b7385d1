"""What this library writes, the national kit takes, and hands on the same files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from congvan.formats import edxml
from congvan.formats.edxml import (
    Code,
    DocumentType,
    File,
    FileReference,
    Manifest,
    Message,
    Organ,
    OtherInfo,
    Promulgation,
)
from congvan.model import Attachment, Directive, DocumentNumber, Issuer
from tests.formats.edxml.national_kit import RefusedError, receive

_BOOK = io.BytesIO()
with zipfile.ZipFile(_BOOK, "w") as _archive:
    _archive.writestr("xl/workbook.xml", "<workbook/>")
    _archive.writestr("xl/styles.xml", "<styles/>")
BOOK = _BOOK.getvalue()
FILES = {
    "cong-van.pdf": b"%PDF-1.7",
    "to-trinh.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "Phụ lục 1.docx": BOOK,
    "so lieu.xlsx": BOOK,
    "trinh-chieu.pptx": BOOK,
    "goi.zip": BOOK,
    "GOI.ZIP": BOOK,
    "dau.cham.xls": b"Bieu 1",
    "anh.png": b"\x89PNG\r\n\x1a\n",
    "khong-duoi": b"Ghi chu",
    "Danh sách kèm theo.": b"Danh sach",
    "bia.xsl": b"<xsl/>",
}


def message(**changed: object) -> Message:
    made = Message(
        sender=Organ(organ_id="H99.12", name="Sở Kế hoạch"),
        to=(Organ(organ_id="H99.07", name="Sở Y tế"),),
        document_id="H99.12,2031/05/05,215/SKH-TH",
        code=Code(number="215", notation="SKH-TH"),
        promulgation=Promulgation(date=dt.date(2031, 5, 5)),
        document_type=DocumentType(type=2, detail=18, name="Công văn"),
        subject="V/v báo cáo",
    )
    return made.model_copy(update=changed)


@pytest.mark.parametrize("wrap_files", [False, True])
@pytest.mark.parametrize("name", FILES)
def test_each_file_arrives(name: str, wrap_files: bool) -> None:  # noqa: FBT001 - a case
    file = File(content_id="cid:1", name=name, content=FILES[name])
    manifest = Manifest(references=(FileReference(content_id="cid:1"),))
    data = edxml.dumps_message(message(files=(file,), manifest=manifest), wrap_files=wrap_files)
    assert receive(data).files == [(name, FILES[name])]


@pytest.mark.parametrize("wrap_files", [False, True])
def test_a_directive_arrives_with_all_its_files(wrap_files: bool) -> None:  # noqa: FBT001 - a case
    directive = Directive(
        system="state",
        document_type="CV",
        number=DocumentNumber.parse("215/SKH-TH"),
        issued_on=dt.date(2031, 5, 5),
        issuers=(Issuer(name="Sở Kế hoạch", code="H99.12"),),
        subject="báo cáo",
        attachments=tuple(Attachment(name=name, content=content) for name, content in FILES.items()),
    )
    data = edxml.dumps_message(edxml.message_of(directive), wrap_files=wrap_files)
    assert receive(data).files == list(FILES.items())


@pytest.mark.parametrize("name", ["so lieu.xlsx", "khong-duoi", "thư.docx"])
def test_a_wrapped_file_that_is_sent_on_arrives(name: str) -> None:
    packed = File(
        content_id="cid:1", name=name, content_type="application/zip", content=FILES.get(name, BOOK), packed=True
    )
    first = edxml.dumps_message(message(files=(packed,)))
    again = edxml.dumps_message(edxml.loads_message(first))
    assert receive(first).files == receive(again).files == [(name, packed.content)]


def test_a_file_that_says_nothing_of_itself_arrives() -> None:
    data = edxml.dumps_message(message(files=(File(content=b"%PDF-1.7"), File(content=b"abc"))))
    assert receive(data).files == [("tep-1.pdf", b"%PDF-1.7"), ("tep-2", b"abc")]


def test_the_order_and_the_defaults() -> None:
    received = receive(edxml.dumps_message(message(other=OtherInfo(pages=4))))
    assert received.order[:5] == ["From", "To", "DocumentId", "Code", "PromulgationInfo"]
    assert (received.pages, received.copies) == (4, 1)


@pytest.mark.parametrize(
    ("refused", "rule"),
    [
        (message(document_type=DocumentType(type=2**31, name="Công văn")), "document-type-range"),
        (message(files=(File(name="a.xls", content_type="application/zip", content=b"Bieu"),)), "zip-type-unwrapped"),
        (message(files=(File(name="a.pdf", content_type="application/pdf", content=b""),)), "file-without-content"),
        (message(manifest=Manifest(references=(FileReference(content_id="cid:9"),))), "file-without-name"),
    ],
)
def test_what_it_refuses_and_cannot_be_filled_in_has_a_rule(refused: Message, rule: str) -> None:
    with pytest.raises(RefusedError):
        receive(edxml.dumps_message(refused))
    assert rule in {found.rule for found in edxml.validate(refused, profile="vnpt", today=dt.date(2031, 6, 1))}
