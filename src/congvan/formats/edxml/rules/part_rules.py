"""Rules that hold for each part by itself: what must be there, how long it may be, how it is spelled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.organ_id import OrganId
from congvan.formats.edxml.model.parts import Part
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.model.trace import Hop, Trace
from congvan.formats.edxml.model.values import DAY, MOMENT
from congvan.formats.edxml.rules.findings import Finding, finding
from congvan.formats.edxml.wire.layout import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.formats.edxml.profiles import Profile

__all__ = ["PART_RULES", "walk"]

_LONGEST_ID = 35
_NAME = re.compile(r"<(?:[^\s<>:/]+:)?([^\s<>:/]+)")
_ROOTS = {Message: "MessageHeader", StatusMessage: "MessageHeader", Trace: "TraceHeaderList"}


def walk(part: Part, profile: Profile, place: str = "") -> Iterator[tuple[str, Part]]:
    """A part and all parts in it, each with its place."""
    here = place or _ROOTS.get(type(part), type(part).__name__)
    yield here, part
    for slot in layout(type(part), profile).orders[profile.order]:
        value = getattr(part, slot.field)
        many = value if isinstance(value, tuple) else (value,)
        for number, one in enumerate(many, start=1):
            if isinstance(one, Part):
                yield from walk(one, profile, f"{here}/{slot.element}" + (f"[{number}]" if len(many) > 1 else ""))
    if isinstance(part, Message | StatusMessage) and part.trace is not None:
        yield from walk(part.trace, profile)
    if isinstance(part, Message):
        if part.manifest is not None:
            yield from walk(part.manifest, profile, "edXMLManifest")
        for number, file in enumerate(part.files, start=1):
            yield from walk(file, profile, f"AttachmentEncoded/Attachment[{number}]")


def required(part: Part, place: str, profile: Profile) -> Iterator[Finding]:
    """Elements that the profile asks for, also those that no field holds."""
    kept = {one.field for one in part.raw}
    for slot in layout(type(part), profile).orders[profile.order]:
        value = getattr(part, slot.field)
        if slot.required and (value is None or value == ()) and slot.field not in kept:
            yield finding("required-element", f"{slot.element} is missing", f"{place}/{slot.element}")
    for element in layout(type(part), profile).foreign:
        if not any(found[1] == element for xml in part.unknown if (found := _NAME.match(xml)) is not None):
            yield finding("required-element", f"{element} is missing", f"{place}/{element}")


def lengths(part: Part, place: str, profile: Profile) -> Iterator[Finding]:
    """Texts that are longer than receivers keep."""
    for slot in layout(type(part), profile).orders[profile.order]:
        value = getattr(part, slot.field)
        for text in value if isinstance(value, tuple) else (value,):
            if slot.length is None or not isinstance(text, str) or len(text) <= slot.length:
                continue
            rule = "organ-id-too-long" if slot.length == _LONGEST_ID else "too-long"
            yield finding(rule, f"{len(text)} characters, {slot.length} at most", f"{place}/{slot.element}")


def spelling(part: Part, place: str, profile: Profile) -> Iterator[Finding]:
    """Values that are none, and dates in another order."""
    for slot in layout(type(part), profile).orders[profile.order]:
        kept = next((one for one in part.raw if one.field == slot.field), None)
        if kept is None or slot.spelling is None or slot.field == "content":
            continue
        where = f"{place}/{slot.element}"
        if getattr(part, slot.field) is None:
            yield finding("unreadable-value", f"{kept.text!r} is not {slot.spelling.name}", where)
        elif slot.spelling in {DAY, MOMENT}:
            yield finding("date-spelling", f"{kept.text!r} is not spelled year/month/day", where)


def identifier(part: Part, place: str, _profile: Profile) -> Iterator[Finding]:
    """Organisation identifiers of an unusual shape; many are real, and stations are the gateway's own affair."""
    if isinstance(part, Hop):
        return
    organ_id = getattr(part, "organ_id", None)
    if isinstance(organ_id, str):
        for oddity in OrganId.parse(organ_id).oddities():
            yield finding("organ-id-odd", f"{organ_id}: {oddity}", f"{place}/OrganId")


PART_RULES: tuple[Callable[[Part, str, Profile], Iterator[Finding]], ...] = (required, lengths, spelling, identifier)
