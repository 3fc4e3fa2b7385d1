"""What the page marks in the source text: each value that has a place there (phần được đánh dấu)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from congvan.view.words import word
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.model import Block, Directive, FieldSpan, Finding, Source, Span
    from congvan.view.words import Language

__all__ = ["Kind", "Mark", "blocks_of", "field_name", "field_places", "kinds", "marks_of", "numbered", "task_name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of mark: its name, its words in both languages, and its layer; lower layers are seen first."""

    name: str
    vietnamese: str
    english: str
    layer: int

    def told(self, lang: Language) -> str:
        """Its name in a language."""
        return self.vietnamese if lang == "vi" else self.english


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One value and its place.

    Attributes:
        kind: The name of its kind.
        key: Its identifier within the paper, such as ``task-2``, which its entry in the panel has too.
        told: What it is, in words.
        span: Where it stands.
    """

    kind: str
    key: str
    told: str
    span: Span


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of marks, in the order in which marks of one length lie upon each other."""
    return {
        row["kind"]: Kind(
            name=row["kind"], vietnamese=row["vietnamese"], english=row["english"], layer=int(row["layer"])
        )
        for row in tables.rows("kinds", "congvan.view")
    }


def marks_of(directive: Directive, source: Source, findings: Sequence[Finding], lang: Language) -> Iterator[Mark]:
    """Every value with a place, fields first, then in the order of the model."""
    for place, field in field_places(source):
        yield from _placed("field", place, field_name(field.field, lang), field.span)
    for place, recipient in enumerate(directive.recipients, 1):
        yield from _placed("recipient", place, word("recipient", recipient.role, lang), recipient.span)
    yield from _of_tasks(directive, lang)
    for place, reference in enumerate(directive.references, 1):
        told = f"{kinds()['reference'].told(lang)} {place}: {word('role', reference.role, lang)}"
        yield from _placed("reference", place, told, reference.span)
    for place, signature in enumerate(directive.signatures, 1):
        yield from _placed("signature", place, kinds()["signature"].told(lang), signature.span)
    for place, finding in enumerate(findings, 1):
        told = f"{word('severity', finding.severity, lang)}: {finding.message}"
        yield from _placed("finding", place, told, finding.span)
    for place, note in enumerate(source.diagnostics, 1):
        told = f"{word('severity', note.severity, lang)}: {note.told(lang)}"
        yield from _placed("diagnostic", place, told, note.span)
    for place, span in enumerate(source.leftovers, 1):
        yield from _placed("leftover", place, kinds()["leftover"].told(lang), span)
    for place, (_, kind, label, where) in enumerate(blocks_of(directive), 1):
        yield from _placed("block", place, numbered(kind, label, lang), where)


def field_places(source: Source) -> Iterator[tuple[int, FieldSpan]]:
    """The fields of the header, each run of its words with the number of the field, which several may share."""
    numbers: dict[str, int] = {}
    for field in source.fields:
        yield numbers.setdefault(field.field, len(numbers) + 1), field


def _of_tasks(directive: Directive, lang: Language) -> Iterator[Mark]:
    """Tasks with their assignees and deadlines, which may stand outside them."""
    for place, task in enumerate(directive.tasks, 1):
        called = task_name(place, task.path, lang)
        yield from _placed("task", place, called, task.span)
        for number, assignee in enumerate(task.assignees, 1):
            if assignee.span is not None:
                told = f"{word('page', assignee.role, lang)}: {called}"
                key = f"task-{place}-assignee-{number}"
                yield Mark(kind="assignee", key=key, told=told, span=assignee.span)
        if task.deadline is not None and task.deadline.span is not None:
            told = f"{kinds()['deadline'].told(lang)}: {called}"
            yield Mark(kind="deadline", key=f"task-{place}-deadline", told=told, span=task.deadline.span)


def blocks_of(directive: Directive) -> Iterator[tuple[int, str, str | None, Span | None]]:
    """Depth, kind, label and place of every annex and block, in reading order however deep."""
    waiting: list[tuple[int, Block]] = [(0, block) for block in reversed(directive.body)]
    yield from _below(waiting)
    for annex in directive.annexes:
        yield 0, "annex", annex.label, annex.span
        yield from _below([(1, block) for block in reversed(annex.body)])


def _below(waiting: list[tuple[int, Block]]) -> Iterator[tuple[int, str, str | None, Span | None]]:
    while waiting:
        depth, block = waiting.pop()
        yield depth, block.kind, block.label, block.span
        waiting.extend((depth + 1, child) for child in reversed(block.children))


def _placed(kind: str, place: int, told: str, span: Span | None) -> Iterator[Mark]:
    if span is not None:
        yield Mark(kind=kind, key=f"{kind}-{place}", told=told, span=span)


def numbered(kind: str, label: str | None, lang: Language) -> str:
    """``khoản 2``."""
    return " ".join(filter(None, (word("block", kind, lang), label)))


def task_name(place: int, path: Iterable[str], lang: Language) -> str:
    """``Nhiệm vụ 3 (II.1.a)``."""
    told, where = f"{word('page', 'task', lang)} {place}", ".".join(path)
    return f"{told} ({where})" if where else told


def field_name(path: str, lang: Language) -> str:
    """The name of a header's field: ``issuers.0.parent`` is cơ quan chủ quản."""
    names = [step for step in path.split(".") if not step.isdecimal()]
    return word("field", "parent" if "parent" in names else next(iter(names), path), lang)
