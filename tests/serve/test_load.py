"""The service as it is run, asked 200 times at once, with hostile documents among them and a worker killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections import Counter
from typing import NamedTuple

import httpx2
import pytest

from tests.serve.papers import HOSTILE, LETTER, SECRET
from tests.serve.running import Running, running

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at in /proc")

_LIMITS = ("--workers", "2", "--time-limit", "2", "--max-bytes", "4000000", "--memory", "1500000000")
_SLOW = "Căn cứ Luật số 12/2020/QH14; giao Sở Y tế báo cáo trước ngày 01/02/2026.\n".encode() * 40_000
_MOST = 400 * 1024**2


class Sent(NamedTuple):
    """A request, and the statuses that may come back; a process killed under it is told by 503."""

    data: bytes
    statuses: frozenset[int]


def requests() -> list[Sent]:
    """Two hundred of them, the hostile ones among the others."""
    hostile = [Sent(data, frozenset({413, 415, 422, 503, 504})) for data in HOSTILE.values()]
    hostile += [Sent(_SLOW, frozenset({503, 504}))] * 3
    hostile += [Sent(b"x" * 5_000_000, frozenset({413}))] * 5
    hostile += [Sent(SECRET, frozenset({403, 503}))] * 5
    good = [Sent(LETTER, frozenset({200, 503}))] * (200 - len(hostile))
    every = len(good) // len(hostile)
    return [
        one for place, bad in enumerate(hostile) for one in (bad, *good[place * every : (place + 1) * every])
    ] + good[len(hostile) * every :]


async def ask(address: str, coming: list[Sent], killed: int | None = None) -> list[int]:
    """The status of every request, all of them sent at once; a worker may be killed when the first answer is there."""
    limits = httpx2.Limits(max_connections=None)
    async with httpx2.AsyncClient(base_url=address, timeout=90, limits=limits) as client:

        async def one(sent: Sent) -> int:
            response = await client.post("/parse", files={"file": ("a", sent.data)})
            return response.status_code

        tasks = [asyncio.create_task(one(sent)) for sent in coming]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if killed is not None:
            os.kill(killed, signal.SIGKILL)
        return await asyncio.gather(*tasks)


def test_every_other_answer_arrives_and_memory_stays_bounded() -> None:
    with running(*_LIMITS) as service:
        workers = service.workers()
        assert len(workers) == 2
        coming = requests()
        statuses = asyncio.run(ask(service.address, coming, workers[0]))
        assert len(statuses) == 200
        assert [
            (status, sent.statuses)
            for status, sent in zip(statuses, coming, strict=True)
            if status not in sent.statuses
        ] == []
        counted = Counter(statuses)
        assert counted[503] <= 1, "the killed process was reading one document at most"
        assert counted[504] >= 2
        assert counted[200] >= 170
        assert service.peak() < _MOST
        after = asyncio.run(ask(service.address, [Sent(LETTER, frozenset({200}))] * 4))
        assert after == [200] * 4
        alive = service.workers()
        assert len(alive) == 2
        assert workers[0] not in alive
    log = "".join(service.log)
    assert log.count("POST /parse") == 204
    assert "hoa-phuong-do" not in log
    assert "Traceback" not in log


_OPENED = (
    b"POST /parse HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n"
    b"Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
)


async def _trickle(service: Running) -> bytes:
    """Send the head of an upload and nothing more; gives the first line of the answer."""
    host, port = service.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        writer.write(_OPENED)
        await writer.drain()
        return await reader.readuntil(b"\r\n")
    finally:
        writer.close()


def test_an_upload_that_does_not_go_on_is_ended() -> None:
    with running("--workers", "1", "--time-limit", "1") as service:
        assert asyncio.run(_trickle(service)).startswith(b"HTTP/1.1 408")


def test_slow_uploads_keep_nobody_waiting() -> None:
    with running("--workers", "1", "--time-limit", "90") as service:

        async def all_of_them() -> list[int]:
            slow = [asyncio.create_task(_trickle(service)) for _ in range(50)]
            quick = await ask(service.address, [Sent(LETTER, frozenset({200}))] * 3)
            assert not any(one.done() for one in slow)
            for one in slow:
                one.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
            return quick

        assert asyncio.run(all_of_them()) == [200] * 3
    log = "".join(service.log)
    assert "failed" not in log
    assert log.count("a caller left") == 50
