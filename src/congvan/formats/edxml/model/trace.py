"""The way of a message and what it does to earlier ones: hops, new, revoke, update, replace.

>>> Business.revoke("000.00.01.H99,2026/05/04,12/UBND-VP", reason="Ban hành nhầm").kind
<BusinessKind.REVOKE: 1>
"""

from __future__ import annotations

from collections.abc import Iterable  # noqa: TC003 - part of public signatures
from enum import IntEnum

from congvan.formats.edxml.model.parts import Part, StaffInfo
from congvan.formats.edxml.model.values import Moment, Texts, Whole  # noqa: TC001 - pydantic needs them at run time

__all__ = ["Business", "BusinessKind", "Changes", "Hop", "Receiver", "Replacement", "Trace"]


class BusinessKind(IntEnum):
    """What a message does (loại nghiệp vụ): ``BussinessDocType``."""

    NEW = 0
    REVOKE = 1
    UPDATE = 2
    REPLACE = 3


class Receiver(Part):
    """A body that leaves or joins the recipients (cơ quan nhận thay đổi): ``Receiver``."""

    organ_id: str | None = None
    """Organisation identifier (mã định danh)."""
    type: Whole = None
    """0 no longer receives, 1 newly receives (loại)."""


class Changes(Part):
    """What an update changes (thông tin cập nhật): ``BussinessDocumentInfo``."""

    document: Whole = None
    """1 where the content changes (thay đổi nội dung)."""
    receivers_changed: Whole = None
    """1 where the recipients change (thay đổi nơi nhận)."""
    receivers: tuple[Receiver, ...] = ()
    """Who leaves and who joins (các cơ quan nhận)."""


class Replacement(Part):
    """A document that is replaced (văn bản bị thay thế): ``ReplacementInfo``."""

    document_id: str | None = None
    """Its ``DocumentId`` (định danh văn bản)."""
    organ_ids: Texts = ()
    """The bodies that hold it (các cơ quan đã nhận)."""


class Business(Part):
    """What the message does to earlier ones (nghiệp vụ); the wire spells it ``Bussiness``."""

    document_id: str | None = None
    """The document that is revoked or updated (định danh văn bản)."""
    type: Whole = None
    """0 new, 1 revoke, 2 update, 3 replace (loại nghiệp vụ)."""
    reason: str | None = None
    """Why (lý do)."""
    paper: Whole = None
    """1 where a paper copy goes too (kèm bản giấy)."""
    changes: Changes | None = None
    """For an update (thông tin cập nhật)."""
    replacements: tuple[Replacement, ...] = ()
    """For a replacement (các văn bản bị thay thế)."""
    staff: StaffInfo | None = None
    """Who handled it (cán bộ xử lý)."""

    @property
    def kind(self) -> BusinessKind | None:
        """The type by name; ``None`` for a code that no source defines. Not given is new."""
        return BusinessKind.NEW if self.type is None else _KINDS.get(self.type)

    @classmethod
    def new(cls, *, reason: str | None = "Văn bản điện tử mới", staff: StaffInfo | None = None) -> Business:
        """A document that is sent for the first time."""
        return cls(type=BusinessKind.NEW, reason=reason, paper=0, staff=staff)

    @classmethod
    def revoke(cls, document_id: str, *, reason: str, staff: StaffInfo | None = None) -> Business:
        """Take back a document that was sent."""
        return cls(document_id=document_id, type=BusinessKind.REVOKE, reason=reason, paper=0, staff=staff)

    @classmethod
    def update(  # noqa: PLR0913 - each a fact of the update
        cls,
        document_id: str,
        *,
        reason: str,
        document: bool = True,
        added: Iterable[str] = (),
        removed: Iterable[str] = (),
        staff: StaffInfo | None = None,
    ) -> Business:
        """Send a document again with other content or other recipients."""
        receivers = [Receiver(organ_id=one, type=0) for one in removed] + [
            Receiver(organ_id=one, type=1) for one in added
        ]
        changes = Changes(document=int(document), receivers_changed=int(bool(receivers)), receivers=tuple(receivers))
        return cls(
            document_id=document_id, type=BusinessKind.UPDATE, reason=reason, paper=0, changes=changes, staff=staff
        )

    @classmethod
    def replace(cls, replacements: Iterable[Replacement], *, reason: str, staff: StaffInfo | None = None) -> Business:
        """Replace documents that were sent."""
        return cls(type=BusinessKind.REPLACE, reason=reason, paper=0, replacements=tuple(replacements), staff=staff)


_KINDS = {int(kind): kind for kind in BusinessKind}


class Hop(Part):
    """A station on the way (điểm trung chuyển): ``TraceHeader``."""

    organ_id: str | None = None
    """Organisation identifier; gateways leave it out (mã định danh)."""
    timestamp: Moment = None
    """When, by the clock of Viet Nam (thời gian)."""


class Trace(Part):
    """The stations and what the message does (thông tin vết): ``TraceHeaderList``."""

    business: Business | None = None
    """What the message does; missing is new (nghiệp vụ)."""
    hops: tuple[Hop, ...] = ()
    """The stations, the sender first (các điểm trung chuyển)."""
    id: str | None = None
    """Attribute of one kit (mã)."""
    version: str | None = None
    """Attribute of one kit (phiên bản)."""
    must_understand: str | None = None
    """Attribute of one kit, from SOAP (bắt buộc hiểu)."""
    actor: str | None = None
    """Attribute of one kit, from SOAP (vai nhận)."""
