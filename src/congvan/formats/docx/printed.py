"""A sheet as a Word document: A4, the header a table without lines, rules drawn as borders."""

from __future__ import annotations

import datetime as dt
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from congvan.formats.docx.ooxml import (
    OUTLINE,
    add_page_field,
    bare_table,
    draw_borders,
    drop_thumbnail,
    keep_row,
    repeat_row,
    set_defaults,
    set_font,
    set_widths,
    start_page_numbers,
    turn_modern,
    whole_twips,
)
from congvan.formats.docx.package import timeless_entry
from congvan.layout import (
    Grid,
    broken,
    column_widths,
    level_names,
    printable,
    printed_width,
    rule_width,
    signature_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document
    from docx.section import Section
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as Printed

    from congvan.layout import Paragraph, Piece, Profile, Sheet

__all__ = ["print_sheet"]

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_ROOM_FOR_THE_HAND = 62  # points between the post and the name
_EPOCH = dt.date(1980, 1, 1)  # the first day that a ZIP can tell, for a paper without a day
_LONGEST = 255  # characters of a property
_BOX_PADDING = 4.0  # millimetres on each side of the words


def print_sheet(sheet: Sheet, *, title: str, author: str, issued_on: dt.date | None) -> bytes:
    """The bytes of the document; title, author and day of issue are its properties.

    The same paper gives the same bytes: the clock is not asked.
    """
    document = docx.Document()
    set_defaults(document, sheet.profile.styles["paragraph"].size)
    turn_modern(document)
    drop_thumbnail(document)
    properties = document.core_properties
    properties.created = properties.modified = dt.datetime.combine(issued_on or _EPOCH, dt.time())
    properties.title, properties.author = printable(title)[:_LONGEST], printable(author)[:_LONGEST]
    properties.language, properties.comments = "vi", ""
    _page(document.sections[0], sheet.profile)
    _number_pages(document.sections[0], sheet.profile)
    _first(document, sheet)
    for annex in sheet.annexes:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        _number_from_one(section)
        for paragraph in annex.heading:
            _add(document, paragraph, sheet.profile.text_width)
        _text(document, annex.text, sheet.profile)
    return _saved(document)


def _saved(document: Document) -> bytes:
    """The bytes of a document, whose entries python-docx stamps with the time of saving."""
    stamped, timeless = BytesIO(), BytesIO()
    document.save(stamped)
    with zipfile.ZipFile(stamped) as old, zipfile.ZipFile(timeless, "w") as new:
        for info in old.infolist():
            new.writestr(timeless_entry(info.filename), old.read(info))
    return timeless.getvalue()


def _page(section: Section, profile: Profile) -> None:
    """A4 upright with the margins of the rules (NĐ30 PL I, I.1-3; HD05 Phần II, IV.3-4)."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    top, bottom, left, right = profile.margins
    section.top_margin, section.bottom_margin = whole_twips(top), whole_twips(bottom)
    section.left_margin, section.right_margin = whole_twips(left), whole_twips(right)
    section.header_distance, section.footer_distance = Mm(profile.page_number), Mm(10)


def _number_pages(section: Section, profile: Profile) -> None:
    """The number centred above the text, from page 2 on (NĐ30 PL I, I.7; HD05 Phần II, IV.5.1)."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    run.font.size = Pt(profile.styles["page_number"].size)
    set_font(run)
    add_page_field(run)


def _number_from_one(section: Section) -> None:
    """An annex counts its own pages and has no contact line (NĐ30 PL I, III.1.đ)."""
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False
    start_page_numbers(section)


def _first(document: Document, sheet: Sheet) -> None:
    """The directive itself, without its annexes."""
    profile = sheet.profile
    widths = (profile.left_column, profile.text_width - profile.left_column)
    table = document.add_table(rows=2, cols=2)
    bare_table(table, widths)
    cells = (
        (sheet.issuers, sheet.title),
        ((*sheet.number, *sheet.marks), (*sheet.date, *sheet.circulation)),
    )
    for row, columns in zip(table.rows, cells, strict=True):
        for cell, paragraphs, width in zip(row.cells, columns, widths, strict=True):
            _fill(cell, paragraphs, width)
    for paragraph in (*sheet.heading, *sheet.addressees):
        _add(document, paragraph, profile.text_width)
    if not sheet.heading and not sheet.addressees:
        _gap(document)
    _text(document, sheet.text, profile)
    _foot(document, sheet)
    footer = document.sections[0].first_page_footer
    for paragraph in sheet.contact:
        draw_borders(_put(footer.paragraphs[0], paragraph, profile.text_width), "top", space=2)


def _foot(document: Document, sheet: Sheet) -> None:
    """Nơi nhận on the left, level with the signature; several signers side by side above it (NĐ30 PL I, II.7, II.9.d)."""
    if not sheet.recipients and not sheet.signatures:
        return
    _keep_with_next(document)
    _gap(document)
    if len(sheet.signatures) == 1:
        _foot_table(document, sheet, [(sheet.recipients, sheet.signatures[0])])
        return
    _foot_table(document, sheet, [(row[0], row[1]) if len(row) > 1 else ((), row[0]) for row in signature_rows(sheet)])
    _gap(document)
    for paragraph in sheet.recipients:
        _add(document, paragraph, sheet.profile.text_width)


def _foot_table(
    document: Document, sheet: Sheet, rows: list[tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]]
) -> None:
    """Two columns without lines, each row on one page."""
    if not rows:
        return
    half = sheet.profile.text_width / 2
    table = document.add_table(rows=len(rows), cols=2)
    bare_table(table, (half, half))
    for row, pair in zip(table.rows, rows, strict=True):
        level = level_names(pair, half) if len(sheet.signatures) > 1 else pair
        for cell, paragraphs in zip(row.cells, level, strict=True):
            _fill(cell, paragraphs, half)
        keep_row(row)


def _keep_with_next(document: Document) -> None:
    """Hold the last paragraph of the text to the signature, which does not stand on a page alone."""
    if document.paragraphs:
        document.paragraphs[-1].paragraph_format.keep_with_next = True


def _gap(document: Document) -> None:
    """A little air before a table."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(8)
    paragraph.paragraph_format.keep_with_next = True


def _text(document: Document, pieces: Iterable[Piece], profile: Profile) -> None:
    for piece in pieces:
        if isinstance(piece, Grid):
            _grid(document, piece, profile)
        else:
            _add(document, piece, profile.text_width)


def _grid(document: Document, grid: Grid, profile: Profile) -> None:
    """A table with lines; the first row is repeated on each page that it runs over."""
    widths = column_widths(grid, profile.text_width)
    if not widths:
        return
    table = document.add_table(rows=len(grid.rows), cols=len(widths))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    set_widths(table, widths)
    for printed, row in zip(table.rows, grid.rows, strict=True):
        for cell, paragraphs, width in zip(printed.cells, row, widths, strict=False):
            _fill(cell, paragraphs, width)
        keep_row(printed)
    if len(grid.rows) > 1:
        repeat_row(table.rows[0])
    _gap(document)


def _fill(cell: _Cell, paragraphs: Iterable[Paragraph], width: float) -> None:
    """Put paragraphs in a cell, the first in the one that every cell has."""
    waiting = cell.paragraphs[0]
    empty = True
    for paragraph in broken(tuple(paragraphs), width):
        _put(waiting if empty else cell.add_paragraph(), paragraph, width)
        if paragraph.style.rule:
            _rule(cell.add_paragraph(), paragraph, width)
        empty = False
    if empty:
        waiting.paragraph_format.space_after = Pt(0)


def _add(container: BlockItemContainer | Document, paragraph: Paragraph, width: float) -> None:
    for held in broken((paragraph,), width):
        _put(container.add_paragraph(), held, width)
    if paragraph.style.rule:
        _rule(container.add_paragraph(), paragraph, width)


def _put(printed: Printed, paragraph: Paragraph, width: float) -> Printed:
    """Words and style of one paragraph."""
    style = paragraph.style
    layout = printed.paragraph_format
    printed.alignment = _ALIGN[style.align]
    layout.space_before = Pt(_ROOM_FOR_THE_HAND if style.element == "signer" else style.before)
    layout.space_after = Pt(0 if style.rule else style.after)
    layout.line_spacing = Pt(float(style.line[:-2])) if style.line.endswith("pt") else float(style.line)
    if style.align == "justify" and paragraph.runs and all(run.style.bold for run in paragraph.runs):
        layout.keep_with_next = True  # a heading does not end a page
    if style.element in {"part", "division_heading"}:
        layout.keep_with_next = True
    if style.element in OUTLINE:
        printed.style = f"Heading {OUTLINE[style.element]}"
    if style.element.startswith("addressee") and style.indent:
        layout.left_indent = Mm(style.indent)
    elif style.indent:
        layout.first_line_indent = Mm(style.indent)
    if style.box:
        side = max(0.0, (width - printed_width(paragraph)) / 2 - _BOX_PADDING)
        layout.left_indent = layout.right_indent = Mm(side)
        draw_borders(printed, "top", "left", "bottom", "right", space=3)
    for run in paragraph.runs:
        words = printed.add_run(run.text)
        words.font.size = Pt(run.style.size)
        words.font.bold, words.font.italic, words.font.underline = (
            run.style.bold,
            run.style.italic,
            run.style.underline,
        )
        set_font(words)
    return printed


def _rule(printed: Printed, paragraph: Paragraph, width: float) -> None:
    """The solid line below, centred: an empty paragraph's border between two indents (NĐ30 PL I, II.1.b, II.2.b)."""
    side = max(0.0, (width - rule_width(paragraph, width)) / 2)
    layout = printed.paragraph_format
    layout.left_indent = layout.right_indent = Mm(side)
    layout.space_before, layout.space_after, layout.line_spacing = Pt(2), Pt(max(3.0, paragraph.style.after)), Pt(3)
    draw_borders(printed, "bottom", space=0)
