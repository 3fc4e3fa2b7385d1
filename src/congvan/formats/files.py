"""Files and strings as every format takes them: a path or an open binary file, text or bytes."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import IO, TypeAlias

from congvan.errors import InputError, LimitError, Location, Reason

__all__ = ["Readable", "Writable", "picture_in", "read_bytes", "to_text", "write_bytes"]

Readable: TypeAlias = str | os.PathLike[str] | IO[bytes]
Writable: TypeAlias = str | os.PathLike[str] | IO[bytes]

SIZE_LIMIT = 256 * 1024 * 1024


def read_bytes(file: Readable, *, form: str) -> bytes:
    """All bytes of a path or of a file that is open for reading bytes.

    Raises:
        LimitError: There are more than :data:`SIZE_LIMIT` bytes.
        OSError: The path cannot be read.
    """
    if isinstance(file, (str, os.PathLike)):
        with Path(file).open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    else:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise LimitError(Reason("too-many-bytes", most=SIZE_LIMIT), form=form, limit=SIZE_LIMIT)
    return data


def write_bytes(data: bytes, file: Writable) -> None:
    """Put bytes to a path or to a file that is open for writing bytes."""
    if isinstance(file, (str, os.PathLike)):
        Path(file).write_bytes(data)
    else:
        file.write(data)


_PICTURES = {
    b"\x89PNG\r\n": Reason("a-png"),
    b"\xff\xd8\xff": Reason("a-jpeg"),
    b"GIF8": Reason("a-gif"),
    b"II*\x00": Reason("a-tiff"),
    b"MM\x00*": Reason("a-tiff"),
}
_OTHERS = {
    b"PK\x03\x04": Reason("a-zip"),
    b"%PDF-": Reason("a-pdf"),
    b"\xd0\xcf\x11\xe0": Reason("an-old-office-file"),
}


def picture_in(data: bytes) -> Reason | None:
    """What kind of picture some bytes are; ``None`` where they are none."""
    return next((name for sign, name in _PICTURES.items() if data.startswith(sign)), None)


def to_text(data: str | bytes, *, form: str) -> str:
    """The characters of a text form: UTF-8, or UTF-16 with its byte order mark.

    Raises:
        InputError: The bytes are in no such encoding.
    """
    if isinstance(data, str):
        return data
    other = next((name for sign, name in (_PICTURES | _OTHERS).items() if data.startswith(sign)), None)
    if other is not None:
        raise InputError(Reason("no-text", found=other), form=form)
    name = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        before = len(data[: error.start].decode(name))
        place = Location.in_text(data.decode(name, "replace"), before)
        raise InputError(
            Reason("wrong-encoding", encoding=name.upper(), error=error.reason), form=form, place=place
        ) from error
