"""What every model promises: frozen, closed, hashable, described."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from pydantic import BaseModel, ValidationError

from congvan import Attachment, AuthorityStep, Directive, DocumentNumber, Pinpoint, Recipient, Signature, Span, model
from congvan.model.base import descriptions
from tests.strategies import directives

_MODELS = [
    kind
    for kind in (getattr(model, name) for name in model.__all__)
    if isinstance(kind, type) and issubclass(kind, BaseModel)
]


@pytest.mark.parametrize("kind", _MODELS)
def test_frozen_closed_and_described(kind: type[BaseModel]) -> None:
    assert kind.model_config["frozen"]
    assert kind.model_config["extra"] == "forbid"
    assert descriptions(kind).keys() == kind.model_fields.keys()


def test_a_directive_cannot_be_changed() -> None:
    directive = Directive(subject="về việc trực Tết")
    with pytest.raises(ValidationError, match="frozen"):
        directive.subject = "khác"  # type: ignore[misc]


def test_an_unknown_field_is_the_callers_mistake() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Directive.model_validate({"trich_yeu": "về việc trực Tết"})


@settings(max_examples=50)
@given(directives())
def test_directives_are_values(directive: Directive) -> None:
    twin = directive.model_copy(deep=True)
    assert twin == directive
    assert hash(twin) == hash(directive)


def test_a_span_is_ordered_and_cuts() -> None:
    assert Span(start=3, end=6).cut("Số 15/QĐ") == "15/"
    with pytest.raises(ValidationError, match="ends where it starts"):
        Span(start=2, end=1)


def test_a_digest_must_fit_its_content() -> None:
    with pytest.raises(ValidationError, match="not the digest"):
        Attachment(content=b"pdf", sha256="0" * 64)


def test_a_pinpoint_prints_from_the_smallest_unit() -> None:
    assert str(Pinpoint(clauses=("2",), articles=("5",), chapters=("II",))) == "khoản 2 Điều 5 Chương II"
    assert str(Pinpoint(annexes=("",))) == "Phụ lục"


def test_spellings_of_one_number_give_one_uri() -> None:
    spellings = ["Số: 05/2023/TT-BYT", "05 / 2023/TT–BYT", "5/2023/TT-BYT"]
    found = {Directive(document_type="TT", number=DocumentNumber.parse(text)).uri for text in spellings}
    assert found == {"urn:congvan:doc:byt:tt:2023:5"}


def test_a_recipient_has_a_known_role() -> None:
    with pytest.raises(ValidationError, match="role"):
        Recipient.model_validate({"text": "UBND tỉnh", "role": "cc"})


def test_the_last_step_of_an_authority_is_capacity_and_on_behalf_of() -> None:
    steps = (AuthorityStep(capacity="TM", on_behalf_of="UBND"), AuthorityStep(capacity="KT", on_behalf_of="CHỦ TỊCH"))
    signed = Signature(authority=steps)
    assert (signed.capacity, signed.on_behalf_of) == ("KT", "CHỦ TỊCH")
    assert Signature(capacity="KT", on_behalf_of="CHỦ TỊCH").authority == steps[1:]
    assert Signature.model_validate(signed.model_dump(mode="json")) == signed
    with pytest.raises(ValidationError, match="last step of authority"):
        Signature(authority=steps, capacity="TM", on_behalf_of="UBND")


def test_a_model_without_its_source_still_has_a_schema() -> None:
    program = (
        "import inspect\n"
        "def none(_): raise OSError\n"
        "inspect.getsource = none\n"
        "from congvan import Span\n"
        "print(Span.model_json_schema()['required'])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['start', 'end']"
