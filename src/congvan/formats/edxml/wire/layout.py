"""Which element holds which field, and in which order: ``data/elements.csv`` joined with the parts."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, Union, get_args, get_origin

from congvan.formats.edxml.model import files, parts, trace
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.parts import Part, spellings
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.tables import rows

if TYPE_CHECKING:
    from congvan.formats.edxml.model.values import Spelling

__all__ = ["Layout", "Profile", "Slot", "layout"]

Profile = Literal["vnpt", "guide"]
Kind = Literal["attribute", "text", "spelled", "part", "parts", "texts", "wrapped parts", "wrapped texts"]

_PARTS: dict[str, type[Part]] = {
    "Message": Message,
    "StatusMessage": StatusMessage,
    "Organ": parts.Organ,
    "Code": parts.Code,
    "Promulgation": parts.Promulgation,
    "DocumentType": parts.DocumentType,
    "Signer": parts.Signer,
    "OtherInfo": parts.OtherInfo,
    "ResponseFor": parts.ResponseFor,
    "StaffInfo": parts.StaffInfo,
    "Trace": trace.Trace,
    "Hop": trace.Hop,
    "Business": trace.Business,
    "Changes": trace.Changes,
    "Receiver": trace.Receiver,
    "Replacement": trace.Replacement,
    "Manifest": files.Manifest,
    "FileReference": files.FileReference,
    "File": files.File,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a part and its element on the wire.

    Attributes:
        element: Name of the element; of an attribute with its namespace in braces.
        field: Name of the field.
        kind: How it is read and written.
        item: The element of each item, where ``element`` wraps them.
        part: The part that stands in it.
        spelling: How its value is spelled.
        length: The longest text that second-hand sources allow.
        required: Whether the guide's template asks for it.
        source: Where that is said.
    """

    element: str
    field: str
    kind: Kind
    item: str
    part: type[Part] | None
    spelling: Spelling | None
    length: int | None
    required: bool
    source: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All slots of a part.

    Attributes:
        by_name: Slots of child elements by every name, in lower case.
        attributes: Slots of attributes by name.
        by_attribute: Slots of child elements that an older form has as attributes, by name in lower case.
        text: The slot that takes the part's own text, where it stands without children.
        orders: Slots of child elements in the order of each profile.
    """

    by_name: dict[str, Slot]
    attributes: dict[str, Slot]
    by_attribute: dict[str, Slot]
    text: Slot | None
    orders: dict[Profile, tuple[Slot, ...]]


@cache
def layout(part: type[Part]) -> Layout:
    """The layout of a part."""
    mine = [(row, _slot(part, row)) for row in rows("elements") if _PARTS[row["part"]] is part]
    children = [(row, slot) for row, slot in mine if slot.kind != "attribute"]
    by_name: dict[str, Slot] = {}
    by_attribute: dict[str, Slot] = {}
    text = None
    for row, slot in children:
        aliases = row["aliases"].split()
        by_name.update(dict.fromkeys([slot.element.lower(), *(one for one in aliases if one[0] != "@")], slot))
        by_attribute.update(dict.fromkeys([one[1:] for one in aliases if one[0] == "@"], slot))
        text = slot if "." in aliases else text
    profiles: tuple[Profile, ...] = ("vnpt", "guide")
    return Layout(
        by_name=by_name,
        attributes={slot.element: slot for _, slot in mine if slot.kind == "attribute"},
        by_attribute=by_attribute,
        text=text,
        orders={
            profile: tuple(slot for _, slot in sorted(children, key=lambda child: int(child[0][profile])))
            for profile in profiles
        },
    )


def _slot(part: type[Part], row: dict[str, str]) -> Slot:
    element, field, item = row["element"], row["field"], row["item"]
    spelling = spellings(part).get(field)
    inner, many = _inner(part.model_fields[field].annotation)
    kind: Kind
    if element.startswith("@"):
        kind = "attribute"
    elif spelling is not None:
        kind = "spelled"
    elif inner is None:
        kind = ("wrapped texts" if item else "texts") if many else "text"
    else:
        kind = ("wrapped parts" if item else "parts") if many else "part"
    return Slot(
        element=element.removeprefix("@"),
        field=field,
        kind=kind,
        item=item,
        part=inner,
        spelling=spelling,
        length=int(row["length"]) if row["length"] else None,
        required=bool(row["required"]),
        source=row["source"],
    )


def _inner(annotation: object) -> tuple[type[Part] | None, bool]:
    """The part inside an annotation, and whether there are many."""
    many = get_origin(annotation) is tuple
    args = get_args(annotation) if many or get_origin(annotation) in {Union, types.UnionType} else (annotation,)
    found = [one for one in args if isinstance(one, type) and issubclass(one, Part)]
    return (found[0] if found else None), many
