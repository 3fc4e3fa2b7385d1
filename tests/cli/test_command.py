"""The command, run for real in a fresh interpreter."""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from congvan import Diagnostic, Directive, Source, Span, __version__, read
from congvan.cli import command, main

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_LETTER = str(_EXAMPLES / "cong-van.txt")


def run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "congvan", *arguments], input=given, capture_output=True, check=False, timeout=60
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def test_summary_of_a_file() -> None:
    code, out, err = run("parse", _LETTER)
    assert (code, err) == (0, "")
    assert "1846/SNNMT-TL" in out
    assert "Nông nghiệp" in out or "NÔNG NGHIỆP" in out


def test_labels_and_notes_in_vietnamese(tmp_path: Path) -> None:
    code, out, _ = run("parse", "--lang", "vi", _LETTER)
    assert code == 0
    assert "Kính gửi " in out
    assert "Nhiệm vụ (" in out
    assert "Signed by" not in out
    bare = tmp_path / "cv.txt"
    bare.write_text(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCHỈ THỊ\nVề việc trực Tết\n", "utf-8"
    )
    code, out, err = run("parse", "--lang", "vi", "--strict", str(bare))
    assert code == 1
    assert "không tìm thấy số và ký hiệu [number-missing]" in out
    assert "không tìm thấy số và ký hiệu [number-missing]" in err


def test_json_is_one_line_for_each_file() -> None:
    code, out, err = run("parse", "--to", "json", *map(str, sorted(_EXAMPLES.glob("*.txt"))))
    assert (code, err) == (0, "")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["file"] for line in lines] == [str(file) for file in sorted(_EXAMPLES.glob("*.txt"))]
    assert [Directive.model_validate(line["directive"]) for line in lines] == [read(line["file"]) for line in lines]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_failed_file_is_a_line_with_its_error(jobs: str, tmp_path: Path) -> None:
    broken, out = tmp_path / "broken.xml", tmp_path / "out.jsonl"
    broken.write_text('<directive xmlns="urn:congvan:directive:1">\n<subject>', encoding="utf-8")
    names = [str(broken), _LETTER, str(tmp_path / "none.txt")]
    code, shown, err = run("parse", "--to", "json", "--jobs", jobs, "--output", str(out), *names)
    assert (code, shown) == (2, "")
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [line["file"] for line in lines] == names
    assert (lines[0]["error"]["kind"], lines[0]["error"]["place"]) == ("InputError", "line 2, column 10")
    assert lines[1]["directive"]["number"]["text"] == "1846/SNNMT-TL"
    assert lines[2]["error"]["kind"] == "FileNotFoundError"
    assert [line.split(": ")[1] for line in err.splitlines() if line.startswith("congvan")] == [names[0], names[2]]
    code, _, err = run("parse", "--output", str(out), _LETTER)
    assert (code, "there already" in err) == (2, True)
    assert run("parse", "--output", str(out), "--force", _LETTER)[0] == 0
    assert "1846/SNNMT-TL" in out.read_text(encoding="utf-8")


def test_standard_input() -> None:
    code, out, err = run("parse", "-", "--to", "json", given=Path(_LETTER).read_bytes())
    assert (code, err) == (0, "")
    assert json.loads(out)["directive"]["number"]["text"] == "1846/SNNMT-TL"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "there is nothing in it"),
        (b" \n\t\n", "there is nothing in it"),
        (b"S\xe1\xbb\x91: 12/\xff\xfe", "line 1, column 8"),
        (b"\x00\x01\x02\x03", "no format that is known"),
        (b"PK\x03\x04word/document.xml", "no format that is known"),
        (b'<directive xmlns="urn:congvan:directive:1"><subject>', "line 1"),
    ],
)
def test_unusable_content(tmp_path: Path, content: bytes, told: str) -> None:
    paper = tmp_path / "paper"
    paper.write_bytes(content)
    for name, given, called in ((str(paper), b"", str(paper)), ("-", content, "<stdin>")):
        code, out, err = run("parse", name, given=given)
        assert (code, out) == (2, "")
        assert err.startswith(f"congvan: {called}: ")
        assert told in err
        assert err.count("\n") in {1, 3}, "a line, and two with the mark where the place is known"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert run("parse", str(tmp_path / "none.txt")) == (
        2,
        "",
        f"congvan: {tmp_path / 'none.txt'}: no such file or directory\n",
    )
    code, out, err = run("parse", str(tmp_path))
    assert (code, out) == (2, "")
    assert err == f"congvan: {tmp_path}: is a directory\n"


def test_a_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    code, out, err = run("parse", str(tmp_path / "none.txt"), _LETTER)
    assert code == 2
    assert "1846/SNNMT-TL" in out
    assert err.count("\n") == 1


def test_strict(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    text = "CHỈ THỊ\nvề việc trực Tết"
    missing = Diagnostic(
        code="number-missing", severity="error", reason="no number was found", span=Span(start=8, end=9)
    )
    unsure = Diagnostic(code="date-missing", reason="no date was found")
    papers = {
        "good.txt": Directive(source=Source(text=text, diagnostics=(unsure,))),
        "bad.txt": Directive(source=Source(text=text, diagnostics=(unsure, missing))),
    }
    monkeypatch.setattr(
        "congvan.cli.parse.read_all",
        lambda sources, jobs, ocr, vocabulary: (
            (name, papers[name]) for name in sources if jobs and not (ocr or vocabulary)
        ),
    )
    assert main(["parse", "--strict", "good.txt"]) == 0
    assert main(["parse", "bad.txt"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["parse", "--strict", "bad.txt", "good.txt"]) == 1
    assert (
        capsys.readouterr().err
        == "congvan: bad.txt: line 2, column 1: no number was found [number-missing]\n    về việc trực Tết\n    ^\n"
    )


def test_a_reader_that_leaves_is_no_failure() -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "congvan", "parse", *[_LETTER] * 200], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(60) == 0


def test_schema_is_the_published_one() -> None:
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out)["$id"].startswith("urn:congvan:directive:1")
    code, out, _ = run("schema", "--for-llm")
    assert code == 0
    assert json.loads(out)["additionalProperties"] is False


def test_help_tells_every_subcommand_and_the_exit_codes() -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert all(word in out for word in ("parse", "schema", "exit codes"))
    assert run("parse", "--help")[0] == 0


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"congvan {__version__}\n"


@pytest.mark.parametrize("wrong", [[], ["pares", "x"], ["parse"], ["parse", "--to", "pdf", "x"]])
def test_a_wrong_command_line_is_unusable(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(wrong)
    assert "usage: congvan" in capsys.readouterr().err


def test_help_is_light() -> None:
    script = "import sys; from congvan.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint('pydantic' in sys.modules, 'lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "False False"


def test_every_subcommand_is_in_the_table_with_its_own_help() -> None:
    folder = Path(command.__file__).parent
    modules = {
        f"congvan.cli.{file.stem}" for file in folder.glob("*.py") if "\ndef add_parser" in file.read_text("utf-8")
    }
    assert modules == {module for module, _ in command.SUBCOMMANDS.values()}
    for name, (module, told) in command.SUBCOMMANDS.items():
        subparsers = argparse.ArgumentParser().add_subparsers()
        importlib.import_module(module).add_parser(subparsers)
        assert list(subparsers.choices) == [name]
        assert [action.help for action in subparsers._choices_actions] == [told]  # noqa: SLF001 - argparse tells it nowhere else
        assert subparsers.choices[name].get_default("handler") is not None


def test_an_error_names_the_file_in_every_subcommand(tmp_path: Path) -> None:
    paper = tmp_path / "broken.edxml"
    paper.write_bytes(b"<edXML")
    code, out, err = run("edxml", "show", str(paper))
    assert (code, out) == (2, "")
    assert err.startswith(f"congvan: {paper}: ")
    assert err.count("\n") == 1
