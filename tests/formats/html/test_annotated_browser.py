"""The annotated page in a real browser, at the width of a telephone and of a desk."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from congvan import Directive, Source, Span, Task, html
from tests.formats.html.marked import DIRECTIVE, HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(_CHROMIUM is None, reason="no Chromium on the PATH")

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
)
_PHONE, _DESK = 390, 1280
# Asks each page in its frame what a reader would see; the answers stand in the document that Chromium prints.
_QUESTIONS = r"""
const light = (rgb) => {
  const [r, g, b] = rgb.map((v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
  return .2126 * r + .7152 * g + .0722 * b;
};
const numbers = (color) => color.match(/[\d.]+/g).map(Number);
const behind = (view, element) => {
  for (; element; element = element.parentElement) {
    const color = numbers(view.getComputedStyle(element).backgroundColor);
    if (color.length < 4 || color[3] > 0) return color.slice(0, 3);
  }
  return [255, 255, 255];
};
const contrast = (view, element) => {
  const front = light(numbers(view.getComputedStyle(element).color).slice(0, 3));
  const back = light(behind(view, element));
  return (Math.max(front, back) + .05) / (Math.min(front, back) + .05);
};
addEventListener("load", () => {
  const answers = [...document.querySelectorAll("iframe")].map((frame) => {
    const page = frame.contentDocument, view = frame.contentWindow;
    const holders = [...page.body.querySelectorAll("*")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()));
    const task = page.querySelector("mark.task"), box = page.querySelector("#show-task"), link = page.querySelector("mark a");
    const before = behind(view, task).join();
    box.click();
    link.focus();
    return {
      text: page.getElementById("text").textContent,
      scripts: page.scripts.length,
      asked: view.performance.getEntriesByType("resource").length,
      width: page.documentElement.scrollWidth,
      columns: page.querySelector("aside").getBoundingClientRect().left > page.querySelector("main").getBoundingClientRect().right,
      contrast: Math.min(...holders.map((e) => contrast(view, e))),
      small: Math.min(...holders.map((e) => parseFloat(view.getComputedStyle(e).fontSize))),
      shown: before,
      hidden: behind(view, task).join(),
      focused: page.activeElement === link,
      outline: view.getComputedStyle(link).outlineStyle,
    };
  });
  document.getElementById("answers").textContent = encodeURIComponent(JSON.stringify(answers));
});
"""


def chromium(folder: Path, *arguments: str) -> bytes:
    assert _CHROMIUM is not None
    command = [_CHROMIUM, *_FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, check=True, timeout=90).stdout


def answers(folder: Path, pages: list[tuple[str, int]]) -> list[dict[str, Any]]:
    frames = "".join(
        f'<iframe width="{width}" height="800" style="border:0" srcdoc="{escape(page)}"></iframe>'
        for page, width in pages
    )
    document = f'<!DOCTYPE html><meta charset="utf-8"><p id="answers"></p>{frames}<script>{_QUESTIONS}</script>'
    asked = folder / "asked.html"
    asked.write_text(document, encoding="utf-8", newline="")
    shown = chromium(folder, "--dump-dom", asked.as_uri()).decode("utf-8")
    told: list[dict[str, Any]] = json.loads(unquote(shown.partition('<p id="answers">')[2].partition("</p>")[0]))
    return told


def test_what_a_reader_sees(tmp_path: Path) -> None:
    hostile = Directive(
        source=Source(text=HOSTILE), tasks=(Task(id="1", text=HOSTILE, span=Span(start=0, end=len(HOSTILE))),)
    )
    papers = [(DIRECTIVE, _PHONE), (DIRECTIVE, _DESK), (hostile, _PHONE)]
    told = answers(tmp_path, [(html.dumps(paper, annotate=True), width) for paper, width in papers])
    for (paper, width), answer in zip(papers, told, strict=True):
        assert paper.source is not None
        assert paper.source.text is not None
        assert answer["text"] == paper.source.text.replace("\x00", "\ufffd")
        assert answer["width"] == width, "nothing is wider than the screen"
        assert answer["columns"] == (width == _DESK)
        assert (answer["scripts"], answer["asked"]) == (0, 0)
        assert answer["contrast"] >= 4.5, "WCAG 2.2, 1.4.3"
        assert answer["small"] >= 10
        assert answer["shown"] != answer["hidden"], "a box in the legend puts its colour out"
        assert answer["focused"], "a mark can be reached with the keyboard"
        assert answer["outline"] != "none"


@pytest.mark.parametrize("width", [_PHONE, _DESK])
def test_a_picture_can_be_taken(width: int, tmp_path: Path) -> None:
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    html.dump(DIRECTIVE, page, annotate=True)
    chromium(tmp_path, f"--window-size={width},900", f"--screenshot={picture}", page.as_uri())
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (width, 900)
