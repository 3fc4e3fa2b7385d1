"""The same XML through the general binding libraries, their classes made from the same shapes.

``pip install pydantic-xml "xsdata[lxml]"`` to have both measured.
"""

from __future__ import annotations

import dataclasses
import importlib
from typing import TYPE_CHECKING, Any

from congvan.formats.elements.shape import DIRECTIVE, NAMESPACE, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

Codec = tuple["Callable[[bytes], Any]", "Callable[[Any], object]"]


def pydantic_xml_codec() -> Codec:
    """Reader and writer of pydantic-xml; raises ``ImportError`` where it is not installed."""
    pydantic_xml = importlib.import_module("pydantic_xml")

    classes: dict[str, Any] = {}

    def make(shape: Shape) -> str:
        name = shape.model.__name__
        if name in classes:
            return name
        classes[name] = None
        fields: dict[str, Any] = {}
        for attribute in _attributes(shape):
            fields[attribute] = (str | None, pydantic_xml.attr(default=None))
        for part in shape.parts:
            inner = "str" if part.shape is None else make(part.shape)
            kind = f"tuple[{inner}, ...]" if part.many else f"{inner} | None"
            default = () if part.many else None
            fields[part.name] = (kind, pydantic_xml.element(tag=part.tag, ns="", default=default))
        classes[name] = pydantic_xml.create_model(
            name,
            __base__=pydantic_xml.BaseXmlModel,
            __tag__="directive" if shape is DIRECTIVE else None,
            __nsmap__={"": NAMESPACE},
            __ns__="",
            **fields,
        )
        return name

    make(DIRECTIVE)
    for kind in classes.values():
        kind.model_rebuild(_types_namespace=classes)
    root = classes["Directive"]
    return root.from_xml, lambda value: value.to_xml(exclude_none=True)


def xsdata_codec() -> Codec:
    """Reader and writer of xsdata on lxml; raises ``ImportError`` where it is not installed."""
    parsers = importlib.import_module("xsdata.formats.dataclass.parsers")
    handlers = importlib.import_module("xsdata.formats.dataclass.parsers.handlers")
    serializers = importlib.import_module("xsdata.formats.dataclass.serializers")
    classes: dict[str, Any] = {}

    def make(shape: Shape) -> str:
        name = shape.model.__name__
        if name in classes:
            return name
        classes[name] = None
        fields: list[Any] = []
        for attribute in _attributes(shape):
            about = {"name": attribute, "type": "Attribute"}
            fields.append((attribute, "str | None", dataclasses.field(default=None, metadata=about)))
        for part in shape.parts:
            inner = "str" if part.shape is None else make(part.shape)
            about = {"name": part.tag, "type": "Element", "namespace": NAMESPACE}
            if part.many:
                many: Any = dataclasses.field(default_factory=list, metadata=about)
                fields.append((part.name, f"list[{inner}]", many))
            else:
                fields.append((part.name, f"{inner} | None", dataclasses.field(default=None, metadata=about)))
        meta = type("Meta", (), {"name": "directive", "namespace": NAMESPACE})
        classes[name] = dataclasses.make_dataclass(name, fields, namespace={"Meta": meta, "__module__": __name__})
        return name

    make(DIRECTIVE)
    globals().update(classes)  # xsdata resolves annotations in the module of the class
    parser, serializer = parsers.XmlParser(handler=handlers.LxmlEventHandler), serializers.XmlSerializer()
    root = classes["Directive"]
    spaces = {None: NAMESPACE}
    return (lambda data: parser.from_bytes(data, root)), (
        lambda value: serializer.render(value, ns_map=spaces).encode()
    )


def _attributes(shape: Shape) -> list[str]:
    return [attribute.name for attribute in shape.attributes] + (["start", "end"] if shape.span else [])
