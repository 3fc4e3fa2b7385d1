"""A loop moves on or stops: in tests with an error, at run time in silence."""

from __future__ import annotations

import ast
import itertools
from pathlib import Path

import pytest

import congvan.reading
from congvan.reading.grammar.cursor import StandsStillError, moves, places, strictly


def test_a_loop_that_moves_on_comes_to_the_end() -> None:
    steps = iter([0, 2, 3, 9])
    assert list(places(lambda: next(steps), 5)) == [0, 2, 3]


def test_a_step_that_stands_still_is_an_error_in_tests() -> None:
    with pytest.raises(StandsStillError, match="3"):
        list(places(lambda: 3, 5))


def test_a_step_that_stands_still_or_goes_back_ends_its_loop_at_run_time() -> None:
    strictly(on=False)
    try:
        assert list(places(lambda: 3, 5)) == [3]
        back = itertools.chain([2, 4], itertools.repeat(1))
        assert list(places(lambda: next(back), 5)) == [2, 4]
    finally:
        strictly(on=True)


def test_a_step_is_watched_where_it_is_taken() -> None:
    assert moves(3, 4)
    with pytest.raises(StandsStillError, match="4"):
        moves(4, 4)


def steps(loop: ast.While) -> bool:
    """Whether a loop plainly moves: by a constant, to the next find, down a tree, off a stack; or is watched."""
    names = {ast.unparse(node) for node in ast.walk(loop.test) if isinstance(node, ast.Name | ast.Attribute)}
    for node in itertools.chain(ast.walk(loop.test), *map(ast.walk, loop.body)):
        match node:
            case ast.AugAssign(op=ast.Add() | ast.Sub(), value=ast.Constant()) if ast.unparse(node.target) in names:
                return True
            case ast.Call(func=ast.Attribute(attr="pop")) if ast.unparse(node.func.value) in names:  # type: ignore[attr-defined]
                return True
            case ast.Call(func=ast.Attribute(attr="find"), args=[_, ast.BinOp(op=ast.Add()), *_]):
                return True
            case ast.Call(func=ast.Name(id="moves")):
                return True
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Subscript(value=ast.Attribute(value=ast.Name(id=of)))
            ):
                if name == of and name in names:
                    return True
    return False


_HOME = Path(congvan.reading.__file__).parent


@pytest.mark.parametrize("file", sorted(_HOME.rglob("*.py")), ids=lambda file: file.relative_to(_HOME).as_posix())
def test_every_loop_plainly_moves_or_is_watched(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.While)]
    assert [loop.lineno for loop in loops if file.name != "cursor.py" and not steps(loop)] == []
