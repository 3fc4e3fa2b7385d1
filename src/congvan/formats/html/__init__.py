"""HTML: the page for the screen and the printer in one file, which asks for nothing outside; and web pages read.

>>> from congvan import Directive, html
>>> "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in html.dumps(Directive(document_type="CV", subject="a < b"))
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.bounds import Room
from congvan.formats.characters import mended
from congvan.formats.files import read_bytes, write_bytes
from congvan.formats.flow import flow_text
from congvan.formats.html.linked import with_files
from congvan.formats.html.printed import print_sheet
from congvan.formats.html.webpage import read_page
from congvan.formats.read_as import read_as
from congvan.layout import lay_out

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["dump", "dumps", "load", "loads"]

FORM = "html"


def loads(data: str | bytes) -> Directive:
    """Read a paper, or the report of one, from a web page.

    Scripts, menus and frames are left out; tables stay apart by cell. Spans refer to ``source.text``, which holds the
    lines that were taken from the page. Files that it links are attachments without content; where the paper itself
    must be one of them, the error-level diagnostic ``linked-file`` says so. Nothing is fetched.

    Args:
        data: HTML as text or bytes; the encoding of bytes is taken from the page.

    Raises:
        InputError: There is no text in it.
        LimitError: It is larger than a reader will follow, or makes more than 20 characters of each byte.
    """
    page = read_page(data)
    return with_files(read_as(FORM, *mended(flow_text(page.flow, Room(FORM, size=len(data))))), page.files)


def load(file: Readable) -> Directive:
    """Read a paper from a path or an open binary file.

    Raises:
        InputError: There is no text in it.
        LimitError: It is larger than a reader will follow.
        OSError: The path cannot be read.
    """
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> str:
    """The paper as one HTML page, laid out by the rules of its system (NĐ30 PL I; HD05)."""
    return print_sheet(lay_out(directive), title=_title(directive))


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` in UTF-8 to a path or an open binary file."""
    write_bytes(dumps(directive).encode(), file)


def _title(directive: Directive) -> str:
    """What a browser's tab shows: number and abstract."""
    number = directive.number.text if directive.number is not None else None
    return " - ".join(part for part in (number, directive.subject) if part) or "Văn bản"
