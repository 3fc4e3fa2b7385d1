"""The public face: each name once, documented, bound on first use."""

from __future__ import annotations

import ast
import json
import pydoc
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import congvan

_CONSTANTS = {"__version__"}


def fresh(script: str) -> Any:
    """What a fresh interpreter prints as JSON."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True, timeout=60)
    return json.loads(done.stdout)


def test_dir_is_what_is_promised() -> None:
    tree = ast.parse(Path(congvan.__file__).read_text("utf-8"))
    exported = next(
        ast.literal_eval(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    assert exported == dir(congvan), "what type checkers see is what is bound"


def test_help_fits_two_screens_and_names_everything() -> None:
    told = pydoc.plain(pydoc.render_doc(congvan)).splitlines()
    assert len(told) <= 100
    assert max(map(len, told)) <= 120
    described = set(re.findall(r"\w+", congvan.__doc__ or ""))
    assert described >= set(dir(congvan)) - _CONSTANTS


@pytest.mark.parametrize("name", dir(congvan))
def test_each_name_is_there_and_documented(name: str) -> None:
    value = getattr(congvan, name)
    assert name in _CONSTANTS or (value.__doc__ or "").strip(), f"{name} has no docstring"


@pytest.mark.parametrize("name", dir(congvan))
def test_each_name_is_exported_by_its_home(name: str) -> None:
    value = getattr(congvan, name)
    home = getattr(value, "__module__", None)
    if isinstance(value, ModuleType) or home is None:
        return
    room = import_module(".".join(home.split(".")[:2]))
    assert name in room.__all__
    assert getattr(room, name) is value


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cong_van'"):
        congvan.Cong_van  # noqa: B018 - the access is the test


def test_import_is_light() -> None:
    script = "import json, sys; before = set(sys.modules); import congvan; print(json.dumps(sorted(set(sys.modules) - before)))"
    loaded = fresh(script)
    tops = {name.split(".")[0] for name in loaded}
    assert not tops & {"pydantic", "pydantic_core", "lxml", "dateutil", "typing_extensions", "csv", "re"}
    assert {name for name in loaded if name.startswith("congvan.")} == {"congvan._version", "congvan.later"}


def test_a_model_needs_no_forms() -> None:
    script = "import json, sys; import congvan; congvan.Directive; print(json.dumps(sorted(sys.modules)))"
    loaded = fresh(script)
    assert not [name for name in loaded if name.split(".")[0] in {"lxml", "dateutil"}]
    assert {name.split(".")[1] for name in loaded if name.startswith("congvan.")} <= {
        "_version",
        "later",
        "model",
        "errors",
        "tables",
        "vocab",
    }
