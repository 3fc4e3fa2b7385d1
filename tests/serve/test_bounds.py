"""What holds where callers, documents or processes do not behave."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

from congvan.errors import InputError, MissingExtraError
from congvan.serve import Settings, create_app
from congvan.serve.bounds import Bounds
from congvan.serve.keys import read_keys
from congvan.serve.pool import Pool
from congvan.serve.work import work
from tests.serve.papers import LETTER

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from pathlib import Path

_LONG = "Căn cứ Luật số 12/2020/QH14; giao Sở Y tế báo cáo trước ngày 01/02/2026.\n".encode() * 100_000
_FILE: Any = {"files": {"file": ("a", LETTER)}}


async def _for_ever(*_: object) -> None:
    await asyncio.Event().wait()


def test_more_callers_than_may_wait_are_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with TestClient(create_app(Settings(workers=1))) as client:
        monkeypatch.setattr("congvan.serve.bounds._WAITING", 0)
        response = client.post("/parse", **_FILE)
        assert (response.status_code, response.headers["retry-after"]) == (503, "5")
        assert response.json()["type"] == "urn:congvan:problem:busy"
        assert client.get("/health").status_code == 200, "who asks how it is gets an answer"


def test_a_document_that_waits_too_long_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with TestClient(create_app(Settings(workers=1))) as client:
        monkeypatch.setattr("congvan.serve.share.Claim.turn", _for_ever)
        monkeypatch.setattr("congvan.serve.routes._PATIENCE", 0.01)
        assert client.post("/parse", **_FILE).json()["type"] == "urn:congvan:problem:busy"


def test_an_answer_that_nobody_takes_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    async def app(_: Any, __: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request"}

    scope = {"type": "http", "method": "POST", "state": {}}
    asyncio.run(Bounds(app, Settings(seconds=0.01))(scope, receive, _for_ever))
    assert "not taken" in caplog.text


def test_a_document_that_nobody_waits_for_is_given_up_and_its_process_replaced() -> None:
    async def run() -> tuple[str | None, int, int]:
        async with Pool(Settings(workers=1, seconds=60.0)) as pool:
            slow = asyncio.create_task(pool.run("parse", _LONG))
            await asyncio.sleep(0)
            slow.cancel()
            with pytest.raises(asyncio.CancelledError):
                await slow
            answer = await pool.run("tasks", LETTER)
            alive = pool.alive
            waiting = asyncio.create_task(pool.run("parse", _LONG))
            await asyncio.sleep(0)
        assert (await waiting).problem == "worker-died", "what is under way when all ends is not read"
        return answer.problem, alive, pool.alive

    assert asyncio.run(run()) == (None, 1, 0)


def test_memory_and_size_of_an_answer_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("congvan.serve.work._LARGEST", 10)
    assert work("tasks", LETTER, None).problem == "too-expanding"
    monkeypatch.setattr("congvan.serve.papers.detect", full)
    assert work("tasks", LETTER, None).problem == "too-expanding"


def test_keys_are_long_and_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "keys.txt"
    file.write_text("  mot-khoa-rat-dai-thu-nhat\n\nmot-khoa-rat-dai-thu-hai\r\n", encoding="utf-8")
    assert read_keys(file) == ("mot-khoa-rat-dai-thu-nhat", "mot-khoa-rat-dai-thu-hai")
    for words in ("", "\n\n", "mot-khoa-rat-dai-thu-nhat\nngan\n"):
        file.write_text(words, encoding="utf-8")
        with pytest.raises(InputError):
            read_keys(file)


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "congvan.serve.app", None)
    with pytest.raises(MissingExtraError) as caught:
        create_app()
    assert caught.value.extra == "serve"
