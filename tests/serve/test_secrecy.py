"""The gate for secret papers: every way in which a paper shows its level."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from congvan import Attachment, Directive, parse_text, read
from congvan.serve.marked import levels_around, levels_in
from congvan.serve.secrecy import SecretPaperError, admit, level_of
from congvan.serve.work import work

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.vocab.codes import Secrecy

_PAPER = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: {number}

Lâm Đồng, ngày 05 tháng 01 năm 2026

Kính gửi: Sở Y tế

Bảo mật thông tin cá nhân là việc mật thiết của Sở Y tế.
{end}"""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (_PAPER.format(number="12/UBND-VX", end=""), None),
        (_PAPER.format(number="12/UBND-VX", end="\nTUYỆT MẬT\n"), "top_secret"),
        (_PAPER.format(number="12/UBND-VX", end="\n| Tối mật | 3 |\n"), "secret"),
        (_PAPER.format(number="12/UBND-VX", end="\n(MẬT)\n"), "confidential"),
        ("MẬT\n" + _PAPER.format(number="12/UBND-VX", end="\nTỐI MẬT\n"), "secret"),
        (_PAPER.format(number="12/UBND-VX(M)", end=""), "top_secret"),
        (_PAPER.format(number="12-MẬT/UBND-VX", end=""), "confidential"),
    ],
)
def test_the_level_is_that_of_the_highest_mark(text: str, level: Secrecy | None) -> None:
    assert level_of(parse_text(text)) == level


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("MẬT", ["confidential"]),
        ("  *** Tối mật *** ", ["secret"]),
        ("Độ mật: TUYỆT MẬT", ["top_secret"]),
        ("MẬT HỎA TỐC", ["confidential"]),
        ("Số: 12/UBND-NC        TỐI MẬT", ["secret"]),
        ("| Số: 12 | MẬT |", ["confidential"]),
        ("T Ố I  M Ậ T", ["secret"]),
        ("TUYỆT\nMẬT", ["confidential", "top_secret"]),
        ("MAT\nTOI MAT", ["confidential", "secret"]),
        (unicodedata.normalize("NFD", "TỐI MẬT"), ["secret"]),
        ("BẢN SAO BÍ MẬT NHÀ NƯỚC", ["top_secret"]),
        ("GIẢI MẬT", []),
        ("BẢO MẬT", []),
        ("MẬT ONG\nMẬT ĐỘ XÂY DỰNG\nMẤT\nMẶT\nmat", []),
        ("Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật", []),
        ("HỎA TỐC", []),
    ],
)
def test_a_mark_is_found_where_it_stands_alone_or_among_marks(words: str, levels: list[Secrecy]) -> None:
    assert list(levels_in(words)) == levels


def _word(put: Callable[[Any], None]) -> bytes:
    """A Word document in which something was put."""
    made, document = io.BytesIO(), Document()
    for line in _PAPER.format(number="12/UBND-VX", end="").splitlines():
        document.add_paragraph(line)
    put(document)
    document.save(made)
    return made.getvalue()


def _head(document: Any) -> None:
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.add_run("TỐI ")
    paragraph.add_run("MẬT")


def _foot(document: Any) -> None:
    document.sections[0].footer.paragraphs[0].text = "MẬT"


def _watermark(document: Any) -> None:
    names = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    drawn = f'<w:r {nsdecls("w")} {names}><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r>'
    document.sections[0].header.paragraphs[0]._p.append(parse_xml(drawn))  # noqa: SLF001 - python-docx draws none


@pytest.mark.parametrize(
    ("put", "level"),
    [(_head, "secret"), (_foot, "confidential"), (_watermark, "top_secret"), (lambda _: None, None)],
)
def test_a_word_document_is_marked_in_its_margins_too(put: Callable[[Any], None], level: Secrecy | None) -> None:
    data = _word(put)
    assert level_of(read(data), data) == level
    assert level_of(Directive(attachments=(Attachment(name="a.docx", content=data),))) == level
    assert (work("parse", data, None).problem == "secret") is (level is not None)


def test_a_broken_file_is_no_reason_to_fail() -> None:
    assert list(levels_around(b"PK\x03\x04 cut")) == []
    assert list(levels_around(b"text")) == []


def test_a_directive_that_was_not_read_tells_its_level_by_its_field() -> None:
    assert level_of(Directive(document_type="CV", secrecy="secret")) == "secret"


def test_a_file_in_a_paper_counts_where_it_can_be_read() -> None:
    files = (Attachment(name="a.bin", content=b"\x00\x01"), Attachment(name="b.txt", content="TỐI MẬT\n".encode()))
    assert level_of(Directive(attachments=files)) == "secret"
    inner = Directive(attachments=files).model_dump_json().encode()
    assert level_of(Directive(attachments=(Attachment(name="c.json", content=inner),))) == "secret"


@pytest.mark.parametrize("allowed", [None, "confidential", "secret", "top_secret"])
@pytest.mark.parametrize("level", ["confidential", "secret", "top_secret"])
def test_only_what_is_allowed_passes(level: Secrecy, allowed: Secrecy | None) -> None:
    order = (None, "confidential", "secret", "top_secret")
    paper = Directive(secrecy=level)
    if order.index(level) <= order.index(allowed):
        admit(paper, allowed)
        return
    with pytest.raises(SecretPaperError) as caught:
        admit(paper, allowed)
    assert caught.value.level == level
