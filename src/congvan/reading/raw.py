"""Values as a reading finds them: plain dicts with the field names of the model, which is built of them once, at the end.

Each is named after its model; a test holds its keys and their types to the model's fields.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a TypedDict keeps its annotations
from typing import NotRequired, TypedDict

from congvan.model.block import Block  # noqa: TC001
from congvan.model.deadline import Deadline  # noqa: TC001
from congvan.model.number import NumberParts
from congvan.model.recipient import Purpose, RecipientRole  # noqa: TC001
from congvan.model.reference import ReferenceRole  # noqa: TC001
from congvan.model.source import Severity  # noqa: TC001
from congvan.model.span import Span  # noqa: TC001
from congvan.model.task import Assignee, AssigneeRole  # noqa: TC001
from congvan.vocab.codes import Capacity, Level  # noqa: TC001

RawDocumentNumber = NumberParts


class RawIssuer(TypedDict):
    """A body that issues, or that issued what is cited."""

    name: str
    parent: NotRequired[RawIssuer | None]
    abbreviation: NotRequired[str]
    level: NotRequired[Level]
    place: NotRequired[str]


class RawRecipient(TypedDict):
    """An item of Kính gửi or Nơi nhận."""

    text: str
    name: str
    role: RecipientRole
    purpose: NotRequired[Purpose | None]
    copies: NotRequired[int]
    span: Span


class RawAuthorityStep(TypedDict):
    """One step of an authority."""

    capacity: Capacity
    on_behalf_of: str


class RawSignature(TypedDict):
    """Who signed, and in what capacity."""

    body: NotRequired[str | None]
    authority: NotRequired[list[RawAuthorityStep]]
    name: str | None
    position: str | None
    capacity: Capacity | None
    on_behalf_of: str | None
    span: Span


class RawAnnex(TypedDict):
    """An annex with its own tree."""

    label: str | None
    title: str | None
    body: list[Block]
    span: Span


class RawPinpoint(TypedDict, total=False):
    """The parts of a paper that are meant, from the smallest unit to the largest."""

    points: list[str]
    clauses: list[str]
    articles: list[str]
    subsections: list[str]
    sections: list[str]
    chapters: list[str]
    parts: list[str]
    annexes: list[str]


class RawReference(TypedDict):
    """A mention of another document."""

    document_type: str | None
    number: RawDocumentNumber | None
    issued_on: dt.date | None
    issuer: RawIssuer | None
    title: str | None
    year: int | None
    pinpoint: list[RawPinpoint]
    role: ReferenceRole
    resolves_to: int | None
    text: str
    span: Span


class RawAssignee(TypedDict):
    """Who acts."""

    name: str
    role: AssigneeRole
    is_group: bool
    code: str | None
    span: Span


class RawDeadline(TypedDict):
    """Until when."""

    text: str
    on: dt.date | None
    at: dt.time | None
    recurrence: str | None
    span: Span


class RawTask(TypedDict):
    """What is to be done."""

    id: str
    text: str
    assignees: tuple[Assignee, ...]
    path: tuple[str, ...]
    confidence: float | None
    deadline: NotRequired[Deadline]
    span: Span


class RawFieldSpan(TypedDict):
    """From which words a field was read."""

    field: str
    span: Span


class RawDiagnostic(TypedDict):
    """What could not be made out."""

    code: str
    severity: Severity
    reason: str
    values: tuple[str, ...]
    span: Span | None


class RawTraceEntry(TypedDict):
    """Which rule spoke for a field, or against it."""

    field: str
    rule: str
    weight: float | None
    span: Span
    rival: str | None
