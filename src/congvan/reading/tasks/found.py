"""A unit of a body while it is weighed: a task before it has its deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks.weights import ENOUGH, weigh

if TYPE_CHECKING:
    from congvan.reading.tasks.evidence import Clues
    from congvan.reading.tasks.names import Name

_NONE: Clues = {}
_TOLD = {"place.silent", "place.asked"}


class Found(NamedTuple):
    """A task before it has its deadline."""

    start: int
    end: int
    leads: tuple[Name, ...]
    supports: tuple[Name, ...]
    path: tuple[str, ...]
    due: tuple[int, int] | None = None
    """Where its time limit stands, when it has a place of its own: a cell, a line ``Thời gian thực hiện:``."""
    clues: Clues = _NONE
    """What speaks for it being a task, and against it."""
    confidence: float = 0.0
    """How likely it is one."""

    @property
    def is_task(self) -> bool:
        """Whether enough speaks for it."""
        return self.confidence >= ENOUGH

    def among(self, share: str) -> Found:
        """The same, where something is known of the items beside it: whether ``most``, ``some`` or ``none`` do something.

        That most do counts where something is to be done at all; that none does tells a list of things where it is charged.
        """
        if share == "most" and not _TOLD.isdisjoint(self.clues):
            share = "some"
        elif share == "none" and "place.charged" in self.clues:
            share = "none.charged"
        clues = {**self.clues, f"among.{share}": (self.start, self.start)}
        return self._replace(clues=clues, confidence=weigh(clues))
