"""From elements to the fields of a part, in any order, with any prefix, keeping what no field carries."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from congvan.formats.edxml.model.parts import Attribute, RawValue, by_element, by_field
from congvan.formats.edxml.model.values import BASE64, decode
from congvan.formats.edxml.profiles import DEFAULT
from congvan.formats.edxml.wire.fragments import canonical, local_name
from congvan.formats.edxml.wire.layout import Layout, Slot, layout
from congvan.model import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from congvan.formats.edxml.model.parts import Part
    from congvan.formats.edxml.model.values import Spelling
    from congvan.formats.edxml.profiles import Profile
    from congvan.formats.edxml.wire.payloads import Limits, Skeleton

__all__ = ["Reading", "lower_name", "name_of"]

Fields = dict[str, Any]
_MOST_NOTES = 1000
_SORTED: dict[str, Callable[[list[Any]], tuple[Any, ...]]] = {"raw": by_field, "attributes": by_element}


@dataclass(slots=True)
class Reading:
    """One reading of one message.

    Attributes:
        skeleton: The message without its long payloads.
        payload: Gives the bytes of a payload.
        limits: How far to follow.
        profile: Whose elements they are.
        later: Whether the contents of files are left where they are; their ranges are noted instead.
        notes: What was mended or could not be made out.
        is_plain: Whether no payload was cut out, so that no text holds a mark.
    """

    skeleton: Skeleton
    payload: Callable[[int, int], bytes]
    limits: Limits
    profile: Profile = DEFAULT
    later: bool = False
    notes: list[Diagnostic] = field(default_factory=list)
    is_plain: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look once whether anything was cut out."""
        self.is_plain = self.skeleton.mark is None

    def note(self, code: str, place: str, reason: str) -> None:
        """Tell what was met, and where; the first thousand times."""
        if len(self.notes) < _MOST_NOTES:
            self.notes.append(Diagnostic(code=code, reason=f"{place}: {reason}", values=(place,)))

    def fragment(self, element: etree._Element) -> str | None:
        """An element that no field carries, to keep; ``None``, told, where it cannot be kept."""
        text = canonical(element)
        if text is None:
            self.note("element-dropped", name_of(element), "has a relative namespace")
            return None
        return self.skeleton.restore(text, self.payload, in_xml=True)

    def part(self, element: etree._Element, kind: type[Part]) -> Fields:
        """The fields of a part, whose parts are made; nothing in them is left to prove, see :meth:`Part.proven`."""
        return self.fields(element, layout(kind, self.profile))

    def fields(self, element: etree._Element, shape: Layout) -> Fields:
        """The fields of the part of a layout."""
        while len(element) == 1 and element[0].tag == element.tag:
            self.note("doubled-element", name_of(element), "stands within itself")
            element = element[0]
        found: Fields = {}
        rest = _PartReading(self, element, shape, found)
        if shape.attributes or element.keys():
            rest.attributes()
        stray = element.text
        if stray is not None and not stray.isspace():
            rest.own_text(stray.strip())
        by_tag, is_plain = shape.by_tag, self.is_plain
        for child in element[:]:  # a list is walked faster than an element
            slot = by_tag.get(child.tag) or shape.slot(str(child.tag))  # type: ignore[arg-type]  # comments are left out
            if slot is None:
                rest.unknown(child)
            elif slot.is_text and is_plain and not len(child) and slot.field not in found and not child.keys():
                text = child.text
                if text is not None and (text := text.strip()):
                    found[slot.field] = text
            else:
                rest.child(child, slot)
            tail = child.tail
            if tail is not None and not tail.isspace():
                self.note("stray-text", name_of(element), "text beside elements is left out")
        for name, values in rest.many.items():
            found[name] = _SORTED[name](values) if name in _SORTED else tuple(values)
        return found


class _PartReading:
    """What of one element is not simply a text."""

    __slots__ = ("element", "found", "many", "reading", "shape")

    def __init__(self, reading: Reading, element: etree._Element, shape: Layout, found: Fields) -> None:
        self.reading = reading
        self.element = element
        self.shape = shape
        self.found = found
        self.many: dict[str, list[Any]] = {}

    def child(self, child: etree._Element, slot: Slot) -> None:
        if slot.is_text:
            self._text(child, slot)
        elif slot.spelling is not None:
            self._spelled(child, slot, slot.spelling)
        elif slot.inner is None or slot.item:
            self._wrapped(child, slot)
        elif slot.kind == "parts":
            self._keep(slot.field, self._inner(child, slot.inner))
        elif slot.field in self.found:
            self._again(child, slot)
        else:
            self.found[slot.field] = self._inner(child, slot.inner)

    def attributes(self) -> None:
        for slot in self.shape.attributes.values():
            self.found[slot.field] = None
        for name, value in self.element.items():
            known = self.shape.attributes.get(name)
            text = self.reading.skeleton.restore(value, self.reading.payload)
            older = self.shape.by_attribute.get(name.lower())
            if known is not None:
                self.found[known.field] = text.strip() or None
            elif older is not None and older.kind == "text" and text.strip():
                self.found[older.field] = text.strip()
            elif older is None or text.strip().lower() != "base64":  # the one encoding of a content says nothing
                self._keep("attributes", Attribute(name=name, value=text))

    def own_text(self, text: str) -> None:
        slot = self.shape.text
        if slot is not None and not len(self.element):
            self.found[slot.field] = self.reading.skeleton.restore(text, self.reading.payload).strip() or None
        else:
            self.reading.note("stray-text", name_of(self.element), "text beside elements is left out")

    def _keep(self, what: str, value: object) -> None:
        self.many.setdefault(what, []).append(value)

    def unknown(self, child: etree._Element) -> None:
        if (text := self.reading.fragment(child)) is not None:
            self._keep("unknown", text)

    def _inner(self, child: etree._Element, shape: Layout) -> Part:
        return shape.part.proven(self.reading.fields(child, shape))

    def _again(self, child: etree._Element, slot: Slot) -> None:
        """A second one of what there is one of: kept beside the first."""
        self.reading.note("repeated-element", name_of(self.element), f"{slot.element} stands more than once")
        self.unknown(child)

    def _leaf(self, child: etree._Element) -> str:
        if len(child):
            self.reading.note("markup-in-text", name_of(child), "elements within a text are left out")
            text = "".join(child.itertext())
        else:
            text = child.text or ""
        if not self.reading.is_plain:
            text = self.reading.skeleton.restore(text, self.reading.payload)
        return text.strip()

    def _leaf_attributes(self, child: etree._Element, slot: Slot) -> None:
        for name, value in child.items():
            text = self.reading.skeleton.restore(value, self.reading.payload)
            self._keep("attributes", Attribute(name=name, value=text, of=slot.element))

    def _text(self, child: etree._Element, slot: Slot) -> None:
        text = self._leaf(child)
        if not text:
            return
        if slot.field in self.found:
            self._again(child, slot)
            return
        self.found[slot.field] = text
        if child.keys():
            self._leaf_attributes(child, slot)

    def _spelled(self, child: etree._Element, slot: Slot, spelling: Spelling) -> None:
        if slot.field in self.found:
            self._again(child, slot)
            return
        if spelling is BASE64:
            self._content(child, slot)
        elif text := self._leaf(child):
            value = spelling.read(text)
            self.found[slot.field] = value
            if value is None:
                self.reading.note("unreadable-value", f"{name_of(self.element)}/{slot.element}", f"no {spelling.name}")
            if value is None or spelling.show(value) != text:
                self._keep("raw", RawValue(field=slot.field, text=text))
        else:
            return
        if child.keys():
            self._leaf_attributes(child, slot)

    def _content(self, child: etree._Element, slot: Slot) -> None:
        """The bytes of a file; what is no base64 is kept as it was."""
        reading = self.reading
        text = (child.text or "").strip() if not len(child) else ""
        where = reading.skeleton.payload(text)
        if where is not None and reading.later:
            self.found[slot.field] = None
            self.found["_range"] = where
            return
        encoded = reading.payload(*where) if where is not None else None
        text = self._leaf(child) if encoded is None else ""
        content = decode(encoded) if encoded is not None else BASE64.read(text)
        self.found[slot.field] = content
        if content is None:
            kept = text or self._leaf(child)
            self._keep("raw", RawValue(field=slot.field, text=kept))
            reading.note("payload-not-base64", name_of(self.element), "the content is kept as it stands")

    def _wrapped(self, child: etree._Element, slot: Slot) -> None:
        """The items in a wrapper, or an item that stands without one."""
        item = slot.item.lower()
        bare = lower_name(child) == item != slot.element.lower()
        others = False
        for one in (child,) if bare else child:
            if lower_name(one) != item:
                others = True
            elif slot.inner is not None:
                self._keep(slot.field, self._inner(one, slot.inner))
            elif text := self._leaf(one):
                self._keep(slot.field, text)
        if not bare and _solid(child.text) and not len(child) and slot.inner is None:
            self._keep(slot.field, self._leaf(child))
        if others:
            rest = copy.deepcopy(child)
            for one in [one for one in rest if lower_name(one) == item]:
                rest.remove(one)
            self.unknown(rest)


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return local_name(str(element.tag))


def lower_name(element: etree._Element) -> str:
    """The name without its namespace, in lower case: dialects differ in capitals."""
    return _lowered(str(element.tag))


@lru_cache(maxsize=2048)
def _lowered(tag: str) -> str:
    """There are few tags, met again and again."""
    return local_name(tag).lower()


def _solid(text: str | None) -> str:
    return "" if text is None or text.isspace() else text.strip()
