"""Raw values hold what their models hold: the same names, and types of which the models are built."""

from __future__ import annotations

import types
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

import pytest

from congvan import model
from congvan.reading import raw

_RAW = [each for name, each in sorted(vars(raw).items()) if name.startswith("Raw") and is_typeddict(each)]


def _model_of(each: type) -> type[Any]:
    name = "DocumentNumber" if each is raw.RawDocumentNumber else each.__name__.removeprefix("Raw")
    found: type[Any] = getattr(model, name)
    return found


def _alternatives(hint: Any) -> set[Any]:
    """A type as its alternatives, written alike in raw values and in models: no lists, no bounds, no raw names."""
    origin = get_origin(hint)
    if origin in {Annotated, NotRequired, Required}:
        return _alternatives(get_args(hint)[0])
    if origin in {Union, types.UnionType}:
        return set().union(*map(_alternatives, get_args(hint)))
    if origin in {list, tuple}:
        return {(tuple, frozenset(_alternatives(get_args(hint)[0])))}
    if origin is Literal:
        return {("one of", *get_args(hint))}
    return {_model_of(hint) if is_typeddict(hint) else hint}


def test_every_model_that_is_read_has_its_raw_value() -> None:
    assert len(_RAW) == 14  # blocks and spans are made as they are


@pytest.mark.parametrize("each", _RAW, ids=lambda each: each.__name__)
def test_a_raw_value_has_the_fields_of_its_model(each: type) -> None:
    made = _model_of(each)
    hints = get_type_hints(each, include_extras=True)
    assert hints.keys() <= made.model_fields.keys()
    needed = {name for name, field in made.model_fields.items() if field.is_required()}
    assert needed <= each.__required_keys__  # type: ignore[attr-defined]  # of a TypedDict
    fields = get_type_hints(made, include_extras=True)
    for name, hint in hints.items():
        assert _alternatives(hint) <= _alternatives(fields[name]), name
