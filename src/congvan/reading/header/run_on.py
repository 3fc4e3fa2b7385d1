"""Where the text opens below an abstract that no blank line parts from it.

Most programs that take the words out of a page leave no blank lines. The abstract then runs on into the text, and only a
sentence that ends tells that it has: an abstract is none. Of the lines before that end, one looks most like the first of a text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import OPENER
from congvan.reading.text.hanging import hangs
from congvan.reading.text.lines import in_capitals, is_rule

if TYPE_CHECKING:
    from congvan.reading.text.sheet import Line, Sheet

_DEPTH = 24  # lines below the type in which the first sentence of a text ends
_ENOUGH = 2  # what must speak for a line
_OPENER = 3  # what a word speaks that opens texts
_FULL = 0.9  # of the width of the lines below
_INDENT = 2  # columns by which the first line of a paragraph is set in
_MARGIN = 12  # columns; a line set in further is centred
_LONG = 45  # characters; what goes on with a name below Kính gửi is shorter
_NEAR = 4  # lines of the first sentence of a text
_SENTENCE = rule(
    "header.run-on.sentence",
    r"[a-zà-ỹ)0-9]{2}[.:](?:/\.)?\s*$|[a-zà-ỹ)]{3}[.]\s+[A-ZĐÀ-Ỹ]",
    basis="NĐ30 PL I, II.5: an abstract is a phrase, and no sentence",
    examples=("mất tích.", "thực hiện./.", "nội dung sau:", "rất lớn. Do vậy"),
    counterexamples=("trên địa bàn TP. Huế", "giai đoạn 2021 - 2030", "TS. Nguyễn"),
    runs_on="text",
)


def first_of_text(sheet: Sheet, row: int) -> int | None:
    """The row where the text opens below an abstract that begins in ``row`` and runs on; ``None`` where it does not run on."""
    lines = _unparted(sheet, row)
    ends = [_SENTENCE.search(sheet.text.text, line.start, line.end) is not None for line in lines]
    if not any(ends):
        return None
    best, said = None, _ENOUGH - 1 if any(ends[:-1]) else _OPENER  # an abstract may be closed by a full stop itself
    for at in range(1, len(lines)):
        spoken = _weight(sheet, lines, at)
        if spoken > said:
            best, said = row + at, spoken
        if ends[at]:
            break
    return best


def _unparted(sheet: Sheet, row: int) -> tuple[Line, ...]:
    """The lines from a row on that no blank line and no drawn one parts."""
    lines = sheet.lines[row : row + _DEPTH]
    for at, line in enumerate(lines):
        if at and (line.gap or is_rule(sheet.text.text[line.start : line.end])):
            return lines[:at]
    return lines


def _weight(sheet: Sheet, lines: tuple[Line, ...], at: int) -> int:
    """What speaks for a line being the first of the text."""
    text, line, above = sheet.text, lines[at], lines[at - 1]
    printed = text.text[line.start : line.end]
    if not printed[0].isupper() or in_capitals(printed) or text.text[above.end - 1] in ",-–":
        return 0
    width = max(each.indent + each.end - each.start for each in lines[at : at + 4])
    is_set_in = (
        above.indent != line.indent and _INDENT <= line.indent - lines[min(at + 1, len(lines) - 1)].indent <= _MARGIN
    )
    return (
        _OPENER * bool(OPENER.match(text.fold, line.start, line.end))
        + 2 * _is_sentence(sheet, line)
        + is_set_in
        + (line.indent + line.end - line.start >= _FULL * width)
        - 2 * hangs(text, above)
    )


def _is_sentence(sheet: Sheet, line: Line) -> bool:
    """Whether one capital opens a line, as in a sentence; names have more, but for those of bodies."""
    second = sheet.text.text[line.start : line.end].partition(" ")[2][:1]
    if second.isupper() or not second:
        return False
    fold = sheet.text.fold[line.start : line.end]
    return not opens_body(fold)


def opens_text(sheet: Sheet, row: int) -> bool:
    """Whether the text opens in a row below addressees: in words that open one, or in a long line of a sentence that ends."""
    line = sheet.lines[row]
    if OPENER.match(sheet.text.fold, line.start, line.end):
        return True
    printed = sheet.text.text[line.start : line.end]
    if not printed[0].isupper() or len(printed) < _LONG or printed[-1] in ";,":
        return False
    return any(_SENTENCE.search(sheet.text.text, each.start, each.end) for each in _unparted(sheet, row)[:_NEAR])
