"""Which part of a document a mention points at."""

from __future__ import annotations

from congvan.model.base import Model

_UNITS = (
    ("points", "điểm"),
    ("clauses", "khoản"),
    ("articles", "Điều"),
    ("subsections", "Tiểu mục"),
    ("sections", "Mục"),
    ("chapters", "Chương"),
    ("parts", "Phần"),
    ("annexes", "Phụ lục"),
)


class Pinpoint(Model):
    """One place in a document, or several of one level (điểm, khoản, Điều …), NĐ30 PL II, V.7.

    >>> str(Pinpoint(points=("a", "b"), clauses=("1",), articles=("10",)))
    'điểm a, b khoản 1 Điều 10'
    """

    points: tuple[str, ...] = ()
    """Points: ``a``, ``đ`` (điểm)."""
    clauses: tuple[str, ...] = ()
    """Clauses: ``1``, ``2a`` (khoản)."""
    articles: tuple[str, ...] = ()
    """Articles: ``10``, ``217a`` (điều)."""
    subsections: tuple[str, ...] = ()
    """Subsections: ``1`` (tiểu mục)."""
    sections: tuple[str, ...] = ()
    """Sections: ``3``, ``II`` (mục)."""
    chapters: tuple[str, ...] = ()
    """Chapters: ``XII`` (chương)."""
    parts: tuple[str, ...] = ()
    """Parts: ``I``, ``thứ hai`` (phần)."""
    annexes: tuple[str, ...] = ()
    """Annexes: ``II``; an empty string is the only annex, which has no number (phụ lục)."""

    def __str__(self) -> str:
        """Printed as a citation, from the smallest unit to the largest."""
        printed = [f"{word} {', '.join(labels)}".rstrip() for name, word in _UNITS if (labels := getattr(self, name))]
        return " ".join(printed)
