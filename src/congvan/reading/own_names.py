"""What an agency's own register knows of the bodies that were read: codes, short forms, places, superiors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model import Issuer

if TYPE_CHECKING:
    from congvan.model import Assignee, Directive, Recipient, Reference, Task
    from congvan.vocab.own import OwnBody, Vocabulary

__all__ = ["with_own_names"]


def with_own_names(directive: Directive, own: Vocabulary) -> Directive:
    """The directive with what the register says of its issuers, recipients, assignees and cited issuers.

    Names stay as printed. A code and short form of the register goes before one that is there; its place, level and
    superior are taken where the paper and the library's tables say none.

    Args:
        directive: What was read.
        own: The register.
    """
    changed = {
        "issuers": tuple(_issuer(issuer, own) for issuer in directive.issuers),
        "recipients": tuple(_recipient(recipient, own) for recipient in directive.recipients),
        "tasks": tuple(_task(task, own) for task in directive.tasks),
        "references": tuple(_reference(reference, own) for reference in directive.references),
    }
    return directive.model_copy(update=changed)


def _issuer(issuer: Issuer, own: Vocabulary) -> Issuer:
    parent = _issuer(issuer.parent, own) if issuer.parent is not None else None
    found = own.find(issuer.name)
    if found is None:
        return issuer if parent is issuer.parent else issuer.model_copy(update={"parent": parent})
    return issuer.model_copy(
        update={
            "parent": parent or _above(found, own),
            "code": found.code or issuer.code,
            "abbreviation": found.abbreviation or issuer.abbreviation,
            "level": issuer.level or found.level,
            "place": issuer.place or found.place,
        }
    )


def _above(body: OwnBody, own: Vocabulary) -> Issuer | None:
    """The superior by its name, with what the register says of that; not of those above it in turn."""
    if body.parent is None:
        return None
    found = own.find(body.parent)
    if found is None:
        return Issuer(name=body.parent)
    return Issuer(
        name=body.parent, code=found.code, abbreviation=found.abbreviation, level=found.level, place=found.place
    )


def _recipient(recipient: Recipient, own: Vocabulary) -> Recipient:
    found = own.find(recipient.name or recipient.text)
    return recipient if found is None or not found.code else recipient.model_copy(update={"code": found.code})


def _task(task: Task, own: Vocabulary) -> Task:
    return task.model_copy(update={"assignees": tuple(_assignee(assignee, own) for assignee in task.assignees)})


def _assignee(assignee: Assignee, own: Vocabulary) -> Assignee:
    found = own.find(assignee.name)
    return assignee if found is None or not found.code else assignee.model_copy(update={"code": found.code})


def _reference(reference: Reference, own: Vocabulary) -> Reference:
    if reference.issuer is None:
        return reference
    return reference.model_copy(update={"issuer": _issuer(reference.issuer, own)})
