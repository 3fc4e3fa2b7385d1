"""The data files: rows of text, cells as lists and days, and which row holds on a day.

>>> rows("tone_variants")[0]["old_style"]
'òa'
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol, TypeVar

from congvan.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Dated", "cells", "day", "in_force", "latest", "pick", "rows"]


class Dated(Protocol):
    """Anything that is valid from one day to another, both included; ``None`` where no day is known."""

    @property
    def valid_from(self) -> dt.date | None:
        """The first day."""

    @property
    def valid_to(self) -> dt.date | None:
        """The last day."""


D = TypeVar("D", bound=Dated)


def cells(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list, separated by ``;``."""
    return tuple(cell.split(";")) if cell else ()


def day(cell: str) -> dt.date | None:
    """The day of a cell; ``None`` where it is blank."""
    return dt.date.fromisoformat(cell) if cell else None


def in_force(row: Dated, on: dt.date | None) -> bool:
    """Whether a row holds on a day; without a day, always."""
    if on is None:
        return True
    return (row.valid_from is None or row.valid_from <= on) and (row.valid_to is None or on <= row.valid_to)


def latest(row: Dated) -> dt.date:
    """The last day of a row; the end of time where it has none."""
    return row.valid_to or dt.date.max


def pick(candidates: Iterable[D], on: dt.date | None) -> D | None:
    """The first row that holds on a day; without a day, the one that holds longest."""
    if on is not None:
        return next((row for row in candidates if in_force(row, on)), None)
    return max(candidates, key=latest, default=None)
