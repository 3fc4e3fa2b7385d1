"""The page's own words in Vietnamese and English: ``words.csv`` (từ ngữ của trang xem)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Language", "word", "words"]

Language: TypeAlias = Literal["vi", "en"]
"""The languages of the page's own words; a paper's words stay as they are."""


def word(group: str, key: str, lang: Language) -> str:
    """The word for a code; a code without one stands for itself."""
    return words(group, lang).get(key, key)


@cache
def words(group: str, lang: Language) -> Mapping[str, str]:
    """All words of a group, by their codes."""
    column = "vietnamese" if lang == "vi" else "english"
    return {row["key"]: row[column] for row in tables.rows("words", "congvan.view") if row["group"] == group}
