"""In the rooms that have been converted no pattern is without a name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import congvan.reading

_HOME = Path(congvan.reading.__file__).parent
# Rooms with patterns that have no names yet; the list only shrinks.
_TO_DO = frozenset({"closing", "header", "press", "references", "tasks"})
_NO_RULES = frozenset(
    {
        "assemble.py",  # the marks of emphasis of Markdown, in the source as it was given
        "explanation.py",  # what a user asks for, no paper
        "deadlines/find.py",  # where a limit may begin: what is read there is named
        "deadlines/grammar.py",  # the notation itself
        "grammar/persons.py",  # splits names into syllables
        "grammar/rule.py",  # the rule itself
        "grammar/tolerance.py",  # makes patterns of words
        "text/normalise.py",  # signs and marks of Unicode, before there are words
    }
)


def unnamed(file: Path) -> list[int]:
    """The lines on which a pattern is compiled outside a rule."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"re.compile", "pattern"}
    ]


@pytest.mark.parametrize("file", sorted(_HOME.rglob("*.py")), ids=lambda file: file.relative_to(_HOME).as_posix())
def test_every_pattern_has_a_name(file: Path) -> None:
    inner = file.relative_to(_HOME)
    if inner.parts[0] not in _TO_DO and inner.as_posix() not in _NO_RULES:
        assert unnamed(file) == []


@pytest.mark.parametrize("room", sorted(_TO_DO))
def test_a_room_leaves_the_list_when_it_is_done(room: str) -> None:
    assert any(map(unnamed, (_HOME / room).glob("*.py")))


@pytest.mark.parametrize("name", sorted(_NO_RULES))
def test_a_file_without_patterns_needs_no_exception(name: str) -> None:
    assert unnamed(_HOME / name)
