"""The ZIP with one file in which some kits wrap a file: undone when reading, made when asked to.

>>> wrapped = wrap(b"Danh sach", name="danh-sach.xls", stem="1")
>>> unwrap(wrapped, name="danh-sach.xls", most=1000)
b'Danh sach'
>>> unwrap(wrapped, name="danh-sach.zip", most=1000) is None
True
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError, EdxmlExpansionError
from congvan.formats.edxml.model.media_types import suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BrokenArchiveError", "is_zip", "may_wrap", "unpacked", "unwrap", "wants_wrapping", "wrap", "wrapped_entry"]

ZIP_MARK = b"PK\x03\x04"
# What the national kit sends as it is; the suffixes that it misspells (xsl, xslx) are wrapped here like all others.
_STORED = frozenset({"pdf", "doc", "docx", "zip"})
_NO_SUFFIX = "unk"  # the entry's suffix where the file has none
_CHUNK = 1 << 16
_DATE = (1980, 1, 1, 0, 0, 0)
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


class BrokenArchiveError(EdxmlError):
    """What looks like a wrapping ZIP cannot be unpacked."""


def is_zip(name: str | None) -> bool:
    """Whether a file is called a ZIP, which is never unwrapped."""
    return (name or "").strip().lower().endswith(".zip")


def may_wrap(head: bytes, name: str | None) -> bool:
    """Whether a file that begins so and is called so may be a ZIP around it; only its one entry can tell."""
    return head.startswith(ZIP_MARK) and not is_zip(name)


def wants_wrapping(name: str | None) -> bool:
    """Whether the national kit would wrap a file of this name: all but pdf, doc, docx and zip."""
    return suffix(name) not in _STORED


def _endings(name: str | None) -> set[str]:
    """The suffixes that the one entry of a wrapping ZIP has for a file of this name."""
    _, dot, tail = unicodedata.normalize("NFC", name or "").strip().rpartition(".")
    ending = tail.casefold() if dot else ""
    return {ending or _NO_SUFFIX} if suffix(name) else {ending or _NO_SUFFIX, _NO_SUFFIX}


def unwrap(content: bytes, *, name: str | None, most: int) -> bytes | None:
    """The one file in a wrapping ZIP; ``None`` where this is none.

    A wrapping ZIP has exactly one entry, with the suffix of the file's name; so an xlsx, itself a ZIP of many entries,
    stays, and a wrapped xlsx comes out.

    Raises:
        BrokenArchiveError: It looks like one, and cannot be unpacked.
        EdxmlExpansionError: It unpacks to more than ``most`` bytes.
    """
    if not may_wrap(content[: len(ZIP_MARK)], name):
        return None
    found = wrapped_entry(io.BytesIO(content), name)
    return None if found is None else b"".join(unpacked(*found, most=most))


def wrapped_entry(file: IO[bytes], name: str | None) -> tuple[zipfile.ZipFile, zipfile.ZipInfo] | None:
    """The archive and its one entry, which is the file of this name; ``None`` where it is no wrapping ZIP.

    Raises:
        BrokenArchiveError: The archive cannot be read.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _UNREADABLE as error:
        raise BrokenArchiveError(Reason("zip-unreadable", error=str(error))) from error
    entries = archive.infolist()
    if len(entries) != 1 or entries[0].is_dir():
        return None
    ending = unicodedata.normalize("NFC", entries[0].filename).rpartition(".")[2].casefold()
    return (archive, entries[0]) if ending in _endings(name) else None


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
                    raise EdxmlExpansionError(Reason("unpacks-too-far", most=most), limit=most)
                yield chunk
    except _UNREADABLE as error:
        raise BrokenArchiveError(Reason("zip-damaged", error=str(error))) from error


def wrap(content: bytes, *, name: str | None, stem: str) -> bytes:
    """A ZIP with one entry ``stem.suffix``, ``stem.unk`` without one; equal input gives equal bytes."""
    file = io.BytesIO()
    entry = zipfile.ZipInfo(f"{stem}.{suffix(name) or _NO_SUFFIX}", date_time=_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(entry, content)
    return file.getvalue()
