"""What an annotated page marks in the source text: each value that has a place there (phần được đánh dấu)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from congvan.model import Block, Deadline, Directive, Source, Span

__all__ = ["Kind", "Mark", "anchor_of", "deadline_day", "kinds", "marks_of", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of mark: its name, its words in both languages, and its layer; lower layers are seen first."""

    name: str
    vietnamese: str
    english: str
    layer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One value and its place.

    Attributes:
        kind: The name of its kind.
        key: Its identifier on the page, such as ``task-2``; ``None`` where the panel has no entry for it.
        told: What it is, in words.
        span: Where it stands.
    """

    kind: str
    key: str | None
    told: str
    span: Span


def anchor_of(key: str) -> str:
    """The identifier of a mark's place in the text; the key itself is that of its entry in the panel."""
    return f"at-{key}"


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of marks, in the order in which marks of one length lie upon each other."""
    return {
        row["kind"]: Kind(
            name=row["kind"], vietnamese=row["vietnamese"], english=row["english"], layer=int(row["layer"])
        )
        for row in _table("annotated_kinds.csv")
    }


def word(group: str, key: str) -> str:
    """The Vietnamese word for a code; a code without one stands for itself."""
    return _words().get((group, key), key)


@cache
def _words() -> dict[tuple[str, str], str]:
    return {(row["group"], row["key"]): row["vietnamese"] for row in _table("annotated_words.csv")}


def _table(name: str) -> tuple[Mapping[str, str], ...]:
    return tables.rows(name.removesuffix(".csv"), "congvan.formats.html")


def marks_of(directive: Directive, source: Source) -> Iterator[Mark]:
    """Every value with a place, fields first, then in the order of the model."""
    for place, field in enumerate(source.fields, 1):
        yield _mark("field", f"field-{place}", field_name(field.field), field.span)
    for place, recipient in enumerate(directive.recipients, 1):
        yield from _placed("recipient", f"recipient-{place}", word("recipient", recipient.role), recipient.span)
    yield from _of_tasks(directive)
    for place, reference in enumerate(directive.references, 1):
        told = f"{kinds()['reference'].vietnamese} {place}: {word('role', reference.role)}"
        yield from _placed("reference", f"reference-{place}", told, reference.span)
    for place, signature in enumerate(directive.signatures, 1):
        yield from _placed("signature", f"signature-{place}", kinds()["signature"].vietnamese, signature.span)
    for place, found in enumerate(source.diagnostics, 1):
        told = f"{word('severity', found.severity)}: {found.reason}"
        yield from _placed("diagnostic", f"diagnostic-{place}", told, found.span)
    for place, span in enumerate(source.leftovers, 1):
        yield _mark("leftover", f"leftover-{place}", kinds()["leftover"].vietnamese, span)
    for annex in directive.annexes:
        yield from _placed("block", None, _numbered("annex", annex.label), annex.span)
        yield from _of_blocks(annex.body)
    yield from _of_blocks(directive.body)


def _of_tasks(directive: Directive) -> Iterator[Mark]:
    """Tasks with their assignees and deadlines, which may stand outside them."""
    for place, task in enumerate(directive.tasks, 1):
        key, called = f"task-{place}", task_name(place, task.path)
        yield from _placed("task", key, called, task.span)
        for number, assignee in enumerate(task.assignees, 1):
            told = f"{word('page', assignee.role)}: {called}"
            yield from _placed("assignee", f"{key}-assignee-{number}", told, assignee.span)
        if task.deadline is not None:
            told = ": ".join(filter(None, (kinds()["deadline"].vietnamese, deadline_day(task.deadline))))
            yield from _placed("deadline", f"{key}-deadline", f"{told} ({called})", task.deadline.span)


def _of_blocks(blocks: Iterable[Block]) -> Iterator[Mark]:
    """Blocks and all that stands under them, however deep."""
    waiting = [*reversed([*blocks])]
    while waiting:
        block = waiting.pop()
        yield from _placed("block", None, _numbered(block.kind, block.label), block.span)
        waiting.extend(reversed(block.children))


def _placed(kind: str, key: str | None, told: str, span: Span | None) -> Iterator[Mark]:
    if span is not None:
        yield _mark(kind, key, told, span)


def _mark(kind: str, key: str | None, told: str, span: Span) -> Mark:
    return Mark(kind=kind, key=key, told=told, span=span)


def _numbered(kind: str, label: str | None) -> str:
    return " ".join(filter(None, (word("block", kind), label)))


def task_name(place: int, path: tuple[str, ...]) -> str:
    """``Nhiệm vụ 3 (II.1.a)``."""
    told = f"{kinds()['task'].vietnamese} {place}"
    return f"{told} ({'.'.join(path)})" if path else told


def field_name(path: str) -> str:
    """The name of a header's field: ``issuers.0.parent`` is cơ quan chủ quản."""
    names = [step for step in path.split(".") if not step.isdecimal()]
    return word("field", "parent" if "parent" in names else next(iter(names), path))


def deadline_day(deadline: Deadline) -> str:
    """The day of a deadline as it is written in Vietnam, or how it comes back; empty where neither is fixed."""
    if deadline.on is not None:
        return f"{deadline.on.day:02}/{deadline.on.month:02}/{deadline.on.year:04}"
    return deadline.recurrence or ""
