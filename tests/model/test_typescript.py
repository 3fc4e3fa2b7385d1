"""The TypeScript types: current, and a real compiler takes what the library writes and refuses what it does not."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import congvan
from congvan.model.typescript import types
from congvan.schemas import read_schema

_EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "chi-thi.txt"
_COMPILER = shutil.which("tsc")
_USE = """
import Directive, {{ DirectiveInput, Task }} from "./directive-1";
const written: Directive = {written};
const made: DirectiveInput = {{ document_type: "CV", issuers: [{{ name: "Sở Y tế" }}] }};
const late = (tasks: ReadonlyArray<Task>): string[] => tasks.flatMap((task) => task.deadline?.on ?? []);
export {{ written, made, late }};
"""


def compiled(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What the compiler says of a script beside the types."""
    (folder / "directive-1.d.ts").write_bytes(read_schema("directive-1.d.ts"))
    (folder / "use.ts").write_text(script, encoding="utf-8")
    command = [str(_COMPILER), "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "use.ts"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, text=True)


def test_the_file_is_current() -> None:
    assert read_schema("directive-1.d.ts").decode() == types(), "run python -m congvan.model.typescript"


def test_every_model_has_both_interfaces() -> None:
    text = types()
    for name in ("Directive", *json.loads(read_schema("directive-1.schema.json"))["$defs"]):
        assert f"\nexport interface {name} {{" in text
        assert f"\nexport interface {name}Input {{" in text


@pytest.mark.skipif(_COMPILER is None, reason="the TypeScript compiler is not installed")
def test_a_compiler_takes_a_reading(tmp_path: Path) -> None:
    done = compiled(tmp_path, _USE.format(written=congvan.read(_EXAMPLE).model_dump_json()))
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(_COMPILER is None, reason="the TypeScript compiler is not installed")
@pytest.mark.parametrize(
    "wrong",
    ['{ "document_type": 5 }', '{ "urgency": "soon" }', '{ "nummer": "1" }', '{ "tasks": [{ "id": "1" }] }'],
)
def test_a_compiler_refuses_what_is_none(tmp_path: Path, wrong: str) -> None:
    script = (
        f'import {{ DirectiveInput }} from "./directive-1";\nconst made: DirectiveInput = {wrong};\nexport {{ made }};'
    )
    assert "error TS" in compiled(tmp_path, script).stdout
