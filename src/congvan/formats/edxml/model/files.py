"""The files of a message and the manifest that announces them.

>>> File(content_id="cid:1", name="a.pdf", content=b"%PDF-1.7").packed
False
"""

from __future__ import annotations

from typing import ClassVar

from congvan.formats.edxml.model.parts import Part
from congvan.formats.edxml.model.values import Content, Whole  # noqa: TC001 - pydantic needs them at run time

__all__ = ["File", "FileReference", "Manifest"]


class FileReference(Part):
    """A file as the manifest announces it (tham chiếu tệp): ``Reference``."""

    content_id: str | None = None
    """Joins it to the file; compared without leading ``cid:`` (mã nội dung)."""
    content_type: str | None = None
    """MIME type as claimed (kiểu nội dung)."""
    description: str | None = None
    """What the file is (mô tả)."""
    name: str | None = None
    """File name; never a path (tên tệp)."""
    href: str | None = None
    """``xlink:href`` (liên kết)."""
    role: str | None = None
    """``xlink:role`` (vai trò liên kết)."""
    link_type: str | None = None
    """``xlink:type`` (kiểu liên kết)."""


class Manifest(Part):
    """The list of files (danh mục tệp): ``edXMLManifest``."""

    version: str | None = "1.0"
    """Version of the manifest (phiên bản)."""
    references: tuple[FileReference, ...] = ()
    """The files (các tệp)."""


class File(Part):
    """A file that travels in the message (tệp đính kèm): ``Attachment``."""

    _AS_GIVEN: ClassVar[frozenset[str]] = frozenset({"content"})  # in JSON an empty text is an empty file

    content_id: str | None = None
    """Joins it to the manifest; compared without leading ``cid:`` (mã nội dung)."""
    name: str | None = None
    """File name; never a path (tên tệp)."""
    description: str | None = None
    """What the file is (mô tả)."""
    content_type: str | None = None
    """MIME type as claimed; see ``packed`` (kiểu nội dung)."""
    field_name: str | None = None
    """``FieldName`` of one vendor's library (tên trường)."""
    mime_type: str | None = None
    """``MimeType`` of one vendor's library (kiểu MIME)."""
    format: str | None = None
    """``Format`` of one vendor's library (định dạng)."""
    size: Whole = None
    """Number of bytes as claimed (kích thước)."""
    content: Content = None
    """The bytes, taken out of a wrapping ZIP; ``None`` where there are none or they are no base64 (nội dung)."""
    packed: bool = False
    """Whether a ZIP with this one file travels instead of it (đã nén)."""
