"""A report on a document that was received: nine codes, and a builder for each.

>>> from congvan.formats.edxml.model.parts import Code, Organ
>>> message = Message(sender=Organ(organ_id="H99"), code=Code.parse("12/UBND-VP"), document_id="H99,2026/05/04,12/UBND-VP")
>>> status = StatusMessage.received(message, by=Organ(organ_id="H98"), at=dt.datetime(2026, 5, 4, 9, 30))
>>> status.status_code, status.response.organ_id, status.response.code
(1, 'H99', '12/UBND-VP')
"""

from __future__ import annotations

import datetime as dt
from enum import IntEnum
from typing import Self, TypeAlias

from congvan.formats.edxml.model.base_message import BaseMessage
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.parts import Organ, ResponseFor, StaffInfo
from congvan.formats.edxml.model.trace import Trace  # noqa: TC001 - pydantic needs it at run time
from congvan.formats.edxml.model.values import VIETNAM, Moment, StatusNumber
from congvan.formats.edxml.tables import rows

__all__ = ["AnyMessage", "StatusKind", "StatusMessage"]


class StatusKind(IntEnum):
    """What a status reports (trạng thái xử lý), ``data/status_codes.csv``."""

    RECEIVED = 1
    REJECTED = 2
    ACCEPTED = 3
    ASSIGNED = 4
    PROCESSING = 5
    FINISHED = 6
    RECALL_REQUESTED = 13
    CHANGE_ACCEPTED = 15
    CHANGE_REJECTED = 16

    @property
    def meaning(self) -> str:
        """In Vietnamese, as the code list has it."""
        return next(row["meaning"] for row in rows("status_codes") if int(row["code"]) == self)

    @property
    def needs_reason(self) -> bool:
        """Whether it is a refusal or a recall, which says why."""
        return self in {StatusKind.REJECTED, StatusKind.RECALL_REQUESTED, StatusKind.CHANGE_REJECTED}


_KINDS = {int(kind): kind for kind in StatusKind}


class StatusMessage(BaseMessage):
    """A report on a document (thông báo trạng thái): ``StatusCode``.

    Each builder takes the document's message, who reports (``by``), words, who handled it, and the time, by default
    now.
    """

    sender: Organ | None = None
    """Who reports: ``From`` (cơ quan thông báo)."""
    response: ResponseFor | None = None
    """The document, with the body to which the status goes (văn bản được phản hồi)."""
    staff: StaffInfo | None = None
    """Who handled it (cán bộ xử lý)."""
    status_code: StatusNumber = None
    """One of nine codes, any integer spelling (mã trạng thái)."""
    description: str | None = None
    """In words; the reason of a refusal (mô tả)."""
    timestamp: Moment = None
    """When, by the clock of Viet Nam (thời gian)."""
    trace: Trace | None = None
    """Stations, where a gateway has added them (thông tin vết)."""

    @property
    def kind(self) -> StatusKind | None:
        """The code by name; ``None`` for a code that no source defines."""
        return None if self.status_code is None else _KINDS.get(self.status_code)

    @classmethod
    def received(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """01: the message has arrived; the registry has not looked at it."""
        return cls._answer(StatusKind.RECEIVED, message, by, description, staff, at)

    @classmethod
    def rejected(
        cls,
        message: Message,
        *,
        by: Organ,
        reason: str,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """02: the document is not taken, for a reason."""
        return cls._answer(StatusKind.REJECTED, message, by, reason, staff, at)

    @classmethod
    def accepted(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """03: the document is taken and registered."""
        return cls._answer(StatusKind.ACCEPTED, message, by, description, staff, at)

    @classmethod
    def assigned(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """04: somebody was charged with it."""
        return cls._answer(StatusKind.ASSIGNED, message, by, description, staff, at)

    @classmethod
    def processing(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """05: somebody works on it."""
        return cls._answer(StatusKind.PROCESSING, message, by, description, staff, at)

    @classmethod
    def finished(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """06: the work is done."""
        return cls._answer(StatusKind.FINISHED, message, by, description, staff, at)

    @classmethod
    def change_accepted(
        cls,
        message: Message,
        *,
        by: Organ,
        description: str | None = None,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """15: an update or recall is agreed to."""
        return cls._answer(StatusKind.CHANGE_ACCEPTED, message, by, description, staff, at)

    @classmethod
    def change_rejected(
        cls,
        message: Message,
        *,
        by: Organ,
        reason: str,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """16: an update or recall is refused, for a reason."""
        return cls._answer(StatusKind.CHANGE_REJECTED, message, by, reason, staff, at)

    @classmethod
    def recall_requested(
        cls,
        message: Message,
        *,
        of: Organ,
        reason: str,
        staff: StaffInfo | None = None,
        at: dt.datetime | None = None,
    ) -> Self:
        """13: the sender of a document asks a receiver (``of``) to give it back; the roles are reversed."""
        sender = message.sender if message.sender is not None else Organ()
        status = cls._answer(StatusKind.RECALL_REQUESTED, message, sender, reason, staff, at)
        response = (status.response or ResponseFor()).model_copy(update={"organ_id": of.organ_id})
        return status.model_copy(update={"response": response})

    @classmethod
    def _answer(  # noqa: PLR0913, PLR0917 - the fields of a status
        cls,
        kind: StatusKind,
        message: Message,
        by: Organ,
        description: str | None,
        staff: StaffInfo | None,
        at: dt.datetime | None,
    ) -> Self:
        promulgation = message.promulgation
        return cls(
            sender=by,
            response=ResponseFor(
                organ_id=message.sender.organ_id if message.sender is not None else None,
                code=str(message.code) if message.code is not None else None,
                document_id=message.document_id,
                date=promulgation.date if promulgation is not None else None,
            ),
            staff=staff,
            status_code=int(kind),
            description=description if description is not None else kind.meaning,
            timestamp=at if at is not None else dt.datetime.now(VIETNAM),
        )


AnyMessage: TypeAlias = Message | StatusMessage
