"""The tables in ``data/``: elements, document types, status codes, organisation codes, rules."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

__all__ = ["rows"]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table by column."""
    text = resources.files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
