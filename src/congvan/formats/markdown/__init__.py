"""Markdown: the paper as a person would type it in CommonMark with pipe tables; read from any dialect near it.

>>> from congvan import Directive, DocumentNumber, markdown
>>> d = Directive(document_type="TB", number=DocumentNumber.parse("41/TB-UBND"), subject="Kết luận cuộc họp")
>>> print(markdown.dumps(d), end="")
|  | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
| --- | --- |
|  | **Độc lập - Tự do - Hạnh phúc** |
| Số: 41/TB-UBND |  |
<BLANKLINE>
**THÔNG BÁO**
<BLANKLINE>
**Kết luận cuộc họp**
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.characters import characters
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.markdown.printed import print_sheet
from congvan.formats.read_as import read_as
from congvan.layout import lay_out

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["dump", "dumps", "load", "loads"]

FORM = "markdown"


def loads(data: str | bytes) -> Directive:
    """Read a paper from Markdown; spans refer to the Markdown itself.

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
    """The paper as Markdown, laid out by the rules of its system (NĐ30 PL I; HD05)."""
    return print_sheet(lay_out(directive))


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` in UTF-8 to a path or an open binary file."""
    write_bytes(dumps(directive).encode(), file)
