"""What the stages before references and tasks have read, put together: of a paper itself, or of a report of one."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.body.annexes import read_annexes
from congvan.reading.body.tree import read_body
from congvan.reading.closing.closing import Closing
from congvan.reading.closing.contact import read_contact, read_effect
from congvan.reading.closing.footer import find_footer, read_footer
from congvan.reading.closing.recipients import read_address
from congvan.reading.findings import Findings, together
from congvan.reading.header.issuers import resolve_issuers
from congvan.reading.header.place_and_date import read_adoption

if TYPE_CHECKING:
    from congvan.model.source import SourceKind
    from congvan.reading.body.node import Node
    from congvan.reading.header.head import Head
    from congvan.reading.press.reported import Report
    from congvan.reading.raw import RawAnnex, RawIssuer, RawRecipient, RawSignature
    from congvan.reading.text.sheet import Sheet


class Reading(NamedTuple):
    """A directive but for its references and tasks; fields that are not explained are those of the model.

    Attributes:
        start: Where the paper begins, after the frame around it.
        end: Where the paper ends, and the frame around it begins.
        body_start: Where the text begins, below Kính gửi.
        body_end: Where it ends, above Nơi nhận and signature.
        annex_start: Where the main paper ends and annexes begin; the length of the text where there are none.
        findings: Where all this stands, and what could not be made out.
    """

    body: tuple[Node, ...]
    start: int
    end: int
    body_start: int
    body_end: int
    annex_start: int
    findings: Findings
    kind: SourceKind = "official"
    system: str | None = None
    document_type: str | None = None
    number: str | None = None
    issued_on: dt.date | None = None
    place: str | None = None
    issuers: tuple[RawIssuer, ...] = ()
    author: str | None = None
    subject: str | None = None
    subject_prefix: str | None = None
    sender: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    circulation: str | None = None
    recipients: tuple[RawRecipient, ...] = ()
    annexes: tuple[RawAnnex, ...] = ()
    signatures: tuple[RawSignature, ...] = ()
    effective_on: dt.date | None = None
    drafter: str | None = None
    contact: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing of a paper's form stands below what looked like its title: a page's banner, not a header."""
        has_form = self.number or self.issued_on or self.recipients or self.signatures
        return not has_form and self.document_type in {None, "CV"}


def read_paper(sheet: Sheet, head: Head) -> Reading:
    """Read what stands below the head of a paper, from Kính gửi to the annexes."""
    text, lines, count = sheet.text.text, sheet.lines, len(sheet.lines)
    address = read_address(sheet, head.below, head.document_type)
    row = address.below
    foot, distribution = find_footer(sheet, row)
    closing = Closing(count)
    if foot < count:
        closing = read_footer(sheet, foot, distribution, is_joint=len(head.issuers) > 1)
    below = lines[closing.below].start if closing.below < count else len(text)
    contact = read_contact(sheet, closing.below)
    annexes = read_annexes(sheet, contact.below)
    annex_start = lines[annexes.start].start if annexes.start is not None else below
    body_start = lines[row].start if row < count else len(text)
    body_end = lines[foot - 1].end if foot else 0
    adoption = read_adoption(sheet, body_start, annex_start) if head.has_no_date else None
    issued_on = adoption.issued_on if adoption is not None else head.issued_on
    effect = read_effect(sheet, body_start, body_end, issued_on)
    resolved = resolve_issuers(head.issuers, issued_on, head.system)
    first = head.findings.without("date-missing") if adoption is not None else head.findings
    stages = (first, address.findings, closing.findings, contact.findings, annexes.findings)
    return Reading(
        body=read_body(sheet, row, foot),
        start=head.start,
        end=len(text) if annexes.start is not None else annex_start,
        body_start=body_start,
        body_end=body_end,
        annex_start=annex_start,
        findings=together((*stages, adoption.findings if adoption is not None else Findings(), effect.findings)),
        system=resolved.system,
        document_type=head.document_type,
        number=head.number,
        issued_on=issued_on,
        place=head.place,
        issuers=resolved.issuers,
        author=head.author,
        subject=head.subject,
        subject_prefix=head.subject_prefix,
        sender=address.sender,
        urgency=head.urgency,
        secrecy=head.secrecy,
        circulation=head.circulation,
        recipients=address.recipients + closing.recipients,
        annexes=annexes.annexes,
        signatures=closing.signatures,
        effective_on=effect.effective_on,
        drafter=closing.drafter,
        contact=contact.printed,
    )


def of_report(sheet: Sheet, body: tuple[Node, ...], report: Report | None) -> Reading:
    """What is known of a text without a head: its body, and the paper that it reports, if it does."""
    size = len(sheet.text.text)
    bare = Reading(body=body, start=0, end=size, body_start=0, body_end=size, annex_start=size, findings=Findings())
    if report is None:
        return bare
    return bare._replace(
        kind="news",
        document_type=report.document_type,
        number=report.number,
        issued_on=report.issued_on,
        issuers=report.issuers,
        subject=report.subject,
        urgency=report.urgency,
        recipients=report.recipients,
        signatures=report.signatures,
        findings=report.findings,
    )
