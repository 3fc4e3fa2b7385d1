"""``congvan convert`` and ``congvan annotate``, run for real in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import congvan
from congvan import Directive
from tests.layout.papers import conclusion, letter

_EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_LETTER = str(_EXAMPLES / "cong-van.txt")


def run(*arguments: str | Path, given: bytes = b"", folder: Path | None = None) -> tuple[int, bytes, str]:
    done = subprocess.run(
        [sys.executable, "-m", "congvan", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        cwd=folder,
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


def test_a_lossless_form_and_back(tmp_path: Path) -> None:
    paper = congvan.read(_LETTER)
    assert run("convert", _LETTER, tmp_path / "cv.xml") == (0, b"", "")
    assert run("convert", tmp_path / "cv.xml", tmp_path / "cv.json") == (0, b"", "")
    assert congvan.read(tmp_path / "cv.json") == paper


@pytest.mark.parametrize("suffix", ["docx", "html", "md", "txt", "akn", "edxml"])
def test_every_form_is_written_and_told_what_it_lost(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"cv.{suffix}"
    code, out, err = run("convert", _LETTER, target)
    assert (code, out) == (0, b"")
    assert congvan.read(target).number == congvan.read(_LETTER).number
    lines = err.splitlines()
    assert lines[0].startswith(f"congvan: {target}: ")
    assert "is not carried: " in lines[0]
    assert "source" in lines[0]
    assert ("body" in lines[0]) == (suffix == "edxml")


def test_what_comes_back_otherwise_is_told_apart(tmp_path: Path) -> None:
    first, *rest = conclusion().recipients
    recipients = (first.model_copy(update={"purpose": "monitoring"}), *rest)
    paper = conclusion().model_copy(update={"recipients": recipients})
    (tmp_path / "kl.json").write_text(paper.model_dump_json(), encoding="utf-8")
    code, out, err = run("convert", "kl.json", "kl.docx", folder=tmp_path)
    assert (code, out) == (0, b"")
    assert err == "congvan: kl.docx: docx: is carried with another value: recipients.purpose\n"


def test_nothing_is_replaced_without_force(tmp_path: Path) -> None:
    target = tmp_path / "cv.json"
    target.write_bytes(b"mine")
    told = f"congvan: {target}: it is there already; --force replaces it\n"
    assert run("convert", _LETTER, target) == (2, b"", told)
    assert target.read_bytes() == b"mine"
    assert run("convert", _LETTER, target, "--force") == (0, b"", "")
    assert congvan.read(target) == congvan.read(_LETTER)
    page = tmp_path / "cv.html"
    page.write_bytes(b"mine")
    code, _, err = run("annotate", _LETTER, "-o", page)
    assert (code, "it is there already" in err, page.read_bytes()) == (2, True, b"mine")


def test_forms_by_name_through_pipes() -> None:
    data = Path(_LETTER).read_bytes()
    code, out, err = run("convert", "-", "-", "--from", "markdown", "--to", "json", given=data)
    assert (code, err) == (0, "")
    paper = Directive.model_validate_json(out)
    assert paper.source is not None
    assert paper.source.form == "markdown"
    _, _, err = run("convert", "-", "-", "--to", "text", given=data)
    assert err.startswith("congvan: <stdout>: text: is not carried: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("none.txt", "cv.json"), "none.txt: no such file or directory"),
        ((_LETTER, "no/such/cv.json"), "no/such/cv.json: no such file or directory"),
        ((_LETTER, "cv.odt"), "no format has the suffix '.odt'"),
        ((_LETTER, "-"), "no format has the suffix ''"),
        ((_LETTER, "cv.pdf"), "pdf is a format that is only read"),
        ((_LETTER, "cv.json", "--to", "odt"), "no format has the name 'odt'"),
        ((_LETTER, "cv.json", "--from", "ics"), "ics is a format that is only written"),
        ((_LETTER, "cv.json", "--from", "xml"), "cong-van.txt: line 1"),
    ],
)
def test_what_cannot_be_converted(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    code, out, err = run("convert", *arguments, folder=tmp_path)
    assert (code, out) == (2, b"")
    assert told in err
    assert err.count("\n") in {1, 3}, "a line, and two with the mark where the place is known"
    assert list(tmp_path.iterdir()) == []


def test_a_form_that_refuses_leaves_no_file(tmp_path: Path) -> None:
    secret = letter().model_copy(update={"secrecy": "secret"})
    (tmp_path / "cv.json").write_text(secret.model_dump_json(), encoding="utf-8")
    code, _, err = run("convert", tmp_path / "cv.json", tmp_path / "cv.edxml")
    assert code == 2
    assert err.startswith(f"congvan: {tmp_path / 'cv.edxml'}: ")
    assert not (tmp_path / "cv.edxml").exists()


def test_annotate(tmp_path: Path) -> None:
    code, page, err = run("annotate", _LETTER)
    assert (code, err) == (0, "")
    assert b'"simple":true' in page
    assert run("annotate", "-", "-o", tmp_path / "cv.html", given=Path(_LETTER).read_bytes()) == (0, b"", "")
    assert (tmp_path / "cv.html").read_bytes() == page
