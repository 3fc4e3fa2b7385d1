"""A document on its way.

>>> message = Message(subject="Về việc báo cáo", code=Code(number="12", notation="UBND-VP"))
>>> message.is_empty, message.kind
(False, <BusinessKind.NEW: 0>)
"""

from __future__ import annotations

from congvan.formats.edxml.model.base_message import BaseMessage, find_reference
from congvan.formats.edxml.model.document_types import fold
from congvan.formats.edxml.model.files import File, FileReference, Manifest  # noqa: TC001 - pydantic needs them at run time
from congvan.formats.edxml.model.parts import (  # noqa: TC001 - pydantic needs them at run time
    Code,
    DocumentType,
    Organ,
    OtherInfo,
    Promulgation,
    ResponseFor,
    Signer,
)
from congvan.formats.edxml.model.trace import BusinessKind, Trace
from congvan.formats.edxml.model.values import Day, Texts, Whole  # noqa: TC001 - pydantic needs them at run time

__all__ = ["Message"]

_NO_SECRETS = frozenset({"0", "false", "khong", "khong mat", "thuong", "binh thuong"})


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

    @property
    def is_classified(self) -> bool:
        """Whether it names a degree of secrecy, as the form of 2013 could."""
        secret = self.other.secret if self.other is not None else None
        return secret is not None and fold(secret) not in _NO_SECRETS
