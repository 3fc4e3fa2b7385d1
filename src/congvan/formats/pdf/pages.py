"""The pages of a PDF as printed lines, through pdfium."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from pypdfium2 import raw

from congvan.errors import InputError, LimitError
from congvan.formats.pdf.furniture import without_furniture
from congvan.formats.pdf.ocr import read_picture
from congvan.formats.pdf.placed import printed_lines, read_glyphs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Pages", "read_pages"]

FORM = "pdf"
MOST_PAGES = 2_000
_FEWEST_GLYPHS = 20  # fewer are a stamp on a scan, not its text
_ENCRYPTED = 4  # pdfium: FPDF_ERR_PASSWORD


class Pages(NamedTuple):
    """What the pages hold.

    Attributes:
        text: The printed lines of all pages, without page numbers and running heads.
        scanned: Numbers of the pages that have no text.
        sealed: How many digital signatures there are.
    """

    text: str
    scanned: list[int]
    sealed: int


def read_pages(data: bytes, *, ocr: bool) -> Pages:
    """All pages of a file.

    Raises:
        InputError: The file is damaged, encrypted, or no PDF.
        LimitError: There are more than :data:`MOST_PAGES` pages.
        MissingProgramError: ``ocr`` is asked for, and tesseract is not installed.
    """
    with _opened(data) as document:
        if len(document) > MOST_PAGES:
            raise LimitError(f"more than {MOST_PAGES} pages", form=FORM, limit=MOST_PAGES)
        sealed = max(0, raw.FPDF_GetSignatureCount(document.raw))
        pages: list[list[str]] = []
        scanned: list[int] = []
        for number in range(1, len(document) + 1):
            lines = _page(document, number, ocr=ocr)
            if not lines:
                scanned.append(number)
            pages.append(lines)
    return Pages("\n".join(line for page in without_furniture(pages) for line in page) + "\n", scanned, sealed)


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


def _page(document: pypdfium2.PdfDocument, number: int, *, ocr: bool) -> list[str]:
    """The lines of one page; none where it has no text and none was to be made."""
    try:
        _press_stamps(document, number)
        with contextlib.closing(document[number - 1]) as page:
            glyphs = read_glyphs(page)
            if len(glyphs) >= _FEWEST_GLYPHS:
                return printed_lines(glyphs)
            has_picture = any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
            if not has_picture:
                return printed_lines(glyphs) or [""]
            return read_picture(page) if ocr else []
    except pypdfium2.PdfiumError as error:
        raise InputError(f"the page cannot be read: {error}", form=FORM, place=f"page {number}") from error


def _press_stamps(document: pypdfium2.PdfDocument, number: int) -> None:
    """Make what is stamped on a page part of its text: the register's number and date, the words of signatures."""
    with contextlib.closing(document[number - 1]) as page:
        if raw.FPDFPage_GetAnnotCount(page) > 0:
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
