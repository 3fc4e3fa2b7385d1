"""The steps of reading a text, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.assemble import assemble
from congvan.reading.body.tree import read_body
from congvan.reading.closing.recipients import find_address
from congvan.reading.findings import Notes, together
from congvan.reading.header.anchors import find_title
from congvan.reading.header.head import lost_head
from congvan.reading.header.issuers import home_of
from congvan.reading.header.number_and_marks import find_number_line
from congvan.reading.header.read import read_header
from congvan.reading.header.torn_titles import find_torn_title
from congvan.reading.own_names import with_own_names
from congvan.reading.press.report import read_news, read_orders
from congvan.reading.references import find_references
from congvan.reading.stages import of_report, read_paper
from congvan.reading.tasks.find import Tasks, find_tasks, finish
from congvan.reading.tasks.matter import Matter
from congvan.reading.text.lines import printed_lines
from congvan.reading.text.normalise import Text
from congvan.reading.text.sheet import Sheet
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    import os

    from congvan.model import Directive
    from congvan.reading.press.reported import Report
    from congvan.reading.stages import Reading


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
    if report is None:
        found = find_tasks(_matter(sheet, reading))
    else:
        ordered = read_orders(sheet, reading.body, report)
        reading = reading._replace(recipients=reading.recipients + ordered.recipients)
        found = Tasks(finish(_matter(sheet, reading), ordered.tasks), ordered.findings)
    directive = assemble(sheet, reading, references, found)
    return directive if vocabulary is None else with_own_names(directive, Vocabulary.of(vocabulary))


def _read(sheet: Sheet) -> tuple[Reading, Report | None]:
    """A paper by its header or its Kính gửi, else what a report tells of one; the report where it is one."""
    title = find_title(sheet.text) or find_torn_title(sheet) or find_number_line(sheet)
    if title is not None:
        reading = read_paper(sheet, read_header(sheet, title))
        if reading.is_bare and (told := _read_report(sheet))[1] is not None:
            return told
        return reading, None
    if (row := find_address(sheet)) is not None:
        return read_paper(sheet, lost_head(sheet, row)), None
    reading, report = _read_report(sheet)
    if reading.document_type or reading.number or reading.issuers:
        return reading, report
    notes = Notes(sheet)
    notes.tell("no-header", "neither a header nor a report of a paper was made out", severity="error")
    return reading._replace(findings=together((reading.findings, notes.findings()))), report


def _read_report(sheet: Sheet) -> tuple[Reading, Report | None]:
    """The body of a text without a header, and what it reports."""
    body = read_body(sheet, 0, len(sheet.lines))
    report = read_news(sheet, body)
    return of_report(sheet, body, report), report


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
    )


def _not_its_own(reading: Reading) -> list[tuple[int, int]]:
    """Pieces between the lines of the text that are not the paper's: page numbers, running heads."""
    return sorted(gap for node in reading.body for gap in node.all_breaks())
