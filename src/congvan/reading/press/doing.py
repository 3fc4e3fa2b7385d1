"""What is to be done: words of doing behind a name, at the head of a sentence, or behind a clause that says when or why."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.press import discourse
from congvan.reading.press.told import read_told
from congvan.reading.tasks.signs import KNOWN, TARGET
from congvan.reading.tasks.words import opens_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_INTRO = rule(
    "press.doing.intro",
    r"(?:tren co so|can cu|sau khi|trong|doi voi|de|nham|theo(?! doi)|qua|khi|truong hop|tu|ke tu|ve|cong tac|hang|(?:thuc hien|trien khai) (?:chi dao|y kien|cong van|nghi quyet|ke hoach|quyet dinh|huong dan|cong dien|ket luan|chi thi|thong bao|van ban|luat|nghi dinh)|dinh ky|truoc|ngoai|cung voi|tai|rieng|neu|voi|day la|nhiem vu)\b",
    basis="words that open a clause before the main one",
    examples=("Trên cơ sở", "Sau khi", "Thực hiện Công văn"),
    counterexamples=("theo dõi", "Sở Y tế", "tăng cường"),
    anchored=True,
)
_ORDINAL = rule(
    "press.doing.ordinal",
    r"(?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)|(?:mot|hai|ba|bon|nam|sau|bay|tam) la)\s?[,:]\s*",
    basis="points told one after another: thứ nhất, hai là",
    examples=("Thứ nhất, ", "Hai là: "),
    counterexamples=("thứ trưởng", "hai, "),
    anchored=True,
)
_NO_VERB = rule(
    "press.doing.noun",
    r"(?:chi dao|yeu cau|de nghi|huong dan|thong bao|thong tin|quyet dinh|de xuat) (?:dua ra|nay|tren|cua|duoc|neu tren|co hieu luc|phan anh)\b",
    basis="chỉ đạo này, yêu cầu của: a word of ordering that is a noun here",
    examples=("Chỉ đạo này", "thông tin phản ánh", "yêu cầu của", "Quyết định có hiệu lực"),
    counterexamples=("yêu cầu Sở", "chỉ đạo các"),
    anchored=True,
)
_TELLS_OF = rule(
    "press.doing.tells-of",
    r"\bneu ro\b|\btheo (?:ghi nhan|thong ke)\b|\bco the\b",
    basis="a sentence that states, and orders nothing",
    examples=("nêu rõ", "có thể", "theo ghi nhận", "theo thống kê"),
    counterexamples=("theo dõi", "nêu"),
)
_TURNS_TO = rule(
    "press.doing.turns-to",
    r"(?:rieng |con )?(?:doi voi|voi|rieng) ",
    basis="a sentence turns to those of whom it goes on: đối với các bệnh viện",
    examples=("Đối với ", "với ", "Riêng đối với ", "còn với ", "riêng "),
    counterexamples=("đối tượng", "với"),
    anchored=True,
)
_THEN = rule(
    "press.doing.then",
    r"\s*(?:[,:.…]+\s*)?(?:(?:[^,.;:]{2,40} )?(?:de nghi|yeu cau)(?: [a-z ]{2,11} nay)? |(?:phai|can) )?",
    basis="between those to whom a sentence turns and what they are to do",
    examples=(
        "‹, UBND tỉnh yêu cầu địa phương này ›rà soát",
        "‹, ›rà soát",
        "‹, yêu cầu ›rà soát",
        "‹ cần ›rà soát",
        "‹: đề nghị ›rà",
        "‹ phải ›rà",
    ),
    anchored=True,
)
_DID = rule(
    "press.doing.did",
    r"\s*(?:da|dang|vua|moi)\b",
    basis="behind a ground and a name: somebody has carried it out",
    examples=(" đã", "đang", " vừa", " mới"),
    counterexamples=("phải",),
    anchored=True,
)
PUBLIC = rule(
    "press.task.public",
    r"(?:hoc sinh|nguoi (?!dung dau|dai dien|phat ngon)|ca nhan|ho gia dinh|khach)",
    basis="whom a report advises are the people, and no office",
    examples=("người dân", "học sinh", "cá nhân"),
    counterexamples=("người đứng đầu", "người đại diện", "người phát ngôn", "Sở Y tế"),
    anchored=True,
)
_THEY = {"ong", "ba"}  # a person who speaks, not named again
_CLAUSES = 12  # clauses of an item that are looked at
SENDS = rule(
    "press.doing.sends",
    r"\bgui (?:toi |den |cho )?",
    basis="those to whom a paper was sent are asked where it names nobody else",
    examples=("‹gửi ›các sở", "‹gửi tới ›Sở", "‹gửi đến ›Sở", "‹gửi cho ›Sở"),
    counterexamples=("gửi.",),
)
_ASKS_BACK = rule(
    "press.doing.asks-back",
    r"(?:trong qua trinh|neu|truong hop|qua trinh)[^.]{0,160}(?:vuong mac|kho khan|phat sinh)[^.]{0,200}?\b(?:phan anh|lien he|trao doi|kien nghi|thong tin ve|de duoc (?:xem xet|ho tro|giai dap))\b",
    basis="a clause on difficulties says where to ask, and orders no work",
    examples=(
        "Nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở",
        "Trong quá trình thực hiện có khó khăn, các xã liên hệ Phòng",
        "Trường hợp phát sinh, các trường trao đổi với Sở",
        "Quá trình thực hiện có khó khăn, kiến nghị Sở",
        "Nếu có vướng mắc, thông tin về Văn phòng",
        "Nếu phát sinh, báo cáo để được xem xét",
        "Nếu phát sinh, báo cáo để được hỗ trợ",
        "Nếu phát sinh, gửi câu hỏi để được giải đáp",
    ),
    counterexamples=(
        "Trường hợp có khó khăn, vướng mắc thì kịp thời tổng hợp, báo cáo Bộ Tài chính",
        "Khi có kết quả, liên hệ",
    ),
    anchored=True,
)
_ATTRIBUTE = rule(
    "press.doing.attribute",
    r"(?:noi dung|hinh thuc|thoi gian|dia diem|doi tuong|thanh phan|thang diem|muc|vong \d|so luong|ket qua|vi du)\b[^.:;,]{0,60}(?::|(?= duoc )|(?= gom )|(?= la ))",
    basis="an item that names a property tells what it is, and orders nothing",
    examples=(
        "Nội dung thi: Kiểm tra",
        "Hình thức: vấn đáp",
        "Thời gian thi: 60 phút",
        "Đối tượng công khai: những người",
        "Kết quả thi vòng 1 được xác định",
        "Vòng 1: kiểm tra",
        "Ví dụ: Sở",
    ),
    counterexamples=("Về nội dung: rà soát", "Kết quả báo cáo Sở", "Nội dung thực hiện"),
    anchored=True,
)
_FORMULA = 260  # characters of a formula
_MAIN = 160  # characters of a sentence that hold its main verb
_COMMAS = 8  # commas of a clause behind which the acting body may be named
_FEW = 40  # characters that hold the longest word of doing
INTRO = _INTRO
"""The words with which a clause opens that says when, why or about what."""

GROUND = rule(
    "press.doing.ground",
    r"(?:(?:thuc hien|trien khai) (?:chi dao|y kien|cong van|nghi quyet|ke hoach|quyet dinh|huong dan|cong dien|ket luan|chi thi|thong bao|van ban|luat|nghi dinh)|can cu|tren co so|xet)\b",
    basis="words with which a sentence names the paper that it carries out",
    examples=("Căn cứ", "Thực hiện Công văn"),
    counterexamples=("thực hiện nhiệm vụ", "xéti"),
    anchored=True,
)


def behind_joins(text: Text, start: int, end: int) -> int:
    """Where a sentence begins behind the words that count it or join it to the one before."""
    at = start
    while at < end and not text.fold[at].isalnum():
        at += 1
    for words in (_ORDINAL, discourse.JOINS):
        match = words.match(text.fold, at, end)
        if match is not None:
            at = match.end()
    return at


def does(text: Text, at: int) -> bool:
    """Whether a word of doing stands here."""
    negated = discourse.NEGATED.match(text.fold, at)
    if negated is not None:
        return True
    is_verb = opens_with("verb", text, at, min(len(text.fold), at + _FEW)) is not None
    return is_verb or discourse.URGES.match(text.text, at) is not None


def acts(text: Text, after: int, end: int) -> bool:
    """Whether what follows a name says what it is to do."""
    while after < end and text.fold[after] in " \n:*":
        after += 1
    return does(text, after) or discourse.ACTS.match(text.text, after, end) is not None


def is_told_first(text: Text, at: int, end: int) -> bool:
    """Whether a sentence opens with a name and what it is to do."""
    names = read_told(text, at, end)
    if not names.found or names.at_end or text.fold[names.found[0].start : names.found[0].end] in _THEY:
        return False
    return does(text, names.end)


def acting_later(text: Text, at: int, end: int, is_speaker: Callable[[str], bool]) -> list[Name] | None:
    """Who acts behind a clause that says when, why or about what; blank for those of before; ``None`` for no order."""
    intro = _INTRO.match(text.fold, at, end)
    if intro is None:
        return None
    if named := turned_to(text, at, end):
        return _behind_comma(text, named[-1].end, end, is_speaker) or named
    of_clause = read_told(text, intro.end() + 1, end)  # Trường hợp tổ chức, cá nhân không thực hiện …
    at = of_clause.end if of_clause.found else at
    marks = list(re.finditer(r"[,:;]\s|\bthi\s", text.fold[at : min(end, at + 700)]))[:_COMMAS]
    for mark in marks:
        place = at + mark.end()
        names = read_told(text, place, end)
        if names.found and not names.at_end and acts(text, names.end, end):
            if is_speaker(text.text[names.found[0].start : names.found[0].end]):
                return None
            return names.found
        if does(text, place) and (mark.group()[0] == ":" or discourse.NEEDS.match(text.text, place)):
            return []
    return None


def _behind_comma(text: Text, at: int, end: int, is_speaker: Callable[[str], bool]) -> list[Name]:
    """Who acts right behind the clause that tells of whom a sentence is: ``Đối với các bến phải đóng cửa, chủ bến cần …``."""
    place = text.fold.find(", ", at, end) + 2
    if place < at or discourse.NEEDS.match(text.text, place, end) or does(text, place):
        return []
    names = read_told(text, place, end)
    is_other = names.found and acts(text, names.end, end)
    return names.found if is_other and not is_speaker(text.text[names.found[0].start : names.found[0].end]) else []


def turned_to(text: Text, at: int, end: int) -> list[Name]:
    """Those to whom a sentence turns, where what they are to do follows at once: ``Đối với các bệnh viện, cần rà soát``."""
    turns = _TURNS_TO.match(text.fold, at, end)
    if turns is None:
        return []
    names = read_told(text, turns.end(), end)
    then = _THEN.match(text.fold, names.end, end) if names.found else None
    if then is None:
        return []
    return names.found if acts(text, then.end(), end) or discourse.HAS_READY.match(text.text, then.end(), end) else []


def named_before_duty(text: Text, at: int, end: int, is_speaker: Callable[[str], bool]) -> list[Name]:
    """Those whose name stands right before a duty behind a comma: ``…, các nhà trường cần có kế hoạch``."""
    duty = discourse.DUTY.search(text.text, at, end)
    if duty is None:
        return []
    place = text.fold.rfind(", ", at, duty.start())
    if place < 0:
        return []
    names = read_told(text, place + 2, end)
    is_before = bool(names.found) and text.fold[names.end : duty.start()].strip() == ""
    if not is_before or is_speaker(text.text[names.found[0].start : names.found[0].end]):
        return []
    return names.found


def has_done(text: Text, at: int, end: int) -> bool:
    """Whether somebody has done something on a ground: ``Thực hiện chỉ đạo của …, UBND tỉnh đã báo cáo``."""
    if GROUND.match(text.fold, at, end) is None:
        return False
    ends = (mark.end() for mark in re.finditer(r",\s", text.fold[at : min(end, at + 700)]))
    names = (read_told(text, at + place, end) for place in ends)
    return any(each.found and _DID.match(text.fold, each.end, end) for each in names)


def is_to_be_done(text: Text, at: int, end: int, *, is_named: bool, is_after: bool) -> bool:
    """Whether a sentence opens with what is to be done, or has it behind a clause; what was done is none."""
    if discourse.DID.search(text.text, at, min(end, at + _MAIN)) is not None:
        return False
    return is_after or (does(text, at) and not is_named and _NO_VERB.match(text.fold, at) is None)


def closes(text: Text, at: int, end: int) -> bool:
    """Whether a sentence only says whom to ask in difficulties, or that others are told of the paper so that they know."""
    if _ASKS_BACK.match(text.fold, at, end):
        return True
    known = KNOWN.search(text.fold, at, end) if end - at < _FORMULA else None
    return known is not None and known.start() - at < _FEW and end - known.end() < _FEW


def states(text: Text, at: int, end: int) -> bool:
    """Whether an item only tells a figure to be reached, or a ground."""
    is_ground = GROUND.match(text.fold, at, end) is not None and text.fold[end - 1] in ";,"
    return is_ground or any(says.match(text.fold, at, end) for says in (TARGET, _ATTRIBUTE))


def instructs(text: Text, at: int, end: int) -> bool:
    """Whether any clause of an item says what to do; ``Giáo viên mầm non: 260 chỉ tiêu`` only states."""
    marks = (mark.end() for mark in re.finditer(r"[,:;.]\s", text.fold[at:end]))
    places = [at, *(at + place for place in itertools.islice(marks, _CLAUSES))]
    return any(does(text, place) for place in places) or is_duty(text, at, end)


def is_charged(text: Text, after: int, end: int) -> bool:
    """Whether a duty, or in a whole sentence what is to be done, follows a name at once: ``Các xã có trách nhiệm …``."""
    after += text.fold.startswith(" ", after)
    return discourse.DUTY.match(text.text, after, end) is not None or (text.fold[end - 1] in ".;" and does(text, after))


def is_duty(text: Text, at: int, end: int) -> bool:
    """Whether a sentence says that something must be: ``Việc xử lý phải bảo đảm khách quan``."""
    return discourse.DUTY.search(text.text, at, end) is not None and _TELLS_OF.search(text.fold, at, end) is None
