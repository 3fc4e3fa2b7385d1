"""Documents that are named without a number: the Constitution, congress resolutions, charters, treaties, yearly plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.references.instruments import NAMED
from congvan.reading.references.lexicon import stops, words_that

if TYPE_CHECKING:
    from congvan.reading.references.page import Page

_CHARTER = rule(
    "references.named.party-charter",
    r"dieu\s+le\s+dang\b",
    basis="Điều lệ Đảng goes by a longer and a shorter name",
    examples=("Điều lệ Đảng", "Điều lệ Đảng Cộng sản Việt Nam"),
    counterexamples=("Điều lệ Công đoàn Việt Nam", "Điều lệ đảngx"),
    anchored=True,
)
_WORD = re.compile(r"[A-Za-z]+")
_TREATY_WORD = re.compile(r"(?:\s{0,80}-)?\s{0,80}(?P<word>[A-Za-z]+)")
_LONGEST_TREATY = 160
_MOST_SMALL = 6


class Named(NamedTuple):
    """A document that goes by its name.

    Attributes:
        code: The code of its type, or ``None``.
        end: One past the last character of the name.
        issuer: Where the issuer inside the name stands, or ``None``.
        year: A year without a day, or ``None``.
        takes_issuer: Whether an issuer must follow after ``của``.
        title: The one name of a document that is named in several ways; ``None`` where the words are the name.
    """

    code: str | None
    end: int
    issuer: tuple[int, int] | None
    year: int | None
    takes_issuer: bool
    title: str | None


def named_at(page: Page, at: int) -> Named | None:
    """The named document whose first word stands at ``at``."""
    for code, pattern in NAMED:
        found = pattern.match(page.fold, at)
        if found is None:
            continue
        groups = found.groupdict()
        end = found.end()
        if groups.get("other"):
            end = _country_end(page.plain, found.start("other"), end)
        if groups.get("treaty"):
            end = _treaty_end(page, found.start("treaty"))
        if not _is_name(page.plain, at, found, groups, end):
            continue
        issuer = found.span("issuer") if groups.get("of") else None
        year = int(groups["year"]) if groups.get("year") else None
        return Named(code, end, issuer, year, takes_issuer=code == "KH", title=_one_name(code, found[0]))
    return None


def _one_name(code: str | None, printed: str) -> str | None:
    """The Constitution and the Party's charter go by longer and shorter names."""
    if code == "HP":
        return "Hiến pháp"
    return "Điều lệ Đảng" if _CHARTER.match(printed) else None


def _is_name(plain: str, at: int, found: re.Match[str], groups: dict[str, str | None], end: int) -> bool:
    """Whether the capitals are those of a name."""
    if groups.get("acronym"):
        return plain[found.start("acronym") : found.end("acronym")].isupper()
    if groups.get("treaty"):
        return plain[found.start("treaty")].isupper() and end > found.end("treaty")
    if groups.get("pair"):
        return plain[found.end() - 1 : found.end()].islower() and plain[found.start("pair")].isupper()
    if "party" in groups:
        return plain[found.start("party")].isupper() and end > found.start("other")
    return plain[at].isupper()


def _country_end(plain: str, start: int, end: int) -> int:
    """Where the name of the second party ends: at the last capital of ``Chính phủ nước Cộng hòa xã hội …``."""
    last = start
    for word in _WORD.finditer(plain, start, end):
        if word[0][0].isupper():
            last = word.end()
        elif word[0] not in words_that("country"):
            break
    return last


def _treaty_end(page: Page, start: int) -> int:
    """Where the name of a treaty ends: at its last capital before a verb or a mark, ``… Xuyên Thái Bình Dương``."""
    last = stop = start
    small = 0
    after = ""
    for word in _TREATY_WORD.finditer(page.plain, start, min(start + _LONGEST_TREATY, page.end)):
        printed = page.text.text[word.start("word") : word.end("word")]
        if word.start() != stop:
            break
        stop = word.end()
        before, after = after, word["word"]
        if printed[0].isupper():
            last, small = stop, 0
            continue
        small += 1
        whole = f"{before} {word['word']}" in words_that("ends_word")
        if small > _MOST_SMALL or (printed in stops().words and not whole):
            break
    return last
