"""What a report tells of its paper: number, day, subject, signer, each from the announcements of that paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.press.papers import calendar_day

if TYPE_CHECKING:
    import datetime as dt

    from congvan.reading.press.announcements import Announcement
    from congvan.reading.press.choice import Choice
    from congvan.reading.text.normalise import Text

_DATED = rule(
    "press.day.signed",
    r"\b(?:ky|ban hanh|gui di)\s(?:vao )?ngay\s",
    basis="habit of the press: ký ngày 5/1, ban hành ngày 5/1 behind the paper",
    examples=("ký ngày 5/1", "ban hành vào ngày 5/1", "gửi đi ngày 5/1"),
    counterexamples=("trước ngày 5/1", "ký hợp đồng"),
)
_DAY_WORD = rule(
    "press.day.word",
    r"(?<!truoc )(?<!sau )(?<!den )(?<!tu )\b(?:ngay|(?:sang|trua|chieu|toi)(?: nay| ngay)?)\s",
    basis="the day of a paper stands behind ngày, or behind a part of the day; a time limit behind trước ngày, đến ngày",
    examples=("ký ‹ngày ›5/1", "‹Chiều nay ›8/10", "‹sáng ngày ›8/10", "‹trưa ›8/10", "‹tối ›8/10"),
    counterexamples=("trước ngày 5", "sau ngày 5", "đến ngày 5", "từ ngày 5", "ngày"),
)
_CITED = rule(
    "press.day.of-another",
    r"\d/[\w/-]{2,30}[,\s(]{0,3}$",
    basis="Thực hiện Công điện số 441/CĐ-TTg ngày 22/5, Sở ban hành …: a day behind a number is of that paper",
    examples=("Công điện số 441/CĐ-TTg ", "Thông báo số 12/TB-VPCP, ", "Chỉ thị 03/CT-BXD ("),
    counterexamples=("Hà Nội, ", "lúc 5/6 "),
)
_ANOTHER = rule(
    "press.day.another-paper",
    r"\bso\s?:?\s?\d",
    basis="behind the number of a second paper ban hành ngày tells of that one",
    examples=("theo Chỉ thị số 03/CT-BXD (",),
    counterexamples=("về số liệu 3 tháng", "số ba"),
)
_ABOUT = rule(
    "press.subject.about",
    r"\s(?:ve\s?viec|ve)(?!\s(?:viec )?(?:viec|truoc|phia|so|bo|ubnd)\b)\s{0,2}(?=\S)",
    basis="NĐ30 PL I, II.5: what the paper is about follows về việc, về",
    examples=(" về việc xử lý", " về xử lý", " về việcsắp xếp"),
    counterexamples=(
        " về phía Sở",
        " về sở",
        " về bộ",
        " về UBND",
        " về việc",
        " về trước",
    ),
)
_VIEC = rule(
    "press.subject.viec",
    r"(?:ve )?viec\s?",
    basis="NĐ30 PL I, II.5: what the paper is about, behind về việc",
    examples=("‹việc ›tăng cường", "‹về việc ›tăng cường"),
    counterexamples=("vì", "về"),
    anchored=True,
)
_NO_SUBJECT = rule(
    "press.subject.not-behind",
    r"\b(?:yeu cau|de nghi|giao(?! duc| thong)|thuc hien|don doc|huong dan|xu ly|bao cao|tham muu|thanh tra|kiem tra)\b",
    basis="behind a verb that orders, về belongs to the order",
    examples=("yêu cầu các sở báo cáo",),
    counterexamples=("thông báo kết luận",),
)
_OF_ANOTHER = rule(
    "press.subject.of-another",
    r"\b(?:sau|theo|tu|truoc|boi) (?:(?:cac|nhung|mot so) )?(?:chi dao|yeu cau|y kien|phan anh|thong tin|vu|khi)\b|"
    r"\b(?:ghi ro|neu ro|cho biet|cho hay|cho rang|can cu)\b|(?<!-)\b(?:van ban|cong van|cong dien|chi thi|quyet dinh|nghi quyet|ke hoach|nghi dinh|thong tu)\b",
    basis="behind sau chỉ đạo, theo yêu cầu, ghi rõ or another paper the words are not this one's subject",
    examples=("sau chỉ đạo", "theo các yêu cầu", "từ ý kiến", "ghi rõ", "căn cứ", "hủy bỏ 2 văn bản"),
    counterexamples=("yêu cầu", "theo Sở", "gửi các sở"),
)
_ENDS = rule(
    "press.subject.end",
    r"(?<!\bTP)[.;](?=\s|$)|\n|\s\((?=(?:[Hh]ình|[Ảả]nh|[Nn]guồn|[Tt]heo|[Ss]au đây|[Gg]ọi|[Kk]èm|[Xx]em|[Tt]ải|[Kk]ý|[Bb]an hành|[Nn]gày|[Ss]ố|[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch)\b)(?!gọi tắt là [^()\n]{2,20}\)[\s,]+[A-Za-zÀ-ỹĐđ])|(?<![\s:>])[\s:>]+(?:[Tt]ải|TẢI) (?:về|VỀ)\b|,\s(?:trong đó|theo đó|cụ thể|như sau|yêu cầu|đề nghị|giao|(?<!lãnh đạo, )chỉ đạo|nhằm|gửi|qua đó|trong khi)\b|"
    r"\s(?:thì|như sau|vừa được|mới được|đã được|gửi (?:tới |đến |cho )?(?=[a-zà-ỹđA-ZĐ]+ ))\b|:\s|,\s?(?:[Ôô]ng|[Bb]à|[Ss]ở|[Bb]ộ|[UuỦủ][ỷyỶY] ban|[A-ZĐ][\w.]*)\s[^,.;\n]{2,60}(?:yêu cầu|đề nghị|giao(?! thông| dịch)|chỉ đạo)\b|"
    r"\sdo\s[^,.\n]{0,40}?[A-ZĐ][^,.\n]{3,60}?\s(?:ban hành|điện|ký)\b",
    basis="a subject ends with its sentence, or where the report goes on to say who is told",
    examples=(
        ". ",
        ", yêu cầu các sở",
        " như sau",
        " (Hình",
        " do Thứ trưởng A B ký",
        " thì",
        ", Cục trưởng Cục Thuế yêu cầu",
    ),
    counterexamples=(
        " (gọi tắt là Dự án), nhà",
        " thị xã Ba Đồn",
        " (NOXH), nhà ở",
        "TP. HCM",
        "lãnh đạo, chỉ đạo công tác",
        ", An toàn giao thông",
    ),
    runs_on="text",
)
_QUESTION = rule(
    "press.subject.question",
    r"\?|\b(?:ra sao|thế nào|là gì)\b|^(?:vấn đề|việc|nội dung|vụ việc) (?:này|trên|nêu trên)\b",
    basis="a question of readers is no subject of a paper, nor is what only points back",
    examples=(
        "thủ tục ra sao",
        "thế nào",
        "là gì",
        "Có đúng không?",
        "vấn đề này",
        "việc này",
        "nội dung này",
        "vụ việc này",
        "việc trên",
        "việc nêu trên",
    ),
    counterexamples=("thế là",),
    runs_on="text",
    flags=re.IGNORECASE,
)
_PLANNED = rule(
    "press.subject.planned",
    r"\s(?=(?:tiep tuc|tang cuong|trien khai|to chuc|thuc hien|xu ly|phong chong|nang cao|day manh|xay dung|ung pho|kiem tra)\b|phong, )",
    basis="Kế hoạch phòng, chống …: the subject stands behind the type at once",
    examples=(" tăng cường", "‹ ›phòng, chống"),
    counterexamples=(" số 5", " của"),
    anchored=True,
)
_REACH = 600  # characters in which a paper is said to be signed
_NEAR = 40  # characters that the number of a paper takes
_FAR = 200  # characters between a paper and the words about it
_BEFORE_SUBJECT = 60  # characters before an issuer in which the day of issue stands


def read_number(text: Text, choice: Choice) -> tuple[int, int] | None:
    """Where the number stands in its fullest printing; the first of those that are as full."""
    return next(iter(_numbers(text, choice)), None)


def second_number(text: Text, choice: Choice) -> tuple[int, int] | None:
    """Where another number stands in what is told of the paper, one that is no shorter print of the same."""
    taken, *others = _numbers(text, choice) or [(0, 0)]
    printed = "".join(text.text[slice(*taken)].split())
    return next((place for place in others if "".join(text.text[slice(*place)].split()) not in printed), None)


def _numbers(text: Text, choice: Choice) -> list[tuple[int, int]]:
    """Where what is told of the paper has a number, the fullest print first, then the first in the text."""
    found = [each.paper.number for each in choice.all if each.paper is not None and each.paper.number is not None]
    return sorted(found, key=lambda place: ("/" not in (it := text.text[slice(*place)]) and "-" not in it, place[0]))


def read_day(text: Text, choice: Choice) -> tuple[dt.date, int, int] | None:
    """The day of issue: behind the number, before the issuer in its sentence, or where it says who signed."""
    for each in by_weight(choice):
        if each.paper is not None and each.paper.issued_on is not None:
            return each.paper.issued_on
        if each.shape == "issued" and (day := _day_before(text, each)) is not None:
            return day
        if each.shape in {"passive", "cited"} and (day := _day_of_signing(text, each)) is not None:
            return day
    return None


def by_weight(choice: Choice) -> list[Announcement]:
    """The main announcement first, then the others as they stand."""
    return [choice.main, *(each for each in choice.all if each is not choice.main)]


def _day_before(text: Text, each: Announcement) -> tuple[dt.date, int, int] | None:
    if each.who is None:
        return None
    start = min(each.who.body[0], each.who.post[0] if each.who.post else each.verb)
    floor = max(each.sentence.start, start - _BEFORE_SUBJECT)
    places = [
        match.end()
        for match in _DAY_WORD.finditer(text.fold, floor, each.verb)
        if _CITED.search(text.fold, max(0, match.start() - _NEAR), match.start()) is None
    ]
    return next((day for place in reversed(places) if (day := calendar_day(text, place)) is not None), None)


def _day_of_signing(text: Text, each: Announcement) -> tuple[dt.date, int, int] | None:
    paper = each.paper
    if paper is None:
        return None
    signed = _DATED.search(text.fold, paper.end, min(each.sentence.end, paper.end + _REACH))
    if signed is None or _ANOTHER.search(text.fold, paper.end, signed.start()) is not None:
        return None
    return calendar_day(text, signed.end())


def read_subject(text: Text, choice: Choice) -> tuple[int, int] | None:
    """Where a report says what its paper is about: behind type and number, or in the headline that names both."""
    for each in by_weight(choice):
        if each.paper is None:
            continue
        found = _about(text, each.paper.end, each.sentence.end)
        if found is not None:
            return found
    return None


def _about(text: Text, start: int, end: int) -> tuple[int, int] | None:
    found = _ABOUT.finditer(text.fold, start - 1, min(end, start + _FAR))
    about = next((each for each in found if text.text.startswith("về", each.start() + 1)), None)  # not vệ sinh
    if about is None:
        return None
    if _NO_SUBJECT.search(text.fold, start, about.start()) or _OF_ANOTHER.search(text.fold, start, about.start()):
        return None
    first = about.end()
    while (again := _VIEC.match(text.fold, first, end)) and moves(first, again.end()):
        first = again.end()
    stop = _ENDS.search(text.text, first, end)
    last = stop.start() if stop is not None else end
    last = first + len(text.text[first:last].rstrip(" .;:,*"))
    if last - first < 8 or _QUESTION.search(text.text[first : last + 1]):
        return None
    return first, last


def read_planned(text: Text, choice: Choice) -> tuple[int, int] | None:
    """The subject of a plan that is named by what it does: ``xây dựng Kế hoạch tiếp tục củng cố …``."""
    paper = choice.main.paper
    if paper is None or paper.code not in {"KH", "PA", "CTr"}:
        return None
    opens = _PLANNED.match(text.fold, paper.end, choice.main.sentence.end)
    if opens is None:
        return None
    stop = _ENDS.search(text.text, opens.end(), choice.main.sentence.end)
    last = stop.start() if stop is not None else choice.main.sentence.end
    return opens.end(), opens.end() + len(text.text[opens.end() : last].rstrip(" .;:,*"))
