"""Persons behind a post or a body in running text: ``Thứ trưởng Bộ Y tế Nguyễn Văn A`` (NĐ30 PL I, II.7.c)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.persons import is_name_word
from congvan.reading.press.heads import HEAD, POST
from congvan.vocab import tables
from congvan.vocab.folding import fold as folded

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_WHOLE = 3  # words of a whole name; behind a post and a party body without its place no district has so many
_UNITS = {"tinh", "tp", "pho", "huyen", "quan", "xa", "phuong", "khu", "tran"}  # words that a place follows


@functools.cache
def _families() -> frozenset[str]:
    """Family names in small letters; with place names the registry decides first."""
    return frozenset(row["name"].lower() for row in tables.rows("family_names"))


def is_person(printed: str) -> bool:
    """Whether words are a person's name: a family name, and all words set as those of a name are."""
    words = printed.split()
    return 2 <= len(words) <= 5 and words[0].lower() in _families() and all(is_name_word(word) for word in words)


def name_in(text: Text, start: int, end: int) -> tuple[int, int] | None:
    """The person's name with which a stretch ends: a family name and what follows, behind a post or a body.

    Where the words before it are a body with its place, the registry tells where the name begins; behind a bare post
    (``Thứ trưởng``) all words with capitals are the name.
    """
    words = [(start + word.start(), word.group()) for word in re.finditer(r"[^\s,]+", text.text[start:end])]
    post = POST.match(text.fold, start, end)
    if post is not None and post.end() < end and HEAD.match(text.fold, post.end() + 1, end) is None:
        rest = [(at, word) for at, word in words if at >= post.end()]
        if 2 <= len(rest) <= 5 and vocab.provinces.find(text.text[rest[0][0] : end]) is not None:
            return None  # Chủ tịch Hà Nội
        if 2 <= len(rest) <= 5 and all(is_name_word(word) for _, word in rest):
            return rest[0][0], end
    found: tuple[int, int] | None = None
    for place in range(max(1, len(words) - 5), len(words) - 1):
        at, word = words[place]
        if word.lower() not in _families() or not all(is_name_word(each) for _, each in words[place:]):
            continue
        if _is_province_first([each for _, each in words[place:]]):
            continue
        if _is_known_place(text.text[start:at].rstrip(" -,")):
            return at, end
        is_unit = folded(words[place - 1][1]).rstrip(".") in _UNITS and len(words) - place < 3
        found = found if found is not None or is_unit else (at, end)
    if found is not None and post is not None and len(text.text[slice(*found)].split()) >= _WHOLE:
        return found if vocab.provinces.find(text.text[slice(*found)]) is None else None
    return found if found is not None and not _is_known_place(text.text[start:end]) else None


def _is_province_first(words: list[str]) -> bool:
    """Whether what looks like a name is a province, with or without a name: ``Hà Nội Nguyễn Văn A``."""
    return any(
        len(words) - size != 1 and vocab.provinces.find(" ".join(words[:size])) is not None
        for size in (2, 3)
        if size <= len(words)
    )


def _is_known_place(printed: str) -> bool:
    """Whether a name that ends in a place is in the registry, with its place."""
    post = POST.match(folded(printed))
    known = vocab.bodies.find(printed[post.end() :].strip() if post else printed)
    return known is not None and known.place is not None
