"""A line into which the parts of a signature were run: capacity, capacity, post and name, one behind another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.closing.capacity import is_capacity, opens_block
from congvan.reading.grammar.persons import find_name
from congvan.reading.text.letters import CAPITAL, SMALL

if TYPE_CHECKING:
    from congvan.reading.draft import Draft
    from congvan.reading.text.lines import Piece

_CAPACITY = re.compile(r"(?<=[^\W_]) (?=(?:TUQ|TM|KT|TL|T/M|K/T|T/L)[./])")
_DEPUTY = re.compile(r" (?=PHO |THU TRUONG )")
_NAME = re.compile(rf"(?<=[{CAPITAL}.)]) (?=(?:[{CAPITAL}][{SMALL}'’]{{1,10}}(?: |$)){{2,5}}$)")
_LONGEST = 200  # characters of a line of which all parts of a signature may stand


def run_together(draft: Draft, piece: Piece) -> list[Piece]:
    """The parts of a piece: cut before each further capacity, before a deputy's post, and before the name."""
    if piece.end - piece.start > _LONGEST:
        return [piece]
    parts: list[Piece] = []
    if name := _NAME.search(draft.text.text, piece.start, piece.end):
        found = find_name(draft, name.end(), piece.end)
        if found is not None and opens_block(draft, piece.start, name.start()):
            parts.append(piece._replace(start=name.end()))
            piece = piece._replace(end=name.start())
    if is_capacity(draft, piece.start, piece.end):
        cuts = [cut.end() for cut in _CAPACITY.finditer(draft.text.plain, piece.start, piece.end)]
        if deputy := _DEPUTY.search(draft.text.plain, cuts[-1] if cuts else piece.start, piece.end):
            cuts.append(deputy.end())
        for cut in reversed(cuts):
            parts.insert(0, piece._replace(start=cut))
            piece = piece._replace(end=cut - 1)
    return [piece, *parts]
