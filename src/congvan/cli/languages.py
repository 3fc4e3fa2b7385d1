"""The command's words in Vietnamese: ``words.csv``; English is its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from congvan.errors import Language
from congvan.vocab import tables

if TYPE_CHECKING:
    import argparse

__all__ = ["Language", "add_lang", "word"]


def add_lang(parser: argparse.ArgumentParser) -> None:
    """Add ``--lang`` to a subcommand whose output is the same in every language."""
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language of errors")


def word(english: str, lang: Language) -> str:
    """A word of the command in a language."""
    return english if lang == "en" else _vietnamese().get(english, english)


@cache
def _vietnamese() -> dict[str, str]:
    return {row["en"]: row["vi"] for row in tables.rows("words", "congvan.cli")}
