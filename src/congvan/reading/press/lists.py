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
    r"(?:\s?[,;]\s(?:va )?|\sva\s)(?:yeu cau|de nghi|giao) |\s?[,;]\s(?:va )?|\s(?:va|cung)\s(?:voi )?(?=(?:cac|toan|ubnd|so|bo)\s)",
    basis="what joins a further name to those who are told",
    examples=(
        "‹, ›Sở Y tế",
        "‹; và ›Sở",
        "‹ cùng ›các địa phương",
        "‹ và ›các sở",
        "‹ cùng với ›các sở",
        "‹ và đề nghị ›Bí thư",
        "‹, yêu cầu ›Sở",
        "‹; giao ›Sở",
    ),
    counterexamples=(" và rà soát", " của các sở"),
    anchored=True,
)
_BOARD = rule(
    "press.told.board",
    r"ban (?:chi huy|chi dao|quan ly) (?:(?:phong,? chong|phong thu|ung pho|quan ly) )?(?=[a-z])",
    basis="a board is named by what it is for, in verbs: Ban Chỉ huy phòng chống thiên tai, Ban quản lý an toàn thực phẩm",
    examples=(
        "‹Ban chỉ đạo phòng, chống ›thiên tai",
        "‹Ban Chỉ huy ứng phó ›sự cố",
        "‹Ban quản lý ›an toàn",
        "‹Ban Chỉ huy phòng thủ ›dân sự",
        "‹Ban chỉ huy quản lý ›đê",
    ),
    counterexamples=("Ban Dân tộc", "Ban chỉ huy, sở"),
    anchored=True,
)
_BOARD_GOES_ON = rule(
    "press.told.board-goes-on",
    r" (?:(?:-|va) )?(?:tim kiem|phong thu|cuu nan)\b",
    basis="further tasks of a board are words of its name: … và tìm kiếm cứu nạn, - tìm kiếm cứu nạn",
    examples=("‹ và tìm kiếm›", "‹ - tìm kiếm›", "‹ và phòng thủ›", "‹ cứu nạn›"),
    counterexamples=(" kiểm tra", " và rà soát"),
    anchored=True,
)
_LISTED = rule(
    "press.told.listed",
    r":\s(?=[A-ZĐ][^.;:,\n]{2,40},\s[A-ZĐ])",
    basis="các công ty: A, B: the names behind the colon are the group's",
    examples=("‹: ›Vietjet, Tre Việt",),
    counterexamples=(": rà soát", ": Vietjet."),
    runs_on="text",
    anchored=True,
)
_AND_ALL = rule(
    "press.told.and-all",
    r"\sva\s(?=(?:cac|nhung|ubnd|uy ban nhan dan|(?P<all>toan the))\s)",
    basis="a second group behind và is told by itself",
    examples=(
        "A‹ và ›các sở",
        "A‹ và ›những đơn vị",
        "A‹ và ›toàn thể nhân dân",
        "A‹ và ›UBND xã",
        "A‹ và ›Ủy ban nhân dân xã",
    ),
    counterexamples=("A và Sở Y tế",),
)


_NAMELY = rule(
    "press.told.namely",
    r"(?:cac|\d{1,2}) [^.;:()]{2,60} (?:bao )?gom:? ",
    basis="các bộ, ngành gồm Bộ A, Bộ B: those behind gồm are meant",
    examples=("các bộ, ngành, đơn vị gồm Bộ", "5 đơn vị gồm: Sở", "các sở bao gồm Sở"),
    counterexamples=("các sở, gồm", "Sở Y tế gồm "),
    anchored=True,
)
_BLANK = re.compile(r"[ ,;.:(\n]|$")


def read_sent(text: Text, start: int, stop: int) -> list[Name]:
    """The names behind ``gửi``: each runs to the next, or to the words that say what about, verbs in it or not."""
    if (those := _NAMELY.match(text.fold, start, stop)) is not None and read_told(text, those.end(), stop).found:
        start = those.end()
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
        is_listed = end.group() == ":" and _LISTED.match(text.text, end.start(), stop) is not None
        is_within = any(name.start < end.start() < name.end for name in names) and "liên quan" not in end.group()
        if end.group() != ";" and not is_listed and not is_within:
            return end.start()
    return stop


def read_listed(text: Text, start: int, stop: int) -> list[Name]:
    """The names behind a verb that tells; the list goes on as long as a name follows what joins (``cùng các …``)."""
    found = _told_at(text, start, stop)
    while found and (joint := _JOINT.match(text.fold, found[-1].end, stop)) is not None:
        more = _told_at(text, joint.end(), stop)
        if not more or not moves(found[-1].end, more[-1].end):
            break
        found = [*found, *more]
    return found


def _told_at(text: Text, start: int, stop: int) -> list[Name]:
    """The names that begin at a place, the last of them a board by its whole name."""
    found = read_told(text, start, stop).found or read_acting_group(text, start, stop)
    if not found or (board := _BOARD.match(text.fold, found[-1].start, stop)) is None:
        return found
    at = board.end()
    for blank in _BLANK.finditer(text.fold, board.end(), min(stop, board.end() + LONGEST)):
        if blank.start() < at:
            continue
        if (more := _BOARD_GOES_ON.match(text.fold, blank.start(), stop)) is not None:
            at = more.end()
            continue
        at = blank.start()
        if GROUP.match(text.fold, blank.end(), stop) and (whose := read_told(text, blank.end(), stop).found):
            at = whose[0].end  # … cứu nạn các tỉnh, thành phố
            break
        if blank.group() != " " or does(text, blank.end(), stop):
            break
    return [*found[:-1], found[-1]._replace(end=max(at, found[-1].end))]


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
    until = ends.start() if ends is not None else min(stop, opens.end() + LONGEST)
    parts = _PARTS.finditer(text.fold, opens.end(), until)
    cut = next((part for part in parts if _opens_name(text, part.end(), stop)), None)
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
