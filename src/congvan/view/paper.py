"""One paper as the page's script is given it: text, marks, and the lists beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import vocab
from congvan.checks import check
from congvan.formats import text as text_form
from congvan.model import Source
from congvan.view.cited import day_of, nodes_of
from congvan.view.data import MarkData, PaperData
from congvan.view.entries import groups_of
from congvan.view.marks import marks_of
from congvan.view.offsets import counted
from congvan.view.runs import runs_of
from congvan.view.why import reasons_of
from congvan.view.words import word
from congvan.view.work import tasks_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from congvan.model import Directive
    from congvan.view.data import PictureData
    from congvan.view.marks import Mark
    from congvan.view.words import Language

__all__ = ["paper_data"]


def paper_data(  # noqa: PLR0913 - one word for each choice of a caller
    directive: Directive,
    *,
    name: str,
    lang: Language,
    since: dt.date,
    simple: bool = False,
    pictures: Sequence[PictureData] = (),
) -> PaperData:
    """Everything that the page tells of a paper.

    A paper without a source text shows the text that the rules of form would print, with nothing marked in it.

    Args:
        directive: The paper.
        name: The name of its file; empty where it has none.
        lang: The language of the page's own words.
        since: From which day on the days of periodic duties are told.
        simple: Leave out what is not read from the paper itself: the checks and the reasons.
        pictures: Its pages.
    """
    source = directive.source if directive.source is not None and directive.source.text is not None else None
    findings = () if simple else check(directive, lang=lang)
    why = reasons_of(source) if source is not None and not simple else {}
    text = text_form.dumps(directive) if source is None else source.text or ""
    marks = [] if source is None else list(marks_of(directive, source, findings, lang))
    return PaperData(
        name=name,
        title=_title(directive) or name or word("page", "untitled", lang),
        facts=_facts(directive, lang),
        subject=directive.subject or "",
        uri=directive.uri,
        report=source is not None and source.kind == "news",
        made=source is None,
        unread=0.0 if source is None else _unread(source),
        text=text,
        marks=[MarkData(key=mark.key, kind=mark.kind, told=mark.told) for mark in marks],
        runs=_runs(text, marks),
        tasks=list(tasks_of(directive, since, why)),
        nodes=nodes_of(directive, lang),
        groups=groups_of(directive, source or Source(), findings, why, lang),
        findings=len(findings),
        pictures=list(pictures),
    )


def _runs(text: str, marks: Sequence[Mark]) -> list[list[int]]:
    """Each run of the text as its end, counted as the browser does, then the marks on it."""
    at = counted(text)
    return [[at(run.end), *run.marks] for run in runs_of(text, marks)]


def _title(directive: Directive) -> str:
    """Type and number."""
    names = vocab.types.names(directive.document_type, directive.system) if directive.document_type else ()
    number = directive.number.text if directive.number is not None else None
    return " ".join(filter(None, (names[0] if names else directive.document_type, number)))


def _facts(directive: Directive, lang: Language) -> list[str]:
    """What stands under the title: issuers, day, marks, signer."""
    marks = (("urgency", directive.urgency), ("secrecy", directive.secrecy))
    return [
        *(issuer.name for issuer in directive.issuers),
        *([day_of(directive.issued_on)] if directive.issued_on is not None else []),
        *(word(group, code, lang) for group, code in marks if code is not None),
        *(found.name for found in directive.signatures if found.name),
    ]


def _unread(source: Source) -> float:
    """The share of the characters other than white space that was left over."""
    text = source.text or ""
    total = len("".join(text.split()))
    left = sum(len("".join(span.cut(text).split())) for span in source.leftovers)
    return min(left / total, 1.0) if total else 0.0
