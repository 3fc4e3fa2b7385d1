from __future__ import annotations

import pytest

from congvan import Directive, docx
from congvan.formats.pdf.pages import read_pages
from congvan.formats.pictured_names import with_pictured_names
from congvan.model import Signature, Source, Span
from tests.formats.docx.word import paragraph, word
from tests.formats.pdf.made import pdf_of, words

PICTURE = "<w:r><w:pict><v:shape><v:imagedata r:id='out'/></v:shape></w:pict></w:r>"
HEAD = ("SỞ Y TẾ", "Số: 12/SYT-VP", "Kính gửi: Các đơn vị trực thuộc Sở.", "Đề nghị các đơn vị báo cáo.")


def codes(directive: Directive) -> list[str]:
    assert directive.source is not None
    return [item.code for item in directive.source.diagnostics if item.code == "name-in-picture"]


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", PICTURE), ["name-in-picture"]),
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", PICTURE, "Lê Văn An"), []),
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), []),
    ],
)
def test_a_name_that_is_a_picture_in_a_word_document(foot: tuple[str, ...], told: list[str]) -> None:
    assert codes(docx.loads(word(*map(paragraph, (*HEAD, *foot))))) == told


def test_a_logo_at_the_head_is_no_name() -> None:
    assert codes(docx.loads(word(*map(paragraph, (PICTURE, *HEAD, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))))) == []


def test_which_pages_of_a_pdf_have_pictures_that_may_hold_a_name() -> None:
    one, two, three = (words((90, 700, line)) for line in ("Sau day la danh sach", "Ket qua ra soat", "Noi nhan"))
    seal, speck = "q 120 0 0 60 350 320 cm /I Do Q", "q 9 0 0 9 0 0 cm /I Do Q"
    pages = read_pages(pdf_of(one, two + seal, three + speck), ocr=False)
    assert [pages.page_at(start) for start in pages.starts] == list(pages.pages)
    assert [page.pictured for page in pages.pages] == [False, True, False]


def test_the_signer_is_named_in_the_diagnostic() -> None:
    signed = Directive(
        signatures=(Signature(position="GIÁM ĐỐC", span=Span(start=3, end=9)),),
        source=Source(text="Nơi nhận: GIÁM ĐỐC"),
    )
    back = with_pictured_names(signed, lambda signature: signature.position == "GIÁM ĐỐC")
    assert codes(back) == ["name-in-picture"]
    assert back.source is not None
    assert back.source.diagnostics[0].span == Span(start=3, end=9)
