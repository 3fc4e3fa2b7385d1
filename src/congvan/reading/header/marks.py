"""Marks of urgency, secrecy and circulation in a header (NĐ30 PL I, III.2; HD05 Phần II, II.2 to II.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.tolerance import nearest
from congvan.reading.text.lines import mostly_capitals, pieces_of, words_of
from congvan.vocab.folding import fold

if TYPE_CHECKING:
    from congvan.reading.findings import Notes

Zone = tuple[int, int]

_FRAME = rule(
    "header.mark.frame",
    r"^[\W_Il1J]{0,4}(?=[A-ZĐÀ-Ỹ])|(?<=[A-ZẨ])[Il1J|]$",
    basis="OCR: the frame around a mark of urgency (NĐ30 PL I, III.2.b) is read as a letter or a bar",
    examples=("‹[›KHẨN", "‹I›KHẨN", "‹| ›HỎA TỐC"),
    counterexamples=("khẩn",),
    runs_on="text",
)
_LONG_MARKS = ("hoa toc", "thuong khan")  # shorter ones are too near to other words
_TONELESS = rule(
    "header.mark.toneless",
    r"[\W_]{0,4}khan[\W_]{0,4}$",
    basis="OCR: KHẨN alone in its place, with another tone mark or none; no other word is printed there in capitals",
    examples=("KHĂN", "KHÂN", "| KHAN |"),
    counterexamples=("KHAN HIẾM", "KHẢ NĂNG"),
    anchored=True,
)
_STAMPED = 6  # lines above the header in which a stamp may stand
_WIDEST_MARK = 24
_WIDEST_FRAME = 8  # characters of what a scan makes of the frame around a mark
_LONGEST_RUN = 24  # words; marks side by side take fewer
_MARK_GROUPS = ("urgency", "secrecy", "circulation")
_ALL_GROUPS = (*_MARK_GROUPS, "draft", "copy")  # the last two are told from the words around them, and kept nowhere
_CAPITALS = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,})*")


def read_marks(notes: Notes, zone: Zone, claims: list[Zone]) -> dict[str, str]:
    """Claim capitals that are nothing but marks of urgency, secrecy or circulation (NĐ30 PL I, III.2)."""
    marks: dict[str, str] = {}
    taken, at = sorted(claims), 0
    for run in _CAPITALS.finditer(notes.text.plain, *zone):
        while at < len(taken) and taken[at][1] <= run.start():
            at += 1
        behind = at < len(taken) and taken[at][0] <= run.start() and taken[at][1] < run.end()
        start = taken[at][1] if behind else run.start()
        words = notes.text.text[start : run.end()].split()
        found = _marks_in(words) if len(words) <= _LONGEST_RUN else {}
        for group, code in found.items():
            if group in _MARK_GROUPS:
                marks[group] = code
                notes.note(group, start, run.end())
        if found:
            claims.append((start, run.end()))
    return marks


def marks_alone(notes: Notes, top: int, bottom: int, claims: list[Zone]) -> dict[str, str]:
    """Claim marks of urgency that fill a piece: set in small letters, spoiled by a scan, or stamped above the header."""
    marks: dict[str, str] = {}
    taken, at = sorted(claims), 0
    for row in range(max(0, top - _STAMPED), min(bottom, len(notes.lines))):
        for piece in pieces_of(notes.text.text, notes.lines[row], row):
            start = piece.start
            while at < len(taken) and taken[at][0] <= start:  # a mark may stand behind the number
                start = max(start, taken[at][1])
                at += 1
            if not 0 < piece.end - start <= _WIDEST_MARK or (at < len(taken) and taken[at][0] < piece.end):
                continue
            code = urgency_of(notes.text.text[start : piece.end].strip())
            if code is not None:
                marks["urgency"] = code
                notes.note("urgency", start, piece.end)
                claims.append((start, piece.end))
    return marks


def marks_above(notes: Notes, top: int) -> dict[str, str]:
    """The marks of urgency stamped above the header, beside another stamp."""
    marks: dict[str, str] = {}
    for line in notes.lines[max(0, top - _STAMPED) : top]:
        for run in _CAPITALS.finditer(notes.text.plain, line.start, line.end):
            code = _marks_in(notes.text.text[run.start() : run.end()].split()[:_LONGEST_RUN]).get("urgency")
            if code is not None:
                marks["urgency"] = code
                notes.note("urgency", *run.span())
    return marks


def urgency_of(printed: str) -> str | None:
    """The degree of urgency that a piece is and nothing else, in the frame that a scan made of the one around it."""
    if len(printed) > _WIDEST_MARK + _WIDEST_FRAME:
        return None
    bare = _FRAME.pattern.sub("", printed)
    if len(bare) > _WIDEST_MARK or not bare[:1].isupper():
        return None
    mark = vocab.marks.find(bare)
    if mark is None and mostly_capitals(bare):
        folded = fold(bare)
        near = nearest(folded, _LONG_MARKS)
        mark = vocab.marks.find(near[0] if near else "khẩn" if _TONELESS.match(folded) else "")
    return mark.code if mark is not None and mark.group == "urgency" and mark.code else None


def mark_behind(notes: Notes, start: int, end: int) -> dict[str, str]:
    """The urgency behind the name of the type in a heading: ``CÔNG ĐIỆN KHẨN``."""
    words = words_of(notes.text.text[start:end])
    for first in range(1, len(words)):
        for size in (2, 1):
            code = urgency_of(" ".join(words[first : first + size]))
            if code is not None and first + size <= len(words):
                notes.note("urgency", start, end)
                return {"urgency": code}
    return {}


def _marks_in(words: list[str]) -> dict[str, str]:
    """The marks of which a run of capitals consists; none where anything else stands among them."""
    found: dict[str, str] = {}
    at = 0
    while at < len(words):
        behind = at
        for size in range(len(words) - at, 0, -1):
            mark = vocab.marks.find(" ".join(words[at : at + size]))
            if mark is not None and mark.group in _ALL_GROUPS:
                found[mark.group] = mark.code or " ".join(words[at : at + size])
                at += size
                break
        else:
            return {}
        if not moves(behind, at):
            break
    return found
