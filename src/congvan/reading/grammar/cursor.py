"""The guard of every loop over tokens or lines whose steps are taken elsewhere: it moves on, or it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["StandsStillError", "moves", "places", "strictly"]


class StandsStillError(AssertionError):
    """A step left the place where it was; raised under :func:`strictly` alone."""


class _Strict:
    on = False


def strictly(*, on: bool) -> None:
    """Whether a step that stands still is an error, as in tests; else it ends its loop."""
    _Strict.on = on


def moves(behind: int, place: int) -> bool:
    """Whether a step moved a loop on; where it did not, the loop has to end.

    Raises:
        StandsStillError: A step did not move on, and tests are watching.

    >>> moves(3, 5)
    True
    """
    if place <= behind and _Strict.on:
        msg = f"a step left the place {behind} where it was"
        raise StandsStillError(msg)
    return place > behind


def places(at: Callable[[], int], end: int) -> Iterator[int]:
    """Each place that a loop comes to, until it reaches ``end`` or does not move on.

    Args:
        at: Where the loop is now.
        end: One past the last place.

    Raises:
        StandsStillError: A step did not move on, and tests are watching.

    >>> row = [3, 1, 1, 4]
    >>> at = 0
    >>> def place() -> int:
    ...     return at
    >>> for here in places(place, len(row)):
    ...     at += row[here]
    >>> at
    7
    """
    place = at()
    while place < end:
        yield place
        behind, place = place, at()
        if not moves(behind, place):
            return
