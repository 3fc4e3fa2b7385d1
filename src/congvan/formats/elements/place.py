"""Where in a document something is the matter: a line and an XPath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import Location
from congvan.formats.elements.shape import DIRECTIVE, NAMESPACE

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["place_of", "value_place", "xpath_of"]


def place_of(element: etree._Element) -> Location:
    """``line 12, /directive/block[2]/text``."""
    return Location(path=xpath_of(element), line=element.sourceline)


def xpath_of(element: etree._Element) -> str:
    """The path of an element, in the names of our namespace."""
    steps = []
    step: etree._Element | None = element
    while step is not None:
        parent = step.getparent()
        same = [] if parent is None else [child for child in parent if child.tag == step.tag]
        number = f"[{same.index(step) + 1}]" if len(same) > 1 else ""
        steps.append(str(step.tag).removeprefix(f"{{{NAMESPACE}}}") + number)
        step = parent
    return "/" + "/".join(reversed(steps))


def value_place(element: etree._Element, loc: tuple[int | str, ...]) -> Location:
    """The place of a value that the models refuse, from the path of its fields; the root's, where they refuse it whole."""
    shape, found = DIRECTIVE, element
    for name, index in zip(loc, (*loc[1:], 0), strict=False):
        part = next((part for part in shape.parts if part.name == name), None)
        if part is None:
            continue
        children = list(found.iterchildren(f"{{{NAMESPACE}}}{part.tag}"))
        number = index if part.many and isinstance(index, int) else 0
        if number >= len(children):
            break
        found = children[number]
        if part.shape is None:
            break
        shape = part.shape
    return place_of(found)
