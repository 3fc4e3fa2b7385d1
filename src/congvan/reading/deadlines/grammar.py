"""The notation in which the patterns of time limits are written."""

from __future__ import annotations

import re

_NOTATION = {" ": r"\s++", "_": r"\s*+"}


def notation(words: str) -> str:
    """The pattern of words of the fold, where a space is any white space and ``_`` any or none.

    Lines break anywhere in a time limit. White space is matched possessively, so that no run of it is tried twice.
    """
    return re.sub("[ _]", lambda sign: _NOTATION[sign.group()], words)


def pattern(words: str) -> re.Pattern[str]:
    """Compile words of the fold in this notation; lines break anywhere."""
    return re.compile(notation(words), re.DOTALL)
