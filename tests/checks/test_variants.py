"""Other ways to break a rule than that of its case, and every case in other ways to flatten two columns."""

from __future__ import annotations

import csv
import re
import textwrap
from typing import TYPE_CHECKING

import pytest

from tests.checks.case_files import HERE, PAPERS, TEXT_CASES, found_in, paper_of, read_case

if TYPE_CHECKING:
    from collections.abc import Callable

_GAP = re.compile(r"\s{3,}")


def variants() -> list[dict[str, str]]:
    with (HERE / "variants.csv").open(encoding="utf-8", newline="") as file:
        return [{name: cell.replace("\\n", "\n") for name, cell in row.items()} for row in csv.DictReader(file)]


@pytest.mark.parametrize("row", variants(), ids=lambda row: f"{row['rule']} {row['new'].strip()[:40]}")
def test_a_fault_is_found_however_it_is_made(row: dict[str, str]) -> None:
    paper = paper_of(row["paper"])
    assert row["old"] in paper
    found = found_in(paper.replace(row["old"], row["new"], 1))
    assert row["rule"] in found
    assert len(set(found) - {row["rule"]}) <= 1, found


def piped(text: str) -> str:
    """Cells parted by bars, as a page makes them of a table."""
    lines = [_GAP.split(line.strip()) for line in text.split("\n")]
    return "\n".join(f"| {' | '.join(cells)} |" if len(cells) > 1 else cells[0] for cells in lines)


def flattened(text: str) -> str:
    """Columns run together with one blank, as a scan has them."""
    return "\n".join(_GAP.sub(" ", line.strip()) for line in text.split("\n"))


def tabbed(text: str) -> str:
    """Columns parted by a tab."""
    return "\n".join(_GAP.sub("\t", line.strip()) for line in text.split("\n"))


def wrapped(text: str) -> str:
    """Long lines broken at eighty columns."""
    lines = [textwrap.fill(line, 80, initial_indent="     ") if len(line) > 95 else line for line in text.split("\n")]
    return "\n".join(lines)


def stacked(text: str) -> str:
    """The left column above the right one."""
    done: list[str] = []
    rights: list[str] = []
    for line in text.split("\n"):
        left, *right = _GAP.split(line.strip())
        if not right:
            done, rights = done + rights, []
        done.append(left)
        rights += right
    return "\n".join(done + rights)


@pytest.mark.parametrize("shape", [piped, flattened, tabbed, wrapped, stacked])
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_in_any_shape_keeps_the_rules(name: str, shape: Callable[[str], str]) -> None:
    assert found_in(shape(paper_of(name))) == []


@pytest.mark.parametrize("shape", [piped, flattened, tabbed, wrapped, stacked])
@pytest.mark.parametrize("rule", TEXT_CASES)
def test_a_fault_is_found_in_any_shape(rule: str, shape: Callable[[str], str]) -> None:
    assert rule in found_in(shape(read_case(rule).breaking))
