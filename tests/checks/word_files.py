"""Word documents of the cases: the paper as the library writes it, with one thing set otherwise."""

from __future__ import annotations

import copy
import io
import re
from typing import TYPE_CHECKING

import docx as python_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

import congvan

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_COMMAND = re.compile(r'(?P<what>[^"=]+?)\s*(?:"(?P<words>[^"]*)")?\s*(?:=\s*(?P<value>.+))?')
_ALIGNS = {
    "trái": WD_ALIGN_PARAGRAPH.LEFT,
    "giữa": WD_ALIGN_PARAGRAPH.CENTER,
    "phải": WD_ALIGN_PARAGRAPH.RIGHT,
    "đều": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def word_file(text: str, commands: list[str]) -> bytes:
    """The paper written as a Word document, then changed by the commands of a case."""
    made = python_docx.Document(io.BytesIO(congvan.docx.dumps(congvan.parse_text(text))))
    for command in commands:
        found = _COMMAND.fullmatch(command.strip())
        assert found is not None, command
        _apply(made, found["what"].strip(), found["words"], found["value"] or "")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _apply(made: Document, what: str, words: str | None, value: str) -> None:
    if words is not None:
        paragraphs = [one for one in _paragraphs(made) if one.text.startswith(words)]
        assert paragraphs, f"no paragraph begins with {words!r}"
        _of_paragraph(paragraphs[0], what, value)
    else:
        _of_page(made, what, value)


def _of_page(made: Document, what: str, value: str) -> None:
    section = made.sections[0]
    match what:
        case "khổ giấy":
            section.page_width, section.page_height = (Mm(float(side)) for side in value.split(" × "))
        case "lề trái":
            section.left_margin = Mm(float(value))
        case "lề phải":
            section.right_margin = Mm(float(value))
        case "số trang canh":
            section.header.paragraphs[0].alignment = _ALIGNS[value]
        case "số trang cách mép trên":
            section.header_distance = Mm(float(value))
        case "số trang ở trang đầu":
            section.different_first_page_header_footer = False
        case "thông tin liên hệ cỡ":
            paragraph = section.first_page_footer.paragraphs[0]
            paragraph.add_run("Địa chỉ: 01 Trần Phú; điện thoại: 0214 3840 001").font.size = Pt(float(value))
        case _:
            raise AssertionError(what)


def _of_paragraph(paragraph: Paragraph, what: str, value: str) -> None:  # noqa: C901, PLR0912 - one case a setting
    layout = paragraph.paragraph_format
    for run in paragraph.runs:
        match what:
            case "phông":
                fonts = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 - python-docx has no other way
                for side in ("ascii", "hAnsi"):
                    fonts.set(qn(f"w:{side}"), value)
            case "màu":
                run.font.color.rgb = RGBColor.from_string(value)
            case "cỡ":
                run.font.size = Pt(float(value))
            case "đậm":
                run.font.bold = value == "có"
            case "nghiêng":
                run.font.italic = value == "có"
            case "gạch chân":
                run.font.underline = value == "có"
            case "chữ":
                run.text = value
    match what:
        case "canh":
            paragraph.alignment = _ALIGNS[value]
        case "lùi đầu dòng":
            layout.first_line_indent = Mm(float(value))
        case "cách đoạn":
            layout.space_after = Pt(float(value))
        case "giãn dòng":
            layout.line_spacing = float(value)
            layout.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
        case "thêm dưới":
            following = copy.deepcopy(paragraph._p)  # noqa: SLF001
            paragraph._p.addnext(following)  # noqa: SLF001
            run = Paragraph(following, paragraph._parent).runs[0]  # noqa: SLF001
            run.text, run.font.size, run.font.italic = value, Pt(14), True
        case "bỏ đường kẻ dưới":
            element: _Element | None = paragraph._p.getnext()  # noqa: SLF001
            borders = element.find(f".//{qn('w:pBdr')}") if element is not None else None
            holder = borders.getparent() if borders is not None else None
            assert borders is not None
            assert holder is not None
            holder.remove(borders)


def _paragraphs(made: Document) -> list[Paragraph]:
    found = list(made.paragraphs)
    for table in made.tables:
        for row in table.rows:
            for cell in row.cells:
                found += cell.paragraphs
    return found
