"""What tells which bodies of a group are meant: ``các xã có dịch``, ``Doanh nghiệp kinh doanh casino có trách nhiệm``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.tasks.heads import GROUPS, duty_at, is_verb
from congvan.reading.tasks.words import phrase_at

if TYPE_CHECKING:
    from congvan.reading.tasks.joints import Span

# What a body has when it has something to do; whatever else it has tells it from others.
_DUTIES = {"trach", "nhiem", "ke", "giai", "bien", "van", "y", "phuong", "quyen", "the", "cong", "hinh", "chinh", "co", "to",
           "thai", "su", "mat", "nghia"}  # fmt: skip
_PASSIVE = {"bị", "được"}


def tells_which(span: Span, at: int) -> bool:
    """Whether a deed behind a common word may tell who is meant: ``Doanh nghiệp kinh doanh casino có trách nhiệm``."""
    row, first = span.row, span.first + (span.row[span.first].printed in GROUPS)
    if not phrase_at("common", row, first) or any(token.is_upper for token in row[first + 1 : span.last]):
        return False
    if not phrase_at("verb", row, at) and row[at].printed != "về":
        return False
    told = range(at, duty_at(row, at))  # whom the deed is about acts too: … chỉ đạo các cơ sở, … phối hợp với Sở Y tế
    heads = [place for place in told if phrase_at("head", row, place)]
    return not any(row[place].printed in GROUPS for place in told) and not any(row[place].is_upper for place in heads)


def which_have(span: Span, at: int) -> int:
    """Where a clause ends that tells which of a group are meant: ``các xã có dịch``; 0 where none stands."""
    row = span.row
    if row[at].printed != "có" or at + 1 >= len(row) or phrase_at("allow", row, at):
        return 0
    if not (span.is_group() or span.is_common()):
        return 0
    if (
        row[at + 1].word in _DUTIES
        or row[at + 1].printed in GROUPS
        or not row[at + 1].word.isalpha()
        or is_verb(row, at + 1)
    ):
        return 0
    place = at + 2
    while place < len(row) and row[place].word.isalnum() and row[place].word != "va":
        if row[place].printed in _PASSIVE:
            place += 1 + phrase_at("verb", row, place + 1)
        elif is_verb(row, place):
            break
        else:
            place += 1
    return min(place, len(row))
