"""What the national kit asks of a file before it takes a message, filled in where a message leaves it open.

The kit refuses a whole message for one file without a content type or a name. Only what is absent is filled: what a
message says, right or wrong, travels as it is.

>>> from congvan.formats.edxml.model.files import File
>>> from congvan.formats.edxml.model.message import Message
>>> file = filled(Message(files=(File(content=b"%PDF-1.7"),))).files[0]
>>> file.name, file.content_type
('tep-1.pdf', 'application/pdf')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.model.base_message import bare_id, find_reference
from congvan.formats.edxml.model.media_types import ZIP_TYPE, media_type, suffix_of
from congvan.formats.edxml.wire.archives import is_zip, wants_wrapping

if TYPE_CHECKING:
    from congvan.formats.edxml.model.files import File, FileReference
    from congvan.formats.edxml.model.message import Message

__all__ = ["filled", "wrapped"]


def filled(message: Message) -> Message:
    """The message as it is written: each file with a name, a type and a content, each reference with its file's name."""
    references = message.manifest.references if message.manifest is not None else ()
    files = tuple(_filled(file, number, references) for number, file in enumerate(message.files, start=1))
    if files == message.files and all(one.name for one in references):
        return message
    changed: dict[str, object] = {"files": files}
    if message.manifest is not None:
        named = tuple(_named(one, files) for one in references)
        changed["manifest"] = message.manifest.model_copy(update={"references": named})
    return message.model_copy(update=changed)


def wrapped(message: Message) -> Message:
    """The message with every file in a ZIP of its own but pdf, doc, docx and zip, under the one type that is unzipped."""
    files = tuple(_wrapped(file) for file in message.files)
    changed: dict[str, object] = {"files": files}
    if message.manifest is not None:
        by_file = [find_reference(message.manifest.references, file.content_id, file.name) for file in files]
        references = tuple(
            one.model_copy(update={"content_type": ZIP_TYPE})
            if any(one is found and file.packed for found, file in zip(by_file, files, strict=True))
            else one
            for one in message.manifest.references
        )
        changed["manifest"] = message.manifest.model_copy(update={"references": references})
    return message.model_copy(update=changed)


def _filled(file: File, number: int, references: tuple[FileReference, ...]) -> File:
    changed: dict[str, object] = {}
    content = file.content
    if content is None and not any(one.field == "content" for one in file.raw):
        changed["content"] = content = b""  # an absent content is how the kit itself writes an empty file
    reference = None if file.name else find_reference(references, file.content_id, None)
    name = file.name or (reference.name if reference is not None else None)
    if name is None:
        ending = suffix_of(media_type(content or b"", None))
        name = f"tep-{number}.{ending}" if ending else f"tep-{number}"
    if file.name is None:
        changed["name"] = name
    if file.content_type is None:
        changed["content_type"] = ZIP_TYPE if file.packed and not is_zip(name) else media_type(content or b"", name)
    return file.model_copy(update=changed) if changed else file


def _named(reference: FileReference, files: tuple[File, ...]) -> FileReference:
    if reference.name is not None:
        return reference
    wanted = {bare_id(reference.content_id), bare_id(reference.href)} - {""}
    name = next((file.name for file in files if bare_id(file.content_id) in wanted), None)
    return reference if name is None else reference.model_copy(update={"name": name})


def _wrapped(file: File) -> File:
    if not file.content or not (file.packed or wants_wrapping(file.name)):
        return file
    return file.model_copy(update={"packed": True, "content_type": ZIP_TYPE})
