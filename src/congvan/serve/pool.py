"""The processes that read: each is given one document at a time, ended where it takes too long, and started anew."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self, cast

from congvan.errors import CongvanError
from congvan.serve.answers import Answer, problem, problem_of
from congvan.workers import Limits, Worker, WorkerDied

if TYPE_CHECKING:
    from types import TracebackType

    from congvan.errors import Language
    from congvan.serve.settings import Settings

__all__ = ["Pool"]

_WORK = "congvan.serve.work:work"


class Pool:
    """So many processes as the settings say; used within ``async with``."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._workers = [Worker(_WORK, Limits(settings.seconds, settings.memory)) for _ in range(settings.workers)]
        self._threads = ThreadPoolExecutor(settings.workers, thread_name_prefix="congvan")
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._is_over = False

    @property
    def alive(self) -> int:
        """How many processes run."""
        return sum(worker.is_alive for worker in self._workers)

    async def __aenter__(self) -> Self:
        """Start them all.

        Raises:
            WorkerDied: One cannot be started.
        """
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(self._threads, worker.start) for worker in self._workers))
        for worker in self._workers:
            self._idle.put_nowait(worker)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End them all, whatever they do."""
        self._is_over = True
        for worker in self._workers:
            worker.close()
        self._threads.shutdown()
        for worker in self._workers:
            worker.end()

    async def run(self, operation: str, data: bytes, **options: object) -> Answer:
        """One operation on one document; it raises nothing, and waits until a process is free.

        Args:
            operation: As for :func:`congvan.serve.work.work`.
            data: The document.
            options: The operation's own.
        """
        worker = await self._idle.get()
        loop = asyncio.get_running_loop()
        allowed = self._settings.max_secrecy
        done = loop.run_in_executor(self._threads, lambda: _called(worker, operation, data, allowed, options))
        done.add_done_callback(lambda _: self._give_back(worker))
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:  # nobody waits for the answer any more
            worker.kill()
            raise

    def _give_back(self, worker: Worker) -> None:
        """Let the next document have the process; one that was ended is started anew first."""
        if self._is_over:
            return
        if worker.is_alive:
            self._idle.put_nowait(worker)
            return
        started = asyncio.get_running_loop().run_in_executor(self._threads, _started, worker)
        started.add_done_callback(lambda _: self._idle.put_nowait(worker))


def _called(worker: Worker, operation: str, data: bytes, allowed: object, options: dict[str, object]) -> Answer:
    lang: Language = "vi" if options.get("lang") == "vi" else "en"
    try:
        return cast("Answer", worker.call(operation, data, allowed, **options))
    except WorkerDied as error:
        return problem("worker-died", error.reason, lang=lang, headers=(("Retry-After", "1"),))
    except CongvanError as error:
        return problem_of(error, lang)


def _started(worker: Worker) -> None:
    """Start it; one that cannot be started is tried again by its next document."""
    try:
        worker.start()
    except WorkerDied:
        return
