"""Number, place and date, and marks: the parts of a header that have a grammar of their own."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.text.lines import end_of_words

if TYPE_CHECKING:
    from congvan.reading.draft import Draft

Zone = tuple[int, int]

# NĐ30 PL I, II.3: "Số:" and the notation; spaces stand only beside a hyphen or slash.
NUMBER = rule(
    "header.number.line",
    r"(?:(?:luat|phap lenh|nghi quyet|nghi dinh|lenh)\s+)?(?:s[o0]\b\s{0,3}[:;.]?|s[a6e]\s?:)"
    r"(?P<number>(?:[^\S\n]{0,40}|\s{0,3}(?=\d))[^\s|,;/-]{0,24}(?:[^\S\n]{0,40}[-/]"
    # A line or cell may end behind a hyphen; what follows is then a line of its own, all of one piece.
    r"(?:[^\S\n]{0,3}\n[^\S\n]{0,40}(?=[a-z]{2}[a-z0-9&-]{0,40}[^\S\n]{0,8}(?:\n|\|))|[^\S\n]{0,3})"
    r"[^\s|,;/-]{0,40}){1,8})",
    basis="NĐ30 PL I, II.3.c; HD05 Phần II, I.3",
    examples=("Số: 15/QĐ-BNV", "Số 06-CT/TU", "Luật số: 64/2025/QH15", "Số:    /UBND-KT"),
    counterexamples=("Số lượng: 12", "15/QĐ-BNV"),
)
# NĐ30 PL I, II.4: "<place>, ngày dd tháng m năm yyyy"; a scan garbles the handwritten day and month.
_DATE = rule(
    "header.date.words",
    r"ng.[yu]\s{0,8}(?P<day>\S{0,6}?)\s{0,20}th.ng\s{0,8}(?P<month>\S{0,5}?)\s{0,10}n.m\s{1,4}(?P<year>\d{4})\b"
    r"|(?<=, )ng.[yu][^\n]{1,20}?n.m\s{1,4}(?:19|20)\d{2}\b"
    r"|(?<=, )(?P<blank>ng.y[\s.…_]{1,30}th.ng[\s.…_]{1,30}n.m[ .…_]{0,12}(?:20[ .…_]{0,4})?(?=\n|\||$))"
    r"|ng.y\s{1,4}(?P<day2>\d{1,2})[/.-](?P<month2>\d{1,2})[/.-](?P<year2>\d{4})\b",
    basis="NĐ30 PL I, II.4.b; HD05 Phần II, I.4.2.2",
    examples=(
        "Hà Nội, ngày 05 tháng 01 năm 2026",
        "ngày 5/1/2026",
        "Huế, ngày    tháng    năm 2026",
        "Huế, ngày … tháng … năm",
    ),
    counterexamples=("ngày nghỉ", "tháng 01 năm 2026"),
)
_UNIT_WORDS = frozenset(
    ["thành", "phố", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "đặc", "khu", "tp", "tp.", "thủ", "đô"]
)
_CAPITALS = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,})*")
_TOP = 40  # lines from the top in which a header without a title is looked for
_LONGEST_RUN = 24  # words; marks side by side take fewer
_MARK_GROUPS = ("urgency", "secrecy", "circulation")
_ALL_GROUPS = (*_MARK_GROUPS, "draft", "copy")  # the last two are told from the words around them, and kept nowhere


def find_number_line(draft: Draft) -> tuple[str, int, int] | None:
    """Where a header without a title has its number, in a line of its own near the top, with the system that it tells.

    The answer has the shape of :func:`congvan.reading.header.anchors.find_title`.
    """
    for line in draft.lines[:_TOP]:
        match = NUMBER.match(draft.text.fold, line.start, line.end)
        if match is None or not any(char.isalpha() for char in match["number"]):
            continue
        below = draft.lines[min(len(draft.lines), _TOP + 4) - 1].end
        if _DATE.search(draft.text.fold, line.start, min(below, match.end() + 300)):
            party = re.match(r"\s*\d*\s?-", match["number"])
            return "party" if party else "state", line.start, line.start
    return None


def read_number(draft: Draft, zone: Zone, claims: list[Zone]) -> int:
    """Claim the number; gives the offset behind which no issuer stands."""
    for match in NUMBER.finditer(draft.text.fold, *zone):
        before = draft.text.text[zone[0] : match.start()].rstrip(" \t")
        if before and before[-1] not in "\n|*._":
            continue
        start, end = match.span("number")
        printed = draft.text.text[start:end]
        end = start + end_of_words(printed, keep=")]")
        draft.number = "".join(draft.text.text[start:end].split())
        start += len(printed) - len(printed.lstrip())
        draft.note("number", min(start, end), end, NUMBER.id)
        claims.append((match.start(), end))
        return match.start()
    draft.tell("number-missing", "no number was found in the header", severity="error")
    return zone[1]


def read_marks(draft: Draft, zone: Zone, claims: list[Zone]) -> None:
    """Claim capitals that are nothing but marks of urgency, secrecy or circulation (NĐ30 PL I, III.2)."""
    for run in _CAPITALS.finditer(draft.text.plain, *zone):
        words = draft.text.text[run.start() : run.end()].split(" ")
        found = _marks_in(words) if len(words) <= _LONGEST_RUN else {}
        for group, code in found.items():
            if group in _MARK_GROUPS:
                setattr(draft, group, code)
                draft.note(group, *run.span())
        if found:
            claims.append(run.span())


def _marks_in(words: list[str]) -> dict[str, str]:
    """The marks of which a run of capitals consists; none where anything else stands among them."""
    found: dict[str, str] = {}
    at = 0
    while at < len(words):
        for size in range(len(words) - at, 0, -1):
            mark = vocab.marks.find(" ".join(words[at : at + size]))
            if mark is not None and mark.group in _ALL_GROUPS:
                found[mark.group] = mark.code or " ".join(words[at : at + size])
                at += size
                break
        else:
            return {}
    return found


def read_date(draft: Draft, zone: Zone, claims: list[Zone]) -> None:
    """Claim place and date; an unreadable day or month leaves the date open."""
    for match in _DATE.finditer(draft.text.fold, *zone):
        start = _place_start(draft.text.text, zone[0], match.start(), claims)
        place = draft.text.text[start : match.start()].rstrip(" ,.;|\n\t_")
        if place.strip():
            draft.place = " ".join(place.split())
            draft.note("place", start, start + len(place))
        day, month, year = ((match[name] or match[name + "2"] or "").strip() for name in ("day", "month", "year"))
        if match["blank"] is not None:
            draft.tell("date-missing", "the day was left blank", severity="error", start=match.start(), end=match.end())
        elif day.isdecimal() and month.isdecimal() and draft.text.text[slice(*match.span("day"))].strip() in {day, ""}:
            try:
                draft.issued_on = dt.date(int(year), int(month), int(day))
                draft.note("issued_on", match.start(), match.end(), _DATE.id)
            except ValueError:
                draft.tell(
                    "date-invalid",
                    "this day is not in the calendar",
                    severity="error",
                    start=match.start(),
                    end=match.end(),
                )
        else:
            draft.tell(
                "date-unreadable", "day or month cannot be read", severity="error", start=match.start(), end=match.end()
            )
        claims.append((start, match.end()))
        return
    draft.tell("date-missing", "no place and date were found in the header", severity="error")


def _place_start(text: str, top: int, comma: int, claims: list[Zone]) -> int:
    """Where the place begins: the capitalised words, with unit words between them, before the comma."""
    floor = max([top, *(end for _, end in claims if end <= comma), text.rfind("|", top, comma) + 1])
    edge = floor + len(text[floor:comma].rstrip(" ,.;\n\t_"))
    start = edge
    for word in reversed(list(re.finditer(r"\S+", text[floor:edge]))):
        gap = text[floor + word.end() : start]
        printed = word.group()
        if gap.count("\n") > 1 or len(gap) > 2 or not _is_word_of_place(printed):
            break
        if "\n" in gap and not _is_cell_of_place(text[text.rfind("\n", 0, floor + word.start()) + 1 : start]):
            break
        start = floor + word.start()
    return start


def _is_word_of_place(word: str) -> bool:
    """Whether a word can be part of a place: capitalised, or the name of a unit."""
    named = word[0].isupper() and not (word.isupper() and len(word) > 2 and "." not in word)
    return named or word.lower() in _UNIT_WORDS or word == "-"


def _is_cell_of_place(line: str) -> bool:
    """Whether a line is the first one of a place that a narrow cell broke: nothing else stands in it."""
    return all(_is_word_of_place(word) for word in line.replace("|", " ").split())
