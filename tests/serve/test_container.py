"""The container of the documentation, held to rules, as no daemon builds it here."""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from congvan.cli import serve

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "docs" / "examples" / "service"


class Instruction(NamedTuple):
    """One instruction of a Dockerfile."""

    name: str
    words: str


def stages() -> list[list[Instruction]]:
    """The instructions of each stage, continued lines joined."""
    text = re.sub(r"^\s*#.*\n", "", (_FOLDER / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    found: list[list[Instruction]] = []
    for line in re.sub(r"\\\n\s*", "", text).splitlines():
        if line.strip():
            name, _, words = line.partition(" ")
            if name == "FROM":
                found.append([])
            found[-1].append(Instruction(name, words))
    return found


def of(stage: list[Instruction], name: str) -> list[str]:
    return [words for given, words in stage if given == name]


def test_bases_are_named_by_a_version() -> None:
    for stage in stages():
        image = of(stage, "FROM")[0].split(" ")[0]
        name, _, tag = image.partition(":")
        assert re.fullmatch(r"\d+\.\d+-slim", tag), image
        assert "/" not in name


def test_nobody_runs_it() -> None:
    last = stages()[-1]
    users = of(last, "USER")
    assert users
    user, _, group = users[-1].partition(":")
    assert int(user) > 0
    assert int(group) > 0
    after = [name for name, _ in last[last.index(Instruction("USER", users[-1])) :]]
    assert not {"RUN", "COPY"} & set(after), "nothing is made that its user could write to"


def test_nothing_is_fetched_but_by_pip_and_nothing_of_the_build_is_left() -> None:
    allowed = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"}
    for stage in stages():
        assert {name for name, _ in stage} <= allowed
        for run in of(stage, "RUN"):
            assert not re.search(r"\b(curl|wget|sudo|apt-get|git)\b|chmod", run)
            assert "pip install" not in run or "--no-cache-dir" in run
    last = stages()[-1]
    assert not of(last, "RUN")
    assert all(words.startswith("--from=build ") for words in of(last, "COPY"))
    for words in of(last, "ENV"):
        assert not re.search(r"KEY|SECRET|TOKEN|PASSWORD", words)


def test_what_is_copied_and_installed_is_there() -> None:
    first = stages()[0]
    for words in of(first, "COPY"):
        for source in words.split(" ")[:-1]:
            assert (_ROOT / source).exists(), source
            assert f"!{source}\n" in (_FOLDER / "Dockerfile.dockerignore").read_text(encoding="utf-8")
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    copied = " ".join(of(first, "COPY"))
    assert project["readme"] in copied
    assert all(name.split("/")[0] in copied for name in project["license-files"])
    asked = re.search(r'"\.\[([\w,]+)\]"', " ".join(of(first, "RUN")))
    assert asked is not None
    assert {"serve"} <= set(asked[1].split(",")) <= set(project["optional-dependencies"])


def test_its_command_line_is_one_that_the_command_takes() -> None:
    last = stages()[-1]
    program, subcommand, *fixed = json.loads(of(last, "ENTRYPOINT")[0])
    assert (program, subcommand) == ("/opt/congvan/bin/congvan", "serve")
    compose = (_FOLDER / "compose.yaml").read_text(encoding="utf-8")
    told = re.search(r"command: (\[.*\])", compose)
    assert told is not None
    parser = argparse.ArgumentParser()
    serve.add_parser(parser.add_subparsers())
    for chosen in (json.loads(of(last, "CMD")[0]), json.loads(told[1])):
        asked = parser.parse_args(["serve", *fixed, *chosen])
        assert (asked.host, asked.port) == ("0.0.0.0", int(of(last, "EXPOSE")[0]))  # noqa: S104 - within the container
        assert asked.api_key_file == Path("/run/secrets/congvan-keys")
    assert f":{asked.port}/health" in of(last, "HEALTHCHECK")[0]


def test_it_is_started_on_a_file_system_that_cannot_be_written_to() -> None:
    compose = (_FOLDER / "compose.yaml").read_text(encoding="utf-8")
    for line in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]', "pids_limit:"):
        assert f"    {line}" in compose
    assert '"127.0.0.1:8080:8080"' in compose
    assert "docker.sock" not in compose
