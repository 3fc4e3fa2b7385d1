"""PDF: read only. Text in reading order with the columns of the header kept apart, and the facts of digital signatures.

Needs ``congvan[pdf]``; the signatures need ``congvan[sign]`` too, and a scan without text needs the program tesseract.

>>> from congvan import pdf
>>> pdf.loads(b"%PDF-1.7 and no more")
Traceback (most recent call last):
congvan.errors.InputError: damaged, or no PDF: Data format error
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from congvan.errors import InputError, MissingExtraError, Reason
from congvan.formats.files import read_bytes
from congvan.formats.pdf.signed import read_signatures, with_signatures
from congvan.formats.pictured_names import with_pictured_names
from congvan.formats.read_as import read_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.formats.files import Readable
    from congvan.formats.pdf.pages import Pages
    from congvan.model import Directive, Signature

__all__ = ["load", "loads"]

FORM = "pdf"


def loads(data: str | bytes, *, ocr: bool = False, roots: Sequence[bytes] | None = None) -> Directive:
    """Read a paper from a PDF.

    Spans refer to ``source.text``, which holds the printed lines. A scan without a text layer gives an empty directive
    with the diagnostic ``no-text-layer``, unless ``ocr`` is asked for.

    Args:
        data: The file's bytes.
        ocr: Read pages that have no text with the program tesseract and its Vietnamese data.
        roots: Certificates to trust, in DER; without them no signature is verified (``valid`` is ``None``).

    Raises:
        MissingExtraError: ``congvan[pdf]`` is not installed.
        MissingProgramError: ``ocr`` is asked for, and tesseract is not installed.
        InputError: The file is damaged, encrypted, or no PDF.
        LimitError: It has more pages than a reader will follow.
    """
    if isinstance(data, str):
        raise InputError(Reason("pdf-is-bytes"), form=FORM)
    if importlib.util.find_spec("pypdfium2") is None:
        raise MissingExtraError("pdf", purpose=Reason("to-read-pdf"))
    from congvan.formats.pdf.pages import read_pages  # noqa: PLC0415 - needs the extra
    from congvan.formats.pdf.scan_report import reported, with_ocr_pages  # noqa: PLC0415 - comes with the pages
    from congvan.formats.pdf.uncertain import leave_open  # noqa: PLC0415 - comes with the pages

    pages = read_pages(data, ocr=ocr)
    directive = read_as(FORM, pages.text, (*pages.recovered, *reported(pages.pages)))
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


def load(file: Readable, *, ocr: bool = False, roots: Sequence[bytes] | None = None) -> Directive:
    """Read a paper from a path or an open binary file; arguments and errors as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM), ocr=ocr, roots=roots)
