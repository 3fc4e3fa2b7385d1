"""The pages of a PDF as pictures, to stand beside their text (hình trang)."""

from __future__ import annotations

import base64
import importlib.util
from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError, Reason
from congvan.view.data import PictureData
from congvan.view.offsets import counted

if TYPE_CHECKING:
    from congvan.model import Directive

__all__ = ["pictures_of"]

_WIDTH = 900  # dots, at which the small letters of an A4 page can be read
_MOST = 40  # pages; those after them have their text alone


def pictures_of(directive: Directive, data: bytes) -> list[PictureData]:
    """Pictures of the pages of the PDF that a paper was read from, in grey; none where it came in another format.

    Args:
        directive: The paper, whose ``source.page_starts`` tell which text stands on which page.
        data: The PDF.

    Raises:
        MissingExtraError: ``congvan[pdf]`` is not installed.
        InputError: A page is damaged.
    """
    source = directive.source
    if source is None or source.text is None or not source.page_starts:
        return []
    if importlib.util.find_spec("pypdfium2") is None:
        raise MissingExtraError("pdf", purpose=Reason("to-read-pdf"))
    from congvan.formats.pdf.page_pictures import draw_pages  # noqa: PLC0415 - needs the extra

    at = counted(source.text)
    ends = (*source.page_starts[1:], len(source.text))
    return [
        PictureData(
            url="data:image/png;base64," + base64.b64encode(picture.png).decode("ascii"),
            width=picture.width,
            height=picture.height,
            end=at(min(end, len(source.text))),
        )
        for picture, end in zip(draw_pages(data, width=_WIDTH, most=_MOST), ends, strict=False)
    ]
