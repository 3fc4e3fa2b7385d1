"""Which papers a directive mentions."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, computed_field

from congvan.model.base import Identified
from congvan.model.issuer import Issuer
from congvan.model.number import DocumentNumber
from congvan.model.pinpoint import Pinpoint
from congvan.model.span import Span
from congvan.model.uri import document_uri

ReferenceRole = Literal["basis", "implements", "replies_to", "amends", "replaces", "repeals", "follows_up", "cites"]


class Reference(Identified):
    """One mention of a particular official document (viện dẫn), NĐ30 PL I, II.6.a-b."""

    document_type: str | None = None
    """Code of the type: ``NĐ``, ``CV``, ``L`` (mã loại văn bản)."""
    number: DocumentNumber | None = None
    """Number and notation (số, ký hiệu)."""
    issued_on: dt.date | None = None
    """Day of issue, where day, month and year are given (ngày ban hành)."""
    issuer: Issuer | None = None
    """Who issued it, as printed with the mention (cơ quan ban hành)."""
    title: str | None = None
    """Its name: ``Đất đai`` of ``Luật Đất đai năm 2013``; the words after ``về`` (tên văn bản)."""
    year: Annotated[int, Field(ge=1, le=9999)] | None = None
    """A year that is given without a day: ``năm 2013`` (năm ban hành)."""
    pinpoint: tuple[Pinpoint, ...] = ()
    """Điểm, khoản, Điều … of it that are meant (phần được viện dẫn)."""
    role: ReferenceRole = "cites"
    """What the directive does with it (vai trò viện dẫn)."""
    resolves_to: Annotated[int, Field(ge=0)] | None = None
    """For a short form: the place in ``references`` of the full mention (viện dẫn đầy đủ)."""
    text: str | None = None
    """The mention as printed (nguyên văn)."""
    span: Span | None = None
    """Where it stands (vị trí)."""

    @computed_field(  # type: ignore[prop-decorator]  # python/mypy#1362
        description="One identifier for one document, equal for all its spellings (định danh)."
    )
    @property
    def uri(self) -> str | None:
        """One identifier for one document; ``None`` where the mention tells too little."""
        year = self.issued_on.year if self.issued_on is not None else self.year
        return document_uri(self.document_type, self.number, year, self.issuer, self.title)
