"""The steps of reading a text, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.anchors import ADDRESS, find_title
from congvan.reading.assemble import assemble
from congvan.reading.body import read_body
from congvan.reading.draft import Draft
from congvan.reading.footer import find_footer, read_footer
from congvan.reading.header import read_adoption, read_header
from congvan.reading.lines import printed_lines
from congvan.reading.normalise import Text
from congvan.reading.recipients import read_addressees

if TYPE_CHECKING:
    from congvan.model import Directive


def parse_text(text: str) -> Directive:
    """Read plain text, a scan's text or a news report as a directive.

    Never fails: what cannot be made out is ``None`` or ``()`` and told in ``source.diagnostics``; lines that belong to
    no field are in ``source.leftovers``. Takes time linear in the length of the text.

    >>> d = parse_text("Số: 15/QĐ-BNV")
    >>> d.source.kind
    'official'
    """
    made = Text(text)
    draft = Draft(made, printed_lines(made.text))
    draft.annex_start = draft.end = len(made.text)
    title = find_title(made)
    row = last = 0
    if title is not None:
        row = read_header(draft, title)
        row = _address(draft, row)
        foot, distribution = find_footer(draft, row)
        last = foot
        below = read_footer(draft, foot, distribution) if foot < len(draft.lines) else len(draft.lines)
        draft.annex_start = draft.lines[below].start if below < len(draft.lines) else len(made.text)
    else:
        last = len(draft.lines)
    draft.body = read_body(draft, row, last)
    if draft.lines:
        draft.body_start = draft.lines[row].start if row < len(draft.lines) else len(made.text)
        draft.body_end = draft.lines[last - 1].end if last else 0
    read_adoption(draft)
    return assemble(draft)


def _address(draft: Draft, row: int) -> int:
    """Read Kính gửi where it opens the line below the header or stands near it."""
    for at in range(row, min(len(draft.lines), row + 4)):
        line = draft.lines[at]
        first = line.start
        while first < line.end and draft.text.text[first] in " |":
            first += 1
        match = ADDRESS.match(draft.text.fold, first, line.end + 12)
        if match:
            draft.note("recipients", match.start(), match.end())
            below = match.end() > line.end
            return read_addressees(draft, at + below, match.end())
    return row
