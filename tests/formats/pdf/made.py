"""PDF files put together by hand, in letters without marks: the standard fonts have no others."""

from __future__ import annotations

import zlib

__all__ = ["nested", "pdf_of", "words"]


def words(*placed: tuple[float, float, str], size: int = 12) -> str:
    """Content of a page: words at their places, in points from the lower left corner."""
    return "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in placed)


def pdf_of(*pages: str, turn: int = 0, stamp: str = "", picture: bool = False) -> bytes:
    """A file of these contents.

    Args:
        pages: The content of each page.
        turn: Degrees by which each page is turned when shown.
        stamp: Content of an annotation in the middle of each page.
        picture: Whether each page shows a picture.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"]
    image = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    objects.append(f"{image}/Length 1 >>\nstream\nx\nendstream")
    fonts = "/Resources << /Font << /F1 3 0 R >> /XObject << /I 4 0 R >> >>"
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] {fonts} /Length {len(stamp)} >>"
    objects.append(f"{form}\nstream\n{stamp}\nendstream")
    note = "<< /Type /Annot /Subtype /FreeText /F 4 /Rect [100 700 200 720] /DA (/F1 12 Tf) /AP << /N 5 0 R >> >>"
    objects.append(note)
    kids = []
    for page in pages:
        content = page + ("q 500 0 0 700 0 0 cm /I Do Q" if picture else "")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        notes = "/Annots [6 0 R]" if stamp else ""
        box = f"/MediaBox [0 0 595 842] /Rotate {turn}"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {fonts} {notes} /Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    made = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{place:010} 00000 n \n" for place in places
    )
    return f"{made}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1")


def nested(depth: int, times: int, *, packed: bool = False) -> bytes:
    """A file whose page draws a form that draws another so many times, and so on; the innermost has a word."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    fonts = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>"
    for level in range(depth):
        is_last = level == depth - 1
        content = b"BT /F 9 Tf 50 700 Td (word) Tj ET" if is_last else b" ".join([b"/X Do"] * times)
        resources = fonts if is_last else b"/XObject << /X %d 0 R >>" % (level + 6)
        content = zlib.compress(content) if packed else content
        facts = b"/Resources << %s >> /Length %d %s" % (
            resources,
            len(content),
            b"/Filter /FlateDecode" if packed else b"",
        )
        form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] %s >>" % facts
        objects.append(b"%s\nstream\n%s\nendstream" % (form, content))
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
