"""Law 1 for JSON: nothing is lost, for every possible directive."""

from __future__ import annotations

import json

from hypothesis import given, settings

from congvan import Directive
from tests.strategies import directives

_SETTINGS = settings(max_examples=100)


@_SETTINGS
@given(directives())
def test_json_text_round_trip(directive: Directive) -> None:
    assert Directive.model_validate_json(directive.model_dump_json()) == directive


@_SETTINGS
@given(directives())
def test_plain_values_round_trip(directive: Directive) -> None:
    plain = directive.model_dump(mode="json")
    assert Directive.model_validate(json.loads(json.dumps(plain))) == directive
    assert Directive.model_validate(directive.model_dump()) == directive


@_SETTINGS
@given(directives())
def test_what_is_not_told_need_not_be_written(directive: Directive) -> None:
    short = directive.model_dump_json(exclude_defaults=True, exclude={"uri": True})
    assert Directive.model_validate_json(short) == directive


@_SETTINGS
@given(directives())
def test_the_uri_is_computed_again(directive: Directive) -> None:
    plain = directive.model_dump(mode="json") | {"uri": "urn:congvan:doc:forged"}
    assert Directive.model_validate(plain).uri == directive.uri
