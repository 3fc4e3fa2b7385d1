"""The weights of evidence: their sum decides, and its logistic says how sure the reader is."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ENOUGH", "weigh", "weights"]

ENOUGH = 0.25
"""From this confidence on something is taken for a task.

On folds held back F1 is best at 0.4. In papers of offices that no fold knows the evidence is weaker and more is missed than
is found too much; at this bound both are about the same there. A caller who wants fewer false ones compares ``confidence``.
"""
_ALWAYS = "always"  # the row of what holds before any evidence is heard


@functools.cache
def weights() -> dict[str, float]:
    """The weight of each piece of evidence."""
    return {row["clue"]: float(row["weight"]) for row in tables.rows("evidence", "congvan.reading.tasks")}


def weigh(clues: Iterable[str]) -> float:
    """How likely something is a task, 0 to 1, from all that speaks for it and against it."""
    table = weights()
    total = table.get(_ALWAYS, 0.0) + sum(table.get(clue, 0.0) for clue in clues)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
