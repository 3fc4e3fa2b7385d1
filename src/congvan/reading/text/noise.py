"""What printers and web sites put between the lines of a paper: page numbers, running heads, breaks, stamps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import SMALL
from congvan.reading.text.lines import words_of
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_FURNITURE = rule(
    "text.furniture",
    r"\d{1,4}$|-+\s?page\s(?:break|\d+)\s?-+$|page\s?\d+\s?of\s?\d+$|trang\s\d+\s?/\s?\d+$|-\s?\d{1,4}\s?-$"
    r"|cong bao\s?/\s?so\b|ky boi\s?:|thoi gian ky\s?:|ngay ky\s?:|nguoi ky\s?:|\[$|\]$",
    basis="page numbers, running heads and stamps are no words of a paper",
    examples=("12", "- 3 -", "--- page break ---", "Page 2 of 9", "Trang 3/9", "CÔNG BÁO/Số", "Ký bởi:", "[", "]"),
    counterexamples=("12 ngày",),
    anchored=True,
)
_FIRST_LETTERS = frozenset(("page", "tran", "cong", "ky b", "thoi", "ngay", "nguo"))  # of the words among these
_DIGITS = 4  # of the number of a page
_LONGEST = 80
_LONGEST_WORD = 20  # letters; a syllable has seven, the names of firms hardly more than twice that
_BARE = 2  # letters without marks that are no word of a line
_OPENING = "-+~_*('\"“|"
_UNIT = rule(
    "text.stain.unit",
    r"(?:Vụ|Bộ|Sở|Cục|Ban|Hội) [A-ZĐ]",
    basis="NĐ30 PL I, II.9.b: a unit by its kind and its abbreviation is no stain",
    examples=("Vụ PC", "Bộ TC", "Sở YT", "Cục QT", "Ban TC", "Hội ND"),
    counterexamples=("Vy PC", "Vụ pc"),
    runs_on="text",
    anchored=True,
)
_VOWEL = re.compile(r"[aeiouy]")
_EDGE = 12  # characters at the end of a piece in which a stain is looked for
_STAIN_BEFORE = rule(
    "text.stain.before",
    r"(?:[^\w\n]|_){1,8}(?=\w)",
    basis="scans: marks before the first letter of a line",
    examples=(".. Sở", "~Sở"),
    counterexamples=("Sở",),
    anchored=True,
)
_STAIN_BEHIND = rule(
    "text.stain.behind",
    rf"(?<=\w)(?:(?:\s[{SMALL}]|\s?[^\w\s()\"',&-]|\s{{0,3}}[_\u02c6\u02dc\u02c7])){{1,4}}\s*$",
    basis="scans: marks or single letters behind the last word",
    examples=("Sở ;. ~", "Sở ˆ"),
    counterexamples=("Sở Y tế",),
)


def is_furniture(fold: str, line: Line) -> bool:
    """Whether a line is none of the paper's words: a page number, a running head, a digital signature's stamp."""
    start, end, _, _ = line
    if end - start >= _LONGEST:
        return False
    first = fold[start]
    if first.isalpha() and fold[start : start + 4] not in _FIRST_LETTERS:
        return False
    if first.isdigit() and end - start > _DIGITS:
        return False
    return _FURNITURE.match(fold, start, end) is not None


def without_stains(text: Text, start: int, end: int) -> tuple[int, int]:
    """A piece of capitals without what a scan found in stains at its edges: marks, and small letters that stand alone.

    A hyphen stays: it may join what follows.
    """
    lead = _STAIN_BEFORE.match(text.text, start, end)
    tail = _STAIN_BEHIND.search(text.text, max(start, end - _EDGE), end)
    return (lead.end() if lead else start), (tail.start() if tail else end)


def has_words(printed: str) -> bool:
    """Whether words stand here, and not only abbreviations or stains."""
    return any(len(word) > 2 for word in words_of(printed))  # shorter ones are abbreviations or stains


def is_stain(rest: str, *, archive: bool) -> bool:
    """Whether what follows the end of an item is no words: letters that a scan found in a stain."""
    words = words_of(rest)
    if rest.startswith("}") or not words:
        return True
    if archive:
        is_short = all(len(word) < 4 for word in words)
        if (
            len(words) == 1 and is_short and not words[0].isupper() and "(" not in rest
        ):  # units are abbreviated in capitals
            return words[0].islower() or _VOWEL.search(fold(words[0])) is None
        return rest.strip().lower() == "(đã ký)" or (is_short and len(rest.split()) > 1 and not rest.startswith("("))
    if rest[0] not in _OPENING and not rest[0].isalnum():  # a sign that no item begins with
        return all(len(word) < 4 for word in words)
    return not rest.rstrip().endswith((";", ".", ")")) and not has_words(rest) and _UNIT.match(rest) is None


def is_no_word(printed: str) -> bool:
    """Whether small letters are mixed with capitals or digits as no word has them, or more letters run on than one has."""
    if len(printed) > _LONGEST_WORD and printed.isalpha():
        return True
    if not any(map(str.islower, printed)):
        return False
    return any(map(str.isdigit, printed)) or not (printed.islower() or printed.istitle())


def is_noise(printed: str) -> bool:
    """Whether nothing but signs, one or two bare letters, and letters that are no word stand here: what is left of a stamp."""
    words = [word for each in printed.split() if (word := "".join(filter(str.isalnum, each)))]
    return bool(words) and all(is_no_word(word) or (word.isascii() and len(word) <= _BARE) for word in words)
