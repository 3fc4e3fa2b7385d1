"""Plain text (văn bản thuần): what a clerk would type, one paragraph a line, by the rules of its system.

>>> from congvan import Directive, DocumentNumber, Issuer, text
>>> d = Directive(document_type="CV", number=DocumentNumber.parse("05/BNV-VP"), issuers=(Issuer(name="BỘ NỘI VỤ"),))
>>> print(text.dumps(d), end="")
BỘ NỘI VỤ         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                  Độc lập - Tự do - Hạnh phúc
Số: 05/BNV-VP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.characters import characters
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.read_as import read_as

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["dump", "dumps", "load", "loads"]

FORM = "text"


def loads(data: str | bytes) -> Directive:
    """Read a paper from its text.

    Args:
        data: Text, or bytes in UTF-8, UTF-16, or an encoding from before Unicode (TCVN3, VNI, VISCII, VPS,
            Windows-1258), which ``source.diagnostics`` tells.

    Raises:
        InputError: The bytes are in another encoding.
    """
    return read_as(FORM, *characters(data, form=FORM))


def load(file: Readable) -> Directive:
    """Read a paper from a path or an open binary file.

    Raises:
        InputError: The bytes are in another encoding.
        OSError: The path cannot be read.
    """
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> str:
    """The paper as text, laid out by the rules of its system (NĐ30 PL I; HD05)."""
    from congvan.formats.text.printed import print_sheet  # noqa: PLC0415 - reading needs no layout
    from congvan.layout import lay_out  # noqa: PLC0415 - the same

    return print_sheet(lay_out(directive))


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` in UTF-8 to a path or an open binary file."""
    write_bytes(dumps(directive).encode(), file)
