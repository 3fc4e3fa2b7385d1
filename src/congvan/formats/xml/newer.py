"""A document of a newer minor version: what this version does not know is left out and noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.xml.place import place_of
from congvan.formats.xml.shape import DIRECTIVE
from congvan.model import SCHEMA_VERSION, Diagnostic, Directive, Source

if TYPE_CHECKING:
    from lxml import etree

    from congvan.formats.xml.shape import Shape

_DIGITS = 9  # a minor version of more digits is no version

__all__ = ["leave_out_unknown", "with_notes"]


def leave_out_unknown(element: etree._Element) -> list[str]:
    """Take out of a newer document what this version does not know, and say what that was.

    An attribute with a code that is new is left out too, unless it must be there.
    """
    if not _is_newer(element.get("schema_version", SCHEMA_VERSION)):
        return []
    notes: list[str] = []
    _prune(element, DIRECTIVE, notes)
    return notes


def with_notes(directive: Directive, notes: list[str]) -> Directive:
    """The directive with a diagnostic for each thing that was left out."""
    if not notes:
        return directive
    found = tuple(Diagnostic(code="newer-version", severity="warning", reason=note) for note in notes)
    source = directive.source or Source()
    source = source.model_copy(update={"diagnostics": source.diagnostics + found})
    return directive.model_copy(update={"source": source})


def _is_newer(version: str) -> bool:
    major, _, minor = version.partition(".")
    ours_major, _, ours = SCHEMA_VERSION.partition(".")
    return (
        major == ours_major and minor.isascii() and minor.isdigit() and len(minor) <= _DIGITS and int(minor) > int(ours)
    )


def _prune(element: etree._Element, shape: Shape, notes: list[str]) -> None:
    known = {attribute.name: attribute for attribute in shape.attributes}
    for name, value in element.attrib.items():
        attribute = known.get(name)
        if attribute is None:
            if not (shape.span and name in {"start", "end"}):
                notes.append(f"{place_of(element)}/@{name} is not known to version {SCHEMA_VERSION}")
                del element.attrib[name]
        elif attribute.codes and value not in attribute.codes and not attribute.required:
            notes.append(f"{place_of(element)}/@{name}={value!r} is not known to version {SCHEMA_VERSION}")
            del element.attrib[name]
    for child in list(element):
        part = shape.tags.get(str(child.tag))
        if part is None:
            notes.append(f"{place_of(child)} is not known to version {SCHEMA_VERSION}")
            element.remove(child)
        elif part.shape is not None:
            _prune(child, part.shape, notes)
