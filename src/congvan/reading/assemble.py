"""From the stages to a directive: values are cut, what is left over is listed, and the models are built once."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from congvan.model import Directive, DocumentNumber, FieldSpan, Issuer, Pinpoint, Recipient, Reference, Task
from congvan.model.block import walk
from congvan.model.number import split_number
from congvan.model.sharing import made, made_span, share_fields_set
from congvan.reading.body.blocks import block
from congvan.reading.findings import Notes, together

if TYPE_CHECKING:
    from congvan.model import Block
    from congvan.model.source import SourceKind
    from congvan.reading.body.node import Node
    from congvan.reading.findings import Findings
    from congvan.reading.raw import RawAnnex, RawIssuer, RawRecipient, RawReference, RawSignature, RawTask
    from congvan.reading.tasks.find import Tasks
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

_TOLD_SHARE = 10  # one word in so many may be left over in silence
_BARE_MARKS = re.compile(
    r"^[^\S\n]*[*\\\u200b-\u200f\u2060\ufeff](?:[*\\\u200b-\u200f\u2060\ufeff]|[^\S\n])*$", re.MULTILINE
)


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
    issued_in: dt.date | None = None
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


def assemble(sheet: Sheet, reading: Reading, references: tuple[RawReference, ...], found: Tasks) -> Directive:
    """Build the directive of what all stages have read."""
    text = sheet.text
    findings = together((reading.findings, found.findings))
    notes = Notes(sheet)
    if text.was_broken:
        notes.tell("surrogates-replaced", "lone surrogates stand as U+FFFD in the source text")
    leftovers = _leftovers(sheet, reading.body, findings.covered)
    _tell_unread(notes, leftovers)
    number = split_number(reading.number, document_type=reading.document_type) if reading.number else None
    body = tuple([block(text, node) for node in reading.body])
    directive = Directive.model_validate(
        {
            "system": reading.system,
            "document_type": reading.document_type,
            "number": number,
            "issued_on": reading.issued_on,
            "place": reading.place,
            "issuers": reading.issuers,
            "author": reading.author,
            "subject": reading.subject,
            "subject_prefix": reading.subject_prefix,
            "sender": reading.sender,
            "urgency": reading.urgency,
            "secrecy": reading.secrecy,
            "circulation": reading.circulation,
            "recipients": tuple([made(Recipient, each) for each in reading.recipients]),
            "body": body,
            "annexes": reading.annexes,
            "tasks": _tasks(found.tasks, body),
            "references": tuple([_reference(each) for each in references]),
            "signatures": reading.signatures,
            "effective_on": reading.effective_on,
            "drafter": reading.drafter,
            "contact": reading.contact,
            "source": {
                "form": "text",
                "text": text.source,
                "kind": reading.kind,
                "fields": tuple([made(FieldSpan, each) for each in findings.fields]),
                "diagnostics": findings.diagnostics + notes.findings().diagnostics,
                "leftovers": tuple([made_span(*place) for place in leftovers]),
                "trace": findings.trace,
            },
        }
    )
    share_fields_set(directive)
    return directive


def _tasks(found: tuple[RawTask, ...], body: tuple[Block, ...]) -> tuple[Task, ...]:
    """The tasks; one that is told in all the words of a block has the block's very string, not another one."""
    if not found:
        return ()
    words = {each.text: each.text for _, each in walk(body) if each.text is not None}
    return tuple([made(Task, {**each, "text": words.get(each["text"], each["text"])}) for each in found])


def _reference(raw: RawReference) -> Reference:
    """A mention as the model has it."""
    number, issuer = raw["number"], raw["issuer"]
    parts = {
        "number": made(DocumentNumber, number) if number is not None else None,
        "issuer": made(Issuer, issuer) if issuer is not None else None,
        "pinpoint": tuple([Pinpoint.model_validate(each) for each in raw["pinpoint"]]),
    }
    return made(Reference, {**raw, **parts})


def _tell_unread(notes: Notes, leftovers: list[tuple[int, int]]) -> None:
    """Tell where more than a tenth of what was read belongs to no field."""
    source = notes.text.source
    unread = sum(len(source[start:end].split()) for start, end in leftovers)
    # A longer text is not counted to its end.
    if unread and unread * _TOLD_SHARE > (words := len(source.split(None, unread * _TOLD_SHARE))):
        share = f"{unread / words:.0%}"
        reason = f"{unread} of {words} words ({share}) belong to no field"
        notes.tell("unread-text", reason, values=(share,))


def _leftovers(sheet: Sheet, body: tuple[Node, ...], fields: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Where, in the source, lines stand under no field and in no block, neighbours together."""
    text = sheet.text
    covered = sorted([*fields, *((node.start, node.end) for node in body)])
    places: list[tuple[int, int]] = []
    reach = 0
    for first, last in [*covered, (len(text.text), len(text.text))]:
        if first > reach:  # the lines between what is covered before and here
            row = bisect_left(sheet.lines, reach, key=itemgetter(0))
            stop = bisect_right(sheet.lines, first, lo=row, key=itemgetter(1))
            if row < stop:
                places.append(text.place(sheet.lines[row].start, sheet.lines[stop - 1].end))
        reach = max(reach, last)
    return places if text.is_as_given else _with_bare_marks(text, covered, places)


def _with_bare_marks(
    text: Text, covered: list[tuple[int, int]], places: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The leftovers and, between them, lines of the source that were nothing but marks of emphasis."""
    taken = [text.place(start, end) for start, end in covered] + places
    taken.sort(key=itemgetter(0))
    bare: list[tuple[int, int]] = []
    at = reach = 0
    for match in _BARE_MARKS.finditer(text.source):
        while at < len(taken) and taken[at][0] < match.end():
            reach = max(reach, taken[at][1])
            at += 1
        if reach <= match.start():
            bare.append(match.span())
    return sorted(places + bare, key=itemgetter(0))
