"""Every code that a reader can give has its meaning in Vietnamese."""

from __future__ import annotations

import ast
from pathlib import Path

from congvan.vocab import tables
from congvan.vocab.diagnostics import in_vietnamese

_SRC = Path(__file__).parents[2] / "src" / "congvan"
_NAMES = {"tell", "Diagnostic", "note", "_note", "notice"}


def _codes() -> set[str]:
    """First arguments, and those called ``code``, that look like codes, of the calls that make diagnostics."""
    found: set[str] = set()
    for file in _SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
            if called in _NAMES:
                found |= {
                    one.value
                    for one in given
                    if isinstance(one, ast.Constant) and isinstance(one.value, str) and "-" in one.value
                }
    return found


def test_every_code_has_its_meaning() -> None:
    codes = _codes()
    assert {"number-missing", "legacy-encoding", "newer-version"} <= codes
    assert sorted(code for code in codes if in_vietnamese(code) is None) == []
    assert in_vietnamese("x-strange") is None


def test_meanings_are_plain_and_stand_once() -> None:
    rows = tables.rows("diagnostics")
    assert [row["code"] for row in rows] == sorted({row["code"] for row in rows})
    assert all(row["vi"] and row["vi"][-1] not in ".;" for row in rows)
