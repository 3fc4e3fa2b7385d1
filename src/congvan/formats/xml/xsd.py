"""The XSD of the library's own XML, made from the same shapes that write and read it.

``python -m congvan.formats.xml.xsd`` writes the file that is shipped, ``congvan/schemas/directive-1.xsd``.
"""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from congvan.formats.elements.shape import DIRECTIVE, NAMESPACE
from congvan.model import SCHEMA_VERSION
from congvan.model.base import descriptions

if TYPE_CHECKING:
    from congvan.formats.elements.shape import Attribute, Part, Shape

__all__ = ["xsd_text"]

_FILE = "directive-1.xsd"

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NAMESPACE}"
  targetNamespace="{NAMESPACE}" elementFormDefault="qualified" version="{SCHEMA_VERSION}">
  <xs:annotation>
    <xs:documentation xml:lang="en">Vietnamese official directives, one schema.
Codes, numbers and days are attributes; whatever is free text is an element; a list is its items, in order.
What a paper does not say is not there; an empty element is an empty string. White space in text counts.
A type of free text whose documentation names a code (`CV`, `H49.1`) is an open list: any string is valid.
Copyright congvan contributors, Apache License 2.0.</xs:documentation>
  </xs:annotation>

  <xs:element name="directive" type="Directive"/>

  <xs:element name="directives">
    <xs:annotation>
      <xs:documentation xml:lang="en">Many directives in one file, to be read as a stream.</xs:documentation>
    </xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="directive" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="string" mixed="true">
    <xs:annotation>
      <xs:documentation xml:lang="en">Free text. A character that XML 1.0 cannot carry is a `char` element.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="char" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="code" use="required">
            <xs:annotation>
              <xs:documentation xml:lang="en">Its code point in hexadecimal.</xs:documentation>
            </xs:annotation>
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:pattern value="00[01][0-9A-F]|D[89A-F][0-9A-F][0-9A-F]|FFF[EF]"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="day">
    <xs:annotation>
      <xs:documentation xml:lang="en">A day of the calendar, without an offset.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="moment">
    <xs:annotation>
      <xs:documentation xml:lang="en">Date and time by ISO 8601; any offset, or none.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\\.[0-9]{{1,6}})?([Z]|[+\\-][0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\\.[0-9]{{6}})?)?)?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="hour">
    <xs:annotation>
      <xs:documentation xml:lang="en">A time of the day, without an offset.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:time">
      <xs:pattern value="[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\\.[0-9]{{1,6}})?"/>
    </xs:restriction>
  </xs:simpleType>
"""

_TYPES = {
    bool: "xs:boolean",
    dt.date: "day",
    dt.datetime: "moment",
    dt.time: "hour",
    float: "xs:double",
    int: "xs:integer",
    str: "xs:string",
}


def xsd_text() -> str:
    """The schema as the text of a file, the same for the same models."""
    shapes = _reached(DIRECTIVE, {})
    return _HEAD + "".join(_complex_type(shapes[name]) for name in sorted(shapes)) + "</xs:schema>\n"


def _reached(shape: Shape, known: dict[str, Shape]) -> dict[str, Shape]:
    """Every shape that stands under this one, by the name of its model."""
    if shape.model.__name__ not in known:
        known[shape.model.__name__] = shape
        for part in shape.parts:
            if part.shape is not None:
                _reached(part.shape, known)
    return known


def _complex_type(shape: Shape) -> str:
    lines = [f'\n  <xs:complexType name="{shape.model.__name__}">\n', _note(shape.model.__doc__ or "", 4)]
    if shape.parts:
        lines += ["    <xs:sequence>\n", *(_element(shape, part) for part in shape.parts), "    </xs:sequence>\n"]
    lines += [_attribute(shape, attribute) for attribute in shape.attributes]
    if shape.span:
        use = ' use="required"' if shape.span_required else ""
        note = _note(descriptions(shape.model).get("span", ""), 6)
        lines += [
            f'    <xs:attribute name="{name}" type="xs:nonNegativeInteger"{use}>\n{note}    </xs:attribute>\n'
            for name in ("start", "end")
        ]
    return "".join([*lines, "  </xs:complexType>\n"])


def _element(shape: Shape, part: Part) -> str:
    plain = "xs:base64Binary" if part.is_bytes else "xs:nonNegativeInteger" if part.is_number else "string"
    kind = part.shape.model.__name__ if part.shape is not None else plain
    bounds = ("" if part.required else ' minOccurs="0"') + (' maxOccurs="unbounded"' if part.many else "")
    note = _note(descriptions(shape.model).get(part.name, ""), 8)
    return f'      <xs:element name="{part.tag}" type="{kind}"{bounds}>\n{note}      </xs:element>\n'


def _attribute(shape: Shape, attribute: Attribute) -> str:
    note = _note(descriptions(shape.model).get(attribute.name, ""), 6)
    use = ' use="required"' if attribute.required else ""
    facets = [f'<xs:enumeration value="{code}"/>' for code in attribute.codes]
    if attribute.pattern is not None:
        facets.append(f"<xs:pattern value={quoteattr(attribute.pattern.strip('^$'))}/>")
    if attribute.least is not None:
        facets.append(f'<xs:minInclusive value="{attribute.least}"/>')
    if attribute.most is not None:
        facets.append(f'<xs:maxInclusive value="{attribute.most}"/>')
    base = _TYPES[attribute.kind]
    if not facets:
        return f'    <xs:attribute name="{attribute.name}" type="{base}"{use}>\n{note}    </xs:attribute>\n'
    inner = "".join(f"          {facet}\n" for facet in facets)
    return (
        f'    <xs:attribute name="{attribute.name}"{use}>\n{note}      <xs:simpleType>\n'
        f'        <xs:restriction base="{base}">\n{inner}        </xs:restriction>\n'
        "      </xs:simpleType>\n    </xs:attribute>\n"
    )


def _note(docstring: str, indent: int) -> str:
    """The first paragraph of a docstring as an annotation."""
    words = " ".join(docstring.split("\n\n", maxsplit=1)[0].split()).replace("``", "`")
    space = " " * indent
    return (
        f"{space}<xs:annotation>\n"
        f'{space}  <xs:documentation xml:lang="en">{escape(words)}</xs:documentation>\n'
        f"{space}</xs:annotation>\n"
    )


if __name__ == "__main__":
    Path(str(files("congvan.schemas") / _FILE)).write_text(xsd_text(), encoding="utf-8")
