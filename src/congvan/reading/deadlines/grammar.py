"""The notation in which the patterns of time limits are written."""

from __future__ import annotations

import re

_NOTATION = {" ": r"\s++", "_": r"\s*+"}


def pattern(words: str) -> re.Pattern[str]:
    """Compile words of the fold, where a space is any white space and ``_`` any or none.

    Lines break anywhere in a time limit. White space is matched possessively, so that no run of it is tried twice.
    """
    return re.compile(re.sub("[ _]", lambda sign: _NOTATION[sign.group()], words), re.DOTALL)
