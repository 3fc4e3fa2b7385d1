"""What a page looks like, as a small picture in grey (hình trang)."""

from __future__ import annotations

import contextlib
import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from congvan.errors import InputError, Location, Reason
from congvan.formats.pdf.pages import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Picture", "draw_pages"]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PAIRS = bytes(shade & 0xF0 for shade in range(256)), bytes(shade >> 4 for shade in range(256))


class Picture(NamedTuple):
    """A page in 16 shades of grey.

    Attributes:
        png: The picture.
        width: In dots.
        height: In dots.
    """

    png: bytes
    width: int
    height: int


def draw_pages(data: bytes, *, width: int, most: int) -> Iterator[Picture]:
    """The first pages of a PDF, each so many dots wide, and at most four times as high.

    Raises:
        InputError: The file or a page is damaged, or it is encrypted.
    """
    with opened(data) as document:
        for number in range(min(most, len(document))):
            try:
                with contextlib.closing(document[number]) as page:
                    across, up = page.get_size()
                    scale = min(width / max(across, 1.0), 4 * width / max(up, 1.0))
                    yield _picture(page.render(scale=scale, grayscale=True, may_draw_forms=True))
            except pypdfium2.PdfiumError as error:
                place = Location(page=number + 1)
                raise InputError(Reason("page-unreadable", error=str(error)), form="pdf", place=place) from error


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    rows, width, height, stride = bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride
    lines = b"".join(b"\0" + _halved(rows[line * stride : line * stride + width]) for line in range(height))
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return Picture(_SIGNATURE + b"".join(_chunk(name, body) for name, body in chunks), width, height)


def _halved(line: bytes) -> bytes:
    """Two dots a byte, the left one in the upper half."""
    upper, lower = _PAIRS
    left, right = line[::2].translate(upper), line[1::2].translate(lower).ljust((len(line) + 1) // 2, b"\0")
    return (int.from_bytes(left, "big") | int.from_bytes(right, "big")).to_bytes(len(left), "big")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
