"""To whom a directive goes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

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

    @model_validator(mode="before")
    @classmethod
    def _composed(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
        """A recipient made of its name: the item is printed as the rules have it (NĐ30 PL I, II.9)."""
        if not isinstance(data, dict) or "text" in data or not isinstance(data.get("name"), str):
            return data
        text = _printed(data["name"], data.get("role"), data.get("purpose"), data.get("copies"))
        return data | {"text": text, "name": text if data.get("role") == "archive" else data["name"]}

    @property
    def printed(self) -> str:
        """The item as it is printed: with ``Lưu:`` and ``(để b/c)``, also where ``text`` was given without them."""
        return _printed(self.text, self.role, self.purpose, None)


_MARKS = {
    "report": "để b/c",
    "action": "để t/h",
    "information": "để biết",
    "coordination": "để p/h",
    "publication": "đưa tin",
    "monitoring": "để theo dõi",
}
_ARCHIVE = "Lưu"


def _printed(text: str, role: object, purpose: object, copies: object) -> str:
    if role == "archive" and not text.casefold().startswith(_ARCHIVE.casefold()):
        text = f"{_ARCHIVE}: {text}"
    if isinstance(purpose, str) and purpose in _MARKS and not text.endswith(")"):
        text = f"{text} ({_MARKS[purpose]})"
    return f"{text} ({copies})" if isinstance(copies, int) and role == "archive" else text
