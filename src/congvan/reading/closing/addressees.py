"""Kính gửi, and who is wired: items by line, dash and semicolon (NĐ30 PL I, II.9.a; HD05 Phần II, I.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.closing.recipients import dash_of, make_recipient
from congvan.reading.closing.wording import ADDRESS_BEHIND, ADDRESS_LINE, STAMP_BEHIND
from congvan.reading.findings import Findings, Notes
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import ADDRESS, OPENER, TELEGRAM, after_stain, match_address
from congvan.reading.header.run_on import opens_text
from congvan.reading.text.lines import end_of_words, is_cell_break, is_rule, words_of
from congvan.reading.zones import opens_lost_list

if TYPE_CHECKING:
    from congvan.reading.raw import RawRecipient
    from congvan.reading.text.sheet import Sheet

_DEPTH = 60  # lines that a list of addressees may take
_TOP = 30  # lines from the top in which a text without a header has its Kính gửi
_NEAR = 5  # lines between the header and Kính gửi, at the most
_REST = 6  # lines in which a long item ends
_MARK = re.compile(r"[;.:,]")
_STAINED_DASH = rule(
    "closing.address.stained-dash",
    r"(?:\S{1,5}\s){1,2}[-~]\s(?=[^\W\d_])",
    basis="OCR: a stamp or a stain stands before the dash of an item, below one that a semicolon closes",
    examples=("‹Rad ¿xo - ›Cục Thuế", "‹i ~ ›Sở Y tế"),
    counterexamples=("Cục Thuế tỉnh Sơn Hải - Phòng Kiểm tra", "- Cục Thuế"),
    runs_on="text",
    anchored=True,
)


def split_items(sheet: Sheet, start: int, end: int) -> list[tuple[int, int]]:
    """The items of one line: cut at semicolons outside brackets."""
    text = sheet.text.text
    items: list[tuple[int, int]] = []
    depth = 0
    first = start
    for at in range(start, end):
        char = text[at]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char == ";" and depth == 0:
            items.append((first, at + 1))
            first = at + 1
    if words_of(text[first:end]):
        items.append((first, end))
    return [(at + len(text[at:to]) - len(text[at:to].lstrip()), to) for at, to in items]


def find_address(sheet: Sheet) -> int | None:
    """The line of Kính gửi near the top of a text that has lost its header."""
    for row, line in enumerate(sheet.lines[:_TOP]):
        if ADDRESS.match(sheet.text.fold, line.start, line.end) and sheet.text.text[line.start].isupper():
            return row
    return None


class Address(NamedTuple):
    """Kính gửi, or who is wired; ``below`` is the row of the first line below it."""

    below: int
    recipients: tuple[RawRecipient, ...] = ()
    sender: str | None = None
    findings: Findings = Findings()


def read_address(sheet: Sheet, row: int, document_type: str | None) -> Address:
    """Read Kính gửi, or a telegram's ``… điện:``, in the lines below the header."""
    for at in range(row, min(len(sheet.lines), row + _NEAR)):
        line = sheet.lines[at]
        first = after_stain(sheet.text, line.start, line.end)
        match = match_address(sheet.text, line.start, line.end)
        sender = None
        if match is None and document_type == "CĐ":
            match = TELEGRAM.match(sheet.text.fold, first, line.end)
            sender = _sender(sheet, match.start(), match.end()) if match is not None else None
        if match:
            notes = Notes(sheet)
            notes.note("recipients", match.start(), match.end())
            below, recipients = _read_addressees(notes, at + ("\n" in match.group()), match.end())
            return Address(below, recipients, sender, notes.findings())
    if document_type == "CV" and row < len(sheet.lines) and opens_lost_list(sheet, row):
        notes = Notes(sheet)
        below, recipients = _read_addressees(notes, row, sheet.lines[row].start)
        return Address(below, recipients, None, notes.findings())
    return Address(row)


def _sender(sheet: Sheet, start: int, end: int) -> str | None:
    """Who wires a telegram: the words before ``điện:``."""
    words = " ".join(sheet.text.text[start:end].split()).rstrip(" :")
    return words.rpartition(" ")[0].strip() or None


def _read_addressees(notes: Notes, row: int, start: int) -> tuple[int, tuple[RawRecipient, ...]]:
    """The row of the first line below the items from ``start`` in line ``row`` on, and the items."""
    listing = _Listing(notes)
    last = min(len(notes.lines), row + _DEPTH)
    at = row
    while at < last:
        line = notes.lines[at]
        first = start if at == row else line.start
        while first < line.end and notes.text.text[first] in " |\t":
            first += 1
        if first < line.end and not is_rule(notes.text.text[first : line.end]):
            if not listing.take(at, first):
                break
        elif at > row and listing.items and is_cell_break(notes.text.text[line.start : line.end]):
            break
        at += 1
    made = [each for item in listing.items if (each := make_recipient(notes, item, "addressee")) is not None]
    notes.covered += [piece for each in made for piece in each.pieces]
    return at, tuple(each.recipient for each in made)


class _Listing:
    """The items of Kính gửi while they are read."""

    def __init__(self, draft: Notes) -> None:
        self.draft = draft
        self.items: list[list[tuple[int, int]]] = []
        self.dashed = False
        self.in_address = False

    def take(self, row: int, first: int) -> bool:
        """Read what stands from ``first`` on in a line; ``False`` where the list has ended above it."""
        line = self.draft.lines[row]
        if not self.items and line.gap and OPENER.match(self.draft.text.fold, first, line.end):
            return False  # nobody stands behind Kính gửi
        dash = dash_of(self.draft.text, first, line.end)
        if dash is None and self.dashed and self.items and self._last().endswith(";"):
            dash = _STAINED_DASH.match(self.draft.text.text, first, line.end)
        if dash and self.items and OPENER.match(self.draft.text.fold, dash.end(), line.end):
            return False  # "+ Thực hiện Công văn …": a stain, or a dash before the first paragraph
        if dash:
            self.dashed = True
            self._add(dash.end(), line.end)
        elif self.items and self._is_address(row, first):
            self.in_address = True
            self.draft.note("recipients", first, line.end)
        elif self.items and self._is_over(row):
            return False
        elif self.items and (not self._last().endswith((";", ",", ".", ":")) or self._is_rest(row)):
            self.items[-1].append((first, line.end))
        else:
            self._add(first, line.end)
        return True

    def _add(self, start: int, end: int) -> None:
        text = self.draft.text
        behind = STAMP_BEHIND.search(text.text, start, end) or ADDRESS_BEHIND.search(text.fold, start, end)
        self.items += [[piece] for piece in split_items(self.draft, start, behind.start() if behind else end)]
        if behind is not None and behind.re is ADDRESS_BEHIND.pattern:
            self.in_address = True
            self.draft.note("recipients", *behind.span())

    def _last(self) -> str:
        """The words of the last line of the last item, without what a scan put behind its closing mark."""
        start, end = self.items[-1][-1]
        last = self.draft.text.text[start:end].rstrip()
        mark = _MARK.search(last, end_of_words(last, keep=")]"))
        return last[: mark.end()] if mark else last

    def _is_address(self, row: int, first: int) -> bool:
        """Whether a line tells where the addressee lives, or goes on with that."""
        fold, line = self.draft.text.fold, self.draft.lines[row]
        if self.draft.text.text[first] == "(" or ADDRESS_LINE.match(fold, first, line.end):
            return True
        return self.in_address and not line.gap and not opens_text(self.draft, row)

    def _is_rest(self, row: int) -> bool:
        """Whether a line without a dash ends the item above it, which a comma left open: the list goes on below."""
        if not (self.dashed and self._last().endswith(",")):
            return False
        for at, line in enumerate(self.draft.lines[row : row + _REST]):
            if line.gap:
                return False
            if at and dash_of(self.draft.text, line.start, line.end) is not None:
                return True
            if self.draft.text.text[line.end - 1] == ";":
                return True
        return False

    def _is_over(self, row: int) -> bool:
        """Whether a line without a dash, below at least one item, belongs to the text that follows."""
        line = self.draft.lines[row]
        last = self._last()
        if last.endswith(".") or line.gap or opens_text(self.draft, row):
            return True
        opening = self.draft.text.text[line.start]
        if last.endswith((";", ",")):
            return self.dashed and not opening.islower() and not self._is_rest(row)
        before = self.draft.lines[row - 1]
        is_short = before.end - before.start < 45 < line.end - line.start  # characters of a full line
        return not self.dashed and is_short and opening.isupper()
