"""edXML, the national exchange format of Vietnamese agencies, QCVN 102:2016/BTTTT as amended in 2022.

>>> message = Message(sender=Organ(organ_id="H99"), code=Code(number="12", notation="UBND-VP"), subject="Báo cáo quý")
>>> data = dumps_message(message)
>>> loads_message(data) == message
True
>>> loads(data).number.text
'12/UBND-VP'

A directive drops what only a message has, and a message what only a directive has: see
:func:`message_of` and :func:`directive_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import LimitError, Reason
from congvan.formats.edxml.convert.from_directive import message_of
from congvan.formats.edxml.convert.to_directive import directive_of
from congvan.formats.edxml.errors import (
    FORM,
    EdxmlDepthError,
    EdxmlError,
    EdxmlExpansionError,
    EdxmlLimitError,
    EdxmlSizeError,
)
from congvan.formats.edxml.model.base_message import Outside
from congvan.formats.edxml.model.document_id import DocumentKey
from congvan.formats.edxml.model.files import File, FileReference, Manifest
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.organ_id import OrganId
from congvan.formats.edxml.model.parts import (
    Attribute,
    Code,
    DocumentType,
    Organ,
    OtherInfo,
    Promulgation,
    RawValue,
    ResponseFor,
    Signer,
    StaffInfo,
)
from congvan.formats.edxml.model.status import AnyMessage, StatusKind, StatusMessage
from congvan.formats.edxml.model.trace import Business, BusinessKind, Changes, Hop, Receiver, Replacement, Trace
from congvan.formats.edxml.profiles import Profile, as_profile
from congvan.formats.edxml.rules.findings import Finding
from congvan.formats.edxml.rules.validation import require_valid, validate
from congvan.formats.edxml.wire.payloads import Limits
from congvan.formats.edxml.wire.profile_folder import load_profile
from congvan.formats.edxml.wire.reader import LIMITS
from congvan.formats.edxml.wire.reader import read_bytes as _read
from congvan.formats.edxml.wire.stream import STREAM_LIMITS, OpenedFile, OpenedMessage, open_message
from congvan.formats.edxml.wire.unpacking import unpack
from congvan.formats.edxml.wire.writer import write_bytes as _write
from congvan.formats.files import read_bytes, write_bytes

if TYPE_CHECKING:
    from congvan.formats.edxml.profiles import ProfileName
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = [
    "LIMITS",
    "STREAM_LIMITS",
    "AnyMessage",
    "Attribute",
    "Business",
    "BusinessKind",
    "Changes",
    "Code",
    "DocumentKey",
    "DocumentType",
    "EdxmlDepthError",
    "EdxmlError",
    "EdxmlExpansionError",
    "EdxmlLimitError",
    "EdxmlSizeError",
    "File",
    "FileReference",
    "Finding",
    "Hop",
    "Limits",
    "Manifest",
    "Message",
    "OpenedFile",
    "OpenedMessage",
    "Organ",
    "OrganId",
    "OtherInfo",
    "Outside",
    "Profile",
    "Promulgation",
    "RawValue",
    "Receiver",
    "Replacement",
    "ResponseFor",
    "Signer",
    "StaffInfo",
    "StatusKind",
    "StatusMessage",
    "Trace",
    "directive_of",
    "dump",
    "dump_message",
    "dumps",
    "dumps_message",
    "load",
    "load_message",
    "load_profile",
    "loads",
    "loads_message",
    "message_of",
    "open",
    "unpack",
    "validate",
]

open = open_message  # noqa: A001 - as in gzip.open: edxml.open


def loads(data: str | bytes) -> Directive:
    """The directive that a message carries; the texts in its files are not interpreted.

    Raises:
        EdxmlError: It is no message, or a status.
        EdxmlLimitError: It is too large, too deep, or expands too far.
    """
    return directive_of(_document(loads_message(data)))


def load(file: Readable) -> Directive:
    """As :func:`loads`, from a path or an open binary file; also raises ``OSError``."""
    return directive_of(_document(load_message(file)))


def dumps(directive: Directive) -> bytes:
    """The message that carries a directive, as :func:`message_of` makes it.

    Raises:
        EdxmlError: The directive is classified, or says nothing that a message carries.
    """
    return dumps_message(message_of(directive))


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` to a path or an open binary file."""
    write_bytes(dumps(directive), file)


def loads_message(
    data: str | bytes, *, strict: bool = False, profile: ProfileName | Profile = "guide", limits: Limits = LIMITS
) -> AnyMessage:
    """A message, document or status, with all that travels in it.

    What had to be mended, and what could not be made out, is told in ``diagnostics``; ``dialect`` names the dialect.

    Args:
        data: The message.
        strict: Take nothing that had to be mended, nor what the profile warns of.
        profile: Whose elements, and with ``strict`` whose rules; see :func:`validate` and :func:`load_profile`.
        limits: How far to follow.

    Raises:
        EdxmlError: It is no message, is broken beyond repair, or fails ``strict``.
        EdxmlLimitError: It is too large, too deep, or expands too far.
    """
    whole = data.encode("utf-8", "replace") if isinstance(data, str) else data
    message = _read(whole, limits=limits, profile=as_profile(profile))
    if strict:
        require_valid(message, profile)
    return message


def load_message(
    file: Readable, *, strict: bool = False, profile: ProfileName | Profile = "guide", limits: Limits = LIMITS
) -> AnyMessage:
    """As :func:`loads_message`, from a path or an open binary file; also raises ``OSError``."""
    try:
        data = read_bytes(file, form=FORM)
    except LimitError as error:
        raise EdxmlSizeError(error.reason, limit=error.limit) from error
    return loads_message(data, strict=strict, profile=profile, limits=limits)


def dumps_message(message: AnyMessage, *, profile: ProfileName | Profile = "vnpt", wrap_files: bool = False) -> bytes:
    """A message as bytes: equal messages give equal bytes, which are read back equal.

    What receivers refuse a message for is filled in where it is absent, and read back: the name and type of a file, the
    name of a reference, an empty content.

    Args:
        message: What to write.
        profile: Whose elements, in which order: ``vnpt``, as the national gateway itself writes, ``guide``, or a profile
            of your own tables.
        wrap_files: Put every file but pdf, doc, docx and zip into a ZIP of its own, sent as ``application/zip``, for
            receivers that expect it.

    Raises:
        EdxmlError: It cannot be written so that it is read back equal, or it is classified.
        EdxmlLimitError: It is larger than a reader takes.
    """
    return _write(message, profile=as_profile(profile), wrap_files=wrap_files)


def dump_message(
    message: AnyMessage, file: Writable, *, profile: ProfileName | Profile = "vnpt", wrap_files: bool = False
) -> None:
    """Write :func:`dumps_message` to a path or an open binary file."""
    write_bytes(dumps_message(message, profile=profile, wrap_files=wrap_files), file)


def _document(message: AnyMessage) -> Message:
    if isinstance(message, Message):
        return message
    raise EdxmlError(Reason("status-without-document"), place="MessageHeader/StatusCode")
