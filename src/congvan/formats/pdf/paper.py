"""The paper that the pages of a PDF hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.pdf.pages import read_pages
from congvan.formats.pdf.scan_report import reported, with_ocr_pages
from congvan.formats.pdf.signed import read_signatures, with_signatures
from congvan.formats.pdf.uncertain import leave_open
from congvan.formats.pictured_names import with_pictured_names
from congvan.formats.read_as import read_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.formats.pdf.pages import Pages
    from congvan.model import Directive, Signature

__all__ = ["read_paper"]


def read_paper(data: bytes, *, ocr: bool, roots: Sequence[bytes] | None) -> Directive:
    """The paper; arguments and errors as for :func:`congvan.pdf.loads`."""
    pages = read_pages(data, ocr=ocr)
    directive = read_as("pdf", pages.text, (*pages.recovered, *reported(pages.pages)))
    directive = _with_starts(directive, pages)
    directive = with_ocr_pages(leave_open(directive, pages.doubts), pages.pages)
    directive = with_pictured_names(directive, lambda signature: _pictured(pages, signature))
    return with_signatures(directive, read_signatures(data, roots)) if pages.sealed else directive


def _with_starts(directive: Directive, pages: Pages) -> Directive:
    source = directive.source
    if source is None:
        return directive
    return directive.model_copy(update={"source": source.model_copy(update={"page_starts": pages.starts})})


def _pictured(pages: Pages, signature: Signature) -> bool:
    page = pages.page_at(signature.span.start) if signature.span is not None else None
    return page is not None and page.pictured
