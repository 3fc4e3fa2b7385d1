from __future__ import annotations

from typing import get_args

from lxml import etree

from congvan import model
from congvan.formats.elements.shape import DIRECTIVE, Shape
from congvan.formats.xml.xsd import xsd_text
from congvan.schemas import read_schema

_XS = {"xs": "http://www.w3.org/2001/XMLSchema"}
_SCHEMA = etree.fromstring(read_schema("directive-1.xsd"))


def test_the_shipped_file_is_current() -> None:
    assert read_schema("directive-1.xsd").decode() == xsd_text(), "run python -m congvan.formats.xml.xsd"


def test_code_lists_are_those_of_the_model() -> None:
    def codes(kind: str, attribute: str) -> tuple[str, ...]:
        path = f"xs:complexType[@name='{kind}']/xs:attribute[@name='{attribute}']//xs:enumeration/@value"
        return tuple(str(code) for code in _SCHEMA.xpath(path, namespaces=_XS))

    assert codes("Block", "kind") == get_args(model.BlockKind)
    assert codes("Reference", "role") == get_args(model.ReferenceRole)
    assert codes("Directive", "urgency") == get_args(model.Urgency)


def test_every_field_stands_somewhere_and_is_documented() -> None:
    seen: set[str] = set()

    def walk(shape: Shape) -> None:
        name = shape.model.__name__
        if name in seen:
            return
        seen.add(name)
        stands = {part.name for part in shape.parts} | {attribute.name for attribute in shape.attributes}
        assert stands | ({"span"} if shape.span else set()) == set(shape.model.model_fields)
        for part in shape.parts:
            if part.shape is not None:
                walk(part.shape)

    walk(DIRECTIVE)
    models = {name for name in model.__all__ if hasattr(getattr(model, name), "model_fields")}
    assert seen == models - {"Change", "Difference", "Finding"}
    named = _SCHEMA.xpath("//xs:complexType[@name]/xs:sequence/xs:element | //xs:attribute", namespaces=_XS)
    assert all(element.xpath("xs:annotation/xs:documentation/text()", namespaces=_XS) for element in named[1:])
