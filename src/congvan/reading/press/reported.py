"""What a report tells of its paper: the value of its stage, and the draft of it while that runs."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.findings import Findings, Notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.reading.closing.recipients import Item
    from congvan.reading.press.choice import Choice
    from congvan.reading.raw import RawIssuer, RawRecipient, RawSignature
    from congvan.reading.tasks.found import Found
    from congvan.reading.text.sheet import Sheet


class Report(NamedTuple):
    """A paper as it is reported; what is not told is ``None``.

    Attributes:
        choice: The sentences that present it.
        recipients: To whom a sentence says that it was sent.
        findings: Where all this is told.
    """

    choice: Choice
    document_type: str | None
    number: str | None
    issued_on: dt.date | None
    issuers: tuple[RawIssuer, ...]
    subject: str | None
    urgency: str | None
    recipients: tuple[RawRecipient, ...]
    signatures: tuple[RawSignature, ...]
    findings: Findings


class Ordered(NamedTuple):
    """What the paper of a report orders; ``recipients`` are those whom its tasks tell, where no sentence said to whom."""

    tasks: tuple[Found, ...]
    recipients: tuple[RawRecipient, ...]
    findings: Findings


class ReportDraft(Notes):
    """A report while it is read."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.document_type: str | None = None
        self.number: str | None = None
        self.issued_on: dt.date | None = None
        self.issuers: list[RawIssuer] = []
        self.subject: str | None = None
        self.urgency: str | None = None
        self.recipients: list[RawRecipient] = []
        self.signatures: list[RawSignature] = []

    def address(self, items: Iterable[Item]) -> None:
        """Keep those to whom the paper was sent."""
        for item in items:
            self.recipients.append(item.recipient)
            self.covered.extend(item.pieces)

    def report(self, choice: Choice) -> Report:
        """What was read."""
        return Report(
            choice,
            self.document_type,
            self.number,
            self.issued_on,
            tuple(self.issuers),
            self.subject,
            self.urgency,
            tuple(self.recipients),
            tuple(self.signatures),
            self.findings(),
        )
