"""How much of a page its pictures cover, through pdfium."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

__all__ = ["Box", "has_picture", "picture_boxes", "shape_count"]

_DEEPEST = 3  # forms within forms
_LEAST = 1_000.0  # square points: 50 by 20
_MOST = 20_000  # objects of a page that are looked at
_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """Edges on the page before it is turned, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """In square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.top - self.bottom)


def picture_boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Where the pictures of a page stand, those within forms too, cut to the page."""
    width, height = page.get_size()
    if page.get_rotation() in {90, 270}:
        width, height = height, width
    boxes = (_placed(item, matrix) for item, matrix in _objects(page) if _kind(item) == raw.FPDF_PAGEOBJ_IMAGE)
    return [Box(max(b.left, 0.0), max(b.bottom, 0.0), min(b.right, width), min(b.top, height)) for b in boxes]


def has_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether a picture stands on a page that is large enough to hold a name."""
    return any(box.area >= _LEAST for box in picture_boxes(page))


def shape_count(page: pypdfium2.PdfPage) -> int:
    """How many shapes are drawn on a page."""
    return sum(_kind(item) == raw.FPDF_PAGEOBJ_PATH for item, _ in _objects(page))


def _kind(item: object) -> int:
    return int(raw.FPDFPageObj_GetType(item))


def _objects(page: pypdfium2.PdfPage) -> Iterator[tuple[object, _Matrix]]:
    """The objects of a page but forms, each with the matrix of the form that it stands in."""
    waiting: list[tuple[object, _Matrix, int]] = [
        (raw.FPDFPage_GetObject(page.raw, place), _PLAIN, 0)
        for place in range(min(_MOST, max(0, raw.FPDFPage_CountObjects(page.raw))))
    ]
    seen = 0
    while waiting and seen < _MOST:
        item, matrix, depth = waiting.pop()
        seen += 1
        if _kind(item) != raw.FPDF_PAGEOBJ_FORM:
            yield item, matrix
        elif depth < _DEEPEST:
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(item, own)
            inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
            count = min(_MOST, max(0, raw.FPDFFormObj_CountObjects(item)))
            waiting.extend((raw.FPDFFormObj_GetObject(item, place), inner, depth + 1) for place in range(count))


def _product(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _placed(item: object, matrix: _Matrix) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(item, *edges):
        return Box(0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (edge.value for edge in edges)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    across, up = zip(*corners, strict=True)
    return Box(min(across), min(up), max(across), max(up))
