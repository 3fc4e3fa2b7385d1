"""Where the name of a body, a post or a group begins, and where what it is to do begins."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from congvan.reading.tasks.words import first_of, phrase_at

if TYPE_CHECKING:
    from congvan.reading.tasks.words import Token

GROUPS = {"các", "những", "mọi", "toàn", "tất", "từng", "mỗi", "quý"}
"""Words that make a group of what follows."""
ALONE = GROUPS | {"tỉnh", "thành"}
"""First words of names that are in no phrase of the table, as printed."""
DUTY = 16
"""Tokens in which ``có trách nhiệm`` may follow a deed that tells who is meant."""
# Posts that stand without a complement; any other head that stands bare shares the complement of the next.
_COMPLETE = {"bo truong", "thu tuong", "chinh phu", "quoc hoi", "mat tran", "chinh quyen", "thong doc", "chu dau tu",
             "chanh van phong", "van phong", "ban quan ly",
             "tong tham muu truong"}  # fmt: skip
_POSTS = {"giam", "chu", "thu", "bi", "chanh", "pho", "tong", "truong", "lanh", "nguoi"}
_MUST = {"phải", "cần", "thì"}
_PLACE = 4  # tokens of the name of a place
_WITH_DE = {"nghi", "xuat", "an", "cao", "tai", "ra", "cu", "xa", "dieu", "phong"}  # đề nghị, đê điều
_CUTS = {"thuoc", ".", ":", ",", ";", "va"}
# Words behind "tổ chức" with which it is a body (tổ chức đảng), not a verb (tổ chức hội nghị).
_ORGANIZATIONS = {"đảng", "chính", "xã", "cá", "thành", "liên", "có", ",", "khác", "tín", "hội", "phi", "quốc", "đoàn",
                  "kinh", "hành", "trong", "và", "kịp", "phản", "gửi", "chịu", "căn", "đại", "được"}  # fmt: skip
# Posts and bodies whose names are verbs too; behind a comma, in small letters, they are verbs.
_ACTING = {"lanh", "chu", "thanh"}
# Urging words that no name holds: a capital does not make them one (UBND huyện Khẩn trương rà soát).
_LEADING = {"tu", "toi", "den", "de"}  # from, to: as far as places reach, or what a body does something for
_URGING = {("khan", "truong"), ("chu", "dong"), ("kip", "thoi"), ("tang", "cuong"), ("tiep", "tuc"), ("day", "manh")}


@functools.cache
def turning() -> frozenset[str]:
    """The words at which a name may end or take in more than one word; any other is one more word of it."""
    return first_of(("allow", "complement", "verb", "stop")) | {first for first, _ in _URGING} | _LEADING


def head_size(row: list[Token], at: int) -> int:
    """How many tokens the word takes that heads a name."""
    return phrase_at("head", row, at) or phrase_at("common", row, at) or 1


def is_complete(row: list[Token], first: int, last: int) -> bool:
    """Whether a head needs no complement: ``Bộ trưởng``."""
    return " ".join(token.word for token in row[first:last]) in _COMPLETE


def opens_name(row: list[Token], at: int) -> bool:
    """Whether a name begins with the first word of a stretch."""
    if at >= len(row) or phrase_at("ordinary", row, at):
        return False
    if row[at].printed in GROUPS:
        return is_body(row, at + 1)
    if row[at].word == "to" and is_verb(row, at, whatever_case=True):
        return False
    size = phrase_at("head", row, at)
    is_named = size > 1 or (size and row[at].is_upper) or phrase_at("common", row, at)
    return bool(is_named) or (row[at].is_upper and (territory_at(row, at) or _territory_acts(row, at)))


def territory_at(row: list[Token], at: int) -> bool:
    """Whether a province or a town is named here, which acts through its authorities: ``Thành phố Hà Nội``."""
    size = 2 if [token.word for token in row[at : at + 2]] == ["thanh", "pho"] else 1
    if size == 1 and row[at].printed != "tỉnh":
        return False
    after = at + size
    return after < len(row) and row[after].is_upper and not phrase_at("head", row, after)


def _territory_acts(row: list[Token], at: int) -> bool:
    """Whether the territory that a paper is about is told to act: ``Tỉnh cần tập trung``, ``Thành phố khẩn trương``."""
    after = at + (2 if [token.word for token in row[at : at + 2]] == ["thanh", "pho"] else 1)
    if after == at + 1 and row[at].printed != "tỉnh":
        return False
    return after < len(row) and (row[after].printed in {"cần", "phải"} or is_verb(row, after))


def follows_name(row: list[Token], at: int) -> bool:
    """Whether another name begins behind a mark: a head with its complement."""
    if phrase_at("ordinary", row, at):
        return False
    size = phrase_at("head", row, at)
    if size and row[at].is_upper:
        after = at + size
        if size > 1 or after >= len(row) or is_complete(row, at, after):
            return True
        return row[after].word not in _CUTS and not is_verb(row, after)
    return bool(phrase_at("common", row, at) and (row[at].is_upper or not is_verb(row, at)))


def is_body(row: list[Token], at: int) -> bool:
    """Whether a word behind ``các`` stands for bodies or people."""
    is_named = any(phrase_at(kind, row, at) for kind in ("noun", "common", "head"))
    return is_named and not phrase_at("ordinary", row, at)


def is_post(row: list[Token], at: int) -> bool:
    """Whether a post begins here: ``Giám đốc``, ``Thủ trưởng``; for a chief accountant the word stands behind it."""
    return row[at].word in _POSTS or (at + 1 < len(row) and row[at + 1].word in {"truong", "dung"})


def is_compound(row: list[Token], at: int) -> bool:
    """Whether a dash joins a deed to a noun, as in names alone: ``Ban quản lý dự án đầu tư - hạ tầng xã``."""
    dash = at + phrase_at("verb", row, at)
    return at < dash < len(row) - 1 and row[dash].word == "-" and row[dash + 1].word.isalpha()


def is_garbled_to(row: list[Token], at: int) -> bool:
    """Whether a scan has read ``để`` as ``đê``, ``dé``: what a body does something for, not a part of its name."""
    token = row[at]
    if token.word != "de" or token.printed == "để" or token.is_upper:
        return False
    return at + 1 < len(row) and row[at + 1].word not in _WITH_DE


def urges(row: list[Token], at: int) -> bool:
    """Whether an urging word stands here, with a capital or without."""
    return at + 1 < len(row) and not row[at + 1].is_upper and (row[at].word, row[at + 1].word) in _URGING


def range_of_places(row: list[Token], at: int) -> int:
    """Where ``từ Hà Tĩnh đến Khánh Hòa`` ends, which tells the bodies of a group by their places; 0 where none stands."""
    if row[at].word != "tu" or at + 1 >= len(row) or not row[at + 1].is_upper:
        return 0
    place = at + 1
    for joint in (True, False):
        first = place
        while place < len(row) and row[place].is_upper and place - first < _PLACE:
            place += 1
        if place == first:
            return 0
        if joint:
            while place < len(row) and row[place].word in {"tro", "vao", "den"}:
                place += 1
            if row[place - 1].word != "den":
                return 0
    return place


def is_verb(row: list[Token], at: int, *, whatever_case: bool = False) -> bool:
    """Whether a word begins what is to be done, and no name or part of one."""
    token = row[at]
    if token.is_upper and not whatever_case:
        return urges(row, at)
    after = row[at + 1].word if at + 1 < len(row) else ","
    if token.word == "to" and after == "chuc":
        behind = row[at + 2].printed if at + 2 < len(row) else ","
        if behind == "và" and at + 3 < len(row) and is_verb(row, at + 3, whatever_case=True):
            return True  # TỔ CHỨC VÀ QUẢN LÝ …
        return behind not in _ORGANIZATIONS
    if token.word == "phong" and after in {",", "chong", "ngua"}:
        return True
    if phrase_at("allow", row, at):
        return False
    if token.word in _ACTING and phrase_at("verb", row, at):
        return True
    verb = phrase_at("verb", row, at)
    noun = max(phrase_at("common", row, at), phrase_at("noun", row, at))
    if noun:
        return verb > noun  # báo cáo is no báo
    return bool(verb or phrase_at("stop", row, at))


def duty_at(row: list[Token], at: int) -> int:
    """Where ``có trách nhiệm`` follows in the same clause, as behind ``được giao chủ trì …``; 0 where it does not."""
    for place in range(at, min(len(row), at + DUTY) - 1):
        if row[place].word in {",", ";", "."}:
            break
        is_duty = row[place].word in {"co", "chiu"} and row[place + 1].word == "trach"
        if is_duty or row[place].printed == "phải":
            return next(end for end in range(place, at - 1, -1) if end == at or row[end - 1].printed not in _MUST)
    return 0


def charge_size(row: list[Token], at: int) -> int:
    """The tokens of ``được giao`` or ``được phân công`` before a place; 0 where neither stands there."""
    if row[at - 1].word not in {"giao", "cong"}:
        return 0
    words = [token.word for token in row[max(0, at - 3) : at]]
    if words[-2:] == ["duoc", "giao"]:
        return 2
    return 3 if words == ["duoc", "phan", "cong"] else 0


def is_listed(row: list[Token], at: int) -> bool:
    """Whether a word behind a colon is one of a list: ``các Sở: Xây dựng, Tài chính``, and no verb."""
    size = phrase_at("verb", row, at)
    if not size or phrase_at("allow", row, at):
        return True
    comma = at + size
    return comma + 1 < len(row) and row[comma].word in {",", ";"} and row[comma + 1].is_upper
