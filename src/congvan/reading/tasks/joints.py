"""What a comma, a semicolon or ``và`` does in a list of names: parts two names, or joins two words of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.cursor import moves
from congvan.reading.tasks.heads import (
    GROUPS,
    follows_name,
    head_size,
    is_body,
    is_complete,
    is_post,
    is_verb,
    territory_at,
)
from congvan.reading.tasks.words import phrase_at

if TYPE_CHECKING:
    from congvan.reading.tasks.words import Token

UNITS = {"xa", "phuong", "huyen", "quan", "tinh", "thon", "buon", "bon", "khu", "thi", "dac", "thanh", "tp", "cap"}
_POSTS = {"thu", "giam", "nguoi", "lanh", "truong", "pho"}
# Posts that begin a name of their own even behind a comma: "Giám đốc Sở Y tế, thủ trưởng cơ quan liên quan".
_LEADERS = {("thu", "truong"), ("nguoi", "dung"), ("giam", "doc"), ("chu", "tich"), ("chi", "huy")}
# Heads that are also the names of sectors, and stay in such a list.
_SECTORS = {"cong an", "thanh tra", "thue", "hai quan", "bo doi", "kiem toan", "bao hiem xa hoi"}
# Last words of a territory: what "và" adds behind them is another body, "UBND các xã, phường và tổ chức liên quan".
_PLACES = {"xa", "phuong", "tran", "khu", "huyen", "quan", "tinh", "pho", "uong"}
_TERRITORIES = {"xã", "phường", "trấn", "khu", "huyện", "quận", "tỉnh", "phố", "ương"}
_WIDER = {"co", "don", "to", "nganh"}  # cơ quan, đơn vị, tổ chức, ngành y tế: whoever else is concerned
_COMMITTEES = {"tinh", "thanh", "huyen", "thi", "quan", "dang", "xa", "phuong"}
_WHO = {"chuc", "vi", "quan"}  # … cơ quan, đơn vị, tổ chức và cá nhân
_WHICH = {"lien", "co", "thuoc", "truc", "chuyen", "trong"}
# Words that a list may follow behind a colon: "các Sở: Y tế, Tài chính".
SHARED = {"so", "bo", "ban", "nganh", "hoi", "huyen", "tinh", "xa", "phuong", "pho", "vi", "quan", "phong", "cuc", "vu",
          "uy", "truong", "doan", "vien"}  # fmt: skip
_TOWNS = {"thanh", "thi"}  # short for thành phố, thị xã
_KIND = 2  # tokens that a kind of body takes: Cục thuế
# A minister who leads a body of another name holds one post: Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ.
_DOUBLE_POST = ("bo truong", "chu nhiem")


_ANY_BODY = {"quan", "vi", "hoi"}  # các cơ quan, đơn vị, hội: …
_MEDIA = {"báo", "đài"}  # what is named behind territories: UBND các xã, báo, đài


class Span:
    """The name that has been read so far: ``row[first:last]``; who reads a list of names is one."""

    row: list[Token]
    first: int
    last: int
    shares: bool
    """Whether it is a list under a shared head: ``các Sở: Y tế, …``."""

    def is_group(self) -> bool:
        """Whether it stands for many: ``các``, a list of nouns, or people of a kind."""
        for token in self.row[self.first : self.last]:
            if token.word == "," or token.printed in GROUPS:
                return True
        opening = tuple([token.word for token in self.row[self.first : min(self.last, self.first + 2)]])
        return opening in {("ca", "nhan"), ("to", "chuc"), ("can", "bo")}

    def is_told_apart(self) -> bool:
        """Whether it ends with what tells it from others of its kind: a place, a body of its own, ``thuộc Bộ``."""
        row = self.row[self.first : self.last]
        if row[-1].is_upper or row[-1].word in _PLACES or row[-1].word.isdecimal():
            return True
        return any(token.word == "thuoc" for token in row[1:]) or [token.printed for token in row[-2:]] == [
            "địa",
            "bàn",
        ]

    def ends_in_place(self) -> bool:
        """Whether a territory ends it: ``UBND các xã, phường``, ``Sở Y tế Hà Nội``."""
        last = self.row[self.last - 1]
        return last.is_upper or last.printed in _TERRITORIES

    def ends_in_noun(self) -> bool:
        """Whether a kind of body ends it, in small letters: ``Công an đơn vị``."""
        row = self.row
        return any(
            phrase_at("noun", row, self.last - size) == size for size in (1, 2) if not row[self.last - size].is_upper
        )

    def is_bare(self) -> bool:
        """Whether only the head of a name has been read: ``Đảng ủy`` of ``Đảng ủy, UBND xã``."""
        row = self.row
        if self.last - self.first != head_size(row, self.first) or row[self.first].printed in GROUPS:
            return False
        return not is_complete(row, self.first, self.last)

    def is_body(self) -> bool:
        """Whether a body heads it, and no post."""
        head = [token.word for token in self.row[self.first : self.first + 2]]
        return self.row[self.first].is_upper and (head == ["tong", "cuc"] or not is_post(self.row, self.first))

    def is_plain(self) -> bool:
        """Whether it only lists kinds: ``các Vụ, đơn vị``."""
        row, size = self.row, 1
        at = self.first
        while at < self.last and size:
            if not moves(at, at + size):
                return False
            at += size
            is_mark = at < self.last and row[at].word in {",", "va"}
            size = 1 if is_mark else phrase_at("noun", row, at) or phrase_at("head", row, at)
        return at >= self.last

    def is_common(self) -> bool:
        """Whether it begins with a common word, which stands for bodies without a complement: ``địa phương``."""
        row, first = self.row, self.first
        return not row[first].is_upper and row[first].word not in _POSTS and bool(phrase_at("common", row, first))

    def is_of_posts(self) -> bool:
        """Whether one post is held at each of a list of bodies: ``Giám đốc: Công ty A, Công ty B``."""
        after = self.first + head_size(self.row, self.first)
        return self.shares and self.row[after].word == ":"

    def lists_bodies(self) -> bool:
        """Whether bodies of any kind stand under the shared head: ``các cơ quan: Sở Y tế, Công an tỉnh``."""
        colon = next(at for at in range(self.first, self.last) if self.row[at].word == ":")
        return self.row[colon - 1].word in _ANY_BODY


def is_new(span: Span, place: int, mark: str) -> bool:
    """Whether a name of its own begins behind a mark."""
    row = span.row
    if _is_double_post(span, place):
        return False
    if span.is_bare() and mark != ";" and not (span.is_body() and is_post(row, place) and follows_name(row, place)):
        return row[place].printed in GROUPS and span.is_common() and is_body(row, place + 1)
    if row[place].is_upper and phrase_at("head", row, place):
        return _is_new_body(span, place, mark)
    if row[place].printed in GROUPS or (row[place].word.isdecimal() and phrase_at("noun", row, place + 1)):
        if territory_at(row, span.first):
            return is_body(row, place + 1)
        is_unit = phrase_at("noun", row, place + 1) or not phrase_at("common", row, place + 1)
        is_shared = mark == "," and is_unit and span.is_group() and row[span.first].word in _POSTS
        return is_body(row, place + 1) and not is_shared
    if _is_small_post(row, place):
        return True
    if mark == "," and row[place].printed in _MEDIA and row[span.last - 1].word in UNITS:
        return True
    if row[place].word in UNITS and phrase_at("noun", row, place):
        return territory_at(row, place) and territory_at(row, span.first)
    return bool(phrase_at("common", row, place)) and _is_new_common(span, place, mark)


def joins(span: Span, place: int) -> bool:
    """Whether what stands behind a mark is more of the same name."""
    row = span.row
    if _is_zone(row, place) or [token.word for token in row[place : place + 2]] == ["tuong", "duong"]:
        return True
    if row[place].word in _TOWNS and row[span.last - 1].word in UNITS and _is_cut(row, place + 1):
        return True  # các huyện, thành, thị
    if row[place].is_upper or (row[place].word.isdecimal() and row[place - 2].word.isdecimal()):
        return True  # Phòng 1, 2 và 3
    if row[place].printed in GROUPS and place + 1 < len(row) and row[place + 1].is_upper:
        return True
    is_shared = span.is_group() or row[span.first].word in _POSTS or (span.is_bare() and span.is_common())
    if is_shared and phrase_at("head", row, place) > 1:
        return True  # các huyện ủy, thành ủy
    return bool(phrase_at("noun", row, place) or (is_shared and phrase_at("common", row, place)))


def _is_cut(row: list[Token], at: int) -> bool:
    """Whether a word ends here: at a mark, before "và" or before what is to be done."""
    return at >= len(row) or not row[at].word.isalnum() or row[at].word == "va" or is_verb(row, at)


def _is_zone(row: list[Token], place: int) -> bool:
    """Whether more zones of one board follow: ``Ban Quản lý các khu công nghệ cao và khu công nghiệp``."""
    after = row[place + 1].word if place + 1 < len(row) else ""
    return row[place].word in {"khu", "cum"} and after in {"cong", "kinh", "che"}


def _is_small_post(row: list[Token], place: int) -> bool:
    """Whether a post in small letters stands here with its body: ``…, chủ nhiệm Ủy ban Kế hoạch``, ``trưởng Ban Tổ chức``."""
    after = place + phrase_at("head", row, place)
    return (
        place < after < len(row) and is_post(row, place) and row[after].is_upper and phrase_at("head", row, after) > 0
    )


def _is_double_post(span: Span, place: int) -> bool:
    row, (leads, heads) = span.row, _DOUBLE_POST
    read = " ".join(token.word for token in row[span.first : span.last])
    return read == leads and " ".join(token.word for token in row[place : place + 2]) == heads


def _is_new_body(span: Span, place: int, mark: str) -> bool:
    row = span.row
    size = head_size(row, place)
    head = " ".join(token.word for token in row[place : place + size])
    if span.shares and ((head in _SECTORS and _is_cut(row, place + size)) or (span.lists_bodies() and mark != ";")):
        return False  # các Bộ: Công an, Quốc phòng; but các Sở: Y tế, Công an tỉnh
    if span.is_of_posts() and mark != ";":
        return is_post(row, place)
    if head == "tong cong ty" and row[span.first].word == "tong" and row[span.last - 1].word in {"doan", "te"}:
        return False  # Tổng giám đốc các Tập đoàn, Tổng công ty nhà nước
    if mark != ";" and (_is_committee(row, span.last - 2, place) or _is_kind(span, place, size)):
        return False
    # One office serves both: Văn phòng HĐND và UBND.
    opens = row[span.first + (row[span.first].word == "chanh")].word
    is_office = opens in {"van", "vp"} and row[place].word in {"hoi", "ubnd", "hdnd", "uy"}
    is_office = is_office and not (place + size < len(row) and row[place + size].printed in GROUPS)
    return not (mark == "va" and is_office) and follows_name(row, place)


def _is_committee(row: list[Token], before: int, place: int) -> bool:
    """Whether one post is held at committees of two kinds: ``Bí thư Tỉnh ủy, Thành ủy``."""
    pairs = [row[at : at + 2] for at in (before, place)]
    if not all(len(pair) > 1 and pair[0].word in _COMMITTEES and pair[1].word == "uy" for pair in pairs):
        return False
    return row[before - 1].word == "thu" and pairs[0][0].word != pairs[1][0].word


def _is_kind(span: Span, place: int, size: int) -> bool:
    """Whether a head behind ``các Vụ,`` only names another kind of the group: ``các Vụ, Cục thuế có liên quan``."""
    row, after = span.row, place + size
    if size > 1 or row[span.first].printed not in GROUPS or not span.is_plain():
        return False
    if (after < len(row) and row[after].word in _WHICH) or phrase_at("noun", row, place) > size:
        return True  # các Vụ, Cục có liên quan; các Thôn, Tổ dân phố
    while phrase_at("noun", row, place) and after < len(row) and after - place < _KIND:
        if row[after].is_upper or not row[after].word.isalpha():
            return False
        after += 1
    return [token.word for token in row[after : after + 2]] == ["co", "lien"]


def _is_other(span: Span, place: int, mark: str) -> bool:
    """Whether another of the same kind follows, or whoever else is concerned behind a body with its territory."""
    row, first = span.row, span.row[span.first]
    if mark == "," and row[place].word == first.word and not span.is_group() and not span.is_bare():
        return True  # ngành y tế, ngành giáo dục
    if row[place].word not in _WIDER:
        return False
    if mark == ",":
        return first.is_upper and first.printed not in GROUPS and span.ends_in_place()
    return mark == "va" and span.is_told_apart()


def _is_new_common(span: Span, place: int, mark: str) -> bool:
    row = span.row
    first = row[span.first]
    if row[place].printed == "chính":
        return True
    if [each.printed for each in row[place : place + 3]] == ["tổ", "chức", "đảng"]:
        goes_on = [each.word for each in row[place + 3 : place + 4]] == [","]  # … tổ chức đảng, chính quyền, Mặt trận
        return first.printed not in GROUPS or goes_on
    if row[place].printed == "cá":
        before = [token.word for token in row[span.last - 2 : span.last]]
        goes_on = before == ["to", "chuc"] or (mark == "va" and span.is_group() and before[-1] in _WHO)
        return first.printed not in GROUPS and first.word != "to" and not goes_on
    leads = tuple(token.word for token in row[place : place + 2]) in _LEADERS
    if leads and span.last - span.first > head_size(row, span.first):
        return True
    if first.word in _POSTS and mark == ",":
        return False
    if _is_other(span, place, mark):
        return True
    noun = phrase_at("noun", row, place)
    is_listed = [token.word for token in row[span.last - 2 : span.last]] == ["don", "vi"]
    is_cut = place + noun >= len(row) or is_verb(row, place + noun)
    if noun and mark == "," and (is_listed or (is_cut and span.ends_in_noun())):
        return False  # Công an đơn vị, địa phương thực hiện
    if span.is_group() or (mark == "," and not first.is_upper):
        return mark == ";" or (mark == "va" and not noun)
    return True
