"""Pages that hold more pieces of text than a printed page can: pdfium's time for them grows with their square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import raw

from congvan.errors import LimitError, Reason

if TYPE_CHECKING:
    import pypdfium2

    from congvan.errors import Location

__all__ = ["refuse_crowded"]

MOST_PIECES = 10_000  # a page of A4 in the smallest print holds some 8,000 letters; most programs write words


def refuse_crowded(page: pypdfium2.PdfPage, *, place: Location) -> None:
    """Count the pieces of text of a page before pdfium orders them.

    Raises:
        LimitError: There are more than :data:`MOST_PIECES`.
    """
    seen = 0
    open_forms = [(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)]
    while open_forms:
        holder, count, get = open_forms.pop()
        for index in range(max(0, count(holder))):
            item = get(holder, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                open_forms.append((item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject))
            seen += kind == raw.FPDF_PAGEOBJ_TEXT
            if seen > MOST_PIECES:
                raise LimitError(
                    Reason("too-many-pieces", most=MOST_PIECES), form="pdf", limit=MOST_PIECES, place=place
                )
