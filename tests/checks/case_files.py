"""The cases: a paper that keeps all rules, and what to change in it so that one is broken."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
CASES = sorted(file.stem for file in (HERE / "cases").glob("*.md"))
PAPERS = sorted(file.stem for file in (HERE / "papers").glob("*.txt"))
_EDIT = re.compile(r"```diff\n(.*?)```", re.DOTALL)
_BASE = re.compile(r"Văn bản gốc: (\S+)\.txt")


class Case(NamedTuple):
    """One rule's two papers."""

    rule: str
    breaking: str
    keeping: str


def read_case(rule: str) -> Case:
    """The case of a rule."""
    text = (HERE / "cases" / f"{rule}.md").read_text(encoding="utf-8")
    base = _BASE.search(text)
    assert base is not None, f"{rule}: no paper is named"
    paper = paper_of(base[1])
    wrong, right = text.split("## Sai\n")[1].split("## Đúng\n")
    return Case(rule, _edited(paper, wrong, rule), _edited(paper, right, rule))


def paper_of(name: str) -> str:
    """A paper that keeps all rules."""
    return (HERE / "papers" / f"{name}.txt").read_text(encoding="utf-8")


def _edited(paper: str, words: str, rule: str) -> str:
    edits = _EDIT.findall(words)
    assert edits or "nguyên văn" in words, f"{rule}: neither an edit nor nguyên văn"
    for edit in edits:
        lines = edit.split("\n")[:-1]
        old = "\n".join(line[1:] for line in lines if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines if line.startswith("+"))
        assert paper.count(old) == 1, f"{rule}: {old!r} stands {paper.count(old)} times"
        paper = paper.replace(old, new)
    return paper
