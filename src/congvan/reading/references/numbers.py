"""A number and notation inside running text (số, ký hiệu), NĐ30 PL I, II.3 and HD05 Phần II, I.3."""

from __future__ import annotations

import re
from typing import NamedTuple

from congvan.reading.grammar.rule import rule

# On the fold: a serial, then segments after slashes and hyphens, which a scan may have torn or glued.
_SHAPE = rule(
    "references.number.shape",
    r"\d{1,7}(?:\.\d{1,5})?(?:[a-z]{1,2}\b)?(?:\s?/\s?(?:20\d\s\d|20\s\d\d|2\s0\d\d)(?=\s?/))?"
    r"(?:(?:\s?/\s{0,3}|-\s{0,3}|\s-\s?)(?:[a-z0-9&._]|(?<=[a-z0-9])\+){1,40}){0,10}",
    basis="NĐ30 PL I, II.3; HD05 Phần II, I.3; a scan may tear it at a mark",
    examples=(
        "30/2020/NĐ-CP",
        "21-KL/TW",
        "66.7/2025/NQ-CP",
        "3037 / VP - NNTN",
        "‹12/202 0/NĐ-CP›",
        "‹12/20 20/NĐ-CP›",
        "‹12/2 020/NĐ-CP›",
        "‹12/A+B›",
        "‹1901155/CV-FHS›",
    ),
    counterexamples=("NĐ-CP",),
    anchored=True,
)
# A company's letter may open with its own mark: AEC/02082019.
_LETTERED = rule(
    "references.number.company",
    r"[a-z]{2,12}(?:/|-\s?)[a-z0-9._&]{1,24}(?:[/-][a-z0-9._&]{1,24}){0,5}",
    basis="habit of companies, whose own mark comes first",
    examples=("AEC/02082019",),
    counterexamples=("12/AEC",),
    anchored=True,
)
_SPLIT = rule(
    "references.number.split-serial",
    r"\d{1,3}\s(?=\d{1,5}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?[a-z]{2,})",
    basis="habit of scans: a blank between the digits of a serial",
    examples=("1 234/QĐ", "1 234/2019/NĐ-CP", "1 234/1998/NĐ-CP"),
    counterexamples=("1 234", "1 234/2019", "12/QĐ"),
    anchored=True,
)
_PARTY_SPACED = rule(
    "references.number.party-spaced",
    r"\d{1,4}\s{1,2}(?P<type>[A-Z][A-Za-z]{1,3})\s?/\s?[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)*",
    basis="HD05 Phần II, I.3.2.2, the hyphen lost",
    examples=("05 CT/TW",),
    counterexamples=("05-CT/TW", "05 CT"),
    runs_on="plain",
    anchored=True,
)
_TORN = re.compile(r"\s?([/-])\s*")
_SIGN = rule(
    "references.number.sign-of-code",
    r"[A-Z]\S*[A-Z]|(?:19|20)\d\d(?!\d)",
    basis="NĐ30 PL I, II.3.c: a code is capitals; a year may stand before it",
    examples=("UBND", "QĐ-UBND", "2019", "1998", "CP"),
    counterexamples=("Sở", "20195", "a"),
    runs_on="plain",
    anchored=True,
)
_OF_YEAR = rule(
    "references.number.serial-and-year",
    r"\d{1,4}\s?/\s?(?:19|20)\d\d",
    basis="habit: Nghị định 100/2019",
    examples=("100/2019", "12/1998"),
    counterexamples=("100/NĐ",),
    anchored=True,
)
_UNIT_CODE = rule(
    "references.number.unit-code",
    r"(?!(?:UBND|HDND|UB|TP|TW)$)[A-Z]{2,6}\d{0,2}$",
    basis="NĐ30 PL I, II.3.c: behind the body's letters, those of its unit",
    examples=("KTN", "VX2", "NNMT"),
    counterexamples=("UBND", "HĐND", "UB", "TP", "TW", "KTNgày"),
    runs_on="plain",
    anchored=True,
)
_HYPHENS = re.compile(r"[/-]")
_LETTER = re.compile(r"[a-z]")
_GLUED = rule(
    "references.number.run-in-word",
    r"(?:ngay|cua|ve|quy|nam|va)$",
    basis="habit of news: the next word stands against the number",
    examples=("12/qđ-ubndngày", "ubndcủa", "ubndvề", "ubndquy", "ubndnăm", "ubndvà"),
    counterexamples=("12/qđ-ubnd",),
)


class Found(NamedTuple):
    """A number in a text.

    Attributes:
        start: Where it begins.
        end: One past its last character.
        full: Whether it carries a notation, not only a serial.
    """

    start: int
    end: int
    full: bool


def number_at(fold: str, plain: str, at: int) -> Found | None:
    """The number that begins at ``at``; ``None`` where the digits are something else: a day, a share, an amount."""
    if not fold[at].isdigit():
        return _lettered(fold, plain, at)
    shape = _SHAPE.match(fold, at)
    is_parted = shape is not None and fold[shape.end() : shape.end() + 1].isspace()  # there may be more behind a blank
    split = _SPLIT.match(fold, at) if is_parted else None
    if split is not None:
        shape = _SHAPE.match(fold, split.end())
    if shape is None:
        return None
    end = shape.end()
    spaced = _PARTY_SPACED.match(plain, at) if is_parted else None
    if spaced is not None and spaced.end() > end:
        return Found(at, spaced.end(), full=True)
    end = _whole(plain, split.end() if split is not None else at, end)
    while fold[end - 1] in "._-&+/":
        end -= 1
    printed = fold[at:end]
    glued = _GLUED.search(printed) if plain[end - 1].islower() and not printed.isalpha() else None
    if glued is not None and "/" in printed and plain[at + glued.start() - 1].isupper():
        end = at + glued.start()
    full = _LETTER.search(fold, at, end) is not None and any(sign in printed for sign in "/-")
    if end < len(fold) and fold[end] == "%":
        return None
    return Found(at, end, full)


def _lettered(fold: str, plain: str, at: int) -> Found | None:
    shape = _LETTERED.match(fold, at) if plain[at].isupper() else None
    if shape is None:
        return None
    end = shape.end()
    while fold[end - 1] in "._-&/":
        end -= 1
    return Found(at, end, full=True) if any(map(str.isdigit, fold[at:end])) else None


def _whole(plain: str, start: int, end: int) -> int:
    """Where a number with torn pieces ends: what follows a tear must look like a code.

    A hyphen with blanks on both sides belongs to it only in print that parts all marks (``3037 / VP - NNTN``, ``05 - CT/TW``)
    and before the letters of a unit that close it (``1850/TTg - KTN``).
    """
    printed = plain[start:end]
    if " " not in printed and "\n" not in printed and "\t" not in printed:
        return end
    spaced = False
    for tear in _TORN.finditer(printed):
        if tear.end() - tear.start() == 1:
            continue
        both = printed[tear.start()].isspace() and printed[tear.end() - 1].isspace()
        party = both and "/" not in printed[: tear.start()] and "/" in printed[tear.end() :]
        unit = "/" in printed[: tear.start()] and _UNIT_CODE.match(printed, tear.end()) is not None
        parts = both and tear[1] == "-" and not party and not spaced and not unit
        if _SIGN.match(printed, tear.end()) is None or parts:
            return start + tear.start()
        spaced = spaced or (both and tear[1] == "/")
    return end


def is_of_year(fold: str, number: Found) -> bool:
    """Whether the digits are a serial and a year: ``100/2019``."""
    return _OF_YEAR.fullmatch(fold, number.start, number.end) is not None


def is_day(fold: str, number: Found) -> bool:
    """Whether the digits are a day or a month rather than a number: ``12/3/2020``, ``05-2021``."""
    pieces = _HYPHENS.split(fold[number.start : number.end])
    return len(pieces) > 1 and all(piece.strip().isdigit() for piece in pieces)
