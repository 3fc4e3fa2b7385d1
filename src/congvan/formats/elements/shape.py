"""How each model stands in XML, derived from its fields, so that a new field is written and read at once.

Codes, numbers and days are attributes with the field's own name. A span is the two attributes ``start`` and ``end``.
Everything that is free text is an element, for only an element can carry every character. A list is its items.
"""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin
from xml.sax.saxutils import escape

from congvan.model import Directive, Span
from congvan.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.fields import FieldInfo

__all__ = ["DIRECTIVE", "NAMESPACE", "Attribute", "Part", "Shape", "shape_of"]

NAMESPACE = "urn:congvan:directive:1"

# What an item of a list is called; a list that is missing here is an error when the module is loaded.
_ITEMS = {
    "annexes": "annex",
    "articles": "article",
    "assignees": "assignee",
    "attachments": "attachment",
    "authority": "step",
    "body": "block",
    "chapters": "chapter",
    "children": "block",
    "clauses": "clause",
    "diagnostics": "diagnostic",
    "fields": "field_span",
    "issuers": "issuer",
    "leftovers": "leftover",
    "ocr_pages": "ocr_page",
    "page_starts": "page_start",
    "parts": "part",
    "path": "label",
    "pinpoint": "pinpoint",
    "points": "point",
    "recipients": "recipient",
    "references": "reference",
    "sections": "section",
    "signatures": "signature",
    "subsections": "subsection",
    "tasks": "task",
    "trace": "trace",
    "values": "value",
}


@dataclass(frozen=True, slots=True)
class Attribute:
    """A field that is an attribute.

    Attributes:
        name: The field.
        show: Its value as the attribute's.
        kind: The type of its value.
        codes: The closed list that it is taken from, where there is one.
        pattern: What its string must match, where the schema says so.
        required: Whether it is always there.
        least: Its lower bound, where there is one.
        most: Its upper bound, where there is one.
    """

    name: str
    show: Callable[[Any], str]
    kind: type
    codes: tuple[str, ...] = ()
    pattern: str | None = None
    required: bool = False
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A field that is one element or several.

    Attributes:
        name: The field.
        tag: The element's name.
        many: Whether it is a list.
        required: Whether it is always there.
        shape: The model inside; ``None`` for text and for bytes.
        is_bytes: Whether it is base64.
        is_number: Whether it is a whole number from 1.
    """

    name: str
    tag: str
    many: bool
    required: bool
    shape: Shape | None
    is_bytes: bool = False
    is_number: bool = False


@dataclass(slots=True)
class Shape:
    """A model in XML.

    Attributes:
        model: The model.
        attributes: Its attributes, in the order of its fields.
        parts: Its elements, in the order of its fields.
        span: Whether it has the attributes ``start`` and ``end`` of its span.
        span_required: Whether it always has them.
        tags: The parts by their tags with the namespace.
        has_attributes: Whether it has any attribute.
    """

    model: type[Model]
    attributes: tuple[Attribute, ...] = ()
    parts: tuple[Part, ...] = ()
    span: bool = False
    span_required: bool = False
    tags: dict[str, Part] = field(default_factory=dict)
    has_attributes: bool = False


def shape_of(model: type[Model]) -> Shape:
    """The shape of a model, which may hold itself."""
    if model in _SHAPES:
        return _SHAPES[model]
    shape = _SHAPES[model] = Shape(model)
    attributes, parts = [], []
    for name, facts in model.model_fields.items():
        kind, many = _kind(facts)
        if kind is Span and not many:
            shape.span, shape.span_required = True, facts.is_required()
        elif isinstance(kind, type) and issubclass(kind, Model):
            parts.append(Part(name, _ITEMS[name] if many else name, many, facts.is_required(), shape_of(kind)))
        elif many or kind is bytes or (kind is str and _pattern(facts) is None):
            tag, bare = _ITEMS[name] if many else name, (kind is bytes, kind is int)
            parts.append(Part(name, tag, many, facts.is_required(), None, *bare))
        else:
            attributes.append(_attribute(name, facts, kind))
    shape.attributes, shape.parts = tuple(attributes), tuple(parts)
    shape.has_attributes = shape.span or bool(attributes)
    shape.tags = {f"{{{NAMESPACE}}}{part.tag}": part for part in parts}
    if len(shape.tags) != len(parts):
        msg = f"two lists of {model.__name__} have items of one name"
        raise TypeError(msg)
    return shape


_SHAPES: dict[type[Model], Shape] = {}


def _kind(facts: FieldInfo) -> tuple[Any, bool]:
    """What a field holds, without ``None``, bounds and the list around it, and whether there is a list."""
    kind, many = _bare(facts.annotation), False
    if get_origin(kind) is tuple:
        kind, many = _bare(get_args(kind)[0]), True
    return kind, many


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no type of their own
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        (kind,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return _bare(kind)
    return annotation


def _bound(facts: FieldInfo, name: str) -> Any:  # noqa: ANN401 - a number or a pattern
    """A bound that stands on the field or on the annotation inside its union."""
    told = [facts, *facts.metadata]
    for part in (facts.annotation, *get_args(facts.annotation)):
        told += [said for bound in getattr(part, "__metadata__", ()) for said in (bound, *bound.metadata)]
    return next((getattr(said, name) for said in told if getattr(said, name, None) is not None), None)


def _pattern(facts: FieldInfo) -> str | None:
    pattern: str | None = _bound(facts, "pattern")
    return pattern


def _attribute(name: str, facts: FieldInfo, kind: Any) -> Attribute:  # noqa: ANN401 - an annotation
    codes = get_args(kind) if get_origin(kind) is Literal else ()
    plain = str if codes else kind
    return Attribute(
        name=name,
        show=_SHOWN[plain],
        kind=plain,
        codes=codes,
        pattern=_pattern(facts),
        required=facts.is_required(),
        least=_bound(facts, "ge"),
        most=_bound(facts, "le"),
    )


def _quoted(text: str) -> str:
    """A code, made safe for those who put one past the models with ``model_copy``."""
    return escape(text, {'"': "&quot;"})


_SHOWN: dict[type, Callable[[Any], str]] = {
    str: _quoted,
    int: str,
    bool: {True: "true", False: "false"}.__getitem__,
    dt.date: dt.date.isoformat,
    dt.datetime: dt.datetime.isoformat,
    dt.time: dt.time.isoformat,
    float: repr,
}

DIRECTIVE = shape_of(Directive)
