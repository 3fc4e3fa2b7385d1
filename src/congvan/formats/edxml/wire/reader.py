"""Bytes to a message: any dialect, any order, mended where it is broken, refused where it is no message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from congvan.errors import InputError, LimitError, Location, Reason
from congvan.formats import safexml
from congvan.formats.edxml.errors import FORM, EdxmlDepthError, EdxmlError, EdxmlLimitError, EdxmlSizeError
from congvan.formats.edxml.model.base_message import Outside, find_reference
from congvan.formats.edxml.model.files import File, FileReference, Manifest
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.model.trace import Trace
from congvan.formats.edxml.profiles import DEFAULT
from congvan.formats.edxml.wire.archives import BrokenArchiveError, unwrap
from congvan.formats.edxml.wire.envelope import Envelope, find_dialect, open_envelope
from congvan.formats.edxml.wire.multipart import is_multipart, joined
from congvan.formats.edxml.wire.payloads import Limits, cut
from congvan.formats.edxml.wire.reading import Fields, Reading, name_of
from congvan.formats.edxml.wire.recovery import declare_prefixes, declared, recover, to_utf8

if TYPE_CHECKING:
    from lxml import etree

    from congvan.formats.edxml.model.base_message import Place
    from congvan.formats.edxml.model.parts import Part
    from congvan.formats.edxml.model.status import AnyMessage
    from congvan.formats.edxml.profiles import Profile

__all__ = ["LIMITS", "Opened", "read_bytes", "read_skeleton"]

LIMITS = Limits()
_NODES = 250_000
_P = TypeVar("_P", bound="Part")


class Opened(NamedTuple):
    """A message, with the places of contents that were left where they are.

    Attributes:
        message: The message.
        ranges: For each of its files the range of its content, where that was left in place.
    """

    message: AnyMessage
    ranges: tuple[tuple[int, int] | None, ...]


def read_bytes(data: bytes, *, limits: Limits = LIMITS, profile: Profile = DEFAULT) -> AnyMessage:
    """The message in ``data``.

    Raises:
        EdxmlError: It is no message, or broken beyond repair.
        EdxmlLimitError: It is too large, too deep, or expands too far.
    """
    if len(data) > limits.size:
        raise EdxmlSizeError(Reason("too-many-bytes", most=limits.size), limit=limits.size)
    plain = joined(data) if is_multipart(data) else to_utf8(data)
    reading = Reading(cut([plain], limits=limits), lambda start, end: plain[start:end], limits, profile)
    return read_skeleton(reading).message


def read_skeleton(reading: Reading) -> Opened:
    """The message whose long payloads were cut out."""
    root = _parse(reading)
    envelope = open_envelope(root)
    fields = _header(reading, envelope)
    fields["dialect"] = find_dialect(envelope)
    if envelope.is_status:
        fields["outside"] += tuple(one for file in envelope.files for one in _outside(reading, "attachments", file))
        if envelope.manifest is not None:
            fields["outside"] += _outside(reading, "body", envelope.manifest)
        fields["diagnostics"] = tuple(reading.notes)
        return Opened(StatusMessage.proven(fields), ())
    manifest = fields["manifest"] = _part(reading, envelope.manifest, Manifest)
    files, ranges = _files(reading, envelope, manifest.references if manifest is not None else ())
    fields["files"] = files
    fields["diagnostics"] = tuple(reading.notes)
    message = Message.proven(fields)
    if message.is_empty:
        raise EdxmlError(Reason("header-without-document"), place=_line(envelope.header))
    return Opened(message, ranges)


def _files(
    reading: Reading, envelope: Envelope, references: tuple[FileReference, ...]
) -> tuple[tuple[File, ...], tuple[tuple[int, int] | None, ...]]:
    """The files, and where the contents stand that were left in place."""
    files = [reading.part(element, File) for element in envelope.files]
    ranges = tuple(file.pop("_range", None) for file in files)
    room = reading.limits.expanded
    for file in files:
        file.setdefault("content", b"")  # the national kit writes no element for an empty file
        room -= _unwrap(reading, file, references, room)
    return tuple(map(File.proven, files)), ranges


def _parse(reading: Reading) -> etree._Element:
    """The root, after repairs where they are needed."""
    junk, xml = declared(reading.skeleton.xml)
    root = None if junk else _try(xml, reading.limits)
    if root is not None:
        return root
    recovered = recover(reading.skeleton.xml)
    root = _try(recovered.xml, reading.limits)
    if root is None:
        recovered = declare_prefixes(recovered)
        root = _safe(recovered.xml, reading.limits)
    reading.notes.extend(recovered.notes)
    return root


def _try(xml: bytes, limits: Limits) -> etree._Element | None:
    """The root; ``None`` where the XML is broken, which a repair may mend."""
    try:
        return _safe(xml, limits)
    except EdxmlLimitError:
        raise
    except EdxmlError:
        return None


def _safe(xml: bytes, limits: Limits) -> etree._Element:
    try:
        return safexml.parse(
            xml, form=FORM, limits=safexml.Limits(size=2 * limits.header + 4096, depth=limits.depth, nodes=_NODES)
        )
    except LimitError as error:
        kind = EdxmlDepthError if error.limit == limits.depth else EdxmlSizeError
        raise kind(error.reason, limit=error.limit, place=error.place) from error
    except InputError as error:
        raise EdxmlError(error.reason, place=error.place) from error


def _header(reading: Reading, envelope: Envelope) -> Fields:
    kind = StatusMessage if envelope.is_status else Message
    fields: dict[str, Any] = reading.part(envelope.header, kind) if envelope.header is not None else {}
    if envelope.trace is not None:
        fields["trace"] = _part(reading, envelope.trace, Trace)
    if envelope.signature is not None:
        fields["signature"] = reading.fragment(envelope.signature)
    fields["outside"] = tuple(one for place, element in envelope.outside for one in _outside(reading, place, element))
    return fields


def _part(reading: Reading, element: etree._Element | None, kind: type[_P]) -> _P | None:
    return None if element is None else kind.proven(reading.part(element, kind))


def _outside(reading: Reading, place: Place, element: etree._Element) -> tuple[Outside, ...]:
    text = reading.fragment(element)
    return () if text is None else (Outside(at=place, xml=text),)


def _unwrap(reading: Reading, file: Fields, references: tuple[FileReference, ...], room: int) -> int:
    """Take a file out of the ZIP that wraps it; how many bytes that made."""
    content = file.get("content")
    if content is None:
        return 0
    name = file.get("name") or name_by_reference(references, file.get("content_id"))
    try:
        inner = unwrap(content, name=name, most=room)
    except BrokenArchiveError as error:
        reading.note("broken-archive", "Attachment", f"{error.message}; the content is given as it came")
        return 0
    if inner is None:
        return 0
    file.update(content=inner, packed=True)
    return len(inner)


def name_by_reference(references: tuple[FileReference, ...], content_id: str | None) -> str | None:
    """The name that the manifest gives to a file without one."""
    reference = find_reference(references, content_id, None)
    return reference.name if reference is not None else None


def _line(element: etree._Element | None) -> Location | None:
    return None if element is None else Location(path=f"<{name_of(element)}>", line=element.sourceline)
