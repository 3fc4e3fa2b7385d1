"""A document on its way.

>>> message = Message(subject="Về việc báo cáo", code=Code(number="12", notation="UBND-VP"))
>>> message.is_empty, message.kind
(False, <BusinessKind.NEW: 0>)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.convert.from_directive import message_fields
from congvan.formats.edxml.convert.to_directive import read_directive
from congvan.formats.edxml.model.base_message import BaseMessage, find_reference
from congvan.formats.edxml.model.files import File, FileReference, Manifest  # noqa: TC001 - pydantic needs them at run time
from congvan.formats.edxml.model.parts import (  # noqa: TC001 - pydantic needs them at run time
    Code,
    DocumentType,
    Organ,
    OtherInfo,
    Promulgation,
    ResponseFor,
    Signer,
    StaffInfo,
)
from congvan.formats.edxml.model.trace import BusinessKind, Trace
from congvan.formats.edxml.model.values import Day, Texts, Whole  # noqa: TC001 - pydantic needs them at run time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model import Directive

__all__ = ["Message"]


class Message(BaseMessage):
    """A document on its way (văn bản điện tử): ``MessageHeader`` with its trace, manifest and files."""

    sender: Organ | None = None
    """Who sends: ``From`` (cơ quan gửi)."""
    to: tuple[Organ, ...] = ()
    """Who receives: ``To`` (cơ quan nhận)."""
    document_id: str | None = None
    """Identifier of the document among all messages (định danh văn bản)."""
    code: Code | None = None
    """Number and notation (số, ký hiệu)."""
    promulgation: Promulgation | None = None
    """Where and when it was issued (thông tin ban hành)."""
    document_type: DocumentType | None = None
    """Type of the document (loại văn bản)."""
    subject: str | None = None
    """Abstract (trích yếu)."""
    content: str | None = None
    """Summary, often the abstract again (nội dung)."""
    signer: Signer | None = None
    """Who signed (người ký)."""
    due_on: Day = None
    """Last day for an answer (hạn trả lời)."""
    to_places: Texts = ()
    """Nơi nhận, without the bodies in ``to`` (nơi nhận)."""
    other: OtherInfo | None = None
    """Urgency, circulation, amounts, appendices (thông tin khác)."""
    responses: tuple[ResponseFor, ...] = ()
    """Documents that are answered (văn bản được phản hồi)."""
    steering_type: Whole = None
    """0 none, 1 directs, 2 reports on a directive; one source says 1, 2, 3 (loại chỉ đạo)."""
    tasks: Texts = ()
    """Codes of tasks that are answered (mã nhiệm vụ)."""
    application_type: str | None = None
    """``ApplicationType`` of one vendor's library (loại ứng dụng)."""
    trace: Trace | None = None
    """Stations, and what the message does (thông tin vết)."""
    manifest: Manifest | None = None
    """The list of files (danh mục tệp)."""
    files: tuple[File, ...] = ()
    """The files (tệp đính kèm)."""

    @property
    def is_empty(self) -> bool:
        """Whether the header says nothing of a document."""
        return not (self.sender or self.to or self.document_id or self.code or self.subject)

    @property
    def kind(self) -> BusinessKind | None:
        """New, revoke, update or replace; ``None`` for a code that no source defines."""
        business = self.trace.business if self.trace else None
        return BusinessKind.NEW if business is None else business.kind

    def reference(self, file: File) -> FileReference | None:
        """The entry of the manifest that announces this file: by content id, else by file name."""
        references = self.manifest.references if self.manifest else ()
        return find_reference(references, file.content_id, file.name)

    @classmethod
    def from_directive(
        cls,
        directive: Directive,
        *,
        sender: Organ | None = None,
        to: Iterable[Organ] | None = None,
        staff: StaffInfo | None = None,
    ) -> Message:
        """The message that carries a directive.

        What a message has no place for stays behind: the body, tasks, all references but those answered, effect,
        contact, second signatures and second issuers.

        Args:
            directive: What to send.
            sender: Who sends; by default its first issuer.
            to: Who receives; by default its addressees.
            staff: Who handles it.

        Raises:
            EdxmlError: The directive is classified; the regulation leaves such papers out.
        """
        return cls.model_validate(message_fields(directive, sender=sender, to=to, staff=staff))

    def to_directive(self) -> Directive:
        """What the message says of the document; the texts in its files are not interpreted."""
        return read_directive(self)
