"""What a report says twice: its opening sums up the orders that it tells again below (tít phụ, sa pô)."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.reading.tasks.found import Found

OPENS, PRESENTS = 1, 2
"""What sums up: a sentence of the opening, and the one that presents the paper."""
_TAIL = 80  # last characters by which a sentence is known again
_SHARE = 0.5  # of its words in pairs that the others say as well where a sentence of the opening only sums them up
_LITTLE = 0.2  # the same of the sentence that presents the paper, which says much else


def without_summary(fold: str, tasks: list[Found], again: list[int]) -> list[Found]:
    """The tasks without those that only sum up others, each marked with how it sums up (0: not at all)."""
    items = " ".join(fold[task.start : task.end] for task in tasks if task.path)
    kept = [
        (task, level)
        for task, level in zip(tasks, again, strict=True)
        if task.path or fold[max(task.start, task.end - _TAIL) : task.end].strip(' .;"') not in items
    ]
    for sums_up, share in ((PRESENTS, _LITTLE), (OPENS, _SHARE)):
        below = {pair for task, level in kept if level < sums_up for pair in _pairs(fold, task)}
        kept = [(task, level) for task, level in kept if level != sums_up or _share(_pairs(fold, task), below) < share]
    return [task for task, _ in kept]


def _pairs(fold: str, task: Found) -> set[tuple[str, str]]:
    """The words of a task, each with the next."""
    words = re.findall(r"[a-z0-9]+", fold[task.start : task.end])
    return set(itertools.pairwise(words))


def _share(pairs: set[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    return len(pairs & others) / len(pairs) if pairs else 0.0
