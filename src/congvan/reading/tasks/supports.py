"""With whom something is to be done: the names behind ``phối hợp với``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, read_names

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_WITH = rule(
    "task.clause.with",
    spaced(
        r"(?:phoi hop(?: (?:chat che|dong bo|kip thoi|thuong xuyen|hieu qua))?(?:,? (?:ho tro|giup do|chia se|cung cap thong tin))?(?: (?:voi|cung voi|cung))?|cung voi) "
    ),
    basis="habit: chủ trì, phối hợp với …: who supports stands behind it",
    examples=("‹phối hợp với ›Sở", "‹cùng với ›Sở", "‹phối hợp, cung cấp thông tin với ›Sở"),
    counterexamples=("phối hợpvới", "cùng Sở"),
    flags=re.DOTALL,
    anchored=True,
)
_NOUN = rule(
    "task.clause.noun",
    spaced(r"\b(?:quy che|co che|phuong an|giai phap|thoa thuan|quan he) $"),
    basis="behind such a noun phối hợp says what it is about, and with whom nothing is done",
    examples=(
        "quy chế ",
        "cơ chế ",
        "phương án ",
        "giải pháp ",
        "thỏa thuận ",
        "quan hệ ",
    ),
    counterexamples=("chủ trì ", "công tác ", "quy chế, "),
    flags=re.DOTALL,
)
_HELPED = rule(
    "task.clause.helped",
    spaced(r"(?:chu tri_[,;va]*_)?phoi hop\b"),
    basis="a line that opens with phối hợp says with whom whatever stands below it is done",
    examples=("Chủ trì, phối hợp với các sở", "Chủ trì phối hợp với Sở", "Chủ trì và phối hợp", "Phối hợp với Sở"),
    counterexamples=("Chủ trì tổng hợp", "Sở Y tế phối hợp"),
    flags=re.DOTALL,
    anchored=True,
)
_BEFORE = 16  # characters before "phối hợp" that say that it is no deed


def find_supports(text: Text, start: int, end: int) -> list[Name]:
    """With whom: the names behind ``phối hợp với``, ``phối hợp cùng``, ``cùng với``."""
    found: list[Name] = []
    seen: set[str] = set()
    for word in ("phoi", "cung"):
        place = text.fold.find(word, start, end)
        while place >= 0:
            match = _WITH.match(text.fold, place, end)
            if match and _NOUN.search(text.fold, max(start, place - _BEFORE), place):
                match = None
            for name in read_names(text, match.end(), end).found if match else ():
                printed = text.fold[name.start : name.end]
                if printed not in seen:
                    seen.add(printed)
                    found.append(name)
            place = text.fold.find(word, place + 4, end)
    return found


def all_who_help(text: Text, named: list[Name], start: int, end: int) -> tuple[Name, ...]:
    """Those whom a plan names under a label, and those with whom the words of the task itself say that it is done."""
    told: dict[str, Name] = {}
    for name in (*named, *find_supports(text, start, end)):
        told.setdefault(" ".join(text.fold[name.start : name.end].split()), name)
    return tuple(told.values())


def who_helps(text: Text, start: int, stop: int) -> tuple[Name, ...]:
    """With whom whatever stands below a line is done: ``a) Chủ trì, phối hợp với các sở:``; nobody below any other."""
    return tuple(find_supports(text, start, stop)) if _HELPED.match(text.fold, start, stop) else ()
