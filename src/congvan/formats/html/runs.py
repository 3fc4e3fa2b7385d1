"""A text cut at the edges of the marks that lie on it, however they overlap (cắt văn bản theo các phần đánh dấu)."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from congvan.formats.html.marks import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.formats.html.marks import Mark

__all__ = ["Run", "runs_of"]

MOST_TOLD = 5
"""How many of the marks on a run are named, the innermost first."""

_Rank: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text on which the same marks lie from end to end.

    Attributes:
        text: Its characters; empty behind the last one, where marks may still begin.
        opened: The marks that begin here.
        marks: The innermost marks on it, the one to show first.
        kinds: The kinds of all marks on it, in the order of the legend.
    """

    text: str
    opened: tuple[Mark, ...]
    marks: tuple[Mark, ...]
    kinds: tuple[str, ...]


def runs_of(text: str, marks: Sequence[Mark]) -> Iterator[Run]:
    """The runs of a text in order; joined, their texts are the text.

    A span that reaches beyond the text is cut off at its end.
    """
    order = list(kinds())
    opened: defaultdict[int, list[int]] = defaultdict(list)
    closed: defaultdict[int, list[int]] = defaultdict(list)
    for place, mark in enumerate(marks):
        start, end = min(mark.span.start, len(text)), min(mark.span.end, len(text))
        opened[start].append(place)
        if start < end:
            closed[end].append(place)
    ranks = [_rank(mark, place, order) for place, mark in enumerate(marks)]
    active: list[_Rank] = []
    count: Counter[str] = Counter()
    edges = sorted({0, len(text), *opened, *closed})
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        for place in closed[start]:
            del active[bisect_left(active, ranks[place])]
            count[marks[place].kind] -= 1
        for place in opened[start]:
            if start < min(marks[place].span.end, len(text)):
                insort(active, ranks[place])
                count[marks[place].kind] += 1
        yield Run(
            text=text[start:end],
            opened=tuple(marks[place] for place in opened[start]),
            marks=tuple(marks[rank[-1]] for rank in active[:MOST_TOLD]),
            kinds=tuple(name for name in order if count[name]),
        )


def _rank(mark: Mark, place: int, order: list[str]) -> _Rank:
    """The lower, the nearer to the reader: by layer, then the shorter one, then by kind, then the earlier one."""
    return kinds()[mark.kind].layer, mark.span.end - mark.span.start, order.index(mark.kind), place
