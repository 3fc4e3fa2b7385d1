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
_PARTS = 40  # of one sentence, parted by semicolons
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
    kept = _without_retold_items(fold, kept)
    for sums_up, share in ((PRESENTS, _LITTLE), (OPENS, _SHARE)):
        others = [task for task, each in kept if each.sums_up < sums_up]
        if not others:
            continue
        below = {pair for task in others for pair in _pairs(fold[task.start : task.end])}
        limits = {due.group() for task in others for due in DUE.finditer(fold, task.start, task.end)}
        rest = _Rest(fold, kept)
        left = []
        for at, (task, each) in enumerate(kept):
            if each.sums_up == sums_up:
                words = _pairs(fold[task.start : task.end])
                if sums_up == PRESENTS:
                    due = DUE.search(fold, task.start, task.end)
                    is_whole = due is not None and due.group() not in limits  # what sums up would not be as exact
                    is_headline = task.start >= first and _share(headline, words) >= _SHARE
                    told = is_headline or rest.tells_again(at)
                else:
                    is_whole, told = False, rest.orders_again(at)
                if not is_whole and (told or _share(words, below) >= share):
                    continue
            left.append((task, each))
        kept = left
    return [task for task, _ in kept]


def _without_retold_items(fold: str, kept: list[tuple[Found, Said]]) -> list[tuple[Found, Said]]:
    """The tasks without those in which a page says once more, behind the items of a paper, what they say: ``Theo đó, …``."""
    left: list[tuple[Found, Said]] = []
    said: set[tuple[str, str]] = set()
    for task, each in kept:
        pairs = _pairs(fold[task.start : task.end])
        if each.is_item:
            said |= pairs
        elif _AGAIN.match(fold, task.start) is not None and _share(pairs, said) >= _SHARE:
            continue
        left.append((task, each))
    return left


class _Rest:
    """What stands behind each task of a report."""

    def __init__(self, fold: str, kept: list[tuple[Found, Said]]) -> None:
        self.fold = fold
        self.kept = kept
        self.below: list[Found | None] = [None]  # the first task from each on that presents nothing
        self.order: list[Found | None] = [None]  # the first of those that names who orders
        for task, each in reversed(kept):
            is_below = each.sums_up < PRESENTS
            self.below.append(task if is_below else self.below[-1])
            self.order.append(task if is_below and each.is_order else self.order[-1])
        self.below.reverse()
        self.order.reverse()

    def tells_again(self, at: int) -> bool:
        """Whether the orders behind the presenting sentence tell it again, and do not add to it."""
        end, after = self.kept[at][0].end, at + 1
        for task, _ in self.kept[at + 1 : at + 1 + _PARTS]:
            if self.fold[end : task.start].strip(" ") != ";":
                break
            end, after = task.end, after + 1  # a further part of the presenting sentence
        below = self.below[after]
        if below is None:
            return False
        order = self.order[after] or below
        return not any(_ADDS.match(self.fold, each.start, each.end) for each in (below, order))

    def orders_again(self, at: int) -> bool:
        """Whether the next task orders by name what the opening has told: ``Theo đó, …``."""
        following = self.kept[at + 1 : at + 2]
        return any(each.is_order and _AGAIN.match(self.fold, task.start) for task, each in following)


def _pairs(words: str) -> set[tuple[str, str]]:
    """Words, each with the next."""
    return set(itertools.pairwise(re.findall(r"[a-z0-9]+", words)))


def _share(pairs: set[tuple[str, str]], others: set[tuple[str, str]]) -> float:
    return len(pairs & others) / len(pairs) if pairs else 0.0
