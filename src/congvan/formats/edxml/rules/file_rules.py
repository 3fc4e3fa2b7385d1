"""Rules for the files: the manifest against what is there, claims against first bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.model.base_message import bare_id, find_reference
from congvan.formats.edxml.model.media_types import ZIP_TYPE, media_type
from congvan.formats.edxml.rules.findings import Finding, finding
from congvan.formats.edxml.wire.archives import is_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.formats.edxml.model.message import Message

__all__ = ["FILE_RULES"]

# Types that the national kit writes for these.
_ALIKE = {
    "application/doc": "application/msword",
    "application/docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/xls": "application/vnd.ms-excel",
    "application/xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/xml": "application/xml",
}
_UNKNOWN = "application/octet-stream"


def announced(message: Message) -> Iterator[Finding]:
    """Each file in the manifest, each entry of the manifest with its file."""
    references = message.manifest.references if message.manifest is not None else ()
    used = []
    for number, file in enumerate(message.files, start=1):
        reference = find_reference(references, file.content_id, file.name)
        used.append(reference)
        if reference is None:
            yield finding("file-without-reference", f"{file.name or file.content_id}", _place(number))
    for number, reference in enumerate(references, start=1):
        if not any(reference is one for one in used):
            name = reference.name or reference.content_id or reference.href
            yield finding("reference-without-file", f"{name}", f"edXMLManifest/Reference[{number}]")


def content_ids(message: Message) -> Iterator[Finding]:
    """A content id names one file."""
    seen: set[str] = set()
    for number, file in enumerate(message.files, start=1):
        name = bare_id(file.content_id)
        if name and name in seen:
            yield finding("content-id-twice", name, f"{_place(number)}/ContentId")
        seen.add(name)


def contents(message: Message) -> Iterator[Finding]:
    """A content, of the type and size that are claimed."""
    for number, file in enumerate(message.files, start=1):
        place = _place(number)
        if not file.content:
            yield finding("file-without-content", f"{file.name or file.content_id}", place)
            if file.content is None:
                continue
        truth = media_type(file.content, file.name)
        claim = (file.content_type or truth).casefold()
        if not file.packed and _UNKNOWN not in {truth, claim} and _ALIKE.get(claim, claim) != truth:
            yield finding("content-type-untrue", f"{truth}, not {file.content_type}", f"{place}/ContentType")
        if file.size is not None and file.size != len(file.content) and not file.packed:
            yield finding("file-size-untrue", f"{len(file.content)} bytes, not {file.size}", f"{place}/AttachmentSize")


def refused(message: Message) -> Iterator[Finding]:
    """What the national kit refuses the whole message for: it takes a file without a type for a ZIP, and opens it."""
    for number, file in enumerate(message.files, start=1):
        place, name = _place(number), file.name or f"{file.content_id}"
        if file.content_type is None:
            yield finding("file-without-type", name, f"{place}/ContentType")
        if file.name is None:
            yield finding("file-without-name", name, f"{place}/AttachmentName")
        if (file.content_type or "").casefold() != ZIP_TYPE:
            if file.packed:
                yield finding("wrapped-under-other-type", f"{name}: {file.content_type}", f"{place}/ContentType")
        elif not file.packed and not is_zip(file.name):
            yield finding("zip-type-unwrapped", name, f"{place}/ContentType")
    references = message.manifest.references if message.manifest is not None else ()
    for number, reference in enumerate(references, start=1):
        if reference.name is None:
            at = f"edXMLManifest/Reference[{number}]/AttachmentName"
            yield finding("file-without-name", f"{reference.content_id or reference.href}", at)


def _place(number: int) -> str:
    return f"AttachmentEncoded/Attachment[{number}]"


FILE_RULES: tuple[Callable[[Message], Iterator[Finding]], ...] = (announced, content_ids, contents, refused)
