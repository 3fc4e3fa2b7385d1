"""Reading and writing any form: told by the content when reading, by the suffix when writing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import InputError, UnknownFormatError
from congvan.formats.files import read_bytes
from congvan.formats.registry import detect, form_named, form_of_suffix, module_of

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.formats.registry import Form
    from congvan.model import Directive

__all__ = ["load_form", "read", "write"]

_SCANS = "pdf"  # the form whose pages may be pictures
_WHY_EMPTY = frozenset({"no-text-layer", "no-words-found"})


def read(source: Readable | bytes, *, format: str | None = None, ocr: bool = False) -> Directive:  # noqa: A002 - the word for it
    """Read a directive from a path, bytes, or an open binary file, in whatever form it is.

    The form is told by the content; a wrong suffix is no obstacle.

    Args:
        source: A path, bytes, or an open binary file.
        format: The form's name, such as ``docx``, where it is not to be told by the content.
        ocr: Read pages that are pictures with the program tesseract; what it is not sure of is left open.

    Raises:
        UnknownFormatError: Content and suffix tell no form, there is none of that name, or it is only written.
        InputError: The content is not what its form demands, or there are no words in it.
        MissingExtraError: The form needs an optional dependency.
        MissingProgramError: The form needs a program of the operating system.
        OSError: The path cannot be read.
    """
    if isinstance(source, bytes):
        data, suffix = source, ""
    else:
        data = read_bytes(source, form="file")
        suffix = Path(source).suffix if isinstance(source, (str, os.PathLike)) else ""
    form = detect(data, suffix) if format is None else form_named(format)
    if not form.reads:
        raise UnknownFormatError(f"{form.name} is a form that is only written", form=form.name)
    directive = load_form(form, data, ocr=ocr)
    found = directive.source
    if found is not None and found.text is not None and not found.text.strip():
        told = [item.reason for item in found.diagnostics if item.severity == "error" and item.code in _WHY_EMPTY]
        raise InputError(told[0] if told else "there is nothing in it", form=form.name)
    return directive


def load_form(form: Form, data: bytes, *, ocr: bool) -> Directive:
    """Read bytes that are in a form; raises as its module does. ``ocr`` is as for :func:`read`."""
    if ocr and form.name == _SCANS:
        from congvan.formats import pdf  # noqa: PLC0415 - this form alone has pages that are pictures

        return pdf.loads(data, ocr=True)
    return module_of(form).loads(data)


def write(directive: Directive, file: Writable, *, format: str | None = None) -> None:  # noqa: A002 - the word for it
    """Write a directive to a path or an open binary file.

    Args:
        directive: What to write.
        file: A path, or a file that is open for writing bytes, which needs ``format``.
        format: The form's name, such as ``docx``, where it is not that of the path's suffix.

    Raises:
        UnknownFormatError: There is no form of this suffix or name, or it is only read.
        MissingExtraError: The form needs an optional dependency.
        OSError: The path cannot be written.
    """
    if format is None:
        form = form_of_suffix(Path(file).suffix if isinstance(file, (str, os.PathLike)) else "")
    else:
        form = form_named(format)
    if not form.writes:
        raise UnknownFormatError(f"{form.name} is a form that is only read", form=form.name)
    module_of(form).dump(directive, file)
