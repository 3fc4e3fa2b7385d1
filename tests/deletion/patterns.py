"""The alternatives of a pattern, each with the pattern that is left without it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Alternative", "alternatives"]


class Alternative(NamedTuple):
    """One alternative, and what is left without it."""

    words: str
    rest: str


def alternatives(source: str) -> list[Alternative]:
    """Every alternative of every group of a pattern, and of the pattern itself.

    >>> [each.rest for each in alternatives("a(?:b|c|d)e")]
    ['a(?:c|d)e', 'a(?:b|d)e', 'a(?:b|c)e']
    >>> [each.words for each in alternatives(r"x[|]y\\|z|w")]
    ['x[|]y\\\\|z', 'w']
    """
    found: list[Alternative] = []
    for edges in _rows(source):
        for at in range(len(edges) - 1):
            start, end = edges[at] + 1, edges[at + 1]
            cut = (start, end + 1) if at == 0 else (start - 1, end)
            found.append(Alternative(source[start:end], source[: cut[0]] + source[cut[1] :]))
    return found


def _rows(source: str) -> list[list[int]]:
    """For each group with more than one alternative: its opening edge, its bars, its closing edge."""
    rows: list[list[int]] = []
    open_groups: list[list[int]] = [[-1]]
    at = 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _end_of_class(source, at)
        elif sign == "(":
            at = _end_of_opening(source, at)
            open_groups.append([at])
        elif sign == "|":
            open_groups[-1].append(at)
        elif sign == ")":
            rows.append([*open_groups.pop(), at])
        at += 1
    rows.append([*open_groups.pop(), len(source)])
    # The two branches of (?(name)yes|no) are no alternatives.
    return [row for row in rows if len(row) > 2 and not _is_conditional(source, row[0])]


def _end_of_class(source: str, at: int) -> int:
    """Where a class of characters ends."""
    at += 2 if source[at + 1] == "^" else 1
    if source[at] == "]":
        at += 1
    while source[at] != "]":
        at += 2 if source[at] == "\\" else 1
    return at


def _end_of_opening(source: str, at: int) -> int:
    """The last sign of what opens a group: ``(``, ``(?:``, ``(?P<name>``, ``(?<=``, ``(?(name)``."""
    for opening in ("(?:", "(?=", "(?!", "(?>", "(?<=", "(?<!"):
        if source.startswith(opening, at):
            return at + len(opening) - 1
    if source.startswith("(?P<", at):
        return source.index(">", at)
    if source.startswith("(?(", at):
        return source.index(")", at)
    return at


def _is_conditional(source: str, edge: int) -> bool:
    return edge > 0 and source[edge] == ")"
