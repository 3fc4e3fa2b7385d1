"""One thread that ends the calls which take too long, for all processes: a timer for each costs half as much as a paper."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["WATCH"]

_LOOK = 0.05  # seconds between two looks at the clock; a call may take so much longer
_LINGER = 100  # looks without a call, after which the thread ends


class _Due(NamedTuple):
    """A call under way: when it is overdue, and what ends it."""

    at: float
    end: Callable[[], None]


class _Watch:
    """Calls under way; its thread runs while there are any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._due: dict[int, _Due] = {}
        self._is_running = False

    def add(self, seconds: float, end: Callable[[], None]) -> int:
        """Have a call ended after so many seconds; gives the number by which it is dropped."""
        number = next(self._numbers)
        with self._lock:
            self._due[number] = _Due(time.monotonic() + seconds, end)
            if not self._is_running:
                self._is_running = True
                threading.Thread(target=self._run, daemon=True, name="congvan-watch").start()
        return number

    def drop(self, number: int) -> None:
        """Forget a call that is done; after this it is not ended any more."""
        with self._lock:
            self._due.pop(number, None)

    def _run(self) -> None:
        idle = 0
        while idle < _LINGER:
            time.sleep(_LOOK)
            with self._lock:
                idle = 0 if self._due else idle + 1
                now = time.monotonic()
                for number in [number for number, due in self._due.items() if due.at <= now]:
                    with contextlib.suppress(OSError):  # what it ends is gone
                        self._due.pop(number).end()
                self._is_running = idle < _LINGER


WATCH = _Watch()
