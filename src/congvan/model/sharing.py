"""Less memory for what was read: models that were given the same fields share the one set of their names.

pydantic keeps with every model the set of fields that it was given, 200 to 700 bytes of its own; a paper has some hundred
spans, blocks and tasks, and a handful of such sets. Models are frozen, and copies of them copy the set.
"""

from __future__ import annotations

from congvan.model.base import Model
from congvan.model.span import Span

__all__ = ["share_fields_set"]

_SETS: dict[frozenset[str], set[str]] = {}
_SPAN = {"start", "end"}


def share_fields_set(model: Model) -> None:
    """Let a model and all that it holds share their sets with all others that were given the same fields."""
    given = model.__pydantic_fields_set__
    object.__setattr__(model, "__pydantic_fields_set__", _SETS.setdefault(frozenset(given), given))
    for value in model.__dict__.values():
        kind = type(value)
        if kind is Span:  # the most by far, always of the same two fields
            object.__setattr__(value, "__pydantic_fields_set__", _SPAN)
        elif kind is tuple:
            if value and isinstance(value[0], Model):
                for item in value:
                    share_fields_set(item)
        elif isinstance(value, Model):
            share_fields_set(value)
