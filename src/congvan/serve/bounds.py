"""Around every request: what it may hold, how long its answer may take to send, what is logged, no exception out."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect
from starlette.responses import Response

from congvan.serve.answers import Answer, problem
from congvan.serve.share import Share

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from congvan.serve.settings import Settings

__all__ = ["RETRY", "Bounds", "response_of"]

RETRY = (("Retry-After", "5"),)

_LOG = logging.getLogger("congvan.serve")
_EACH = 4  # documents for each process that are read or whose answers are being sent, or as many bytes of all that wait
_WAITING = 1_000  # requests at the same time
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def response_of(answer: Answer) -> Response:
    """An answer as HTTP."""
    headers = _HEADERS | dict(answer.headers)
    return Response(answer.content, answer.status, headers, media_type=answer.media_type)


class Bounds:
    """The outermost layer of the service."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._seconds = app, settings.seconds
        turns = _EACH * settings.workers
        self._share = Share(most=turns * settings.max_bytes, turns=turns)
        self._count = 0

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
        except ClientDisconnect:
            _LOG.info("a caller left before its document was whole")
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
        """What a request holds of the share is given back when its answer is sent, whatever happens."""
        if scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        if self._count >= _WAITING:
            await response_of(problem("busy", headers=RETRY))(scope, receive, send)
            return
        self._count += 1
        claim = self._share.claim()
        scope["state"]["claim"] = claim
        try:
            await self._app(scope, receive, send)
        finally:
            claim.release()
            self._count -= 1
