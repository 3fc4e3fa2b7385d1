"""A directive on one screen, for people."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.cli.languages import word
from congvan.cli.printing import Line, Role, Segment, clean, width
from congvan.errors import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.cli.languages import Language
    from congvan.model import Diagnostic, Directive, Issuer, Recipient, Reference, Signature, Span, Task
    from congvan.vocab.codes import System

_MARGIN = 12
_ROLES = {"addressee": "To", "copy": "Copies", "archive": "Archive"}


def summary(
    directive: Directive, name: str | None = None, *, first: bool = True, lang: Language = "en"
) -> Iterator[Line]:
    """What a reader wants to know first: who tells whom to do what by when, and under which papers.

    Args:
        directive: What was read.
        name: The file's name, where several are shown.
        first: Whether nothing was shown before it.
        lang: The language of labels and notes.
    """
    yield from (_in_language(line, lang) for line in _lines(directive, name, first=first, lang=lang))


def _in_language(line: Line, lang: Language) -> Line:
    """A line with its label in a language; the words of the paper stay."""
    if lang == "en":
        return line
    return tuple(Segment(_label(segment.text), "label") if segment.role == "label" else segment for segment in line)


def _label(text: str) -> str:
    """A label, with its padding or its count."""
    words = text.rstrip()
    label, _, count = words.partition(" (")
    return word(label, "vi").ljust(len(text)) if not count else f"{word(label, 'vi')} ({count}"


def _lines(directive: Directive, name: str | None, *, first: bool, lang: Language) -> Iterator[Line]:
    if not first:
        yield ()
    if name is not None:
        yield (Segment(f"== {clean(name)}", "faint"),)
    header = [*_header(directive, lang)]
    yield from header or [(Segment(word("no header was made out", lang), "warning"),)]
    for role, label in _ROLES.items():
        yield from _field(label, [_recipient(found) for found in directive.recipients if found.role == role])
    yield from _field("Signed by", [_signature(found) for found in directive.signatures], role="name")
    yield from _section("Tasks", [_task(task, lang) for task in directive.tasks])
    yield from _section("References", [_reference(found, lang) for found in directive.references])
    notes = directive.source.diagnostics if directive.source else ()
    yield from _section("Notes", [_note(directive, found, lang) for found in notes])


def place_of(directive: Directive, span: Span | None) -> str | None:
    """``line 3, column 5`` of a span in what was read; both count from one."""
    if span is None or directive.source is None or directive.source.text is None:
        return None
    return str(Location.in_text(directive.source.text, span.start))


def _header(directive: Directive, lang: Language) -> Iterator[Line]:
    number = str(directive.number) if directive.number else None
    date = directive.issued_on.isoformat() if directive.issued_on else None
    news = word("news report", lang) if directive.source and directive.source.kind == "news" else None
    marks = " ".join(word(mark.replace("_", " "), lang) for mark in (directive.urgency, directive.secrecy) if mark)
    kind = _type_name(directive.document_type, directive.system)
    yield from _field("Number", [" ".join(part for part in (kind, number) if part)], role="title")
    yield from _field("Date", [", ".join(part for part in (date, directive.place) if part)])
    yield from _field("Issuer", [_issuer(issuer) for issuer in directive.issuers], role="name")
    yield from _field("Subject", [directive.subject or ""], role="label")
    yield from _field("Marks", [marks, directive.circulation or ""], role="error")
    yield from _field("Source", [news or ""])


def _type_name(code: str | None, system: System | None = None) -> str | None:
    """``Công văn`` for ``CV``; a code that no table knows stands for itself."""
    names = vocab.types.names(code, system) if code else ()
    return names[0] if names else code


def _field(label: str, values: Iterable[str], *, role: Role = "plain") -> Iterator[Line]:
    """A label in the margin and its values beside it; nothing where there are none."""
    for value in filter(None, map(clean, values)):
        for text in _wrap(value, _MARGIN):
            yield (Segment(label.ljust(_MARGIN), "label"), Segment(text, role))
            label = ""


def _section(label: str, entries: list[list[Segment]]) -> Iterator[Line]:
    """A heading with its count, and entries whose further lines are indented."""
    if not entries:
        return
    yield ()
    yield (Segment(f"{label} ({len(entries)})", "label"),)
    for entry in entries:
        indent = "  "
        for text, role in entry:
            for part in _wrap(clean(text), len(indent)):
                yield (Segment(indent), Segment(part, role))
            indent = "      "


def _issuer(issuer: Issuer) -> str:
    return issuer.name if issuer.parent is None else f"{issuer.name} ({_issuer(issuer.parent)})"


def _recipient(recipient: Recipient) -> str:
    return recipient.text


def _signature(signature: Signature) -> str:
    capacity = f"{signature.capacity}. {signature.on_behalf_of or ''}".strip() if signature.capacity else None
    return ", ".join(part for part in (signature.name, signature.position, capacity) if part)


def _task(task: Task, lang: Language) -> list[Segment]:
    label = ".".join(task.path) or task.id
    entry = [Segment(f"{label} {task.text}")]
    names = [found.name for found in task.assignees if found.role == "lead"]
    support = [found.name for found in task.assignees if found.role == "support"]
    if names or support:
        entry.append(
            Segment("; ".join(names) + (f" ({word('with', lang)} {'; '.join(support)})" if support else ""), "name")
        )
    if task.deadline is not None:
        fixed = task.deadline.on.isoformat() if task.deadline.on else task.deadline.recurrence
        entry.append(
            Segment(
                f"{word('by', lang)} {fixed} ({task.deadline.text})"
                if fixed
                else f"{word('by', lang)}: {task.deadline.text}",
                "deadline",
            )
        )
    return entry


def _reference(reference: Reference, lang: Language) -> list[Segment]:
    number = str(reference.number) if reference.number else None
    date = reference.issued_on.isoformat() if reference.issued_on else str(reference.year or "")
    issuer = reference.issuer.name if reference.issuer else None
    pinpoint = "; ".join(str(place) for place in reference.pinpoint)
    kind, name = _type_name(reference.document_type), number or reference.title
    named = " ".join(part for part in (kind, name) if part)
    if kind and name and name.startswith(kind):
        named = name
    told = ", ".join(part for part in (pinpoint, named, date, issuer) if part)
    return [Segment(f"{word(reference.role.replace('_', ' '), lang)}: {told or reference.text or ''}")]


def _note(directive: Directive, found: Diagnostic, lang: Language) -> list[Segment]:
    place = place_of(directive, found.span)
    if place is not None and lang == "vi":
        place = place.replace("line", word("line", lang)).replace("column", word("column", lang))
    told = ": ".join(part for part in (word(found.severity, lang), place, found.told(lang)) if part)
    role: Role = "faint" if found.severity == "info" else found.severity
    return [Segment(f"{told} [{found.code}]", role)]


def _wrap(text: str, indent: int) -> list[str]:
    """Lines that fit beside the indent; numbers such as ``12/UBND-VX`` are not broken."""
    return textwrap.wrap(text, width() - indent, break_on_hyphens=False)
