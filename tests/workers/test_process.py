"""A process that answers calls, and is ended and started anew."""

from __future__ import annotations

import os
import signal

import pytest

from congvan.workers import Limits, TimeLimit, Worker, WorkerDied


def test_a_process_answers_one_call_after_another_and_ends_with_its_block() -> None:
    with Worker("os:getpid", Limits()) as worker:
        assert not worker.is_alive
        first = worker.call()
        assert worker.is_alive
        assert worker.call() == first != os.getpid()
    assert not worker.is_alive


def test_a_call_that_takes_too_long_is_ended_and_the_next_one_answered() -> None:
    with Worker("tests.workers.work:asked", Limits(seconds=0.5)) as worker:
        before = worker.call("getpid")
        with pytest.raises(TimeLimit, match=r"not read within 0\.5 seconds"):
            worker.call("pause")
        assert worker.call("getpid") != before


def test_calls_that_are_handed_over_at_once_are_answered_in_turn_until_one_takes_too_long() -> None:
    with Worker("tests.workers.work:asked", Limits(seconds=0.5)) as worker:
        worker.ask([((word,), {}) for word in ("getpid", "getpid", "pause", "getpid")])
        assert worker.answer() == worker.answer() != os.getpid()
        assert not worker.is_ended
        with pytest.raises(TimeLimit):
            worker.answer()
        assert worker.is_ended
        with pytest.raises(WorkerDied):
            worker.answer()


@pytest.mark.parametrize("way", ["_exit", "abort"])
def test_a_process_that_dies_is_told_of_and_replaced(way: str) -> None:
    with Worker("tests.workers.work:asked", Limits()) as worker:
        before = worker.call("getpid")
        with pytest.raises(WorkerDied, match="its process ended with"):
            worker.call(way)
        assert worker.call("getpid") != before


def test_a_closed_worker_starts_no_more() -> None:
    with Worker("os:getpid", Limits()) as worker:
        worker.call()
        worker.close()
        with pytest.raises(WorkerDied):
            worker.call()
        assert not worker.is_alive


def test_a_process_killed_between_two_calls_is_replaced_unseen() -> None:
    with Worker("os:getpid", Limits()) as worker:
        before = worker.call()
        process = worker.start()
        process.send_signal(signal.SIGTERM)
        process.wait()
        assert worker.call() != before
