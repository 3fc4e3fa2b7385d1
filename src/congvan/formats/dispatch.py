"""Reading and writing any form: told by the content when reading, by the suffix when writing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import CongvanError, InputError, Reason, UnknownFormatError
from congvan.formats.files import read_bytes
from congvan.formats.registry import detect, form_named, form_of_suffix, module_of

if TYPE_CHECKING:
    from congvan.errors import Language
    from congvan.formats.files import Readable, Writable
    from congvan.formats.registry import Form
    from congvan.model import Directive

__all__ = ["load_form", "read", "write"]

_SCANS = "pdf"  # the form whose pages may be pictures
_WHY_EMPTY = frozenset({"no-text-layer", "no-words-found"})


def read(
    source: Readable | bytes,
    *,
    format: str | None = None,  # noqa: A002 - the word for it
    lang: Language | None = None,
    ocr: bool = False,
) -> Directive:
    """Read a directive from a path, bytes, or an open binary file, in whatever form it is.

    The form is told by the content; a wrong suffix is no obstacle.

    Args:
        source: A path, bytes, or an open binary file.
        format: The form's name, such as ``docx``, where it is not to be told by the content.
        lang: The language of the reader's notes and of errors: ``vi`` for Vietnamese; English by default.
        ocr: Read pages that are pictures with the program tesseract; what it is not sure of is left open.

    Raises:
        UnknownFormatError: Content and suffix tell no form, there is none of that name, or it is only written.
        InputError: The content is not what its form demands, or there are no words in it.
        MissingExtraError: The form needs an optional dependency.
        MissingProgramError: The form needs a program of the operating system.
        OSError: The path cannot be read.
    """
    try:
        return _spoken(_read(source, format, ocr=ocr), lang or "en")
    except CongvanError as error:
        error.lang = lang or "en"
        raise


def _read(source: Readable | bytes, name: str | None, *, ocr: bool) -> Directive:
    if isinstance(source, bytes):
        data, suffix = source, ""
    else:
        data = read_bytes(source, form="file")
        suffix = Path(source).suffix if isinstance(source, (str, os.PathLike)) else ""
    form = detect(data, suffix) if name is None else form_named(name)
    if not form.reads:
        raise UnknownFormatError(Reason("only-written", form=form.name), form=form.name)
    directive = load_form(form, data, ocr=ocr)
    found = directive.source
    if found is not None and found.text is not None and not found.text.strip():
        told = [
            Reason("noted", note=item, code=item.code)
            for item in found.diagnostics
            if item.severity == "error" and item.code in _WHY_EMPTY
        ]
        raise InputError(told[0] if told else Reason("nothing-in-it"), form=form.name)
    return directive


def _spoken(directive: Directive, lang: Language) -> Directive:
    """The directive with its reader's notes in a language; they are made in English."""
    source = directive.source
    if lang == "en" or source is None or not source.diagnostics:
        return directive
    notes = tuple(note.model_copy(update={"reason": note.told(lang)}) for note in source.diagnostics)
    return directive.model_copy(update={"source": source.model_copy(update={"diagnostics": notes})})


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
        raise UnknownFormatError(Reason("only-read", form=form.name), form=form.name)
    module_of(form).dump(directive, file)
