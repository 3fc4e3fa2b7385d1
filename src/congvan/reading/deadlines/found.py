"""A time limit that was found, and what is asked of each reader of limits."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple keeps its annotations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.model.workdays import Holidays
    from congvan.reading.text.normalise import Text

__all__ = ["Asked", "Found"]


class Found(NamedTuple):
    """A time limit at ``[start, end)`` of the text."""

    start: int
    end: int
    on: dt.date | None = None
    recurrence: str | None = None
    is_firm: bool = True
    """Whether it is a limit wherever it stands; ``trong năm 2025`` and ``hằng năm`` often only describe."""
    refers_to: str | None = None
    """Label of the item whose limit it takes over: ``theo thời hạn nêu tại khoản 1``."""


class Asked(NamedTuple):
    """What is read, up to where, and from when terms run."""

    text: Text
    end: int
    issued_on: dt.date | None
    holidays: Holidays
    about: dt.date | None
    """A day of the month of issue, which supplies a year that is not printed."""
