"""Less memory and time for what was read: parts that are right as they are made, and one set of names for all that were given the same fields.

pydantic keeps with every model the set of fields that it was given, 200 to 700 bytes of its own; a paper has some hundred
spans, blocks and tasks, and a handful of such sets. Models are frozen, and copies of them copy the set. Spans and blocks,
the most by far, are checked nowhere but where they are made: what validation would give is equal, in all that it keeps.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from congvan.model.base import Model
from congvan.model.block import Block
from congvan.model.slots import slot_setters
from congvan.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model.block import BlockKind

__all__ = ["made", "made_block", "made_span", "share_fields_set"]

_Made = TypeVar("_Made", bound=Model)
_SETS: dict[frozenset[str], set[str]] = {}
_GIVEN: dict[tuple[str, ...], set[str]] = {}
_SPAN = {"start", "end"}
_new = object.__new__
# What stands in a frozen model is set where Python keeps it.
_set_values, _set_names, _set_extra, _set_private = (
    vars(BaseModel)[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
_set_start, _set_end = slot_setters(Span)
_set_kind, _set_label, _set_heading, _set_text, _set_children, _set_span = slot_setters(Block)


def made_span(start: int, end: int) -> Span:
    """A span of offsets that are in order.

    >>> made_span(4, 9) == Span(start=4, end=9)
    True
    """
    span = _new(Span)
    _set_start(span, start)
    _set_end(span, end)
    _set_names(span, _SPAN)
    _set_extra(span, None)
    _set_private(span, None)
    return span


def made_block(  # noqa: PLR0913, PLR0917 - all that a block has, in its order
    kind: BlockKind,
    label: str | None,
    heading: str | None,
    text: str | None,
    children: tuple[Block, ...],
    span: Span,
) -> Block:
    """A block that was given its kind and its span, and what else it has."""
    block = _new(Block)
    _set_kind(block, kind)
    _set_label(block, label)
    _set_heading(block, heading)
    _set_text(block, text)
    _set_children(block, children)
    _set_span(block, span)
    _set_names(block, _names_of_block(label is None, heading is None, text is None, not children))
    _set_extra(block, None)
    _set_private(block, None)
    return block


@functools.cache
def _names_of_block(*missing: bool) -> set[str]:
    """What a block was given that has no label, heading, text or children."""
    lacks = zip(("label", "heading", "text", "children"), missing, strict=True)
    return _names(("kind", "span", *(name for name, is_missing in lacks if not is_missing)))


def _names(given: tuple[str, ...]) -> set[str]:
    """The one set of these names."""
    return _SETS.setdefault(frozenset(given), set(given))


def made(kind: type[_Made], given: Mapping[str, Any]) -> _Made:
    """A model of values that are right: of their types, tuples and models among them.

    >>> from congvan.model import Pinpoint
    >>> made(Pinpoint, {"articles": ("5",)}) == Pinpoint(articles=("5",))
    True
    """
    return _made(kind, {**_defaults(kind), **given}, tuple(given))


@functools.cache
def _defaults(kind: type[Model]) -> dict[str, Any]:
    """What a field holds that was not given, in the order of the fields; ``None`` where it must be given."""
    return {name: None if field.is_required() else field.get_default() for name, field in kind.model_fields.items()}


def _made(kind: type[_Made], values: dict[str, Any], given: tuple[str, ...]) -> _Made:
    """A model of values that are right, those of all fields in their order."""
    names = _GIVEN.get(given)
    if names is None:
        names = _GIVEN[given] = _names(given)
    model = _new(kind)
    if setters := slot_setters(kind):
        for set_value, value in zip(setters, values.values()):  # noqa: B905 - the slower, and there is one of each
            set_value(model, value)
    else:
        _set_values(model, values)
    _set_names(model, names)
    _set_extra(model, None)
    _set_private(model, None)
    return model


def share_fields_set(model: Model) -> None:
    """Let a model and all that it holds share their sets with all others that were given the same fields.

    Parts that were made here share theirs already.
    """
    given = model.__pydantic_fields_set__
    shared = _SETS.setdefault(frozenset(given), given)
    _set_names(model, shared)
    for value in model.__dict__.values():
        if isinstance(value, Model) and not _shares(value):
            share_fields_set(value)
        elif type(value) is tuple and value and isinstance(value[0], Model) and not _shares(value[0]):
            for item in value:
                share_fields_set(item)


def _shares(model: Model) -> bool:
    """Whether a model, and what it holds, has the sets of all others."""
    given = model.__pydantic_fields_set__
    return _SETS.get(frozenset(given)) is given
