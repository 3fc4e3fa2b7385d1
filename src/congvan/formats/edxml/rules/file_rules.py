"""Rules for the files: the manifest against what is there, claims against first bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.model.base_message import bare_id, find_reference
from congvan.formats.edxml.rules.findings import Finding, finding
from congvan.formats.edxml.wire.archives import media_type

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
        if file.content is None:
            yield finding("file-without-content", f"{file.name or file.content_id}", place)
            continue
        truth = media_type(file.content, file.name)
        claim = (file.content_type or truth).casefold()
        if not file.packed and _UNKNOWN not in {truth, claim} and _ALIKE.get(claim, claim) != truth:
            yield finding("content-type-untrue", f"{truth}, not {file.content_type}", f"{place}/ContentType")
        if file.size is not None and file.size != len(file.content) and not file.packed:
            yield finding("file-size-untrue", f"{len(file.content)} bytes, not {file.size}", f"{place}/AttachmentSize")


def _place(number: int) -> str:
    return f"AttachmentEncoded/Attachment[{number}]"


FILE_RULES: tuple[Callable[[Message], Iterator[Finding]], ...] = (announced, content_ids, contents)
