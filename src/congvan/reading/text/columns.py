"""The two columns of a foot: which piece is an item of Nơi nhận, and which is the signature's.

Where the columns were run together in one line, an item ends at its closing mark, and a post in capitals or a name
behind it belongs to the signature (NĐ30 PL I, II.7 and II.9: capacity and Nơi nhận stand at one height).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.closing.recipients import DASH
from congvan.reading.closing.signatures import is_capacity, looks_like_post, opens_block
from congvan.reading.grammar.persons import looks_like_name
from congvan.reading.header.anchors import DISTRIBUTION
from congvan.reading.text.lines import Piece, capitals, in_capitals, words_of

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

_BROKEN = 8  # characters into the next line, where "Nơi nhận" is broken over two
_ITEM_END = re.compile(r"[;,.]\s+")
_ARCHIVE = re.compile(r"\W{0,3}l.u\b")
# What a digital signature prints over the seal, and its last line, the time.
_STAMP = re.compile(r"ky boi\b|thoi gian ky|co quan\s?:|nguoi ky\b|email\b|\S+@\S+")
_STAMP_END = re.compile(r"\+07|\d{2}:\d{2}:\d{2}")
_WHOLE = 0.85  # share of capitals in a post that a scan has spoilt a little
_REST = 200  # characters of a line that a post, a name or a stain behind an item may take
_ABBREVIATION = 4  # characters: "KT." behind "Lưu: VT," is a unit, not a capacity
_LEAD = re.compile(r"[\W\d_]+")
_NOISE = re.compile(r"(?<=[)\s])\s*[/~}{|*#<>][^;]*$")
_DRAFTER = re.compile(r"[^\W\d_]{1,8}\.? ?\(?\d{1,4}\)?\.?")
_WORDS = re.compile(r"\b(?=[A-Z]{2}|[TKQ][./])")


class Foot:
    """What has been gathered of a foot so far.

    Attributes:
        items: The items of Nơi nhận, each as the pieces that it is printed in.
        right: The pieces of the signature, in reading order.
        started: Whether ``Nơi nhận`` has been met.
        named: Whether a name has been met.
        last_row: The last line of which anything was taken.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.items: list[list[tuple[int, int]]] = []
        self.right: list[Piece] = []
        self.started: bool = False
        self.named: bool = False
        self.last_row: int = -1
        self._stamped = False
        self._dashed = False

    @property
    def archived(self) -> bool:
        """Whether the last item, Lưu, has been read."""
        return bool(self.items) and _ARCHIVE.match(self.draft.text.fold, *self.items[-1][0]) is not None

    def is_stamp(self, piece: Piece) -> bool:
        """Whether a piece is part of what a digital signature prints, from ``Ký bởi`` to the time."""
        fold = self.draft.text.fold
        self._stamped = self._stamped or _STAMP.match(fold, piece.start, piece.end) is not None
        if not self._stamped or (self.started and DASH.match(fold, piece.start, piece.end)):
            return False
        if _STAMP_END.search(fold, piece.start, piece.end):
            self._stamped = False
            return True
        return self._stamped

    def dash(self) -> None:
        """Remember a dash that stands alone in its line: the next piece opens an item."""
        self._dashed = self.started

    def take_right(self, piece: Piece) -> None:
        """Keep a piece of the signature, from its first letter on."""
        lead = _LEAD.match(self.draft.text.text, piece.start, piece.end)
        if lead and "'" not in lead.group():
            piece = piece._replace(start=lead.end())
        self.right.append(piece)
        self.last_row = piece.row
        if self.named and opens_block(self.draft, piece.start, piece.end):
            self.named = False  # the next signer's block
        self.named = self.named or looks_like_name(self.draft, piece.start, piece.end)

    def take_cell(self, piece: Piece) -> None:
        """Keep a line of a cell in which nothing but Nơi nhận stands."""
        piece = self._after_heading(piece)
        dash = DASH.match(self.draft.text.fold, piece.start, piece.end)
        if dash or self._dashed:
            self.items.append([(dash.end() if dash else piece.start, piece.end)])
            self._dashed = False
        elif self.items:
            self.items[-1].append((piece.start, piece.end))

    def take(self, piece: Piece) -> None:
        """Sort a piece of the left column, or of a line whose columns ran together."""
        was_started = self.started
        piece = self._after_heading(piece)
        post = self._post_in(piece) if self.started and not was_started else -1
        if post >= 0:
            self.take_right(piece._replace(start=post))
            return
        dash = DASH.match(self.draft.text.fold, piece.start, piece.end) if self.started else None
        if self.archived and _DRAFTER.fullmatch(self.draft.text.text, piece.start, piece.end):
            self.draft.drafter = self.draft.text.text[piece.start : piece.end].strip()
            self.draft.note("drafter", piece.start, piece.end)
        elif dash or (self._dashed and not self.archived):
            if not self.archived or _has_words(self.draft.text.text[piece.start : piece.end]):
                self._add_item(piece._replace(start=dash.end() if dash else piece.start))
        elif self._opens_post(piece.start, piece.end):
            self.take_right(piece)
        elif self.items and not self.archived and not self._is_closed():
            self.items[-1].append(self._cut(piece))
        elif looks_like_name(self.draft, piece.start, piece.end):
            self.take_right(piece)
        elif self.items and not self.archived:
            self._add_item(piece)

    def _after_heading(self, piece: Piece) -> Piece:
        """The piece without ``Nơi nhận:``, where it opens with that."""
        draft = self.draft
        if self.started:
            return piece
        junk = _LEAD.match(draft.text.fold, piece.start, piece.end)
        head = DISTRIBUTION.match(draft.text.fold, junk.end() if junk else piece.start, piece.end + _BROKEN)
        if head is None:
            return piece
        self.started = True
        draft.note("recipients", head.start(), head.end())
        start = min(head.end(), piece.end)
        while start < piece.end and draft.text.text[start] in " :":
            start += 1
        return piece._replace(start=start)

    def _add_item(self, piece: Piece) -> None:
        self._dashed = False
        self.items.append([self._cut(piece)])
        self.last_row = piece.row

    def _is_closed(self) -> bool:
        start, end = self.items[-1][-1]
        return self.draft.text.text[start:end].rstrip().endswith((";", ".", ":"))

    def _post_in(self, piece: Piece) -> int:
        """Where, among what a scan left of a line, a post or capacity in capitals begins; -1 where none does."""
        for word in _WORDS.finditer(self.draft.text.plain, piece.start, piece.end):
            if self._opens_post(word.start(), piece.end):
                return word.start()
        return -1

    def _opens_post(self, start: int, end: int) -> bool:
        """Whether a piece is the post or capacity of the right column."""
        draft = self.draft
        return is_capacity(draft, start, end) or (
            in_capitals(draft.text.text[start:end]) and looks_like_post(draft, start, end)
        )

    def _is_post(self, start: int, end: int) -> bool:
        """Whether what follows an item in its line is a post: all of it in capitals, and no abbreviation of a unit."""
        if end - start <= _ABBREVIATION:
            return False
        whole = capitals(self.draft.text.text[start:end]) > _WHOLE or opens_block(self.draft, start, end)
        return whole and self._opens_post(start, end)

    def _cut(self, piece: Piece) -> tuple[int, int]:
        """An item without what the right column, or a stain on a scan, left behind it in the same line."""
        text, fold = self.draft.text.text, self.draft.text.fold
        archive = _ARCHIVE.match(fold, piece.start, piece.end) is not None
        tail = max(piece.start, piece.end - _REST)
        for mark in _ITEM_END.finditer(text, tail, piece.end):
            rest = piece._replace(start=mark.end())
            closes = mark.group()[0] == ";" or (archive and mark.group()[0] == ".")
            is_name = closes and looks_like_name(self.draft, rest.start, rest.end)
            if is_name or self._is_post(rest.start, rest.end):
                self.take_right(rest)
                return piece.start, mark.start() + 1
            if mark.group()[0] != "," and _is_stain(text[rest.start : rest.end], archive=archive):
                return piece.start, mark.start() + 1
        noise = _NOISE.search(text, tail, piece.end)
        if noise and _is_stain(noise.group(), archive=True):
            return piece.start, noise.start()
        return piece.start, piece.end


def _has_words(printed: str) -> bool:
    return any(len(word) > 2 for word in words_of(printed))  # shorter ones are abbreviations or stains


def _is_stain(rest: str, *, archive: bool) -> bool:
    """Whether what follows the end of an item is no words: letters that a scan found in a stain."""
    words = words_of(rest)
    if rest.startswith("}") or not words:
        return True
    if archive:
        is_short = all(len(word) < 4 for word in words)
        return rest.strip().lower() == "(đã ký)" or (is_short and len(rest.split()) > 1 and not rest.startswith("("))
    return not rest.rstrip().endswith((";", ".", ")")) and not _has_words(rest)
