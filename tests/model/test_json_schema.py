from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError
from pydantic import BaseModel

from congvan import Directive, model
from congvan.model.json_schema import schema, schema_text
from congvan.schemas import read_schema
from tests.strategies import directives, values

_WHOLE = Draft202012Validator(schema())
_ASKED: Any = schema(for_llm=True)
_LLM = Draft202012Validator(_ASKED)


def test_the_shipped_file_is_current() -> None:
    assert read_schema("directive-1.schema.json").decode() == schema_text(), "run python -m congvan.model.json_schema"


def test_it_is_a_schema_with_a_versioned_name() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == f"urn:congvan:directive:{model.SCHEMA_VERSION}"


# What is said about directives, and stands in none.
_OF_NO_DIRECTIVE = {model.Change, model.Difference, model.Finding}


def test_every_model_is_there_with_every_field_described() -> None:
    defined: Any = schema()["$defs"]
    defined["Directive"] = schema()
    for name in model.__all__:
        kind = getattr(model, name)
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in _OF_NO_DIRECTIVE:
            fields = set(kind.model_fields) | set(kind.model_computed_fields)
            assert set(defined[name]["properties"]) == fields
            assert all(facts["description"] for facts in defined[name]["properties"].values())


@settings(max_examples=60)
@given(directives())
def test_it_accepts_every_directive_with_and_without_its_uri(directive: Directive) -> None:
    _WHOLE.validate(directive.model_dump(mode="json"))
    _WHOLE.validate(directive.model_dump(mode="json", exclude={"uri": True, "references": {"__all__": {"uri"}}}))
    _WHOLE.validate(directive.model_dump(mode="json", exclude_defaults=True))


@pytest.mark.parametrize(
    "broken",
    [
        {"unknown": 1},
        {"system": "church"},
        {"schema_version": "2.0"},
        {"recipients": [{"text": "UBND tỉnh"}]},
        {"references": [{"role": "quotes"}]},
        {"source": {"leftovers": [{"start": -1, "end": 2}]}},
        {"body": {"kind": "part"}},
    ],
)
def test_it_refuses_what_the_models_refuse(broken: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _WHOLE.validate(broken)
    with pytest.raises(ValueError, match="validation error"):
        Directive.model_validate(broken)


def test_the_variant_for_language_models_is_closed_and_plain() -> None:
    Draft202012Validator.check_schema(_ASKED)
    objects = _objects(_ASKED)
    assert len(objects) > 10
    for found in objects:
        assert found["additionalProperties"] is False
        assert found["required"] == list(found["properties"])
        assert "span" not in found["properties"]
    assert not re.search(r'"(format|pattern|default|minimum|maximum|contentEncoding)":', schema_text(for_llm=True))


@settings(max_examples=60)
@given(directives())
def test_an_answer_by_the_variant_is_a_directive(directive: Directive) -> None:
    answer = _answer(_ASKED, directive.model_dump(mode="json"))
    _LLM.validate(answer)
    read = Directive.model_validate(answer)
    assert read.subject == directive.subject
    assert len(read.references) == len(directive.references)


def test_the_strategies_reach_every_field() -> None:
    seen: set[str] = set()

    @settings(max_examples=60, database=None, derandomize=True)
    @given(values(Directive, depth=1))
    def collect(directive: Directive) -> None:
        seen.update(name for name, value in directive.model_dump().items() if value)

    collect()
    assert seen - {"uri"} == set(Directive.model_fields)


def _objects(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, dict):
        own = [part] if part.get("type") == "object" else []
        return own + [found for value in part.values() for found in _objects(value)]
    return [found for value in part for found in _objects(value)] if isinstance(part, list) else []


def _answer(facts: Any, value: Any) -> Any:
    """What a language model would answer for this value: only the fields that it is asked for."""
    if "$ref" in facts:
        facts = _ASKED["$defs"][facts["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        return [_answer(facts["items"], item) for item in value]
    if not isinstance(value, dict):
        return value
    if "anyOf" in facts:
        return _answer(facts["anyOf"][0], value)
    return {name: _answer(part, value[name]) for name, part in facts["properties"].items()}
