"""A figure beside what it is compared with and what it should be, and the Markdown table of many."""

from __future__ import annotations

import csv
import importlib
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import ModuleType

LANGUAGES = ("en", "vi")
_COLUMNS = ("what", "measured", "beside", "ratio", "goal", "held")
_LARGE = 100  # from here on no decimals are told


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        name: What is measured, a key of ``words.csv``.
        measured: Our figure, or ``None`` where the peer is not installed.
        unit: A key of ``words.csv``.
        beside: What it is compared with, a key of ``words.csv``.
        peer: The peer's figure in the same unit.
        ratio: Our figure by the peer's.
        goal: What the ratio, or without one the figure, should be.
        at_most: Whether less is better.
    """

    name: str
    measured: float | None
    unit: str = "chars"
    beside: str = ""
    peer: float | None = None
    ratio: float | None = None
    goal: float | None = None
    at_most: bool = False

    @property
    def is_held(self) -> bool | None:
        """Whether the goal is met; ``None`` where there is none, or nothing to compare."""
        value = self.ratio if self.ratio is not None else None if self.beside else self.measured
        if self.goal is None or value is None:
            return None
        return value <= self.goal if self.at_most else value >= self.goal


def beside(  # noqa: PLR0913, PLR0917 - a row has so many cells
    name: str, measured: float, unit: str, peer: str, figure: float, goal: float | None = None, *, at_most: bool = False
) -> Row:
    """A row with its ratio."""
    return Row(name, measured, unit, peer, figure, measured / figure, goal, at_most)


def installed(module: str) -> ModuleType | None:
    """A peer, where it is installed."""
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


def seconds(work: Callable[[Any], object], inputs: Sequence[Any], rounds: int = 3) -> float:
    """The best of some rounds over all inputs, in processor seconds: other work on the machine does not count."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for given in inputs:
            work(given)
        best = min(best, time.process_time() - start)
    return best


@cache
def _words() -> dict[str, dict[str, str]]:
    with Path(__file__).with_name("words.csv").open(encoding="utf-8", newline="") as table:
        return {row["key"]: row for row in csv.DictReader(table)}


def word(key: str, language: str) -> str:
    """A key in words; a name of a peer stays as it is."""
    return _words()[key][language] if key in _words() else key


def number(value: float, language: str) -> str:
    """A figure as the language writes it."""
    text = f"{value:,.0f}" if value >= _LARGE else f"{value:.2f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def markdown(rows: Iterable[Row], language: str) -> str:
    """The table."""
    lines = [
        f"| {' | '.join(word(f'column.{name}', language) for name in _COLUMNS)} |",
        "| --- | ---: | --- | ---: | ---: | --- |",
    ]
    return "\n".join([*lines, *(f"| {' | '.join(_cells(row, language))} |" for row in rows)]) + "\n"


def _cells(row: Row, language: str) -> list[str]:
    if row.measured is None:
        return [word(row.name, language), "–", word(row.beside, language), word("skipped", language), "–", "–"]
    unit = word(row.unit, language)
    other = f"{word(row.beside, language)}: {number(row.peer, language)}" if row.peer is not None else "–"
    goal = f"{'≤' if row.at_most else '≥'} {number(row.goal, language)}" if row.goal is not None else "–"
    held = {True: "yes", False: "no", None: "–"}[row.is_held]
    return [
        word(row.name, language),
        f"{number(row.measured, language)} {unit}".strip(),
        other,
        number(row.ratio, language) if row.ratio is not None else "–",
        goal,
        word(held, language),
    ]
