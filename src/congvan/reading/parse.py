"""The steps of reading a text, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.assemble import Reading, assemble
from congvan.reading.body.annexes import read_annexes
from congvan.reading.body.tree import read_body
from congvan.reading.closing.addressees import find_address, read_address
from congvan.reading.closing.closing import Closing
from congvan.reading.closing.contact import read_contact, read_effect
from congvan.reading.closing.footer import find_footer, read_footer
from congvan.reading.findings import Findings, Notes, together
from congvan.reading.header.anchors import find_title
from congvan.reading.header.day_below import DayBelow, read_day_below
from congvan.reading.header.head import lost_head
from congvan.reading.header.issuers import home_of, resolve_issuers
from congvan.reading.header.number_and_marks import find_number_line
from congvan.reading.header.read import read_header
from congvan.reading.header.torn_titles import find_torn_title
from congvan.reading.own_names import with_own_names
from congvan.reading.references import find_references
from congvan.reading.tasks.find import Tasks, find_tasks, finish
from congvan.reading.tasks.matter import Matter
from congvan.reading.text.lines import printed_lines
from congvan.reading.text.normalise import Text
from congvan.reading.text.sheet import Sheet
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    import os

    from congvan.model import Directive
    from congvan.reading.body.node import Node
    from congvan.reading.header.head import Head
    from congvan.reading.press.reported import Report


def parse_text(
    text: str, *, trace: bool = False, vocabulary: Vocabulary | str | os.PathLike[str] | None = None
) -> Directive:
    """Read plain text, a scan's text or a news report as a directive.

    Never fails: what cannot be made out is ``None`` or ``()`` and told in ``source.diagnostics``; lines that belong to
    no field are in ``source.leftovers``. Takes time linear in the length of the text.

    Args:
        text: What to read.
        trace: Whether ``source.trace`` is to tell which named rules read which field.
        vocabulary: An agency's own register, or the path of its CSV table: codes, short forms, places and superiors
            of bodies.

    Raises:
        InputError: The register is no such table; the text is never the reason.
        OSError: The register's path cannot be read.

    >>> d = parse_text("Số: 15/QĐ-BNV")
    >>> d.source.kind
    'official'
    """
    made = Text(text)
    sheet = Sheet(made, tuple(printed_lines(made.text)), trace)
    reading, report = _read(sheet)
    references = find_references(
        made,
        reading.start,
        reading.end,
        own=(reading.number, reading.document_type),
        skip=_not_its_own(reading),
        home=home_of(reading.issuers),
    )
    is_headed = bool(reading.document_type or reading.number or reading.issuers or reading.recipients)
    if report is None and not is_headed and _is_story(sheet, reading):
        found = Tasks(())
    elif report is None:
        found = find_tasks(_matter(sheet, reading))
    else:
        from congvan.reading.press.report import read_orders  # noqa: PLC0415 - as below

        ordered = read_orders(sheet, reading.body, report)
        reading = reading._replace(recipients=reading.recipients + ordered.recipients)
        found = finish(_matter(sheet, reading), ordered.tasks, ordered.tasks)
        found = found._replace(findings=together((ordered.findings, found.findings)))
    directive = assemble(sheet, reading, references, found)
    return directive if vocabulary is None else with_own_names(directive, Vocabulary.of(vocabulary))


def _read(sheet: Sheet) -> tuple[Reading, Report | None]:
    """A paper by its header or its Kính gửi, else what a report tells of one; the report where it is one."""
    title = find_title(sheet.text) or find_torn_title(sheet) or find_number_line(sheet)
    if title is not None:
        reading = _read_paper(sheet, read_header(sheet, title))
        if reading.is_bare and (told := _read_report(sheet))[1] is not None:
            return told
        return reading, None
    if (row := find_address(sheet)) is not None:
        return _read_paper(sheet, lost_head(sheet, row)), None
    reading, report = _read_report(sheet)
    if reading.document_type or reading.number or reading.issuers:
        return reading, report
    notes = Notes(sheet)
    notes.tell("no-header", "neither a header nor a report of a paper was made out", severity="error")
    return reading._replace(findings=together((reading.findings, notes.findings()))), report


def _is_story(sheet: Sheet, reading: Reading) -> bool:
    from congvan.reading.press.report import is_story  # noqa: PLC0415 - as below

    return is_story(sheet, reading.body)


def _read_report(sheet: Sheet) -> tuple[Reading, Report | None]:
    """The body of a text without a header, and what it reports."""
    from congvan.reading.press.report import read_news  # noqa: PLC0415 - a big room, and most texts are no report

    body = read_body(sheet, 0, len(sheet.lines))
    report = read_news(sheet, body)
    return _of_report(sheet, body, report), report


def _read_paper(sheet: Sheet, head: Head) -> Reading:
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
    day = read_day_below(sheet, foot, body_start, annex_start) if head.is_undated else DayBelow()
    issued_on = head.issued_on or day.issued_on
    last = foot - day.lines
    body_end = lines[last - 1].end if last else 0
    effect = read_effect(sheet, body_start, body_end, issued_on)
    resolved = resolve_issuers(head.issuers, issued_on, head.system)
    stages = (head, address, closing, contact, annexes, day, effect)
    return Reading(
        body=read_body(sheet, row, last),
        start=head.start,
        end=len(text) if annexes.start is not None else annex_start,
        body_start=body_start,
        body_end=body_end,
        annex_start=annex_start,
        findings=together(stage.findings for stage in stages),
        system=resolved.system,
        document_type=head.document_type,
        number=head.number,
        issued_on=issued_on,
        issued_in=issued_on or head.issued_in,
        place=head.place or day.place,
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


def _of_report(sheet: Sheet, body: tuple[Node, ...], report: Report | None) -> Reading:
    """What is known of a text without a head: its body, and the paper that it reports, if it does."""
    size = len(sheet.text.text)
    bare = Reading(body=body, start=0, end=size, body_start=0, body_end=size, annex_start=size, findings=Findings())
    if report is None:
        return bare
    resolved = resolve_issuers(report.issuers, report.issued_on, None)
    return bare._replace(
        kind="news",
        system=resolved.system,
        document_type=report.document_type,
        number=report.number,
        issued_on=report.issued_on,
        issuers=resolved.issuers,
        subject=report.subject,
        urgency=report.urgency,
        recipients=report.recipients,
        signatures=report.signatures,
        findings=report.findings,
    )


def _matter(sheet: Sheet, reading: Reading) -> Matter:
    """What the tasks of a paper are read from."""
    return Matter(
        sheet=sheet,
        kind=reading.kind,
        body=reading.body,
        body_start=reading.body_start,
        body_end=reading.body_end,
        annex_start=reading.annex_start,
        document_type=reading.document_type,
        number=reading.number,
        issued_on=reading.issued_on,
        recipients=reading.recipients,
        issued_in=reading.issued_in,
    )


def _not_its_own(reading: Reading) -> list[tuple[int, int]]:
    """Pieces between the lines of the text that are not the paper's: page numbers, running heads."""
    return sorted(gap for node in reading.body for gap in node.all_breaks())
