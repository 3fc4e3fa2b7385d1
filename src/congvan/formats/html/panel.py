"""Beside the marked text: what was read, each entry a link to its place (bảng tóm tắt của trang chú giải)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.formats.html.escaping import printed
from congvan.formats.html.marks import anchor_of, deadline_day, field_name, kinds, task_name, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.model import Assignee, Directive, Reference, Source, Span, Task

__all__ = ["Section", "sections_of"]

_LONGEST = 160


class Section(NamedTuple):
    """One list: its identifier on the page, and its heading and body as HTML."""

    key: str
    heading: str
    body: str


class _Panel:
    """The entries of one page."""

    def __init__(self, directive: Directive, text: str) -> None:
        self._directive = directive
        self._text = text

    def tasks(self) -> Iterator[str]:
        """Who is to do what, by when."""
        for place, task in enumerate(self._directive.tasks, 1):
            name = self._link(f"task-{place}", task_name(place, task.path), task.span)
            yield self._entry(f"task-{place}", f"<b>{name}</b> {self._words(task.text)}", self._facts(place, task))

    def _facts(self, place: int, task: Task) -> Iterator[tuple[str, str]]:
        assignees = list(enumerate(task.assignees, 1))
        for role in ("lead", "support"):
            links = [self._assignee(place, number, found) for number, found in assignees if found.role == role]
            if links:
                yield word("page", role), "; ".join(links)
        if task.deadline is not None:
            key = f"task-{place}-deadline"
            link = self._link(key, task.deadline.text, task.deadline.span)
            day = deadline_day(task.deadline)
            tag = "b" if task.deadline.on is not None else "code"
            told = f" → <{tag}>{printed(day)}</{tag}>" if day else ""
            yield word("page", "deadline"), f'<span id="{key}">{link}{told}</span>'

    def _assignee(self, place: int, number: int, assignee: Assignee) -> str:
        key = f"task-{place}-assignee-{number}"
        return f'<span id="{key}">{self._link(key, assignee.name, assignee.span)}</span>'

    def references(self) -> Iterator[str]:
        """Every mention with what it names."""
        for place, found in enumerate(self._directive.references, 1):
            key = f"reference-{place}"
            name = self._link(key, f"{place}. {_called(found)}", found.span)
            role = f'<span class="role">{printed(word("role", found.role))}</span>'
            yield self._entry(key, f"<b>{name}</b> {role}", self._mentioned(found))

    def _mentioned(self, found: Reference) -> Iterator[tuple[str, str]]:
        if found.issued_on is not None or found.year is not None:
            day = found.issued_on
            told = f"{day.day:02}/{day.month:02}/{day.year:04}" if day is not None else str(found.year)
            yield word("field", "issued_on"), printed(told)
        if found.issuer is not None:
            yield word("field", "issuers"), printed(found.issuer.name)
        if found.pinpoint:
            yield word("page", "pinpoint"), printed("; ".join(str(place) for place in found.pinpoint))
        full = found.resolves_to
        if full is not None:
            told = printed(f"{full + 1}")
            within = full < len(self._directive.references)
            yield word("page", "resolves_to"), f'<a href="#reference-{full + 1}">{told}</a>' if within else told
        if found.uri is not None:
            yield word("page", "uri"), f"<code>{printed(found.uri)}</code>"

    def fields(self, source: Source) -> Iterator[str]:
        """The header's fields, as printed."""
        for place, found in enumerate(source.fields, 1):
            link = self._link(f"field-{place}", field_name(found.field), found.span)
            yield self._entry(f"field-{place}", f"<b>{link}</b> {self._words(found.span.cut(self._text))}")

    def recipients(self) -> Iterator[str]:
        """To whom it goes."""
        for place, found in enumerate(self._directive.recipients, 1):
            link = self._link(f"recipient-{place}", word("recipient", found.role), found.span)
            yield self._entry(f"recipient-{place}", f"<b>{link}</b> {self._words(found.text)}")

    def signatures(self) -> Iterator[str]:
        """Who signed."""
        for place, found in enumerate(self._directive.signatures, 1):
            capacity = f"{found.capacity}. {found.on_behalf_of or ''}".strip() if found.capacity else None
            told = ", ".join(filter(None, (found.name, found.position, capacity)))
            link = self._link(f"signature-{place}", found.name or kinds()["signature"].vietnamese, found.span)
            yield self._entry(f"signature-{place}", f"<b>{link}</b> {self._words(told)}")

    def diagnostics(self, source: Source) -> Iterator[str]:
        """What the reader could not make out."""
        for place, found in enumerate(source.diagnostics, 1):
            link = self._link(f"diagnostic-{place}", word("severity", found.severity), found.span)
            code = f"<code>{printed(found.code)}</code>"
            entry = f"<b>{link}</b> {self._words(found.reason)} {code}"
            yield self._entry(f"diagnostic-{place}", entry)

    def leftovers(self, source: Source) -> Iterator[str]:
        """Lines that belong to no field."""
        for place, span in enumerate(source.leftovers, 1):
            link = self._link(f"leftover-{place}", str(place), span)
            yield self._entry(f"leftover-{place}", f"<b>{link}</b> {self._words(span.cut(self._text))}")

    def _link(self, key: str, told: str, span: Span | None) -> str:
        """Words that lead to the place in the text, where there is one."""
        words = printed(told)
        return words if span is None else f'<a href="#{anchor_of(key)}">{words}</a>'

    def _entry(self, key: str, told: str, facts: Iterable[tuple[str, str]] = ()) -> str:
        listed = "".join(f"<div><dt>{printed(name)}</dt><dd>{value}</dd></div>" for name, value in facts)
        return f'<li id="{key}">{told}{f"<dl>{listed}</dl>" if listed else ""}</li>\n'

    def _words(self, text: str) -> str:
        """The first words of a text, on one line."""
        folded = " ".join(text[: 4 * _LONGEST].split())
        if len(folded) <= _LONGEST:
            return printed(folded)
        return printed(folded[:_LONGEST].rpartition(" ")[0] or folded[:_LONGEST]) + "…"


def sections_of(directive: Directive, source: Source) -> Iterator[Section]:
    """The lists of what was read; tasks and references are told even where there are none."""
    panel = _Panel(directive, source.text or "")
    lists = {
        "task": panel.tasks(),
        "reference": panel.references(),
        "field": panel.fields(source),
        "recipient": panel.recipients(),
        "signature": panel.signatures(),
        "diagnostic": panel.diagnostics(source),
        "leftover": panel.leftovers(source),
    }
    for kind, entries in lists.items():
        items = list(entries)
        if not items and kind not in {"task", "reference"}:
            continue
        heading = printed(f"{kinds()[kind].vietnamese} ({len(items)})")
        body = f"<ul>\n{''.join(items)}</ul>" if items else f"<p>{printed(word('page', 'none'))}</p>"
        yield Section(f"{kind}-list", heading, body)


def _called(reference: Reference) -> str:
    """Type and number, or type and name."""
    names = vocab.types.names(reference.document_type) if reference.document_type else ()
    kind = names[0] if names else reference.document_type
    name = str(reference.number) if reference.number is not None else reference.title
    if kind and name and name.startswith(kind):
        return name
    return " ".join(filter(None, (kind, name))) or reference.text or word("role", "cites")
