"""Kính gửi and Nơi nhận: items by line, dash and semicolon (NĐ30 PL I, II.9; HD05 Phần II, I.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.closing.wording import ADDRESS_LINE, COPIES, PURPOSES, STAMP_BEHIND
from congvan.reading.findings import Findings, Notes
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import compact, distance
from congvan.reading.header.anchors import ADDRESS, OPENER, TELEGRAM, after_stain, match_address
from congvan.reading.header.run_on import opens_text
from congvan.reading.text.lines import end_of_words, is_cell_break, is_rule, join_pieces, words_of
from congvan.reading.zones import opens_lost_list

if TYPE_CHECKING:
    from congvan.model.recipient import RecipientRole
    from congvan.reading.raw import RawRecipient
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

_HEADING = "noinhan"
_SPOILED = 1.8  # what may be spoiled of it, as cost
_REST = 6  # lines in which a long item ends
_DEPTH = 60  # lines that a list of addressees may take

_TOP = 30  # lines from the top in which a text without a header has its Kính gửi
_NEAR = 5  # lines between the header and Kính gửi, at the most
_DASH = rule(
    "closing.item.dash",
    r"[-+~_*]+\s*(?=\S)|(?:o|[?=<>.]{1,2})\s(?=[a-z])",
    basis="NĐ30 PL I, II.9.b: each item stands behind a dash, which a converter or a scan may turn into another sign",
    examples=("‹- ›Sở Y tế", "‹+ ›Sở Y tế", "‹~›Sở", "‹o ›Sở Y tế", "‹¬ ›Sở Y tế", "‹= ›Sở Y tế", "‹« ›Sở Y tế"),
    counterexamples=("Sở Y tế", "o 12", "-", "= 12", "=Sở"),
    anchored=True,
)
_BULLETS = re.compile(r"[-+=~]\s?(?=[^\W\d_])")  # a second dash, or a sign that a scan read for the blank behind it
_MARK = re.compile(r"[;.:,]")
_TAIL = " \t\n\r\x1c\x1d\x1e\x1f;.,:|_\u201e\u00ac\u00b7"
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
# "PL.(300)": initials, a dot, the number of copies, behind the end of the archive item
_DRAFTER = re.compile(r"(?<=[.)])\s{1,8}(?P<mark>[^\W\d_]{1,6}\.\(?\d{1,4}\)?)\W{0,2}$")
ARCHIVE = rule(
    "closing.item.archive",
    r"\W{0,3}(?:l.u\b|\w{2,4}\s?[:;.]\s?v[ti]\b|\w?[uw]u\s?[:;.]\s?v\w|\wu\s?:\s?v)",
    basis="NĐ30 PL I, II.9.b: the last item, Lưu: VT",
    examples=("Lưu: VT, TH", "Luu VT", "Lam: VT, TTHT", "- Lưu: Văn thư"),
    counterexamples=("Lãnh đạo Sở", "Như trên"),
    anchored=True,
)
AS_ABOVE = rule(
    "closing.item.as-above",
    r"nhu\s(?:tren|dieu|kinh\sgui|thanh\sphan)\b",
    basis="NĐ30 PL I, II.9.b: the first item names those of the text or of Kính gửi",
    examples=("Như trên;", "Như Điều 3;", "Như kính gửi;", "Như thành phần họp;"),
    counterexamples=("Nhu cầu",),
    anchored=True,
)
SCANNED_HEADING = rule(
    "closing.distribution.scanned",
    r"\W{0,4}[a-z0-9?]{1,5}\s{0,3}[a-z0-9?]{3,5}\b\s{0,3}[:;.,]?",
    basis="OCR of Nơi nhận, where a list stands below it",
    examples=("Nơi nhậm", "Not nhận:", "ậớơi nhận:"),
    counterexamples=("-", "Lưu"),
    anchored=True,
)


def dash_of(text: Text, start: int, end: int) -> re.Match[str] | None:
    """The dash, or the bullet read as a small o, that opens an item; ``Ó CHỦ TỊCH`` is what a seal left of PHÓ."""
    dash = _DASH.match(text.fold, start, end)
    return None if dash and text.text[start].isalpha() and text.text[start] != "o" else dash


def opens_scanned_list(fold: str) -> bool:
    """Whether a line opens with what a scan made of ``Nơi nhận``."""
    heading = SCANNED_HEADING.match(fold)
    words = compact(heading.group())[-len(_HEADING) - 1 :] if heading else ""
    return heading is not None and distance(words, _HEADING) <= _SPOILED


class Item(NamedTuple):
    """One printed item; ``drafter`` is where the drafter's mark stands behind it."""

    recipient: RawRecipient
    pieces: list[tuple[int, int]]
    drafter: tuple[int, int] | None


def make_recipient(sheet: Sheet, pieces: list[tuple[int, int]], role: RecipientRole | None = None) -> Item | None:
    """A recipient of one printed item; its role is archive or copy where none is given."""
    first = _BULLETS.match(sheet.text.text, *pieces[0])
    pieces = [(first.end(), pieces[0][1]), *pieces[1:]] if first is not None else pieces
    printed = _closed(join_pieces(sheet.text, pieces).rstrip(_TAIL))
    if not words_of(printed):
        return None
    drafter = None
    fold = sheet.text.fold[pieces[0][0] : pieces[0][1]]
    if role is None:
        role = "archive" if ARCHIVE.match(fold.lstrip(" -~")) else "copy"
    if role == "archive":
        pieces, drafter = _without_drafter(sheet, pieces)
        printed = _closed(join_pieces(sheet.text, pieces).rstrip(_TAIL))
    start, end = pieces[0][0], pieces[-1][1]
    end = start + len(sheet.text.text[start:end].rstrip(_TAIL))
    raw: RawRecipient = {"text": printed, "name": printed, "role": role, "span": sheet.text.span(start, end)}
    if bracket := _BRACKET.search(printed):
        folded = sheet.text.fold[sheet.text.fold.rfind("(", start, end) + 1 : end]
        raw["purpose"] = next((name for name, pattern in PURPOSES if pattern.match(folded)), None)
        if raw["purpose"]:
            raw["name"] = printed[: bracket.start()].rstrip()
    copies = COPIES.search(printed)
    if copies is not None and (role == "archive" or copies["unit"]):
        raw["copies"] = int(copies["copies"])
        if role == "copy":
            raw["name"] = raw["name"].removesuffix(copies.group()).rstrip()
    return Item(raw, pieces, drafter)


def _closed(printed: str) -> str:
    """An item without a closing bracket that nothing opens: a scan found it in a stain."""
    return printed[:-1].rstrip(_TAIL) if printed.endswith(")") and "(" not in printed else printed


def _without_drafter(
    sheet: Sheet, pieces: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """The archive item without the drafter's mark that stands behind it in its line, and that (NĐ30 PL I, III.3)."""
    start, end = pieces[-1]
    mark = _DRAFTER.search(sheet.text.text, start, end)
    if mark is None:
        return pieces, None
    return [*pieces[:-1], (start, mark.start())], mark.span("mark")


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
        dash = dash_of(self.draft.text, first, line.end)
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
        stamp = STAMP_BEHIND.search(self.draft.text.text, start, end)
        self.items += [[piece] for piece in split_items(self.draft, start, stamp.start() if stamp else end)]

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
