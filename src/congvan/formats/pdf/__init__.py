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
from congvan.formats.pdf.apart import read_apart
from congvan.formats.pdf.nesting import MOST_DRAWINGS, drawings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.formats.files import Readable
    from congvan.model import Directive

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
        LimitError: It has more pages than a reader will follow, more text, or forms within forms that take too long.
    """
    if isinstance(data, str):
        raise InputError(Reason("pdf-is-bytes"), form=FORM)
    if importlib.util.find_spec("pypdfium2") is None:
        raise MissingExtraError("pdf", purpose=Reason("to-read-pdf"))
    if drawings(data) > MOST_DRAWINGS:
        return read_apart(data, ocr=ocr, roots=roots)
    from congvan.formats.pdf.paper import read_paper  # noqa: PLC0415 - needs the extra

    return read_paper(data, ocr=ocr, roots=roots)


def load(file: Readable, *, ocr: bool = False, roots: Sequence[bytes] | None = None) -> Directive:
    """Read a paper from a path or an open binary file; arguments and errors as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM), ocr=ocr, roots=roots)
