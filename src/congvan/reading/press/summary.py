"""What a report says twice: its opening sums up the orders that it tells again below (tít phụ, sa pô)."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.press.choice import DUE

if TYPE_CHECKING:
    from congvan.reading.tasks.found import Found

OPENS, PRESENTS = 1, 2
"""What sums up: a sentence of the opening, and the one that presents the paper."""
_ADDS = rule(
    "press.summary.adds",
    r"(?:[^.;:]{0,80}?\bcung (?:de nghi|yeu cau|giao|chi dao|luu y|kien nghi|da|phan cong)|dong thoi|ngoai ra|ben canh do|cung voi do)\b",
    basis="Công điện cũng yêu cầu …: what follows adds to what the presenting sentence orders, and so that is an order itself",
    examples=("Công điện cũng yêu cầu", "Đồng thời, UBND tỉnh giao", "Ngoài ra, Bộ", "Bên cạnh đó", "Cùng với đó"),
    counterexamples=("Theo đó, Bộ đề nghị", "Thủ tướng yêu cầu"),
    anchored=True,
)
_AGAIN = rule(
    "press.summary.again",
    r"(?:theo do|nhu vay|tom lai),? ",
    basis="words with which a page says once more what it has quoted",
    examples=("Theo đó, các", "Như vậy, Sở", "Tóm lại, các"),
    counterexamples=("theo dõi, các",),
    anchored=True,
)
_TAIL = 80  # last characters by which a sentence is known again
_SHARE = 0.5  # of its words in pairs that the others say as well where a sentence of the opening only sums them up
_LITTLE = 0.2  # the same of the sentence that presents the paper, which says much else


class Said(NamedTuple):
    """How a task stands in its report.

    Attributes:
        sums_up: ``OPENS`` or ``PRESENTS`` where it may only sum up others, else 0.
        is_order: Whether its sentence names who orders.
        is_item: Whether it is an item of a list.
    """

    sums_up: int
    is_order: bool
    is_item: bool


def without_summary(fold: str, tasks: list[Found], said: list[Said]) -> list[Found]:
    """The tasks without those that only sum up others, each with how it stands in its report.

    The sentence that presents the paper sums up where the headline, the first line, says the same,
    and wherever the report goes on to say what the paper orders without adding to that sentence.
    """
    first = fold.find("\n") + 1
    headline = _pairs(fold[:first])
    items = " ".join(fold[task.start : task.end] for task in tasks if task.path)
    kept = [
        (task, each)
        for task, each in zip(tasks, said, strict=True)
        if task.path or fold[max(task.start, task.end - _TAIL) : task.end].strip(' .;"') not in items
    ]
    kept = [(task, each) for task, each in kept if each.is_item or not _sums_up_items(fold, task, kept)]
    for sums_up, share in ((PRESENTS, _LITTLE), (OPENS, _SHARE)):
        others = [task for task, each in kept if each.sums_up < sums_up]
        below = {pair for task in others for pair in _pairs(fold[task.start : task.end])}
        left = []
        for at, (task, each) in enumerate(kept):
            words = _pairs(fold[task.start : task.end])
            is_headline = sums_up == PRESENTS and task.start >= first and _share(headline, words) >= _SHARE
            told = (
                _is_told_again(fold, task, kept[at + 1 :])
                if sums_up == PRESENTS
                else any(one.is_order and _AGAIN.match(fold, other.start) for other, one in kept[at + 1 : at + 2])
            )
            is_whole = sums_up == PRESENTS and _says_by_when(fold, task, others)
            if (
                each.sums_up != sums_up
                or not others
                or is_whole
                or not (is_headline or told or _share(words, below) >= share)
            ):
                left.append((task, each))
        kept = left
    return [task for task, _ in kept]


def _sums_up_items(fold: str, task: Found, kept: list[tuple[Found, Said]]) -> bool:
    """Whether a page says once more, behind the items of a paper, what they say: ``Theo đó, …``."""
    if _AGAIN.match(fold, task.start) is None:
        return False
    said = {
        pair
        for other, each in kept
        if each.is_item and other.end <= task.start
        for pair in _pairs(fold[other.start : other.end])
    }
    return _share(_pairs(fold[task.start : task.end]), said) >= _SHARE


def _says_by_when(fold: str, task: Found, others: list[Found]) -> bool:
    """Whether a task alone says by when: what sums up would not be as exact."""
    due = DUE.search(fold, task.start, task.end)
    return due is not None and not any(due.group() in fold[other.start : other.end] for other in others)


def _is_told_again(fold: str, task: Found, rest: list[tuple[Found, Said]]) -> bool:
    """Whether the orders behind the presenting sentence tell it again, and do not add to it."""
    end, below = task.end, []
    for other, each in rest:
        if fold[end : other.start].strip(" ") == ";":
            end = other.end  # a further part of the presenting sentence
        elif each.sums_up < PRESENTS:
            below.append((other, each))
    if not below:
        return False
    order = next((other for other, each in below if each.is_order), below[0][0])
    return not any(_ADDS.match(fold, each.start, each.end) for each in (below[0][0], order))


def _pairs(words: str) -> set[tuple[str, str]]:
    """Words, each with the next."""
    return set(itertools.pairwise(re.findall(r"[a-z0-9]+", words)))


def _share(pairs: set[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    return len(pairs & others) / len(pairs) if pairs else 0.0
