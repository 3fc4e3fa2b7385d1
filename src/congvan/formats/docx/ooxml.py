"""What python-docx has no words for: all four fonts, borders, fixed tables, the page field."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run
    from lxml.etree import _Element

__all__ = [
    "OUTLINE",
    "add_page_field",
    "bare_table",
    "draw_borders",
    "drop_thumbnail",
    "keep_row",
    "repeat_row",
    "set_defaults",
    "set_font",
    "set_widths",
    "start_page_numbers",
    "turn_modern",
    "whole_twips",
]

FONT = "Times New Roman"
OUTLINE = {"type_name": 1, "part": 2, "division_heading": 2, "numbered_section": 2, "annex_label": 1, "article": 3}
_EMU_A_TWIP = 635
_LANGUAGE = "vi-VN"


def _new(tag: str, **attributes: str) -> _Element:
    """An element; its attributes are in the ``w`` namespace."""
    return OxmlElement(f"w:{tag}", {qn(f"w:{key}"): value for key, value in attributes.items()})


def _fonts() -> _Element:
    return _new("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _place(parent: _Element, child: _Element, *before: str) -> None:
    """Put a child before the first of these siblings, for the schema fixes their order; else last."""
    follower = next((found for name in before if (found := parent.find(qn(f"w:{name}"))) is not None), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)


def set_font(run: Run) -> None:
    """Times New Roman for every script: with one of the four left open, Word takes another font (NĐ30 PL I, I.4)."""
    properties: _Element = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx knows one of the four
    properties.insert(0, _fonts())


def set_defaults(document: Document, size: float) -> None:
    """The document's own defaults, so that what a clerk types in later has the font, size and language too."""
    styles: _Element = document.styles.element
    for properties in styles.iter(qn("w:rPr")):
        for fonts in properties.findall(qn("w:rFonts")):
            properties.remove(fonts)
        parent = properties.getparent()
        if parent is not None and parent.tag == qn("w:rPrDefault"):
            properties.insert(0, _fonts())
            for language in properties.findall(qn("w:lang")):
                language.set(qn("w:val"), _LANGUAGE)
    for level in set(OUTLINE.values()):
        _plain_heading(document, level)
    for language in document.settings.element.findall(qn("w:themeFontLang")):
        language.set(qn("w:val"), _LANGUAGE)
    normal = document.styles["Normal"]
    normal.font.size = Pt(size)
    properties = normal.element.get_or_add_rPr()
    properties.insert(0, _fonts())


def _plain_heading(document: Document, level: int) -> None:
    """A style that puts a paragraph into the navigation and looks like any other text."""
    style = document.styles[f"Heading {level}"]
    properties = style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    properties.append(_fonts())
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.keep_together = None


def turn_modern(document: Document) -> None:
    """Tell Word that the file needs no compatibility mode."""
    settings: _Element = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    compat = _new("compat")
    namespace = "http://schemas.microsoft.com/office/word"
    compat.append(_new("compatSetting", name="compatibilityMode", uri=namespace, val="15"))
    _place(settings, compat, "rsids", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")


def drop_thumbnail(document: Document) -> None:
    """Take out the picture of a page of another document, which the library's template brings along."""
    package = document.part.package
    relations = package.rels if package is not None else {}
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        relations.pop(key)


def whole_twips(millimetres: float) -> Twips:
    """No less than a length: the file holds whole twentieths of a point, and 15 mm are 850.4 of them."""
    return Twips(math.ceil(Mm(millimetres) / _EMU_A_TWIP))


def draw_borders(paragraph: Paragraph, *sides: str, space: int = 1) -> None:
    """A solid line on each side of a paragraph: ``top``, ``left``, ``bottom``, ``right`` in this order."""
    properties: _Element = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    borders = _new("pBdr")
    for side in sides:
        borders.append(_new(side, val="single", sz="6", space=str(space), color="auto"))
    _place(properties, borders, "shd", "tabs", "spacing", "ind", "jc", "rPr")


def bare_table(table: Table, widths: tuple[float, ...]) -> None:
    """Fixed columns (in millimetres), no lines, no margins in the cells."""
    table.autofit = False
    properties: _Element = table._tbl.tblPr  # noqa: SLF001 - python-docx has no cell margins
    margins = _new("tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        margins.append(_new(side, w="0", type="dxa"))
    _place(properties, margins, "tblLook")
    set_widths(table, widths)


def set_widths(table: Table, widths: tuple[float, ...]) -> None:
    """Column widths in millimetres, on the grid and on each cell, as LibreOffice and Word each want them."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def keep_row(row: _Row) -> None:
    """Hold a row on one page."""
    _row_properties(row).insert(0, _new("cantSplit"))


def repeat_row(row: _Row) -> None:
    """Make a row the head of its table, printed again on each page that the table runs over."""
    _row_properties(row).append(_new("tblHeader"))


def _row_properties(row: _Row) -> _Element:
    properties: _Element = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no row properties
    return properties


def add_page_field(run: Run) -> None:
    """The page's number as a field (NĐ30 PL I, I.7)."""
    element: _Element = run._r  # noqa: SLF001 - python-docx has no fields
    code = _new("instrText")
    code.text = "PAGE"
    for part in (_new("fldChar", fldCharType="begin"), code, _new("fldChar", fldCharType="end")):
        element.append(part)


def start_page_numbers(section: Section) -> None:
    """Let a section count its pages from 1."""
    properties: _Element = section._sectPr  # noqa: SLF001 - python-docx has no page numbers
    _place(properties, _new("pgNumType", start="1"), "cols", "titlePg", "docGrid")
