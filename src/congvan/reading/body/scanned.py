"""What a scan makes of the mark of a block: a stain before it, a comma for its point, a letter for its figure.

None of it is taken for a mark on its own looks: the row in which it stands must speak for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.body.labels import CLAUSE_RANK, ROMAN_RANK, Label, Stack, find_label, follows, mark_at
from congvan.reading.body.paragraphs import leads_in
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import capitals

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Line

_STAIN = rule(
    "body.mark.stain",
    r"[^\w\s()]{1,3}\s{0,2}(?=[a-z0-9]{1,4}\s?[.,)]|dieu\s)",
    basis="a scan shows specks of the page as marks before the line",
    examples=("' 1. Rà soát", ": 2, Báo cáo", "| Điều 2. Giao", "| a) Sở Y tế"),
    counterexamples=("- Rà soát", "1. Rà soát", "| Sở Y tế", "(1) Rà soát"),
    anchored=True,
)
_COMMA = rule(
    "body.mark.comma",
    r"(?P<clause_n>\d{1,2}),(?=\s)",
    basis="a scan reads the point behind a number as a comma",
    examples=("2, Báo cáo kết quả",),
    counterexamples=("2. Báo cáo", "1,5 triệu"),
    anchored=True,
)
_STROKES = "ilh"
_STROKES_OF = {"H": 2}  # others are one
_ROMANS = ("", "I", "II", "III")
_HEADING = 0.8  # of the letters of a heading are capitals
_ONE = rule(
    "body.mark.one",
    r"(?P<clause_n>[il|]|01?)[.,](?=\s)",
    basis="a scan reads the figure 1 as a letter of one stroke",
    examples=("l. Rà soát", "I. Rà soát"),
    counterexamples=("II. Rà soát", "2. Báo cáo"),
    anchored=True,
)

_ROMAN = rule(
    "body.mark.roman",
    r"(?P<roman_n>[IiLl|]{1,3}|H)(?:[.,]\s?|\s)(?=[^\W\d_]{2})",
    basis="a scan reads the strokes of a Roman number as l, L or H",
    examples=(
        "L QUAN ĐIỂM",
        "H. NHIỆM VỤ",
        "Ill. TỔ CHỨC",
        "IIL. TỔ CHỨC",
        "l, MỤC TIÊU",
        "i. MỤC TIÊU",
        "|. MỤC TIÊU",
    ),
    counterexamples=("HÀ NỘI", "Liên hệ", "IV. TỔ CHỨC", "ị MỤC TIÊU", "l l MỤC TIÊU"),
    runs_on="text",
    anchored=True,
)


def scanned_label(text: Text, line: Line, stack: Stack, *, above: Line | None) -> Label | None:
    """The mark of a block that a scan spoilt, where its row speaks for it: the one before it, or the colon above."""
    first = text.fold[line.start]
    if first.isalpha() and first not in _STROKES:  # nearly every line
        return None
    stain = _STAIN.match(text.fold, line.start, line.end)
    if stain:
        line = line._replace(start=stain.end())
        mark = mark_at(text.fold, line)
        label = None if mark is None else find_label(text, line, mark, certain=False, stack=stack)
        if label is not None:
            return label
    if (roman := _roman(text, line, stack)) is not None:
        return roman
    is_led_in = above is not None and leads_in(text, above)
    for rule_of_mark in (_COMMA, _ONE):
        found = rule_of_mark.match(text.fold, line.start, line.end)
        if found is None or not text.text[found.end() : line.end].lstrip()[:1].isupper():
            continue
        number = "1" if rule_of_mark is _ONE else found["clause_n"]
        if follows("clause", number, stack) or (is_led_in and number in {"1", "01"}):
            return Label("clause", text.text[slice(*found.span("clause_n"))], CLAUSE_RANK, found.end())
    return None


def _roman(text: Text, line: Line, stack: Stack) -> Label | None:
    """The number of a heading in capitals that comes next in the row of such headings."""
    found = _ROMAN.match(text.text, line.start, line.end)
    if found is None or capitals(text.text[found.end() : line.end]) < _HEADING:
        return None
    strokes = sum(_STROKES_OF.get(letter, 1) for letter in found["roman_n"])
    if strokes > 1 and _ROMANS[strokes - 1] not in {_read(node.label) for _, node in stack}:
        return None
    return Label("section", text.text[slice(*found.span("roman_n"))], ROMAN_RANK, found.end())


def _read(label: str | None) -> str:
    """A Roman number as it was before a scan spoilt it."""
    return (label or "").upper().replace("H", "II").replace("L", "I").replace("|", "I")
