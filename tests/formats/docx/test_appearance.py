"""What a Word document looks like, with defaults, themes, styles and own settings resolved."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from congvan.errors import InputError
from congvan.formats.docx.appearance import read_appearance
from congvan.formats.docx.review import Remark, with_remarks

if TYPE_CHECKING:
    from docx.document import Document

    from congvan.formats.docx.appearance import Appearance


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def look(document: Document) -> Appearance:
    return read_appearance(saved(document))


def test_own_settings_go_before_styles_and_styles_before_defaults() -> None:
    document = python_docx.Document()
    below = document.styles.add_style("Nền", WD_STYLE_TYPE.PARAGRAPH)
    below.font.size, below.font.bold = Pt(14), True
    above = document.styles.add_style("Trên", WD_STYLE_TYPE.PARAGRAPH)
    above.base_style = below
    above.paragraph_format.first_line_indent = Mm(10)
    paragraph = document.add_paragraph("một ", style="Trên")
    run = paragraph.add_run("hai")
    run.font.bold, run.font.italic, run.font.color.rgb = False, True, RGBColor(255, 0, 0)
    (found,) = look(document).paragraphs
    assert [(one.size, one.bold, one.italic, one.color) for one in found.runs] == [
        (14, True, False, None),
        (14, False, True, "FF0000"),
    ]
    assert found.look.first_line == pytest.approx(10, abs=0.05)


def test_the_theme_names_the_font_that_nobody_names() -> None:
    document = python_docx.Document()
    document.add_paragraph("chữ")
    (found,) = look(document).paragraphs
    assert found.runs[0].fonts == ("Cambria",)


def test_cells_know_their_row_and_column() -> None:
    document = python_docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(1, 1).text = "ở đây"
    inner = table.cell(0, 0).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "bên trong"
    found = {one.text: (one.row, one.column) for one in look(document).paragraphs if one.text}
    assert found == {"bên trong": ((2, 0), 0), "ở đây": ((1, 1), 1)}


def test_alignment_and_line_spacing() -> None:
    document = python_docx.Document()
    paragraph = document.add_paragraph("chữ")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.line_spacing = Pt(20)
    (found,) = look(document).paragraphs
    assert (found.look.align, found.look.line, found.look.line_rule) == ("both", 20, "exact")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"x" * 100])
def test_what_is_no_word_document_is_told(data: bytes) -> None:
    with pytest.raises(InputError):
        read_appearance(data)
    with pytest.raises(InputError):
        with_remarks(data, ())


def test_a_remark_is_a_comment_and_a_tracked_change() -> None:
    document = python_docx.Document()
    document.add_paragraph().add_run("Số 15/QĐ-BNV và sau").font.size = Pt(13)
    written = saved(document)
    data = with_remarks(written, [Remark(1, "S-SO-01: thiếu dấu", "Số", "Số:"), Remark(9, "không có đoạn này")])
    assert with_remarks(written, [Remark(1, "S-SO-01: thiếu dấu", "Số", "Số:")]) == data
    made = python_docx.Document(io.BytesIO(data))
    paragraph = made.paragraphs[0]._p  # noqa: SLF001 - python-docx does not know of changes
    assert [(one.text, one.getparent().tag.endswith("}r")) for one in paragraph.xpath(".//w:delText")] == [("Số", True)]
    assert [one.text for one in paragraph.xpath("./w:ins/w:r/w:t")] == ["Số:"]
    assert [one.get(one.nsmap["w"] and f"{{{one.nsmap['w']}}}val") for one in paragraph.xpath("./w:ins//w:sz")] == [
        "26"
    ]
    (comments,) = [part for part in made.part.package.iter_parts() if str(part.partname).endswith("/comments.xml")]
    assert "S-SO-01: thiếu dấu" in comments.blob.decode()
    assert len(paragraph.xpath(".//w:commentReference")) == 1


def test_words_that_stand_in_several_runs_are_commented_on_alone() -> None:
    document = python_docx.Document()
    paragraph = document.add_paragraph()
    for words in ("S", "ố 15"):
        paragraph.add_run(words)
    made = python_docx.Document(io.BytesIO(with_remarks(saved(document), [Remark(1, "ghi chú", "Số", "Số:")])))
    found = made.paragraphs[0]._p  # noqa: SLF001
    assert found.xpath(".//w:del") == []
    assert len(found.xpath("./w:commentRangeStart")) == 1
