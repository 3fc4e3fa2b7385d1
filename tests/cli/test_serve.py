"""``congvan serve`` and ``congvan mcp`` as they are started."""

from __future__ import annotations

import json
import sys
import urllib.request
from argparse import ArgumentParser
from typing import TYPE_CHECKING

import pytest

from congvan.cli import main, mcp, serve
from tests.serve.running import running

if TYPE_CHECKING:
    from pathlib import Path

_KEY = "mot-khoa-rat-dai-va-kho-doan"


def test_the_settings_are_those_of_the_command_line() -> None:
    parser = ArgumentParser()
    subparsers = parser.add_subparsers()
    serve.add_parser(subparsers)
    mcp.add_parser(subparsers)
    plain = serve.settings_of(parser.parse_args(["serve"]))
    assert (plain.max_secrecy, plain.max_bytes, plain.seconds, plain.ocr) == (None, 16 * 1024**2, 30.0, False)
    assert serve.settings_of(parser.parse_args(["mcp"])).workers == 1
    asked = ["serve", "--max-bytes", "9", "--time-limit", "2.5", "--memory", "7", "--workers", "3"]
    made = serve.settings_of(parser.parse_args([*asked, "--max-secrecy", "secret"]), api_keys=(_KEY,), ocr=True)
    assert (made.max_bytes, made.seconds, made.memory, made.workers) == (9, 2.5, 7, 3)
    assert (made.max_secrecy, made.api_keys, made.ocr) == ("secret", (_KEY,), True)


@pytest.mark.parametrize(
    "wrong", [("--workers", "0"), ("--max-bytes", "-1"), ("--time-limit", "0"), ("--max-secrecy", "all")]
)
@pytest.mark.parametrize("command", ["serve", "mcp"])
def test_limits_that_are_none_are_refused(command: str, wrong: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, *wrong])
    assert caught.value.code == 2


def test_keys_that_are_none_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "keys.txt").write_text("ngan", encoding="utf-8")
    assert main(["serve", "--api-key-file", str(tmp_path / "keys.txt")]) == 2
    assert main(["serve", "--api-key-file", str(tmp_path / "no.txt")]) == 2
    assert "keys.txt" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "module"), [("serve", "congvan.serve.app"), ("mcp", "congvan.serve.assistant")])
def test_what_is_missing_is_named(
    command: str, module: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    assert main([command]) == 2
    assert f"congvan[{command}]" in capsys.readouterr().err


def test_it_warns_where_others_may_connect_without_a_key(tmp_path: Path) -> None:
    with running("--host", "0.0.0.0", "--workers", "1") as service:  # noqa: S104 - that is what is warned of
        pass
    assert "no --api-key-file asks for a key" in "".join(service.log)
    (tmp_path / "keys.txt").write_text(_KEY, encoding="utf-8")
    with (
        running("--workers", "1", "--api-key-file", str(tmp_path / "keys.txt")) as service,
        urllib.request.urlopen(f"{service.address}/health") as answer,  # noqa: S310 - the address is our own
    ):
        assert json.load(answer)["alive"] == 1
    assert "asks for a key" not in "".join(service.log)
    assert _KEY not in "".join(service.log)
