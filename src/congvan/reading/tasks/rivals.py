"""The reading that came second where it was weighed whether something is a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks.weights import ALWAYS, weights

if TYPE_CHECKING:
    from congvan.reading.tasks.found import Found


class Rival(NamedTuple):
    """What the words were not taken for, what speaks for that in sum, and the evidence that told most against it."""

    reading: str
    weight: float
    clue: str


def rival_of(unit: Found) -> Rival | None:
    """The other reading of an item or a paragraph; ``None`` where nothing in it speaks for the other.

    Something is a task or none: the evidence is heard once, and what speaks for the one speaks against the other.
    """
    table = weights()
    heard = {name: table.get(name, 0.0) for name in unit.clues}
    side = -1.0 if unit.is_task else 1.0
    if not heard or max(side * weight for weight in heard.values()) <= 0:
        return None
    heard[ALWAYS] = table.get(ALWAYS, 0.0)
    clue = min(heard, key=lambda name: (side * heard[name], name))
    return Rival("no task" if unit.is_task else "a task", round(side * sum(heard.values()), 2), clue)
