"""Whether words that name a time bind (thời hạn), or only describe: what stands before and behind them tells."""

from __future__ import annotations

from congvan.reading.deadlines.wording import (
    CLAUSE_START,
    COMPLETES,
    DESCRIBES,
    DID,
    DOES,
    ENDS,
    HELD,
    OPENS_COMPLETION,
    TERM_ACTS,
    TERM_ASKED,
    TERM_ENDS,
)

__all__ = ["LOOK_BACK", "bounds_a_year", "is_adverb", "is_held", "is_term"]

LOOK_BACK = 80
"""Characters before a limit in which the words stand that bind it."""
_SENTENCE = 500


def is_held(fold: str, start: int, end: int) -> bool:
    """Whether something is to be held, begun or ended on a day: ``khởi công dự án vào ngày 19/12/2026``."""
    return HELD.search(fold, max(0, start - LOOK_BACK * 2), start) is not None and ENDS.match(fold, end) is not None


def bounds_a_year(fold: str, start: int, end: int) -> bool:
    """Whether a year limits what is done (``Trong năm 2018, …``; ``hoàn thành … vào năm 2026.``), or only describes it."""
    head = max(0, start - LOOK_BACK)
    if CLAUSE_START.search(fold, head, start) and fold[end : end + 1] == ",":
        return True
    if COMPLETES.search(fold, head, start) is not None and (end >= len(fold) or fold[end] in ".;)/"):
        return True
    sentence = max(0, start - _SENTENCE)
    return ENDS.match(fold, end) is not None and OPENS_COMPLETION.search(fold, sentence, start) is not None


def is_adverb(fold: str, start: int, end: int) -> bool:
    """Whether ``hằng tháng`` tells when something is done, not what kind of thing it is."""
    head = max(0, start - LOOK_BACK)
    before = fold[head:start]
    if DESCRIBES.search(before):
        return False
    return any((DOES.match(fold, end), CLAUSE_START.search(before), DID.search(before)))


def is_term(fold: str, start: int, end: int) -> bool:
    """Whether ``trong 3 ngày`` limits what is asked for, and does not only tell how long something lasts."""
    if not fold.startswith("trong", start):
        return False
    head = max(0, start - LOOK_BACK)
    if fold[end : end + 1] == ",":
        return TERM_ASKED.search(fold, head, start) is not None
    return TERM_ENDS.match(fold, end) is not None and TERM_ACTS.search(fold, head, start) is not None
