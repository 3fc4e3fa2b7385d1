"""Number and marks: parts of a header that have a grammar of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.bodies import opens_body
from congvan.reading.grammar.rule import rule
from congvan.reading.header.anchors import after_stain
from congvan.reading.header.place_and_date import DATE
from congvan.reading.text.letters import CAPITAL, SMALL
from congvan.reading.text.lines import end_of_words, in_capitals, pieces_of

if TYPE_CHECKING:
    from congvan.reading.findings import Notes
    from congvan.reading.text.sheet import Sheet

Zone = tuple[int, int]

# NĐ30 PL I, II.3: "Số:" and the notation; spaces stand only beside a hyphen or slash.
NUMBER = rule(
    "header.number.line",
    r"(?:(?:luat|phap lenh|nghi quyet|nghi dinh|lenh)\s+)?(?:s[o0]\b\s{0,3}[:;.]?|s[a6e]\s?:)"
    r"(?P<number>(?:[^\S\n]{0,40}|\s{0,3}(?=\d))[^\s|,;/-]{0,24}(?:[^\S\n]{0,40}[-/]"
    # A line or cell may end behind a hyphen; what follows is then a line of its own, all of one piece.
    r"(?:[^\S\n]{0,3}\n[^\S\n]{0,40}(?=[a-z]{2}[a-z0-9&-]{0,40}[^\S\n]{0,8}(?:\n|\|))|[^\S\n]{0,3})"
    r"(?:[^\s|,;/-]|,(?=(?!ng.y)[a-z]{2,4}(?:[\s,|]|$))){0,40}){1,8})",
    basis="NĐ30 PL I, II.3.c; HD05 Phần II, I.3",
    examples=(
        "Số: 15/QĐ-BNV",
        "Số 06-CT/TU",
        "Luật số: 64/2025/QH15",
        "Số:    /UBND-KT",
        "S6: 15/KH-SYT",
        "Số:\n15/QĐ",
        "‹Số: 15/UBND-VX,NC›",
        "‹Số: 15/KH-\nSYT›\n",
        "‹Số: 15/KH-\nSYT› |",
    ),
    counterexamples=("Số lượng: 12", "15/QĐ-BNV"),
)
# A scan spoils the word (Só, S6, $6), loses the slash, or sees blanks between handwritten digits.
SCANNED = rule(
    "header.number.scanned",
    r"(?:[s$589][o0a6euqgc?]{1,2}\s?[:;.]|s[o0](?=\d)|8[6o](?=\d{3,5}\W{0,3}/)|[s$][60?](?=\s\S{1,9}\s?[-/]))\s{0,3}"
    r"(?P<number>(?:[^\s|,;:/-]{1,8}[^\S\n]{1,3}){0,2}[^\s|,;:/-]{0,9}(?:[;,]?\s{0,3}-?/|-)\s?[^\s|,;/-]{1,40}"
    r"(?:[^\S\n]{0,3}[-/][^\S\n]{0,3}[^\s|,;/-]{1,40}){0,4})",
    basis="OCR of a handwritten serial: NĐ30 PL I, II.3.c gives the notation behind it",
    examples=(
        "Só207SYT-NVY",
        "$6:990/TB-TCT",
        "Số: 42 %É/SYT-NVY",
        "Số: 94469 CT-TTHT",
        "S6 42 /KH-SYT",
        "Sö 42-KH/TU",
        "96:42 /KH-SYT",
        "864305 /TCT-KK",
        "Số:4 Q2; /TCHQ-TXNK",
        "Số: 4844, /TCT-CS",
        "Số4©96-/SYT-NVY",
        "Số: 270\n/QĐ-BTNMT",
    ),
    counterexamples=("Số lượng: 12", "số 5 phố Huế", "Số nhà: 12"),
)
_PLACED = rf"[{CAPITAL}][^\n]{{2,30}}, ng[aà]"
_LABEL = rule(
    "header.number.label",
    r"[s$58][o0a6equgc?]\s?[:;.]",
    basis="OCR: the word stands though the number behind it is lost",
    examples=("Số: OTERO TS", "S6 :"),
    counterexamples=("Sở Y tế", "Số lượng"),
    anchored=True,
)
_REST = rule(
    "header.number.rest-below",
    rf"[^\S\n|]{{0,8}}(?P<rest>[{CAPITAL}][{CAPITAL}0-9&-]{{0,15}})(?=[^\S\n]{{3}}|[^\S\n]{{0,3}}(?:\n|\||\t|$)|\s{_PLACED})",
    basis="NĐ30 PL I, II.3.c: a notation is one word; what a narrow cell broke off stands alone in the next line",
    examples=(
        "‹VP›\n",
        "‹SXD-VP›\n",
        "‹VP› |",
        "‹VP›\tHuế",
        "VP",
        "‹BTC›   Hà Nội, ngày 5",
        "‹TNMT› Hà Nội, ngày 5",
    ),
    counterexamples=("VP trực Tết", "V/v trực Tết", "Kính gửi"),
    runs_on="text",
    anchored=True,
)
_NAMED = f"[{CAPITAL}][{SMALL}]{{1,7}}"
# "315/STC-NS Huế, ngày …", "5826/TCHQTXNK - Hà Nội": the right cell begins with a place.
_PLACE_BEHIND = rule(
    "header.number.place-behind",
    rf"-?\s+{_NAMED}(?:\s{_NAMED}){{0,3}}[\s.,]{{1,3}}ng\S{{1,2}}y",
    basis="NĐ30 PL I, II.4: place and date stand at the height of the number",
    examples=("- Hà Nội, ngày", " Huế, ngày", "- Hà Nội ngày"),
    counterexamples=("-TTg", "-VPCP Hà"),
    runs_on="text",
    anchored=True,
)
_STAIN = re.compile(r"[^\S\n]*[\W_]{0,8}")
_PLACE = rule(
    "header.number.place-in-line",
    rf"(?<=\s)(?:TP\.?\s)?[{CAPITAL}][{SMALL}]",
    basis="NĐ30 PL I, II.4: the place of issue, run into the line of the number",
    examples=("12/SYT-NV ‹Sơ›n Hải", " ‹TP. Hu›ế"),
    counterexamples=("12/SYT-NV", "UBND TỈNH"),
    runs_on="text",
)
_TOP = 40  # lines from the top in which a header without a title is looked for


def find_number_line(sheet: Sheet) -> tuple[str, int, int] | None:
    """Where a header without a title has its number, in a line of its own near the top, with the system that it tells.

    The answer has the shape of :func:`congvan.reading.header.anchors.find_title`.
    """
    for line in sheet.lines[:_TOP]:
        match = NUMBER.match(sheet.text.fold, line.start, line.end) or SCANNED.match(
            sheet.text.fold, line.start, line.end
        )
        if match is None or not any(char.isalpha() for char in match["number"]):
            continue
        below = sheet.lines[min(len(sheet.lines), _TOP + 4) - 1].end
        if DATE.search(sheet.text.fold, line.start, min(below, match.end() + 300)):
            party = re.match(r"\s*\d*\s?-", match["number"])
            return "party" if party else "state", line.start, line.start
    return None


class Number(NamedTuple):
    """The number as printed, and the offset behind which no issuer stands."""

    printed: str | None
    offset: int


def read_number(notes: Notes, zone: Zone, claims: list[Zone]) -> Number:
    """Claim the number, or the line in which it cannot be read."""
    for rule_of in (NUMBER, SCANNED):
        for match in rule_of.finditer(notes.text.fold, *zone):
            if not _opens_line(notes, zone, match.start()):
                continue
            start, end = match.span("number")
            printed = notes.text.text[start : _before_place(notes, start, end)]
            end = start + end_of_words(printed, keep=")]")
            number = "".join(notes.text.text[start:end].split())
            start += len(printed) - len(printed.lstrip())
            notes.note("number", min(start, end), end, rule_of.id)
            claims.append((match.start(), end))
            if rest := _rest_below(notes, end):
                number += notes.text.text[end] + notes.text.text[slice(*rest)]
                notes.note("number", *rest, _REST.id)
                claims += [(end, end + 1), rest]
            return Number(number, match.start())
    notes.tell("number-missing", "no number was found in the header", severity="error")
    return Number(None, _lost_number(notes, zone, claims))


def _opens_line(sheet: Sheet, zone: Zone, offset: int) -> bool:
    """Whether nothing but a stain stands before an offset in its line or cell."""
    text = sheet.text.text
    floor = max(zone[0], text.rfind("\n", zone[0], offset) + 1, text.rfind("|", zone[0], offset) + 1)
    if _STAIN.fullmatch(text, floor, offset) is not None:
        return True
    before = text[floor:offset]  # the issuer, in a cell of which all lines were run into one
    return (
        text[offset + 1].islower()
        and before.endswith(" ")
        and in_capitals(before)
        and opens_body(sheet.text.fold[floor:offset].lstrip())
    )


def _rest_below(sheet: Sheet, end: int) -> Zone | None:
    """The rest of a notation that a narrow cell broke behind its hyphen or slash: alone in its cell in the next line."""
    text = sheet.text.text
    line = text.find("\n", end) + 1
    rest = _REST.match(text, line) if line and text[end] in "-/" else None
    return rest.span("rest") if rest is not None else None


def _before_place(sheet: Sheet, start: int, end: int) -> int:
    """The end of a number without the place that stands behind it in its line."""
    text = sheet.text.text
    for at in range(start, end):
        if text[at] in "- " and _PLACE_BEHIND.match(text, at, end + 40):
            return at
    return end


def _lost_number(sheet: Sheet, zone: Zone, claims: list[Zone]) -> int:
    """Claim the line of a number that cannot be read, so that its rest is no part of the issuer."""
    for row, line in enumerate(sheet.lines):
        if line.start >= zone[1]:
            break
        if line.start < zone[0]:
            continue
        for piece in pieces_of(sheet.text.text, line, row):
            first = after_stain(sheet.text, piece.start, piece.end)
            if label := _LABEL.match(sheet.text.fold, first, piece.end):
                place = _PLACE.search(sheet.text.text, label.end(), piece.end)
                claims.append((label.start(), place.start() if place else piece.end))
                return label.start()
    return zone[1]
