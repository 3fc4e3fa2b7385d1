"""Places in a text as a browser counts them: in units of UTF-16, where a letter beyond U+FFFF takes two (vị trí)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["counted"]

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


def counted(text: str) -> Callable[[int], int]:
    r"""From an offset in code points to the browser's.

    >>> at = counted("a\U0001d400b")
    >>> [at(offset) for offset in range(4)]
    [0, 1, 3, 4]
    """
    beyond = [found.start() for found in _BEYOND.finditer(text)]
    return lambda offset: offset + bisect_left(beyond, offset)
