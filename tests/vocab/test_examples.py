from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = "bodies body_rows capacities communes document_types folding marks places provinces tables".split()  # noqa: SIM905 - read as a line


@pytest.mark.parametrize("name", ["congvan.vocab", *(f"congvan.vocab.{name}" for name in MODULES)])
def test_the_examples_of_a_module_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted
    assert not result.failed
