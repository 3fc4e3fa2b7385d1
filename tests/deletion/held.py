"""The tests of reading as plain calls, so that thousands of pieces can be taken away in one process."""

from __future__ import annotations

import contextlib
import functools
import inspect
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from congvan.reading.grammar.rule import rules
from tests.reading.grammar.test_rules import test_it_matches_its_examples_alone as holds_examples
from tests.reading.test_words import ROW_TESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.deletion.pieces import Piece

__all__ = ["calls", "fails"]

_FOLDER = Path(__file__).parents[1] / "reading"
# What looks at the whole of reading comes first: it fails soonest.
_FIRST = ("test_evidence", "test_readings", "test_find", "test_cases", "test_names", "test_deadlines")


class _Collected:
    def __init__(self) -> None:
        self.items: list[pytest.Item] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = session.items


@functools.cache
def calls() -> tuple[Callable[[], object], ...]:
    """Every test under ``tests/reading`` of what is read, each as a call; none of laws that hold of any text."""
    collected = _Collected()
    with contextlib.redirect_stdout(io.StringIO()):
        status = pytest.main(["--collect-only", "-q", "-p", "no:cacheprovider", str(_FOLDER)], [collected])
    assert status is pytest.ExitCode.OK
    functions = [item for item in collected.items if isinstance(item, pytest.Function)]
    functions.sort(key=_order)
    return tuple(call for item in functions if (call := _call(item)) is not None)


def fails(piece: Piece | None) -> str | None:
    """Which test fails, if one does; the examples of the piece itself are tried first."""
    for call in (*_examples(piece), *calls()):
        try:
            call()
        except Exception:  # noqa: BLE001 -- whatever is raised, the piece is held
            return _name(call)
    return None


def _examples(piece: Piece | None) -> Iterator[Callable[[], object]]:
    """The tests of the piece itself: its row as it was, or its rule as it is now."""
    if piece is None:
        return
    if piece.place in rules():
        yield functools.partial(holds_examples, rules()[piece.place])
    elif piece.place in ROW_TESTS:
        yield functools.partial(ROW_TESTS[piece.place], piece.row or {})


def _name(call: Callable[[], object]) -> str:
    test = call.func if isinstance(call, functools.partial) else call
    return f"{test.__module__}.{test.__qualname__}"


def _order(item: pytest.Function) -> int:
    module = item.module.__name__.rpartition(".")[2]
    return _FIRST.index(module) if module in _FIRST else len(_FIRST)


def _call(item: pytest.Function) -> Callable[[], object] | None:
    """A test with what it is called with; ``None`` where that is drawn at random, or is more than this knows."""
    is_law = hasattr(item.obj, "hypothesis") or item.module.__name__.endswith("test_laws")
    if is_law or item.obj is holds_examples:
        return None
    given: dict[str, Any] = dict(item.callspec.params) if hasattr(item, "callspec") else {}
    if "as_printed" in inspect.signature(item.obj).parameters:
        given["as_printed"] = _as_printed
    return (
        functools.partial(item.obj, **given) if given.keys() == inspect.signature(item.obj).parameters.keys() else None
    )


def _as_printed(made: str, file: Path) -> None:
    assert made == _kept(file)


@functools.cache
def _kept(file: Path) -> str:
    return file.read_text(encoding="utf-8")
