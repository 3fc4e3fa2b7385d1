"""The ZIP of a Word document under limits: parts by name, relations within it, never one outside."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from congvan.errors import InputError, LimitError, Location, Reason
from congvan.formats.safexml import Limits, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Package", "timeless_entry"]

FORM = "docx"
MOST_ENTRIES = 5_000
MOST_BYTES = 128 * 1024 * 1024  # of one part, once expanded
DEEPEST = 120  # elements within each other; a real document stays below 60
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, IndexError)


def timeless_entry(name: str) -> zipfile.ZipInfo:
    """An entry of a new package that tells no time, so that the same paper gives the same bytes at any hour."""
    entry = zipfile.ZipInfo(name)  # the first day that a ZIP can tell
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16  # who unpacks it may read it
    return entry


class Package:
    """An open Word document.

    Raises:
        InputError: The bytes are no ZIP.
        LimitError: It has more than :data:`MOST_ENTRIES` entries.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._names = {info.filename: info for info in self._zip.infolist()}
        except _BROKEN as error:
            raise InputError(Reason("not-a-zip", error=str(error)), form=FORM) from error
        if len(self._names) > MOST_ENTRIES:
            raise LimitError(Reason("too-many-entries", most=MOST_ENTRIES), form=FORM, limit=MOST_ENTRIES)

    def main_part(self) -> str:
        """Name of the part that holds the text.

        Raises:
            InputError: There is none.
        """
        for kind, target in self.relations("").values():
            if kind.endswith("/officeDocument") and target in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise InputError(Reason("word-without-text"), form=FORM)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Type and target of each relation of a part by its id; those to outside the file are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in root.iter(_RELATION):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") == "External" or not target:
                continue
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id") or ""] = (relation.get("Type") or "", path)
        return found

    def xml(self, part: str) -> _Element | None:
        """The root of a part; ``None`` where there is no such part.

        Raises:
            InputError: It is broken, or has a DTD.
            LimitError: It expands to more than :data:`MOST_BYTES`, or is nested too deep.
        """
        info = self._names.get(part)
        if info is None:
            return None
        data = self._expand(info)
        try:
            return parse(data, form=FORM, limits=Limits(size=MOST_BYTES, depth=DEEPEST))
        except LimitError as error:
            raise LimitError(error.reason, form=FORM, limit=error.limit, place=part) from error
        except InputError as error:
            place = Location(path=part) if error.place is None else replace(error.place, path=part)
            raise InputError(error.reason, form=FORM, place=place) from error

    def _expand(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of an entry, as far as the limit and no further, whatever its header promises."""
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MOST_BYTES + 1)
        except _BROKEN as error:
            raise InputError(Reason("not-expanded", error=str(error)), form=FORM, place=info.filename) from error
        if len(data) > MOST_BYTES:
            raise LimitError(
                Reason("expands-too-far", most=MOST_BYTES), form=FORM, limit=MOST_BYTES, place=info.filename
            )
        return data
