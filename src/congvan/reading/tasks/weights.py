"""The weights of evidence: their sum decides, and its logistic says how sure the reader is."""

from __future__ import annotations

import functools
import math
from itertools import repeat
from typing import TYPE_CHECKING

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ALWAYS", "ENOUGH", "weigh", "weights"]

ENOUGH = 0.25
"""From this confidence on something is taken for a task.

Folds held back by origin favour 0.4. On papers of offices that no weight was fitted to, what stands between the two is a task
as often as not, so that F1 is the same and less is missed here. A caller who wants fewer false ones compares ``confidence``.
"""
ALWAYS = "always"  # the row of what holds before any evidence is heard


@functools.cache
def weights() -> dict[str, float]:
    """The weight of each piece of evidence."""
    return {row["clue"]: float(row["weight"]) for row in tables.rows("evidence", "congvan.reading.tasks")}


def weigh(clues: Iterable[str]) -> float:
    """How likely something is a task, 0 to 1, from all that speaks for it and against it."""
    table = weights()
    total = table.get(ALWAYS, 0.0) + sum(map(table.get, clues, repeat(0.0)))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
