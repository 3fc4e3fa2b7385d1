"""The ZIP with one file in which some kits wrap a file: undone when reading, made when asked to.

>>> wrapped = wrap(b"Danh sach", name="danh-sach.xls", stem="1")
>>> unwrap(wrapped, name="danh-sach.xls", most=1000)
b'Danh sach'
>>> unwrap(wrapped, name="danh-sach.zip", most=1000) is None
True
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from congvan.formats.edxml.errors import EdxmlError, EdxmlExpansionError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BrokenArchiveError", "is_wrapping", "media_type", "only_entry", "suffix", "unwrap", "wrap"]

ZIP_MARK = b"PK\x03\x04"
_ZIP_BASED = frozenset(
    [
        "zip",
        "docx",
        "docm",
        "dotx",
        "xlsx",
        "xlsm",
        "xltx",
        "pptx",
        "pptm",
        "ppsx",
        "odt",
        "ods",
        "odp",
        "odg",
        "jar",
        "war",
        "ear",
        "epub",
        "kmz",
        "vsdx",
        "xps",
        "asice",
        "asics",
    ]
)
_STORED = frozenset({"pdf", "doc", "docx", "zip"})
_CHUNK = 1 << 16
_DATE = (1980, 1, 1, 0, 0, 0)
_LONGEST_SUFFIX = 10
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    IndexError,
)

_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (ZIP_MARK, "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"{\\rtf", "application/rtf"),
)
_BY_SUFFIX = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "txt": "text/plain",
    "xml": "application/xml",
    "edxml": "application/xml",
}


class BrokenArchiveError(EdxmlError):
    """What looks like a wrapping ZIP cannot be unpacked."""


def suffix(name: str | None) -> str:
    """The letters after the last dot of a file name, in lower case; empty where they are no suffix."""
    _, dot, tail = (name or "").rpartition(".")
    plain = tail.lower()
    return plain if dot and len(plain) <= _LONGEST_SUFFIX and plain.isascii() and plain.isalnum() else ""


def media_type(head: bytes, name: str | None) -> str:
    """What a file is, by its first bytes and, inside the same family, by its name; never by what was claimed."""
    ending = suffix(name)
    for mark, kind in _MAGIC:
        if head.startswith(mark):
            family = kind in {"application/zip", "application/x-ole-storage"} and ending not in {"txt", "xml", "edxml"}
            return _BY_SUFFIX.get(ending, kind) if family else kind
    return (
        _BY_SUFFIX.get(ending, "application/octet-stream")
        if ending in {"txt", "xml", "edxml"}
        else "application/octet-stream"
    )


def is_wrapping(head: bytes, name: str | None) -> bool:
    """Whether a file that begins so and is called so is in truth a ZIP around it."""
    ending = suffix(name)
    return bool(ending) and ending not in _ZIP_BASED and head.startswith(ZIP_MARK)


def wants_wrapping(name: str | None) -> bool:
    """Whether the national kit would wrap a file of this name: all but pdf, doc, docx and zip."""
    return bool(suffix(name)) and suffix(name) not in _ZIP_BASED | _STORED


def unwrap(content: bytes, *, name: str | None, most: int) -> bytes | None:
    """The one file in a wrapping ZIP; ``None`` where this is no wrapping ZIP, or has not exactly one file.

    Raises:
        BrokenArchiveError: It looks like one, and cannot be unpacked.
        EdxmlExpansionError: It unpacks to more than ``most`` bytes.
    """
    if not is_wrapping(content, name):
        return None
    archive, entry = only_entry(io.BytesIO(content)) or (None, None)
    if archive is None or entry is None:
        return None
    return b"".join(unpacked(archive, entry, most=most))


def only_entry(file: IO[bytes]) -> tuple[zipfile.ZipFile, zipfile.ZipInfo] | None:
    """The archive and its one entry; ``None`` where there are more, or none.

    Raises:
        BrokenArchiveError: The archive cannot be read.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _UNREADABLE as error:
        raise BrokenArchiveError(f"the ZIP cannot be read: {error}") from error
    entries = archive.infolist()
    return (archive, entries[0]) if len(entries) == 1 and not entries[0].is_dir() else None


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, *, most: int) -> Iterator[bytes]:
    """The bytes of an entry, piece by piece, and never more than ``most``.

    Raises:
        BrokenArchiveError: The entry is encrypted or damaged.
        EdxmlExpansionError: There are more than ``most`` bytes.
    """
    seen = 0
    try:
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                seen += len(chunk)
                if seen > most:
                    raise EdxmlExpansionError(f"unpacks to more than {most} bytes", limit=most)
                yield chunk
    except _UNREADABLE as error:
        raise BrokenArchiveError(f"the ZIP is damaged: {error}") from error


def wrap(content: bytes, *, name: str, stem: str) -> bytes:
    """A ZIP with one entry ``stem.suffix``; equal input gives equal bytes."""
    file = io.BytesIO()
    entry = zipfile.ZipInfo(f"{stem}.{suffix(name)}", date_time=_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(entry, content)
    return file.getvalue()
