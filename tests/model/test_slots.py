"""Models that keep their values in slots are in all else as those with a dictionary."""

from __future__ import annotations

import copy
import gc
import pickle

import pytest
from pydantic import ValidationError

from congvan import Block, FieldSpan, Span
from congvan.model.slots import Slotted

SPAN = Span(start=4, end=9)
FIELD = FieldSpan(field="number", span=SPAN)
BLOCK = Block(kind="clause", label="1", text="Rà soát.", children=(Block(kind="dash"),), span=SPAN)
EACH = pytest.mark.parametrize("model", [SPAN, FIELD, BLOCK], ids=lambda model: type(model).__name__)


@EACH
def test_no_instance_has_a_dictionary(model: Slotted) -> None:
    assert list(vars(model)) == list(type(model).model_fields)
    assert not [held for held in gc.get_referents(model) if isinstance(held, dict)]


def test_each_such_model_is_tested_here() -> None:
    assert {kind for kind in Slotted.__subclasses__() if kind.__module__.startswith("congvan.")} == {
        type(model) for model in (SPAN, FIELD, BLOCK)
    }


@EACH
def test_copies_are_equal(model: Slotted) -> None:
    kind = type(model)
    again = [
        copy.copy(model),
        copy.deepcopy(model),
        pickle.loads(pickle.dumps(model)),  # noqa: S301 - its own words
        model.model_copy(),
        kind.model_validate(model.model_dump(exclude_unset=True)),
        kind.model_validate_json(model.model_dump_json(exclude_unset=True)),
        kind.model_construct(set(model.model_fields_set), **dict(model)),
    ]
    for other in again:
        assert other == model
        assert hash(other) == hash(model)
        assert repr(other) == repr(model)
        assert other.model_dump(exclude_unset=True) == model.model_dump(exclude_unset=True)


def test_a_copy_with_a_change_leaves_the_first_alone() -> None:
    assert BLOCK.model_copy(update={"label": "2"}) == Block(**(dict(BLOCK) | {"label": "2"}))
    assert BLOCK.label == "1"
    assert SPAN.model_copy(update={"end": 12}, deep=True) == Span(start=4, end=12)


def test_what_is_unset_stays_unset() -> None:
    half = Span.model_construct(start=3)  # type: ignore[call-arg]  # what is tested
    assert vars(half) == {"start": 3}
    assert half.model_fields_set == {"start"}
    with pytest.raises(AttributeError, match="end"):
        _ = half.end
    assert Block(kind="dash").model_dump(exclude_unset=True) == {"kind": "dash"}


@EACH
def test_none_can_be_changed(model: Slotted) -> None:
    for name in type(model).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(model, name, None)
        with pytest.raises(ValidationError, match="frozen"):
            delattr(model, name)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"start": 9, "end": 4}, "value_error"),
        ({"start": -1, "end": 4}, "greater_than_equal"),
        ({"start": 1}, "missing"),
        ({"start": 1, "end": 4, "words": "x"}, "extra_forbidden"),
        ("1-4", "model_type"),
    ],
)
def test_errors_are_those_of_models(given: object, kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Span.model_validate(given)
    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_no_subclass_is_made_that_would_lose_its_values() -> None:
    with pytest.raises(TypeError, match="Block has no subclasses"):
        type("Ranked", (Block,), {"__annotations__": {"rank": int}})


@EACH
def test_the_slots_are_the_fields(model: Slotted) -> None:
    kind = type(model)
    assert sorted(f"_{name}" for name in kind.model_fields) == sorted(kind.__slots__)
