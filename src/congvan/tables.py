"""The one loader of the data files that stand beside the code."""

from __future__ import annotations

import csv
import functools
import io
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["rows"]


@functools.cache
def rows(name: str, room: str = "congvan.vocab") -> tuple[Mapping[str, str], ...]:
    """The rows of a table, each a mapping from column to text; read once.

    Args:
        name: The table ``data/<name>.csv`` of a room, or ``<name>.csv`` in the room itself.
        room: The package that keeps it.

    Raises:
        FileNotFoundError: There is no such table.
    """
    folder = files(room)
    inside = folder.joinpath("data", f"{name}.csv")
    text = (inside if inside.is_file() else folder.joinpath(f"{name}.csv")).read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline=""), strict=True))
