"""Who issues: the body or post that is the subject of a verb, and the person who signs (NĐ30 PL I, II.1 and II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan import vocab
from congvan.reading.grammar.rule import rule
from congvan.reading.press.heads import HEAD, POST
from congvan.reading.press.persons import is_person, name_in
from congvan.reading.press.sentences import REACH
from congvan.reading.press.wording import CLAUSE, HANGING, SHORT_NAME, SMALL, TITLE_BEFORE, TITLE_IN, UNDER

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text
    from congvan.vocab.codes import Capacity

Place = tuple[int, int]

_ADVERBS = rule(
    "press.who.adverbs",
    r"(?:[\s,-]+(?:(?:mới|nay|này|vừa|cũng|đã|mới đây|vừa qua|tiếp tục|đồng thời|chính thức|lại|khẩn trương|kịp thời|ngay lập tức|trân trọng|kính|"
    r"sáng nay|chiều nay|tối nay|hôm nay|trưa nay|cùng ngày|trực tiếp)\b|(?:vào )?(?:sáng|chiều|tối|trưa)?\s?ngày [\d/.-]{3,10}|\([^()\n]{1,60}\)))+[\s,-]*$",
    basis="words of the verb that stand before it, and a short form in brackets, are no part of a name",
    examples=("Bộ Y tế mới đây đã", "Sở Y tế (SYT) vừa", "UBND tỉnh cũng", "Chi cục này đã"),
    counterexamples=("Bộ Y tế", "doanh nghiệp đầu mối"),
    runs_on="text",
)
_BEFORE = rule(
    "press.who.before",
    r"(?:(?:[a-z]{0,8}\s?ngay\s+[\d/.-]{3,10}|(?:sang|chieu|toi|trua|hom) nay|moi day|theo do|cu the|cung ngay|vua qua|ngoai ra|ben canh do|"
    r"dong thoi|trong do|thay mat|lanh dao(?! (?:tp|thanh pho|tinh|huyen|quan|thi xa)$)|dai dien|dan tri|tin tu|tieu de|sau do|truoc do|\([a-z. -]{1,24}\)\s?-?),?\s+|[\"'*>\s(-])*",
    basis="a day, a word that joins sentences, or the paper's own mark may open a sentence before its subject",
    examples=("Ngày 14/8, UBND", "Mới đây, Bộ", "Theo đó, Bộ", "‹lãnh đạo ›Sở"),
    anchored=True,
)
_BEHALF = rule(
    "press.who.on-behalf",
    r"\b(?:thay mat|(?P<TL>thua lenh)|(?P<TUQ>thua uy quyen)|(?P<KT>ky thay))\s+(?P<body>[^,.;\n]{3,80}?)(?=,| (?:da |vua )?ky\b|$)",
    basis="NĐ30 PL I, II.7.a: thay mặt (TM.), thừa lệnh (TL.), thừa ủy quyền (TUQ.), ký thay (KT.)",
    examples=(
        "vừa thay mặt UBND tỉnh ký",
        "Thay mặt Bộ Chính trị, đồng chí",
        "Thừa lệnh Chủ tịch UBND huyện, Chánh",
        "thừa ủy quyền Bộ trưởng ký",
        "ký thay Chủ tịch, Phó",
    ),
    counterexamples=("có mặt tại UBND",),
)
_APPOSED = rule(
    "press.who.apposed",
    r",? (?:ong|ba|dong chi) |\s-\s|,\s",
    basis="the name beside a post: Chủ tịch, ông … ; Chủ tịch - …",
    examples=("Chủ tịch‹, ông ›X", "x‹ - ›X", "x‹, ›X"),
    counterexamples=("Chủ tịch tỉnh",),
)
TITLE = rule(
    "press.who.title",
    r"(?:(?:ong|ba|dong chi|d/c|ts|pgs|gs|ths|thieu tuong|trung tuong|thuong tuong|dai tuong|dai ta)(?:\. ?| ))+",
    basis="NĐ30 PL I, II.7.c: rank, title and degree before a name",
    examples=("ông X", "TS. X", "Đại tá X", "‹GS.TS. ›X"),
    counterexamples=("Chủ tịch X", "ông"),
    anchored=True,
)
_NAMED_BEFORE = rule(
    "press.who.named-before",
    r"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?P<name>[^,;:.\n-]{5,40}?)\s?[,-]\s*(?:[^;:.\n]{0,80}[,-]\s*)?$",
    basis="habit of the press: Ông Nguyễn Văn A, Chủ tịch …",
    examples=("‹Ông Trần Văn Bình, ›", "‹bà Lê Thị Hoa - Giám đốc, ›"),
    counterexamples=("Trần Văn Bình, ", "Ông Trần Văn Bình"),
    runs_on="text",
)
_BEHALF_REACH = 60  # characters behind a subject in which it may say on whose behalf
_OWN_HEAD = rule(
    "press.who.own-head",
    r"(?:van phong|thanh tra|ban|phong|doan)$",
    basis="NĐ30 PL I, II.7.b: Chánh Văn phòng, Trưởng ban: the post names the body that it heads",
    examples=("Chánh ‹Văn phòng›", "Chánh Thanh tra", "Trưởng Ban", "Trưởng phòng", "Trưởng đoàn"),
    counterexamples=("Giám đốc", "Văn phòng tỉnh"),
)
_HEAD_AGAIN = rule(
    "press.who.head-again",
    r"(?:van phong|thanh tra|ban|phong|doan|so|bo|cuc|vu|chinh phu)\b",
    basis="a post that names its body is followed by the body's own words, not by another head",
    examples=("Văn phòng UBND", "Thanh tra tỉnh", "Sở Y tế"),
    counterexamples=("UBND tỉnh", "bốn"),
    anchored=True,
)
_LEAD = 220  # characters before a verb in which its subject stands
_PIECES = 4  # stretches between commas that a subject may take


class Who(NamedTuple):
    """Who issues a paper.

    Attributes:
        body: The body, or the post where no body is named.
        post: The post of the person who is named as its signer, or ``None``.
        name: The name of that person, or ``None``.
        behalf: On whose behalf it is signed, or ``None``.
        capacity: In what capacity it is signed on somebody's behalf.
    """

    body: Place
    post: Place | None = None
    name: Place | None = None
    behalf: Place | None = None
    capacity: Capacity = "TM"


def trim(text: Text, start: int, end: int) -> Place:
    """A stretch without white space, and without the adverbs of the verb behind it."""
    end = start + len(text.text[start:end].rstrip(" \n,-"))
    tail = _ADVERBS.search(text.text, start, end)
    return (start, tail.start()) if tail is not None and tail.start() > start else (start, end)


def subject_before(text: Text, floor: int, verb: int) -> Place | None:
    """The body or post that is the subject of a verb: its name runs from a head to the verb."""
    floor = max(floor, verb - _LEAD)
    start, end = trim(text, floor, verb)
    if end <= start or HANGING.search(text.text, start, end):
        return None
    floor = max(floor, _after_mark(text, floor, end))
    floor = max([floor, *(match.end() for match in CLAUSE.finditer(text.text, floor, end))])
    cuts = [floor, *(floor + match.end() for match in re.finditer(r",\s+", text.fold[floor:end]))][-_PIECES:]
    if len(cuts) > 1 and _is_under(text, cuts[-2], cuts[-1], end):
        return trim(text, cuts[-2], cuts[-1])
    for place, cut in enumerate(reversed(cuts)):
        found = _opens(text, cut, end, is_last=place == 0)
        if found is not None and place == 0 and found > cut and text.text[cut].islower() and len(cuts) > 1:
            whole = _opens(text, cuts[-2], end, is_last=False)  # Ban Chỉ huy Phòng, chống … và Phòng thủ dân sự
            found = found if whole is None else whole
        if found is not None and (
            place == 0 or _is_one(text, found, end) or (cut == floor and _runs_on(text, found, end))
        ):
            return _joint(text, cuts[: len(cuts) - place], found, end), end
        if found is not None and place and POST.match(text.fold, found) and POST.match(text.fold, cuts[-place]):
            return found, cuts[-place] - len(", ")  # Phó Thủ tướng A, Trưởng ban …, vừa ký: his second post
    return None


def _is_under(text: Text, start: int, cut: int, end: int) -> bool:
    """Whether a ministry between commas only says whose body it is: ``Cục An toàn thực phẩm (ATTP), Bộ Y tế, vừa có …``."""
    return (
        UNDER.match(text.fold, start, cut) is not None
        and text.fold.startswith(("bo ", "so "), cut)
        and vocab.bodies.find(text.text[cut:end]) is not None
    )


def _after_mark(text: Text, floor: int, end: int) -> int:
    """Where the words begin behind the last mark that no name holds; a short form in brackets is held: ``Ủy ban nhân dân (UBND) tỉnh``."""
    last = max(text.fold.rfind(mark, floor, end) for mark in ':;?"')
    opened, closed = text.fold.rfind("(", floor, end), text.fold.rfind(")", floor, end)
    is_short = (
        0 <= opened < closed and " " not in text.plain[opened:closed] and text.plain[opened + 1 : closed].isupper()
    )
    is_short = is_short and text.fold[closed + 1 : closed + 3].strip()[:1] != "-"  # (PLO) - UBND: the paper's own mark
    return max(last, -1 if is_short else max(opened, closed)) + 1


def _joint(text: Text, cuts: list[int], start: int, end: int) -> int:
    """Where the bodies begin that issue together, each of them known: ``Bộ Chính trị, Ban Bí thư``."""
    if len(cuts) < 2 or vocab.bodies.find(text.text[start:end]) is None:
        return start
    before = cuts[-2]
    lead = _BEFORE.match(text.fold, before, start)
    before = lead.end() if lead else before
    known = vocab.bodies.find(text.text[before:start].rstrip(" ,"))
    return before if known is not None else start


def _opens(text: Text, cut: int, end: int, *, is_last: bool) -> int | None:
    """Where, in a stretch between commas, the subject begins."""
    lead = _BEFORE.match(text.fold, cut, end)
    start = lead.end() if lead else cut
    if HEAD.match(text.fold, start, end) and _is_printed(text, start, end):
        return start
    if SHORT_NAME.match(text.text, start, end) or vocab.provinces.find(text.text[start:end]) is not None:
        return start
    if not is_last:
        return None
    heads = (match.start() for match in HEAD.finditer(text.fold, start, end))
    return next((head for head in heads if text.text[head].isupper() or is_small(text, head, end)), None)


def is_small(text: Text, head: int, end: int) -> bool:
    """Whether a small head stands before the body's own name: ``cục Quản lý Dược``, ``sở Y tế``."""
    rest = SMALL.match(text.text, head, end)
    return rest is not None and text.text[rest.end()].isupper()


def _is_printed(text: Text, start: int, end: int) -> bool:
    """Whether a head has its capital; a post may be small before the name of its body: ``giám đốc Sở Y tế``."""
    if text.text[start].isupper() or is_small(text, start, end):
        return True
    post = POST.match(text.fold, start, end)
    return post is not None and text.text[post.end() : end].strip()[:1].isupper()


def _is_one(text: Text, start: int, end: int) -> bool:
    """Whether a stretch with commas is one name: a ministry's own, or a person beside a post."""
    post = POST.match(text.fold, start, end)
    if post is not None:
        start = post.end() + 1
    printed = text.text[start:end]
    if vocab.bodies.find(printed) is not None:
        return True
    if "," not in printed:
        return False
    first = printed.index(",")
    if all(vocab.bodies.find(each) is not None for each in printed.split(", ")):
        return True
    if not _is_close(text, start, start + first):
        return False
    rest = printed[first + 1 :].strip()
    known = any(vocab.bodies.find(printed[:stop]) for stop in _word_ends(printed, first + 2))
    return known or TITLE.match(text.fold, start + first + 2, end) is not None or is_person(rest)


def _runs_on(text: Text, start: int, end: int) -> bool:
    """Whether a name that opens its sentence goes on behind a comma in small letters: ``… khoa học, công nghệ và …``."""
    name, *more = text.text[start:end].split(", ")
    return 0 < len(more) <= _PIECES and all(each[:1].islower() for each in more) and CLAUSE.search(name) is None


def _is_close(text: Text, start: int, end: int) -> bool:
    """Whether the first part of a name in pieces holds no clause."""
    return re.search(r"\b(?:da|vua|de|nham|khi|la|duoc|co|tai|ve|cho biet)\b", text.fold[start:end]) is None


def _word_ends(printed: str, least: int) -> list[int]:
    return [match.end() for match in re.finditer(r"\S+", printed) if match.end() > least][:12]


def who_is(text: Text, floor: int, subject: Place, *, signs: bool) -> Who:
    """The parts of a subject: body, post, person; whoever signs for a body is its signer, and the body issues.

    Args:
        text: The text.
        floor: Where its sentence begins: a person and ``Thay mặt …`` may stand before the post.
        subject: The subject, up to the verb.
        signs: Whether the verb is one of signing.
    """
    start, end = subject
    last, name = _without_name(text, start, end)
    if name is None and (before := _NAMED_BEFORE.search(text.text, max(floor, start - REACH), start)) is not None:
        name = before.span("name") if is_person(before["name"]) else None
    post = POST.match(text.fold, start, last)
    behalf = (
        _BEHALF.search(text.fold, max(floor, start - REACH), min(len(text.fold), end + _BEHALF_REACH))
        if signs
        else None
    )
    if behalf is not None:
        body = trim(text, *behalf.span("body"))
        signer = (start, last) if post else None
        capacity: Capacity = "TL" if behalf["TL"] else "TUQ" if behalf["TUQ"] else "KT" if behalf["KT"] else "TM"
        head = POST.match(text.fold, *body) if capacity != "TM" else None
        issuer = (head.end() + 1, body[1]) if head is not None and head.end() + 1 < body[1] else body
        return Who(issuer, signer, name, body, capacity)
    if post is None or not signs:
        return Who((start, last), None, None)
    first = post.end()
    while first < last and text.text[first].isspace():
        first += 1
    if (own := _OWN_HEAD.search(text.fold, start, post.end())) is not None and not _HEAD_AGAIN.match(text.fold, first):
        first = own.start()
    has_body = first < last and not text.fold.startswith(("chinh phu", "nuoc"), first)
    return Who((first, last) if has_body else (start, last), (start, last), name)


def _without_name(text: Text, start: int, end: int) -> tuple[int, Place | None]:
    """Where the post ends, and the person behind it: ``… tỉnh Nguyễn Văn A``, ``… tỉnh - ông Nguyễn Văn A``."""
    apposed = _APPOSED.search(text.fold, start, end)
    if apposed is not None and POST.match(text.fold, start):
        rest = apposed.end()
        if (title := TITLE.match(text.fold, rest, end)) is not None:
            rest = title.end()
        printed = text.text[rest:end].strip(" -,")
        if is_person(printed):
            return apposed.start(), (rest, rest + len(printed))
    titled = POST.match(text.fold, start, end) is not None or TITLE_IN.search(text.fold, start, end) is not None
    name = name_in(text, start, end) if titled else None
    if name is None:
        return end, None
    last = start + len(text.text[start : name[0]].rstrip(" ,-"))
    if (title := TITLE_BEFORE.search(text.fold, start, last)) is not None:
        last = title.start()
    return last, name
