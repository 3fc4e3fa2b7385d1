"""Signature blocks: capacity, post and name (NĐ30 PL I, II.7; HD05 Phần II, I.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.closing.behalf import DEPUTY, MORE_OF_BODY, OF_UNIT, THU, UNIT
from congvan.reading.closing.capacity import (
    APPROVAL,
    looks_like_post,
    opens_block,
    opens_next_block,
    read_capacity,
    spoiled_post,
)
from congvan.reading.closing.runs import side_by_side
from congvan.reading.closing.sides import columns_of
from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.persons import (
    RANK,
    bare_name,
    is_name_in_capitals,
    is_name_word,
    looks_like_name,
    without_rank,
)
from congvan.reading.grammar.posts import SPOILED, WORD, read_post
from congvan.reading.text.lines import in_capitals, mostly_capitals
from congvan.reading.text.noise import is_no_word
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.closing.closing import ClosingDraft
    from congvan.reading.raw import RawAuthorityStep, RawSignature
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet
    from congvan.vocab.codes import Capacity

_REST = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){1,5}")  # words, and no stain
_NEAR = 3  # rows below the line above in which a post goes on


def read_signatures(draft: ClosingDraft, right: list[Piece]) -> None:
    """Make signatures of the pieces at the right, in reading order; two columns of them are two signers."""
    right = side_by_side(draft, right, is_joint=draft.is_joint)
    for column in columns_of(draft, right):
        for pieces in _stacked(draft, column):
            raw = _signature(draft, pieces, joint=len(right) != len(pieces))
            if raw is not None:
                draft.signatures.append(raw)


def _stacked(draft: ClosingDraft, column: list[Piece]) -> list[list[Piece]]:
    """The blocks of one column: below a name, a capacity or post opens the next signer's."""
    blocks: list[list[Piece]] = [[]]
    named = False
    for piece in column:
        is_name = looks_like_name(draft, piece.start, piece.end)
        if named and (_opens_next(draft, piece) or (is_name and draft.is_joint)):
            blocks.append([])
            named = False
        blocks[-1].append(piece)
        named = named or is_name
    if not named and len(blocks) > 1:
        rest = blocks.pop()  # what follows the last name is no signer's, but for the posts of a name above them
        blocks[-1] = rest + blocks[-1] if len(blocks[-1]) == 1 else blocks[-1] + rest
    return blocks


def _opens_next(draft: ClosingDraft, piece: Piece) -> bool:
    """Whether a piece below a name opens the next signer's block: a post, a capacity, or in a joint paper the body."""
    if opens_next_block(draft, piece.start, piece.end):
        return True
    is_joint = draft.is_joint and in_capitals(draft.text.text[piece.start : piece.end])
    return is_joint and opens_body(draft.text.fold[piece.start : piece.end])


class _Block:
    """One signer's block while it is read: its body, capacities above each other, post, name."""

    def __init__(self, draft: ClosingDraft, *, joint: bool) -> None:
        self.draft = draft
        self.joint = joint
        self.body: str | None = None
        self.steps: list[RawAuthorityStep] = []
        self.post: list[str] = []
        self.name: str | None = None
        self.last_row = -1

    @property
    def capacity(self) -> Capacity | None:
        """The capacity of the last step."""
        return self.steps[-1]["capacity"] if self.steps else None

    @property
    def behalf(self) -> str | None:
        """What the last step is on behalf of."""
        return self.steps[-1]["on_behalf_of"] if self.steps else None

    @property
    def is_one(self) -> bool:
        """Whether somebody signs here: a name, a capacity or a post that can be told, and not a stamp in capitals."""
        folded = fold(" ".join(self.post))
        return bool(self.name or self.steps or WORD.search(folded) or read_post(folded))

    def take(self, piece: Piece, below: str) -> bool:
        """Read one piece, ``below`` the words under it; ``False`` where it is none of the block."""
        draft = self.draft
        start, end = piece.start, piece.end
        if approval := APPROVAL.match(draft.text.fold, start, end):
            start = approval.end()
        printed = _words(draft, start, end)
        goes_on = self.behalf is not None and not self.post and self._goes_on(start, end)
        opening = None if self.name else read_capacity(draft, start, end, "" if self.post or goes_on else below)
        if opening is not None:
            self._take_capacity(opening.code, opening.start, end)
            draft.weigh(f"signatures.{len(draft.signatures)}", opening.rule, start, end)
        elif goes_on:
            self.steps[-1]["on_behalf_of"] = f"{self.behalf} {printed}".strip()
        elif self.name is not None:
            return False
        elif not self._ends_behalf(start, end) and not self._take_post(piece, start, printed):
            return self._take_name(start, end, printed)
        self.last_row = piece.row
        return True

    def _take_post(self, piece: Piece, start: int, printed: str) -> bool:
        """The post, or the body above it, where a line in capitals is one."""
        is_name = self.post and is_name_in_capitals(printed)
        if is_name and not opens_block(self.draft, start, piece.end):
            return False
        if not mostly_capitals(printed) or not self._is_post(piece, start, printed):
            return False
        if self._is_body(start, piece.end):
            self.body = f"{self.body} {printed}" if self.body else printed
        else:
            self.post.append(printed)
        return True

    def _take_name(self, start: int, end: int, printed: str) -> bool:
        """The name; else a post in small letters."""
        if looks_like_name(self.draft, start, end):
            self.name = bare_name(self.draft, start, end)
        elif self.post and is_name_in_capitals(printed):
            self.name = without_rank(printed)
        elif not self.post and looks_like_post(self.draft, start, end):
            self.post.append(printed)
        else:
            return False
        return True

    def _take_capacity(self, capacity: Capacity, start: int, end: int) -> None:
        """The capacity, and where the deputy's post runs on in the same line, that too."""
        self.post = []
        deputy = DEPUTY.search(self.draft.text.fold, start, end) if capacity == "KT" else None
        behalf = _words(self.draft, start, deputy.start() if deputy else end).rstrip(" .;:")
        self.steps.append({"capacity": capacity, "on_behalf_of": behalf})
        if deputy:
            self.post = [_words(self.draft, deputy.end(), end)]

    def _ends_behalf(self, start: int, end: int) -> bool:
        """Whether a line holds the rest of the body or post signed for, and the deputy's post behind it."""
        deputy = DEPUTY.search(self.draft.text.fold, start, end)
        if self.capacity != "KT" or self.post or deputy is None:
            return False
        rest = _words(self.draft, start, deputy.start())
        if WORD.search(self.draft.text.fold, start, deputy.start()) or not _REST.fullmatch(rest):
            return False
        self.steps[-1]["on_behalf_of"] = f"{self.behalf} {rest}"
        self.post = [_words(self.draft, deputy.end(), end)]
        return True

    def _is_post(self, piece: Piece, start: int, printed: str) -> bool:
        """Whether a line in capitals is the post, or goes on with it."""
        if self.post and self.last_row >= 0 and piece.row - self.last_row > _NEAR:
            return False
        if looks_like_post(self.draft, start, piece.end) or self._is_broken_post(printed, piece.row):
            return True
        if spoiled_post(self.draft, start, piece.end) is None:
            return False
        self.draft.weigh(f"signatures.{len(self.draft.signatures)}", SPOILED.id, start, piece.end)
        return True

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a line is the rest of the body or post signed for, broken over two lines."""
        folded = self.draft.text.fold
        behalf = self.behalf or ""
        if behalf.endswith(",") or " " not in behalf or MORE_OF_BODY.match(folded, start, end):
            return True
        printed = self.draft.text.text[start:end]
        is_body = opens_body(folded[start:end]) and " " in printed  # "ĐOÀN" is the rest of one
        is_body = is_body or UNIT.match(folded, start, end) is not None
        if in_capitals(printed) and is_body and not WORD.search(folded, start, end):
            return self.capacity in {"KT", "TM"}  # "BỘ TRƯỞNG" over the ministry, "BAN CHẤP HÀNH" over its union
        is_short = len(printed.split()) < 3 or self.capacity == "TM"  # the rest of a name
        return (
            is_short
            and in_capitals(printed)
            and WORD.search(folded, start, end) is None
            and not THU.match(folded, start)
            and spoiled_post(self.draft, start, end) is None
            and not any(map(is_no_word, printed.split()))
        )

    def _is_broken_post(self, printed: str, row: int) -> bool:
        """Whether one word in capitals begins a post, or ends that of a unit's head: ``VỤ CHÍNH SÁCH`` over ``THUẾ``."""
        if not (printed.isalpha() and printed.isupper() and len(printed) > 2):
            return False
        is_open = bool(self.post) and row - self.last_row == 1 and OF_UNIT.search(fold(self.post[-1])) is not None
        return not self.post or is_open

    def _is_body(self, start: int, end: int) -> bool:
        """Whether a line is the signer's body, printed above the post in a joint paper."""
        first = not self.post and self.capacity is None
        folded = self.draft.text.fold[start:end]
        more = self.body is not None and not WORD.search(folded)
        return self.joint and first and (more or (opens_body(folded) and not WORD.search(folded)))


def _words(sheet: Sheet, start: int, end: int) -> str:
    """The printed words of a piece, without bars and stains at its edges."""
    words = sheet.text.text[start:end].split()
    if len(words) > 1 and len(words[-1]) == 1 and words[-1].islower() and len(words[-2]) > 1 and words[-2].isupper():
        words.pop()  # a letter of a stain
    return " ".join(words).strip(" |-_;:\"'“”‘’")


def _capitals_of(draft: ClosingDraft, piece: Piece | None) -> str:
    """The words of a piece in capitals, folded; none of a name, which proves no capacity above it."""
    if piece is None or not mostly_capitals(draft.text.plain[piece.start : piece.end]):
        return ""
    return draft.text.fold[piece.start : piece.end]


def _signature(draft: ClosingDraft, pieces: list[Piece], *, joint: bool) -> RawSignature | None:
    """The signature of one signer's pieces, or ``None`` where there is none in them."""
    block = _Block(draft, joint=joint)
    whole = _with_whole_names(draft, pieces)
    used = [
        piece
        for index, piece in enumerate(whole)
        if block.take(piece, _capitals_of(draft, whole[index + 1] if index + 1 < len(whole) else None))
    ]
    if not used or not block.is_one:
        return None
    start, end = min(piece.start for piece in used), max(piece.end for piece in used)
    draft.covered += [(piece.start, piece.end) for piece in used]
    return {
        "body": block.body,
        "authority": [
            {"capacity": step["capacity"], "on_behalf_of": step["on_behalf_of"].rstrip(" ,.")} for step in block.steps
        ],
        "name": block.name,
        "position": " ".join(block.post).rstrip(" ,") or None,
        "capacity": block.capacity,
        "on_behalf_of": block.behalf.rstrip(" ,.") if block.behalf else block.behalf,
        "span": draft.text.span(start, end),
    }


def _with_whole_names(sheet: Sheet, pieces: list[Piece]) -> list[Piece]:
    """Pieces with a name that was broken over two lines put together."""
    whole: list[Piece] = []
    for piece in pieces:
        words = sheet.text.text[piece.start : piece.end].split()
        if whole and whole[-1].row + 1 == piece.row:
            before = sheet.text.text[whole[-1].start : whole[-1].end].split()
            whole_name = 1 in {len(before), len(words)} and all(map(is_name_word, before + words))
            if whole_name or (len(before) == 1 and RANK.match(fold(" ".join((*before, *words))))):
                whole[-1] = whole[-1]._replace(end=piece.end, row=piece.row)
                continue
        whole.append(piece)
    return whole
