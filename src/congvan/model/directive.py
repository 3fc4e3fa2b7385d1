"""The directive itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, ValidationInfo, computed_field, field_validator, model_validator

from congvan.model.attachment import Attachment
from congvan.model.base import Identified
from congvan.model.block import Annex, Block, walk
from congvan.model.coercion import type_code
from congvan.model.consistency import refuse_inconsistent
from congvan.model.issuer import Issuer
from congvan.model.number import TYPE_CODES, DocumentNumber
from congvan.model.recipient import Recipient
from congvan.model.reference import Reference
from congvan.model.signature import Signature
from congvan.model.source import Source
from congvan.model.task import Task
from congvan.model.uri import document_uri
from congvan.vocab.codes import Secrecy, System, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model.workdays import Holidays

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
    author: str | None = None
    """The Party's line under the type as printed: ``CỦA BAN THƯỜNG VỤ TỈNH UỶ`` (tên tác giả)."""
    subject: str | None = None
    """Abstract, without a leading ``V/v`` or ``Về việc`` (trích yếu)."""
    subject_prefix: str | None = None
    """The words that led the abstract as printed: ``V/v``, ``Về việc`` (từ mở đầu trích yếu)."""
    sender: str | None = None
    """Who wires a telegram, without ``điện:``: ``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`` (người gửi công điện)."""
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

    @field_validator("document_type", mode="before")
    @classmethod
    def _coded(cls, value: object) -> object:
        """A type by its code, or by a name that the vocabulary knows."""
        if not isinstance(value, str) or value in TYPE_CODES:
            return value
        return type_code(value)

    @field_validator("number", mode="before")
    @classmethod
    def _split(cls, value: object, info: ValidationInfo) -> object:
        """A number as it is printed."""
        if not isinstance(value, str):
            return value
        return DocumentNumber.parse(value, document_type=info.data.get("document_type"))

    @field_validator("issuers", mode="before")
    @classmethod
    def _known(cls, value: object, info: ValidationInfo) -> object:
        """Bodies by their names, as the registry knows them on the day of the paper."""
        if not isinstance(value, (list, tuple)) or not any(isinstance(item, str) for item in value):
            return value
        day = info.data.get("issued_on")
        return [Issuer.parse(item, on=day) if isinstance(item, str) else item for item in value]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        refuse_inconsistent(self)
        return self

    @computed_field(  # type: ignore[prop-decorator]  # python/mypy#1362
        description="One identifier for one document, equal for all its spellings (định danh)."
    )
    @property
    def uri(self) -> str | None:
        """One identifier for one document; ``None`` where number and issuer tell too little."""
        year = self.issued_on.year if self.issued_on is not None else None
        issuer = self.issuers[0] if self.issuers else None
        return document_uri(self.document_type, self.number, year, issuer, None)

    def walk(self) -> Iterator[tuple[tuple[str, ...], Block]]:
        """The blocks of the body in reading order, each with its labels from the root: ``("II", "1", "a")``."""
        yield from walk(self.body)

    def find(self, path: str | Sequence[str]) -> Block | None:
        """The block at a path of labels, such as a task's; the first where several bear it, ``None`` where none does.

        Args:
            path: The labels, or one text in which full stops part them.

        >>> Directive(body=(Block(kind="clause", label="1", text="Rà soát"),)).find("1").text
        'Rà soát'
        """
        wanted = tuple(path.split(".")) if isinstance(path, str) else tuple(path)
        return next((block for labels, block in self.walk() if labels == wanted and block.label is not None), None)

    def overdue(self, on: dt.date) -> tuple[Task, ...]:
        """The tasks whose last day is before ``on`` (nhiệm vụ quá hạn)."""
        return tuple(task for task in self.tasks if task.deadline is not None and _is_before(task.deadline.on, on))

    def next_deadlines(self, after: dt.date, *, holidays: Holidays | None = None) -> tuple[tuple[dt.date, Task], ...]:
        """The next day of each task that falls due after ``after``, the nearest first (các thời hạn sắp tới).

        Args:
            after: Usually today.
            holidays: As for :meth:`Deadline.next`.
        """
        due = ((task.deadline.next(after, holidays=holidays), task) for task in self.tasks if task.deadline is not None)
        return tuple(sorted(((day, task) for day, task in due if day is not None), key=lambda found: found[0]))


def _is_before(day: dt.date | None, other: dt.date) -> bool:
    return day is not None and day < other
