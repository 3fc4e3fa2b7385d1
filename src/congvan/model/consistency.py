"""What the parts of a directive must agree on: ids of tasks, the targets of short forms, and places in the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.block import Block
    from congvan.model.directive import Directive
    from congvan.model.span import Span

__all__ = ["refuse_inconsistent"]


def refuse_inconsistent(directive: Directive) -> None:
    """Refuse a directive whose parts contradict each other.

    Raises:
        ValueError: Two tasks have one id, a reference resolves to none of the references, or a span goes beyond the text.
    """
    if len(directive.tasks) > 1:
        doubled = [name for name, count in Counter(task.id for task in directive.tasks).items() if count > 1]
        if doubled:
            msg = f"two tasks have the id {doubled[0]!r}; each task has its own"
            raise ValueError(msg)
    last = len(directive.references) - 1
    for place, reference in enumerate(directive.references):
        target = reference.resolves_to
        if target is not None and not 0 <= target <= last:
            msg = f"references[{place}].resolves_to is {target}, but the references go from 0 to {last}"
            raise ValueError(msg)
    text = directive.source.text if directive.source is not None else None
    if text is not None:
        _refuse_outside(directive, len(text))


def _refuse_outside(directive: Directive, length: int) -> None:
    if not [span for span in _places(directive) if span is not None and span.end > length]:
        return  # paths are told only of what is wrong
    for path, span in _spans(directive):
        if span is not None and span.end > length:
            msg = f"{path}.span ends at {span.end}, beyond the {length} characters of source.text"
            raise ValueError(msg)


def _places(directive: Directive) -> list[Span | None]:
    """All that :func:`_spans` gives, without the paths."""
    places = [reference.span for reference in directive.references]
    places += [recipient.span for recipient in directive.recipients]
    places += [signature.span for signature in directive.signatures]
    for task in directive.tasks:
        places.append(task.span)
        places += [assignee.span for assignee in task.assignees]
        if task.deadline is not None:
            places.append(task.deadline.span)
    waiting = [directive.body]
    for annex in directive.annexes:
        places.append(annex.span)
        waiting.append(annex.body)
    for blocks in waiting:
        places += [block.span for block in blocks]
        waiting += [block.children for block in blocks if block.children]
    if directive.source is not None:
        places += [found.span for found in directive.source.fields]
    return places


def _spans(directive: Directive) -> Iterator[tuple[str, Span | None]]:
    for number, task in enumerate(directive.tasks):
        yield f"tasks[{number}]", task.span
        if task.deadline is not None:
            yield f"tasks[{number}].deadline", task.deadline.span
        for place, assignee in enumerate(task.assignees):
            yield f"tasks[{number}].assignees[{place}]", assignee.span
    for name in ("references", "recipients", "signatures", "annexes"):
        for number, item in enumerate(getattr(directive, name)):
            yield f"{name}[{number}]", item.span
    yield from _of_blocks([("body", directive.body)])
    yield from _of_blocks([(f"annexes[{number}].body", annex.body) for number, annex in enumerate(directive.annexes)])
    if directive.source is not None:
        for number, found in enumerate(directive.source.fields):
            yield f"source.fields[{number}]", found.span


def _of_blocks(waiting: list[tuple[str, tuple[Block, ...]]]) -> Iterator[tuple[str, Span | None]]:
    while waiting:
        path, blocks = waiting.pop()
        for number, block in enumerate(blocks):
            yield f"{path}[{number}]", block.span
            if block.children:
                waiting.append((f"{path}[{number}].children", block.children))
