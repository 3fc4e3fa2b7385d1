"""Characters of any text as HTML: nothing of it is taken for markup, nothing stays unseen (ký tự được thoát)."""

from __future__ import annotations

import re
from html import escape

__all__ = ["as_they_stand", "printed"]

# What has no picture of its own, or turns the letters around it: control characters, bidirectional and invisible marks.
_UNSEEN = re.compile(
    r"(\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f])"
)
# HTML has no place for these at all.
_IMPOSSIBLE = re.compile(r"[\x00\ud800-\udfff]")
_RETURN = "&#13;"  # as itself, a reader of HTML would take it for the end of a line


def printed(text: str) -> str:
    """Words as HTML, in content or between double quotes; what cannot be seen is replaced."""
    return escape(_UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text))


def as_they_stand(text: str) -> str:
    """The very characters of a source, as HTML content; those that are not seen stand apart, with their code points.

    NUL alone, for which HTML has no place, becomes U+FFFD.
    """
    return "".join(
        _unseen(part) if place % 2 else escape(part, quote=False).replace("\r", _RETURN)
        for place, part in enumerate(_UNSEEN.split(text))
    )


def _unseen(char: str) -> str:
    shown = _RETURN if char == "\r" else _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", char)
    return f'<bdi class="unseen" data-code="U+{ord(char):04X}">{shown}</bdi>'
