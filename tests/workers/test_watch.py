"""Calls that take too long are ended by one thread, and those that are done are left alone."""

from __future__ import annotations

import threading

from congvan.workers.watch import WATCH


def test_what_is_overdue_is_ended_and_what_is_done_is_not() -> None:
    first, second = threading.Event(), threading.Event()
    WATCH.drop(WATCH.add(0.0, first.set))
    WATCH.add(0.01, second.set)
    assert second.wait(30)
    assert not first.is_set()


def test_a_call_whose_end_fails_ends_no_watch() -> None:
    def fail() -> None:
        raise ProcessLookupError

    later = threading.Event()
    WATCH.add(0.0, fail)
    WATCH.add(0.01, later.set)
    assert later.wait(30)
