"""The body as a tree: part, chapter, section, article, clause, point, dash (NĐ30 PL I, II.6.đ; HD05 Phần II, I.6)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from congvan.reading.body.labels import POINT_RANK, Label, Stack, find_label, mark_at, opens_in_word
from congvan.reading.body.node import Node, OpenBlock
from congvan.reading.body.paragraphs import Shape, is_below_title, is_closed, is_cut, leads_in, starts_block
from congvan.reading.body.scanned import scanned_label
from congvan.reading.body.tables import read_table
from congvan.reading.grammar.rule import rule
from congvan.reading.text.hanging import hangs
from congvan.reading.text.lines import in_capitals, is_rule, mostly_capitals
from congvan.reading.text.noise import is_furniture

if TYPE_CHECKING:
    import re

    from congvan.model.block import BlockKind
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line, Sheet

_RECITAL = rule(
    "body.recital",
    r"[-*]?\s?(?:can cu|xet|theo de nghi|tren co so|sau khi xem xet|sau khi thong nhat)\b",
    basis="NĐ30 PL I, II.6.a: grounds",
    examples=("Căn cứ Luật", "Theo đề nghị của", "Xét đề nghị"),
    counterexamples=("Theo quy định",),
    anchored=True,
)
_FORMULA = rule(
    "body.formula",
    r"(?:[a-z ]{0,80}\s)?(?:quyet dinh|quyet nghi|nghi quyet|lenh|ket luan|chi thi)\s*:?\s*$",
    basis="NĐ30 PL III, Mẫu 1.2: QUYẾT ĐỊNH: above the articles",
    examples=("QUYẾT ĐỊNH:", "BỘ TRƯỞNG QUYẾT NGHỊ:"),
    counterexamples=("QUYẾT ĐỊNH SỐ 5",),
    anchored=True,
)
_ROW = 24  # lines in which a second bullet follows the first
_TITLE = 200  # characters of the title of a block
_BULLETS = "-~–+*•"
_HEADINGS = {"part", "chapter", "section", "subsection"}


def read_body(sheet: Sheet, first: int, last: int) -> tuple[Node, ...]:
    """The tree of the lines from ``first`` to before ``last``."""
    read = _Reader(sheet, Shape(sheet.text, sheet.lines[first:last])).read(first, last)
    return tuple(block.closed() for block in read)


class _Reader:
    """Builds the tree line by line; the stack holds the labelled blocks that are open, the highest first."""

    def __init__(self, sheet: Sheet, shape: Shape) -> None:
        self.text = sheet.text
        self.lines = sheet.lines
        self.shape = shape
        self.roots: list[OpenBlock] = []
        self.stack: Stack = []
        self.current: OpenBlock | None = None
        self.previous: Line | None = None
        self.operative = False

    def read(self, first: int, last: int) -> list[OpenBlock]:
        """Read the lines from ``first`` to before ``last``."""
        at = first
        while at < last:
            line = self.lines[at]
            if self.text.text[line.start] == "|":
                table, at = read_table(self.text, self.lines, at, last)
                if table is not None:
                    self._attach(table)
                    self.current = self.previous = None
                    continue
                if at >= last:
                    break
                line = self.lines[at]
            self._take(line, at)
            at += 1
        _tell_headings(self.text, self.roots)
        return self.roots

    def _take(self, line: Line, at: int) -> None:
        """Open a block with a line, or go on with the one that is open."""
        text, current, previous = self.text, self.current, self.previous
        in_word = opens_in_word(text, line)
        if not in_word and self._is_passed(line):
            if current is not None:
                current.breaks.append((line.start, line.end))
            return
        if current is not None and current.words > line.start:  # the number of "Điều" above
            current.stop = line.end
            self.previous = line
            return
        starts, is_broken = True, False
        if current is not None and previous is not None:
            is_broken = bool(current.breaks) and current.breaks[-1][0] > previous.start  # a page ends between them
            starts = self._starts(previous, line) if is_broken else starts_block(text, self.shape, previous, line)
            if not starts and self._is_titled(current, previous):
                starts = is_below_title(text, self.shape, previous, line) or self._is_of_row(at)
        label = None if in_word else self._label(line, certain=starts or is_broken)
        if label is not None:
            self._open(label, line)
            self.operative = self.operative or label.kind in {"article", "clause", "section"}
        elif starts and not self._is_heading(line) and not self._is_label_alone():
            self.current = self._plain(line)
            self._attach(self.current)
        elif current is not None:
            current.stop = line.end
        self.previous = line

    def _is_passed(self, line: Line) -> bool:
        """Whether a line is none of the paper's words: it is drawn, or the number of a page."""
        printed = self.text.text
        is_drawn = not printed[line.start].isalnum() and is_rule(printed[line.start : line.end])
        is_drawn = is_drawn and (line.end - line.start > 1 or not line.gap)  # a dash above its words
        return is_drawn or is_furniture(self.text.fold, line)

    def _label(self, line: Line, *, certain: bool) -> Label | None:
        """The mark with which a line opens, as printed or as a scan spoilt it."""
        above, mark = self.previous, mark_at(self.text.fold, line)
        if mark is not None:
            certain = certain or (above is not None and self._may_open(above, line, mark))
            label = find_label(self.text, line, mark, certain=certain, stack=self.stack)
            if label is not None:
                return label
        return scanned_label(self.text, line, self.stack, above=above)

    def _starts(self, previous: Line, line: Line) -> bool:
        """Whether a line without a label opens a paragraph at the top of a page."""
        if is_cut(self.text, self.shape, previous):
            return False
        return starts_block(self.text, self.shape, previous, line._replace(gap=max(line.gap, 1)))

    def _is_titled(self, current: OpenBlock, previous: Line) -> bool:
        """Whether the line above is all of a labelled block, and may be its title: nothing ends it or goes on from it."""
        if current.label is None or current.stop != previous.end or current.stop - current.words > _TITLE:
            return False
        return not is_closed(self.text, previous) and not hangs(self.text, previous)

    def _may_open(self, previous: Line, line: Line, mark: re.Match[str]) -> bool:
        """Whether a mark may open a block here: behind a gap, a colon, an indent or a sentence."""
        if line.gap or line.indent > previous.indent + 1 or leads_in(self.text, previous):
            return True
        return self.text.text[mark.end() : line.end].lstrip()[:1].isupper() and is_closed(self.text, previous)

    def _is_of_row(self, at: int) -> bool:
        """Whether a bullet below a title is the first of several: a hyphen of a name that goes on has none behind it."""
        text = self.text.text
        if text[self.lines[at].start] not in _BULLETS:
            return False
        for above, line in itertools.pairwise(self.lines[at : at + _ROW]):
            if text[line.start] == text[self.lines[at].start]:
                return is_closed(self.text, above)
            if mark_at(self.text.fold, line) is not None:
                return False
        return False

    def _open(self, label: Label, line: Line) -> None:
        """Put a labelled block under the last one of a higher level."""
        while self.stack and self.stack[-1][0] >= label.rank:
            self.stack.pop()
        self.current = OpenBlock(label.kind, label.printed, line.start, label.end, line.end)
        (self.stack[-1][1].children if self.stack else self.roots).append(self.current)
        self.stack.append((label.rank, self.current))

    def _attach(self, node: OpenBlock) -> None:
        """Put a block without a label under the last labelled one above the level of points."""
        while self.stack and self.stack[-1][0] >= POINT_RANK:
            self.stack.pop()
        (self.stack[-1][1].children if self.stack else self.roots).append(node)

    def _is_label_alone(self) -> bool:
        """Whether the block that is open has a number and no words yet."""
        current = self.current
        return (
            current is not None
            and current.kind in {"clause", "article", "point", "dash"}
            and not self.text.text[current.words : current.stop].strip()
        )

    def _is_heading(self, line: Line) -> bool:
        """Whether a line is the heading that stands under ``Chương I``."""
        current, text = self.current, self.text.text
        if current is None or current.kind not in _HEADINGS:
            return False
        words = text[current.words : current.stop].strip(" .:")
        goes_on = not words or (not line.gap and in_capitals(words))
        return goes_on and mostly_capitals(text[line.start : line.end])

    def _plain(self, line: Line) -> OpenBlock:
        """A paragraph, a ground, or the words that bring a decision into being."""
        kind: BlockKind = "paragraph"
        if not self.operative:
            if _RECITAL.match(self.text.fold, line.start, line.end):
                kind = "recital"
            elif in_capitals(self.text.text[line.start : line.end]):
                kind = "formula" if _FORMULA.match(self.text.fold, line.start, line.end) else "heading"
        if kind == "formula":
            self.operative = True
            self.stack.clear()
        return OpenBlock(kind, None, line.start, line.start, line.end)


def _tell_headings(text: Text, nodes: list[OpenBlock]) -> None:
    """Tell headings: the words of a block with children that end neither in a full stop nor in a semicolon."""
    for node in nodes:
        while node.words < node.stop and text.text[node.words] in " \t\n":
            node.words += 1
        node.heading_end = node.words
        if node.children and node.kind not in {"table", "row"}:
            words = text.text[node.words : node.stop].rstrip(" |*")
            if words and words[-1] not in ".;," and len(words) < 300:
                node.heading_end = node.stop
            _tell_headings(text, node.children)
