"""Where, behind what a scan found in a stain or a stamp, the words of a signature begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.closing.capacity import behind_stain, is_torn_deputy, opens_block, opens_post, opens_spoiled
from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.persons import find_name
from congvan.reading.grammar.posts import CAPACITY, begins_post, clean_post
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

_STAIN_DEPTH = 16  # characters of a stain before a capacity or a post
_REST = 200  # characters of a line that a post, a name or a stain behind an item may take
_WORDS = rule(
    "closing.post.word-behind-stain",
    r"\b(?=[A-Z]{2}|[TKQ][./\d]|[17][LM]\W|T M\W)",
    basis="NĐ30 PL I, II.7.b: capitals begin a post or a capacity, whose mark a scan may have spoiled",
    examples=("‹›GIÁM ĐỐC", "ae ‹›KT. GIÁM", "‹›T/L GIÁM", "‹›1L. GIÁM", "‹›7M. ỦY BAN", "‹›T M. ỦY BAN"),
    counterexamples=("Sở Y tế", "1 2"),
    runs_on="plain",
)


def without_stain(sheet: Sheet, piece: Piece) -> Piece:
    """The piece from its capacity, post or name on, where a stain or a stamp stands before it."""
    mark = CAPACITY.match(sheet.text.fold, piece.start, piece.end)
    if mark is not None and mark["mark"] != "q" and sheet.text.plain[piece.start : mark.end("mark")].isupper():
        rest = sheet.text.fold[mark.end() : piece.end]
        if clean_post(rest) or opens_body(rest):
            return piece  # a name was run in behind it, or the post is set in small letters
    if found := find_name(sheet, piece.start, piece.end):
        return piece if found == piece[:2] else piece._replace(start=found[0], end=found[1])
    if opens_block(sheet, piece.start, piece.end) or opens_spoiled(sheet, piece.start, piece.end):
        start = behind_stain(sheet, piece.start, piece.end)
        return piece if start == piece.start else piece._replace(start=start)
    if inner_block := _stained_block(sheet, piece):
        return piece._replace(start=inner_block)
    inner = -1 if opens_post(sheet, piece.start, piece.end) else post_in(sheet, piece, opens_post)
    return piece._replace(start=inner) if 0 <= inner - piece.start <= _STAIN_DEPTH else piece


def _stained_block(sheet: Sheet, piece: Piece) -> int:
    """Where a capacity or a post begins behind a stain, which is no word in capitals; 0 where none does."""
    inner = post_in(sheet, piece, opens_block)
    if inner < 0:
        return 0
    stain = sheet.text.text[piece.start : inner]
    words = words_of(stain)
    is_stain = not all(word.isupper() and len(word) > 2 - (len(words) > 1) for word in words)
    folded = sheet.text.fold[piece.start : inner]
    is_stain = is_stain and not (is_torn_deputy(folded) or begins_post(folded.rpartition(" ")[0].rpartition(" ")[2]))
    return inner if 0 < inner - piece.start <= _STAIN_DEPTH and is_stain else 0


def post_in(sheet: Sheet, piece: Piece, opens: Callable[[Sheet, int, int], bool]) -> int:
    """Where, among what a scan left of a line, a post or capacity in capitals begins; -1 where none does."""
    end = min(piece.end, piece.start + _REST)
    for word in _WORDS.finditer(sheet.text.plain, piece.start, end):
        if opens(sheet, word.start(), end):
            return word.start()
    return -1
