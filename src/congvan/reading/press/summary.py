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
    """The tasks without those that only sum up others, each marked with how it sums up (0: not at all).

    The sentence that presents the paper sums up where the headline, the first line, says the same.
    """
    first = fold.find("\n") + 1
    headline = _pairs(fold[:first])
    items = " ".join(fold[task.start : task.end] for task in tasks if task.path)
    kept = [
        (task, level)
        for task, level in zip(tasks, again, strict=True)
        if task.path or fold[max(task.start, task.end - _TAIL) : task.end].strip(' .;"') not in items
    ]
    for sums_up, share in ((PRESENTS, _LITTLE), (OPENS, _SHARE)):
        others = [task for task, level in kept if level < sums_up]
        below = {pair for task in others for pair in _pairs(fold[task.start : task.end])}
        left = []
        for task, level in kept:
            said = _pairs(fold[task.start : task.end])
            is_headline = sums_up == PRESENTS and task.start >= first and _share(headline, said) >= _SHARE
            if level != sums_up or not others or not (is_headline or _share(said, below) >= share):
                left.append((task, level))
        kept = left
    return [task for task, _ in kept]


def _pairs(words: str) -> set[tuple[str, str]]:
    """Words, each with the next."""
    return set(itertools.pairwise(re.findall(r"[a-z0-9]+", words)))


def _share(pairs: set[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    return len(pairs & others) / len(pairs) if pairs else 0.0
