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
    """Điểm: ``a``, ``đ``."""
    clauses: tuple[str, ...] = ()
    """Khoản: ``1``, ``2a``."""
    articles: tuple[str, ...] = ()
    """Điều: ``10``, ``217a``."""
    subsections: tuple[str, ...] = ()
    """Tiểu mục: ``1``."""
    sections: tuple[str, ...] = ()
    """Mục: ``3``, ``II``."""
    chapters: tuple[str, ...] = ()
    """Chương: ``XII``."""
    parts: tuple[str, ...] = ()
    """Phần: ``I``, ``thứ hai``."""
    annexes: tuple[str, ...] = ()
    """Phụ lục: ``II``; an empty string is the only annex, which has no number."""

    def __str__(self) -> str:
        """Printed as a citation, from the smallest unit to the largest."""
        printed = [f"{word} {', '.join(labels)}".rstrip() for name, word in _UNITS if (labels := getattr(self, name))]
        return " ".join(printed)
