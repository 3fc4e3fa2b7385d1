"""A message to bytes: equal messages give equal bytes, and what is written is read back equal, or refused."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError, EdxmlExpansionError, EdxmlSizeError
from congvan.formats.edxml.model.files import File
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.parts import Part, is_spelling
from congvan.formats.edxml.model.values import BASE64, STATUS
from congvan.formats.edxml.profiles import DEFAULT
from congvan.formats.edxml.wire.archives import BrokenArchiveError, is_zip, unwrap, wrap
from congvan.formats.edxml.wire.envelope import SIGNATURES
from congvan.formats.edxml.wire.filling import filled, wrapped
from congvan.formats.edxml.wire.fragments import placed, verified
from congvan.formats.edxml.wire.layout import Layout, Slot, layout
from congvan.formats.edxml.wire.markup import attributes, escape
from congvan.formats.edxml.wire.reader import LIMITS, read_bytes

if TYPE_CHECKING:
    from congvan.formats.edxml.model.status import AnyMessage
    from congvan.formats.edxml.profiles import Profile

__all__ = ["write_bytes"]

_END = "\r\n"
_INDENT = tuple("  " * depth for depth in range(32))


def _opening(namespace: str) -> list[str]:
    uri = attributes([("uri", namespace)], "namespace").removeprefix(" uri=")
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<edXML xmlns={uri}>",
        f"  <edXML:edXMLEnvelope xmlns:edXML={uri}>",
        "    <edXML:edXMLHeader>",
    ]


class _Leaf(NamedTuple):
    """A text on its way out: the slot, and the text before it is escaped."""

    slot: Slot
    text: str


def write_bytes(message: AnyMessage, *, profile: Profile = DEFAULT, wrap_files: bool = False) -> bytes:
    """The message as bytes, with what :func:`filled` fills in.

    Args:
        message: What to write.
        profile: Whose elements, in which order and namespace.
        wrap_files: Put every file but pdf, doc, docx and zip into a ZIP of its own, for receivers that expect it.

    Raises:
        EdxmlError: It cannot be written so that it is read back equal, or it is classified.
        EdxmlSizeError: It is larger than a reader takes.
    """
    if isinstance(message, Message) and message.is_classified:
        raise EdxmlError(Reason("classified"), place="OtherInfo/Secret")
    if isinstance(message, Message):
        message = wrapped(filled(message)) if wrap_files else filled(message)
    writer = _Writer(profile)
    data = writer.write(message)
    if writer.kept_unknown and read_bytes(data, profile=profile) != message:
        raise EdxmlError(Reason("unknown-mistaken"))
    return data


class _Writer:
    """The writing of one message."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.kept_unknown = False
        self.lines: list[str] = _opening(profile.namespace)
        self.packed = 0

    def write(self, message: AnyMessage) -> bytes:
        if isinstance(message, Message) and message.is_empty:
            raise EdxmlError(Reason("message-empty"), place="MessageHeader")
        self.part(message, "MessageHeader", 3)
        if message.trace is not None:
            self.part(message.trace, "TraceHeaderList", 3)
        if message.signature is not None:
            self._signature(message.signature)
        self._outside(message, "header", 3)
        self.lines.append("    </edXML:edXMLHeader>")
        self._body(message)
        self._outside(message, "envelope", 2)
        self.lines.append("  </edXML:edXMLEnvelope>")
        self._outside(message, "message", 1)
        size = sum(map(len, self.lines))
        if size > LIMITS.header // 2:
            raise EdxmlSizeError(
                Reason("too-many-characters-around", most=LIMITS.header // 2), limit=LIMITS.header // 2
            )
        self._files(message)
        self.lines.append("</edXML>" + _END)
        try:
            data = _END.join(self.lines).encode("utf-8")
        except UnicodeEncodeError as error:
            raise EdxmlError(Reason("lone-surrogate")) from error
        if len(data) > LIMITS.size:
            raise EdxmlSizeError(Reason("too-many-bytes", most=LIMITS.size), limit=LIMITS.size)
        return data

    def _body(self, message: AnyMessage) -> None:
        manifest = message.manifest if isinstance(message, Message) else None
        has_body = isinstance(message, Message) or any(one.at == "body" for one in message.outside)
        if not has_body:
            return
        self.lines.append("    <edXML:edXMLBody>")
        if manifest is not None:
            self.part(manifest, "edXMLManifest", 3)
        self._outside(message, "body", 3)
        self.lines.append("    </edXML:edXMLBody>")

    def _signature(self, xml: str) -> None:
        name = verified(xml, depth=LIMITS.depth - 3)
        if name.lower() not in SIGNATURES:
            raise EdxmlError(Reason("no-signature", tag=name), place="edXMLHeader")
        self.lines.append("      " + placed(xml))

    def _outside(self, message: AnyMessage, at: str, depth: int) -> None:
        for one in message.outside:
            if one.at == at:
                self._unknown(one.xml, depth)

    def _unknown(self, xml: str, depth: int) -> None:
        verified(xml, depth=LIMITS.depth - depth)
        self.kept_unknown = True
        self.lines.append(_INDENT[depth] + placed(xml))

    def part(self, part: Part, element: str, depth: int, prefix: str = "edXML:") -> None:
        """Write a part with all that is in it."""
        shape = layout(type(part), self.profile)
        self._refuse_homeless(part, shape, element)
        own = self._attributes(part, shape)
        start = len(self.lines)
        self.lines.append("")
        for slot in shape.orders[self.profile.order]:
            value = getattr(part, slot.field)
            if value is None and not part.raw and slot.spelling is not STATUS:
                continue
            if slot.kind == "text":
                self._leaf(part, _Leaf(slot, value or ""), depth + 1, prefix)
            elif slot.kind == "spelled":
                self._spelled(part, slot, depth + 1, prefix)
            elif slot.kind == "part":
                if value is not None:
                    self.part(value, slot.element, depth + 1, prefix)
            elif value:
                self._many(value, slot, depth + 1, prefix)
        for xml in part.unknown:
            self._unknown(xml, depth + 1)
        indent = _INDENT[depth]
        if len(self.lines) == start + 1:
            self.lines[start] = f"{indent}<{prefix}{element}{own}/>"
        else:
            self.lines[start] = f"{indent}<{prefix}{element}{own}>"
            self.lines.append(f"{indent}</{prefix}{element}>")

    def _refuse_homeless(self, part: Part, shape: Layout, element: str) -> None:
        """Nothing is left out in silence because a profile has no element for it."""
        for field in shape.without:
            if getattr(part, field) not in {None, ()}:
                raise EdxmlError(
                    Reason("profile-without-element", profile=self.profile.name, field=field), place=element
                )

    def _many(self, values: tuple[Part, ...] | tuple[str, ...], slot: Slot, depth: int, prefix: str) -> None:
        name = slot.element
        if slot.item:
            self.lines.append(f"{_INDENT[depth]}<{prefix}{name}>")
            name, depth = slot.item, depth + 1
        for value in values:
            if isinstance(value, Part):
                self.part(value, name, depth, prefix)
            else:
                self.lines.append(f"{_INDENT[depth]}<{prefix}{name}>{escape(value, name)}</{prefix}{name}>")
        if slot.item:
            self.lines.append(f"{_INDENT[depth - 1]}</{prefix}{slot.element}>")

    def _spelled(self, part: Part, slot: Slot, depth: int, prefix: str) -> None:
        """Write a value as it was spelled, where that still fits it."""
        value, spelling = getattr(part, slot.field), slot.spelling
        if spelling is None:
            return
        for kept in part.raw:
            if kept.field == slot.field and is_spelling(spelling, kept.text, value):
                self._leaf(part, _Leaf(slot, kept.text), depth, prefix)
                return
        if value is None:
            if spelling is STATUS:  # an empty one too tells that this is a status
                self._leaf(part, _Leaf(slot, ""), depth, prefix, empty=True)
            return
        if spelling is BASE64 and isinstance(part, File):
            value = _content(part)
        self._leaf(part, _Leaf(slot, spelling.show(value)), depth, prefix, empty=True)

    def _leaf(self, part: Part, leaf: _Leaf, depth: int, prefix: str, *, empty: bool = False) -> None:
        if not leaf.text and not empty:
            return
        name, own = leaf.slot.element, ""
        if part.attributes:
            own = attributes([(one.name, one.value) for one in part.attributes if one.of == name], name)
        if leaf.slot.spelling is BASE64 and self.profile.order != "guide":
            prefix = "edXML:"
            own += f' xmlns:edXML="{self.profile.namespace}"'
        self.lines.append(f"{_INDENT[depth]}<{prefix}{name}{own}>{escape(leaf.text, name)}</{prefix}{name}>")

    def _attributes(self, part: Part, shape: Layout) -> str:
        if not part.attributes and not shape.attributes:
            return ""
        pairs = [(name, getattr(part, slot.field)) for name, slot in shape.attributes.items()]
        if part.attributes:
            self.kept_unknown = True
            pairs += [(one.name, one.value) for one in part.attributes if one.of is None]
        return attributes([(name, value) for name, value in pairs if value is not None], type(part).__name__)

    def _files(self, message: AnyMessage) -> None:
        files = message.files if isinstance(message, Message) else ()
        if not files and not any(one.at == "attachments" for one in message.outside):
            return
        self.lines.append("  <AttachmentEncoded>")
        for file in files:
            self._check_packing(file)
            self.part(file, "Attachment", 2, prefix="")
        self._outside(message, "attachments", 2)
        self.lines.append("  </AttachmentEncoded>")

    def _check_packing(self, file: File) -> None:
        """A reader unwraps by name and first bytes: see to it that it comes to the same file."""
        if file.packed:
            if file.content is None or is_zip(file.name):
                raise EdxmlError(Reason("packed-without-content"), place=f"file {file.name}")
            self.packed += len(file.content)
            if self.packed > LIMITS.expanded:
                raise EdxmlExpansionError(Reason("unpacks-too-far", most=LIMITS.expanded), limit=LIMITS.expanded)
        elif file.content is not None and _would_unwrap(file.content, file.name):
            raise EdxmlError(Reason("would-be-unpacked"), place=f"file {file.name}")


def _content(file: File) -> bytes:
    content = file.content or b""
    return wrap(content, name=file.name, stem=hashlib.sha256(content).hexdigest()[:32]) if file.packed else content


def _would_unwrap(content: bytes, name: str | None) -> bool:
    try:
        return unwrap(content, name=name, most=LIMITS.expanded) is not None
    except BrokenArchiveError:
        return False
