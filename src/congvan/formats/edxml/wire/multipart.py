r"""The form of Công văn 2803 (2014) as it travelled: one MIME body of a SOAP envelope and its files.

Only that much of MIME is read as its programs wrote: lines of headers, with or without a blank line after them, and
parts between boundaries. The parts are put into one XML document, which is read as any other dialect.

>>> joined(b"--x\r\nContent-Type: text/xml\r\n\r\n<Envelope/>\r\n--x--")
b'<edXMLMultipart><Envelope/></edXMLMultipart>'
"""

from __future__ import annotations

import base64
import binascii
import itertools
import quopri
import re
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import NamedTuple
from urllib.parse import unquote
from xml.sax.saxutils import escape

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError, EdxmlLimitError
from congvan.formats.edxml.wire.recovery import declared, to_utf8

__all__ = ["ROOT", "is_multipart", "joined"]

ROOT = "edXMLMultipart"
_HEAD = 8192
_MOST_PARTS = 10_000
_MOST_HEADERS = 50
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*([^\r\n]{0,2000}(?:\r?\n[ \t][^\r\n]{0,2000})*)\r?\n")
_BLANK = re.compile(rb"[ \t]*\r?\n")
_BOUNDARY = re.compile(rb"boundary\s*=\s*(?:\"([^\"\r\n]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"(?:^|[;\s])(?:file)?name(?:\*=utf-8'[^';]{0,20}'([^\s;]{1,1000})|\s*=\s*(?:\"([^\"]{1,1000})\"|([^\s;\"]{1,1000})))",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rb"\s*<(?:[A-Za-z_][\w.-]{0,40}:)?Document[\s>]", re.IGNORECASE)
_ATTACHMENT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?Attachment(?:\s[^<>]{0,2000})?>", re.IGNORECASE)


class _Part(NamedTuple):
    """One part: its headers by name in lower case, and what stands under them."""

    headers: dict[str, str]
    body: bytes

    def header(self, name: str) -> str:
        return self.headers.get(name, "")

    def content_id(self) -> str:
        """The id that the manifest refers to, without its angle brackets."""
        return self.header("content-id").strip().removeprefix("<").removesuffix(">").strip()


def is_multipart(head: bytes) -> bool:
    """Whether a message that begins so is a MIME body."""
    return _boundary(head) is not None


def joined(data: bytes) -> bytes:
    """The parts of a MIME body as one XML document in UTF-8; linear in its length.

    Raises:
        EdxmlError: No part of it is an envelope.
        EdxmlLimitError: It has more parts than any message.
    """
    boundary = _boundary(data[:_HEAD])
    parts = _parts(data, boundary) if boundary is not None else []
    if not parts:
        raise EdxmlError(Reason("mime-without-part"), place="line 1")
    envelope, *files = parts
    pieces = [_xml(_decoded(envelope))]
    pieces += [_file(part) for part in files]
    root = ROOT.encode()
    return b"".join([b"<", root, b">", *pieces, b"</", root, b">"])


def _boundary(head: bytes) -> bytes | None:
    """What parts the body: its first line, or a header's word; ``None`` where it is no MIME body."""
    head = head[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"--"):
        line = head[2:].partition(b"\n")[0].rstrip()
        return line if 0 < len(line) <= 200 and b"<" not in line else None  # noqa: PLR2004 - RFC 2046 says 70
    if _HEADER.match(head) is None:
        return None
    found = _BOUNDARY.search(head[: head.find(b"<")] if b"<" in head else head)
    return (found[1] or found[2]) if found is not None else None


def _parts(data: bytes, boundary: bytes) -> list[_Part]:
    """What stands between the boundaries; what stands before the first is a preamble."""
    mark = b"--" + boundary
    pieces: list[bytes] = []
    start = -1
    place = data.find(mark)
    while place >= 0:
        if place == 0 or data[place - 1 : place] in {b"\n", b"\xbf", b" ", b"\t"}:
            if start >= 0:
                pieces.append(data[start:place].removesuffix(b"\n").removesuffix(b"\r"))
            end = place + len(mark)
            if len(pieces) > _MOST_PARTS:
                raise EdxmlLimitError(Reason("too-many-parts", most=_MOST_PARTS), limit=_MOST_PARTS)
            if data.startswith(b"--", end):
                return [_part(piece) for piece in pieces]
            line = data.find(b"\n", end)
            start = len(data) if line < 0 else line + 1
        place = data.find(mark, place + len(mark))
    if 0 <= start < len(data):
        pieces.append(data[start:])  # the closing boundary is missing
    return [_part(piece) for piece in pieces]


def _part(piece: bytes) -> _Part:
    headers: dict[str, str] = {}
    place = 0
    while len(headers) < _MOST_HEADERS and (found := _HEADER.match(piece, place)) is not None:
        headers[found[1].decode("ascii").lower()] = " ".join(found[2].decode("utf-8", "replace").split())
        place = found.end()
    blank = _BLANK.match(piece, place)
    return _Part(headers, piece[blank.end() if blank is not None else place :])


def _decoded(part: _Part) -> bytes:
    """The bytes of a part, whose transfer encoding is undone.

    Raises:
        EdxmlError: It is no base64.
    """
    encoding = part.header("content-transfer-encoding").strip().lower()
    if encoding == "base64":
        try:
            return base64.b64decode(part.body)
        except binascii.Error as error:
            raise EdxmlError(Reason("part-not-base64", error=str(error))) from error
    return quopri.decodestring(part.body) if encoding == "quoted-printable" else part.body


def _xml(body: bytes) -> bytes:
    """An XML part without its declaration."""
    return declared(to_utf8(body.strip()))[1]


def _file(part: _Part) -> bytes:
    """A file: as the programs wrapped it in XML, with the id of its part; else the part itself."""
    content_id = part.content_id()
    named = f"<ContentId>{escape(f'cid:{content_id}')}</ContentId>".encode() if content_id else b""
    xml = _wrapped(part)
    if xml is None:
        return b"".join([b"<Attach><Attachment>", named, _described(part), _content(part), b"</Attachment></Attach>"])
    first, *others = (found.end() for found in itertools.islice(_ATTACHMENT.finditer(xml), 2))
    return xml if others else b"".join([xml[:first], named, xml[first:]])


def _wrapped(part: _Part) -> bytes | None:
    """The XML of a part in which programs wrap a file; ``None`` where it is another part, as a file in XML may be."""
    if "xml" not in part.header("content-type").lower():
        return None
    xml = _xml(_decoded(part))
    return xml if _DOCUMENT.match(xml) is not None and _ATTACHMENT.search(xml) is not None else None


def _described(part: _Part) -> bytes:
    """Name and type of a file that is a part, by its headers."""
    kind, _, rest = part.header("content-type").partition(";")
    name = _file_name(part.header("content-disposition")) or _file_name(rest)
    made = f"<AttachmentName>{escape(name)}</AttachmentName>" if name else ""
    return (made + (f"<ContentType>{escape(kind.strip())}</ContentType>" if kind.strip() else "")).encode()


def _file_name(header: str) -> str:
    """A name in any of the spellings that mail has for one; empty where there is none."""
    found = _FILE_NAME.search(header)
    if found is None:
        return ""
    if found[1] is not None:
        return unquote(found[1])
    name = found[2] or found[3]
    try:
        return str(make_header(decode_header(name)))
    except (LookupError, ValueError, MessageError):
        return name


def _content(part: _Part) -> bytes:
    """The bytes of a file in base64; where they are base64 already, as they came, so that a reader tells what is none."""
    if part.header("content-transfer-encoding").strip().lower() == "base64":
        text = escape(part.body.decode("utf-8", "replace")).encode()
    else:
        text = base64.b64encode(_decoded(part))
    return b"<ContentTransferEncoded>" + text + b"</ContentTransferEncoded>"
