"""The pages of a PDF as printed lines, through pdfium, or tesseract where they are scans."""

from __future__ import annotations

import contextlib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from pypdfium2 import raw

from congvan.errors import InputError, LimitError, Location, Reason
from congvan.formats.bounds import Room
from congvan.formats.characters import mended
from congvan.formats.pdf.crowded import refuse_crowded
from congvan.formats.pdf.furniture import kept_lines
from congvan.formats.pdf.handwritten import left_blank
from congvan.formats.pdf.ocr import read_picture
from congvan.formats.pdf.ocr_lines import Doubt, Line, ocr_page
from congvan.formats.pdf.ocr_words import is_upright, sureness
from congvan.formats.pdf.page_layout import printed_lines, read_glyphs
from congvan.formats.pdf.pictures import has_picture
from congvan.formats.pdf.text_layer import layer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.formats.pdf.text_layer import Layer
    from congvan.model import Diagnostic

__all__ = ["Page", "Pages", "opened", "read_pages"]

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
        pictured: Whether a picture stands on it that may hold words: not the speck of a logo's corner.
    """

    lines: list[Line]
    layer: Layer
    by_ocr: bool
    stamps: tuple[str, ...] = ()
    blanked: tuple[str, ...] = ()
    pictured: bool = False


class Pages(NamedTuple):
    """What the pages hold.

    Attributes:
        text: The printed lines of all pages, without page numbers and running heads.
        doubts: Where the words stand that tesseract was not sure of.
        recovered: What was done to letters of an old encoding.
        pages: The pages in order.
        sealed: How many digital signatures there are.
        starts: Offsets in the text at which the pages begin.
    """

    text: str
    doubts: tuple[Doubt, ...]
    recovered: tuple[Diagnostic, ...]
    pages: tuple[Page, ...]
    sealed: int
    starts: tuple[int, ...]

    def page_at(self, offset: int) -> Page | None:
        """The page on which an offset of the text lies."""
        place = bisect_right(self.starts, offset) - 1
        return self.pages[place] if place >= 0 else None


def read_pages(data: bytes, *, ocr: bool) -> Pages:
    """All pages of a file.

    Raises:
        InputError: The file is damaged, encrypted, or no PDF.
        LimitError: There are more than :data:`MOST_PAGES` pages, too many pieces of text on one, or more than 20
            characters for each byte.
        MissingProgramError: ``ocr`` is asked for, and tesseract is not installed.
    """
    with opened(data) as document:
        if len(document) > MOST_PAGES:
            raise LimitError(Reason("too-many-pages", most=MOST_PAGES), form=FORM, limit=MOST_PAGES)
        sealed = max(0, raw.FPDF_GetSignatureCount(document.raw))
        room = Room(FORM, size=len(data))
        found = [_page(document, number, room, ocr=ocr) for number in range(1, len(document) + 1)]
    pages, recovered = _in_unicode(found)
    text, doubts, starts = _joined(pages)
    return Pages(text, doubts, recovered, pages, sealed, starts)


def _in_unicode(pages: list[Page]) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """The pages with the letters of an old encoding in Unicode; what tesseract read is Unicode already."""
    text, told = mended("\n".join(line.text for page in pages if not page.by_ocr for line in page.lines))
    if not told:
        return tuple(pages), told
    lines = iter(text.split("\n"))
    return tuple(
        page if page.by_ocr else page._replace(lines=[Line(next(lines)) for _ in page.lines]) for page in pages
    ), told


def _joined(pages: tuple[Page, ...]) -> tuple[str, tuple[Doubt, ...], tuple[int, ...]]:
    """The text of all pages without their furniture, where its doubtful words stand, and where its pages begin."""
    kept = kept_lines([[line.text for line in page.lines] for page in pages])
    lines: list[str] = []
    doubts: list[Doubt] = []
    starts: list[int] = []
    start = 0
    for page, places in zip(pages, kept, strict=True):
        starts.append(start)
        for place in places:
            line = page.lines[place]
            lines.append(line.text)
            doubts.extend(Doubt(start + doubt.start, start + doubt.end) for doubt in line.doubts)
            start += len(line.text) + 1
    return "\n".join(lines) + "\n", tuple(doubts), tuple(starts)


@contextlib.contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """A file as pdfium sees it.

    Raises:
        InputError: It is damaged, encrypted, or no PDF.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _ENCRYPTED or "password" in str(error).lower():
            raise InputError(Reason("encrypted"), form=FORM) from error
        reason = str(error).rpartition("(")[2].split(":", 1)[-1].strip(" ).") or "no PDF"
        raise InputError(Reason("pdf-damaged", error=reason), form=FORM) from error
    try:
        yield document
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int, room: Room, *, ocr: bool) -> Page:
    try:
        _press_stamps(document, number)
        with contextlib.closing(document[number - 1]) as page:
            refuse_crowded(page, place=Location(page=number))
            glyphs = read_glyphs(page)
            room.take(len(glyphs))
            layer = layer_of(page, glyphs)
            if layer == "text" or not ocr:
                lines = [Line(line) for line in printed_lines(glyphs)]
                return Page(lines, layer, by_ocr=False, pictured=has_picture(page))
            lines, stamps = ocr_page(_upright(page), first=number == 1)
            lines, blanked = left_blank(lines) if number == 1 else (lines, [])
            return Page(lines, layer, by_ocr=True, stamps=stamps, blanked=tuple(blanked), pictured=True)
    except pypdfium2.PdfiumError as error:
        raise InputError(Reason("page-unreadable", error=str(error)), form=FORM, place=Location(page=number)) from error


def _upright(page: pypdfium2.PdfPage) -> str:
    """What tesseract reads on a page, turned where it was laid in sideways or upside down."""
    table = read_picture(page)
    if is_upright(table):
        return table
    return max([table, *(read_picture(page, turn) for turn in (90, 270, 180))], key=sureness)


def _press_stamps(document: pypdfium2.PdfDocument, number: int) -> None:
    """Make what is stamped on a page part of its text: the register's number and date, the words of signatures."""
    with contextlib.closing(document[number - 1]) as page:
        if raw.FPDFPage_GetAnnotCount(page) > 0:
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
