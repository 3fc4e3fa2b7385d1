"""The structure of the text: NĐ30 PL I, II.6.c-đ; HD05 Phần II, I.6.2.4."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper
    from congvan.checks.printed import Cell
    from congvan.model import Block

POINT_LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()  # noqa: SIM905
_DIVISION = re.compile(
    r"(?P<word>phan|chuong|muc|tieu muc|dieu)\s+(?P<label>\d{1,3}[a-z]?|[ivxlc]{1,7})(?P<mark>[.:\-/)]?)(?=\s|$|[.:)])"
)
_CLAUSE = re.compile(r"(?P<label>\d{1,2})(?P<mark>[/)\-:])(?=\s+[A-ZĐÀ-Ỹ])")
_POINT = re.compile(r"(?P<label>[a-zđ])(?P<mark>[./:\-])(?=\s+[A-ZĐÀ-Ỹ])")
_ROMAN = frozenset({"phan", "chuong"})
_PARENTS = {"clause": "article", "point": "clause"}
_ENOUGH = 2


def _heads(paper: Paper) -> list[Cell]:
    """The first cells of the body's lines, save those that carry on a sentence of the line above."""
    start, end = paper.body_range
    first, last = paper.printed.line_at(start), paper.printed.line_at(end)
    heads = []
    for number in range(first, last + 1):
        line = paper.printed.lines[number]
        above = paper.printed.lines[number - 1].cells if number > first else ()
        if line.cells and start <= line.cells[0].start < end and (not above or _ends_a_paragraph(above[-1].text)):
            heads.append(line.cells[0])
    return heads


def _ends_a_paragraph(words: str) -> bool:
    return words[-1] in '.;:/!?”"' or words.isupper()


def _divisions(paper: Paper) -> Iterator[tuple[Cell, re.Match[str]]]:
    for cell in _heads(paper):
        match = _DIVISION.match(paper.folded, cell.start, cell.end)
        if match is not None and cell.text[0].isupper():
            yield cell, match


@rule("S-BC-01", "P-BC-01")
def numerals(paper: Paper) -> Iterator[Fault]:
    """Roman for Phần and Chương, Arabic below; a full stop behind Điều and khoản, a bracket behind điểm."""
    told: set[str] = set()
    for cell, match in _divisions(paper):
        word, label = match["word"], match["label"]
        roman = not label[0].isdigit()
        words = paper.text[match.start() : match.end()]
        alone = match.end() == cell.end or paper.text[match.end("label") : match.end()] != ""
        if word in _ROMAN and not roman and alone and "arabic" not in told:
            told.add("arabic")
            yield Fault(match.start(), match.end(), words, _to_roman(int(label)) if label.isdecimal() else "", "arabic")
        elif (
            word not in _ROMAN
            and roman
            and len(label) < 5
            and paper.text[match.start("label")].isupper()
            and alone
            and "roman" not in told
        ):
            told.add("roman")
            yield Fault(match.start(), match.end(), words, "", "roman")
        elif word == "dieu" and not roman and match["mark"] != "." and "article" not in told:
            after = paper.text[match.end() : match.end() + 2].strip()
            if match["mark"] or after[:1].isupper() or match.end() == cell.end:
                told.add("article")
                yield Fault(match.start(), match.end(), words, f"Điều {label}.", "article", suggestion=f"Điều {label}.")
    yield from _marks(paper, told)


def _marks(paper: Paper, told: set[str]) -> Iterator[Fault]:
    habit = paper.system == "party"  # "1-" is the Party's older habit, which HD05 itself keeps for headings
    for cell in _heads(paper):
        clause = _CLAUSE.match(paper.text, cell.start, cell.end)
        if clause is not None and "clause" not in told and not (habit and clause["mark"] == "-"):
            told.add("clause")
            expected = clause["label"] + "."
            yield Fault(clause.start(), clause.end(), clause[0], expected, "clause", suggestion=expected)
        point = _POINT.match(paper.text, cell.start, cell.end)
        if point is not None and "point" not in told:
            told.add("point")
            expected = point["label"] + ")"
            yield Fault(point.start(), point.end(), point[0], expected, "point", suggestion=expected)


def _to_roman(number: int) -> str:
    made = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            made, number = made + letters, number - value
    return made


@rule("S-BC-02")
def point_letters(paper: Paper) -> Iterator[Fault]:
    """Points take the letters of the Vietnamese alphabet, with đ, without f, j, w, z."""
    for _, points in _siblings(paper, "point"):
        labels = [point.label or "" for point in points]
        for before, point in zip(["", *labels], points, strict=False):
            label = (point.label or "").lower()
            skipped = before == "d" and label == "e"
            if label in {"f", "j", "w", "z"} or skipped:
                start, _ = paper.place_of(point)
                yield Fault(start, start + 2, paper.text[start : start + 2], "đ)" if skipped else "")
                break


@rule("S-BC-03")
def no_gap(paper: Paper) -> Iterator[Fault]:
    """No gap and no repeat: Điều through the whole text, the rest within what stands above."""
    articles = [block for block in paper.blocks if block.kind == "article"]
    yield from _sequence(paper, articles, [str(number) for number in range(1, len(articles) + 2)])
    for kind in ("clause", "point"):
        for _, items in _siblings(paper, kind):
            expected = POINT_LETTERS if kind == "point" else [str(number) for number in range(1, len(items) + 2)]
            yield from _sequence(paper, items, expected)
    for kind in ("part", "chapter", "section"):
        for _, items in _siblings(paper, kind):
            roman = [_to_roman(number) for number in range(1, len(items) + 2)]
            arabic = [str(number) for number in range(1, len(items) + 2)]
            yield from _sequence(paper, items, roman if (items[0].label or "").isalpha() else arabic)


def _sequence(paper: Paper, items: list[Block], expected: list[str]) -> Iterator[Fault]:
    """The first label that is not the next one; a list that does not begin at the beginning is a quotation."""
    labels = [(item.label or "").strip() for item in items]
    if len(labels) < _ENOUGH or labels[0] != expected[0]:
        return
    if any(
        label not in expected and not label.rstrip("0123456789").isalpha() and not label.isdecimal() for label in labels
    ):
        return
    for item, label, wanted in zip(items, labels, expected, strict=False):
        if label != wanted:
            # A list that starts anew belongs to something the reader did not see: only a gap or a repeat is a fault.
            if (label == expected[0] and item is not items[1]) or _is_printed(paper, item, wanted):
                return
            start, _ = paper.place_of(item)
            line = paper.printed.lines[paper.printed.line_at(start)]
            yield Fault(start, min(line.end, start + 24), paper.text[start : min(line.end, start + 24)].strip(), wanted)
            return


def _is_printed(paper: Paper, item: Block, label: str) -> bool:
    """Whether a head with the label that seems missing is printed all the same, or is one a rule of its own tells."""
    if item.kind == "point" and (item.label, label) in {("e", "đ"), *((letter, label) for letter in "fjwz")}:
        return True
    start, end = paper.body_range
    word = {"article": r"dieu\s+", "chapter": r"chuong\s+", "part": r"phan\s+", "section": r"(?:muc\s+)?"}.get(
        item.kind
    )
    pattern = rf"(?:^|\n)[^\w\n]*{word}{re.escape(label.lower())}\b" if word is not None else None
    return pattern is not None and re.search(pattern, paper.folded[start:end]) is not None


def _siblings(paper: Paper, kind: str) -> Iterator[tuple[Block | None, list[Block]]]:
    """Runs of blocks of one kind under one parent, without decimal labels."""
    for parent in (None, *paper.blocks):
        children = paper.directive.body if parent is None else parent.children
        run: list[Block] = []
        for child in children:
            if child.kind == kind and child.label and "." not in child.label:
                run.append(child)
            elif child.kind in {"part", "chapter", "section", "article", "heading", "formula"} and run:
                yield parent, run
                run = []
        if run:
            yield parent, run


@rule("S-BC-04")
def divisions_have_headings(paper: Paper) -> Iterator[Fault]:
    """Phần, Chương, Mục that are used carry a heading; so does Điều where there are chapters."""
    chaptered = any(block.kind == "chapter" for block in paper.blocks)
    for block in paper.blocks:
        wants = block.kind in {"chapter", "part"} or (block.kind == "article" and chaptered)
        start, end = paper.place_of(block)
        if not wants or not _DIVISION.match(paper.folded, start) or block.heading:
            continue
        if block.kind == "article" and (block.text or "").count(" ") < 20:
            continue
        yield Fault(start, min(end, start + 20), paper.text[start : min(end, start + 20)].split("\n")[0])


@rule("S-KT-01")
def ends_with_slash(paper: Paper) -> Iterator[Fault]:
    """The text ends with ``./.``."""
    start, end = paper.body_range
    if end <= start or not paper.is_whole or paper.annex_start < end or paper.is_normative:
        return
    words = paper.text[start:end].rstrip(" \n\t|")
    behind = paper.text[end : end + 6].lstrip(" \n\t|")
    if re.search(r"\./\.?[^\n]{0,4}$|/\.$", words) or behind.startswith(("./.", "/.")):
        return
    if _last_is_odd(paper):
        return
    at = start + len(words)
    last = re.search(r"[.;,:]?$", words)
    marks = start + (last.start() if last else len(words))
    yield Fault(
        marks if marks < at else at - 1,
        at,
        words[-40:].split("\n")[-1],
        "./.",
        suggestion="./." if marks < at else words[-1] + "./.",
    )


def _last_is_odd(paper: Paper) -> bool:
    """Whether the body ends in a table, or in something that is no sentence: the end may lie elsewhere."""
    last = paper.directive.body[-1]
    while last.children:
        last = last.children[-1]
    return last.kind in {"table", "row", "cell"} or not (last.text or last.heading or "")[-1:].strip()


@rule("P-NB-02")
def party_ends_with_stop(paper: Paper) -> Iterator[Fault]:
    """The text ends with a full stop alone."""
    start, end = paper.body_range
    if end <= start:
        return
    behind = re.match(r"\.?/\.", paper.text[end : end + 3])
    match = re.search(r"\.?/\.$", paper.text[start : end + behind.end() if behind else end].rstrip(" \n\t|-*"))
    if match is not None:
        yield Fault(start + match.start(), start + match.end(), match[0], ".", suggestion=".")
