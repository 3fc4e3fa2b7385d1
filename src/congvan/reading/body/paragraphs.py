"""Where a paragraph without a label opens: behind a blank line, an indent, a sentence that ended, the end of a page."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.text.hanging import hangs
from congvan.reading.text.lines import mostly_capitals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_OPENS = rule(
    "body.opens-list",
    r"\b(?:nhu\s+sau|sau\s+day|sau)\s?:$",
    basis="như sau: what follows is said by it",
    examples=("như sau:", "các nội dung sau:", "sau đây:"),
    counterexamples=("như sau.",),
)
_TURNS = rule(
    "body.opens-paragraph",
    r"(?:yeu\s+cau|de\s+nghi|giao|nhan\s+duoc|trong\s+qua\s+trinh|tren\s+day\s+la|can\s+cu|theo\s+de\s+nghi)\s",
    basis="grounds, and words that order or close a paper, open a paragraph where a line before them has ended in a mark",
    examples=(
        "Căn cứ Luật Đầu tư",
        "Theo đề nghị của Chánh Văn phòng",
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
_TITLED = rule(
    "body.known-title",
    r"(?:dieu\s+\d+\.\s*|\d+\.\s*)?(?:to\s+chuc\s+thuc\s+hien|(?:trach\s+nhiem|hieu\s+luc|dieu\s+khoan)\s+thi\s+hanh"
    r"|pham\s+vi\s+dieu\s+chinh|doi\s+tuong\s+ap\s+dung|giai\s+thich\s+tu\s+ngu|dieu\s+khoan\s+chuyen\s+tiep)\W*$",
    basis="NĐ30 PL III, NĐ78/2025: titles of articles that stand alone, though no mark ends them",
    examples=(
        "Điều 5. Trách nhiệm thi hành",
        "5. Trách nhiệm thi hành",
        "Tổ chức thực hiện",
        "Hiệu lực thi hành",
        "Điều khoản thi hành",
        "Phạm vi điều chỉnh",
        "Đối tượng áp dụng",
        "Giải thích từ ngữ",
        "Điều khoản chuyển tiếp",
    ),
    counterexamples=("Tổ chức thực hiện Nghị quyết", "chịu trách nhiệm thi hành"),
    anchored=True,
)
_CLOSED = rule(
    "body.closed",
    r"[.;:!?\"')\]][^\w\n]{0,4}$",
    basis="a sentence ends with a mark",
    examples=("xong.", 'xong." '),
    counterexamples=("xong",),
    runs_on="text",
)
_ENDS = frozenset(".;:!?\"')]")
_SHORT = 0.6  # of a full line
_RAGGED = 2  # short lines that run on
_WRAPPED = 130  # characters; a text with longer lines has one line a paragraph


class Shape:
    """How a text marks its paragraphs: by blank lines, by indents, or one line each."""

    __slots__ = ("by_gap", "full", "ragged", "unwrapped")

    def __init__(self, text: Text, lines: Sequence[Line]) -> None:
        sizes = sorted([end - start for start, end, _, _ in lines])
        self.full: float = sizes[int(len(sizes) * 0.8)] * 0.8 if sizes else 0
        self.unwrapped: bool = bool(sizes) and (
            sizes[int(len(sizes) * 0.9)] > _WRAPPED
            or not any(_runs_on(text, line, below) for line, below in itertools.pairwise(lines))
        )
        self.by_gap: bool = len([gap for _, _, _, gap in lines if gap]) > len(lines) * 0.25
        self.ragged: bool = not self.by_gap and self._is_ragged(text, lines)

    def _is_ragged(self, text: Text, lines: Sequence[Line]) -> bool:
        """Whether short lines run on: the text was broken for another width, or around what a page showed in bold."""
        on = new = 0
        short, printed = self.full * _SHORT, text.text
        for (start, end, _, _), (below, _, _, gap) in itertools.pairwise(lines):
            if end - start < short and not gap and printed[end - 1].isalnum():
                on += printed[below].islower()
                new += printed[below].isupper()
        return on >= _RAGGED and on > new


def _runs_on(text: Text, line: Line, below: Line) -> bool:
    """Whether a line goes on in the one below; where none does, every line is a paragraph of its own."""
    begins = text.text[below.start : below.start + 2]
    return text.text[line.end - 1].isalnum() and begins[:1].islower() and begins[1:] != ")"


def leads_in(text: Text, line: Line) -> bool:
    """Whether a line ends with the colon that leads in a list."""
    return text.text[line.end - 1] == ":"


def is_closed(text: Text, line: Line) -> bool:
    """Whether a line ends with the mark of a sentence."""
    last = text.text[line.end - 1]
    if last in _ENDS or last.isalnum():
        return last in _ENDS
    return _CLOSED.search(text.text, max(line.start, line.end - 8), line.end) is not None


def is_cut(text: Text, shape: Shape, line: Line) -> bool:
    """Whether the last line of a page is a full one of a sentence, which goes on overleaf."""
    if is_closed(text, line) or line.end - line.start < shape.full * _SHORT:
        return False
    return not mostly_capitals(text.text[line.start : line.end])


def _is_told_to_open(text: Text, shape: Shape, lines: tuple[Line, Line], *, closed: bool) -> bool:
    """Whether words tell that a paragraph opens: those above, or in a text without blank lines its own."""
    above, line = lines
    if leads_in(text, above) and _OPENS.search(text.fold, above.start, above.end):
        return True
    if _TITLED.match(text.fold, above.start, above.end):
        return True
    return closed and not shape.by_gap and _TURNS.match(text.fold, line.start, line.end) is not None


def starts_block(text: Text, shape: Shape, previous: Line, line: Line) -> bool:
    """Whether a line without a label opens a paragraph."""
    first = text.text[line.start]
    ends_in_word = text.text[previous.end - 1].isalnum()
    if ends_in_word and (first.islower() or hangs(text, previous)):
        return False
    closed = not ends_in_word and is_closed(text, previous)
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
        return not shape.ragged and size < shape.full * _SHORT and first.isupper() and ends_in_word
    return not first.islower() and (size < shape.full or line.indent > previous.indent + 2)


def is_below_title(text: Text, shape: Shape, title: Line, line: Line) -> bool:
    """Whether a line opens a paragraph below a title of one short line, though the text parts nothing by blank lines.

    A name that goes on has a capital in each of its words, or in none: ``Sở`` over ``Xây dựng`` is no title.
    """
    is_short = not (shape.ragged or shape.by_gap) and title.end - title.start < shape.full * _SHORT
    words = text.text[line.start : line.end].split(" ", 2)
    return (
        is_short and words[0][:1].isupper() and words[0][1:].islower() and words[1:2] != [] and words[1][:1].islower()
    )
