"""What of a directive is compared: the values of each field, in words that small things of spelling do not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.vocab.folding import tone_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from congvan.model import Directive, Issuer, RecipientRole

__all__ = ["FIELDS", "compared"]


def compared(value: str) -> str:
    """A value as it is compared: in one case and one placement of tone marks, without blanks and marks at its ends."""
    return " ".join(tone_key(value).split()).strip(" .,;:/-")


def _scalar(name: str) -> Callable[[Directive], Iterator[str]]:
    def values(directive: Directive) -> Iterator[str]:
        value = getattr(directive, name)
        if value is not None:
            yield str(value)

    return values


def _issuers(directive: Directive) -> Iterator[str]:
    return (" < ".join(_chain(issuer)) for issuer in directive.issuers)


def _chain(issuer: Issuer | None) -> Iterator[str]:
    while issuer is not None:
        yield issuer.name
        issuer = issuer.parent


def _recipients(*roles: RecipientRole) -> Callable[[Directive], Iterator[str]]:
    return lambda directive: (item.text for item in directive.recipients if item.role in roles)


def _signatures(directive: Directive) -> Iterator[str]:
    for signature in directive.signatures:
        yield " | ".join(filter(None, [signature.capacity, signature.position, signature.name]))


def _references(directive: Directive) -> Iterator[str]:
    for reference in directive.references:
        number = reference.number.text if reference.number is not None else reference.title
        if number is not None:
            yield f"{number} ({reference.issued_on})" if reference.issued_on is not None else number


def _tasks(directive: Directive) -> Iterator[str]:
    return (task.text for task in directive.tasks)


def _assignees(directive: Directive) -> Iterator[str]:
    return (f"{who.name} ({who.role}): {task.text}" for task in directive.tasks for who in task.assignees)


def _deadlines(directive: Directive) -> Iterator[str]:
    for task in directive.tasks:
        limit = task.deadline
        if limit is not None:
            yield f"{limit.on or limit.recurrence or limit.text}: {task.text}"


FIELDS: Mapping[str, Callable[[Directive], Iterable[str]]] = {
    **{name: _scalar(name) for name in ("document_type", "number", "issued_on", "place", "subject")},
    "issuers": _issuers,
    "urgency": _scalar("urgency"),
    "secrecy": _scalar("secrecy"),
    "addressees": _recipients("addressee"),
    "distribution": _recipients("copy", "archive"),
    "signatures": _signatures,
    "references": _references,
    "tasks": _tasks,
    "tasks.assignees": _assignees,
    "tasks.deadline": _deadlines,
}
"""Each field that is compared, and its values in a directive; a value that the paper lacks is none."""
