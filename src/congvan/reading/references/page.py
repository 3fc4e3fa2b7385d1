"""The text as mentions are read in it: its folds, with what is not the paper's blanked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.reading.text.normalise import Text

_PAGE_BREAK = rule(
    "text.noise.page-break",
    r"-{2,}\s?page break\s?-{2,}(?:\s{1,9}-{2,}\s?page \d{1,4}\s?-{2,})?",
    basis="converters mark page ends",
    examples=("--- page break ---",),
    counterexamples=("---",),
)
_RUNNING_HEAD = rule(
    "text.noise.gazette",
    r"^[^\S\n]*(?:\d{1,4}[^\S\n]+)?cong bao/so[ \d+]{1,40}/ngay[ \d/-]{1,14}[^\S\n]*\d{0,4}[^\S\n]*$",
    basis="the gazette's running head",
    examples=("12 CÔNG BÁO/Số 15 + 16/Ngày 05-01-2026",),
    counterexamples=("CÔNG BÁO",),
    flags=re.MULTILINE,
)


class Page(NamedTuple):
    """A text that is read for mentions.

    Attributes:
        text: The text.
        fold: Its fold, as long as the text; blanks stand where a page ends, in running heads and in what was skipped.
        plain: The text without marks.
        end: Where reading stops.
    """

    text: Text
    fold: str
    plain: str
    end: int

    def words(self, start: int, end: int) -> str:
        """The words of a piece with white space folded, without what was blanked out."""
        printed = self.text.text[start:end]
        if "--" in printed or self.fold[start:end].count("  ") > printed.count("  "):
            kept = zip(printed, self.fold[start:end], strict=True)
            printed = "".join(char if blank != " " or char == "_" else " " for char, blank in kept)
        return " ".join(printed.split())


def page_of(text: Text, end: int, skip: Sequence[tuple[int, int]]) -> Page:
    """The page for ``text`` up to ``end``, without the pieces of ``skip``; words that ``_`` joined are parted."""
    fold = text.fold[:end]
    pieces = [*skip]
    if "page break" in fold:
        pieces += [found.span() for found in _PAGE_BREAK.finditer(fold)]
    if "cong bao/so" in fold:
        pieces += [found.span() for found in _RUNNING_HEAD.finditer(fold)]
    return Page(text, _blanked(fold.replace("_", " "), pieces), text.plain, end)


def _blanked(fold: str, pieces: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    done = 0
    for first, last in sorted((first, min(last, len(fold))) for first, last in pieces):
        if last > done:
            kept += (fold[done : max(first, done)], " " * (last - max(first, done)))
            done = last
    return "".join([*kept, fold[done:]]) if kept else fold
