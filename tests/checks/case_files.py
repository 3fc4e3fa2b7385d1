"""The cases: a paper that keeps all rules, and what to change in it so that one is broken."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import congvan
from tests.checks.word_files import word_file

HERE = Path(__file__).parent
CASES = sorted(file.stem for file in (HERE / "cases").glob("*.md"))
PAPERS = sorted(file.stem for file in (HERE / "papers").glob("*.txt"))
WORD_CASES = [
    rule for rule in CASES if "ghi ra tệp Word" in (HERE / "cases" / f"{rule}.md").read_text(encoding="utf-8")
]
TEXT_CASES = [rule for rule in CASES if rule not in WORD_CASES]
_EDIT = re.compile(r"```diff\n(.*?)```", re.DOTALL)
_COMMANDS = re.compile(r"```word\n(.*?)```", re.DOTALL)
_BASE = re.compile(r"Văn bản gốc: (\S+)\.txt")


class Case(NamedTuple):
    """One rule's two papers, as text."""

    rule: str
    breaking: str
    keeping: str


class WordCase(NamedTuple):
    """One rule's two papers, as Word documents."""

    rule: str
    breaking: bytes
    keeping: bytes


def read_case(rule: str) -> Case:
    """The case of a rule that any text shows."""
    paper, wrong, right = _parts(rule)
    return Case(rule, _edited(paper, wrong, rule), _edited(paper, right, rule))


def read_word_case(rule: str) -> WordCase:
    """The case of a rule that the Word document alone shows."""
    paper, wrong, right = _parts(rule)
    return WordCase(rule, *(word_file(paper, _commands(part, rule)) for part in (wrong, right)))


def paper_of(name: str) -> str:
    """A paper that keeps all rules."""
    return (HERE / "papers" / f"{name}.txt").read_text(encoding="utf-8")


def found_in(text: str) -> list[str]:
    """The rules that a text breaks."""
    return [finding.rule for finding in congvan.check(congvan.parse_text(text))]


def found_in_word(data: bytes) -> list[str]:
    """The rules that a Word document breaks."""
    return [finding.rule for finding in congvan.check(congvan.docx.loads(data), docx=data)]


def _parts(rule: str) -> tuple[str, str, str]:
    text = (HERE / "cases" / f"{rule}.md").read_text(encoding="utf-8")
    base = _BASE.search(text)
    assert base is not None, f"{rule}: no paper is named"
    wrong, right = text.split("## Sai\n")[1].split("## Đúng\n")
    return paper_of(base[1]), wrong, right


def _commands(words: str, rule: str) -> list[str]:
    found = _COMMANDS.search(words)
    assert found is not None or "nguyên văn" in words, f"{rule}: neither a setting nor nguyên văn"
    return found[1].strip().split("\n") if found is not None else []


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
