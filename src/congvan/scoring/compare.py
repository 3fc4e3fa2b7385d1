"""Readings held against corrected ones: for each field what is right, missed and wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from congvan.scoring.values import FIELDS, compared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model import Directive

__all__ = ["Score", "score"]


class Score(NamedTuple):
    """How well one field is read (điểm của một trường).

    Attributes:
        right: Values that both readings have.
        missed: Values of the corrected readings that were not read, each behind the number of its paper.
        wrong: Values that were read and are not in the corrected readings, likewise.
    """

    right: int
    missed: tuple[tuple[int, str], ...]
    wrong: tuple[tuple[int, str], ...]

    @property
    def precision(self) -> float | None:
        """The part of what was read that is right; ``None`` where nothing was read."""
        read = self.right + len(self.wrong)
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """The part of what is right that was read; ``None`` where there is nothing to read."""
        there = self.right + len(self.missed)
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """Both in one figure; ``None`` where there is nothing to compare."""
        both = 2 * self.right + len(self.missed) + len(self.wrong)
        return 2 * self.right / both if both else None


def score(papers: Iterable[tuple[Directive, Directive]]) -> dict[str, Score]:
    """The score of each field over all papers.

    Values are compared in one case, with one placement of tone marks, and without the marks at their ends; a value that
    a paper has twice must be read twice.

    Args:
        papers: Of each paper the corrected reading, and the reading to judge.
    """
    right: Counter[str] = Counter()
    missed: dict[str, list[tuple[int, str]]] = {field: [] for field in FIELDS}
    wrong: dict[str, list[tuple[int, str]]] = {field: [] for field in FIELDS}
    for paper, (corrected, read) in enumerate(papers):
        for field, values in FIELDS.items():
            wanted, found = list(values(corrected)), list(values(read))
            both = Counter(map(compared, wanted)) & Counter(map(compared, found))
            right[field] += both.total()
            missed[field] += ((paper, value) for value in _rest(wanted, both))
            wrong[field] += ((paper, value) for value in _rest(found, both))
    return {field: Score(right[field], tuple(missed[field]), tuple(wrong[field])) for field in FIELDS}


def _rest(values: list[str], both: Counter[str]) -> list[str]:
    """The values beyond those that are in both readings."""
    left = both.copy()
    rest = []
    for value in values:
        if left[compared(value)]:
            left[compared(value)] -= 1
        else:
            rest.append(value)
    return rest
