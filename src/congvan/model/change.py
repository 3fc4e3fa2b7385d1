"""A changed copy of a model, held to the same rules as a new one."""

from __future__ import annotations

from typing import Any, TypeVar

from congvan.model.base import Model

__all__ = ["evolve"]

Some = TypeVar("Some", bound=Model)


def evolve(model: Some, /, **changes: Any) -> Some:  # noqa: ANN401 - as the constructor takes them
    """A copy with some fields changed, which is validated as construction is; ``model_copy`` validates nothing.

    >>> from congvan.model import Directive
    >>> d = evolve(Directive(place="Huế"), number="12/UBND-VX", document_type="công văn")
    >>> d.place, d.number.unit_code, d.document_type
    ('Huế', 'VX', 'CV')

    Args:
        model: A directive, or any value of one.
        changes: Fields and their new values, in any shape that the constructor takes.

    Raises:
        pydantic.ValidationError: There is no such field, or a value is not what the field holds.
    """
    kept = {name: getattr(model, name) for name in type(model).model_fields if name in model.model_fields_set}
    return type(model).model_validate(kept | changes)
