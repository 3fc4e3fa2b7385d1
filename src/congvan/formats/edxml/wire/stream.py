"""Large messages: the header at once, each file as something to read from, with little memory.

>>> import io
>>> from congvan.formats.edxml import File, Message, Organ, dumps_message
>>> data = dumps_message(Message(sender=Organ(organ_id="H99"), files=(File(name="a.txt", content=b"text" * 9000),)))
>>> with open_message(io.BytesIO(data)) as opened:
...     with opened.files[0].open() as file:
...         file.read(8)
b'texttext'
"""

from __future__ import annotations

import binascii
import io
import os
import shutil
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from typing_extensions import override

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError, EdxmlSizeError
from congvan.formats.edxml.model.media_types import media_type
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.values import without_blanks
from congvan.formats.edxml.wire.archives import BrokenArchiveError, may_wrap, unpacked, wrapped_entry
from congvan.formats.edxml.wire.multipart import is_multipart, joined
from congvan.formats.edxml.wire.payloads import Limits, Skeleton, cut
from congvan.formats.edxml.wire.reader import LIMITS, read_skeleton
from congvan.formats.edxml.wire.reading import Reading
from congvan.formats.edxml.wire.recovery import to_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from typing_extensions import Buffer

    from congvan.formats.edxml.model.files import File
    from congvan.formats.edxml.model.status import AnyMessage
    from congvan.formats.files import Readable

__all__ = ["STREAM_LIMITS", "OpenedFile", "OpenedMessage", "open_message"]

_CHUNK = 1 << 18
_GIB = 1024**3
STREAM_LIMITS = Limits(size=4 * _GIB, expanded=4 * _GIB)
_LONGEST_REFERENCE = 12
_HEAD = 8192
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class OpenedFile:
    """A file of an opened message.

    Attributes:
        part: The file as the message has it; its ``content`` is ``None`` where that was left in place.
        name: Its name, by itself or by the manifest; never a path to write to.
    """

    def __init__(
        self, part: File, name: str | None, source: IO[bytes], where: tuple[int, int] | None, limits: Limits
    ) -> None:
        self.part = part
        self.name = name
        self._source = source
        self._where = where
        self._limits = limits

    def open(self) -> IO[bytes]:
        """The content, from its beginning, without the ZIP that wraps it; close it after use.

        What begins as a ZIP is first laid down in a temporary file. A ZIP that is damaged is given as it came.

        Raises:
            EdxmlError: The content is no base64; raised by ``read`` at the place.
            EdxmlExpansionError: It unpacks to more than the limit.
        """
        if self._where is None:
            return io.BytesIO(self.part.content or b"")
        plain = self._decoded()
        if not may_wrap(plain.peek(4), self.name):
            return plain
        with plain:
            return self._unwrapped(plain)

    def media_type(self) -> str:
        """What it is, by its first bytes."""
        with self.open() as file:
            return media_type(file.read(8), self.name)

    def _decoded(self) -> io.BufferedReader:
        start, end = self._where or (0, 0)
        return io.BufferedReader(_Base64(self._source, start, end, self.name), _CHUNK)

    def _unwrapped(self, plain: IO[bytes]) -> IO[bytes]:
        """The file inside a ZIP, else the ZIP, in a temporary file."""
        kept: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
        try:
            shutil.copyfileobj(plain, kept, _CHUNK)
            inner = self._inner(kept)
        except BaseException:
            kept.close()
            raise
        if inner is None:
            kept.seek(0)
            return kept
        kept.close()
        return inner

    def _inner(self, kept: IO[bytes]) -> IO[bytes] | None:
        """The file in a wrapping ZIP; ``None`` where it is none, or is damaged."""
        inner: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
        try:
            found = wrapped_entry(kept, self.name)
            if found is not None:
                inner.writelines(unpacked(*found, most=self._limits.expanded))
                inner.seek(0)
                return inner
        except BrokenArchiveError:
            pass  # as when a message is read whole: the file is given as it came
        except BaseException:
            inner.close()
            raise
        inner.close()
        return None


class OpenedMessage:
    """A message whose large files were left where they are; close it after use.

    Attributes:
        message: The message; the ``content`` of files that were left in place is ``None``.
        files: Each file, to be read from.
    """

    def __init__(self, source: IO[bytes], message: AnyMessage, files: tuple[OpenedFile, ...], *, owned: bool) -> None:
        self.message = message
        self.files = files
        self._source = source
        self._owned = owned

    def close(self) -> None:
        """Let go of the file, where this opened it."""
        if self._owned:
            self._source.close()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


def open_message(file: Readable, *, limits: Limits = STREAM_LIMITS) -> OpenedMessage:
    """Read the header of a message now, and its files when they are asked for.

    Args:
        file: A path, or an open binary file that can seek.
        limits: How far to follow.

    Raises:
        EdxmlError: As :func:`congvan.formats.edxml.loads_message`.
        OSError: The path cannot be read.
    """
    owned = isinstance(file, str | os.PathLike)
    source: IO[bytes] = Path(file).open("rb") if isinstance(file, str | os.PathLike) else file  # noqa: SIM115
    try:
        return _opened(source, limits, owned=owned)
    except BaseException:
        if owned:
            source.close()
        raise


def _opened(source: IO[bytes], limits: Limits, *, owned: bool) -> OpenedMessage:
    head = source.read(_HEAD)
    if head[:2] in _UTF16 or is_multipart(head):
        source.seek(0)
        whole = _rewritten(source.read(min(limits.size, LIMITS.size) + 1))
        if owned:
            source.close()
        source, owned = io.BytesIO(whole), False
    found = cut(_chunks(source), limits=limits)
    skeleton = Skeleton(to_utf8(found.xml), found.ranges, found.mark)
    reading = Reading(skeleton, lambda start, end: _slice(source, start, end), limits, later=True)
    message, ranges = read_skeleton(reading)
    parts = message.files if isinstance(message, Message) else ()
    files = []
    for part, where in zip(parts, ranges, strict=True):
        reference = message.reference(part) if isinstance(message, Message) else None
        name = part.name or (reference.name if reference is not None else None)
        files.append(OpenedFile(part, name, source, where, limits))
    return OpenedMessage(source, message, tuple(files), owned=owned)


def _rewritten(data: bytes) -> bytes:
    """A message in UTF-16, or in the form of 2014, which is not streamed.

    Raises:
        EdxmlSizeError: It is larger than a message that is read whole.
    """
    if len(data) > LIMITS.size:
        raise EdxmlSizeError(Reason("not-streamed", most=LIMITS.size), limit=LIMITS.size)
    return joined(data) if is_multipart(data) else to_utf8(data)


def _chunks(source: IO[bytes]) -> Iterator[bytes]:
    source.seek(0)
    while chunk := source.read(_CHUNK):
        yield chunk


def _slice(source: IO[bytes], start: int, end: int) -> bytes:
    source.seek(start)
    return source.read(end - start)


class _Base64(io.RawIOBase):
    """The bytes under base64 in a part of a file, decoded as they are read."""

    def __init__(self, source: IO[bytes], start: int, end: int, name: str | None) -> None:
        self._source = source
        self._place = start
        self._end = end
        self._name = name
        self._rest = b""
        self._ready = memoryview(b"")

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer) -> int:
        while not self._ready and self._place < self._end:
            self._decode()
        view = memoryview(buffer).cast("B")
        size = min(len(view), len(self._ready))
        view[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _decode(self) -> None:
        chunk = _slice(self._source, self._place, min(self._end, self._place + _CHUNK))
        if not chunk:
            raise EdxmlError(Reason("message-shorter"), place=f"file {self._name}")
        self._place += len(chunk)
        text = without_blanks(self._rest + chunk)
        if self._place < self._end:
            cut = text.rfind(b"&", -_LONGEST_REFERENCE)  # a reference may go on in the next chunk
            whole = len(text) if cut < 0 else cut
            whole -= whole % 4
            text, self._rest = text[:whole], text[whole:]
        else:
            text = text.rstrip(b"=")
            text += b"=" * (-len(text) % 4)
        try:
            self._ready = memoryview(binascii.a2b_base64(text, strict_mode=True))
        except binascii.Error as error:
            raise EdxmlError(Reason("content-not-base64", error=str(error)), place=f"file {self._name}") from error
