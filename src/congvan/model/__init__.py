"""What a directive is: one file a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.later import on_first_use
from congvan.model.attachment import Attachment
from congvan.model.block import Annex, Block, BlockKind
from congvan.model.change import evolve
from congvan.model.deadline import Deadline
from congvan.model.directive import SCHEMA_VERSION, Directive
from congvan.model.finding import Finding, FindingSeverity
from congvan.model.issuer import Issuer
from congvan.model.number import DocumentNumber
from congvan.model.pinpoint import Pinpoint
from congvan.model.recipient import Purpose, Recipient, RecipientRole
from congvan.model.reference import Reference, ReferenceRole
from congvan.model.signature import AuthorityStep, DigitalSignature, Signature
from congvan.model.source import Diagnostic, FieldSpan, Severity, Source, SourceKind, TraceEntry
from congvan.model.span import Span
from congvan.model.task import Assignee, AssigneeRole, Task
from congvan.vocab.codes import Capacity, Level, Secrecy, System, Urgency

if TYPE_CHECKING:
    from congvan.model.difference import Change, ChangeKind, Difference, diff
    from congvan.model.json_schema import schema

__all__ = [
    "SCHEMA_VERSION",
    "Annex",
    "Assignee",
    "AssigneeRole",
    "Attachment",
    "AuthorityStep",
    "Block",
    "BlockKind",
    "Capacity",
    "Change",
    "ChangeKind",
    "Deadline",
    "Diagnostic",
    "Difference",
    "DigitalSignature",
    "Directive",
    "DocumentNumber",
    "FieldSpan",
    "Finding",
    "FindingSeverity",
    "Issuer",
    "Level",
    "Pinpoint",
    "Purpose",
    "Recipient",
    "RecipientRole",
    "Reference",
    "ReferenceRole",
    "Secrecy",
    "Severity",
    "Signature",
    "Source",
    "SourceKind",
    "Span",
    "System",
    "Task",
    "TraceEntry",
    "Urgency",
    "diff",
    "evolve",
    "schema",
]

_LATER = {
    "schema": "congvan.model.json_schema",
    **dict.fromkeys(("Change", "ChangeKind", "Difference", "diff"), "congvan.model.difference"),
}


def __getattr__(name: str) -> object:
    """What compares papers or makes the JSON Schema."""
    return on_first_use(__name__, _LATER, name)
