"""The words that open a mention, as one pattern (tên loại văn bản), from ``vocab/data/citation_words.csv``."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.vocab import tables
from congvan.vocab.folding import fold

# White space inside a mention: a line end, a page's end that was blanked out; bounded, so that nothing runs away.
GAP = r"\s{1,80}"
_SO = rule(
    "references.trigger.number-word",
    r"(?P<so>s[o0e6](?![a-z])\s{0,3}[:.;,]{0,2}[\s`'.]{0,80})",
    basis="NĐ30 PL I, II.3.a: the word số; a scan reads its ố as 0, e or 6",
    examples=("số 12", "s0 12", "S6: 12", "sế: 12"),
    counterexamples=("san", "năm"),
    anchored=True,
)
_LAW = rule(
    "references.trigger.law",
    rf"(?P<law>(?:bo{GAP})?l\s?uat|phap{GAP}lenh)\b",
    basis="Luật ban hành văn bản quy phạm pháp luật, Điều 4: laws and ordinances go by their names",
    examples=("Luật Đất đai", "‹Bộ luật› Dân sự", "Pháp lệnh Dân số", "L uật"),
    counterexamples=("pháp luật", "luậtx"),
    anchored=True,
)
_ALONE = rule(
    "references.trigger.number-alone",
    r"(?P<alone>s[o0e6]\s{0,3}[:.]?\s{0,80})(?=\d{1,5}[a-z]?\s?[/-]\s?[\da-z])",
    basis="habit: số 12/2020/NĐ-CP without the word for its type",
    examples=("số 12/2020/NĐ-CP", "số 12-CT/TW", "s0: 12a/QĐ"),
    counterexamples=("số 12", "số A/12"),
    anchored=True,
)


class Word(NamedTuple):
    """A word for a type of document.

    Attributes:
        code: The code of the type; ``None`` where the number tells it (``văn bản``).
        bare: Whether a number without notation may follow: ``yes``, ``capital`` (where the word is printed with a
            capital), ``three`` (of three digits or more), ``no`` (only after ``số``), ``short`` (an abbreviation).
    """

    code: str | None
    bare: str


@functools.cache
def citation_words() -> dict[str, Word]:
    """Each folded word with what it opens."""
    return {fold(row["words"]): Word(row["code"] or None, row["bare"]) for row in tables.rows("citation_words")}


def opened_by(printed: str) -> Word:
    """What a folded type word opens, however its syllables are parted."""
    return _squeezed()["".join(printed.split())]


@functools.cache
def _squeezed() -> dict[str, Word]:
    return {word.replace(" ", ""): row for word, row in citation_words().items()}


class Trigger(NamedTuple):
    """What opens a mention, on the fold.

    Attributes:
        near: The mark before a word that may open one; a plain branching by letters, so that most of the text is
            passed over quickly.
        at: What stands there in full. Groups: ``word`` with ``lead`` (words between it and the number), ``so`` (``số``)
            and ``number``; ``short`` (an abbreviation); ``law`` (``luật``, ``bộ luật``, ``pháp lệnh`` before a name);
            ``name`` (what else goes by its name); ``alone`` (``số`` without a type word).
    """

    near: re.Pattern[str]
    at: re.Pattern[str]


_NAMES = ("hien phap", "dieu le", "hiep dinh", "cong uoc", "nghi quyet", "ke hoach")


@functools.cache
def trigger() -> Trigger:
    """The patterns, built of the words of the table."""
    long = [word for word, row in citation_words().items() if row.bare != "short"]
    short = [word for word, row in citation_words().items() if row.bare == "short"]
    words = _either(long, r"\s{0,80}")
    lead = rf"(?:{GAP}(?!(?:{words})\b|s[o0e6]\b)[a-z]+)"
    at = (
        rf"(?P<word>{words})\b(?=[^\d;]{{1,160}}\d)"
        rf"(?=(?P<lead>{GAP}cua{lead}{{1,9}}?|{lead}{{0,6}}?)(?:\s{{0,3}}:)?\s{{1,80}}{_SO.source}?"
        rf"(?P<number>\d|(?(so)[a-z]{{2,12}}[/-](?=[a-z0-9/.\s-]{{0,24}}\d)|(?!))))"
        rf"|(?P<short>{_either(short, '')})\s{{0,2}}(?:so\b\s{{0,3}}[:.]?\s{{0,3}})?(?=\d)"
        rf"|{_LAW.source}"
        rf"|(?P<name>{_either(list(_NAMES), GAP)})\b"
        rf"|{_ALONE.source}"
    )
    opening = dict.fromkeys([*long, *_NAMES, "l uat"], r"\b")
    before_digit = dict.fromkeys([*short, "so", "se", "s0", "s6"], r"[\s:.]{0,80}(?:so[\s:.]{0,9})?\d")
    near = "[^a-z0-9](?=" + _branching(opening | before_digit, r"\s{0,80}") + ")"
    return Trigger(re.compile(near), re.compile(at))


def _either(words: list[str], gap: str) -> str:
    """A pattern for any of the words, the longest first, branching letter by letter."""
    return _branching(dict.fromkeys(words, ""), gap)


def _branching(words: dict[str, str], gap: str) -> str:
    """The same for words each with the pattern of what must follow it: every letter is asked for once."""
    by_letter: dict[str, dict[str, str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[:1], {})[word[1:]] = words[word]
    branches = []
    for letter, rests in by_letter.items():
        if not letter:
            continue
        head = gap if letter == " " else letter
        branches.append(head + (_branching(rests, gap) if any(rests) else rests[""]))
    if "" in by_letter:
        branches.append(by_letter[""][""])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
