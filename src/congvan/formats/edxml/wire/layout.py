"""Which element holds which field, and in which order: ``data/elements.csv`` joined with the parts."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, Union, get_args, get_origin

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.model import files, parts, trace
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.parts import Part, spellings
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.profiles import DEFAULT
from congvan.formats.edxml.wire.fragments import local_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.formats.edxml.model.values import Spelling
    from congvan.formats.edxml.profiles import Profile

__all__ = ["Layout", "Slot", "check_elements", "layout"]

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
_MOST_TAGS = 256
_NAMES = {part: name for name, part in _PARTS.items()}


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a part and its element on the wire.

    Attributes:
        element: Name of the element; of an attribute with its namespace in braces.
        field: Name of the field.
        kind: How it is read and written.
        item: The element of each item, where ``element`` wraps them.
        inner: The layout of the part that stands in it.
        spelling: How its value is spelled.
        length: The longest text that second-hand sources allow.
        required: Whether the profile asks for it.
        source: Where that is said.
        is_text: Whether it is one text.
    """

    element: str
    field: str
    kind: Kind
    item: str
    inner: Layout | None
    spelling: Spelling | None
    length: int | None
    required: bool
    source: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """All slots of a part.

    Attributes:
        part: The part.
        by_name: Slots of child elements by every name, in lower case.
        by_tag: The same by the tags that were met, with their namespaces; see :meth:`slot`.
        attributes: Slots of attributes by name.
        by_attribute: Slots of child elements that an older form has as attributes, by name in lower case.
        text: The slot that takes the part's own text, where it stands without children.
        orders: Slots of child elements in the order of each profile that the table has.
        foreign: Elements that the profile asks for and no field holds.
        without: Fields for which the profile has no element.
    """

    part: type[Part]
    by_name: dict[str, Slot]
    by_tag: dict[str, Slot]
    attributes: dict[str, Slot]
    by_attribute: dict[str, Slot]
    text: Slot | None
    orders: dict[str, tuple[Slot, ...]]
    foreign: tuple[str, ...]
    without: tuple[str, ...]

    def slot(self, tag: str) -> Slot | None:
        """The slot of a child element; dialects differ in namespaces and capitals, and each uses the same few."""
        found = self.by_tag.get(tag) or self.by_name.get(local_name(tag).lower())
        if found is not None and len(self.by_tag) < _MOST_TAGS:
            self.by_tag[tag] = found
        return found


@cache
def layout(part: type[Part], profile: Profile = DEFAULT) -> Layout:
    """The layout of a part in a profile."""
    rows = profile.elements(_NAMES[part])
    mine = [(row, _slot(part, row, profile)) for row in rows if row["field"]]
    children = [(row, slot) for row, slot in mine if slot.kind != "attribute"]
    by_name: dict[str, Slot] = {}
    by_attribute: dict[str, Slot] = {}
    text = None
    for row, slot in children:
        aliases = row["aliases"].split()
        by_name.update(dict.fromkeys([slot.element.lower(), *(one for one in aliases if one[0] != "@")], slot))
        by_attribute.update(dict.fromkeys([one[1:] for one in aliases if one[0] == "@"], slot))
        text = slot if "." in aliases else text
    columns = {profile.order} if "elements" in profile.own else {profile.order, "vnpt", "guide"}
    return Layout(
        part=part,
        by_name=by_name,
        by_tag={},
        attributes={slot.element: slot for _, slot in mine if slot.kind == "attribute"},
        by_attribute=by_attribute,
        text=text,
        orders={column: _ordered(children, column) for column in sorted(columns)},
        foreign=tuple(row["element"] for row in rows if not row["field"] and profile.name in row["required"].split()),
        without=tuple(
            row["field"]
            for row in DEFAULT.elements(_NAMES[part])
            if row["field"] not in {slot.field for _, slot in mine}
        ),
    )


def _ordered(children: list[tuple[Mapping[str, str], Slot]], column: str) -> tuple[Slot, ...]:
    """The slots by a column; a part that a profile has from the library keeps the library's order."""
    return tuple(slot for _, slot in sorted(children, key=lambda child: int(child[0].get(column) or child[0]["vnpt"])))


def check_elements(profile: Profile) -> None:
    """Whether the table of elements names parts and fields that there are, and orders them.

    Raises:
        EdxmlError: It does not.
    """
    for number, row in enumerate(profile.rows("elements"), start=2):
        place = f"elements.csv, line {number}"
        part = _PARTS.get(row["part"])
        if part is None:
            raise EdxmlError(Reason("no-part", part=row["part"]), place=place)
        if row["field"] and row["field"] not in part.model_fields:
            raise EdxmlError(Reason("no-field", part=row["part"], field=row["field"]), place=place)
        if not row.get(profile.order, "").isdecimal() or not (row["length"] or "0").isdecimal():
            raise EdxmlError(Reason("not-whole-numbers", order=profile.order), place=place)


def _slot(part: type[Part], row: Mapping[str, str], profile: Profile) -> Slot:
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
        inner=None if inner is None else layout(inner, profile),
        spelling=spelling,
        length=int(row["length"]) if row["length"] else None,
        required=profile.name in row["required"].split(),
        source=row.get("source", ""),
        is_text=kind == "text",
    )


def _inner(annotation: object) -> tuple[type[Part] | None, bool]:
    """The part inside an annotation, and whether there are many."""
    many = get_origin(annotation) is tuple
    args = get_args(annotation) if many or get_origin(annotation) in {Union, types.UnionType} else (annotation,)
    found = [one for one in args if isinstance(one, type) and issubclass(one, Part)]
    return (found[0] if found else None), many
