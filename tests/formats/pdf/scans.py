"""Papers printed by LibreOffice, and the same pages as a scanner gives them: pictures, askew, stamped."""

from __future__ import annotations

import ctypes
import math
import subprocess
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from congvan import docx

if TYPE_CHECKING:
    from congvan.model import Directive

__all__ = ["pdf_of_pictures", "printed_pdf", "scanned"]

_GREY = 120


def printed_pdf(directive: Directive) -> bytes:
    """The paper as LibreOffice prints its Word document."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.docx")
        docx.dump(directive, source)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, capture_output=True, check=True, timeout=110)
        return source.with_suffix(".pdf").read_bytes()


def scanned(
    data: bytes, *, dpi: int = 300, degrees: float = 0.0, stamped: bool = False, sideways: bool = False
) -> bytes:
    """A file that holds nothing but a grey picture of each page.

    Args:
        data: The PDF that was printed.
        dpi: Dots per inch of the scanner.
        degrees: How far the sheet lay askew, clockwise.
        sideways: Whether the sheet was laid in by its long side.
        stamped: Whether a round seal lies on the lower half of each page, where one signs.
    """
    with pypdfium2.PdfDocument(data) as document:
        pictures = [_picture(page, dpi / 72, math.radians(degrees)) for page in document]
    for width, height, dots in pictures if stamped else ():
        _press_seal(width, height, dots, dpi)
    laid = [_sideways(*picture) if sideways else picture for picture in pictures]
    return pdf_of_pictures([(width, height, bytes(dots)) for width, height, dots in laid], dpi)


def _sideways(width: int, height: int, dots: bytearray) -> tuple[int, int, bytearray]:
    """A quarter turn clockwise: the left column, from below, becomes the top row."""
    turned = bytearray()
    for x in range(width):
        turned += dots[x::width][::-1]
    return height, width, turned


def _picture(page: pypdfium2.PdfPage, scale: float, turn: float) -> tuple[int, int, bytearray]:
    """Width, height and dots of a page, turned about its middle."""
    across, up = page.get_size()
    width, height = round(across * scale), round(up * scale)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    raw.FPDFBitmap_FillRect(bitmap.raw, 0, 0, width, height, 0xFFFFFFFF)
    cosine, sine = math.cos(turn), math.sin(turn)
    middle_x, middle_y = width / 2, height / 2
    matrix = raw.FS_MATRIX(
        scale * cosine,
        scale * sine,
        -scale * sine,
        scale * cosine,
        middle_x - cosine * middle_x + sine * middle_y,
        middle_y - sine * middle_x - cosine * middle_y,
    )
    clip = raw.FS_RECTF(0.0, 0.0, float(width), float(height))
    raw.FPDF_RenderPageBitmapWithMatrix(
        bitmap.raw, page.raw, ctypes.byref(matrix), ctypes.byref(clip), raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
    )
    rows = bytes(bitmap.buffer)
    stride = bitmap.stride
    return width, height, bytearray(b"".join(rows[y * stride : y * stride + width] for y in range(height)))


def _press_seal(width: int, height: int, dots: bytearray, dpi: int) -> None:
    """Two grey rings of 36 and 24 mm around a place left of the signer's name; ink under them stays black."""
    middle_x, middle_y = width * 0.56, height * 0.72
    for diameter, thick in ((36, 0.8), (24, 0.4)):
        outer, inner = (diameter / 2 / 25.4 * dpi, (diameter / 2 - thick) / 25.4 * dpi)
        for y in range(max(0, int(middle_y - outer)), min(height, int(middle_y + outer) + 1)):
            for x in range(max(0, int(middle_x - outer)), min(width, int(middle_x + outer) + 1)):
                if inner <= math.hypot(x - middle_x, y - middle_y) <= outer:
                    dots[y * width + x] = min(dots[y * width + x], _GREY)


def pdf_of_pictures(pictures: list[tuple[int, int, bytes]], dpi: int = 300) -> bytes:
    """A file whose pages are these pictures: width, height and a byte of grey for each dot."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for width, height, dots in pictures:
        packed = zlib.compress(dots, 1)
        image = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray " % (width, height)
        packing = b"/BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
        objects.append(image + packing + packed + b"\nendstream")
        across, up = width / dpi * 72, height / dpi * 72
        content = f"q {across:.2f} 0 0 {up:.2f} 0 0 cm /I Do Q".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across:.2f} {up:.2f}] /Resources << /XObject << /I "
        page += f"{len(objects) - 1} 0 R >> >> /Contents {len(objects)} 0 R >>"
        objects.append(page.encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return made + head + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
