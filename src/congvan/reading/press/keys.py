"""Names of issuers, compared: whether two of them may be of one body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.rule import Rule, rule
from congvan.reading.press.heads import POST, POSTS
from congvan.vocab.folding import fold as folded

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_LONGEST = 220  # characters of a name
_SPELLINGS: tuple[tuple[Rule, str], ...] = (
    (
        rule(
            "press.key.committee",
            r"\buy ban nhan dan\b",
            basis="one key for ủy ban nhân dân and UBND",
            examples=("Ủy ban nhân dân",),
            counterexamples=("UBND", "ủy ban"),
        ),
        "ubnd",
    ),
    (
        rule(
            "press.key.city",
            r"\bthanh pho\b|\btp\b\.?|\btp\.?(?=hcm)",
            basis="one key for thành phố and TP.",
            examples=("thành phố", "‹TP.› Huế", "‹TP.›HCM", "‹TP›HCM"),
            counterexamples=("tphue", "phố"),
        ),
        "tp ",
    ),
    (
        rule(
            "press.key.city-run-in",
            r"\btp ?\.?hcm\b",
            basis="one key for TPHCM, TP.HCM and TP HCM",
            examples=("TPHCM", "TP.HCM", "TP HCM"),
            counterexamples=("HCM",),
        ),
        "tp hcm",
    ),
    (
        rule(
            "press.key.ho-chi-minh",
            r"\bho chi minh\b",
            basis="one key for Hồ Chí Minh and HCM",
            examples=("Hồ Chí Minh",),
            counterexamples=("HCM",),
        ),
        "hcm",
    ),
)
_MARKS = re.compile(r"[^a-z0-9&]+")
_BARE_POSTS = rule(
    "press.key.bare-post",
    rf"^(?:(?:lanh dao|dai dien|ong|dong chi|thuong truc|ban thuong vu|ban chap hanh) )*(?:(?!(?:pho )?thu tuong){POSTS} )?(?=[a-z])",
    basis="a body is known by its own words, without the post of its head; the Prime Minister is no body's head",
    examples=("‹lãnh đạo ›sở", "‹đồng chí phó giám đốc ›sở", "‹chủ tịch ›ubnd"),
    counterexamples=("", "1"),
)


_ONLY_ONE = ("thu tuong", "tong bi thu")  # posts of which there is one, so that no body need be named


def key_of(printed: str) -> str:
    """The spelling in which names of issuers are compared: that of the registry where it knows the body."""
    post = POST.match(folded(printed))
    is_own = post is not None and "thu tuong" not in post.group()  # the Government's head is not the Government
    body = printed[post.end() :].strip() if post and is_own else printed
    known = vocab.bodies.find(body) if len(body) < _LONGEST else None
    made = folded(known.name if known is not None else printed)
    for words, even in _SPELLINGS:
        made = words.pattern.sub(even, made)
    made = _MARKS.sub(" ", made)
    return " ".join(made.split())


def is_same(one: str, other: str) -> bool:
    """Whether two names, as :func:`key_of` spells them, may be of one body: all words of the shorter are in the longer."""
    short, long = sorted(
        (_BARE_POSTS.pattern.sub("", one) or one, _BARE_POSTS.pattern.sub("", other) or other), key=len
    )
    if not short:
        return False
    words = long.split()
    is_place = short.split()[0] not in {"tinh", "tp"} and vocab.provinces.find(short) is not None
    if words[0] == "ubnd" and is_place:
        return set(short.split()) <= set(words)  # Hà Nội ban hành …: its people's committee
    return short.split()[0] == words[0] and set(short.split()) <= set(words)


def is_bare_post(text: Text, start: int, end: int) -> bool:
    """Whether words are a post of many bodies, its own not named: ``Viện trưởng``, not ``Thủ tướng`` or ``Tổng Bí thư``."""
    post = POST.match(text.fold, start, end)
    return post is not None and post.end() == end and not any(only in post.group() for only in _ONLY_ONE)
