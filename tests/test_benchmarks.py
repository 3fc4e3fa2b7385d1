"""The table of the benchmarks tells what was measured, in both languages, and what is missing."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from benchmarks.table import LANGUAGES, Row, beside, markdown

_ROOT = Path(__file__).parents[1]
_ROWS = [
    beside("xml.read", 40.0, "bytes", "lxml", 100.0, 1 / 3),
    beside("import", 50.0, "ms", "pydantic", 25.0, 1.2, at_most=True),
    Row("json.write", 120.0, "bytes", goal=100),
    Row("read.invented", None, beside="refex"),
]


def test_a_goal_is_held_by_the_ratio_or_else_by_the_figure() -> None:
    assert [row.is_held for row in _ROWS] == [True, False, True, None]


def test_the_table_in_both_languages() -> None:
    english, vietnamese = (markdown(_ROWS, language).splitlines()[2:] for language in LANGUAGES)
    assert english == [
        "| own XML, read | 40.00 MB/s | bare lxml: 100 | 0.40 | ≥ 0.33 | yes |",
        "| `import congvan` | 50.00 ms | `import pydantic`: 25.00 | 2.00 | ≤ 1.20 | **no** |",
        "| JSON, written | 120 MB/s | – | – | ≥ 100 | yes |",
        "| invented papers, everything read | – | refex | not installed | – | – |",
    ]
    assert vietnamese[0] == "| XML riêng, đọc | 40,00 MB/giây | lxml trần: 100 | 0,40 | ≥ 0,33 | có |"


def test_every_name_of_a_row_has_its_words() -> None:
    with (_ROOT / "benchmarks" / "words.csv").open(encoding="utf-8", newline="") as table:
        words = {row["key"] for row in csv.DictReader(table) if row["en"] and row["vi"]}
    named = {
        name
        for file in (_ROOT / "benchmarks").glob("*.py")
        for name in re.findall(r"\b(?:Row|beside)\(\s*\"([\w. ]+)\"", file.read_text("utf-8"))
    }
    assert named > {"import", "xml.read", "two processes"}
    assert named <= words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_a_place_for_the_table(language: str) -> None:
    page = (_ROOT / "docs" / language / "explanation" / "benchmarks.md").read_text("utf-8")
    assert page.count("<!-- figures -->") == page.count("<!-- end of figures -->") == 1
