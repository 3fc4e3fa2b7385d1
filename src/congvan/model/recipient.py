"""To whom a directive goes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from congvan.model.base import Model
from congvan.model.span import Span

RecipientRole = Literal["addressee", "copy", "archive"]
Purpose = Literal["report", "action", "information", "coordination", "publication", "monitoring"]


class Recipient(Model):
    """One item of Kính gửi or Nơi nhận (nơi nhận), NĐ30 PL I, II.9 and HD05 Phần II, I.9."""

    text: str
    """The item as printed, without dash and closing mark: ``UBND tỉnh (b/c)`` (nguyên văn)."""
    name: str | None = None
    """The body alone: ``UBND tỉnh`` (tên cơ quan, cá nhân nhận)."""
    role: RecipientRole
    """``addressee``: Kính gửi; ``copy``: Nơi nhận; ``archive``: Lưu (vai trò)."""
    purpose: Purpose | None = None
    """What for: ``(b/c)`` is ``report``, ``(t/h)`` is ``action`` (mục đích gửi)."""
    code: str | None = None
    """Organisation identifier (mã định danh)."""
    copies: Annotated[int, Field(ge=0)] | None = None
    """Number of copies: ``Lưu: VT, NN (2)`` has two (số bản)."""
    span: Span | None = None
    """Where the item stands (vị trí)."""
