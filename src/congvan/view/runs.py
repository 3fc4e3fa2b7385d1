"""A text cut at the edges of the marks that lie on it, however they overlap (cắt văn bản theo các phần đánh dấu)."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from congvan.view.marks import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.view.marks import Mark

__all__ = ["Run", "runs_of"]

MOST_TOLD = 5
"""How many of the marks on a run are named, the innermost first."""

_Rank: TypeAlias = tuple[int, int, int, int]


class Run(NamedTuple):
    """A stretch of text on which the same marks lie from end to end.

    Attributes:
        end: Where it ends, in code points; it starts where the one before ends.
        marks: The places of the innermost marks on it, the one to show first.
    """

    end: int
    marks: tuple[int, ...]


def runs_of(text: str, marks: Sequence[Mark]) -> Iterator[Run]:
    """The runs of a text in order, none empty; a span that reaches beyond the text is cut off at its end."""
    order = {name: place for place, name in enumerate(kinds())}
    opened: defaultdict[int, list[int]] = defaultdict(list)
    closed: defaultdict[int, list[int]] = defaultdict(list)
    for place, mark in enumerate(marks):
        start, end = mark.span.start, min(mark.span.end, len(text))
        if start < end:
            opened[start].append(place)
            closed[end].append(place)
    ranks = [_rank(mark, place, order) for place, mark in enumerate(marks)]
    active: list[_Rank] = []
    edges = sorted({0, len(text), *opened, *closed})
    for start, end in pairwise(edges):
        for place in closed[start]:
            del active[bisect_left(active, ranks[place])]
        for place in opened[start]:
            insort(active, ranks[place])
        yield Run(end, tuple(rank[-1] for rank in active[:MOST_TOLD]))


def _rank(mark: Mark, place: int, order: dict[str, int]) -> _Rank:
    """The lower, the nearer to the reader: by layer, then the shorter one, then by kind, then the earlier one."""
    return kinds()[mark.kind].layer, mark.span.end - mark.span.start, order[mark.kind], place
