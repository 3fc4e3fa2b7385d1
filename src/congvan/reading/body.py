"""The body as a tree: part, chapter, section, article, clause, point, dash (NĐ30 PL I, II.6.đ; HD05 Phần II, I.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.draft import Node
from congvan.reading.furniture import is_furniture
from congvan.reading.lines import capitals, in_capitals, is_rule, mostly_capitals
from congvan.reading.tables import read_table

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Line
    from congvan.reading.normalise import Text

# What a block may open with, by its first letters; the order is that of the levels, except for the words.
_LABEL = re.compile(
    r"(?P<part>phan\s+(?:thu\s+)?(?P<n1>[a-z]{1,5}|\d{1,2})\b[.:]?)"
    r"|(?P<chapter>chuong\s+(?P<n2>[ivxlc]{1,7}|\d{1,3})\b[.:]?)"
    r"|(?P<subsection>tieu\s+muc\s+(?P<n3>\d{1,3})\b[.:]?)"
    r"|(?P<section>muc\s+(?P<n4>\d{1,3}|[ivxl]{1,6})\b[.:]?(?=\s*$|\s*[A-Z]))"
    r"|(?P<article>dieu\s+(?P<n5>\d{1,3}[a-z]?)\s?[.:])"
    r"|(?P<roman>(?P<n6>[ivxl]{1,6})\s?[./-](?=\s))"
    r"|(?P<clause>(?P<n7>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)(?:\s?[./)-](?=\s|[^\W\d])|(?<=\.\d)(?=\s)|(?<=\.\d\d)(?=\s)))"
    r"|(?P<numbered>\((?P<n8>\d{1,2})\)\s)"
    r"|(?P<point>(?P<n9>[a-z]\d?)\s?[.)](?=\s))"
    r"|(?P<plus>[+]\s?(?=\S))"
    r"|(?P<dash>[-~]\s*(?=\S))"
)
_RANKS = {
    "part": 0,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "article": 4,
    "clause": 6,
    "point": 12,
    "dash": 13,
    "plus": 14,
}
_ROMAN_RANK = 3
_RECITAL = re.compile(r"[-*]?\s?(?:can cu|xet|theo de nghi|tren co so|sau khi xem xet|sau khi thong nhat)\b")
_FORMULA = re.compile(r"(?:[a-z ]{0,80}\s)?(?:quyet dinh|quyet nghi|nghi quyet|lenh|ket luan|chi thi)\s*:?\s*$")
_CLOSED = re.compile(r"[.;:!?\"')\]][^\w\n]{0,4}$")
_WRAPPED = 130  # characters; a text with longer lines has one line a paragraph


class _Shape:
    """How a text marks its paragraphs: by blank lines, by indents, or one line each."""

    __slots__ = ("by_gap", "full", "unwrapped")

    def __init__(self, lines: list[Line]) -> None:
        sizes = sorted(line.end - line.start for line in lines)
        self.full = sizes[int(len(sizes) * 0.8)] * 0.8 if sizes else 0
        self.unwrapped = bool(sizes) and sizes[int(len(sizes) * 0.9)] > _WRAPPED
        self.by_gap = sum(line.gap > 0 for line in lines) > len(lines) * 0.25


def read_body(draft: Draft, first: int, last: int) -> list[Node]:
    """The tree of the lines from ``first`` to before ``last``."""
    text = draft.text
    lines = draft.lines
    shape = _Shape(lines[first:last])
    roots: list[Node] = []
    stack: list[tuple[float, Node]] = []
    current: Node | None = None
    previous: Line | None = None
    operative = False
    at = first
    while at < last:
        line = lines[at]
        if text.text[line.start] == "|":
            table, at = read_table(text, lines, at, last)
            if table is not None:
                _attach(roots, stack, table)
                current, previous = None, None
                continue
        if is_rule(text.text[line.start : line.end]) or is_furniture(text.fold, line):
            if current is not None:
                current.breaks.append((line.start, line.end))
            at += 1
            continue
        starts = current is None or previous is None or _starts_block(text, shape, previous, line)
        label = _label(text, line, certain=starts, stack=stack)
        if label is not None:
            current = _open(roots, stack, label, line)
            operative = operative or label[0] in {"article", "clause", "roman"}
        elif starts and not _is_heading_line(text, current, line):
            current = _plain(text, line, operative=operative)
            if current.kind == "formula":
                operative = True
                stack.clear()
            _attach(roots, stack, current)
        elif current is not None:
            current.stop = line.end
        previous = line
        at += 1
    _trim(text, roots)
    return roots


def _starts_block(text: Text, shape: _Shape, previous: Line, line: Line) -> bool:
    """Whether a line without a label opens a paragraph."""
    first = text.text[line.start]
    closed = _CLOSED.search(text.text, max(previous.start, previous.end - 8), previous.end) is not None
    if shape.unwrapped:
        return closed or not first.islower()
    if not closed and (first.islower() or first in ",;.)"):
        return False
    if line.gap:
        return closed or not first.islower()
    if shape.by_gap:
        return False
    if line.indent > previous.indent + 2 and previous.indent + previous.end - previous.start > shape.full:
        return True
    return (
        closed
        and not first.islower()
        and (previous.end - previous.start < shape.full or line.indent > previous.indent + 2)
    )


def _label(
    text: Text, line: Line, *, certain: bool, stack: list[tuple[float, Node]]
) -> tuple[str, str | None, float, int] | None:
    """Kind, label, rank and end of the mark with which a line opens, if it opens a block."""
    match = _LABEL.match(text.fold, line.start, line.end)
    if match is None:
        return None
    name = match.lastgroup or ""
    kind = next(group for group in _GROUPS if match[group] is not None)
    del name
    number = match["n" + _GROUPS[kind]] if _GROUPS[kind] else None
    printed = text.text[match.start("n" + _GROUPS[kind]) : match.end("n" + _GROUPS[kind])] if number else None
    if kind in {"part", "chapter", "section", "article", "roman"} and not text.text[line.start].isupper():
        return None
    if kind == "part" and (
        capitals(text.text[line.start : line.end]) < 0.5
        and line.end - match.end() > 0
        and text.text[match.end()] not in " .:"
    ):
        return None
    if kind == "roman" and not (printed or "").isupper():
        return None
    if not certain and not _follows(kind, printed, stack):
        return None
    if kind == "roman":
        return "section", printed, _ROMAN_RANK, match.end()
    if kind in {"clause", "numbered"}:
        return "clause", printed, _RANKS["clause"] + (printed or "").count(".") + (kind == "numbered"), match.end()
    if kind == "point" and text.text[match.start()].isupper():
        return "part", printed, _RANKS["part"] + 0.5, match.end()
    return kind, printed, _RANKS[kind], match.end()


_GROUPS = {"part": "1", "chapter": "2", "subsection": "3", "section": "4", "article": "5", "roman": "6", "clause": "7",
           "numbered": "8", "point": "9", "plus": "", "dash": ""}  # fmt: skip


def _follows(kind: str, printed: str | None, stack: list[tuple[float, Node]]) -> bool:
    """Whether a label inside a running paragraph is the next of its row: ``2.`` after ``1.``."""
    if kind in {"dash", "plus", "article"}:
        return kind == "article"
    if printed is None:
        return False
    last = [node.label for _, node in stack if node.label]
    if kind in {"clause", "numbered"} and printed.isdecimal():
        return str(int(printed) - 1) in last or printed in {"1", "01"}
    return kind in {"chapter", "section", "roman", "subsection"}


def _open(
    roots: list[Node], stack: list[tuple[float, Node]], label: tuple[str, str | None, float, int], line: Line
) -> Node:
    """Put a labelled block under the last one of a higher level."""
    kind, printed, rank, words = label
    while stack and stack[-1][0] >= rank:
        stack.pop()
    node = Node(kind, printed, line.start, min(words, line.end), line.end)
    (stack[-1][1].children if stack else roots).append(node)
    stack.append((rank, node))
    return node


def _attach(roots: list[Node], stack: list[tuple[float, Node]], node: Node) -> None:
    """Put a block without a label under the last labelled one above the level of points."""
    while stack and stack[-1][0] >= _RANKS["point"]:
        stack.pop()
    (stack[-1][1].children if stack else roots).append(node)


def _is_heading_line(text: Text, current: Node | None, line: Line) -> bool:
    """Whether a line is the heading that stands under ``Chương I``."""
    if current is None or current.kind not in {"part", "chapter", "section", "subsection"}:
        return False
    bare = not text.text[current.words : current.stop].strip(" .:")
    more = in_capitals(text.text[current.words : current.stop]) and not line.gap
    return (bare or more) and mostly_capitals(text.text[line.start : line.end])


def _plain(text: Text, line: Line, *, operative: bool) -> Node:
    """A paragraph, a ground, or the words that bring a decision into being."""
    fold = text.fold[line.start : line.end]
    kind = "paragraph"
    if not operative:
        if _RECITAL.match(fold):
            kind = "recital"
        elif in_capitals(text.text[line.start : line.end]):
            kind = "formula" if _FORMULA.match(fold) else "heading"
    return Node(kind, None, line.start, line.start, line.end)


def _trim(text: Text, nodes: list[Node]) -> None:
    """Tell headings: the words of a block with children that end neither in a full stop nor in a semicolon."""
    for node in nodes:
        while node.words < node.stop and text.text[node.words] in " \t\n":
            node.words += 1
        node.heading_end = node.words
        if node.children and node.kind not in {"table", "row"}:
            words = text.text[node.words : node.stop].rstrip(" |*")
            if words and words[-1] not in ".;," and len(words) < 300:
                node.heading_end = node.stop
            _trim(text, node.children)
