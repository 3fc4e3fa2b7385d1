"""What the words of a report say of its paper: its type, how urgent it is, and who is behind a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

# A paper that was called "văn bản" is taken up again: "Theo công văn", "Công văn nêu rõ".
_AGAIN = re.compile(
    r"\btheo (?P<after>cong van|chi thi|cong dien)\b(?! (?:so )?\d)|"
    r"\b(?P<says>cong van|chi thi|cong dien) (?:neu ro|nhan manh|cung (?:neu|yeu cau|huong dan)|yeu cau|nay)\b"
)
_CONCLUSIONS = re.compile(r"[^\n.;]{0,10}\bthong bao (?:y kien )?ket luan\b")
_URGENT = re.compile(
    r"[\s\"“”'(]{1,3}(?:(?P<immediate>hoa toc)|(?P<very_urgent>thuong khan)|(?P<urgent>khan(?: cap)?))\b(?! truong)"
)
# Words between a body and the verb that are no part of its name.
_TAIL = re.compile(
    r"(?:\s+(?:mới đây|vừa qua|cũng|đã|vừa|mới|tiếp tục|đồng thời|\([^()\n]{1,40}\)))+\s*\Z", re.IGNORECASE
)


def type_of(text: Text, kind: tuple[int, int], *, is_numbered: bool) -> str | None:
    """The code of the type that a report names; ``None`` where it says no more than ``văn bản``.

    ``văn bản`` with a number of its own is a letter, as the number of a named type would follow its name.
    """
    if text.fold[slice(*kind)] != "van ban":
        known = vocab.types.find(text.text[slice(*kind)])
        return known.code if known is not None else "CV"
    if _CONCLUSIONS.match(text.fold, kind[1]):
        return "TB"
    if is_numbered:
        return "CV"
    again = _AGAIN.search(text.fold, kind[1])
    known = vocab.types.find(text.text[slice(*again.span(again.lastgroup or 0))]) if again else None
    return known.code if known is not None else None


def urgency_of(text: Text, kind: tuple[int, int]) -> tuple[str, int, int] | None:
    """How urgent a paper is where the word follows its type (``công văn hỏa tốc``), and where that stands."""
    match = _URGENT.match(text.fold, kind[1])
    if match is None or match.lastgroup is None:
        return None
    return match.lastgroup, *match.span(match.lastgroup)


def trim_body(text: Text, start: int, end: int) -> tuple[int, int]:
    """A body's name without its short form in brackets and the adverbs of the verb behind it."""
    tail = _TAIL.search(text.text, start, end)
    return (start, tail.start()) if tail is not None and tail.start() > start else (start, end)
