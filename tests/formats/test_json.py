from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from congvan import Directive, InputError, read, write
from congvan.formats import json
from tests.strategies import directives

if TYPE_CHECKING:
    from pathlib import Path


@settings(max_examples=40)
@given(directives())
def test_nothing_is_lost(directive: Directive) -> None:
    assert json.loads(json.dumps(directive)) == directive
    assert json.loads(json.dumps(directive).encode("utf-16")) == directive


def test_any_reader_and_writer_knows_it(tmp_path: Path) -> None:
    directive = Directive(place="Huế", subject="<akomaNtoso urn:congvan:directive:1")
    write(directive, tmp_path / "d.json")
    assert read(tmp_path / "d.json") == directive
    assert read(json.dumps(directive).encode("utf-16")) == directive


def test_files_and_faults(tmp_path: Path) -> None:
    json.dump(Directive(place="Huế"), tmp_path / "d.json")
    assert json.load(tmp_path / "d.json").place == "Huế"
    with pytest.raises(InputError) as caught:
        json.loads('{"annexes": [{"lable": "I"}]}')
    assert str(caught.value.place) == "$.annexes[0].lable"
    with pytest.raises(InputError):
        json.loads(b"\xff\xfe\x00")
