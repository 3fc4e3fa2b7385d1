"""What the head of a paper says: the value of its stage."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.findings import Findings, Notes

if TYPE_CHECKING:
    from congvan.reading.raw import RawIssuer
    from congvan.reading.text.sheet import Sheet


class Head(NamedTuple):
    """The head of a paper, as printed; what is not there is ``None``.

    Attributes:
        start: Where the paper begins, below the frame around it.
        below: The row of the first line below it.
        system: Whose rules of form it follows.
        issuers: The bodies, not yet looked up in the registry.
        is_undated: Whether it has no place for a date, as those of an assembly's papers have none: one is told below it.
        findings: Where all this stands, and what could not be made out.
    """

    start: int = 0
    below: int = 0
    system: str | None = None
    document_type: str | None = None
    number: str | None = None
    issued_on: dt.date | None = None
    issued_in: dt.date | None = None
    is_undated: bool = False
    place: str | None = None
    issuers: tuple[RawIssuer, ...] = ()
    author: str | None = None
    subject: str | None = None
    subject_prefix: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    circulation: str | None = None
    findings: Findings = Findings()


def lost_head(sheet: Sheet, below: int) -> Head:
    """The head of a letter that has lost it: the text begins with Kính gửi, in row ``below``."""
    notes = Notes(sheet)
    notes.tell("header-missing", "the text begins without a header", severity="error")
    return Head(below=below, document_type="CV", findings=notes.findings())
