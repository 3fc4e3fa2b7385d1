"""Documents shared among processes, each held to its time and memory; results come in the order of the documents."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from congvan.corpus.reading import failed
from congvan.errors import CongvanError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

    from congvan.corpus.columns import Record
    from congvan.corpus.sources import Item

__all__ = ["Done", "Limits", "TimeLimit", "WorkerDied", "read_items"]

RECORD = "congvan.corpus.reading:record"
# So many documents of each process are on their way, or so many bytes of all: a slow one holds the order up, not the work.
_AHEAD = 64
_BYTES_AHEAD = 128 * 1024 * 1024


class Limits(NamedTuple):
    """What one document may take.

    Attributes:
        seconds: So long, then its process is ended.
        memory: So many bytes of address space for a process; 0 for any number.
    """

    seconds: float = 60.0
    memory: int = 3 * 1024**3


class Done(NamedTuple):
    """A document that is done, read or not.

    Attributes:
        record: Its record.
        seconds: How long it took.
    """

    record: Record
    seconds: float


class TimeLimit(CongvanError):  # noqa: N818 - its name is what stands in the table
    """A document took longer than it may."""


class WorkerDied(CongvanError):  # noqa: N818 - the same
    """The process that read a document ended: by the system for its memory, or by a fault in a library."""


class _Worker:
    """One process, started when it is needed, and anew after it was ended."""

    def __init__(self, work: str, limits: Limits) -> None:
        self._work, self._limits = work, limits
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, item: Item, *, ocr: bool) -> Done:
        """The record of an item."""
        if isinstance(item.content, Exception):
            return Done(failed(item.source, item.content), 0.0)
        named = {"source": item.source, "suffix": item.suffix, "ocr": ocr}
        call = pickle.dumps(((item.content,), named), protocol=pickle.HIGHEST_PROTOCOL)
        process = self._process if self._process is not None and self._process.poll() is None else self._start()
        overdue = threading.Event()

        def end() -> None:
            overdue.set()
            process.kill()

        start = time.perf_counter()
        timer = threading.Timer(self._limits.seconds, end)
        timer.start()
        try:
            _pipe(process.stdin).write(call)
            _pipe(process.stdin).flush()
            record: Record = pickle.load(_pipe(process.stdout))  # noqa: S301 - the worker's own words
        except (EOFError, OSError, pickle.UnpicklingError):
            record = failed(item.source, self._why(process, late=overdue.is_set()))
        timer.cancel()
        timer.join()
        if overdue.is_set():  # it may have answered in the very moment, and is ended all the same
            self.end()
        return Done(record, time.perf_counter() - start)

    def end(self) -> None:
        """End the process."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                _pipe(pipe).close()
            except BrokenPipeError:  # the last words to a process that had ended
                continue
        self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        self.end()
        process = subprocess.Popen(  # noqa: S603 - this very interpreter
            [sys.executable, "-m", "congvan.corpus.worker", self._work, *map(str, self._limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._process = process
        pickle.load(_pipe(process.stdout))  # noqa: S301 - that it is ready; its own start is no document's time
        return process

    def _why(self, process: subprocess.Popen[bytes], *, late: bool) -> CongvanError:
        self.end()
        if late:
            return TimeLimit(f"more than {self._limits.seconds:g} seconds")
        return WorkerDied(f"its process ended with {process.returncode}")


def read_items(
    coming: Iterable[Item],
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    ocr: bool = False,
    work: str = RECORD,
) -> Iterator[Done]:
    """The record of each item, in their order; no more items are taken than are on their way.

    Args:
        coming: Any number of items.
        jobs: How many processes share the work; ``None`` for one a core.
        limits: What a document may take.
        ocr: As for :func:`congvan.read`.
        work: The function that makes the record, as ``module:name``.
    """
    count = max(1, jobs if jobs is not None else os.cpu_count() or 1)
    workers = [_Worker(work, limits or Limits()) for _ in range(count)]
    idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def one(item: Item) -> Done:
        worker = idle.get()
        try:
            return worker.read(item, ocr=ocr)
        finally:
            idle.put(worker)

    waiting: deque[tuple[Future[Done], int]] = deque()
    held = 0
    pool = ThreadPoolExecutor(count)
    try:
        for item in coming:
            size = len(item.content) if isinstance(item.content, (str, bytes)) else 0
            waiting.append((pool.submit(one, item), size))
            held += size
            while len(waiting) >= count * _AHEAD or held > _BYTES_AHEAD or (waiting and waiting[0][0].done()):
                future, size = waiting.popleft()
                held -= size
                yield future.result()
        while waiting:
            yield waiting.popleft()[0].result()
    finally:
        for future, _ in waiting:
            future.cancel()
        if waiting:  # nobody wants the rest: what is under way need not be finished
            for worker in workers:
                worker.end()
        pool.shutdown()
        for worker in workers:
            worker.end()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    """A pipe that was asked for when the process was started."""
    if pipe is None:
        raise EOFError
    return pipe
