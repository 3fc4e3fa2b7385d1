"""The mark with which a block opens: Điều 1., I., 1.1., a), - (NĐ30 PL I, II.6.đ; HD05 Phần II, I.6.2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import capitals

if TYPE_CHECKING:
    import re

    from congvan.model.block import BlockKind
    from congvan.reading.body.node import OpenBlock
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_LABEL = rule(
    "body.label",
    r"(?P<part>phan\s+(?:thu\s+)?(?P<part_n>[a-z]{1,5}|\d{1,2})\b[.:]?)"
    r"|(?P<chapter>chuong\s+(?P<chapter_n>[ivxlc]{1,7}|\d{1,3})\b[.:]?)"
    r"|(?P<subsection>tieu\s+muc\s+(?P<subsection_n>\d{1,3})\b[.:]?)"
    r"|(?P<section>muc\s+(?P<section_n>\d{1,3}|[ivxl]{1,6})\b[.:]?)"
    r"|(?P<article>dieu\s+(?P<article_n>\d{1,3}[a-z]?)\s?[.:])"
    r"|(?P<roman>(?P<roman_n>[ivxl]{1,6})\s?[./-](?=\s|$))"
    r"|(?P<clause>(?P<clause_n>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)"
    r"(?:\s?[./)-](?=\s|[^\W\d]|$)|(?<=\.\d)(?=\s)|(?<=\.\d\d)(?=\s)))"
    r"|(?P<numbered>\((?P<numbered_n>\d{1,2})\)(?=\s))"
    r"|(?P<ordinal>(?P<ordinal_n>mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+la\s?[,:]|thu\s+(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\s?[,:](?=\s+[a-z]))"
    r"|(?P<small>\((?:i{1,3}|i?[vx]|vi{1,3})\)|(?:i{1,3}|i?v|vi{1,3})\))"
    r"|(?P<point>(?P<point_n>[a-z]\d?)\s?[.)](?=\s|$))"
    r"|(?P<plus>[+]\s?(?=\S))"
    r"|(?P<dash>[-~]\s*(?=\S|$))"
    r"|(?P<star>[*]\s(?=[a-z]))",
    basis="NĐ30 PL I, II.6.đ; HD05 Phần II, I.6.2.4",
    examples=(
        "Điều 1.",
        "Phần thứ nhất",
        "Chương II",
        "Tiểu mục 2",
        "Mục 3",
        "IV. ",
        "1.2. ",
        "(1) a",
        "Một là,",
        "Thứ hai, cần",
        "(i)",
        "a) ",
        "+ a",
        "- a",
        "* a",
    ),
    counterexamples=("Điều kiện", "xong"),
    anchored=True,
)
# The levels, the highest first; a clause of n numbers stands n - 1 below one of one number.
_RANKS = {
    "part": 0,
    "letter": 0.5,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "roman": 3,
    "article": 4,
    "clause": 6,
    "numbered": 7,
    "ordinal": 11.5,
    "point": 12,
    "small": 12.5,
    "star": 12.8,
    "dash": 13,
    "plus": 14,
}
CLAUSE_RANK: float = _RANKS["clause"]
"""The level of a clause of one number."""
ROMAN_RANK: float = _RANKS["roman"]
"""The level of a section with a Roman number."""
POINT_RANK: float = _RANKS["ordinal"]
"""From this level on a block holds no paragraph that follows it without a label."""
_UNDER_DASH = 13.5  # of a bullet that stands below a dash
_KINDS: dict[str, BlockKind] = {
    "part": "part",
    "letter": "part",
    "chapter": "chapter",
    "section": "section",
    "subsection": "subsection",
    "roman": "section",
    "article": "article",
    "clause": "clause",
    "numbered": "clause",
    "ordinal": "point",
    "point": "point",
    "small": "point",
    "star": "dash",
    "dash": "dash",
    "plus": "plus",
}
_FIRST_LETTERS = frozenset(
    ("pha", "chu", "tie", "muc", "die", "mot", "hai", "bon", "nam", "sau", "bay", "tam", "chi", "muo", "thu")
)  # of the words with which a mark begins; ba is shorter
_WORD = 3  # letters by which a line is told to open with a word
_ROMAN = "ivxl"
_NO_WORDS = _FIRST_LETTERS | {"pag", "tra", "con", "tho", "nga", "ngu"}  # the words of page numbers and stamps as well
_BREAK = 4  # characters between a number and the words in the line below
_TORN = {"dieu", "chuong", "muc"}  # words whose number a page in bold type has in the line below
_BREAK_OF_WORD = 8  # characters of that number
_SMALL = {"i", "v", "x"}
_UNLABELLED = {"plus", "dash", "star", "small", "ordinal"}
_ALONE = {"clause", "roman", "point", "dash"}  # what may stand in a line of its own above the words
_WORDED = {"part", "chapter", "section", "subsection", "article", "roman"}
# The alphabet of điểm, without the vowels that bear a sign (NĐ30 PL I, II.6.đ); the fold makes d of đ.
_LETTERS = "abcdeghiklmnopqrstuvxy"


class Label(NamedTuple):
    """A mark that opens a block.

    Attributes:
        kind: As :class:`congvan.model.Block.kind`.
        printed: Number or letter without the mark.
        rank: Its level; a smaller one is higher.
        end: Offset behind the mark.
    """

    kind: BlockKind
    printed: str | None
    rank: float
    end: int


Stack = list[tuple[float, "OpenBlock"]]


def find_label(text: Text, line: Line, match: re.Match[str], *, certain: bool, stack: Stack) -> Label | None:
    """The label that a mark at a line's start is; in the middle of a paragraph only the next of a row (``2.`` after ``1.``)."""
    name = match.lastgroup or ""
    if name == "dash" and text.text[line.start] not in "-~–":
        name = "star"
    if name == "small" and follows("point", match.group().strip("()"), stack):
        name = "point"  # điểm i after điểm h
    if name == "point" and match["point_n"] in _SMALL and not follows(name, match["point_n"], stack):
        name = "small"  # i) that no h) goes before
    printed = _printed(text, match, name)
    if not _is_printed_so(text, line, match, name):
        return None
    if match.end() >= line.end and name in _ALONE and not _stands_alone(text, match, name, stack):
        return None
    if name == "point" and text.text[line.start].isupper():
        name = "letter"
    opens_row = printed in {"1", "01", "a"} and text.text[match.end() : line.end].lstrip()[:1].isupper()
    is_next = name == "small" and any(rank == _RANKS[name] for rank, _ in stack)
    if not certain and not opens_row and not is_next and not follows(name, printed, stack):
        return None
    rank = _RANKS[name] + (printed.count(".") if name == "clause" and printed else 0)
    if name == "star" and any(each == _RANKS["dash"] for each, _ in stack):
        rank = _UNDER_DASH
    # Words that count (Một là,) and signs that no rule knows ((i)) stay with the text, which is printed as it was.
    end = line.start if name in {"small", "ordinal"} else match.end()
    return Label(_KINDS[name], printed, rank, end)


def opens_in_word(text: Text, line: Line) -> bool:
    """Whether a line opens with a word of three letters or more, as most do: neither a mark nor a page number is one."""
    start = line.start
    word = text.fold[start : start + _WORD]
    if len(word) < _WORD or not word.isalpha() or word in _NO_WORDS or not text.text[start].isalpha():
        return False
    return word[0] not in _ROMAN or word[1] not in _ROMAN


def mark_at(fold: str, line: Line) -> re.Match[str] | None:
    """The mark at the beginning of a line: none stands where most begin, at a word of three letters or more."""
    start, end, _, _ = line
    first, word = fold[start], fold[start : start + 3]
    is_word = first.isalpha() and word[1:].isalpha() and word not in _FIRST_LETTERS
    if is_word and (first not in _ROMAN or word[1] not in _ROMAN):
        return None
    is_torn = fold[start:end] in _TORN
    return _LABEL.match(fold, start, end + _BREAK_OF_WORD if is_torn else end)


def _stands_alone(text: Text, match: re.Match[str], name: str, stack: Stack) -> bool:
    """Whether a mark alone in its line opens the words below: a page in bold type was broken behind ``1.``."""
    below = text.text[match.end() : match.end() + _BREAK]
    if name == "dash":
        return below[:1] == "\n" and below[1:2].isupper()
    if text.text[match.end() - 1] not in ".)" or not below.lstrip()[:1].isupper():
        return False
    if name == "point":
        return match["point_n"] == "a" or follows("point", match["point_n"], stack)
    printed = match[f"{name}_n"]
    return printed in {"1", "01", "i"} or follows("clause", printed, stack) or name == "roman"


def _printed(text: Text, match: re.Match[str], name: str) -> str | None:
    """The number or letter of a mark; none of a dash."""
    if name in _UNLABELLED:
        return None
    if match.lastgroup == "small":
        return text.text[slice(*match.span())].strip("()")
    return text.text[slice(*match.span(f"{name}_n"))]


def _is_printed_so(text: Text, line: Line, match: re.Match[str], name: str) -> bool:
    """Whether a mark has the capitals that its kind has: ``Điều``, ``Chương``, ``IV.``."""
    if name not in _WORDED:
        return True
    if not text.text[line.start].isupper():
        return False
    if name == "roman":
        return text.text[slice(*match.span("roman_n"))].isupper()
    if name in {"part", "section"} and match.end() < line.end and text.text[match.end() - 1] not in ".:":
        return capitals(text.text[line.start : line.end]) > 0.5
    return True


def follows(name: str, printed: str | None, stack: Stack) -> bool:
    """Whether a label is the next of a row that is open."""
    if printed is None:
        return False
    if name in {"article", "chapter", "section", "roman", "subsection"}:
        return True
    labels = {node.label for _, node in stack}
    if name in {"clause", "numbered"} and printed.isdecimal():
        return str(int(printed) - 1) in labels
    if name == "clause" and "." in printed:  # 1.1 under 1, 1.2 after 1.1
        above, _, last = printed.rpartition(".")
        return last.isdecimal() and (above if int(last) == 1 else f"{above}.{int(last) - 1}") in labels
    if name == "point" and printed == "đ":
        return "d" in labels
    if name == "point" and len(printed) == 1:
        at = _LETTERS.find(printed)
        return at > 0 and bool({_LETTERS[at - 1], "đ"} & labels)
    return False
