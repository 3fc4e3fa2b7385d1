"""Signature blocks: capacity, post and name (NĐ30 PL I, II.7; HD05 Phần II, I.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.persons import RANK, bare_name, is_name_word, looks_like_name
from congvan.reading.header.anchors import CAPACITY, capacity_of
from congvan.reading.text.lines import in_capitals, mostly_capitals, words_of
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Raw
    from congvan.reading.text.lines import Piece

# Words that posts are made of (chủ tịch, giám đốc, trưởng …).
_POST = re.compile(
    r"\b(?:chu tich|giam doc|thu truong|(?<!moi )(?<!thi )(?<!nha )(?:[a-z]{3,9})?truong\b(?! (?:thpt|thcs|tieu hoc|dai hoc|mam non|cao dang))|bi thu|chanh|pho|thu tuong|tong bi thu|tong giam doc|chu nhiem|"
    r"tu lenh|chinh uy|uy vien|tham phan|thu ky|kiem sat vien|ke toan|cuc truong|chu toa|doan truong|tong kiem toan|thong doc)\b"
)
_BODY = re.compile(
    r"(?:uy ban|hoi dong|ban\b|bo\b|so\b|tinh uy|thanh uy|vien |toa an|chinh phu|cong ty|thuong truc|doan |lien doan)"
)
_MORE_OF_BODY = re.compile(r"(?:tinh|thanh pho|huyen|quan|xa|phuong|viet nam|va)(?: |$)")
_TITLE = 6  # characters before the word for a post: "BỘ TRƯỞNG", "VIỆN TRƯỞNG"
_SHORT_POST = 12  # characters of a post that has no word for one in it; a body takes more
_BARE_MARK = 4  # characters of "TUQ.", a capacity whose post stands in the next line
_DEPUTY = re.compile(r"\s(?=(?:pho|thu truong) )")


def is_capacity(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece opens a signature block: ``KT. CHỦ TỊCH``, ``T/M BAN THƯỜNG VỤ``."""
    if end - start <= _BARE_MARK and (below := draft.text.text.find("\n", end + 1)) > 0:
        end = below
    match = CAPACITY.match(draft.text.fold, start, end)
    if match is None or not in_capitals(draft.text.plain[start:end]):
        return False
    rest = draft.text.fold[match.end() : end]
    if match["mark"] == "q":  # a bare Q is a letter like any other
        return draft.text.text[start + 1 : start + 2] == "." and _POST.match(rest) is not None
    if capacity_of(match["mark"]) == "TM":  # on behalf of a body, whatever it is called
        return len(words_of(rest)) > 1
    return _POST.search(rest) is not None or _BODY.match(rest) is not None


def looks_like_post(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece is a post or the body signed for: capitals with a word for a post in them."""
    printed = draft.text.text[start:end]
    if in_capitals(printed):
        words = words_of(printed)
        return _POST.search(draft.text.fold, start, end) is not None or (
            len(words) > 2 and all(char.isalpha() or char in " -.'&" for char in printed)
        )
    is_short = len(printed) < 40 and not set(",;:.") & set(printed) and printed[:1].isupper()
    return is_short and _POST.match(draft.text.fold, start, end) is not None


def opens_block(draft: Draft, start: int, end: int) -> bool:
    """Whether a piece opens a block by itself: a capacity, or capitals that begin with a word for a post."""
    if is_capacity(draft, start, end):
        return True
    post = _POST.search(draft.text.fold, start, end)
    return post is not None and post.start() - start <= _TITLE and in_capitals(draft.text.text[start:end])


def read_signatures(draft: Draft, right: list[Piece]) -> None:
    """Make signatures of the pieces at the right, in reading order; two columns of them are two signers."""
    for column in _columns(right):
        for pieces in _stacked(draft, column):
            raw = _signature(draft, pieces, joint=len(right) != len(pieces))
            if raw is not None:
                draft.signatures.append(raw)


def _stacked(draft: Draft, column: list[Piece]) -> list[list[Piece]]:
    """The blocks of one column: below a name, a capacity or post opens the next signer's."""
    blocks: list[list[Piece]] = [[]]
    named = False
    for piece in column:
        if named and opens_block(draft, piece.start, piece.end):
            blocks.append([])
            named = False
        blocks[-1].append(piece)
        named = named or looks_like_name(draft, piece.start, piece.end)
    if not named and len(blocks) > 1:
        rest = blocks.pop()  # what follows the last name is no signer's
        blocks[-1] += rest
    return blocks


def _columns(right: list[Piece]) -> list[list[Piece]]:
    """The pieces of each signer: two where a line holds two posts or names."""
    rows: dict[int, list[Piece]] = {}
    for piece in right:
        rows.setdefault(piece.row, []).append(piece)
    pairs = [row for row in rows.values() if len(row) == 2]  # two columns
    if len(pairs) < 2:  # one pair alone is an accident of spacing
        return [right]
    middle = sum(row[0].x + row[1].x for row in pairs) / len(pairs) / 2
    columns: list[list[Piece]] = [[], []]
    for row in rows.values():
        for piece in row:
            columns[piece.x > middle].append(piece)
    return columns


class _Block:
    """One signer's block while it is read: its body, capacities above each other, post, name."""

    def __init__(self, draft: Draft, *, joint: bool) -> None:
        self.draft = draft
        self.joint = joint
        self.body: str | None = None
        self.steps: list[Raw] = []
        self.post: list[str] = []
        self.name: str | None = None

    @property
    def capacity(self) -> str | None:
        """The capacity of the last step."""
        return self.steps[-1]["capacity"] if self.steps else None

    @property
    def behalf(self) -> str | None:
        """What the last step is on behalf of."""
        return self.steps[-1]["on_behalf_of"] if self.steps else None

    def take(self, start: int, end: int) -> bool:
        """Read one piece; ``False`` where it is none of the block."""
        draft = self.draft
        printed = " ".join(draft.text.text[start:end].split()).strip(" |-_")
        capacity = CAPACITY.match(draft.text.fold, start) if is_capacity(draft, start, end) else None
        if capacity is not None:
            self._take_capacity(capacity["mark"], capacity.end(), end)
        elif self.behalf is not None and not self.post and self._goes_on(start, end):
            self.steps[-1]["on_behalf_of"] = f"{self.behalf} {printed}".strip()
        elif self.name is not None:
            return False
        elif mostly_capitals(printed) and (looks_like_post(draft, start, end) or self._is_broken_post(printed)):
            if self._is_body(start, end):
                self.body = f"{self.body} {printed}" if self.body else printed
                return True
            self.post.append(printed)
        elif looks_like_name(draft, start, end):
            self.name = bare_name(draft, start, end)
        elif not self.post and looks_like_post(draft, start, end):
            self.post.append(printed)
        else:
            return False
        return True

    def _take_capacity(self, mark: str, start: int, end: int) -> None:
        """The capacity, and where the deputy's post runs on in the same line, that too."""
        capacity = capacity_of(mark)
        self.post = []
        deputy = _DEPUTY.search(self.draft.text.fold, start, end) if capacity == "KT" else None
        stop = deputy.start() if deputy else end
        behalf = " ".join(self.draft.text.text[start:stop].split()).rstrip(" .;")
        self.steps.append({"capacity": capacity, "on_behalf_of": behalf})
        if deputy:
            self.post = [" ".join(self.draft.text.text[deputy.end() : end].split())]

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a line is the rest of the body or post signed for, broken over two lines."""
        fold = self.draft.text.fold
        behalf = self.behalf or ""
        if behalf.endswith(",") or " " not in behalf or _MORE_OF_BODY.match(fold, start, end):
            return True
        printed = self.draft.text.text[start:end]
        if in_capitals(printed) and _BODY.match(fold, start, end) and not _POST.search(fold, start, end):
            return self.capacity == "KT"  # "BỘ TRƯỞNG" over the name of the ministry
        is_short = len(printed.split()) < 3 or self.capacity == "TM"  # the rest of a name
        return (
            is_short
            and in_capitals(printed)
            and _POST.search(fold, start, end) is None
            and not fold.startswith("thu", start)
        )

    def _is_broken_post(self, printed: str) -> bool:
        """Whether one word in capitals is the beginning of a post that goes on in the next line."""
        return not self.post and printed.isalpha() and printed.isupper() and len(printed) > 2

    def _is_body(self, start: int, end: int) -> bool:
        """Whether a line is the signer's body, printed above the post in a joint paper."""
        first = not self.post and self.capacity is None
        fold = self.draft.text.fold
        is_long = end - start > _SHORT_POST or _BODY.match(fold, start) is not None
        return self.joint and first and is_long and not _POST.search(fold, start, end)


def _signature(draft: Draft, pieces: list[Piece], *, joint: bool) -> Raw | None:
    """The signature of one signer's pieces, or ``None`` where there is none in them."""
    block = _Block(draft, joint=joint)
    used = [piece for piece in _with_whole_names(draft, pieces) if block.take(piece.start, piece.end)]
    if not used:
        return None
    start, end = min(piece.start for piece in used), max(piece.end for piece in used)
    draft.covered += [(piece.start, piece.end) for piece in used]
    return {
        "body": block.body,
        "authority": block.steps,
        "name": block.name,
        "position": " ".join(block.post) or None,
        "capacity": block.capacity,
        "on_behalf_of": block.behalf,
        "span": draft.text.span(start, end),
    }


def _with_whole_names(draft: Draft, pieces: list[Piece]) -> list[Piece]:
    """Pieces with a name that was broken over two lines put together."""
    whole: list[Piece] = []
    for piece in pieces:
        words = draft.text.text[piece.start : piece.end].split()
        if whole and whole[-1].row + 1 == piece.row:
            before = draft.text.text[whole[-1].start : whole[-1].end].split()
            whole_name = 1 in {len(before), len(words)} and all(map(is_name_word, before + words))
            if whole_name or (len(before) == 1 and RANK.match(fold(" ".join((*before, *words))))):
                whole[-1] = whole[-1]._replace(end=piece.end, row=piece.row)
                continue
        whole.append(piece)
    return whole
