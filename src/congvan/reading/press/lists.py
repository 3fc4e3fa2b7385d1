"""Lists of those to whom a paper was sent, or whom a sentence tells (Kính gửi; NĐ30 PL I, II.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.press.told import GROUP, LONGEST, does, read_told
from congvan.reading.tasks.names import Name

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_SENT_ENDS = rule(
    "press.told.list-end",
    r"\s[\"“]|(?<!\bTP)[.;:(\"“?](?=\s|$)|\.{3}|,?\s(?:về việc|về|yêu cầu|đề nghị|(?<!\b[Bb]an )chỉ đạo|để|nhằm|nêu rõ|thông báo|hướng dẫn|truyền đạt|trong đó|với nội dung|kèm|theo đó|"
    r"phê bình|trả lời|báo cáo|kiến nghị|nhắc nhở|liên quan(?= (?:đến|tới|việc|vụ)\b)|phúc đáp|cho biết|xin|đề xuất|xem xét|do|ngày|sau khi|vào|vừa|mới đây|hôm|sáng|chiều)\b",
    basis="behind a list of those to whom a paper was sent the report says what about, or what it asks",
    examples=(" về việc xử lý", ", yêu cầu tăng cường", " nhằm bảo đảm"),
    counterexamples=(
        " và UBND các xã",
        " Vệ sinh môi trường",
        " Thủ đô",
        "TP. HCM",
        "Ban chỉ đạo",
        "các ngành liên quan",
    ),
    runs_on="text",
)
_PARTS = rule(
    "press.told.parts",
    r"\s?[,;]\s(?:va )?|\sva\s|\scung\s",
    basis="what joins the names of those who are told",
    examples=("A‹, ›B", "A‹; và ›B", "A‹ và ›B", "A‹ cùng ›B"),
    counterexamples=("A của B",),
)


_JOINT = rule(
    "press.told.joint",
    r"\s?[,;]\s(?:va )?|\s(?:va|cung)\s(?:voi )?(?=(?:cac|toan|ubnd|so|bo)\s)",
    basis="what joins a further name to those who are told",
    examples=("‹, ›Sở Y tế", "‹; và ›Sở", "‹ cùng ›các địa phương", "‹ và ›các sở", "‹ cùng với ›các sở"),
    counterexamples=(" và rà soát", " của các sở"),
    anchored=True,
)
_AND_ALL = rule(
    "press.told.and-all",
    r"\sva\s(?=(?:cac|nhung|(?P<all>toan the))\s)",
    basis="a second group behind và is told by itself",
    examples=("A‹ và ›các sở", "A‹ và ›những đơn vị", "A‹ và ›toàn thể nhân dân"),
    counterexamples=("A và Sở Y tế",),
)


def read_sent(text: Text, start: int, stop: int) -> list[Name]:
    """The names behind ``gửi``: each runs to the next, or to the words that say what about, verbs in it or not."""
    first = read_told(text, start, stop)
    if not first.found:
        return _any_group(text, start, stop)
    last = _end_of_list(text, first.found, stop)
    found: list[Name] = []
    at = start
    while at < last:
        behind = at
        names = read_told(text, at, last).found or _any_group(text, at, last)
        if not names:
            break
        parts = ((part.start(), part.end()) for part in _PARTS.finditer(text.fold, names[-1].end, last))
        cut, at = next((part for part in parts if _opens_name(text, part[1], last)), (last, last))
        if cut == last and does(text, names[-1].end, last):
            return found + names
        end = names[-1].start + len(text.text[names[-1].start : cut].rstrip(" ,.;"))
        found += [*names[:-1], names[-1]._replace(end=max(end, names[-1].end))]
        if not moves(behind, at):
            break
    return found


def _end_of_list(text: Text, names: list[Name], stop: int) -> int:
    """Where the report goes on to say what about: no mark or word within a name does (``các Bộ: Công an, …``)."""
    for end in _SENT_ENDS.finditer(text.text, names[0].end, stop):
        if end.group() != ";" and not any(name.start < end.start() < name.end for name in names):
            return end.start()
    return stop


def read_listed(text: Text, start: int, stop: int) -> list[Name]:
    """The names behind a verb that tells; the list goes on as long as a name follows what joins (``cùng các …``)."""
    found = read_told(text, start, stop).found or read_acting_group(text, start, stop)
    while found and (joint := _JOINT.match(text.fold, found[-1].end, stop)) is not None:
        more = read_told(text, joint.end(), stop).found or read_acting_group(text, joint.end(), stop)
        if not more or not moves(found[-1].end, more[-1].end):
            break
        found = [*found, *more]
    return found


def parted(text: Text, names: list[Name]) -> list[Name]:
    """Each group by itself: ``các sở và các doanh nghiệp``, ``… và toàn thể nhân dân``."""
    found: list[Name] = []
    for name in names:
        start = name.start
        for joint in _AND_ALL.finditer(text.fold, name.start, name.end):
            if GROUP.match(text.fold, start, joint.start()) is not None or joint["all"]:
                found.append(Name(start, joint.start(), is_group=True))
                start = joint.end()
        found.append(name._replace(start=start))
    return found


def _opens_name(text: Text, start: int, stop: int) -> bool:
    return bool(read_told(text, start, stop).found) or GROUP.match(text.fold, start, stop) is not None


def _any_group(text: Text, start: int, stop: int) -> list[Name]:
    """A group of any kind to whom a paper was sent: ``gửi các khách sạn trên địa bàn``."""
    opens = GROUP.match(text.fold, start, stop)
    if opens is None:
        return []
    ends = _SENT_ENDS.search(text.text, opens.end(), min(stop, opens.end() + LONGEST))
    cut = _PARTS.search(text.fold, opens.end(), ends.start() if ends is not None else min(stop, opens.end() + LONGEST))
    last = cut.start() if cut is not None else ends.start() if ends is not None else stop
    last = start + len(text.text[start:last].rstrip(" ,.;"))
    return [Name(start, last, is_group=True)] if last - start < LONGEST else []


def read_acting_group(text: Text, start: int, stop: int) -> list[Name]:
    """A group of any kind up to what it is to do: ``yêu cầu các hãng hàng không rà soát …``."""
    opens = GROUP.match(text.fold, start, stop)
    if opens is None:
        return []
    for blank in re.finditer(r"(?<![,;]) ", text.fold[opens.end() : min(stop, opens.end() + LONGEST)]):
        at = opens.end() + blank.end()
        if text.fold[at] in '.;:("':
            return []
        if does(text, at, stop):
            return [Name(start, at - 1, is_group=True)]
    return []
