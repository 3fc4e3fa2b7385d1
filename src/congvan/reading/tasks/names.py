"""Names of those who are to act: bodies, posts and groups, each as one entry (đơn vị được giao).

Names of their own are one entry each (``Sở Y tế, Công an tỉnh``); a head word that several share stays with them
(``các sở, ban, ngành``; ``các Bộ: Công an, Quốc phòng``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.cursor import moves
from congvan.reading.tasks.groups import tells_which, which_have
from congvan.reading.tasks.heads import (
    ALONE,
    DUTY,
    GROUPS,
    charge_size,
    duty_at,
    head_size,
    is_compound,
    is_garbled_to,
    is_listed,
    is_post,
    is_verb,
    opens_name,
    range_of_places,
    turning,
    urges,
)
from congvan.reading.tasks.joints import SHARED, Span, is_new, joins
from congvan.reading.tasks.words import Token, may_open, phrase_at, tokens

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_REACH = (100, 280, 900)  # characters that a list of names may take: most take few, and words cost time
_MARGIN = 6  # tokens behind a list that tell that it has ended
_COURTESY = {"ong", "ba", "dong", "chi", "cac", ","}
_DUTIES = {"phải", "cần", "có", "chịu", "không", "được", "để"}
_WANTING = {"quan ly", "xuc tien", "kiem soat"}
_STUDY = {"phuong", "quyen", "phu", "nganh", "quan", "vi"}  # địa phương, chính quyền, Chính phủ, bộ, ngành …
_TEAMS = {"doan", "to", "ban"}  # whose names are what they do: Đoàn thẩm định, Tổ kiểm tra
_OBJECT = 4  # tokens that the object of a deed may take in a name
_MARKS = set(',;:.()"-+|<')
_AND = {"va", "hoac"}
_SIGNS = _MARKS | _AND | {"["}
_SHORT = {"tp", "tx", "tt", "q", "p", "h"}  # short forms of units that carry a point
_DOTS = 3


class Name(NamedTuple):
    """A name at ``[start, end)`` of the text."""

    start: int
    end: int
    is_group: bool


class Names(NamedTuple):
    """The names that begin at a place, and where what follows them begins."""

    found: list[Name]
    end: int
    at_end: bool
    """Whether nothing else follows in the stretch that was read."""


def read_names(text: Text, start: int, stop: int) -> Names:
    """The names that begin at ``start``; none where no word there heads a name."""
    if start >= stop or not may_open(("head", "common"), ALONE, text, start, stop):
        return Names([], start, at_end=start >= stop)
    for reach in _REACH:
        row = tokens(text, start, end := min(stop, start + reach))
        if not opens_name(row, 0):
            return Names([], start, at_end=False)
        reader = Reader(row, text.fold)
        names = reader.read()
        if end == stop or reader.reached + _MARGIN < len(row):
            break
    return names


class Reader(Span):
    """Reads one list of names, token by token; :mod:`congvan.reading.tasks.cuts` looks over its shoulder."""

    def __init__(self, row: list[Token], fold: str) -> None:
        self.row: list[Token] = row
        self.fold: str = fold
        self.names: list[Name] = []
        self.first: int = 0  # token with which the name that is being read begins
        self.last: int = head_size(row, 0)  # the token behind its last
        self.at: int = self.last  # … and behind what has been read
        self.shares: bool = False  # behind "các Sở:"
        self.reached: int = 0  # the last token that was looked at

    def read(self) -> Names:
        """The names as far as the list goes."""
        while (at := self.at) < len(row := self.row):
            if not self._goes_on(row[at].word) or not moves(at, self.at):
                break
        self._close()
        self.reached = max(self.reached, self.at)
        at_end = all(token.word in _MARKS for token in row[self.at :])
        return Names(self.names, row[self.at].start if self.at < len(row) else row[-1].end, at_end)

    def _goes_on(self, word: str) -> bool:
        """Take a word or a mark in; ``False`` where the list has ended."""
        if word not in _SIGNS:
            return not self._ends()
        if word in {",", ";"} or word in _AND:
            return self._separate(word)
        if word == ":":
            return self._colon()
        if word == "(":
            return self._bracket()
        if word == ".":
            return self._point()
        if word == "[":
            return self._note()
        return word == "-" and not self._is_item() and not self._ends()

    def _is_item(self) -> bool:
        """Whether a dash begins a line, as the mark of an item, and not what a line goes on with."""
        before, dash, *after = self.row[self.at - 1 : self.at + 2]
        return bool(after) and after[0].is_upper and self.fold.find("\n", before.end, dash.start) >= 0

    def _note(self) -> bool:
        """Pass over the number of a footnote: ``Bộ Nội vụ[4]``."""
        self.at += len("[4]")
        return self.at <= len(self.row) and self.row[self.at - 1].word == "]"

    def _point(self) -> bool:
        """A point in an abbreviation (``TP. Nha Trang``), dots that leave some out, or one that a scan put for a comma."""
        row, after = self.row, self.at + 1
        before = row[self.at - 1]
        is_close = before.end == row[self.at].start
        is_short = is_close and (before.word in _SHORT or len(before.word) == 1)
        while is_close and after < len(row) and row[after].word == "." and after - self.at < _DOTS:
            after += 1
        if after >= len(row) or (row[after].is_upper and not is_short) or row[after].word in _MARKS:
            return False
        self.at = after
        return True

    def _ends(self) -> bool:
        """Take a word in, or say that it begins what is to be done."""
        row, at = self.row, self.at
        if charge_size(row, at) and self._goes_to_duty(at):
            return False
        if row[at].word not in turning() and row[at - 1].printed not in GROUPS:
            self.at = self.last = at + 1  # as most words do, this one only goes on
            return False
        if row[at].is_upper and urges(row, at):
            return True
        if row[at].word in {"toi", "den"} and row[at - 1].word == "quan" and row[at - 2].word == "lien":
            return not self._goes_to_duty(at)  # … có liên quan đến Kế hoạch này có trách nhiệm
        if self._completes(at):
            return False
        if reach := which_have(self, at) or range_of_places(row, at):
            self.at = self.last = reach
            return False
        size = phrase_at("allow", row, at)
        does = not size and (phrase_at("verb", row, at) or phrase_at("stop", row, at) or is_garbled_to(row, at))
        if does and self._is_free(at):
            return not (tells_which(self, at) and self._goes_to_duty(at))
        if not size and row[at - 1].printed in GROUPS:
            size = head_size(row, at)  # các nhà xuất bản
        self.at = self.last = at + (size or 1)
        return False

    def _is_free(self, at: int) -> bool:
        """Whether a word stands by itself: no part of a group, of a longer word or of a name in capitals."""
        row = self.row
        if row[at - 1].printed in GROUPS or phrase_at("allow", row, at - 1) > 1:
            return False
        return (not row[at].is_upper or self._is_below(at)) and not is_compound(row, at)

    def _is_below(self, at: int) -> bool:
        """Whether a word with a capital begins the line below a title: ``… các tỉnh, thành phố⏎Khẩn trương rà soát``."""
        row = self.row
        if row[at - 1].is_upper or at + 1 >= len(row) or row[at + 1].is_upper:
            return False
        return self.fold.find("\n", row[at - 1].end, row[at].start) >= 0

    def _completes(self, at: int) -> bool:
        """Take in a deed that is part of a name: ``cơ quan soạn thảo``, ``Cục Quản lý đấu thầu``; another must follow."""
        row = self.row
        size = phrase_at("complement", row, at)
        if not size:
            return False
        wants = row[at - 2].is_upper and f"{row[at - 2].word} {row[at - 1].word}" in _WANTING
        if size <= phrase_at("allow", row, at) or not (wants or self._is_head_alone()):
            return False
        if row[at].word == "nghien" and (row[self.first].word == "cong" or row[at - 1].word in _STUDY):
            return False  # whom a paper tells studies what it says; only an institute does so by trade
        for place in range(at + size, min(len(row), at + size + _OBJECT)):
            word = row[place].word
            is_mark = word in _MARKS or word in _AND
            if is_mark and (place > at + size or word == "."):
                return False
            if is_mark or phrase_at("verb", row, place) or row[place].printed in {*_DUTIES, "chỉ"}:
                self.at = self.last = place
                return True
        return False

    def _is_head_alone(self) -> bool:
        """Whether only a head has been read, perhaps as one of many: ``các cơ quan``."""
        row, first = self.row, self.first + (self.row[self.first].printed in GROUPS)
        in_team = is_post(row, first) and row[self.last - 1].word in _TEAMS  # Thư ký Đoàn thẩm định
        return self.last - in_team - first == head_size(row, first)

    def _goes_to_duty(self, at: int) -> bool:
        """Take in what stands before ``có trách nhiệm``: it tells who is meant, and not yet what is to be done."""
        self.reached = max(self.reached, min(len(self.row), at + DUTY))
        duty = duty_at(self.row, at)
        if duty <= at:
            return False
        self.at = self.last = duty
        return True

    def _separate(self, mark: str) -> bool:
        """At a comma, a semicolon or ``và``: a new name, more of this one, or the end of the list."""
        row = self.row
        place = self.at + 1
        while place < len(row) and row[place].word in {"va", ",", ";", "cung", "voi"}:
            mark = row[place].word if row[place].word in {"va", ";"} else mark
            place += 1
        if place < len(row) and row[place].word == "chong" and row[self.at - 1].word == "phong":
            self.last = self.at = min(len(row), place + 2)  # Cục Phòng, chống thiên tai
            return True
        if place >= len(row) or is_verb(row, place) or row[place].printed in _DUTIES:
            return False
        if is_new(self, place, mark):
            self._close()
            self.first = place
            self.shares = False
            self.last = self.at = place + head_size(row, place)
            return True
        is_more = mark != ";" or (self.shares and row[place].is_upper)
        if is_more and joins(self, place):
            self.last = self.at = place + max(phrase_at("noun", row, place), phrase_at("allow", row, place), 1)
            return True
        return False

    def _colon(self) -> bool:
        """At a colon: a list under a shared head, or the end."""
        row, after = self.row, self.at + 1
        if {token.word for token in row[self.first : self.last]} <= _COURTESY and opens_name(row, after):
            self.first = after
            self.last = self.at = after + head_size(row, after)
            return True
        if after >= len(row) or not row[after].is_upper:
            return False
        is_counted = self.last - self.first > 1 and row[after - 3].word.isdecimal()  # UBND 04 xã: Tân Điền, …
        is_list = row[after - 2].word in SHARED and (self.is_group() or is_counted)
        is_of_posts = self.is_bare() and is_post(row, self.first) and opens_name(row, after)
        if not is_of_posts and not (is_list and is_listed(row, after)):
            return False
        self.shares = True
        self.at = self.last = after + 1
        return True

    def _bracket(self) -> bool:
        """Pass over what stands in brackets; the list goes on only behind a mark."""
        at = self.at
        while at < len(self.row) and self.row[at].word != ")":
            at += 1
        self.reached = at
        if at >= len(self.row):
            return False
        if at + 1 < len(self.row) and self._is_other_post(at + 1):
            self.at = self.last = at + 1 + head_size(self.row, at + 1)
            return True
        self.at = at + 1
        return self.at < len(self.row) and self.row[self.at].word in {",", ";", "va", ":"}

    def _is_other_post(self, after: int) -> bool:
        """Whether brackets hold another word for the post before them: ``Tổng Giám đốc (Giám đốc) công ty``."""
        row, start = self.row, self.at + 1
        if not is_post(row, start) or start + head_size(row, start) != after - 1:
            return False
        return any(phrase_at(kind, row, after) for kind in ("head", "common", "noun"))

    def _close(self) -> None:
        while self.last > self.first and ((word := self.row[self.last - 1].word) in _MARKS or word == "va"):
            self.last -= 1
        is_group = self.is_group()
        size = 0 if is_group else charge_size(self.row, self.last)  # Sở Y tế được giao …, of one body
        self.last -= size if self.last - size > self.first + head_size(self.row, self.first) else 0
        if self.last > self.first:
            self.names.append(Name(self.row[self.first].start, self.row[self.last - 1].end, is_group))
