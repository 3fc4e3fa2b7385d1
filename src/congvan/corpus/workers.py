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
    from collections.abc import Iterable, Iterator

    from congvan.corpus.columns import Record
    from congvan.corpus.sources import Item

__all__ = ["Done", "read_item", "read_items"]

RECORD = "congvan.corpus.reading:record"
# So many documents of each process are on their way, or so many bytes of all: a slow one holds the order up, not the work.
_AHEAD = 64
_BYTES_AHEAD = 128 * 1024 * 1024


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

    def one(item: Item) -> Done:
        worker = idle.get()
        try:
            return read_item(worker, item, ocr=ocr)
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


def read_item(worker: Worker, item: Item, *, ocr: bool) -> Done:
    """The record of an item by one process; a document that it does not survive is a record too."""
    if isinstance(item.content, Exception):
        return Done(failed(item.source, item.content), 0.0)
    start = time.perf_counter()
    try:
        worker.start()
        start = time.perf_counter()  # what a process takes to start is no document's time
        record = cast("Record", worker.call(item.content, source=item.source, suffix=item.suffix, ocr=ocr))
    except CongvanError as error:
        record = failed(item.source, error)
    return Done(record, time.perf_counter() - start)
