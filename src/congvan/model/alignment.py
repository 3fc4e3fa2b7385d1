"""Which items of two lists belong together: equal ones first, then those that go by one name, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

__all__ = ["Pair", "align"]

Pair: TypeAlias = tuple[int | None, int | None]


def align(
    old: Sequence[Hashable], new: Sequence[Hashable], old_names: Sequence[Hashable], new_names: Sequence[Hashable]
) -> list[Pair]:
    """Pairs of places, in the order of the new list; ``None`` where an item has no counterpart.

    The time is ``n log n`` in the length of the lists.

    Args:
        old: What the items of the old list are, whole.
        new: The same of the new list.
        old_names: What they go by; ``None`` for one that has no name.
        new_names: The same of the new list.
    """
    whole = (0, len(old), 0, len(new))
    anchors = _anchors(old, new, whole)
    pairs: list[Pair] = []
    for gap, anchor in _gaps(anchors, whole):
        named = _anchors(old_names, new_names, gap)
        for rest, name in _gaps(named, gap):
            pairs += _rest(*rest)
            pairs += [name] if name is not None else []
        pairs += [anchor] if anchor is not None else []
    return pairs


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """Equal runs at both ends, and between them items that are equal and stand once in each, in rising order."""
    first, last, start, end = gap
    head: list[tuple[int, int]] = []
    while first < last and start < end and old[first] is not None and old[first] == new[start]:
        head.append((first, start))
        first, start = first + 1, start + 1
    tail: list[tuple[int, int]] = []
    while first < last and start < end and old[last - 1] is not None and old[last - 1] == new[end - 1]:
        last, end = last - 1, end - 1
        tail.append((last, end))
    once = _once(old, first, last)
    again = _once(new, start, end)
    shared = [(place, again[item]) for item, place in once.items() if item in again]
    return [*head, *_rising(shared), *reversed(tail)]


def _once(items: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    counts = Counter(items[start:end])
    return {
        items[place]: place for place in range(start, end) if counts[items[place]] == 1 and items[place] is not None
    }


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rise in both places."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    run: list[tuple[int, int]] = []
    step = last[-1] if last else None
    while step is not None:
        run.append(pairs[step])
        step = before[step]
    return run[::-1]


def _gaps(
    anchors: list[tuple[int, int]], whole: tuple[int, int, int, int]
) -> list[tuple[tuple[int, int, int, int], tuple[int, int] | None]]:
    """What stands before each anchor, with the anchor, and what stands after the last."""
    first, last, start, end = whole
    gaps: list[tuple[tuple[int, int, int, int], tuple[int, int] | None]] = []
    for anchor in anchors:
        gaps.append(((first, anchor[0], start, anchor[1]), anchor))
        first, start = anchor[0] + 1, anchor[1] + 1
    return [*gaps, ((first, last, start, end), None)]


def _rest(first: int, last: int, start: int, end: int) -> list[Pair]:
    """As many of one side as of the other are each other's; else some went and others came."""
    if last - first == end - start:
        return list(zip(range(first, last), range(start, end), strict=True))
    return [(place, None) for place in range(first, last)] + [(None, place) for place in range(start, end)]
