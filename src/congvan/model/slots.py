"""Models of which a paper has many, without a dictionary each: their values are kept in slots.

A dictionary takes twice what the rest of a small model takes. pydantic sets and asks for ``__dict__``, which is here a
property that makes one of the slots; nothing else changes, but that such a class has no subclasses.
"""

from __future__ import annotations

import functools
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

from typing_extensions import override

from congvan.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Slotted", "in_slots", "slot_setters"]


class Slotted(Model):
    """A model whose fields have a slot each, called by the field's name behind an underscore, and ``in_slots`` as ``__dict__``."""

    __slots__ = ()

    @override
    def __init_subclass__(cls, **_: object) -> None:
        """Refuse somebody's subclass: pydantic would take the slots for the defaults of its fields.

        Raises:
            TypeError: The class has a base that keeps its values in slots.
        """
        if Slotted not in cls.__bases__:
            msg = f"{cls.__mro__[1].__name__} has no subclasses; hold one in a model of your own"
            raise TypeError(msg)

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        """Bind the slots to the names of the fields, which pydantic has collected by now."""
        for name in cls.model_fields:
            setattr(cls, name, vars(cls)[f"_{name}"])

    @override
    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, not validated: pydantic changes a dictionary, which is no longer asked here."""
        copied = super().model_copy(update=update, deep=deep)
        if update:
            object.__setattr__(copied, "__dict__", update)
        return copied


@functools.cache
def slot_setters(kind: type[Model]) -> tuple[Callable[[Any, Any], None], ...]:
    """How the fields of a new model are set, in their order; none where they are kept in a dictionary."""
    return tuple(getattr(kind, name).__set__ for name in kind.model_fields) if issubclass(kind, Slotted) else ()


def in_slots(*names: str) -> Any:  # noqa: ANN401 - to a type checker every object has a dictionary of its own
    """The ``__dict__`` of a class of :class:`Slotted`: the values by the names of its fields, two or more."""
    slots = {name: f"_{name}" for name in names}
    values_of = attrgetter(*slots.values())
    setters: dict[str, Callable[[Any, Any], None]] = {}

    def given(model: Slotted) -> dict[str, Any]:
        try:
            return dict(zip(names, values_of(model)))  # noqa: B905 - the slower, and there is one of each
        except AttributeError:  # ``model_construct`` was not given all
            return {name: getattr(model, slot) for name, slot in slots.items() if hasattr(model, slot)}

    def give(model: Slotted, values: Mapping[str, Any]) -> None:
        if not setters:
            setters.update(zip(names, slot_setters(type(model)), strict=True))
        for name, value in values.items():
            setters[name](model, value)

    return property(given, give)
