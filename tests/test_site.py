"""The site is built strictly in both languages, and its pages ask for nothing outside."""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "docs" / "making"))

import build
import llms


@pytest.mark.skipif(find_spec("zensical") is None, reason="the extra docs is not installed")
def test_it_is_built_in_both_languages(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build.build(tmp_path / "site")
    capfd.readouterr()
    english = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    vietnamese = (tmp_path / "site" / "vi" / "index.html").read_text(encoding="utf-8")
    assert 'lang="en"' in english
    assert 'lang="vi"' in vietnamese
    for folder in (tmp_path / "site", tmp_path / "site" / "vi"):
        told = (folder / "llms.txt").read_text(encoding="utf-8")
        linked = re.findall(r"\]\(([^)]+)\)", told)
        assert len(linked) > 30
        assert [link for link in linked if not (folder / link).is_file()] == []
    assert "mermaid.tiny.js" in (tmp_path / "site" / "reference" / "schema.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://cdn.example/x.js"></script>',
        "<script async src=//cdn.example/x.js></script>",
        '<img alt="" src="http://cdn.example/x.png">',
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<link href="https://fonts.example" rel="preconnect">',
        "<style>@import 'https://fonts.example/css';</style>",
        "<style>a { background: url( https://cdn.example/x.png ) }</style>",
    ],
)
def test_what_a_browser_would_fetch_is_found(tmp_path: Path, markup: str) -> None:
    (tmp_path / "page.html").write_text(f"<html>{markup}</html>", encoding="utf-8")
    assert len(build.outside(tmp_path)) == 1


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://example.org">a link</a>',
        '<link rel="canonical" href="https://example.org/page">',
        '<script src="../assets/mermaid.tiny.js"></script>',
        "<code>urn:congvan:doc:cp:nd:2020:30 http://www.w3.org/2000/svg</code>",
    ],
)
def test_what_the_reader_may_follow_is_left_alone(tmp_path: Path, markup: str) -> None:
    (tmp_path / "page.html").write_text(f"<html>{markup}</html>", encoding="utf-8")
    assert build.outside(tmp_path) == []


@pytest.mark.parametrize("language", build.LANGUAGES)
def test_what_an_assistant_reads_first_leads_to_every_page(language: str) -> None:
    told = llms.made(language)
    folder = build.DOCS / language
    pages = {str(page.relative_to(folder)) for page in folder.rglob("*.md") if page.name != "README.md"}
    listed = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", told, re.MULTILINE)
    assert sorted(listed) == sorted([*pages, "vi/llms.txt" if language == "en" else "../llms.txt"])
    lines = told.splitlines()
    assert lines[0] == "# congvan"
    assert lines[2].startswith("> ")
    assert told.count("\n## ") == 4
    assert max(map(len, lines)) < 400
    assert "](how-to/service.md): `congvan serve`" in told
