"""The command's words in Vietnamese: ``words.csv``; English is its own."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

__all__ = ["Language", "word"]

Language: TypeAlias = Literal["en", "vi"]


def word(english: str, lang: Language) -> str:
    """A word of the command in a language."""
    return english if lang == "en" else _vietnamese().get(english, english)


@cache
def _vietnamese() -> dict[str, str]:
    table = (files("congvan.cli") / "words.csv").read_text(encoding="utf-8")
    return {row["en"]: row["vi"] for row in csv.DictReader(table.splitlines())}
