"""``V/v`` before the abstract of a letter: as printed, spoiled, or left of it in its place (NĐ30 PL I, II.5.b)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.text.letters import CAPITAL, SMALL

if TYPE_CHECKING:
    import re

    from congvan.reading.text.lines import Piece
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

# "V/v" or "về việc", and what scans make of it: "Viv", "VW".
LEAD = rule(
    "header.subject.lead",
    r"[\"'‘’“(]?\s?(?:v\s?[/\\]\s?[vyw]\b\W{0,3}|v[ijl1][vw]\b\W{0,3}|[vw][wv]\s|v[ea] viec\b\W{0,3})",
    basis="NĐ30 PL I, II.5.b",
    examples=(
        "V/v trực Tết",
        "Viv trực Tết",
        "VJv trực Tết",
        "Vlv trực Tết",
        "V1v trực Tết",
        "VW trực Tết",
        "Wv trực Tết",
        "Về việc trực Tết",
        "V\\v trực Tết",
        '"V/v: Trực Tết"',
    ),
    counterexamples=("Việc trực Tết", "VÀ trực Tết"),
    anchored=True,
)
_SPOILED_LEAD = rule(
    "header.subject.lead-spoiled",
    rf"[‘’“\"']?V(?:[AÀ][vw'’]?|Y|Wv|í|[^\w\s]{{1,2}}[^\W\d_]?)\s+(?=[{SMALL}])",
    basis="OCR of V/v, before an abstract in small letters (NĐ30 PL I, II.5.b), which no word in capitals precedes",
    examples=(
        "‹VA ›tăng cường",
        "‹VAv ›tăng cường",
        "‹VY ›trực Tết",
        "‹V/ ›trực Tết",
        "‹V& ›trực Tết",
        "‹VÀ ›trực Tết",
        "‹VWv ›trực Tết",
        "‹Ví ›trực Tết",
        "‹V¿š ›trực Tết",
        "‹‘V/ ›trực Tết",
        "‹VA' ›trực Tết",
    ),
    counterexamples=("VÀ XÃ HỘI", "VA TĂNG CƯỜNG", "V. Tổ chức", "V/ Tổ chức", "Vì vậy"),
    runs_on="text",
    anchored=True,
)
_LOST_LEAD = rule(
    "header.subject.lead-lost",
    rf"[“\"](?=[{CAPITAL}][{SMALL}])|(?:[^\W\d_]?[^\w\s]\S{{0,2}}|\d[A-Z]\S?|[iV][vyw]|W)\s+(?=[{SMALL}]{{2,}}\s)",
    basis="OCR of V/v in the first line below the number of a letter where no other V/v stands (NĐ30 PL I, II.5.b)",
    examples=(
        "‹4A: ›xử lý tài chính",
        "‹Ứ⁄ ›thuế giá trị",
        "‹iv ›chính sách thuế",
        "‹Vy ›xử lý thuế",
        "‹W ›trực Tết",
        "‹“›Trực Tết",
    ),
    counterexamples=("xử lý", "Về việc", "12 ngày"),
    runs_on="text",
    anchored=True,
)


def find_lead(text: Text, start: int, end: int) -> re.Match[str] | None:
    """``V/v`` or ``về việc`` at an offset."""
    return LEAD.match(text.fold, start, end) or _SPOILED_LEAD.match(text.text, start, end)


def lost_lead(sheet: Sheet, piece: Piece, number: int) -> re.Match[str] | None:
    """What a scan left of ``V/v`` at the beginning of a line below the number."""
    is_below = piece.start > number and piece.start == sheet.lines[piece.row].start
    return _LOST_LEAD.match(sheet.text.text, piece.start, piece.end) if is_below else None


def begins_lost(sheet: Sheet, row: int) -> bool:
    """Whether a line begins with what a scan left of ``V/v``."""
    line = sheet.lines[row]
    return _LOST_LEAD.match(sheet.text.text, line.start, line.end) is not None
