"""The words of pages that are made, in both languages: ``words.csv``."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _words() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("words.csv")}


def word(key: str, language: str) -> str:
    """A word in a language."""
    return _words()[key][language]


def table(header: list[str], body: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *body]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def filled(name: str, language: str, **parts: str) -> str:
    """A template with its parts in place."""
    page = (HERE / "templates" / f"{name}.{language}.md").read_text(encoding="utf-8")
    for key, part in parts.items():
        page = page.replace(f"{{{{{key}}}}}", part)
    return page
