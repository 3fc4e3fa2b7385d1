"""The command's words in Vietnamese: ``words.csv``; English is its own."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from congvan.vocab import tables

__all__ = ["Language", "word"]

Language: TypeAlias = Literal["en", "vi"]


def word(english: str, lang: Language) -> str:
    """A word of the command in a language."""
    return english if lang == "en" else _vietnamese().get(english, english)


@cache
def _vietnamese() -> dict[str, str]:
    return {row["en"]: row["vi"] for row in tables.rows("words", "congvan.cli")}
