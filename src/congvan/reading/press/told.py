"""Those who are told: bodies, posts and groups as elsewhere, and the places that stand for their authorities in the press."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.press import discourse
from congvan.reading.tasks.names import Name, Names, read_names
from congvan.reading.tasks.words import opens_with

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_PLACE = rule(
    "press.told.place",
    r"(?:(?:\d{1,2}|[Hh]ai|[Bb]a|[Bb]on) )?(?:TP\.?|Tp\.?|[Tt]hanh pho|[Tt]inh|[Hh]uyen|[Qq]uan|[Tt]hi xa|[Pp]huong|[Xx]a|[Dd]ac khu)\s?(?:[A-Z][a-z']*\.?|\d{1,2})(?:[ -][A-Z][A-Za-z']*){0,4}",
    basis="habit of the press: TP Hà Nội, tỉnh Phú Thọ for their authorities",
    examples=("TP Hà Nội phải", "tỉnh Phú Thọ chỉ đạo", "TP.HCM"),
    counterexamples=("tình hình", "TP sạch"),
    runs_on="plain",
    anchored=True,
)
_INITIALS = rule(
    "press.told.initials",
    r"(?:[Cc]ac|[Nn]hung|[Tt]oan bo) [A-Z][A-Z&-]{2,9}(?![a-z])",
    basis="a report names by initials whom it has named in full: các TCTD",
    examples=("các TCTD thực hiện",),
    counterexamples=("các tổ chức",),
    runs_on="plain",
    anchored=True,
)
_SMALL_HEAD = rule(
    "press.told.small-head",
    r"(?:cuc|vu|vien|ban|bao|dai|so|bo|chi cuc|tong cuc|van phong) (?:[A-Z][A-Za-z&-]*)(?: (?:[A-Z][A-Za-z&-]*|va(?= [A-Z])))*",
    basis="some papers print the head of a body small: cục Quản lý Dược",
    examples=("cục Quản lý Dược", "vụ Tổ chức"),
    counterexamples=("cục bộ",),
    runs_on="plain",
    anchored=True,
)
_OF_PLACES = rule(
    "press.told.small-head-of-places",
    r"(?:chi )?cuc [A-Za-z][A-Za-z -]{2,30}? cac (?:tinh|huyen|dia phuong)(?:, (?:thanh pho|thi xa|quan|huyen))*",
    basis="the offices of one branch in many places, printed small: cục hải quan các tỉnh, thành phố",
    examples=(
        "cục hải quan các tỉnh, thành phố",
        "cục Quản lý thị trường các địa phương",
        "chi cục thuế các huyện, thị xã",
        "chi cục thuế các huyện, quận",
        "cục thuế các tỉnh, huyện",
    ),
    counterexamples=("cục bộ", "cục hải quan rà soát"),
    runs_on="plain",
    anchored=True,
)
_COUNTED = rule(
    "press.told.counted",
    r"(?:\d{1,3}|hai|ba|bon|nam) (?=(?:phuong|xa|huyen|quan|tinh|so|don vi|dia phuong|truong|bo|co quan)\b)",
    basis="habit of the press: 8 phường liên quan",
    examples=("8 phường liên quan",),
    counterexamples=("8 người",),
    anchored=True,
)


_INSPECTS = rule(
    "press.told.inspects",
    r"(?:thanh tra|kiểm toán) (?!sở|bộ|tỉnh|huyện|thành|chính|các|nhà|cấp|ngành|nhân|của|giao|[A-ZĐ])",
    basis="thanh tra, kiểm toán before what is inspected are verbs",
    examples=("thanh tra việc", "kiểm toán toàn bộ"),
    counterexamples=(
        "thanh tra sở",
        "thanh tra bộ",
        "thanh tra tỉnh",
        "thanh tra huyện",
        "thanh tra thành phố",
        "thanh tra chính phủ",
        "thanh tra các",
        "thanh tra nhà nước",
        "thanh tra cấp",
        "thanh tra ngành",
        "thanh tra nhân dân",
        "thanh tra của",
        "thanh tra giao",
        "thanh tra Sở",
    ),
    runs_on="text",
    anchored=True,
)
GROUP = rule(
    "press.told.group",
    r"(?:cac|nhung|moi|toan bo|tat ca cac|toan the) [a-z]+",
    basis="a group of those who are told",
    examples=("các đơn vị", "những cơ quan", "mọi đơn vị", "toàn bộ hệ"),
    counterexamples=("đơn vị", "các"),
    anchored=True,
)
_UNIT = rule(
    "press.told.counted-unit",
    r"[a-z]+(?: (?:phuong|vi|nay|tren|neu tren|lien quan|noi tren))*(?= )",
    basis="the noun behind a count: 24 quận, 3 đơn vị này",
    examples=("‹địa phương› ", "‹đơn vị này› "),
    counterexamples=("24 ", "đơn."),
    anchored=True,
)
MATTER = rule(
    "press.told.matter",
    r"(?:co|cua|khi|cham nhat|cong tac|ke hoach|viec|qua trinh|khong|hoan tat|noi dung|ket qua)\b",
    basis="what is done, and nobody who does it",
    examples=("công tác chuẩn bị", "việc xử lý"),
    counterexamples=("tổ trưởng tổ dân phố",),
    anchored=True,
)
_WORDS = 7  # words of a name that no table knows
_CLOSED = set('.;:()"')
_LEAST = 7  # characters that the word for many and one noun take
LONGEST = 90  # characters of the name of a group
_FEW = 36  # characters that hold the longest word of doing


def does(text: Text, start: int, stop: int) -> bool:
    """Whether what they are to do follows the last name."""
    return opens_with("verb", text, start, min(stop, start + _FEW)) is not None


def read_told(text: Text, start: int, stop: int) -> Names:
    """The names that begin at ``start``; places among them."""
    if (office := _OF_PLACES.match(text.plain, start, stop)) is not None:
        at_end = not text.fold[office.end() : stop].strip(" .,;:")
        return Names([Name(*office.span(), is_group=True)], office.end(), at_end=at_end)
    names = read_names(text, start, stop)
    if names.found and _INSPECTS.match(text.text, start, stop):
        return Names([], start, at_end=False)
    if names.found:
        return names
    kinds = (_PLACE, _INITIALS, _SMALL_HEAD)
    place = next((match for kind in kinds if (match := kind.match(text.plain, start, stop)) is not None), None)
    if place is None:
        return _counted(text, start, stop) or names
    found = [Name(*place.span(), is_group=_INITIALS.match(text.plain, start, stop) is not None)]
    return Names(found, place.end(), at_end=not text.fold[place.end() : stop].strip(" .,;:"))


def read_before_doing(text: Text, start: int, stop: int) -> Names:
    """Whoever stands between an order and what is to be done, known or not: ``đề nghị tổ trưởng tổ dân phố rà soát``."""
    nobody = Names([], start, at_end=False)
    if MATTER.match(text.fold, start, stop) is not None or does(text, start, stop):
        return nobody
    for number, blank in enumerate(re.finditer(r"[ \n](?=\S)", text.fold[start : min(stop, start + LONGEST)])):
        word = start + blank.end()
        if number > _WORDS or text.fold[word - 2] in ",;:.(" or text.fold[word - 1] == "\n":
            return nobody
        if number and does(text, word, stop):
            return Names([Name(start, word - 1, is_group=False)], word, at_end=False)
    return nobody


def read_ordered(text: Text, start: int, stop: int) -> Names:
    """The names behind an order; there a group of any kind is told, up to the word that says what to do."""
    names = read_told(text, start, stop)
    if names.found or names.at_end or GROUP.match(text.fold, start, stop) is None:
        return names
    for blank in re.finditer(r" (?=\S)", text.fold[start : min(stop, start + LONGEST)]):
        word = start + blank.end()
        if word - start > _LEAST and (does(text, word, stop) or discourse.NEEDS.match(text.text, word, stop)):
            return Names([Name(start, word - 1, is_group=True)], word, at_end=False)
        if text.fold[word] in _CLOSED:
            break
    return names


def _counted(text: Text, start: int, stop: int) -> Names | None:
    """Names behind a number: ``8 phường liên quan``, ``4 tỉnh miền Trung``."""
    count = _COUNTED.match(text.fold, start, stop)
    if count is None:
        return None
    names = read_names(text, count.end(), stop)
    if not names.found:
        unit = _UNIT.match(text.fold, count.end(), stop)
        if unit is None or not does(text, unit.end() + 1, stop):
            return None
        return Names([Name(start, unit.end(), is_group=True)], unit.end() + 1, at_end=False)
    first = names.found[0]._replace(start=start, is_group=True)
    return names._replace(found=[first, *names.found[1:]])
