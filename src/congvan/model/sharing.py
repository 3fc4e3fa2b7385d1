"""Less memory and time for what was read: parts that are right as they are made, and one set of names for all that were given the same fields.

pydantic keeps with every model the set of fields that it was given, 200 to 700 bytes of its own; a paper has some hundred
spans, blocks and tasks, and a handful of such sets. Models are frozen, and copies of them copy the set. Spans and blocks,
the most by far, are checked nowhere but where they are made: what validation would give is equal, in all that it keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from congvan.model.base import Model
from congvan.model.block import Block
from congvan.model.span import Span

if TYPE_CHECKING:
    from congvan.model.block import BlockKind

__all__ = ["made_block", "made_span", "share_fields_set"]

_Made = TypeVar("_Made", bound=Model)
_SETS: dict[frozenset[str], set[str]] = {}
_SPAN = {"start", "end"}
_set = object.__setattr__


def made_span(start: int, end: int) -> Span:
    """A span of offsets that are in order.

    >>> made_span(4, 9) == Span(start=4, end=9)
    True
    """
    return _made(Span, {"start": start, "end": end}, _SPAN)


def made_block(
    kind: BlockKind, span: Span, words: dict[str, str], children: tuple[Block, ...], *, label: str | None = None
) -> Block:
    """A block that was given its kind and its span, and what else it has.

    Args:
        kind: What it is.
        span: Where it stands.
        words: Its ``heading`` and its ``text``, where it has them.
        children: What stands under it.
        label: Its number or letter.
    """
    given = {"kind", "span", *words}
    if label is not None:
        given.add("label")
    if children:
        given.add("children")
    values = {
        "kind": kind,
        "label": label,
        "heading": words.get("heading"),
        "text": words.get("text"),
        "children": children,
        "span": span,
    }
    return _made(Block, values, _SETS.setdefault(frozenset(given), given))


def _made(kind: type[_Made], values: dict[str, Any], given: set[str]) -> _Made:
    """A model of values that are right, those of all fields in their order."""
    model = kind.__new__(kind)
    _set(model, "__dict__", values)
    _set(model, "__pydantic_fields_set__", given)
    _set(model, "__pydantic_extra__", None)
    _set(model, "__pydantic_private__", None)
    return model


def share_fields_set(model: Model) -> None:
    """Let a model and all that it holds but blocks share their sets with all others that were given the same fields."""
    given = model.__pydantic_fields_set__
    _set(model, "__pydantic_fields_set__", _SETS.setdefault(frozenset(given), given))
    for value in model.__dict__.values():
        kind = type(value)
        if kind is Span:
            _set(value, "__pydantic_fields_set__", _SPAN)
        elif kind is tuple:
            if value and isinstance(value[0], Model) and not isinstance(value[0], Block):
                for item in value:
                    share_fields_set(item)
        elif isinstance(value, Model):
            share_fields_set(value)
