"""Who signed."""

from __future__ import annotations

import datetime as dt

from congvan.model.base import Model
from congvan.model.span import Span
from congvan.vocab.codes import Capacity


class DigitalSignature(Model):
    """Facts of a digital signature that a form carries (chữ ký số), NĐ30 PL I, II.8."""

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


class Signature(Model):
    """A signature block (quyền hạn, chức vụ, họ tên người ký), NĐ30 PL I, II.7 and HD05 Phần II, I.7."""

    name: str | None = None
    """Full name without titles or ranks (họ và tên)."""
    position: str | None = None
    """The signer's own post as printed (chức vụ)."""
    capacity: Capacity | None = None
    """Thay mặt, ký thay, thừa lệnh, thừa ủy quyền or quyền (quyền hạn)."""
    on_behalf_of: str | None = None
    """What follows the capacity: ``KT. CHỦ TỊCH`` has ``CHỦ TỊCH`` (ký thay cho)."""
    digital: DigitalSignature | None = None
    """The digital signature, where the form carries one (chữ ký số)."""
    span: Span | None = None
    """Where the block stands (vị trí)."""
