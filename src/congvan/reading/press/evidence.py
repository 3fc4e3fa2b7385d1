"""What speaks for a sentence or an item being a task of the reported paper: how it came to be one, whom it tells, where it stands.

In a report the state that is carried from sentence to sentence decides (:mod:`congvan.reading.press.tasks`); the weights of
these pieces, in the table of the papers' own evidence, say how sure that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.press.summary import OPENS, PRESENTS

if TYPE_CHECKING:
    from congvan.reading.press.units import Unit
    from congvan.reading.tasks.evidence import Clues
    from congvan.reading.tasks.names import Name

_AGAIN = {PRESENTS: "report.presents", OPENS: "report.opening"}


def hear(unit: Unit, how: str, leads: list[Name], *, lapsed: int, again: int) -> Clues:
    """The evidence on one task, each piece at the words that give it.

    Args:
        unit: The sentence or the item.
        how: By what it was taken for a task: ``order``, ``goes-on`` …
        leads: Who is to act.
        lapsed: How many sentences before it have only told something.
        again: Whether it opens the report, or presents the paper, so that the report may say it again.
    """
    clues = {"report": (unit.start, unit.end), f"report.{how}": (unit.start, unit.end)}
    own = next((name for name in leads if unit.start <= name.start < unit.end), None)
    if own is not None:
        clues["report.named"] = (own.start, own.end)
    else:
        clues["report.inherits" if leads else "report.nobody"] = (unit.start, unit.end)
    if lapsed:
        clues["report.lapsed"] = (unit.start, unit.end)
    if again:
        clues[_AGAIN[again]] = (unit.start, unit.end)
    return clues
