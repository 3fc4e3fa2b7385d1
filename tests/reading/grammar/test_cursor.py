"""A loop moves on or stops: in tests with an error, at run time in silence."""

from __future__ import annotations

import itertools

import pytest

from congvan.reading.grammar.cursor import StandsStillError, places, strictly


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
