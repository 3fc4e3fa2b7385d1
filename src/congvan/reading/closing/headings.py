"""Where Nơi nhận stands: its heading as printed or as a scan spoiled it, else the list that is left of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.closing.capacity import opens_block
from congvan.reading.closing.recipients import AS_ABOVE, opens_scanned_list
from congvan.reading.closing.wording import LAST_ITEM, RECEIVED_BY
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import DISTRIBUTION
from congvan.reading.text.noise import is_furniture
from congvan.reading.zones import row_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.reading.text.sheet import Sheet

_DEPTH = 70  # lines that a list of recipients may take
_NEAR = 14  # lines below the first item in which the last one stands, where no more than that is known
_LONGEST = 160  # characters of a line of a list
_WIDEST = 60  # characters of a line that is a heading
_LEAST = 2  # items above the last one
_BEFORE = " |_\t-:.,~`'\"^*"  # what a scan finds before the heading
END_OF_TEXT = rule(
    "closing.end-of-text",
    r"(?:\./|[\s.,]/\s?[.,])\.?\W{0,12}$",
    basis="NĐ30 PL III: ./. ends the text; a scan loses one of its dots or reads a comma",
    examples=("thực hiện./.", "thực hiện ,/.", "thực hiện /.", "thực hiện ./,"),
    counterexamples=("và/hoặc", "12/5"),
    runs_on="text",
)
_COPY = rule(
    "closing.copy",
    r"\b(?:sao y|sao luc|trich sao)(?: ban chinh)?[\W_]*$",
    basis="NĐ30 Điều 25 and PL III, Mẫu 3.1: below a paper that is copied, who copies it, to whom, and who signs the copy",
    examples=("SỞ Y TẾ SAO Y", "SAO LỤC", "TRÍCH SAO", "SAO Y BẢN CHÍNH"),
    counterexamples=("sao y bản chính của", "NGÔI SAO"),
)
_COPIED = rule(
    "closing.copy.word",
    r"sao\b",
    basis="NĐ30 Điều 25: the word that every name of a copy has, looked for before the whole name",
    examples=("‹SAO› Y", "TRÍCH ‹SAO›"),
    counterexamples=("saoy", "Tại sảnh"),
)
_MARKS = re.compile(r"\W{1,4}")
_ITEM = re.compile(r"[|\s]*[-~+_]\s*[a-z]")


class Place(NamedTuple):
    """Where a list of recipients was found.

    Attributes:
        row: The line of its heading; of its first item, where the heading is lost.
        is_printed: Whether the heading stands clean.
        is_heading: Whether the line is a heading at all.
    """

    row: int
    is_printed: bool = False
    is_heading: bool = False


def find_copy(sheet: Sheet, row: int) -> int:
    """The row at or below ``row`` that bears the name of a copy; the number of lines for none."""
    start = sheet.lines[row].start if row < len(sheet.lines) else len(sheet.text.fold)
    rows = (row_at(sheet, word.start()) for word in _COPIED.finditer(sheet.text.fold, start))
    return next((at for at in rows if names_copy(sheet, at)), len(sheet.lines))


def names_copy(sheet: Sheet, row: int) -> bool:
    """Whether a line ends in capitals with the name of a copy: who copies the paper signs below."""
    line = sheet.lines[row]
    found = _COPY.search(sheet.text.fold, max(line.start, line.end - _WIDEST), line.end)
    return found is not None and sheet.text.text[found.start() : found.end()].isupper()


def find_list(sheet: Sheet, row: int, end: int) -> Place | None:
    """The list of recipients between two rows, by the surest sign there is of it."""
    text, fold = sheet.text.text, sheet.text.fold
    floor = sheet.lines[row].start if row < len(sheet.lines) else len(text)
    ceiling = sheet.lines[end].start if end < len(sheet.lines) else len(text)
    for start, stop in _headings(fold, floor, ceiling):
        opening = text.rfind("\n", 0, start) + 1
        if text[opening:start].strip(_BEFORE) and not opens_block(sheet, opening, start):
            continue
        at = row_at(sheet, start)
        below = sheet.lines[at + 1 : at + 4]
        if _ITEM.match(fold, stop) or any(_ITEM.match(fold, line.start) for line in below):
            return Place(at, is_printed=True, is_heading=True)
    if (scanned := _scanned_heading(sheet, row, end)) is not None:
        return Place(scanned, is_heading=True)
    lost = _lost_heading(sheet, row, end)
    lost = lost if lost is not None else _archived_list(sheet, row, end)
    return None if lost is None else Place(lost)


def _headings(fold: str, floor: int, ceiling: int) -> Iterator[tuple[int, int]]:
    """Every place of ``Nơi nhận`` from an offset on: looked for by its second word, whose letters are fixed."""
    for word in RECEIVED_BY.finditer(fold, floor, ceiling):
        first = word.start()
        while first > floor and fold[first - 1].isspace():
            first -= 1
        for start in (first - 3, first - 2):
            if start >= floor and (heading := DISTRIBUTION.match(fold, start)) and heading.end() > word.start():
                yield heading.span()
                break


def _scanned_heading(sheet: Sheet, floor: int, end: int) -> int | None:
    """The row of a spoiled Nơi nhận: a short line with a list below it."""
    for at in range(floor, min(end, len(sheet.lines) - 2)):
        line = sheet.lines[at]
        if line.end - line.start < _WIDEST and opens_scanned_list(sheet.text.fold[line.start : line.end]):
            below = [_ITEM.match(sheet.text.fold, each.start, each.end) for each in sheet.lines[at + 1 : at + 4]]
            if sum(item is not None for item in below) > 1:
                return at
    return None


def _lost_heading(sheet: Sheet, floor: int, end: int) -> int | None:
    """The row above the first item of a list whose heading a scan lost: ``Như trên``, with ``Lưu`` some lines below."""
    for at in range(max(floor, end - _DEPTH), end):
        line = sheet.lines[at]
        marks = _MARKS.match(sheet.text.fold, line.start, line.end)
        if marks and AS_ABOVE.match(sheet.text.fold, marks.end(), line.end):
            below = sheet.lines[at + 1 : at + _NEAR]
            if any(LAST_ITEM.match(sheet.text.fold, each.start, each.end) for each in below):
                above = sheet.lines[at - 1]
                is_heading = at - 1 > floor and above.end - above.start < _WIDEST and not closes_text(sheet, at - 1)
                return at - 1 if is_heading else at
    return None


def _archived_list(sheet: Sheet, floor: int, end: int) -> int | None:
    """The row below the end of the text, where nothing but dashes down to ``Lưu`` is left of Nơi nhận."""
    for last in range(max(floor, end - _DEPTH), end):
        if LAST_ITEM.match(sheet.text.fold, *sheet.lines[last][:2]):
            return _below_text(sheet, floor, last)
    return None


def _below_text(sheet: Sheet, floor: int, last: int) -> int | None:
    """The first row between the end of the text and the last item of a list, where items stand there."""
    items = 0
    for at in range(last - 1, max(floor, last - _DEPTH), -1):
        line = sheet.lines[at]
        if closes_text(sheet, at) or "./." in sheet.text.text[line.start : line.end]:  # a stamp may stand behind it
            rows = (row for row in range(at + 1, last) if not is_furniture(sheet.text.fold, sheet.lines[row]))
            return next(rows, None) if items >= _LEAST else None
        if items >= _LEAST and opens_block(sheet, line.start, line.end):
            return _top_of_block(sheet, floor, at)
        if line.end - line.start > _LONGEST:
            return None
        items += _ITEM.match(sheet.text.fold, line.start, line.end) is not None
    return None


def _top_of_block(sheet: Sheet, floor: int, row: int) -> int:
    """The first of the posts and capacities that stand one above another down to a row."""
    while row - 1 > floor and opens_block(sheet, sheet.lines[row - 1].start, sheet.lines[row - 1].end):
        row -= 1
    return row


def closes_text(sheet: Sheet, row: int) -> bool:
    """Whether a line ends the text: ``./.`` (NĐ30 PL III)."""
    line = sheet.lines[row]
    edge = max(line.start, line.end - 20)
    if sheet.text.text.find("/", edge, line.end) < 0:
        return False
    return END_OF_TEXT.search(sheet.text.text, edge, line.end) is not None
