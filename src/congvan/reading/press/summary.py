"""What a report says twice: its opening sums up the orders that it tells again below (tít phụ, sa pô)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.reading.tasks.found import Found

OPENS, PRESENTS = 1, 2
"""What sums up: a sentence of the opening, and the one that presents the paper."""
_TAIL = 80  # last characters by which a sentence is known again


def without_summary(fold: str, tasks: list[Found], again: list[int]) -> list[Found]:
    """The tasks without those that only sum up others, each marked with how it sums up (0: not at all)."""
    items = " ".join(fold[task.start : task.end] for task in tasks if task.path)
    kept = [
        (task, level)
        for task, level in zip(tasks, again, strict=True)
        if task.path or fold[max(task.start, task.end - _TAIL) : task.end].strip(' .;"') not in items
    ]
    for sums_up in (PRESENTS, OPENS):
        if any(level < sums_up for _, level in kept):
            kept = [(task, level) for task, level in kept if level < sums_up]
    return [task for task, _ in kept]
