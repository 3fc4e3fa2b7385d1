"""Reading and writing any form: told by the content when reading, by the suffix when writing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import CongvanError, InputError, Reason, UnknownFormatError
from congvan.formats.files import read_bytes
from congvan.formats.registry import detect, format_named, format_of_suffix, module_of
from congvan.reading.own_names import with_own_names
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    from congvan.errors import Language
    from congvan.formats.files import Readable, Writable
    from congvan.formats.registry import Format
    from congvan.model import Directive

__all__ = ["load_as", "read", "spoken", "write"]

_SCANS = "pdf"  # the format whose pages may be pictures
_WHY_EMPTY = frozenset({"no-text-layer", "no-words-found"})


def read(
    source: Readable | bytes,
    *,
    format: str | None = None,  # noqa: A002 - the word for it
    lang: Language | None = None,
    ocr: bool = False,
    vocabulary: Vocabulary | str | os.PathLike[str] | None = None,
) -> Directive:
    """Read a directive from a path, bytes, or an open binary file, in whatever format it is.

    The format is told by the content; a wrong suffix is no obstacle.

    Args:
        source: A path, bytes, or an open binary file.
        format: The format's name, such as ``docx``, where it is not to be told by the content.
        lang: The language of the reader's notes and of errors: ``vi`` for Vietnamese; English by default.
        ocr: Read pages that are pictures with the program tesseract; what it is not sure of is left open.
        vocabulary: An agency's own register, or the path of its CSV table, as for :func:`congvan.parse_text`.

    Raises:
        UnknownFormatError: Content and suffix tell no format, there is none of that name, or it is only written.
        InputError: The content is not what its format demands, or there are no words in it.
        MissingExtraError: The format needs an optional dependency.
        MissingProgramError: The format needs a program of the operating system.
        OSError: The path cannot be read.
    """
    try:
        own = None if vocabulary is None else Vocabulary.of(vocabulary)
        directive = _read(source, format, ocr=ocr)
        return spoken(directive if own is None else with_own_names(directive, own), lang or "en")
    except CongvanError as error:
        error.lang = lang or "en"
        raise


def _read(source: Readable | bytes, name: str | None, *, ocr: bool) -> Directive:
    if isinstance(source, bytes):
        data, suffix = source, ""
    else:
        data = read_bytes(source, form="file")
        suffix = Path(source).suffix if isinstance(source, (str, os.PathLike)) else ""
    file_format = detect(data, suffix) if name is None else format_named(name)
    if not file_format.reads:
        raise UnknownFormatError(Reason("only-written", name=file_format.name), form=file_format.name)
    directive = load_as(file_format, data, ocr=ocr)
    found = directive.source
    if found is not None and found.text is not None and not found.text.strip():
        told = [
            Reason("noted", note=item, code=item.code)
            for item in found.diagnostics
            if item.severity == "error" and item.code in _WHY_EMPTY
        ]
        raise InputError(told[0] if told else Reason("nothing-in-it"), form=file_format.name)
    return directive


def spoken(directive: Directive, lang: Language) -> Directive:
    """The directive with its reader's notes in a language; they are made in English."""
    source = directive.source
    if lang == "en" or source is None or not source.diagnostics:
        return directive
    notes = tuple(note.model_copy(update={"reason": note.told(lang)}) for note in source.diagnostics)
    return directive.model_copy(update={"source": source.model_copy(update={"diagnostics": notes})})


def load_as(file_format: Format, data: bytes, *, ocr: bool) -> Directive:
    """Read bytes that are in a format; raises as its module does. ``ocr`` is as for :func:`read`."""
    if ocr and file_format.name == _SCANS:
        from congvan.formats import pdf  # noqa: PLC0415 - this format alone has pages that are pictures

        return pdf.loads(data, ocr=True)
    return module_of(file_format).loads(data)


def write(directive: Directive, file: Writable, *, format: str | None = None) -> None:  # noqa: A002 - the word for it
    """Write a directive to a path or an open binary file.

    Args:
        directive: What to write.
        file: A path, or a file that is open for writing bytes, which needs ``format``.
        format: The format's name, such as ``docx``, where it is not that of the path's suffix.

    Raises:
        UnknownFormatError: There is no format of this suffix or name, or it is only read.
        MissingExtraError: The format needs an optional dependency.
        OSError: The path cannot be written.
    """
    if format is None:
        file_format = format_of_suffix(Path(file).suffix if isinstance(file, (str, os.PathLike)) else "")
    else:
        file_format = format_named(format)
    if not file_format.writes:
        raise UnknownFormatError(Reason("only-read", name=file_format.name), form=file_format.name)
    module_of(file_format).dump(directive, file)
