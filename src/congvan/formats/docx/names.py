"""Names of WordprocessingML in the form in which lxml has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["MC", "W", "attribute", "flag", "value_of", "whole"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off", "none"})


def attribute(element: _Element, name: str) -> str | None:
    """An attribute of the main namespace."""
    return element.get(f"{W}{name}")


def value_of(parent: _Element | None, name: str) -> str | None:
    """``w:val`` of a child; ``None`` where there is no such child."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child.get(f"{W}val") if child is not None else None


def flag(parent: _Element | None, name: str) -> bool | None:
    """Whether a property is switched on; ``None`` where it is not set."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    if child is None:
        return None
    return (child.get(f"{W}val") or "true") not in _OFF


def whole(text: str | None, otherwise: int) -> int:
    """A number as Word writes it; anything else is taken as ``otherwise``."""
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 6 else otherwise  # noqa: PLR2004 - no list is as long
