"""DOCX: a Word document that a clerk would sign, and those that offices send.

Reading needs nothing but the core; writing needs ``congvan[docx]``.

>>> from congvan import Directive, DocumentNumber, docx
>>> data = docx.dumps(Directive(document_type="CV", number=DocumentNumber.parse("05/BNV-VP"), place="Hà Nội"))
>>> docx.loads(data).number.text
'05/BNV-VP'
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from congvan.errors import InputError, MissingExtraError, Reason
from congvan.formats.bounds import Room
from congvan.formats.characters import mended
from congvan.formats.docx.doc import is_older_word, to_docx_or_text
from congvan.formats.docx.document import read_document
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.flow import flow_text
from congvan.formats.pictured_names import with_pictured_names
from congvan.formats.read_as import read_as
from congvan.layout import lay_out

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["dump", "dumps", "load", "loads"]

FORM = "docx"


def loads(data: str | bytes) -> Directive:
    """Read a paper from a Word document; .doc and RTF go through LibreOffice, or antiword for .doc.

    Numbers that Word makes are printed, changes count as accepted, cells stay apart, text boxes and notes are read;
    pictures, comments and what lies outside the file are not. Spans refer to ``source.text``, which holds the lines.

    Raises:
        MissingProgramError: It is a .doc or RTF file, and no program that reads it is installed.
        InputError: It is not a Word document, or a part of it is broken; ``place`` names the part.
        LimitError: It has more parts, or expands further, than a reader will follow: more than 20 characters of text for
            each byte, or a list whose marks are longer than any.
    """
    if isinstance(data, str):
        raise InputError(Reason("word-is-bytes"), form=FORM)
    if not is_older_word(data):
        return _read(FORM, data)
    made = to_docx_or_text(data)
    return read_as("doc", *mended(made)) if isinstance(made, str) else _read("doc", made)


def _read(form: str, data: bytes) -> Directive:
    document = read_document(data)
    directive = read_as(form, *mended(flow_text(document.flow, Room(FORM, size=len(data)))))
    return with_pictured_names(directive, lambda _: document.pictured)


def load(file: Readable) -> Directive:
    """Read a paper from a path or an open binary file; raises as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> bytes:
    """The paper as a Word document, laid out by the rules of its system (NĐ30 PL I; HD05).

    Raises:
        MissingExtraError: ``congvan[docx]`` is not installed.
    """
    if importlib.util.find_spec("docx") is None:
        raise MissingExtraError("docx", purpose=Reason("to-write-docx"))
    from congvan.formats.docx.printed import print_sheet  # noqa: PLC0415 - needs the extra

    issuer = directive.issuers[0].name if directive.issuers else ""
    return print_sheet(lay_out(directive), title=directive.subject or "", author=issuer, issued_on=directive.issued_on)


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` to a path or an open binary file; raises as it does, and ``OSError``."""
    write_bytes(dumps(directive), file)
