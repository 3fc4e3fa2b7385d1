"""The directive itself."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field, computed_field

from congvan.model.attachment import Attachment
from congvan.model.base import Identified
from congvan.model.block import Annex, Block
from congvan.model.issuer import Issuer
from congvan.model.number import DocumentNumber
from congvan.model.recipient import Recipient
from congvan.model.reference import Reference
from congvan.model.signature import Signature
from congvan.model.source import Source
from congvan.model.task import Task
from congvan.model.uri import document_uri
from congvan.vocab.codes import Secrecy, System, Urgency

SCHEMA_VERSION = "1.0"


class Directive(Identified):
    """A Vietnamese official document (văn bản chỉ đạo, điều hành): công văn, chỉ thị, quyết định and their kin.

    What a source does not say is ``None`` or ``()``; a reader never invents.

    >>> d = Directive(document_type="CV", number=DocumentNumber.parse("1537-CV/TU"))
    >>> Directive.model_validate_json(d.model_dump_json()) == d
    True
    """

    schema_version: Annotated[str, Field(pattern=r"^1\.[0-9]+$")] = SCHEMA_VERSION
    """Version of this schema, major and minor (phiên bản lược đồ)."""
    system: System | None = None
    """Whose rules of form it follows (hệ thống văn bản)."""
    document_type: str | None = None
    """Code of its type: ``CV``, ``CT``, ``QĐ`` … (mã loại văn bản)."""
    number: DocumentNumber | None = None
    """Number and notation (số, ký hiệu)."""
    issued_on: dt.date | None = None
    """Day of issue (ngày ban hành)."""
    place: str | None = None
    """Place of issue (địa danh)."""
    issuers: tuple[Issuer, ...] = ()
    """The issuing body, or bodies, the lead first (cơ quan ban hành)."""
    subject: str | None = None
    """Abstract, without a leading ``V/v`` or ``Về việc`` (trích yếu)."""
    urgency: Urgency | None = None
    """KHẨN, THƯỢNG KHẨN, HỎA TỐC (độ khẩn)."""
    secrecy: Secrecy | None = None
    """MẬT, TỐI MẬT, TUYỆT MẬT (độ mật)."""
    circulation: str | None = None
    """The mark of circulation as printed: ``LƯU HÀNH NỘI BỘ`` (phạm vi lưu hành)."""
    recipients: tuple[Recipient, ...] = ()
    """Kính gửi, then Nơi nhận, each as printed (nơi nhận)."""
    body: tuple[Block, ...] = ()
    """The text as a tree (nội dung)."""
    annexes: tuple[Annex, ...] = ()
    """Annexes and attached texts (phụ lục)."""
    tasks: tuple[Task, ...] = ()
    """Who must do what, by when (nhiệm vụ)."""
    references: tuple[Reference, ...] = ()
    """Every mention of another official document, in reading order (viện dẫn)."""
    signatures: tuple[Signature, ...] = ()
    """Who signed (chữ ký)."""
    effective_on: dt.date | None = None
    """Day from which it has effect (ngày có hiệu lực)."""
    drafter: str | None = None
    """The drafter's mark and number of copies: ``PL.(300)`` (ký hiệu người soạn thảo)."""
    contact: str | None = None
    """The contact line at the foot of the first page (thông tin liên hệ)."""
    attachments: tuple[Attachment, ...] = ()
    """Files that travel with it (tệp đính kèm)."""
    source: Source | None = None
    """What was read, and what could not be made out (nguồn)."""

    @computed_field(  # type: ignore[prop-decorator]  # python/mypy#1362
        description="One identifier for one document, equal for all its spellings (định danh)."
    )
    @property
    def uri(self) -> str | None:
        """One identifier for one document; ``None`` where number and issuer tell too little."""
        year = self.issued_on.year if self.issued_on is not None else None
        issuer = self.issuers[0] if self.issuers else None
        return document_uri(self.document_type, self.number, year, issuer, None)
