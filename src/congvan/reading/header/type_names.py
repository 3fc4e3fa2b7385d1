"""The name of the type of a paper, in capitals above its abstract: as printed, or as a scan spoiled it (NĐ30 PL I, II.5.a)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import nearest
from congvan.reading.header.anchors import after_stain
from congvan.reading.text.lines import in_capitals, mostly_capitals
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.text.lines import Piece
    from congvan.reading.text.sheet import Sheet

CLEAN = rule(
    "header.type.name",
    r"[\W_]{0,8}[A-ZĐ]",
    basis="NĐ30 PL I, II.5.a and PL III: the name of the type, in capitals, in a line of its own",
    examples=("QUYẾT ĐỊNH", "KẾ HOẠCH"),
    counterexamples=("về việc", "căn cứ"),
    runs_on="text",
    anchored=True,
)
SPOILED = rule(
    "header.type.spoiled",
    r"[a-z0-9?][a-z0-9? ]{4,28}\W{0,3}$",
    basis="OCR: a name of document_types.csv but for letters that scans confuse, alone in its line, within a fifth of it",
    examples=("QUYẾ1 ĐỊNH", "CNỈ THỊ", "KÉ HOẠCH"),
    counterexamples=("KẾ HOẠCH SỐ 12/KH-UBND NGÀY 05 THÁNG 02 NĂM 2026", "- 12"),
    anchored=True,
)


def type_of(printed: str) -> tuple[str | None, str] | None:
    """The code of the type whose name a heading bears, and the rule that read it; ``None`` where it bears none."""
    if heading := vocab.types.find_heading(printed):
        return heading.type.code, CLEAN.id
    name = _spoiled(printed)
    row = vocab.types.find_heading(name) if name else None
    return (row.type.code, SPOILED.id) if row else None


def second_type(printed: str) -> tuple[str, float] | None:
    """The name that a spoiled heading is second nearest to, with what its deviation costs; ``None`` where none is near."""
    taken = _spoiled(printed)
    return nearest(fold(printed), [name for name in _names() if name != taken]) if taken else None


def find_heading(sheet: Sheet, piece: Piece) -> Piece | None:
    """The name of a type of document, in capitals, if a piece opens with one; it may be broken over two lines."""
    text = sheet.text.text
    if text[piece.start : piece.end].endswith(")"):  # "CÔNG ĐIỆN (Khẩn)"
        bracket = text.find(" (", piece.start, piece.end)
        piece = piece._replace(end=bracket if bracket > 0 else piece.end)
    if not in_capitals(text[piece.start : piece.end]):
        return None
    row, end = piece.row, piece.end
    start = after_stain(sheet.text, piece.start, piece.end)
    found = vocab.types.find_heading(text[start:end])
    if found is None:
        if row + 1 >= len(sheet.lines) or sheet.lines[row + 1].gap or " " in text[start:end].strip():
            return None
        row, end = row + 1, sheet.lines[row + 1].end
        found = vocab.types.find_heading(text[start:end])
    return piece._replace(start=start, end=end, row=row) if found else None


def find_spoiled(sheet: Sheet, piece: Piece) -> Piece | None:
    """The spoiled name of a type that fills its line."""
    line = sheet.lines[piece.row]
    start = after_stain(sheet.text, piece.start, piece.end)
    alone = piece.start == line.start and piece.end == line.end
    return piece._replace(start=start) if alone and _spoiled(sheet.text.text[start : piece.end]) else None


def _spoiled(printed: str) -> str | None:
    """The name, folded, that a spoiled one stands for."""
    if not mostly_capitals(printed) or SPOILED.match(folded := fold(printed)) is None:
        return None
    near = nearest(folded, _names())
    return near[0] if near else None


@functools.cache
def _names() -> tuple[str, ...]:
    """The names of titled types, folded; shorter ones are too near to other words."""
    names = {fold(row.name) for row in vocab.types.all_types() if row.titled}
    return tuple(sorted(name for name in names if len(name) > 6))
