"""What both kinds of message share, and how files are joined with the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from congvan.formats.edxml.model.files import FileReference  # noqa: TC001 - part of a public signature
from congvan.formats.edxml.model.parts import Part
from congvan.model import Diagnostic  # noqa: TC001 - pydantic needs it at run time
from congvan.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BaseMessage", "Dialect", "Outside", "Place", "bare_id", "find_reference"]

Dialect = Literal["vnpt", "guide", "bkav", "gateway", "enveloped", "soap", "mime", "flat"]
Place = Literal["message", "envelope", "header", "body", "attachments"]


class Outside(Model):
    """An element around the parts that no field carries (phần tử ngoài các phần)."""

    at: Place
    """The element in which it stands (vị trí)."""
    xml: str
    """The element in exclusive canonical XML (nội dung)."""


class BaseMessage(Part):
    """What both kinds share. How a message was spelled and mended takes no part in equality."""

    signature: str | None = None
    """The signature element in exclusive canonical XML; never verified here (chữ ký)."""
    outside: tuple[Outside, ...] = ()
    """Elements around the parts that no field carries (phần tử lạ)."""
    dialect: Dialect | None = Field(default=None, exclude=True)
    """The dialect in which it came; ``None`` for one that was built (phương ngữ)."""
    diagnostics: tuple[Diagnostic, ...] = Field(default=(), exclude=True)
    """What the reader mended or could not make out (ghi chú của bộ đọc)."""

    _AS_READ: ClassVar[frozenset[str]] = frozenset({"dialect", "diagnostics"})

    def _travels(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name not in self._AS_READ}

    def __eq__(self, other: object) -> bool:
        """Whether all that travels is equal."""
        if type(self) is not type(other) or not isinstance(other, BaseMessage):
            return NotImplemented
        return self._travels() == other._travels()

    def __hash__(self) -> int:
        """Equal for equal messages."""
        return hash((type(self), tuple(self._travels().values())))


def bare_id(content_id: str | None) -> str:
    """A content id without its ``cid:``, however often that was put before it."""
    bare = (content_id or "").strip()
    while bare[:4].lower() == "cid:":
        bare = bare[4:].lstrip()
    return bare


def find_reference(
    references: Iterable[FileReference], content_id: str | None, name: str | None
) -> FileReference | None:
    """The entry of a manifest for a file with this content id, else with this name."""
    listed = tuple(references)
    wanted = bare_id(content_id)
    by_id = (one for one in listed if wanted and wanted in {bare_id(one.content_id), bare_id(one.href)})
    by_name = (one for one in listed if name and one.name == name)
    return next(by_id, None) or next(by_name, None)
