"""The process that reads documents one after another: what :class:`congvan.workers.Worker` starts.

Run as ``python -m congvan.workers.child MODULE:FUNCTION SECONDS BYTES``. Calls come in pickled lists, and each
is answered with the pickled result, until the input ends; the system ends a call that takes far too long, should nobody else be there to.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import sys
from typing import IO

__all__ = ["main"]

_GRACE = 30  # seconds beyond the limit, within which the parent, while it lives, has ended the call


def main(work: str, seconds: float, memory: int) -> None:
    """Answer calls.

    Args:
        work: The function, as ``module:name``.
        seconds: The limit of time for a call.
        memory: How much address space the process may take; 0 for any.
    """
    replies = os.fdopen(os.dup(1), "wb")
    calls = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # what a library prints must not come between the replies, nor into the bar
        os.dup2(nothing, stream)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends its workers
    module, _, name = work.partition(":")
    function = getattr(importlib.import_module(module), name)
    _bound_memory(memory)
    _reply(replies, "ready")
    while True:
        try:
            handed = pickle.load(calls)  # noqa: S301 - the parent's own words
        except EOFError:
            return
        for arguments, named in handed:
            if hasattr(signal, "alarm"):
                signal.alarm(int(seconds) + _GRACE)
            result = function(*arguments, **named)
            if hasattr(signal, "alarm"):
                signal.alarm(0)
            _reply(replies, result)


def _reply(replies: IO[bytes], result: object) -> None:
    pickle.dump(result, replies, protocol=pickle.HIGHEST_PROTOCOL)
    replies.flush()


def _bound_memory(memory: int) -> None:
    """Let no document take the machine's memory; a system without such limits has none."""
    if not memory or sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on every system

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    bound = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
