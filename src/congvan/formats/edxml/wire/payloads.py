"""Long payloads cut out of a message before it is parsed, so that neither time nor memory is spent on them twice.

>>> skeleton = cut([b"<a>" + b"QUJD" * 2000 + b"</a>"], limits=Limits())
>>> skeleton.xml
b'<a>@0.0@</a>'
>>> skeleton.ranges
((3, 8003),)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlSizeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Limits", "Skeleton", "cut", "is_character"]

# Only what base64 may hold is cut, with line ends that some writers spell as references.
_SHORTEST_RUN = 4096
_RUN = re.compile(rb"[>\[][A-Za-z0-9+/= \t\r\n&#;]{%d,}+" % _SHORTEST_RUN)
_OTHER = re.compile(rb"[^A-Za-z0-9+/= \t\r\n&#;]")
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#xD;"}
_NUMBER = re.compile(rb"@([0-9]{1,18})\.")
_MIB = 1024 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How far a reader follows a message.

    Attributes:
        size: Bytes of the whole message.
        header: Bytes of what stands around long payloads.
        depth: Elements within each other.
        expanded: Bytes to which all wrapped files together unpack.
    """

    size: int = 256 * _MIB
    header: int = 8 * _MIB
    depth: int = 64
    expanded: int = 256 * _MIB


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A message without its long payloads.

    Attributes:
        xml: What is left, with a mark in the place of each payload.
        ranges: Where in the message each payload stands.
        mark: What a mark looks like; ``None`` where nothing was cut.
    """

    xml: bytes
    ranges: tuple[tuple[int, int], ...]
    mark: re.Pattern[str] | None

    def payload(self, text: str) -> tuple[int, int] | None:
        """The range whose mark is this whole text."""
        found = self.mark.fullmatch(text) if self.mark is not None else None
        return None if found is None else self.ranges[int(found[1])]

    def restore(self, text: str, read: Callable[[int, int], bytes], *, in_xml: bool = False) -> str:
        """The text, or with ``in_xml`` the canonical XML, with its payloads in their places again."""
        if self.mark is None or "@" not in text:
            return text

        def plain(found: re.Match[str]) -> str:
            payload = _plain(read(*self.ranges[int(found[1])]))
            return payload.translate(_ESCAPES) if in_xml else payload

        return self.mark.sub(plain, text)


def _plain(payload: bytes) -> str:
    """A payload as an XML parser would give it."""
    text = payload.decode("ascii").replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    """What a reference stands for; nothing where XML forbids it."""
    if found[1]:
        return _NAMED[found[1]]
    point = int(found[2]) if found[2] else int(found[3], 16)
    return chr(point) if is_character(point) else ""


def cut(chunks: Iterable[bytes], *, limits: Limits) -> Skeleton:
    """Cut the long payloads out of a message that comes in pieces; linear in its length.

    Raises:
        EdxmlSizeError: The message, or what is left of it, is larger than ``limits``.
    """
    cutter = _Cutter(limits)
    for chunk in chunks:
        cutter.feed(chunk)
    return cutter.close()


_CHARACTERS = (range(9, 11), range(13, 14), range(32, 0xD800), range(0xE000, 0xFFFE), range(0x10000, 0x110000))


def is_character(point: int) -> bool:
    """Whether XML admits a code point."""
    return any(point in span for span in _CHARACTERS)


def _may_hold_a_run(data: bytes) -> bool:
    """Whether so many bytes without a tag stand together; a look at each step of that length finds out."""
    place = 0
    while place + _SHORTEST_RUN <= len(data):
        tag = data.rfind(b"<", place, place + _SHORTEST_RUN)
        if tag < 0:
            return True
        place = tag + 1
    return False


class _Cutter:
    """The state between two chunks: what is held back, or the payload that is still open."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.pieces = [bytearray()]
        self.ranges: list[tuple[int, int]] = []
        self.seen = self.kept = 0
        self.held = b""
        self.opened: int | None = None

    def feed(self, chunk: bytes) -> None:
        self.seen += len(chunk)
        if self.seen > self.limits.size:
            raise EdxmlSizeError(Reason("too-many-bytes", most=self.limits.size), limit=self.limits.size)
        if self.opened is not None:
            end = _OTHER.search(chunk)
            if end is None:
                return
            self._shut(self.opened, self.seen - len(chunk) + end.start())
            chunk = chunk[end.start() :]
        self._scan(self.held + chunk)

    def _scan(self, data: bytes) -> None:
        """Take the payloads in ``data``; hold back what may be the start of one."""
        base, done, self.held = self.seen - len(data), 0, b""
        for run in _RUN.finditer(data) if _may_hold_a_run(data) else ():
            self._keep(data[done : run.start() + 1])
            done = run.end()
            if done == len(data):
                self.opened = base + run.start() + 1
                return
            self._shut(base + run.start() + 1, base + done)
        last = max(data.rfind(b">", done), data.rfind(b"[", done))
        hold = len(data) if last < 0 or _OTHER.search(data, last + 1) else last
        self._keep(data[done:hold])
        self.held = data[hold:]

    def _keep(self, piece: bytes) -> None:
        self.kept += len(piece)
        if self.kept > self.limits.header:
            raise EdxmlSizeError(Reason("too-many-around", most=self.limits.header), limit=self.limits.header)
        self.pieces[-1] += piece

    def _shut(self, start: int, end: int) -> None:
        self.ranges.append((start, end))
        self.pieces.append(bytearray())
        self.opened = None

    def close(self) -> Skeleton:
        if self.opened is not None:
            self._shut(self.opened, self.seen)
        self._keep(self.held)
        if not self.ranges:
            return Skeleton(bytes(self.pieces[0]), (), None)
        number = 1 + max((int(n) for piece in self.pieces for n in _NUMBER.findall(piece)), default=-1)
        marks = [b"@%d.%d@" % (number, index) for index in range(len(self.ranges))] + [b""]
        xml = b"".join(part for piece, mark in zip(self.pieces, marks, strict=True) for part in (piece, mark))
        return Skeleton(xml, tuple(self.ranges), re.compile(rf"@{number}\.([0-9]+)@"))
