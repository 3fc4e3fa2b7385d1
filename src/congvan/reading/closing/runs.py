"""A line into which the parts of a signature were run: capacity, capacity, post and name, one behind another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.closing.capacity import is_capacity, opens_block
from congvan.reading.grammar.bodies import begins_body
from congvan.reading.grammar.persons import find_name, looks_like_name, opens_with_surname
from congvan.reading.grammar.posts import CAPACITY, read_post
from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

_CAPACITY = rule(
    "closing.run.capacity",
    r"(?<=[^\W_]) (?=(?:TUQ|TM|KT|TL|T/M|K/T|T/L)[./])",
    basis="NĐ30 PL I, II.7.a: a further capacity in a line into which all was run",
    examples=("TÂM‹ ›KT. CHỦ TỊCH", "TỈNH TUQ. X", "TỈNH TM. X"),
    counterexamples=("TỈNH KT", "KT. CHỦ TỊCH", "- KT. X"),
    runs_on="plain",
)
_DEPUTY = rule(
    "closing.run.deputy",
    r" (?=PHO |THU TRUONG )",
    basis="NĐ30 PL I, II.7.b: the deputy's post in a line into which all was run",
    examples=("CHỦ TỊCH‹ ›PHÓ CHỦ TỊCH", "BỘ TRƯỞNG‹ ›THỨ TRƯỞNG THƯỜNG TRỰC"),
    counterexamples=("PHÓ CHỦ TỊCH", "CHỦ TỊCH Phó"),
    runs_on="plain",
)
_NAME = rule(
    "closing.run.name",
    rf"(?<=[{CAPITAL}.)]) (?=(?:[{CAPITAL}][{SMALL}'’]{{1,10}}(?: |$)){{2,5}}$)",
    basis="NĐ30 PL I, II.7.c: the name behind the post in a line into which all was run",
    examples=("CHỦ TỊCH‹ ›Trần Văn Bình", "(Đã ký)‹ ›Lê Hoa", "CHỦ TỊCH‹ ›Trần Bình "),
    counterexamples=("CHỦ TỊCH TRẦN BÌNH", "Trần Văn Bình"),
    runs_on="text",
)
_BLANK = re.compile(r"\s+")
_LONGEST = 200  # characters of a line of which all parts of a signature may stand


def run_together(sheet: Sheet, piece: Piece) -> list[Piece]:
    """The parts of a piece: cut before each further capacity, before a deputy's post, and before the name."""
    if piece.end - piece.start > _LONGEST:
        return [piece]
    parts: list[Piece] = []
    if name := _NAME.search(sheet.text.text, piece.start, piece.end):
        found = find_name(sheet, name.end(), piece.end)
        if found is not None and opens_block(sheet, piece.start, name.start()):
            parts.append(piece._replace(start=name.end()))
            piece = piece._replace(end=name.start())
    if is_capacity(sheet, piece.start, piece.end):
        cuts = [cut.end() for cut in _CAPACITY.finditer(sheet.text.plain, piece.start, piece.end)]
        if deputy := _DEPUTY.search(sheet.text.plain, cuts[-1] if cuts else piece.start, piece.end):
            cuts.append(deputy.end())
        for cut in reversed(cuts):
            parts.insert(0, piece._replace(start=cut, x=piece.x + cut - piece.start))
            piece = piece._replace(end=cut - 1)
    return [piece, *parts]


def side_by_side(sheet: Sheet, right: list[Piece]) -> list[Piece]:
    """The pieces of a joint paper, cut where a scan put two signers' posts one blank apart, and so their names."""
    halves = {piece: _halved(sheet, piece, _are_posts) for piece in right}
    if all(len(parts) == 1 for parts in halves.values()):
        return right
    halves = {piece: parts if len(parts) > 1 else _halved(sheet, piece, _are_bodies) for piece, parts in halves.items()}
    return [part for piece in right for half in halves[piece] for part in _halved(sheet, half, _are_names)]


def _halved(sheet: Sheet, piece: Piece, are_two: Callable[[Sheet, Piece, Piece], bool]) -> list[Piece]:
    """A piece in two, where each half is what is asked for."""
    if piece.end - piece.start > _LONGEST:
        return [piece]
    for gap in _BLANK.finditer(sheet.text.text, piece.start, piece.end):
        left = piece._replace(end=gap.start())
        right = piece._replace(start=gap.end(), x=piece.x + gap.end() - piece.start, column=piece.column + 1)
        if are_two(sheet, left, right):
            return [left, right]
    return [piece]


def _are_posts(sheet: Sheet, left: Piece, right: Piece) -> bool:
    return all(_is_whole_post(sheet.text.fold[piece.start : piece.end]) for piece in (left, right))


def _are_bodies(sheet: Sheet, left: Piece, right: Piece) -> bool:
    """Whether the names of two bodies stand beside each other, the first of them one that the registry knows."""
    first, second = (sheet.text.fold[piece.start : piece.end] for piece in (left, right))
    return begins_body(first, second) and vocab.bodies.find(sheet.text.text[left.start : left.end]) is not None


def _are_names(sheet: Sheet, left: Piece, right: Piece) -> bool:
    printed = sheet.text.text[right.start : right.end]
    return all(
        " " in sheet.text.text[piece.start : piece.end] and looks_like_name(sheet, piece.start, piece.end)
        for piece in (left, right)
    ) and opens_with_surname(printed)


def _is_whole_post(folded: str) -> bool:
    """Whether nothing but a post stands in a piece, with or without a capacity."""
    mark = CAPACITY.match(folded)
    rest = folded[mark.end() :] if mark else folded
    post = read_post(rest)
    return post is not None and post.end == len(rest)
