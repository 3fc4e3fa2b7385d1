"""Judging a paper: its words are taken as printed, the rules in force on its day are asked, and what they find is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.paper import Paper
from congvan.checks.printed import Printed, fold
from congvan.checks.registry import all_rules, basis_of, message_of
from congvan.checks.rule import checks_of
from congvan.formats import text as text_form
from congvan.model import Directive, Finding
from congvan.reading import parse_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from congvan.checks.registry import Language, Rule
    from congvan.checks.rule import Fault
    from congvan.formats.docx.appearance import Appearance

__all__ = ["check"]

_SYSTEMS = {"state": {"state", "legal"}, "party": {"party"}, "mass_organization": {"mass"}}
# Both titles in one header leave the system to the number.
_TITLES = (re.compile(r"chu\s+nghia\s+viet\s+nam"), re.compile(r"dang\s+cong\s+san\s+viet\s+nam"))
_HEADER = 600
# What was read by OCR is not judged letter for letter, for the letters are the machine's.
_BY_LETTER = frozenset(
    "S-QH-01 S-QH-03 P-TD-01 S-SO-02 S-SO-03 S-SO-04 P-SO-02 S-TL-04 S-CC-01 P-CC-01 S-BC-01 P-BC-01 S-BC-02 S-BC-03 S-KT-01 "  # noqa: SIM905 - read as a line of words
    "P-NB-02 S-KY-01 P-KY-01 S-KG-02 S-NN-02 S-NN-04 P-NN-01 P-NN-02 S-VH-01 X-05 X-06".split()
)
# Rules of the State that also hold for Front and unions, which print its header, and rules that look at characters alone.
_EVERYWHERE = frozenset({"S-PG-06", "S-PG-08", "S-MA-01"})


def check(  # noqa: PLR0913 - one word for each choice of a caller
    directive: Directive,
    *,
    docx: bytes | None = None,
    lang: Language = "vi",
    on: dt.date | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> list[Finding]:
    r"""What the rules of form have against a paper, in the order of its text (kiểm tra thể thức).

    It is judged by the words that were read (``source.text``); a directive that was not read from anything is printed
    first, and its findings have no spans. What cannot be seen is not judged: sizes and margins need the Word document, and
    what was read by OCR is not judged letter for letter.
    A report of a paper (``source.kind`` is ``news``) is no paper, and has no findings.

    Args:
        directive: The paper.
        docx: The Word document that it was read from: its page, fonts, styles and spacing are judged as well.
        lang: The language of the messages, ``vi`` or ``en``.
        on: The day by whose rules it is judged; the paper's own where not given, and where it has none, the newest.
        select: Ids of rules, or their beginnings (``S-SO``), to judge by; all where empty.
        ignore: The same, to leave out; it goes before ``select``.

    Raises:
        CongvanError: ``docx`` is no Word document.

    >>> from congvan import parse_text
    >>> paper = parse_text("BỘ NỘI VỤ\nSố 15/QĐ-BNV\nHà Nội, ngày 5 tháng 01 năm 2024\nQUYẾT ĐỊNH\nVề việc thử")
    >>> [(found.rule, found.suggestion) for found in check(paper, select=["S-SO-01", "S-ND-02"])]
    [('S-SO-01', 'Số:'), ('S-ND-02', '05')]
    """
    read = directive if directive.source is not None and directive.source.text is not None else _printed(directive)
    if read.source is None or read.source.text is None or read.source.kind == "news":
        return []
    day = on or read.issued_on
    paper = Paper(read, Printed(read.source.text), day, _system(read), _appearance(docx))
    chosen, left = tuple(select), tuple(ignore)
    found = [
        (fault, rule)
        for rule in _in_force(paper.system, day)
        if not (read.source.ocr_pages and rule.id in _BY_LETTER)
        and (not chosen or rule.id.startswith(chosen))
        and not (left and rule.id.startswith(left))
        for fault in _faults(rule, paper)
    ]
    found.sort(key=lambda item: (item[0].start is None, item[0].start or 0))
    has_offsets = read is directive
    return [_finding(rule, fault, paper, lang, has_offsets=has_offsets) for fault, rule in found]


def _printed(directive: Directive) -> Directive:
    """The directive as its form of text prints it, read again."""
    return parse_text(text_form.dumps(directive))


def _system(directive: Directive) -> str | None:
    """Whose rules it follows; a paper whose title is lost is told by its number (X-02)."""
    number = directive.number
    text = fold(directive.source.text[:_HEADER]) if directive.source is not None and directive.source.text else ""
    doubtful = all(title.search(text) for title in _TITLES)
    if directive.system is not None and not (doubtful and number is not None):
        return directive.system
    if number is None:
        return None
    return "party" if "-" in number.text.split("/")[0] and number.text[:1].isdigit() else "state"


def _appearance(docx: bytes | None) -> Appearance | None:
    if docx is None:
        return None
    from congvan.formats.docx.appearance import read_appearance  # noqa: PLC0415 - only where a file is given

    return read_appearance(docx)


def _in_force(system: str | None, day: dt.date | None) -> Iterator[Rule]:
    """The rules of a system on a day (X-03); the newest without one."""
    for rule in all_rules():
        if (
            rule.system != "cross"
            and rule.system not in _SYSTEMS.get(system or "", set())
            and rule.id not in _EVERYWHERE
        ):
            continue
        if day is None and rule.valid_to is not None:
            continue
        if day is not None and not ((rule.valid_from or day) <= day <= (rule.valid_to or day)):
            continue
        yield rule


def _faults(rule: Rule, paper: Paper) -> Iterator[Fault]:
    for decide in checks_of(rule.id):
        yield from decide(paper)


def _finding(rule: Rule, fault: Fault, paper: Paper, lang: Language, *, has_offsets: bool) -> Finding:
    placed = has_offsets and fault.start is not None and fault.end is not None
    span = paper.printed.span(fault.start or 0, max(fault.start or 0, fault.end or 0)) if placed else None
    return Finding(
        rule=rule.id,
        severity=fault.severity or rule.severity,
        message=message_of(rule, fault, lang),
        basis=basis_of(rule, paper.on),
        span=span,
        location=fault.location,
        suggestion=fault.suggestion if placed else None,
    )
