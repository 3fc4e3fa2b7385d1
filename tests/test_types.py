"""Every public name has a type that any checker knows: pyright's measure of completeness is whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_SRC = Path(__file__).parents[1] / "src"
# Made from a class of Django, which ships no types, and of SQLAlchemy, whose metaclass pyright does not know.
_UNTYPED = ("congvan.adapters.django.", "congvan.adapters.sqlalchemy.")


def pyright(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(_SRC), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=environment, text=True, timeout=110)


@pytest.mark.skipif(pyright("--version").returncode != 0, reason="pyright is not installed")
def test_the_types_are_complete() -> None:
    told = json.loads(pyright("--verifytypes", "congvan", "--ignoreexternal", "--outputjson").stdout)
    unknown = [
        f"{symbol['name']}: {found['message']}"
        for symbol in told["typeCompleteness"]["symbols"]
        if symbol["isExported"]
        and not symbol["name"].startswith(_UNTYPED)
        and (not symbol["isTypeKnown"] or symbol["isTypeAmbiguous"])
        for found in symbol["diagnostics"]
    ]
    assert unknown == []
    assert told["typeCompleteness"]["exportedSymbolCounts"]["withKnownType"] > 1000
