"""The two columns of a foot: which piece is an item of Nơi nhận, and which is the signature's.

Where the columns were run together in one line, an item ends at its closing mark, and a post in capitals or a name
behind it belongs to the signature (NĐ30 PL I, II.7 and II.9: capacity and Nơi nhận stand at one height).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.closing.capacity import (
    opens_block,
    opens_next_block,
    opens_post,
    opens_spoiled,
)
from congvan.reading.closing.recipients import ARCHIVE, AS_ABOVE, SCANNED_HEADING, dash_of
from congvan.reading.closing.runs import names_in, posts_in, run_together
from congvan.reading.closing.stained import post_in, without_stain
from congvan.reading.closing.stamps import Stamp
from congvan.reading.closing.tails import cut_item
from congvan.reading.closing.wording import GOES_ON
from congvan.reading.grammar.persons import find_name, is_name_in_capitals, is_surname, looks_like_name
from congvan.reading.header.anchors import DISTRIBUTION
from congvan.reading.text.lines import Piece, in_capitals
from congvan.reading.text.noise import has_words

if TYPE_CHECKING:
    from congvan.reading.closing.closing import ClosingDraft

_BROKEN = 8  # characters into the next line, where "Nơi nhận" is broken over two
_DASH_BEHIND = re.compile(r"\s(?=-\s?\w)")
_NEXT_ITEM = re.compile(r";\s{0,3}[-+~]\s{0,3}(?=\w)")
_LEAD = re.compile(r"(?:[\W_]|\d+(?![^\W_]))+")
_SHORTEST = 12  # characters of a line without a dash that may be an item, or the rest of one
_DRAFTER = re.compile(r"[^\W\d_]{1,8}\.? ?\(?\d{1,4}\)?\.?")


class Foot:
    """What has been gathered of a foot so far.

    Attributes:
        items: The items of Nơi nhận, each as the pieces that it is printed in.
        right: The pieces of the signature, in reading order.
        passed: What stamps and running heads left between them, and what stands below the last item.
        started: Whether ``Nơi nhận`` has been met.
        named: Whether the name of each signer has been met.
        last_row: The last line of which anything was taken.
    """

    def __init__(self, draft: ClosingDraft, heading_row: int = -1) -> None:
        self.draft = draft
        self._heading_row = heading_row
        self.items: list[list[tuple[int, int]]] = []
        self.right: list[Piece] = []
        self.passed: list[Piece] = []
        self.started: bool = False
        self.last_row: int = -1
        self._opening: tuple[int, int] | None = None  # of the last item, of which is known whether it is Lưu
        self._archived = False
        self._signers = 2 if draft.is_joint else 1
        self._names = 0
        self._stamp = Stamp(draft)
        self._dashed = False
        self._is_dashed = False
        self._mirrored = False

    @property
    def named(self) -> bool:
        """Whether the name of each signer has been met."""
        return self._names >= self._signers

    @property
    def is_nameless(self) -> bool:
        """Whether no name has been met."""
        return self._names == 0

    @property
    def archived(self) -> bool:
        """Whether the last item, Lưu, has been read."""
        if not self.items:
            return False
        opening = self.items[-1][0]
        if opening is not self._opening:
            self._opening = opening
            self._archived = ARCHIVE.match(self.draft.text.fold, *opening) is not None
        return self._archived

    def is_stamp(self, piece: Piece) -> bool:
        """Whether a piece is part of what a digital signature prints, and no item of Nơi nhận beside it."""
        if not self._stamp.takes(piece):
            return False
        if self._stamp.opens(piece) or not self._is_of_foot(piece):
            return True
        self._stamp.close()
        return False

    def _is_of_foot(self, piece: Piece) -> bool:
        """Whether a piece is surely one of the foot's own: an item, the heading, a capacity or post, a name."""
        fold = self.draft.text.fold
        return (
            self._is_item(piece)
            or DISTRIBUTION.match(fold, piece.start, piece.end) is not None
            or opens_block(self.draft, piece.start, piece.end)
            or (looks_like_name(self.draft, piece.start, piece.end) and is_surname(fold[piece.start : piece.end]))
        )

    def _is_item(self, piece: Piece) -> bool:
        """Whether a piece opens an item of Nơi nhận."""
        return self.started and dash_of(self.draft.text, piece.start, piece.end) is not None

    def dash(self) -> None:
        """Remember a dash that stands alone in its line: the next piece opens an item."""
        self._dashed = self.started

    def take_right(self, piece: Piece) -> None:
        """Keep a piece of the signature, from its first letter on; a line into which its parts were run is cut."""
        lead = _LEAD.match(self.draft.text.text, piece.start, piece.end)
        if lead and "'" not in lead.group():
            piece = piece._replace(start=lead.end())
        for part in run_together(self.draft, without_stain(self.draft, piece)):
            self.keep(part)

    def keep(self, piece: Piece) -> None:
        """Keep a piece of the signature as it is."""
        self.right.append(piece)
        self.last_row = piece.row
        if self.named and opens_next_block(self.draft, piece.start, piece.end):
            self._names, self._signers = 0, 1  # the next signer's block
        self._signers = max(self._signers, posts_in(self.draft, piece, is_joint=self.draft.is_joint))
        self._names += names_in(self.draft, piece, is_joint=self.draft.is_joint) or self._is_name(piece)

    def _is_name(self, piece: Piece) -> bool:
        """Whether a piece is a name, set in capitals only below a post."""
        printed = self.draft.text.text[piece.start : piece.end]
        return looks_like_name(self.draft, piece.start, piece.end) or (
            len(self.right) > 1
            and is_name_in_capitals(printed)
            and not opens_block(self.draft, piece.start, piece.end)
            and not opens_spoiled(self.draft, piece.start, piece.end)
        )

    def take_cell(self, piece: Piece) -> None:
        """Keep a line of a cell in which nothing but Nơi nhận stands."""
        piece = self._after_heading(piece)
        dash = dash_of(self.draft.text, piece.start, piece.end)
        if dash or self._dashed:
            self.items.append([(dash.end() if dash else piece.start, piece.end)])
            self._dashed = False
        elif self.items:
            self.items[-1].append((piece.start, piece.end))

    def take(self, piece: Piece) -> None:
        """Sort a piece of the left column, or of a line whose columns ran together."""
        was_started = self.started
        piece = self._after_heading(self._after_signature(piece))
        post = post_in(self.draft, piece, opens_post) if self.started and not was_started else -1
        if post >= 0:
            self.take_right(piece._replace(start=post))
            return
        dash = dash_of(self.draft.text, piece.start, piece.end) if self.started else None
        if self.archived and _DRAFTER.fullmatch(self.draft.text.text, piece.start, piece.end):
            self.draft.drafter = self.draft.text.text[piece.start : piece.end].strip()
            self.draft.note("drafter", piece.start, piece.end)
        elif self.archived and (name := self._name_in(piece)):
            self.take_right(name)
        elif dash or (self._dashed and not self.archived):
            self._take_dashed(piece._replace(start=dash.end() if dash else piece.start))
        elif opens_post(self.draft, piece.start, piece.end):
            self.take_right(piece)
        elif self.items and (self._goes_on_below(piece) or (not self.archived and not self._is_closed())):
            self.items[-1].append(self._cut(piece))
        elif self._name_in(piece) or self._goes_on(piece) or self._is_name(piece):
            self.take_right(piece)
        elif (self.items and not self.archived and not self._is_torn(piece)) or self._opens_list(piece):
            self._is_dashed = False
            self._add_item(piece)

    def _take_dashed(self, piece: Piece) -> None:
        """Keep what stands behind a dash: an item, or below the last one a post behind a stain."""
        if self.archived and opens_post(self.draft, piece.start, piece.end):
            self.take_right(piece)
        elif not self.archived or has_words(self.draft.text.text[piece.start : piece.end]):
            self._is_dashed = True
            self._add_item(piece)

    def _name_in(self, piece: Piece) -> Piece | None:
        """The name in a piece, or the names that stand side by side in it."""
        if names_in(self.draft, piece, is_joint=self.draft.is_joint):
            return piece
        found = find_name(self.draft, piece.start, piece.end)
        return piece._replace(start=found[0], end=found[1]) if found else None

    def _goes_on_below(self, piece: Piece) -> bool:
        """Whether a line without a dash goes on with the item above: a bracket, small letters, a unit behind the comma of Lưu."""
        printed = self.draft.text.text[piece.start : piece.end]
        if printed[0] == "(" and printed.rstrip(" ;.")[-1:] == ")" and not self.archived:
            return True
        if self._is_dashed and not self.archived and GOES_ON.match(self.draft.text.text, *piece[:2]):
            return True
        above = self.draft.text.text[slice(*self.items[-1][-1])].rstrip()
        return self.archived and above.endswith(",") and "," in printed and not find_name(self.draft, *piece[:2])

    def _opens_list(self, piece: Piece) -> bool:
        """Whether the first item has lost its dash."""
        return self.started and AS_ABOVE.match(self.draft.text.fold, piece.start, piece.end) is not None

    def _is_torn(self, piece: Piece) -> bool:
        """Whether a line opens with a small letter below a dashed item that is closed: a stamp, or another line's end."""
        is_short = piece.end - piece.start <= _SHORTEST
        return is_short and self._is_dashed and self._is_closed() and self.draft.text.text[piece.start].islower()

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a line in capitals right below the signature's first one goes on with it, before any list."""
        return (
            bool(self.right)
            and not self.items
            and piece.row - self.last_row <= 1
            and not self.named
            and in_capitals(self.draft.text.text[piece.start : piece.end])
        )

    def _after_signature(self, piece: Piece) -> Piece:
        """The piece without the post or the name before it, where the signature stands at the left of the list."""
        if not self.started and piece.row == self._heading_row:
            heading = DISTRIBUTION.search(self.draft.text.fold, piece.start, piece.end)
            if heading is None or not opens_block(self.draft, piece.start, heading.start()):
                return piece
            self._mirrored = True
            self.take_right(piece._replace(end=heading.start()))
            return piece._replace(start=heading.start(), x=piece.x + heading.start() - piece.start)
        if not self._mirrored or (dash := _DASH_BEHIND.search(self.draft.text.text, piece.start, piece.end)) is None:
            return piece
        before = piece._replace(end=dash.start())
        if not (opens_block(self.draft, *before[:2]) or looks_like_name(self.draft, *before[:2])):
            return piece
        self.take_right(before)
        return piece._replace(start=dash.end(), x=piece.x + dash.end() - piece.start)

    def _after_heading(self, piece: Piece) -> Piece:
        """The piece without ``Nơi nhận:``, where it opens with that."""
        draft = self.draft
        if self.started:
            return piece
        junk = _LEAD.match(draft.text.fold, piece.start, piece.end)
        head = DISTRIBUTION.match(draft.text.fold, junk.end() if junk else piece.start, piece.end + _BROKEN)
        if head is None and piece.row == self._heading_row:
            head = SCANNED_HEADING.match(draft.text.fold, piece.start, piece.end)
        if head is None and piece.row == self._heading_row:
            self.started = True  # the heading is lost
            return piece
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
        start, end = self._cut(piece)
        for cut in _NEXT_ITEM.finditer(self.draft.text.text, start, end):  # a cell in one line
            self.items.append([(start, cut.start() + 1)])
            start = cut.end()
        self.items.append([(start, end)])
        self.last_row = piece.row

    def _is_closed(self) -> bool:
        start, end = self.items[-1][-1]
        return self.draft.text.text[start:end].rstrip().endswith((";", ".", ":"))

    def _cut(self, piece: Piece) -> tuple[int, int]:
        """The item of a piece; what stands behind it goes to the right column."""
        item, rest = cut_item(self.draft, piece)
        if rest is not None:
            self.take_right(rest)
        return item
