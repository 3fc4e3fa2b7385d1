"""What a body written by hand tells of itself: its tasks, references and deadlines, found by reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from congvan.formats import text
from congvan.model import evolve
from congvan.model.base import Model
from congvan.reading import parse_text

if TYPE_CHECKING:
    from congvan.model import Directive

__all__ = ["derive"]

Some = TypeVar("Some", bound=Model)


def derive(directive: Directive) -> Directive:
    """The directive with tasks and references read out of its body, where it has none of its own.

    The paper is printed as plain text and read; tasks that it has keep their words and gain the deadline that reading
    finds for them. What is found has no spans, as the directive has no text to which they could refer.

    >>> from congvan import Block, Directive
    >>> lead = Block(kind="paragraph", text="Ủy ban nhân dân tỉnh yêu cầu:")
    >>> duty = Block(kind="clause", label="1", text="Sở Y tế báo cáo trước ngày 15/6/2026.")
    >>> d = derive(Directive(document_type="CV", body=(lead, duty)))
    >>> d.tasks[0].assignees[0].name, d.tasks[0].deadline.on.isoformat()
    ('Sở Y tế', '2026-06-15')

    Args:
        directive: The paper; its other fields stay as they are.
    """
    read = parse_text(text.dumps(_whole(directive)))
    found: dict[str, Any] = {}
    if not directive.tasks:
        found["tasks"] = tuple(map(_without_spans, read.tasks))
    else:
        limits = {" ".join(task.text.split()).rstrip("."): task.deadline for task in read.tasks if task.deadline}
        found["tasks"] = tuple(
            task.model_copy(update={"deadline": _without_spans(limit)})
            if task.deadline is None and (limit := limits.get(" ".join(task.text.split()).rstrip(".")))
            else task
            for task in directive.tasks
        )
    if not directive.references:
        found["references"] = tuple(map(_without_spans, read.references))
    return evolve(directive, **found)


def _whole(directive: Directive) -> Directive:
    """The paper with a head below which a reader finds the body: a letter to nobody yet becomes a titled paper."""
    is_letter = directive.document_type in {None, "CV"}
    if is_letter and any(item.role == "addressee" for item in directive.recipients):
        return directive
    head = {"document_type": "CT"} if is_letter else {}
    return evolve(directive, **head, subject=directive.subject or "nội dung")


def _without_spans(value: Some) -> Some:
    """A value and all in it without places."""
    changed: dict[str, Any] = {}
    for name in type(value).model_fields:
        part = getattr(value, name)
        if name == "span":
            changed[name] = None
        elif isinstance(part, Model):
            changed[name] = _without_spans(part)
        elif isinstance(part, tuple):
            changed[name] = tuple(_without_spans(item) if isinstance(item, Model) else item for item in part)
    return value.model_copy(update=changed)
