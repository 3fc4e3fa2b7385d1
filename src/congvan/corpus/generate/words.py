"""The words of invented papers: names, places, days, people."""

from __future__ import annotations

import csv
import datetime as dt
import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from congvan.vocab import provinces

if TYPE_CHECKING:
    import random

__all__ = ["day", "on", "person", "place", "serial", "words"]

_MERGED = dt.date(2025, 7, 1)  # the provinces since then, NQ 202/2025/QH15


@cache
def words(kind: str) -> tuple[str, ...]:
    """All words of a kind in the table."""
    table = files("congvan.corpus").joinpath("data", "invented.csv").read_text(encoding="utf-8")
    return tuple(row["text"] for row in csv.DictReader(io.StringIO(table)) if row["kind"] == kind)


@cache
def _provinces() -> tuple[str, ...]:
    """The provinces of today, by name; cities have other words for what a province has."""
    return tuple(
        sorted(one.short_name for one in provinces.all_provinces() if one.unit == "tỉnh" and one.valid_to is None)
    )


def place(chance: random.Random) -> str:
    """A province."""
    return chance.choice(_provinces())


def day(chance: random.Random) -> dt.date:
    """A day of issue."""
    return _MERGED + dt.timedelta(days=chance.randrange(500))


def on(when: dt.date) -> str:
    """A day as NĐ30 prints it: days below 10 and January and February with a 0."""
    month = f"{when.month:02d}" if when.month <= 2 else str(when.month)  # noqa: PLR2004 - NĐ30 PL I, II.4
    return f"ngày {when.day:02d} tháng {month} năm {when.year}"


def person(chance: random.Random) -> str:
    """A name."""
    return " ".join(chance.choice(words(part)) for part in ("family", "middle", "given"))


def serial(number: int) -> str:
    """The serial of the so-and-so-many-th paper; numbers below 10 have a 0 (NĐ30 PL I, II.3.a)."""
    return f"{number % 4000 + 1:02d}"
