"""The pages of a PDF as printed lines, through pdfium, or tesseract where they are scans."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from pypdfium2 import raw

from congvan.errors import InputError, LimitError
from congvan.formats.bounds import Room
from congvan.formats.characters import mended
from congvan.formats.pdf.crowded import refuse_crowded
from congvan.formats.pdf.furniture import kept_lines
from congvan.formats.pdf.handwritten import left_blank
from congvan.formats.pdf.ocr import read_picture
from congvan.formats.pdf.ocr_lines import Doubt, Line, ocr_page
from congvan.formats.pdf.page_layout import printed_lines, read_glyphs
from congvan.formats.pdf.text_layer import layer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.formats.pdf.text_layer import Layer
    from congvan.model import Diagnostic

__all__ = ["Page", "Pages", "read_pages"]

FORM = "pdf"
MOST_PAGES = 2_000
_ENCRYPTED = 4  # pdfium: FPDF_ERR_PASSWORD


class Page(NamedTuple):
    """One page of a file.

    Attributes:
        lines: Its printed lines.
        layer: What its own text layer is worth.
        by_ocr: Whether the lines are tesseract's.
        stamps: Words of stamps that tesseract read, which are in no line.
        blanked: What it had made of the handwriting that was left blank.
    """

    lines: list[Line]
    layer: Layer
    by_ocr: bool
    stamps: tuple[str, ...] = ()
    blanked: tuple[str, ...] = ()


class Pages(NamedTuple):
    """What the pages hold.

    Attributes:
        text: The printed lines of all pages, without page numbers and running heads.
        doubts: Where the words stand that tesseract was not sure of.
        recovered: What was done to letters of an old encoding.
        pages: The pages in order.
        sealed: How many digital signatures there are.
    """

    text: str
    doubts: tuple[Doubt, ...]
    recovered: tuple[Diagnostic, ...]
    pages: tuple[Page, ...]
    sealed: int


def read_pages(data: bytes, *, ocr: bool) -> Pages:
    """All pages of a file.

    Raises:
        InputError: The file is damaged, encrypted, or no PDF.
        LimitError: There are more than :data:`MOST_PAGES` pages, too many pieces of text on one, or more than 20
            characters for each byte.
        MissingProgramError: ``ocr`` is asked for, and tesseract is not installed.
    """
    with _opened(data) as document:
        if len(document) > MOST_PAGES:
            raise LimitError(f"more than {MOST_PAGES} pages", form=FORM, limit=MOST_PAGES)
        sealed = max(0, raw.FPDF_GetSignatureCount(document.raw))
        room = Room(FORM, size=len(data))
        found = [_page(document, number, room, ocr=ocr) for number in range(1, len(document) + 1)]
    pages, recovered = _in_unicode(found)
    return Pages(*_joined(pages), recovered, pages, sealed)


def _in_unicode(pages: list[Page]) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages with the letters of an old encoding in Unicode; what tesseract read is Unicode already."""
    text, told = mended("\n".join(line.text for page in pages if not page.by_ocr for line in page.lines))
    if not told:
        return tuple(pages), told
    lines = iter(text.split("\n"))
    return tuple(
        page if page.by_ocr else page._replace(lines=[Line(next(lines)) for _ in page.lines]) for page in pages
    ), told


def _joined(pages: tuple[Page, ...]) -> tuple[str, tuple[Doubt, ...]]:
    """The text of all pages without their furniture, and where its doubtful words stand."""
    kept = kept_lines([[line.text for line in page.lines] for page in pages])
    lines = [page.lines[place] for page, places in zip(pages, kept, strict=True) for place in places]
    doubts: list[Doubt] = []
    start = 0
    for line in lines:
        doubts.extend(Doubt(start + doubt.start, start + doubt.end) for doubt in line.doubts)
        start += len(line.text) + 1
    return "\n".join(line.text for line in lines) + "\n", tuple(doubts)


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _ENCRYPTED or "password" in str(error).lower():
            raise InputError("the file is encrypted with a password", form=FORM) from error
        reason = str(error).rpartition("(")[2].split(":", 1)[-1].strip(" ).") or "no PDF"
        raise InputError(f"damaged, or no PDF: {reason}", form=FORM) from error
    try:
        yield document
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int, room: Room, *, ocr: bool) -> Page:
    try:
        _press_stamps(document, number)
        with contextlib.closing(document[number - 1]) as page:
            refuse_crowded(page, place=f"page {number}")
            glyphs = read_glyphs(page)
            room.take(len(glyphs))
            layer = layer_of(page, glyphs)
            if layer == "text" or not ocr:
                return Page([Line(line) for line in printed_lines(glyphs)], layer, by_ocr=False)
            lines, stamps = ocr_page(read_picture(page), first=number == 1)
            lines, blanked = left_blank(lines) if number == 1 else (lines, [])
            return Page(lines, layer, by_ocr=True, stamps=stamps, blanked=tuple(blanked))
    except pypdfium2.PdfiumError as error:
        raise InputError(f"the page cannot be read: {error}", form=FORM, place=f"page {number}") from error


def _press_stamps(document: pypdfium2.PdfDocument, number: int) -> None:
    """Make what is stamped on a page part of its text: the register's number and date, the words of signatures."""
    with contextlib.closing(document[number - 1]) as page:
        if raw.FPDFPage_GetAnnotCount(page) > 0:
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
