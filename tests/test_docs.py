"""The documentation tells the truth: its code runs, its links lead somewhere, every page can be found.

A ``python`` block runs as a doctest where it has prompts and as a script where it has none; the blocks of a page share
their names, and what a page leaves behind stays out of the repository. In a ``console`` block each line that starts with ``$ congvan`` is run for real, and what follows it is the
expected output, in which ``...`` stands for anything.
"""

from __future__ import annotations

import doctest
import importlib
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import congvan

_ROOT = Path(__file__).parents[1]
_LANGUAGES = ("en", "vi")
_TREES = {
    language: {
        str(page.relative_to(_ROOT / "docs" / language))
        for page in (_ROOT / "docs" / language).rglob("*.md")
        if page.name != "README.md"
    }
    for language in _LANGUAGES
}
_READMES = [_ROOT / "README.md", _ROOT / "docs" / "vi" / "README.md"]
_PAGES = [*_READMES, *(_ROOT / "docs" / tree / page for tree in _LANGUAGES for page in sorted(_TREES[tree]))]
_LEAVING_FILES = [page for page in _PAGES if page.match("tutorial/corpus.md")]  # each in a folder of its own
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_PROMPTED = [
    file for file in sorted((_ROOT / "src" / "congvan").rglob("*.py")) if ">>> " in file.read_text(encoding="utf-8")
]
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def named(path: Path) -> str:
    return str(path.relative_to(_ROOT))


def blocks(page: Path, language: str) -> list[str]:
    return [code for kind, code in _FENCE.findall(page.read_text(encoding="utf-8")) if kind == language]


def run_python(page: Path, code: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run a block, as a doctest where it has prompts; the names that stand after it."""
    if ">>> " not in code:
        exec(compile(code, named(page), "exec"), names)  # noqa: S102 - the page's own code
        return names
    test = doctest.DocTestParser().get_doctest(code, names, named(page), named(page), 0)
    told: list[str] = []
    failed = doctest.DocTestRunner(optionflags=_FLAGS).run(test, out=told.append, clear_globs=False).failed
    assert not failed, "".join(told)
    return test.globs


def run_commands(code: str, folder: Path) -> None:
    """Run the commands of a block, and compare what they print."""
    for session in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command, _, shown = session.partition("\n")
        if not command.startswith("congvan "):
            continue
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)], cwd=folder, capture_output=True, check=False, timeout=60
        )
        printed = (done.stdout + done.stderr).decode("utf-8")
        wanted = shown.replace("\n...", "...")
        assert doctest.OutputChecker().check_output(wanted, printed, _FLAGS), f"$ {command}\n{printed}"


@pytest.mark.parametrize("page", [page for page in _PAGES if page not in _LEAVING_FILES], ids=named)
def test_python_blocks_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    names: dict[str, Any] = {"__name__": "__docs__"}
    for code in blocks(page, "python"):
        names = run_python(page, code, names)


@pytest.mark.parametrize(
    "page",
    [page for page in _PAGES if "$ congvan" in page.read_text(encoding="utf-8") and page not in _LEAVING_FILES],
    ids=named,
)
def test_commands_print_what_the_page_shows(page: Path) -> None:
    for code in blocks(page, "console"):
        run_commands(code, _ROOT)


@pytest.mark.parametrize("page", _LEAVING_FILES, ids=named)
def test_a_page_that_leaves_files_runs_in_order(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__docs__"}
    for kind, code in _FENCE.findall(page.read_text(encoding="utf-8")):
        if kind == "python":
            names = run_python(page, code, names)
        elif kind == "console":
            run_commands(code, tmp_path)


@pytest.mark.parametrize("page", _PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert "://" in target or (page.parent / target).exists(), f"{named(page)}: {target}"


def test_the_table_of_forms_tells_the_truth() -> None:
    rows = re.findall(
        r"^\| [^|]+ \| `congvan\.(\w+)` \| (\w*) ?\| (\w*) ?\|", (_ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(rows) > 4
    for name, read, written in rows:
        module = getattr(congvan, name)
        assert (hasattr(module, "loads"), hasattr(module, "dumps")) == (read == "yes", written == "yes"), name


def test_both_languages_have_the_same_pages() -> None:
    assert _TREES["en"] == _TREES["vi"]


@pytest.mark.parametrize("page", sorted(_TREES["en"] & _TREES["vi"]))
def test_the_code_of_both_languages_is_the_same(page: str) -> None:
    english, vietnamese = (
        _FENCE.findall((_ROOT / "docs" / language / page).read_text(encoding="utf-8")) for language in _LANGUAGES
    )
    assert english == vietnamese


def test_the_code_of_both_readmes_is_the_same() -> None:
    english, vietnamese = (_FENCE.findall(page.read_text(encoding="utf-8")) for page in _READMES)
    told = re.compile(r" {2,}# .*")  # what a comment says is said in the language of its page
    assert [(kind, told.sub("", code)) for kind, code in english] == [
        (kind, told.sub("", code)) for kind, code in vietnamese
    ]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_page_is_in_the_navigation(language: str) -> None:
    settings = tomllib.loads((_ROOT / "docs" / "making" / f"zensical.{language}.toml").read_text(encoding="utf-8"))
    listed = sorted(re.findall(r"'([\w/-]+\.md)'", str(settings["project"]["nav"])))
    assert listed == sorted(_TREES[language])


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set(), [_ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            links = _LINK.findall(page.read_text(encoding="utf-8"))
            waiting += [(page.parent / link).resolve() for link in links if "://" not in link]
    assert [named(page) for page in _PAGES if page not in reached] == []


def test_the_citation_names_this_version() -> None:
    assert f"\nversion: {congvan.__version__}\n" in (_ROOT / "CITATION.cff").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", _PROMPTED, ids=named)
def test_examples_in_docstrings_run(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    parts = file.relative_to(_ROOT / "src").with_suffix("").parts
    module = importlib.import_module(".".join(part for part in parts if part != "__init__"))
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=_FLAGS)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        runner.run(test, out=told.append)
    assert not told, "".join(told)
