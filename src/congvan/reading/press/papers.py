"""The papers that a report names: type, number, day and urgency as printed (NĐ30 Điều 7; PL I, II.3 to II.6)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.grammar.years import is_plausible
from congvan.reading.references.numbers import is_day, number_at

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

TYPE_WORDS = (
    r"cong van|van ban|cong dien|chi thi|thong bao|quyet dinh|ke hoach|nghi quyet|ket luan|huong dan|to trinh|thong tri|"
    r"thong tu|nghi dinh|chuong trinh|quy dinh|quy che|phuong an|y kien chi dao|y kien|chi dao"
)
PAPER = rule(
    "press.paper.type",
    rf"\b(?P<type>{TYPE_WORDS})\b",
    basis="NĐ30 Điều 7: the names of types, and the words that reports use for any of them",
    examples=("công văn số 12", "văn bản chỉ đạo", "ý kiến chỉ đạo"),
    counterexamples=("công viên", "vận hành"),
    opens=tuple(TYPE_WORDS.split("|")),
)
_URGENCY = rule(
    "press.paper.urgency",
    r"[\s\"'(]{1,3}(?:(?P<immediate>hoa toc)|(?P<very_urgent>thuong khan)|(?P<urgent>khan(?: cap)?))\b(?! truong)[\"')]?",
    basis="NĐ30 PL I, III.2: Hỏa tốc, Thượng khẩn, Khẩn; reports put the word behind the type",
    examples=(" hỏa tốc", " “khẩn”", " khẩn cấp"),
    counterexamples=(" khẩn trương", " khó khăn"),
    anchored=True,
)
_OF_BEFORE_NUMBER = rule(
    "press.paper.of-before-number",
    r"\scua\s(?:(?!\s(?:tai|trong|theo)\s)[^,.;:()\n]){3,60}?(?=\sso\s\d)",
    basis="habit of the press: Công văn của UBND tỉnh số 12, the issuer between type and number",
    examples=("‹ của UBND tỉnh› số 12",),
    counterexamples=(
        " của UBND tỉnh, số 12",
        " của Bộ tại Công văn số 1",
        " của Bộ trong Công văn số 1",
        " của Bộ theo Công văn số 1",
    ),
    anchored=True,
)
_BEFORE_NUMBER = rule(
    "press.paper.before-number",
    r"(?:\s(?:chi dao|moi|huong dan|tra loi|dieu hanh|dien tu|mat|lien tich|lien nganh|ket luan))?(?:\s?[\"'(]?so)?[\s:.]{0,3}",
    basis="habit: Công văn chỉ đạo số 12, Công văn 12/UBND",
    examples=(" số 12", " 12", " chỉ đạo số: 12"),
    anchored=True,
)
_DAY_AFTER = rule(
    "press.paper.day",
    r"(?:,?\s(?:duoc\s)?(?:ky|ban hanh|phat hanh|de|ra|gui|tai))?(?:,?\snam\s\d{4})?,?\s{0,2}\(?(?:ky\s|ban hanh\s)?(?:vao\s)?ngay\s",
    basis="NĐ30 PL I, II.6.a: the day of issue follows the number",
    examples=(" ngày 12/3/2025", ", ngày 12", " (ngày 12", " ban hành ngày 5", " năm 2025 ngày 3"),
    counterexamples=(" yêu cầu trước ngày 12",),
    anchored=True,
)
_DAY = rule(
    "press.paper.calendar-day",
    r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)|(\d{1,2})\sthang\s(\d{1,2})(?:\snam\s|[/-])(\d{4})(?!\d)",
    basis="NĐ30 PL I, II.4; the press writes 12-3-2025 and 12.3.2025 as well",
    examples=("12/3/2025", "12-03-2025", "5 tháng 3 năm 2025"),
    counterexamples=("12/3", "3/2025"),
)
_YEAR_AFTER = rule(
    "press.paper.year-behind",
    r"\snam\s?,?\s?\d{4}",
    basis="a year behind the number of a paper",
    examples=(" năm 2025", " năm, 2025"),
    counterexamples=(" tháng 5",),
    anchored=True,
)
_CONCLUSIONS = rule(
    "press.paper.conclusions",
    r"[^\n.;]{0,10}\bthong bao (?:y kien )?ket luan\b",
    basis="văn bản thông báo kết luận is a notice",
    examples=(" thông báo kết luận", " số 5 thông báo ý kiến kết luận"),
    counterexamples=(" thông báo", "; thông báo kết luận"),
    anchored=True,
)
_CONCLUDES = rule(
    "press.paper.concludes",
    r"\s(?:ve )?(?:y kien )?ket luan\b",
    basis="thông báo kết luận is a paper of its own type",
    examples=(" kết luận", " về ý kiến kết luận"),
    counterexamples=(" về kết quả", "kết luận"),
    anchored=True,
)
_NOTATION = rule(
    "press.paper.notation",
    r"(?:/|^\d{1,6}-)((?:[A-Z]|Đ){1,4}|QĐi|CTr|TTr)(?=[-/]|$)",
    basis="NĐ30 PL I, II.3.c: the type stands in the notation of the number",
    examples=("12‹/UBND›-KT", "‹12-CV›/TU", "12‹/QĐ›"),
    counterexamples=("12/Quyết", "UBND"),
    runs_on="text",
)
_BARE = re.compile(r"\d{1,6}(?:\.\d{3})?(?:[a-z])?(?=[\s,.;:)\"?]|$)")
_SAYS_NOTHING = frozenset(("van ban", "y kien chi dao", "y kien", "chi dao"))


class Paper(NamedTuple):
    """A paper that a sentence names, from its type word to its day.

    Attributes:
        start: Where the type word begins.
        word: Where the type word ends.
        end: Where type, number and day end.
        code: The code of its type; ``None`` where the words tell none.
        number: Where its number stands, or ``None``.
        is_full: Whether its number carries a notation.
        issued_on: The day of issue that follows the number, with its place.
        urgency: How urgent it is said to be, with its place.
    """

    start: int
    word: int
    end: int
    code: str | None
    number: tuple[int, int] | None
    is_full: bool
    issued_on: tuple[dt.date, int, int] | None
    urgency: tuple[str, int, int] | None

    def printed(self, text: Text) -> str | None:
        """Its number as printed, blanks removed."""
        return "".join(text.text[slice(*self.number)].split()) if self.number else None


def paper_at(text: Text, start: int, end: int, stop: int) -> Paper:
    """The paper whose type word stands at ``[start, end)``, read on up to ``stop``."""
    fold = text.fold
    at = end
    urgency = None
    if (urgent := _URGENCY.match(fold, at)) is not None and urgent.lastgroup is not None:
        urgency = (urgent.lastgroup, *urgent.span(urgent.lastgroup))
        at = urgent.end()
    number = None
    of = _OF_BEFORE_NUMBER.match(fold, at, stop)
    lead = _BEFORE_NUMBER.match(fold, of.end() if of is not None else at)
    if lead is not None and lead.end() < stop and fold[lead.end()].isdigit():
        number = _number(text, lead.end(), is_told="so" in lead.group().split())
        at = number[1] if number is not None and of is None else at
    if urgency is None and (urgent := _URGENCY.match(fold, at)) is not None and urgent.lastgroup is not None:
        urgency = (urgent.lastgroup, *urgent.span(urgent.lastgroup))
        at = urgent.end()
    day = day_after(text, at)
    code = _code(text, start, end, number)
    is_full = number is not None and any(mark in fold[slice(*number)] for mark in "/-")
    return Paper(start, end, day[2] if day else at, code, number, is_full, day, urgency)


def _number(text: Text, at: int, *, is_told: bool) -> tuple[int, int] | None:
    """A number behind its type; a bare serial needs ``số`` or an end behind it, and a day is none."""
    found = number_at(text.fold, text.plain, at)
    if found is None or is_day(text.fold, found):
        return None
    if found.full:
        end = found.end
        # A trace of words run together: 12/UBND-KTvề việc
        while (
            end > at and not (text.plain[end - 1].isupper() or text.plain[end - 1].isdigit()) and _tail(text, at, end)
        ):
            end -= 1
        return at, end
    if is_told or (_BARE.match(text.fold, at) and found.end - at > 1):
        return at, found.end
    return None


def _tail(text: Text, at: int, end: int) -> bool:
    """Whether more than two small letters close a number: no notation does."""
    tail = text.plain[at:end]
    small = len(tail) - len(tail.rstrip("abcdefghijklmnopqrstuvwxyz"))
    return small > 2


def day_after(text: Text, at: int) -> tuple[dt.date, int, int] | None:
    """The day of issue right behind a number."""
    lead = _DAY_AFTER.match(text.fold, at)
    return calendar_day(text, lead.end()) if lead is not None else None


def calendar_day(text: Text, at: int) -> tuple[dt.date, int, int] | None:
    """The whole day that is printed at a place, where a paper can have been issued on it."""
    match = _DAY.match(text.fold, at)
    if match is None:
        return None
    day, month, year = (int(value) for value in match.groups() if value)
    if not is_plausible(year):
        return None
    try:
        return dt.date(year, month, day), match.start(), match.end()
    except ValueError:
        return None


def _code(text: Text, start: int, end: int, number: tuple[int, int] | None) -> str | None:
    """The code of a type word; ``văn bản`` takes the type that its number shows, a letter's where that shows none."""
    word = text.fold[start:end]
    if word == "thong bao" and _CONCLUDES.match(text.fold, end):
        return "TB"
    if word not in _SAYS_NOTHING:
        known = vocab.types.find(text.text[start:end])
        return known.code if known is not None else None
    if word == "van ban" and _CONCLUSIONS.match(text.fold, end):
        return "TB"
    if number is None:
        return None
    shown = _NOTATION.search(text.text, *number)
    known = vocab.types.find(shown[1]) if shown is not None else None
    return known.code if known is not None else "CV"
