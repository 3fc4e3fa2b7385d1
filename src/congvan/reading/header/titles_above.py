"""The type of a paper whose name does not stand below the number: in capitals above it, or told by the number alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.model.number import split_number
from congvan.reading.grammar.rule import rule
from congvan.reading.header.type_names import CLEAN
from congvan.reading.text.lines import in_capitals, words_of
from congvan.vocab import document_types

if TYPE_CHECKING:
    from congvan.reading.findings import Notes
    from congvan.reading.header.number_and_marks import Number
    from congvan.reading.text.lines import Piece

_OF = rule(
    "header.type.above-of",
    r"\s+cua\s+(?=[a-z])",
    basis="habit of web sites: the name of the type and its author as a heading above the number",
    examples=("‹ CỦA ›BỘ CHÍNH TRỊ",),
    counterexamples=(" VỀ VIỆC", "CỦA BỘ"),
    anchored=True,
)


class Above(NamedTuple):
    """A type that is named above the number; ``rest`` is what is left of the lines there, the author among them."""

    document_type: str | None
    rest: list[Piece]


def read_above(notes: Notes, rest: list[Piece], number: Number) -> Above:
    """The type that a line in capitals above the number names: with ``CỦA`` and who issues, or as the number tells it."""
    told = type_by_number(number.printed)
    for at, piece in enumerate(rest):
        if piece.start >= number.offset or not in_capitals(notes.text.text[piece.start : piece.end]):
            continue
        named = document_types.find_heading(notes.text.text[piece.start : piece.end])
        if named is None:
            continue
        end = piece.start + named.end
        author = _OF.match(notes.text.fold, end, piece.end)
        if author is None and (named.type.code != told or words_of(notes.text.text[end : piece.end])):
            continue  # a stamp or a mark, or a body whose name begins so
        notes.note("document_type", piece.start + named.start, end, CLEAN.id)
        behind = [piece._replace(start=author.end())] if author is not None else []
        return Above(named.type.code, [*rest[:at], *behind, *rest[at + 1 :]])
    return Above(None, rest)


def type_by_number(printed: str | None) -> str | None:
    """The type that the notation tells (``16-NQ/TW``); ``None`` where it is the issuer's, or that of a letter."""
    if printed is None:
        return None
    code = split_number(printed)["type_code"]
    row = document_types.by_code(code) if code else None
    return row.code if row is not None and row.titled else None
