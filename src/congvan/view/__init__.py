r"""One page for a browser that shows papers: who must do what by when, the marked text, and what speaks against it.

>>> from congvan import parse_text
>>> shown = page(parse_text("Số: 12/UBND-VX\nV/v phòng cháy"))
>>> shown.startswith("<!DOCTYPE html>"), "12/UBND-VX" in shown, "https:" in shown
(True, True, False)
"""

from __future__ import annotations

from congvan.view.page import page
from congvan.view.pictures import pictures_of

__all__ = ["page", "pictures_of"]
