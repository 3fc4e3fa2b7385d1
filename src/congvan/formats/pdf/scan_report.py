"""What there is to tell about scanned pages: which were not read, and which by OCR (ghi chú về trang quét)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.formats.pdf.pages import Page
    from congvan.model import Directive

__all__ = ["reported", "with_ocr_pages"]

_MOST_NAMED = 20
_EXPECTED = ("number", "issued_on", "place", "issuers", "subject", "signatures")  # of every paper


def reported(pages: Sequence[Page]) -> list[Diagnostic]:
    """One diagnostic for each kind of page that is no plain text."""
    unread = [number for number, page in enumerate(pages, 1) if page.layer == "none" and not page.by_ocr]
    garbled = [number for number, page in enumerate(pages, 1) if page.layer == "poor" and not page.by_ocr]
    by_ocr = [number for number, page in enumerate(pages, 1) if page.by_ocr and page.lines]
    empty = [number for number, page in enumerate(pages, 1) if page.by_ocr and not page.lines]
    kinds = (
        ("no-text-layer", "error", unread, "no text: a scan, which can be read with ocr=True"),
        ("poor-text-layer", "error", garbled, "a scanner's text layer of garbled words; ocr=True reads the page anew"),
        ("read-by-ocr", "info", by_ocr, "read by OCR: dates and numbers that it was not sure of are left open"),
        ("no-words-found", "error", empty, "a scan in which OCR found no words"),
    )
    stamps = [words for page in pages for words in page.stamps]
    told = [
        Diagnostic(
            code=code,
            severity=severity,  # type: ignore[arg-type]
            reason=f"page {_named(numbers)}: {reason}",
            values=(_named(numbers),),
        )
        for code, severity, numbers, reason in kinds
        if numbers
    ]
    if stamps:
        told.append(
            Diagnostic(
                code="stamp-left-out",
                severity="info",
                reason=f"stamps on the page: {'; '.join(stamps)}",
                values=tuple(stamps),
            )
        )
    told.extend(
        Diagnostic(
            code="ocr-uncertain",
            reason=f"OCR is not sure of the handwriting {words!r} in the header; left open",
            values=(words,),
        )
        for page in pages
        for words in page.blanked
    )
    return told


def with_ocr_pages(directive: Directive, pages: Sequence[Page]) -> Directive:
    """The directive with the numbers of the pages whose words are tesseract's, and what they did not give."""
    numbers = tuple(number for number, page in enumerate(pages, 1) if page.by_ocr)
    if not numbers or directive.source is None:
        return directive
    missing = [name for name in _EXPECTED if not getattr(directive, name)]
    told = directive.source.diagnostics
    if missing:
        reason = f"not made out on the pages that were read by OCR: {', '.join(missing)}"
        told = (*told, Diagnostic(code="ocr-incomplete", reason=reason, values=tuple(missing)))
    source = directive.source.model_copy(update={"ocr_pages": numbers, "diagnostics": told})
    return directive.model_copy(update={"source": source})


def _named(numbers: list[int]) -> str:
    more = " …" if len(numbers) > _MOST_NAMED else ""
    return ", ".join(map(str, numbers[:_MOST_NAMED])) + more
