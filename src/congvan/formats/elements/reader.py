"""XML into a directive: validated by the XSD first, then read by the same shapes that write it."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import threading
from typing import TYPE_CHECKING, Any

from lxml import etree
from pydantic import ValidationError

from congvan.errors import InputError, Location, Reason
from congvan.formats.elements.newer import leave_out_unknown
from congvan.formats.elements.place import place_of, value_place
from congvan.formats.elements.shape import DIRECTIVE, NAMESPACE
from congvan.model import Directive
from congvan.model.sharing import made_span
from congvan.model.versions import with_notes
from congvan.schemas import read_schema

if TYPE_CHECKING:
    from congvan.formats.elements.shape import Shape
    from congvan.model import Span

__all__ = ["read_element"]

_ROOT = f"{{{NAMESPACE}}}directive"
_CHAR = f".//{{{NAMESPACE}}}char"


def read_element(element: etree._Element, *, form: str) -> Directive:
    """A directive from its element, which may be the root, or stand in a stream or in another format.

    Args:
        element: The element; what a newer version added to it is taken out.
        form: The format that is read, for errors.

    Raises:
        InputError: The XSD or the models refuse it; the place is a line and an XPath.
    """
    if element.tag != _ROOT:
        raise InputError(_foreign(str(element.tag)), form=form, place=place_of(element))
    left_out = leave_out_unknown(element)
    schema = _schema()
    if not schema.validate(element):
        raise _refused(element, schema.error_log[0], form)
    try:
        directive = Directive.model_validate(_value(element, DIRECTIVE, form, plain=element.find(_CHAR) is None))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        message = first["msg"].removeprefix("Value error, ")
        raise InputError(
            Reason("refused-value", error=message), form=form, place=value_place(element, first["loc"])
        ) from error
    return with_notes(directive, left_out.places, left_out.count)


_LOCAL = threading.local()


def _schema() -> etree.XMLSchema:
    """The compiled XSD, one for each thread, because its log of errors is its own."""
    schema: etree.XMLSchema | None = getattr(_LOCAL, "schema", None)
    if schema is None:
        schema = _LOCAL.schema = etree.XMLSchema(etree.fromstring(read_schema("directive-1.xsd")))
    return schema


def _value(element: etree._Element, shape: Shape, form: str, *, plain: bool) -> dict[str, Any]:
    """The fields of a model as plain values; the XSD has proven that the items of a list stand together.

    Args:
        element: The model's element.
        shape: How the model stands in XML.
        form: The format that is read, for errors.
        plain: Whether no text has elements inside.
    """
    fields: dict[str, Any] = dict(element.items()) if shape.has_attributes else {}
    if shape.span and fields:
        _gather_span(fields)
    if "signed_at" in fields:
        fields["signed_at"] = _moment(fields["signed_at"])
    tags, last, items = shape.tags, None, []
    for child in element[:]:  # a list is walked faster than an element
        part = tags[child.tag]  # type: ignore[index]  # an element's tag is a string; comments are left out
        inner = part.shape
        if inner is not None:
            value: Any = _value(child, inner, form, plain=plain)
        elif part.is_bytes:
            value = _bytes(child, form)
        else:
            value = (child.text or "") if plain else _text(child)
        if not part.many:
            fields[part.name] = value
        elif part is last:
            items.append(value)
        else:
            items = fields[part.name] = [value]
            last = part
    return fields


def _gather_span(fields: dict[str, Any]) -> None:
    """Join the ends of a span; what is none is left for the models to refuse."""
    if "start" in fields and "end" in fields:
        start, end = fields.pop("start"), fields.pop("end")
        fields["span"] = _span(start, end) or {"start": start, "end": end}
    elif "start" in fields or "end" in fields:
        fields["span"] = {name: fields.pop(name) for name in ("start", "end") if name in fields}


def _span(start: str, end: str) -> Span | None:
    """A span of whole numbers from 0, as the XSD has proven; ``None`` of more digits than Python reads, or in no order."""
    try:
        first, past = int(start), int(end)
    except ValueError:
        return None
    return made_span(first, past) if first <= past else None


def _text(element: etree._Element) -> str:
    """Text in which characters that XML has not stand as elements."""
    pieces = [element.text or ""]
    for char in element:
        pieces += [chr(int(char.attrib["code"], 16)), char.tail or ""]
    return "".join(pieces)


def _bytes(element: etree._Element, form: str) -> bytes:
    try:
        return base64.b64decode(element.text or "")
    except binascii.Error as error:
        raise InputError(Reason("not-base64", error=str(error)), form=form, place=place_of(element)) from error


def _moment(text: str) -> dt.datetime | str:
    """The date and time; what is none is left for the model to refuse."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return text


def _foreign(tag: str) -> Reason:
    if tag == f"{{{NAMESPACE}}}directives":
        return Reason("many-directives")
    if tag.startswith("{urn:congvan:directive:"):
        return Reason("other-version", tag=tag, namespace=NAMESPACE)
    return Reason("no-directive", tag=tag, namespace=NAMESPACE)


def _refused(element: etree._Element, entry: etree._LogEntry, form: str) -> InputError:
    found = element.xpath(f".{entry.path.removeprefix('/*')}") if entry.path else [element]
    place = place_of(found[0]) if found and hasattr(found[0], "sourceline") else Location(line=entry.line)
    reason = Reason("schema-breach", error=entry.message.replace(f"{{{NAMESPACE}}}", ""))
    return InputError(reason, form=form, place=place)
