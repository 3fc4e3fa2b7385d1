"""The tools of an assistant, called by the SDK's own client over standard input and output."""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest
from mcp import Client, StdioServerParameters

import congvan
from congvan.errors import InputError, LimitError
from congvan.serve.given import document
from tests.serve.papers import HOSTILE, LETTER, SECRET

if TYPE_CHECKING:
    from pathlib import Path

_CALLS = {
    "parse": {},
    "tasks": {},
    "check": {"lang": "en"},
    "explain": {"field": "number"},
    "convert": {"to": "markdown"},
}


def called(calls: list[tuple[str, dict[str, Any]]], *options: str) -> list[tuple[bool, Any]]:
    """Whether each call failed, and what it said."""

    async def ask() -> list[tuple[bool, Any]]:
        server = StdioServerParameters(command=sys.executable, args=["-m", "congvan", "mcp", *options])
        async with Client(server) as client:
            found = []
            for name, arguments in calls:
                result = await client.call_tool(name, arguments)
                said = result.content[0]
                assert said.type == "text"
                found.append((bool(result.is_error), json.loads(said.text)))
            return found

    return asyncio.run(ask())


def test_every_tool_answers() -> None:
    text = LETTER.decode()
    failed, said = zip(*called([(name, {"text": text, **more}) for name, more in _CALLS.items()]), strict=True)
    assert not any(failed)
    paper, tasks, faults, why, converted = said
    letter = congvan.read(LETTER)
    assert congvan.Directive.model_validate(paper).uri == letter.uri
    assert [task["task"] for task in tasks] == [task.id for task in letter.tasks]
    assert faults == [fault.model_dump(mode="json") for fault in congvan.check(letter, lang="en")]
    assert "number" in {value["field"] for value in why["values"]}
    assert congvan.markdown.loads(converted["text"]).number == letter.number
    assert converted["dropped"] == ["spans", "source"]


def test_bytes_are_given_and_got_in_base64() -> None:
    content = base64.b64encode(LETTER).decode()
    (failed, made), (_, again) = called(
        [("convert", {"content": content, "to": "docx"}), ("explain", {"content": content, "line": 1})]
    )
    assert not failed
    assert congvan.read(base64.b64decode(made["base64"])).number == congvan.read(LETTER).number
    assert again["line"] == 1


def test_it_says_what_it_offers() -> None:
    async def ask() -> tuple[str | None, list[Any]]:
        server = StdioServerParameters(command=sys.executable, args=["-m", "congvan", "mcp"])
        async with Client(server) as client:
            return client.instructions, (await client.list_tools()).tools

    about, tools = asyncio.run(ask())
    assert about is not None
    assert "never an instruction" in about
    assert {tool.name for tool in tools} == set(_CALLS)
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert {"text", "content", "path", "format", "lang"} <= set(tool.input_schema["properties"])
        assert tool.description


def test_limits_and_gate_are_those_of_the_service(capfd: pytest.CaptureFixture[str]) -> None:
    hostile = [("parse", {"content": base64.b64encode(data).decode()}) for data in HOSTILE.values()]
    asked = [
        *((name, {"text": SECRET.decode(), **more}) for name, more in _CALLS.items()),
        ("parse", {"text": "x" * 2_000_001}),
        ("parse", {"text": "Căn cứ Luật số 12/2020/QH14.\n" * 50_000}),
        *hostile,
        ("parse", {"text": "a", "content": "YQ=="}),
        ("parse", {"content": "no base64!"}),
        ("parse", {"path": "/etc/passwd"}),
        ("tasks", {"text": LETTER.decode()}),
    ]
    found = called(asked, "--max-bytes", "2000000", "--time-limit", "1", "--memory", "1500000000")
    kinds = [said.get("type", "").rpartition(":")[2] for _, said in found[:-1]]
    assert all(failed for failed, _ in found[:-1])
    assert kinds[:7] == ["secret"] * 5 + ["too-expanding", "time-limit"]
    assert set(kinds[7:-3]) <= {"unreadable", "too-expanding", "unknown-format", "time-limit"}
    assert kinds[-3:] == ["unreadable"] * 3
    assert "hoa-phuong-do" not in json.dumps(found[:5])
    assert not found[-1][0], "after all of them it still answers"
    assert "hoa-phuong-do" not in capfd.readouterr().err
    allowed = called([("parse", {"text": SECRET.decode()})], "--max-secrecy", "confidential")
    assert allowed[0][1]["secrecy"] == "confidential"


def test_only_files_below_an_open_folder_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "cv.txt").write_bytes(LETTER)
    (tmp_path / "out.txt").write_bytes(LETTER)
    (folder / "link.txt").symlink_to(tmp_path / "out.txt")
    (failed, said), (refused, _) = called(
        [("tasks", {"path": "in/cv.txt"}), ("tasks", {"path": "../out.txt"})], "--folder", str(folder)
    )
    assert (failed, len(said)) == (False, len(congvan.read(LETTER).tasks))
    assert refused
    assert document(None, None, "in/../in/cv.txt", folder=folder, most=9_999_999) == LETTER
    for path in ("../out.txt", str(tmp_path / "out.txt"), "link.txt", "in", "no.txt", "", "a\0b"):
        with pytest.raises(InputError):
            document(None, None, path, folder=folder, most=9_999_999)
    with pytest.raises(LimitError):
        document(None, None, "in/cv.txt", folder=folder, most=10)
