"""Years in which a paper of this State can have been issued (năm ban hành)."""

from __future__ import annotations

__all__ = ["is_plausible"]

_FIRST, _LAST = 1945, 2100


def is_plausible(year: int) -> bool:
    """Whether a paper can have been issued in a year; a scan and a page read 2205 for 2005 or 2025.

    >>> is_plausible(2025), is_plausible(2205)
    (True, False)
    """
    return _FIRST <= year <= _LAST
