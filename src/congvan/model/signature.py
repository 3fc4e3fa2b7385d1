"""Who signed."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from pydantic import model_validator

from congvan.model.base import Model
from congvan.model.span import Span
from congvan.vocab.codes import Capacity


class DigitalSignature(Model):
    """Facts of a digital signature that a format carries (chữ ký số), NĐ30 PL I, II.8."""

    signer: str | None = None
    """The subject of the certificate (chủ thể chứng thư)."""
    organization: str | None = None
    """Its organisation (cơ quan)."""
    signed_at: dt.datetime | None = None
    """When it was made, as the signature says (thời gian ký)."""
    valid: bool | None = None
    """Whether it verified; ``None`` where nobody tried (hợp lệ)."""
    reason: str | None = None
    """Why it did not verify, or could not be tried (lý do)."""


class AuthorityStep(Model):
    """One step of the authority to sign: ``TM. ỦY BAN NHÂN DÂN``, ``KT. CHỦ TỊCH`` (quyền hạn ký)."""

    capacity: Capacity
    """Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn)."""
    on_behalf_of: str | None = None
    """What follows it as printed (ký thay cho)."""


class Signature(Model):
    """A signature block (quyền hạn, chức vụ, họ tên người ký), NĐ30 PL I, II.7 and HD05 Phần II, I.7."""

    body: str | None = None
    """In joint papers, the body that signs, printed above the authority (cơ quan ký)."""
    authority: tuple[AuthorityStep, ...] = ()
    """Every step above the post in printed order; the last is ``capacity`` and ``on_behalf_of`` (các bước quyền hạn)."""
    name: str | None = None
    """Full name without titles or ranks (họ và tên)."""
    position: str | None = None
    """The signer's own post as printed (chức vụ)."""
    capacity: Capacity | None = None
    """Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn)."""
    on_behalf_of: str | None = None
    """What follows the capacity: ``KT. CHỦ TỊCH`` has ``CHỦ TỊCH`` (ký thay cho)."""
    digital: DigitalSignature | None = None
    """The digital signature, where the format carries one (chữ ký số)."""
    span: Span | None = None
    """Where the block stands (vị trí)."""

    @model_validator(mode="before")
    @classmethod
    def _last_step(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
        """Of the steps and the last one, either may be given; each tells the other."""
        if not isinstance(data, dict):
            return data
        steps, capacity = data.get("authority") or (), data.get("capacity")
        if not steps and capacity is not None:
            return {**data, "authority": ({"capacity": capacity, "on_behalf_of": data.get("on_behalf_of")},)}
        if isinstance(steps, (list, tuple)) and steps and capacity is None and data.get("on_behalf_of") is None:
            last = steps[-1].__dict__ if isinstance(steps[-1], AuthorityStep) else steps[-1]
            if isinstance(last, dict):
                return {**data, "capacity": last.get("capacity"), "on_behalf_of": last.get("on_behalf_of")}
        return data

    @model_validator(mode="after")
    def _steps_agree(self) -> Self:
        last = self.authority[-1] if self.authority else None
        if last is not None and (last.capacity, last.on_behalf_of) != (self.capacity, self.on_behalf_of):
            msg = "capacity and on_behalf_of are not the last step of authority"
            raise ValueError(msg)
        return self
