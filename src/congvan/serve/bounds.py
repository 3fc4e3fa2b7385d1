"""Around every request: how many are read at once, how long an answer may take to send, what is logged, no exception out."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from starlette.responses import Response

from congvan.serve.answers import Answer, problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from congvan.serve.settings import Settings

__all__ = ["Bounds", "response_of"]

_LOG = logging.getLogger("congvan.serve")
_EACH = 4  # documents that are under way for each process
_WAITING = 1_000  # requests that wait until theirs may come in
_PATIENCE = 120.0  # seconds that one waits
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def response_of(answer: Answer) -> Response:
    """An answer as HTTP."""
    headers = _HEADERS | dict(answer.headers)
    return Response(answer.content, answer.status, headers, media_type=answer.media_type)


class Bounds:
    """The outermost layer of the service."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._seconds = app, settings.seconds
        self._slots = asyncio.Semaphore(_EACH * settings.workers)
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the log tells its route, status and time, and nothing that came with it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, statuses = time.perf_counter(), list[int]()

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            async with asyncio.timeout(self._seconds):
                await send(message)

        try:
            await self._bounded(scope, receive, sent)
        except TimeoutError:
            _LOG.warning("an answer was not taken within %g seconds", self._seconds)
        except Exception as error:  # noqa: BLE001 - its words may be a paper's; the caller and the log get none
            _LOG.error("failed: %s", type(error).__name__)
            if not statuses:
                await response_of(problem("internal"))(scope, receive, sent)
        route = getattr(scope.get("route"), "path", "-")
        status = statuses[0] if statuses else 0
        _LOG.info("%s %s %d %.3f s", scope["method"], route, status, time.perf_counter() - start)

    async def _bounded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Documents come in only as fast as they are read, so that what waits takes no memory."""
        if scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        if not await self._admitted():
            await response_of(problem("busy", headers=(("Retry-After", "5"),)))(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            self._slots.release()

    async def _admitted(self) -> bool:
        """Whether a slot was got within the patience."""
        if self._waiting >= _WAITING:
            return False
        self._waiting += 1
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._slots.acquire()
        except TimeoutError:
            return False
        finally:
            self._waiting -= 1
        return True
