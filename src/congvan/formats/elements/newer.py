"""A document of a newer minor version: what this version does not know is left out and noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.elements.place import place_of
from congvan.formats.elements.shape import DIRECTIVE
from congvan.model import SCHEMA_VERSION
from congvan.model.versions import NOTES, is_newer

if TYPE_CHECKING:
    from lxml import etree

    from congvan.formats.elements.shape import Shape

__all__ = ["LeftOut", "leave_out_unknown"]


class LeftOut:
    """What was left out.

    Attributes:
        places: Where the first of those things stood: lines and XPaths.
        count: How many there were.
    """

    def __init__(self) -> None:
        self.places: list[str] = []
        self.count: int = 0

    def add(self, element: etree._Element, rest: str = "") -> None:
        """Note one, before it is taken out; only the first are searched for their place."""
        if self.count < NOTES:
            self.places.append(str(place_of(element)) + rest)
        self.count += 1


def leave_out_unknown(element: etree._Element) -> LeftOut:
    """Take out of a newer document what this version does not know.

    An attribute with a code that is new is left out too, unless it must be there.
    """
    left_out = LeftOut()
    if is_newer(element.get("schema_version", SCHEMA_VERSION)):
        _prune(element, DIRECTIVE, left_out)
    return left_out


def _prune(element: etree._Element, shape: Shape, left_out: LeftOut) -> None:
    known = {attribute.name: attribute for attribute in shape.attributes}
    for name, value in element.attrib.items():
        attribute = known.get(name)
        if attribute is None:
            is_unknown = not (shape.span and name in {"start", "end"})
        else:
            is_unknown = bool(attribute.codes) and value not in attribute.codes and not attribute.required
        if is_unknown:
            left_out.add(element, f"/@{name}")
            del element.attrib[name]
    for child in list(element):
        part = shape.tags.get(str(child.tag))
        if part is None:
            left_out.add(child)
            element.remove(child)
        elif part.shape is not None:
            _prune(child, part.shape, left_out)
