"""The notation of a pattern over words: a space is any white space, ``_`` any or none.

Lines break anywhere between words. White space is matched possessively, so that no run of it is tried twice.

>>> import re
>>> re.fullmatch(spaced("nhu sau_:"), "nhu   sau :") is not None
True
"""

from __future__ import annotations

import re

__all__ = ["spaced"]

_NOTATION = {" ": r"\s++", "_": r"\s*+"}


def spaced(words: str) -> str:
    """The source of a pattern, from words of the fold."""
    return re.sub("[ _]", lambda sign: _NOTATION[sign.group()], words)
