"""The site is built strictly in both languages, and its pages ask for nothing outside."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "docs" / "making"))

import build


@pytest.mark.skipif(find_spec("zensical") is None, reason="the extra docs is not installed")
def test_it_is_built_in_both_languages(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build.build(tmp_path / "site")
    capfd.readouterr()
    english = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    vietnamese = (tmp_path / "site" / "vi" / "index.html").read_text(encoding="utf-8")
    assert 'lang="en"' in english
    assert 'lang="vi"' in vietnamese
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
