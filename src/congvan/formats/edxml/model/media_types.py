"""What a file is, by its first bytes and its name: ``data/media_types.csv``.

>>> media_type(b"%PDF-1.7", "a.txt"), media_type(b"Danh sach", "a.txt"), suffix("so lieu.XLSX")
('application/pdf', 'text/plain', 'xlsx')
"""

from __future__ import annotations

from functools import cache

from congvan.formats.edxml.tables import rows

__all__ = ["ZIP_TYPE", "media_type", "suffix", "suffix_of"]

ZIP_TYPE = "application/zip"
UNKNOWN_TYPE = "application/octet-stream"
_LONGEST_SUFFIX = 10
_PLAIN = frozenset({"txt", "xml", "edxml"})  # no first bytes tell these
_FAMILIES = frozenset({ZIP_TYPE, "application/x-ole-storage"})  # many kinds of files begin like these


@cache
def _marks() -> tuple[tuple[bytes, str], ...]:
    return tuple(
        (bytes.fromhex(row["key"]), row["media_type"]) for row in rows("media_types") if row["kind"] == "magic"
    )


@cache
def _by_suffix() -> dict[str, str]:
    return {row["key"]: row["media_type"] for row in rows("media_types") if row["kind"] == "suffix"}


def suffix(name: str | None) -> str:
    """The letters after the last dot of a file name, in lower case; empty where they are no suffix."""
    _, dot, tail = (name or "").rpartition(".")
    plain = tail.lower()
    return plain if dot and len(plain) <= _LONGEST_SUFFIX and plain.isascii() and plain.isalnum() else ""


def media_type(head: bytes, name: str | None) -> str:
    """What a file is, by its first bytes and, inside the same family, by its name; never by what was claimed."""
    ending = suffix(name)
    for mark, kind in _marks():
        if head.startswith(mark):
            family = kind in _FAMILIES and ending not in _PLAIN
            return _by_suffix().get(ending, kind) if family else kind
    return _by_suffix()[ending] if ending in _PLAIN else UNKNOWN_TYPE


def suffix_of(kind: str) -> str:
    """A suffix for a file of this type that has no name; empty where none is known."""
    own = {"application/pdf": "pdf", ZIP_TYPE: "zip", "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
    return own.get(kind) or next((ending for ending, named in _by_suffix().items() if named == kind), "")
