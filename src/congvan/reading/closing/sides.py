"""Signers side by side: which piece of a signature stands in whose column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.closing.capacity import read_capacity
from congvan.reading.closing.runs import are_signers
from congvan.reading.grammar.persons import looks_like_name
from congvan.reading.grammar.posts import is_deputy, read_post

if TYPE_CHECKING:
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet


def columns_of(sheet: Sheet, right: list[Piece]) -> list[list[Piece]]:
    """The pieces of each signer: as many as lines hold posts or names side by side."""
    rows: dict[int, list[Piece]] = {}
    for piece in right:
        rows.setdefault(piece.row, []).append(piece)
    count = max((len(row) for row in rows.values()), default=1)
    wide = [row for row in rows.values() if len(row) == count]
    if count == 1:
        return [right]
    if len(wide) < 2 and (not are_signers(sheet, wide[0]) or _is_one(sheet, wide[0])):
        return [right]  # one such line alone is an accident of spacing
    middles = [sum(row[at].x for row in wide) / len(wide) for at in range(count)]
    columns: list[list[Piece]] = [[] for _ in middles]
    alone = [row[0] for row in rows.values() if len(row) == 1 and looks_like_name(sheet, row[0].start, row[0].end)]
    in_turn = dict(zip(alone, range(count), strict=True)) if len(alone) == count else {}
    for row in rows.values():
        for piece in row:
            if piece in in_turn:  # a scan put the names under one another
                columns[in_turn[piece]].append(piece)
                continue
            under = _above_deputy(sheet, columns, piece) if len(row) < count else None
            nearest = min(range(count), key=lambda at: abs(middles[at] - piece.x))
            if under is None and len(row) == 1:
                under = _only_nameless(sheet, columns, piece)
            columns[nearest if under is None else under].append(piece)
    return columns


def _is_one(sheet: Sheet, row: list[Piece]) -> bool:
    """Whether the pieces of a line are one signer's: the post signed for, and the deputy's that was run in behind it."""
    posts = [read_post(sheet.text.fold[piece.start : piece.end]) for piece in row[1:]]
    return any(post and _signs_for(sheet, above, post.name) for above, post in zip(row, posts, strict=False))


def _only_nameless(sheet: Sheet, columns: list[list[Piece]], piece: Piece) -> int | None:
    """The one column without a name, for a name that stands alone in its line: its column cannot be told by its place."""
    if not looks_like_name(sheet, piece.start, piece.end):
        return None
    bare = [at for at, column in enumerate(columns) if not any(looks_like_name(sheet, *each[:2]) for each in column)]
    return bare[0] if len(bare) == 1 else None


def _above_deputy(sheet: Sheet, columns: list[list[Piece]], piece: Piece) -> int | None:
    """The first column that ends with the post whose deputy stands in a line with fewer than all: a scan has lost its place."""
    post = read_post(sheet.text.fold[piece.start : piece.end])
    ends = ((at, column[-1]) for at, column in enumerate(columns) if post and column)
    return next((at for at, last in ends if post and _signs_for(sheet, last, post.name)), None)


def _signs_for(sheet: Sheet, piece: Piece, deputy: str) -> bool:
    """Whether who holds a post signs for the post of a piece, with ``KT.`` before it, or on behalf of a body."""
    opening = read_capacity(sheet, piece.start, piece.end)
    if opening is not None and opening.code == "TM":
        return True
    post = read_post(sheet.text.fold[opening.start : piece.end]) if opening else None
    return post is not None and is_deputy(post.name, deputy)
