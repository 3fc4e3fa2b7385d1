"""Files that travel with a directive."""

from __future__ import annotations

import hashlib
from typing import Annotated, Self

from pydantic import Field, model_validator

from congvan.model.base import Model


class Attachment(Model):
    """A file sent along (tệp đính kèm)."""

    name: str | None = None
    """The file's name as sent; never a path to write to (tên tệp)."""
    media_type: str | None = None
    """MIME type (kiểu nội dung)."""
    description: str | None = None
    """What it is (mô tả)."""
    url: str | None = None
    """Where a page links it, as printed or joined to the page's base; nothing is fetched (địa chỉ)."""
    content: bytes | None = None
    """The bytes; base64 in JSON (nội dung)."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None = None
    """Digest of the content in lower-case hex; checked where the content is there (mã băm)."""

    @model_validator(mode="after")
    def _digest_fits(self) -> Self:
        if self.content is not None and self.sha256 not in {None, hashlib.sha256(self.content).hexdigest()}:
            msg = "sha256 is not the digest of the content"
            raise ValueError(msg)
        return self
