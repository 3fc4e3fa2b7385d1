"""Documents shared among processes, each held to its time and memory; results come in the order of the documents."""

from __future__ import annotations

import os
import queue
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple, cast

from congvan.corpus.reading import failed
from congvan.errors import CongvanError
from congvan.workers import Limits, Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.corpus.columns import Record
    from congvan.corpus.sources import Item

__all__ = ["Done", "read_item", "read_items"]

RECORD = "congvan.corpus.reading:record"
# So many documents of each process are on their way, or so many bytes of all: a slow one holds the order up, not the work.
_AHEAD = 64
_BYTES_AHEAD = 128 * 1024 * 1024
# Short texts are handed over by so many, so that a process does not wait for this one between any two of them.
_TOGETHER = 8
_SHORT = 20_000


class Done(NamedTuple):
    """A document that is done, read or not.

    Attributes:
        record: Its record.
        seconds: How long it took.
    """

    record: Record
    seconds: float


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
    workers = [Worker(work, limits or Limits()) for _ in range(count)]
    idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def some(batch: Sequence[Item]) -> list[Done]:
        worker = idle.get()
        try:
            return read_together(worker, batch, ocr=ocr)
        finally:
            idle.put(worker)

    waiting: deque[tuple[Future[list[Done]], int, int]] = deque()
    held = ahead = 0
    pool = ThreadPoolExecutor(count)
    try:
        for batch in _batches(coming):
            size = sum(len(item.content) for item in batch if isinstance(item.content, (str, bytes)))
            waiting.append((pool.submit(some, batch), len(batch), size))
            held, ahead = held + size, ahead + len(batch)
            while ahead >= count * _AHEAD or held > _BYTES_AHEAD or (waiting and waiting[0][0].done()):
                future, number, size = waiting.popleft()
                held, ahead = held - size, ahead - number
                yield from future.result()
        while waiting:
            yield from waiting.popleft()[0].result()
    finally:
        for future, _, _ in waiting:
            future.cancel()
        if waiting:  # nobody wants the rest: what is under way need not be finished
            for worker in workers:
                worker.end()
        pool.shutdown()
        for worker in workers:
            worker.end()


def _batches(coming: Iterable[Item]) -> Iterator[list[Item]]:
    """Short texts that follow each other in small batches, everything else alone."""
    batch: list[Item] = []
    for item in coming:
        is_short = isinstance(item.content, str) and len(item.content) <= _SHORT
        if batch and (not is_short or len(batch) == _TOGETHER):
            yield batch
            batch = []
        if is_short:
            batch.append(item)
        else:
            yield [item]
    if batch:
        yield batch


def read_item(worker: Worker, item: Item, *, ocr: bool) -> Done:
    """The record of an item by one process; a document that it does not survive is a record too."""
    return read_together(worker, [item], ocr=ocr)[0]


def read_together(worker: Worker, batch: Sequence[Item], *, ocr: bool) -> list[Done]:
    """The records of items that a process is handed at once; behind one that it does not survive a new one goes on."""
    done: list[Done] = []
    while rest := batch[len(done) :]:
        if isinstance(rest[0].content, Exception):
            done.append(Done(failed(rest[0].source, rest[0].content), 0.0))
            continue
        start = time.perf_counter()
        try:
            worker.ask([((one.content,), {"source": one.source, "suffix": one.suffix, "ocr": ocr}) for one in rest])
            for _ in rest:
                if worker.is_ended:  # it answered in the very moment in which its time was up
                    break
                start = time.perf_counter()  # what a process takes to start is no document's time
                record = cast("Record", worker.answer())
                done.append(Done(record, time.perf_counter() - start))
        except CongvanError as error:
            done.append(Done(failed(batch[len(done)].source, error), time.perf_counter() - start))
    return done
