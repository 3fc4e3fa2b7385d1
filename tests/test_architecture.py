"""The house as DESIGN.md draws it: who may import whom, and how large a file may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

_SRC = Path(__file__).parents[1] / "src"
_FILES = sorted((_SRC / "congvan").rglob("*.py"))

# Arrows point at what is imported: a room imports rooms of earlier storeys, and none beside it.
_STOREYS = (
    {"_version", "later", "schemas", "tables"},
    {"errors"},
    {"vocab", "workers"},
    {"model"},
    {"reading", "layout"},
    {"grounding"},
    {"formats"},
    {"checks", "graph", "records", "diff", "scoring"},
    {"adapters", "corpus"},
    {"view"},
    {"serve"},
    {"cli"},
    {"__init__", "__main__"},
)
_STOREY = {room: level for level, rooms in enumerate(_STOREYS) for room in rooms}
_FORMS = {"text", "xml", "json", "edxml", "akn", "html", "markdown", "docx", "doc", "pdf", "ics"}
# One line for each kind: formats and tables, what people connect to, types of other libraries.
_OPTIONAL = {
    *("docx", "duckdb", "icalendar", "networkx", "openpyxl", "pyarrow", "pyhanko", "pypdfium2", "rich"),
    *("daft", "pyspark"),
    *("fastapi", "mcp", "starlette", "uvicorn"),
    *("django", "docling_core", "langchain_core", "llama_index", "pandas", "polars", "spacy", "sqlalchemy"),
}


def module_of(file: Path) -> tuple[str, ...]:
    """``src/congvan/model/span.py`` is ``("model", "span")``; a package's own file ends in ``__init__``."""
    return file.relative_to(_SRC / "congvan").with_suffix("").parts


def imports_of(file: Path) -> list[str]:
    """Every name that a file imports, in functions and for type checkers too."""
    found: list[str] = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def named(path: Path) -> str:
    return str(path.relative_to(_SRC))


@pytest.mark.parametrize("file", _FILES, ids=named)
def test_arrows(file: Path) -> None:
    own = module_of(file)[0]
    assert own in _STOREY, f"{own} has no place in the house: add it to DESIGN.md and here"
    if own == "__init__":
        return
    for target in imports_of(file):
        parts = target.split(".")
        if parts[0] == "congvan":
            assert parts[1] in _STOREY, f"{target}: a room imports rooms, not the public face"
            assert parts[1] == own or _STOREY[parts[1]] < _STOREY[own], f"{own} imports {target}"


@pytest.mark.parametrize("form", sorted(_FORMS))
def test_no_form_imports_another(form: str) -> None:
    for file in _FILES:
        if module_of(file)[:2] == ("formats", form):
            targets = {target.split(".")[2] for target in imports_of(file) if target.startswith("congvan.formats.")}
            assert not targets & (_FORMS - {form}), named(file)


@pytest.mark.parametrize("file", _FILES, ids=named)
def test_lxml_appears_only_in_formats(file: Path) -> None:
    assert module_of(file)[0] == "formats" or "lxml" not in {target.split(".")[0] for target in imports_of(file)}


def test_every_room_and_form_imports_without_extras() -> None:
    doors = {".".join(("congvan", *module_of(file)[: 2 if module_of(file)[0] == "formats" else 1])) for file in _FILES}
    blocked = f"import sys; sys.modules.update(dict.fromkeys({_OPTIONAL!r}))"
    imports = "; ".join(f"import {door}" for door in sorted(doors) if not door.endswith("__"))
    done = subprocess.run([sys.executable, "-c", f"{blocked}; {imports}"], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("file", _FILES, ids=named)
def test_files_are_small_and_say_what_they_are(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, "split it along its ideas"
    assert ast.get_docstring(ast.parse(text)), "say what this file is"
    assert file.stem not in {"utils", "helpers", "misc", "manager", "common"}, "name what it holds"


def test_the_walk_sees_what_it_should() -> None:
    assert len(_FILES) > 30
    assert "congvan.model.json_schema.schema_text" in imports_of(_SRC / "congvan" / "cli" / "schema.py")


# Inside the room of edXML: what a message is, its bytes, its rules; turning it into a directive stands beside the last two.
_EDXML: dict[str, set[str]] = {"model": set(), "wire": {"model"}, "rules": {"model", "wire"}, "convert": {"model"}}


def test_the_rooms_of_edxml_stand_in_no_circle() -> None:
    files = [file for file in _FILES if module_of(file)[:2] == ("formats", "edxml") and file.stem != "__init__"]
    assert {module_of(file)[2] for file in files} >= _EDXML.keys()
    for file in files:
        own = module_of(file)[2]
        targets = [target.split(".") for target in imports_of(file) if target.startswith("congvan.formats.edxml.")]
        rooms = {parts[3] for parts in targets} & _EDXML.keys()
        if own in _EDXML:
            assert rooms <= _EDXML[own] | {own}, named(file)
        else:
            assert not rooms, f"{named(file)}: what stands beside the rooms imports none of them"


# The rooms of reading in the order of its stages; what they share stands before them, the whole behind.
_ROOMS_OF_READING = ("", "text", "grammar", "header", "body", "closing", "references", "deadlines", "tasks", "press")
_IN_ROOM = {"discourse": "tasks"}
_SEE_ALL = {"parse", "assemble", "explanation"}


def room_of_reading(file: Path) -> str:
    """The room of a file of reading; blank for what all rooms share."""
    parts = module_of(file)[1:]
    return parts[0] if len(parts) > 1 else _IN_ROOM.get(parts[0], "")


def stage_values() -> dict[str, str]:
    """The values that stages hand on, each with its room: those with findings, the blocks of the body, what tasks are read from."""
    found = {}
    for file in _FILES:
        if module_of(file)[0] != "reading" or module_of(file)[1] in _SEE_ALL:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "NamedTuple" for base in node.bases):
                fields = {
                    each.target.id
                    for each in node.body
                    if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
                }
                if fields & {"findings", "heading_end", "body_start"}:
                    found[".".join(("congvan", *module_of(file), node.name))] = room_of_reading(file)
    return found


def test_a_room_of_reading_sees_no_value_of_a_later_stage() -> None:
    values = stage_values()
    assert {name.rpartition(".")[2] for name in values} == {
        *("Head", "DayBelow", "Node", "Annexes", "Address", "Closing", "Contact", "Effect"),
        *("Matter", "Tasks", "Report", "Ordered"),
    }
    for file in _FILES:
        if module_of(file)[0] != "reading" or module_of(file)[1] in _SEE_ALL:
            continue
        own = _ROOMS_OF_READING.index(room_of_reading(file))
        for target in imports_of(file):
            if target in values:
                assert _ROOMS_OF_READING.index(values[target]) <= own, f"{named(file)} imports {target}"
