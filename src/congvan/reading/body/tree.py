"""The body as a tree: part, chapter, section, article, clause, point, dash (NĐ30 PL I, II.6.đ; HD05 Phần II, I.6)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from congvan.reading.body.labels import POINT_RANK, Label, Stack, find_label
from congvan.reading.body.node import Node, OpenBlock
from congvan.reading.body.scanned import scanned_label
from congvan.reading.body.tables import read_table
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import in_capitals, is_rule, mostly_capitals
from congvan.reading.text.noise import is_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_OPENS = rule(
    "body.opens-list",
    r"\b(?:nhu\s+sau|sau\s+day|sau)\s?:$",
    basis="như sau: what follows is said by it",
    examples=("như sau:", "các nội dung sau:", "sau đây:"),
    counterexamples=("như sau.",),
)
_TURNS = rule(
    "body.opens-paragraph",
    r"(?:yeu\s+cau|de\s+nghi|giao|nhan\s+duoc|trong\s+qua\s+trinh|tren\s+day\s+la)\s",
    basis="words that order, or close a paper, open a paragraph where a line before them has ended in a mark",
    examples=(
        "Yêu cầu các sở thực hiện nghiêm túc",
        "Đề nghị các đơn vị báo cáo",
        "Giao Sở Y tế theo dõi",
        "Nhận được Chỉ thị này",
        "Trong quá trình thực hiện",
        "Trên đây là Kế hoạch",
    ),
    counterexamples=("Các sở thực hiện nghiêm túc", "Giáo"),
    anchored=True,
)
# Words behind which a sentence goes on, whatever stands between the lines.
_HANGING = rule(
    "body.hanging",
    r"\b(?:của|và|các|những|với|hoặc|theo|tại|trong|về|cho|là|bởi|như|ngày|tháng|số|từ|đến|do|để|bằng|trên|cùng|thuộc)$",
    basis="a sentence goes on behind these words, whatever stands between the lines",
    examples=("của", "thực hiện các"),
    counterexamples=("của nó",),
    runs_on="text",
)
_CLOSED = rule(
    "body.closed",
    r"[.;:!?\"')\]][^\w\n]{0,4}$",
    basis="a sentence ends with a mark",
    examples=("xong.", 'xong." '),
    counterexamples=("xong",),
    runs_on="text",
)
_SHORT = 0.6  # of a full line
_RAGGED = 2  # short lines that run on
_WRAPPED = 130  # characters; a text with longer lines has one line a paragraph
_HEADINGS = {"part", "chapter", "section", "subsection"}


class _Shape:
    """How a text marks its paragraphs: by blank lines, by indents, or one line each."""

    __slots__ = ("by_gap", "full", "ragged", "unwrapped")

    def __init__(self, text: Text, lines: Sequence[Line]) -> None:
        sizes = sorted(line.end - line.start for line in lines)
        self.full = sizes[int(len(sizes) * 0.8)] * 0.8 if sizes else 0
        runs_on = any(_runs_on(text, line, below) for line, below in itertools.pairwise(lines))
        self.unwrapped = bool(sizes) and (sizes[int(len(sizes) * 0.9)] > _WRAPPED or not runs_on)
        self.by_gap = sum(line.gap > 0 for line in lines) > len(lines) * 0.25
        self.ragged = self._is_ragged(text, lines)

    def _is_ragged(self, text: Text, lines: Sequence[Line]) -> bool:
        """Whether short lines run on: the text was broken for another width, or around what a page showed in bold."""
        on = new = 0
        for line, below in itertools.pairwise(lines):
            if line.end - line.start < self.full * _SHORT and not below.gap and text.text[line.end - 1].isalnum():
                on += text.text[below.start].islower()
                new += text.text[below.start].isupper()
        return on >= _RAGGED and on > new


def _runs_on(text: Text, line: Line, below: Line) -> bool:
    """Whether a line goes on in the one below; where none does, every line is a paragraph of its own."""
    begins = text.text[below.start : below.start + 2]
    return text.text[line.end - 1].isalnum() and begins[:1].islower() and begins[1:] != ")"


def read_body(sheet: Sheet, first: int, last: int) -> tuple[Node, ...]:
    """The tree of the lines from ``first`` to before ``last``."""
    read = _Reader(sheet, _Shape(sheet.text, sheet.lines[first:last])).read(first, last)
    return tuple(block.closed() for block in read)


class _Reader:
    """Builds the tree line by line; the stack holds the labelled blocks that are open, the highest first."""

    def __init__(self, sheet: Sheet, shape: _Shape) -> None:
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
            self._take(line)
            at += 1
        _tell_headings(self.text, self.roots)
        return self.roots

    def _take(self, line: Line) -> None:
        """Open a block with a line, or go on with the one that is open."""
        text = self.text
        is_drawn = not text.text[line.start].isalnum() and is_rule(text.text[line.start : line.end])
        if is_drawn or is_furniture(text.fold, line):
            if self.current is not None:
                self.current.breaks.append((line.start, line.end))
            return
        starts = self.current is None or self.previous is None or _starts_block(text, self.shape, self.previous, line)
        certain = starts or line.gap > 0 or (self.previous is not None and _leads_in(text, self.previous))
        certain = certain or (self.previous is not None and line.indent > self.previous.indent + 1)
        label = find_label(text, line, certain=certain, stack=self.stack)
        if label is None:
            is_led_in = self.previous is not None and _leads_in(text, self.previous)
            label = scanned_label(text, line, self.stack, is_led_in=is_led_in)
        if label is not None:
            self._open(label, line)
            self.operative = self.operative or label.kind in {"article", "clause", "section"}
        elif starts and not self._is_heading(line) and not self._is_label_alone():
            self.current = self._plain(line)
            self._attach(self.current)
        elif self.current is not None:
            self.current.stop = line.end
        self.previous = line

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
            and current.kind == "clause"
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


def _leads_in(text: Text, line: Line) -> bool:
    """Whether a line ends with the colon that leads in a list."""
    return text.text[line.end - 1] == ":"


def _is_told_to_open(text: Text, shape: _Shape, lines: tuple[Line, Line], *, closed: bool) -> bool:
    """Whether words tell that a paragraph opens: those above, or in a text without blank lines its own."""
    above, line = lines
    if _OPENS.search(text.fold, above.start, above.end):
        return True
    return closed and not shape.by_gap and _TURNS.match(text.fold, line.start, line.end) is not None


def _starts_block(text: Text, shape: _Shape, previous: Line, line: Line) -> bool:
    """Whether a line without a label opens a paragraph."""
    first = text.text[line.start]
    edge = max(previous.start, previous.end - 8)
    ends_in_mark = not text.text[previous.end - 1].isalnum()
    closed = ends_in_mark and _CLOSED.search(text.text, edge, previous.end) is not None
    if not ends_in_mark and _HANGING.search(text.text, edge, previous.end):
        return False
    if shape.unwrapped:
        return closed or not first.islower()
    if not closed and (first.islower() or first in ",;.)"):
        return False
    if first.isupper() and _is_told_to_open(text, shape, (previous, line), closed=closed):
        return True
    if line.gap:
        return closed or not first.islower()
    is_number = first.isdigit()  # "… của Nghị quyết" above "214/NQ-CP)." is no change to capitals
    if (
        not is_number
        and text.text[previous.start : previous.end].isupper() != text.text[line.start : line.end].isupper()
    ):
        return True
    if shape.by_gap:
        return False
    if line.indent > previous.indent + 2 and previous.indent + previous.end - previous.start > shape.full:
        return True
    size = previous.end - previous.start
    if not closed:
        return (
            not shape.ragged
            and size < shape.full * _SHORT
            and first.isupper()
            and text.text[previous.end - 1].isalnum()
        )
    return not first.islower() and (size < shape.full or line.indent > previous.indent + 2)


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
