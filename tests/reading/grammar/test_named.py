"""No pattern of reading that says a word is without a name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import congvan.reading

_HOME = Path(congvan.reading.__file__).parent
_NO_RULES = frozenset(
    {
        "deadlines/find.py",  # where a limit may begin: what is read there is named
        "grammar/rule.py",  # the rule itself
        "references/words.py",  # made of the words of its table, and of named rules
        "text/normalise.py",  # signs and marks of Unicode, before there are words
    }
)
_NOT_LETTERS = re.compile(r"\\[sSwWdDbBnrZ]|\\u[0-9a-f]{4}|\[\^?[^\]]*\]|\(\?P<\w+>|\{\d+(?:,\d*)?\}")


def says_a_word(source: str) -> bool:
    """Whether a pattern has a letter or a digit of its own: without one it parts marks, blanks and words, and is no rule of reading."""
    return any(map(str.isalnum, _NOT_LETTERS.sub("", source)))


def unnamed(file: Path) -> list[int]:
    """The lines on which a pattern that says a word, or that is put together, is compiled outside a rule."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [
        call.lineno
        for call in calls
        if ast.unparse(call.func) == "re.compile"
        and not (isinstance(call.args[0], ast.Constant) and not says_a_word(str(call.args[0].value)))
    ]


@pytest.mark.parametrize("source", [r"[;,.)]\s+", r"\n[^\S\n]*\n", r"\d{1,4}\s?[-/]", "[a-z]+", r"(?P<word>\w+)"])
def test_marks_and_classes_are_no_words(source: str) -> None:
    assert not says_a_word(source)


@pytest.mark.parametrize("source", [r"so\s", "(?:19|20)", "VA", r"\bva\b", "[a-z]ngay"])
def test_a_letter_or_a_digit_is_one(source: str) -> None:
    assert says_a_word(source)


@pytest.mark.parametrize("file", sorted(_HOME.rglob("*.py")), ids=lambda file: file.relative_to(_HOME).as_posix())
def test_every_pattern_has_a_name(file: Path) -> None:
    inner = file.relative_to(_HOME)
    if inner.as_posix() not in _NO_RULES:
        assert unnamed(file) == []


@pytest.mark.parametrize("name", sorted(_NO_RULES))
def test_a_file_without_patterns_needs_no_exception(name: str) -> None:
    assert unnamed(_HOME / name)
