"""To whom a reported paper was sent, or whom it tells: those in the sentence that presents it, else at the head of its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.closing.recipients import make_recipient
from congvan.reading.grammar.rule import rule
from congvan.reading.press.keys import key_of
from congvan.reading.press.lists import parted, read_listed, read_sent
from congvan.reading.press.told import read_told
from congvan.reading.press.who import trim

if TYPE_CHECKING:
    from congvan.reading.closing.recipients import Item
    from congvan.reading.grammar.rule import Rule
    from congvan.reading.press.announcements import Announcement
    from congvan.reading.press.choice import Choice
    from congvan.reading.tasks.found import Found
    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text
    from congvan.reading.text.sheet import Sheet

_SENT = rule(
    "press.addressee.sent",
    r"\b(?:gui|goi)\s(?:(?:toi|den|cho|ve)\s)?",
    basis="habit of the press: công văn gửi …",
    examples=("gửi các sở", "gửi tới UBND"),
    counterexamples=("gui",),
)
_IS_SENT = rule(
    "press.addressee.is-sent",
    r"(?:\s(?:nay|tren|da|vua|duoc))*,?\s(?:gui|goi|bao cao|tra loi|phuc dap|trinh)\s(?:(?:toi|den|cho)\s)?",
    basis="habit of the press: Công điện gửi …, Công văn này được gửi tới …, văn bản báo cáo …: right behind the paper it says to whom",
    examples=(
        "‹ gửi ›Chủ tịch",
        "‹ này được gửi tới ›các sở",
        "‹ báo cáo ›UBND tỉnh",
        "‹ trả lời ›Sở",
        "‹ phúc đáp ›Bộ",
        "‹ trình ›Chính phủ",
    ),
    counterexamples=(" yêu cầu các sở gửi ", " nêu rõ"),
    anchored=True,
)
_TO = rule(
    "press.addressee.to",
    r"\b(?:toi|den|cho)\s",
    basis="habit of the press: gửi công văn tới …, the paper between the verb and those to whom it was sent",
    examples=("tới các sở", "đến UBND"),
    counterexamples=("tới",),
)
_SENDS = rule(
    "press.addressee.sends",
    r"(?:(?:da|vua|moi|cung|lai|tiep tuc)\s){0,3}(?:ky gui|gui|goi|chuyen|phat di)\s",
    basis="the verb of a report that says the paper was sent",
    examples=("gửi ", "đã ký gửi ", "‹vừa gọi ›"),
    counterexamples=("gửi", "ký ban hành "),
    anchored=True,
)
_TOLD = rule(
    "press.addressee.told",
    r"\b(?:chi dao|yeu cau|de nghi) cua [^.;:\n]{3,60}? (?:doi voi|toi|den) |"
    r"\b(?:yeu cau|de nghi|giao|chi dao|don doc|kien nghi|nhac nho|phan cong|phe binh|uy quyen)\s?:?\s(?:nhiem vu\s)?(?:cho\s|toi\s|doi voi\s)?",
    basis="habit of the press: the sentence that presents the paper says whom it tells (yêu cầu …)",
    examples=(
        "yêu cầu các sở",
        "giao cho Sở Y tế",
        "yêu cầu: các sở",
        "chỉ đạo của UBND tỉnh đối với các sở",
        "yêu cầu của Bộ tới các trường",
        "đề nghị của Sở đến các xã",
    ),
)
_TOWARDS = rule(
    "press.addressee.towards",
    r"\b(?:chi dao|yeu cau)(?: cua [^.;\n]{3,60}?)? (?:doi voi|voi) (?P<whom>[^.\n]{3,200}?) (?:tai|trong|o|neu tai)\s(?:noi dung\s)?$",
    basis="habit of the press: đó là chỉ đạo của UBND tỉnh đối với các sở tại Công văn số …",
    examples=(
        "‹chỉ đạo của UBND tỉnh đối với các sở tại ›",
        "yêu cầu đối với các trường trong ",
        "yêu cầu với các sở nêu tại ",
        "chỉ đạo với các sở ở ",
        "chỉ đạo với các sở tại nội dung ",
    ),
    counterexamples=("chỉ đạo của UBND tỉnh tại ", "đối với các sở tại "),
)
_POINT = rule(
    "press.addressee.point",
    r"(?:^|\n)[^\S\n]*(?:\d{1,2}\.|\(\d{1,2}\))\s+(?:(?:yeu cau|giao|de nghi)\s+)?(?=[a-z])",
    basis="a numbered point of an order opens with whom it tells",
    examples=("‹1. ›Sở Y tế", "x‹\n(2) yêu cầu ›Sở Y tế"),
    counterexamples=("1.5 triệu", "x 1. Sở"),
)
_ADDS = rule(
    "press.addressee.adds",
    r"\bcung (?:da |vua )?(?=yeu cau|de nghi|giao|chi dao)",
    basis="cũng yêu cầu adds further bodies to those whom the presenting sentence told",
    examples=("‹cũng ›yêu cầu", "‹cũng đã ›giao", "‹cũng vừa ›chỉ đạo", "‹cũng ›đề nghị"),
    counterexamples=("cùng ngày",),
)
_OPENING = 1  # sentences behind the headline that may present a paper without naming it
_FEW = 3  # bodies that the points of a short report tell
_NEAR = 2000  # characters behind the sentence that presents the paper in which it says who was told
_BESIDE = 12  # characters of a verb that tells
_MOST = 60  # points of a report at whose head those who are told are looked for


def read_addressees(sheet: Sheet, choice: Choice) -> list[Item]:
    """Those in the sentences that present the paper, above its points; the main one speaks first.

    A verb inside a point is part of what is told there, not of the sentence that says to whom.
    """
    text = sheet.text
    first = _POINT.search(text.fold, choice.main.sentence.end)
    last = first.start() if first is not None else len(text.fold)
    shapes = {"issued", "passive", "cited", "told"}
    more = [each for each in choice.all if each.shape in shapes and each is not choice.main]
    more += [each for each in choice.others if each.shape == "told" and each.key in choice.speakers]
    more.sort(key=lambda each: (each.paper is None or each.shape == "cited", each.order))
    if sent := _sent_by_itself(text, [choice.main, *(each for each in more if each.sentence.start < last)]):
        return _items(sheet, choice, sent)
    only: list[Name] = []  # the one body that a sentence without a paper tells: a later one may tell all
    for each in [choice.main, *more]:
        if each is not choice.main and each.sentence.start >= last:
            continue
        if each.paper is not None and (named := _before(text, each.sentence.start, each.paper.start)):
            return _items(sheet, choice, named)
        place = _place_of(each)
        for pattern in (_TO, _SENT, _TOLD):
            if pattern is _TO and (each.shape != "issued" or _SENDS.match(text.fold, each.verb) is None):
                continue
            stop = _end_of(text, each) if pattern is not _TOLD else each.sentence.end
            named = _behind(text, min(stop, place + _NEAR), place, pattern)
            if only and _ADDS.search(text.fold, each.sentence.start, each.verb + _BESIDE) is not None:
                continue
            if named and (each.paper is not None or len(named) > 1 or named[0].is_group):
                return _items(sheet, choice, named)
            if named and (each is choice.main or _presents(text, each)):
                only = only or named
    return _items(sheet, choice, only)


def _sent_by_itself(text: Text, announcements: list[Announcement]) -> list[Name]:
    """Those of the first sentence that says right behind the paper to whom it goes: ``Công điện gửi …``."""
    for each in announcements:
        if each.paper is None:
            continue
        stop = _end_of(text, each)
        sent = _IS_SENT.match(text.fold, each.paper.end, stop)
        if sent is not None and (named := read_sent(text, sent.end(), stop)):
            return [name._replace(end=trim(text, name.start, name.end)[1]) for name in named]
    return []


def _before(text: Text, start: int, paper: int) -> list[Name]:
    """Those whom a sentence names before its paper: ``chỉ đạo của UBND tỉnh đối với các sở tại Công văn số 12``."""
    towards = _TOWARDS.search(text.fold, start, paper)
    return read_sent(text, *towards.span("whom")) if towards is not None else []


def _presents(text: Text, each: Announcement) -> bool:
    """Whether a sentence that names no paper presents it: it opens the report or its points."""
    return each.order <= _OPENING or text.text[each.sentence.end - 1] == ":"


def _place_of(each: Announcement) -> int:
    """Where, in a sentence, the words begin that may say to whom."""
    if each.shape == "passive" and each.who is not None:
        return each.who.body[1]
    return each.paper.end if each.paper is not None else each.verb


def _end_of(text: Text, each: Announcement) -> int:
    """Where the words about whom a paper was sent to end: before its issuer, where that stands behind them."""
    if each.shape == "cited" and each.who is not None and each.paper is not None:
        first = each.who.body[0]
        if _SENT.search(text.fold, each.paper.end, max(each.paper.end, first)) is not None:
            return first
    return each.sentence.end


def _behind(text: Text, stop: int, start: int, pattern: Rule) -> list[Name]:
    """The names behind the first verb that has any."""
    for verb in pattern.finditer(text.fold, start, stop):
        if text.text.startswith("giao ban", verb.start()):
            continue  # a meeting
        found = read_listed(text, verb.end(), stop) if pattern is _TOLD else read_sent(text, verb.end(), stop)
        if found:
            return [name._replace(end=trim(text, name.start, name.end)[1]) for name in found]
    return []


def read_told_by_tasks(sheet: Sheet, choice: Choice, tasks: list[Found]) -> list[Item]:
    """Whom the tasks tell, where no sentence that presents the paper says it: the heads of its points, else the first."""
    text = sheet.text
    leads = {name.start for task in tasks for name in task.leads}
    named: list[Name] = []
    for point in list(_POINT.finditer(text.fold, choice.main.verb))[:_MOST]:
        found = read_told(text, point.end(), len(text.text)).found
        named += found if any(name.start in leads for name in found) else []
    if not named:
        told = {key_of(text.text[name.start : name.end]): name for task in reversed(tasks) for name in task.leads}
        named = list(told.values())[::-1] if len(told) <= _FEW else []
    if not named:
        start = choice.main.sentence.end
        first = _POINT.search(text.fold, start)
        last = first.start() if first is not None else len(text.fold)
        named = _behind(text, min(last, start + _NEAR), start, _TOLD)
    return _items(sheet, choice, named)


def _items(sheet: Sheet, choice: Choice, named: list[Name]) -> list[Item]:
    """Each name once, as an addressee; nobody writes to himself, but an office that passes on a leader's word."""
    seen: set[str] = set()
    items: list[Item] = []
    for name in parted(sheet.text, named):
        printed = sheet.text.fold[name.start : name.end]
        if printed not in seen and (key_of(sheet.text.text[name.start : name.end]),) != choice.speakers:
            seen.add(printed)
            item = make_recipient(sheet, [(name.start, name.end)], "addressee")
            items += [item] if item is not None else []
    return items
