"""From a directive to rows."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from congvan.records.columns import PaperRow, RecipientRow, ReferenceRow, TaskRow

if TYPE_CHECKING:
    from congvan.model import Directive, Span, Task
    from congvan.model.task import AssigneeRole

__all__ = ["key_of", "papers", "recipients", "references", "tasks"]


def key_of(directive: Directive) -> str:
    """The key of a paper: its identifier, else a digest of what it says, the same wherever it was read from."""
    if directive.uri is not None:
        return directive.uri
    said = directive.model_dump_json(exclude={"source", "attachments"})
    return f"sha256:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()}"


def papers(directive: Directive, *, key: str | None = None) -> list[PaperRow]:
    """The one row of a paper.

    Args:
        directive: The paper.
        key: Its key, where :func:`key_of` is not the one.
    """
    source = directive.source
    return [
        PaperRow(
            paper=key or key_of(directive),
            uri=directive.uri,
            system=directive.system,
            document_type=directive.document_type,
            number=_number(directive),
            serial=directive.number.serial if directive.number is not None else None,
            issued_on=directive.issued_on,
            effective_on=directive.effective_on,
            place=directive.place,
            issuers=[issuer.name for issuer in directive.issuers],
            parents=[issuer.parent.name for issuer in directive.issuers if issuer.parent is not None],
            subject=directive.subject,
            urgency=directive.urgency,
            secrecy=directive.secrecy,
            signers=[signature.name or "" for signature in directive.signatures],
            positions=[signature.position or "" for signature in directive.signatures],
            tasks=len(directive.tasks),
            references=len(directive.references),
            kind=source.kind if source is not None else None,
            diagnostics=[found.code for found in source.diagnostics] if source is not None else [],
        )
    ]


def tasks(directive: Directive, *, key: str | None = None) -> list[TaskRow]:
    """A row for each task, in reading order; ``key`` as for :func:`papers`."""
    paper = key or key_of(directive)
    return [
        TaskRow(
            paper=paper,
            number=_number(directive),
            task=task.id,
            path=list(task.path),
            text=task.text,
            lead=_names(task, "lead"),
            support=_names(task, "support"),
            deadline=task.deadline.text if task.deadline is not None else None,
            due=task.deadline.on if task.deadline is not None else None,
            recurrence=task.deadline.recurrence if task.deadline is not None else None,
            start=_start(task.span),
            end=_end(task.span),
            at=task.deadline.at if task.deadline is not None else None,
            confidence=task.confidence,
        )
        for task in directive.tasks
    ]


def references(directive: Directive, *, key: str | None = None) -> list[ReferenceRow]:
    """A row for each mention of another paper, in reading order; ``key`` as for :func:`papers`."""
    paper = key or key_of(directive)
    return [
        ReferenceRow(
            paper=paper,
            number=_number(directive),
            reference=place,
            text=found.text,
            role=found.role,
            cited_uri=found.uri,
            cited_type=found.document_type,
            cited_number=found.number.text if found.number is not None else None,
            cited_on=found.issued_on,
            cited_year=found.year,
            cited_issuer=found.issuer.name if found.issuer is not None else None,
            cited_title=found.title,
            pinpoints=[str(pinpoint) for pinpoint in found.pinpoint],
            resolves_to=found.resolves_to,
            start=_start(found.span),
            end=_end(found.span),
        )
        for place, found in enumerate(directive.references)
    ]


def recipients(directive: Directive, *, key: str | None = None) -> list[RecipientRow]:
    """A row for each recipient, in printed order; ``key`` as for :func:`papers`."""
    paper = key or key_of(directive)
    return [
        RecipientRow(
            paper=paper,
            number=_number(directive),
            recipient=place,
            role=found.role,
            text=found.text,
            name=found.name,
            purpose=found.purpose,
            code=found.code,
            copies=found.copies,
            start=_start(found.span),
            end=_end(found.span),
        )
        for place, found in enumerate(directive.recipients)
    ]


def _number(directive: Directive) -> str | None:
    return str(directive.number) if directive.number is not None else None


def _names(task: Task, role: AssigneeRole) -> list[str]:
    return [assignee.name for assignee in task.assignees if assignee.role == role]


def _start(span: Span | None) -> int | None:
    return span.start if span is not None else None


def _end(span: Span | None) -> int | None:
    return span.end if span is not None else None
