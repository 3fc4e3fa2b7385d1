"""The steps of reading a text, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.assemble import assemble
from congvan.reading.body.annexes import read_annexes
from congvan.reading.body.tree import read_body
from congvan.reading.closing.contact import read_contact, read_effect
from congvan.reading.closing.footer import find_footer, read_footer
from congvan.reading.closing.recipients import find_address, read_address
from congvan.reading.draft import Draft
from congvan.reading.header.anchors import find_title
from congvan.reading.header.issuers import home_of, resolve_issuers
from congvan.reading.header.number_and_marks import find_number_line
from congvan.reading.header.place_and_date import read_adoption
from congvan.reading.header.read import read_header
from congvan.reading.header.torn_titles import find_torn_title
from congvan.reading.own_names import with_own_names
from congvan.reading.press.report import read_news, read_orders
from congvan.reading.references import find_references
from congvan.reading.tasks.find import find_tasks, finish
from congvan.reading.text.lines import printed_lines
from congvan.reading.text.normalise import Text
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    import os

    from congvan.model import Directive
    from congvan.reading.press.choice import Choice


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
    draft = _blank(made, trace=trace)
    choice = None
    title = find_title(made) or find_torn_title(draft) or find_number_line(draft)
    if title is not None:
        _read_paper(draft, read_header(draft, title))
        if _is_bare(draft):
            report = _blank(made, trace=trace)
            if (choice := _read_report(report)) is not None:
                draft = report
    elif (row := find_address(draft)) is not None:
        draft.document_type = "CV"
        draft.tell("header-missing", "the text begins without a header", severity="error")
        _read_paper(draft, row)
    else:
        choice = _read_report(draft)
        if not (draft.document_type or draft.number or draft.issuers):
            draft.tell("no-header", "neither a header nor a report of a paper was made out", severity="error")
    draft.references = find_references(
        made,
        draft.start,
        draft.end,
        own=(draft.number, draft.document_type),
        skip=_not_its_own(draft),
        home=home_of(draft),
    )
    draft.tasks = find_tasks(draft) if choice is None else finish(draft, read_orders(draft, choice))
    directive = assemble(draft)
    return directive if vocabulary is None else with_own_names(directive, Vocabulary.of(vocabulary))


def _blank(made: Text, *, trace: bool) -> Draft:
    """A draft of which nothing is read yet."""
    draft = Draft(made, printed_lines(made.text))
    draft.trace = [] if trace else None
    draft.annex_start = draft.end = len(made.text)
    return draft


def _is_bare(draft: Draft) -> bool:
    """Whether nothing of a paper's form stands below what looked like its title: a page's banner, not a header."""
    has_form = draft.number or draft.issued_on or draft.recipients or draft.signatures
    return not has_form and draft.document_type in {None, "CV"}


def _read_report(draft: Draft) -> Choice | None:
    """Read the body of a text without a header, and what it reports."""
    draft.body = read_body(draft, 0, len(draft.lines))
    draft.body_end = len(draft.text.text)
    return read_news(draft)


def _read_paper(draft: Draft, row: int) -> None:
    """Read what stands below the header of a paper, from Kính gửi to the annexes."""
    row = read_address(draft, row)
    count = len(draft.lines)
    foot, distribution = find_footer(draft, row)
    below = read_footer(draft, foot, distribution) if foot < count else count
    draft.annex_start = draft.lines[below].start if below < count else len(draft.text.text)
    draft.body = read_body(draft, row, foot)
    draft.body_start = draft.lines[row].start if row < count else len(draft.text.text)
    draft.body_end = draft.lines[foot - 1].end if foot else 0
    read_annexes(draft, read_contact(draft, below))
    draft.end = len(draft.text.text) if draft.annexes else draft.annex_start
    read_adoption(draft)
    read_effect(draft)
    resolve_issuers(draft)


def _not_its_own(draft: Draft) -> list[tuple[int, int]]:
    """Pieces between the lines of the text that are not the paper's: page numbers, running heads."""
    return sorted(gap for node in draft.body for gap in node.all_breaks())
