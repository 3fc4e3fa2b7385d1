"""The data files of the checks."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from congvan.checks.printed import fold
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["rows", "words"]


def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``data/<name>.csv``, read once."""
    return tables.rows(name, "congvan.checks")


@functools.cache
def words(name: str) -> frozenset[str]:
    """The folded words of a table of one idea."""
    return frozenset(fold(row["words"]) for row in rows(name))
