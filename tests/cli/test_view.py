"""``congvan view``, run for real; the browser is a program that notes what it was asked to open."""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from congvan import read
from congvan.cli import main
from congvan.view import page
from tests.formats.pdf.made import pdf_of
from tests.view.papers import FIRST_PAGE

if TYPE_CHECKING:
    import pytest

_LETTER, _ORDER = "docs/examples/cong-van.txt", "docs/examples/chi-thi.txt"


def test_a_page_is_written(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert main(["view", _LETTER, _ORDER, "--out", str(out), "--lang", "en", "--today", "2026-01-05"]) == 0
    papers = [read(_LETTER), read(_ORDER)]
    made = page(papers, names=["cong-van.txt", "chi-thi.txt"], lang="en", today=dt.date(2026, 1, 5))
    assert out.read_text(encoding="utf-8") == made
    assert main(["view", _LETTER, "--out", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == made
    assert main(["view", _LETTER, "--out", str(out), "--force", "--simple"]) == 0
    assert '"simple":true' in out.read_text(encoding="utf-8")


def test_one_that_cannot_be_read_keeps_no_other_from_being_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "page.html"
    assert main(["view", "none.txt", _LETTER, "--out", str(out)]) == 2
    assert out.exists()
    assert capsys.readouterr().err == "congvan: none.txt: no such file or directory\n"
    assert main(["view", "none.txt", "--out", str(tmp_path / "other.html")]) == 2
    assert not (tmp_path / "other.html").exists()


def test_without_out_the_browser_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = tmp_path / "opened.txt"
    program = tmp_path / "browser.py"
    program.write_text(f"import sys; open({str(opened)!r}, 'w').write(sys.argv[1])", encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("BROWSER", f"{sys.executable} {program} %s")
    monkeypatch.setattr("webbrowser._tryorder", None)
    assert main(["view", _LETTER]) == 0
    file = Path(unquote(urlsplit(opened.read_text(encoding="utf-8")).path))
    assert file.parent == tmp_path
    assert "<!DOCTYPE html>" in file.read_text(encoding="utf-8")


def test_the_pages_of_a_pdf_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = tmp_path / "cv.pdf"
    pdf.write_bytes(pdf_of(FIRST_PAGE))
    out = tmp_path / "page.html"
    assert main(["view", str(pdf), "--out", str(out)]) == 0
    drawn = out.read_text(encoding="utf-8")
    assert "data:image/png;base64," in drawn
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pdf.read_bytes())))
    assert main(["view", "-", "--out", str(out), "--force"]) == 0
    assert drawn.rpartition('"pictures":')[2] == out.read_text(encoding="utf-8").rpartition('"pictures":')[2]
    assert main(["view", str(pdf), "--out", str(out), "--force", "--no-pictures"]) == 0
    assert "data:image/png;base64," not in out.read_text(encoding="utf-8")
