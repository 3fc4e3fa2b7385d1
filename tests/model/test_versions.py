from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congvan import Directive, InputError
from congvan.model.versions import NOTES, is_newer, read_json
from tests.strategies import directives


@pytest.mark.parametrize(
    ("version", "newer"),
    [
        ("1.1", True),
        ("1.20", True),
        ("1.0", False),
        ("2.0", False),
        ("0.9", False),
        ("1.", False),
        ("1.²", False),
        ("1." + "9" * 5000, False),
        ("", False),
        (None, False),
    ],
)
def test_is_newer(version: str | None, newer: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_newer(version) is newer


@settings(max_examples=30)
@given(directives())
def test_this_version_is_read_as_it_is(directive: Directive) -> None:
    assert read_json(directive.model_dump_json()) == directive


def _newer() -> dict[str, Any]:
    return {
        "schema_version": "1.7",
        "place": "Huế",
        "smell": None,
        "system": "judiciary",
        "body": [{"kind": "clause", "text": "a", "weight": [1, 2]}],
    }


def test_an_older_document_without_the_later_fields_is_read() -> None:
    assert read_json(b'{"place": "Hu\xe1\xba\xbf"}') == Directive(place="Huế")


def test_a_newer_minor_version_is_read_and_what_is_unknown_noted() -> None:
    read = read_json(json.dumps(_newer()))
    assert (read.place, read.system, read.body[0].text) == ("Huế", None, "a")
    assert read.source is not None
    reasons = [found.reason for found in read.source.diagnostics]
    assert sorted(reasons) == [
        "$.body[0].weight is not known to version 1.0",
        "$.smell is not known to version 1.0",
        "$.system is not known to version 1.0",
    ]


def test_no_more_notes_than_people_read() -> None:
    read = read_json(json.dumps(_newer() | {f"x{number}": 1 for number in range(500)}))
    assert read.source is not None
    assert len(read.source.diagnostics) == NOTES + 1
    assert read.source.diagnostics[-1].reason == "403 more are not known to version 1.0"


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ({"schema_version": "1.0"}, "$.system"),
        ({"schema_version": "2.0"}, "$.schema_version"),
        ({"schema_version": 17}, "$.schema_version"),
        ({"body": [{"kind": "stanza"}]}, "$.body[0].kind"),
        ({"issued_on": "yesterday"}, "$.issued_on"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(broken: dict[str, Any], place: str) -> None:
    with pytest.raises(InputError) as caught:
        read_json(json.dumps(_newer() | broken))
    assert str(caught.value.place) == place


@settings(max_examples=100)
@given(
    st.binary(max_size=30)
    | st.sampled_from([b"[" * 5000, b'{"a":' * 3000, b'"\\ud800"', b'{"place":"\\ud800"}', b"1e999"])
)
def test_any_bytes_return_or_raise_an_input_error(data: bytes) -> None:
    try:
        read_json(data)
    except InputError as error:
        assert error.form == "json"  # noqa: PT017 - both outcomes are right
