"""The columns of each table; they stay as they are, and new ones are added at the end."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - the schemas for pyarrow are made from the annotations

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

__all__ = ["TABLES", "PaperRow", "RecipientRow", "ReferenceRow", "TaskRow"]


class PaperRow(TypedDict):
    """A paper (văn bản); ``signers`` and ``positions`` go in pairs."""

    paper: str
    uri: str | None
    system: str | None
    document_type: str | None
    number: str | None
    serial: str | None
    issued_on: dt.date | None
    effective_on: dt.date | None
    place: str | None
    issuers: list[str]
    parents: list[str]
    subject: str | None
    urgency: str | None
    secrecy: str | None
    signers: list[str]
    positions: list[str]
    tasks: int
    references: int
    kind: str | None
    diagnostics: list[str]


class TaskRow(TypedDict):
    """A task (nhiệm vụ); ``due`` is the day that is fixed and ``at`` its hour, ``recurrence`` an RRULE."""

    paper: str
    number: str | None
    task: str
    path: list[str]
    text: str
    lead: list[str]
    support: list[str]
    deadline: str | None
    due: dt.date | None
    recurrence: str | None
    start: int | None
    end: int | None
    at: dt.time | None
    confidence: float | None


class ReferenceRow(TypedDict):
    """A mention of another paper (viện dẫn); ``reference`` counts from 0, and ``resolves_to`` is such a count."""

    paper: str
    number: str | None
    reference: int
    text: str | None
    role: str
    cited_uri: str | None
    cited_type: str | None
    cited_number: str | None
    cited_on: dt.date | None
    cited_year: int | None
    cited_issuer: str | None
    cited_title: str | None
    pinpoints: list[str]
    resolves_to: int | None
    start: int | None
    end: int | None


class RecipientRow(TypedDict):
    """A recipient (nơi nhận)."""

    paper: str
    number: str | None
    recipient: int
    role: str
    text: str
    name: str | None
    purpose: str | None
    code: str | None
    copies: int | None
    start: int | None
    end: int | None


TABLES: dict[str, type] = {
    "papers": PaperRow,
    "tasks": TaskRow,
    "references": ReferenceRow,
    "recipients": RecipientRow,
}
"""Each table and its row."""
