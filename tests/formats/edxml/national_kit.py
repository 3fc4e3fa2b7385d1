"""How the national kit takes a message, by what was seen when it was tried: written anew, with nothing of this library.

It refuses a whole message for one file without a type, a name or a content, or for a number of a document type over 32
bits; it opens as a ZIP what is sent as ``application/zip`` under a name that does not end in ``.zip``, and takes the
first entry; what is absent it reads as its defaults.
"""

from __future__ import annotations

import base64
import io
import zipfile
from typing import NamedTuple
from xml.etree import ElementTree as ET

__all__ = ["Received", "RefusedError", "receive"]

_NS = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"


class RefusedError(Exception):
    """The kit does not take the message."""


class Received(NamedTuple):
    """What the kit hands on.

    Attributes:
        files: Name and content of each file.
        order: The elements of the header in order.
        pages: Number of pages.
        copies: Number of copies.
    """

    files: list[tuple[str, bytes]]
    order: list[str]
    pages: int
    copies: int


def receive(data: bytes) -> Received:
    """Take a message.

    Raises:
        RefusedError: As the kit would.
    """
    root = ET.fromstring(data)  # noqa: S314 - the tests' own messages
    header = root.find(f"{_NS}edXMLEnvelope/{_NS}edXMLHeader/{_NS}MessageHeader")
    if header is None:
        reason = "no header"
        raise RefusedError(reason)
    for name in ("Type", "TypeDetail"):
        number = header.findtext(f"{_NS}DocumentType/{_NS}{name}")
        if number is not None and not -(2**31) <= int(number) < 2**31:
            reason = f"{name} is over 32 bits"
            raise RefusedError(reason)
    for reference in root.iter(f"{_NS}Reference"):
        _text(reference, "AttachmentName")
    files = [_file(one) for one in root.iterfind(f"{_NS}AttachmentEncoded/{_NS}Attachment")]
    other = header.find(f"{_NS}OtherInfo")
    amounts = [
        other.findtext(f"{_NS}{name}") if other is not None else None for name in ("PageAmount", "PromulgationAmount")
    ]
    pages, copies = (int(amount) if amount is not None else 1 for amount in amounts)
    return Received(files, [child.tag.removeprefix(_NS) for child in header], pages, copies)


def _text(element: ET.Element, name: str) -> str:
    found = element.findtext(f"{_NS}{name}")
    if not found:
        reason = f"no {name}"
        raise RefusedError(reason)
    return found


def _file(attachment: ET.Element) -> tuple[str, bytes]:
    name, kind = _text(attachment, "AttachmentName"), _text(attachment, "ContentType")
    content = base64.b64decode(_text(attachment, "ContentTransferEncoded"), validate=True)
    if kind != "application/zip" or name.lower().endswith(".zip"):
        return name, content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return name, archive.read(archive.namelist()[0])
    except zipfile.BadZipFile as error:
        reason = f"{name} is no ZIP"
        raise RefusedError(reason) from error
