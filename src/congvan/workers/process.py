"""One process, started when it is needed, and anew after it was ended."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from typing import IO, TYPE_CHECKING, NamedTuple, Self

from congvan.errors import CongvanError, Reason
from congvan.workers.watch import WATCH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

__all__ = ["Limits", "TimeLimit", "Worker", "WorkerDied"]


class Limits(NamedTuple):
    """What one document may take.

    Attributes:
        seconds: So long, then its process is ended.
        memory: So many bytes of address space for a process; 0 for any number.
    """

    seconds: float = 60.0
    memory: int = 3 * 1024**3


class TimeLimit(CongvanError):  # noqa: N818 - its name is what stands in the table
    """A document took longer than it may."""


class WorkerDied(CongvanError):  # noqa: N818 - the same
    """The process that read a document ended: by the system for its memory, or by a fault in a library."""


class Worker:
    """One process that answers calls of one function, one at a time."""

    def __init__(self, work: str, limits: Limits) -> None:
        """Start nothing yet.

        Args:
            work: The function, as ``module:name``; it raises nothing.
            limits: What a call may take.
        """
        self._work, self._limits = work, limits
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def __enter__(self) -> Self:
        """The worker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.end()

    @property
    def is_alive(self) -> bool:
        """Whether its process runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def is_ended(self) -> bool:
        """Whether its process was never started, or was ended here."""
        return self._process is None

    def call(self, *arguments: object, **named: object) -> object:
        """What the function gives.

        Raises:
            TimeLimit: It took longer than it may; its process is ended.
            WorkerDied: Its process ended without an answer.
        """
        self.ask([(arguments, named)])
        return self.answer()

    def ask(self, calls: Sequence[tuple[tuple[object, ...], Mapping[str, object]]]) -> None:
        """Hand several calls over at once: the process does not wait between them; each has an :meth:`answer` of its own.

        Args:
            calls: The positional and the named arguments of each.

        Raises:
            WorkerDied: Its process ended before it had them all.
        """
        process = self.start()
        try:
            pickle.dump(list(calls), _pipe(process.stdin), protocol=pickle.HIGHEST_PROTOCOL)
            _pipe(process.stdin).flush()
        except (EOFError, OSError) as error:
            raise self._why(process, late=False) from error

    def answer(self) -> object:
        """What the function gives for the next of the calls that were handed over, which has its time from now.

        Raises:
            TimeLimit: It took longer than it may; its process is ended, and the calls behind it are lost.
            WorkerDied: Its process ended without an answer.
        """
        process = self._process
        if process is None:
            raise WorkerDied(Reason("process-ended", code=None))
        overdue = threading.Event()

        def end() -> None:
            overdue.set()
            self.kill()

        number = WATCH.add(self._limits.seconds, end)
        try:
            result: object = pickle.load(_pipe(process.stdout))  # noqa: S301 - the worker's own words
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise self._why(process, late=overdue.is_set()) from error
        finally:
            WATCH.drop(number)
            if overdue.is_set():  # it may have answered in the very moment, and is ended all the same
                self.end()
        return result

    def start(self) -> subprocess.Popen[bytes]:
        """The process, started where it does not run; its own start is no call's time.

        Raises:
            WorkerDied: It ended before it was ready.
        """
        if self._process is not None and self.is_alive:
            return self._process
        self.end()
        process = subprocess.Popen(  # noqa: S603 - this very interpreter
            [sys.executable, "-m", "congvan.workers.child", self._work, *map(str, self._limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # so that the programs which it calls can be ended with it
        )
        self._process = process
        if self._is_closed:  # meanwhile
            self.kill()
        try:
            pickle.load(_pipe(process.stdout))  # noqa: S301 - that it is ready
        except EOFError as error:
            raise self._why(process, late=False) from error
        return process

    def close(self) -> None:
        """End the process for good, from any thread; a call under way or to come raises."""
        self._is_closed = True
        self.kill()

    def kill(self) -> None:
        """End the process and the programs that it called, from any thread; a call under way raises."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        if sys.platform == "win32":
            process.kill()
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def end(self) -> None:
        """End the process."""
        if self._process is None:
            return
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                _pipe(pipe).close()
            except BrokenPipeError:  # the last words to a process that had ended
                continue
        self._process = None

    def _why(self, process: subprocess.Popen[bytes], *, late: bool) -> CongvanError:
        self.end()
        if late:
            return TimeLimit(Reason("not-in-time", seconds=f"{self._limits.seconds:g}"))
        return WorkerDied(Reason("process-ended", code=process.returncode))


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    """A pipe that was asked for when the process was started."""
    if pipe is None:
        raise EOFError
    return pipe
