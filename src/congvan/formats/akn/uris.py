"""Identifiers by the Akoma Ntoso naming convention (OASIS AKN-NC 1.0): ``/akn/vn/act/nd/chinh-phu/2020-03-05/30-2020-nd-cp``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congvan.model.uri import slug
from congvan.vocab import document_types

if TYPE_CHECKING:
    import datetime as dt

    from congvan.model import Directive, DocumentNumber, Issuer, Reference

__all__ = ["NO_DATE", "Work", "reference_work", "work_of"]

NO_DATE = "0001-01-01"
"""Where a date must stand and none is known; readers of Akoma Ntoso take it for none."""

_LONGEST = 60
_NOT_PLAIN = re.compile("[^a-z0-9]+")
_STARTS_WITH_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Work:
    """A document as the naming convention sees it.

    Attributes:
        kind: ``act`` for a normative paper, ``doc`` for others.
        subtype: The type's code in lower-case ASCII.
        actor: Who issued it, in the same way.
        date: Day or year of issue.
        number: Its number, or the first words of its title.
    """

    kind: str
    subtype: str
    actor: str
    date: str
    number: str

    @property
    def uri(self) -> str:
        """The work."""
        parts = (self.kind, self.subtype, self.actor, self.date, self.number)
        return "/akn/vn/" + "/".join(part for part in parts if part)

    @property
    def expression(self) -> str:
        """Its Vietnamese text as first issued."""
        return f"{self.uri}/vie@{self.date}"


def work_of(directive: Directive) -> Work:
    """The directive itself."""
    issuer = directive.issuers[0] if directive.issuers else None
    date = directive.issued_on.isoformat() if directive.issued_on is not None else NO_DATE
    return _work(directive.document_type, directive.number, issuer, date, directive.subject)


def reference_work(reference: Reference) -> Work | None:
    """A paper that is mentioned; ``None`` where its year or its number and title are not told."""
    year = reference.number.year if reference.number is not None else None
    date = _date(reference.issued_on, reference.year or year)
    if date is None or (reference.number is None and not reference.title):
        return None
    return _work(reference.document_type, reference.number, reference.issuer, date, reference.title)


def is_act(document_type: str | None, number: DocumentNumber | None) -> bool:
    """Whether a paper is normative: its number carries the year (Luật BHVBQPPL), or its type is always so."""
    if number is not None and number.year is not None:
        return True
    found = document_types.by_code(document_type, "state") if document_type else None
    return found is not None and found.group == "normative"


def _work(
    document_type: str | None, number: DocumentNumber | None, issuer: Issuer | None, date: str, title: str | None
) -> Work:
    code = document_type or (number.type_code if number is not None else None) or "CV"
    body = (number.issuer_code if number is not None else None) or (issuer.name if issuer is not None else "")
    return Work(
        kind="act" if is_act(document_type, number) else "doc",
        subtype=_word(code) or "cv",
        actor=_word(body),
        date=date,
        number=_plain(number.text if number is not None else title or "") or "khong-so",
    )


def _date(day: dt.date | None, year: int | None) -> str | None:
    if day is not None:
        return day.isoformat()
    return f"{year:04}" if year is not None and 0 < year <= 9999 else None  # noqa: PLR2004 - four digits


def _word(text: str) -> str:
    """A part that must not start with a digit."""
    plain = _plain(text)
    return f"n{plain}" if _STARTS_WITH_DIGIT.match(plain) else plain


def _plain(text: str) -> str:
    return _NOT_PLAIN.sub("-", slug(text))[:_LONGEST].strip("-")
