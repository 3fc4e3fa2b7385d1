"""The data files of the checks."""

from __future__ import annotations

import csv
import functools
import io
from importlib.resources import files
from typing import TYPE_CHECKING

from congvan.checks.printed import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["rows", "words"]


@functools.cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of ``data/<name>.csv``, read once."""
    text = files("congvan.checks").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@functools.cache
def words(name: str) -> frozenset[str]:
    """The folded words of a table of one idea."""
    return frozenset(fold(row["words"]) for row in rows(name))
