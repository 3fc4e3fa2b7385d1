"""Build the documentation site, in both languages, into ``site/``: ``python docs/making/build.py``.

Strict and offline: a broken link, a name that has no documentation, or a page that asks for anything outside fails the
build. Needs ``pip install ".[docs]"``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import llms

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "vi")
_NO_PAGE = shutil.ignore_patterns("README.md")  # the README of the repository in Vietnamese is read there
_SHARED = ("examples", "images")
_SHARED_LINK = re.compile(r"(?<=\]\()(?:\.\./)((?:\.\./)*(?:examples|images)/)")
_MERMAID = "assets/mermaid.tiny.js"
# What a browser fetches by itself; a link that the reader may follow is none of these.
_FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc(?:set)?=[\"']?\s*(?:https?:)?//[^>]*>"
    r"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|preload|preconnect|prefetch|dns-prefetch|icon|modulepreload))"
    r"[^>]*\bhref=[\"']?(?:https?:)?//[^>]*>"
    r"|@import\s+(?:url\()?[\"']?(?:https?:)?//[^;]*"
    r"|url\(\s*[\"']?(?:https?:)?//[^)]*\)",
    re.IGNORECASE,
)


def build(target: Path) -> None:
    """Both languages into a folder, English at its root, Vietnamese under ``vi``.

    Raises:
        SystemExit: A page is broken or asks for something outside.
    """
    with tempfile.TemporaryDirectory() as place:
        stage = Path(place)
        for language in LANGUAGES:
            lay_out(language, stage)
            made = stage / "site" / language
            command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", f"zensical.{language}.toml"]
            if subprocess.run(command, cwd=stage, check=False).returncode:  # noqa: S603 - our own pages
                sys.exit(f"the pages in {language} could not be built")
            listed = (DOCS / language).rglob("*.md")
            pages = {page.with_suffix("").relative_to(DOCS / language) for page in listed if page.name != "README.md"}
            missing = pages - {page.with_suffix("").relative_to(made) for page in made.rglob("*.html")}
            if missing:
                sys.exit(f"not built: {', '.join(map(str, sorted(missing)))}")
            give_sources(language, made)
        found = [told for language in LANGUAGES for told in outside(stage / "site" / language)]
        if found:
            sys.exit("\n".join(["these ask for something outside:", *found]))
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(stage / "site" / "en", target)
        shutil.copytree(stage / "site" / "vi", target / "vi")


def lay_out(language: str, stage: Path) -> None:
    """One language as the generator wants it: everything that its pages show lies among them."""
    pages = stage / language
    shutil.copytree(DOCS / language, pages, ignore=_NO_PAGE)
    for name in _SHARED:
        shutil.copytree(DOCS / name, pages / name)
    (pages / "assets").mkdir()
    for file in (DOCS / "making" / "mermaid").iterdir():
        shutil.copy(file, pages / "assets" / file.name.replace("LICENSE", "mermaid-license.txt"))
    shutil.copy(DOCS / "making" / "site.css", pages / "assets")
    shutil.copy(DOCS / "making" / f"zensical.{language}.toml", stage)
    shutil.copy(DOCS / "making" / "docstrings.py", stage)
    if not (stage / "src").exists():
        shutil.copytree(ROOT / "src", stage / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for page in pages.rglob("*.md"):
        text = _SHARED_LINK.sub(r"\1", page.read_text(encoding="utf-8"))
        if "```mermaid" in text:
            up = "../" * (len(page.relative_to(pages).parts) - 1)
            text += f'\n<script src="{up}{_MERMAID}"></script>\n'
        page.write_text(text, encoding="utf-8")


def give_sources(language: str, made: Path) -> None:
    """Beside the pages their Markdown, and ``llms.txt``, which leads to it: what a program reads rather than HTML."""
    for page in (DOCS / language).rglob("*.md"):
        if page.name != "README.md":
            text = _SHARED_LINK.sub(r"\1", page.read_text(encoding="utf-8"))
            (made / page.relative_to(DOCS / language)).write_text(text, encoding="utf-8")
    (made / "llms.txt").write_text(llms.made(language), encoding="utf-8")


def outside(folder: Path) -> list[str]:
    """What the pages and styles under a folder fetch from elsewhere."""
    return [
        f"{file.relative_to(folder)}: {found.group()[:200]}"
        for file in sorted(folder.rglob("*"))
        if file.suffix in {".html", ".css", ".svg"}
        for found in _FETCHED.finditer(file.read_text(encoding="utf-8"))
    ]


if __name__ == "__main__":
    build(ROOT / "site")
