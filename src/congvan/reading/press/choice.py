"""Which paper a report is about: what its announcements say is summed for each paper, and the best is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.press.announcements import Announcement, named_at
from congvan.reading.press.heads import POST
from congvan.reading.press.keys import key_of
from congvan.reading.press.members import members_of
from congvan.reading.press.tellers import TELLS
from congvan.reading.press.told import read_told

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

# What speaks for a sentence as the one that presents the paper, and what against.
_WEIGHTS = {
    "issued": 4.0,
    "passive": 4.0,
    "cited": 1.5,
    "named": -1.0,
    "sent": 2.0,
    "statute": -3.0,
    "told": 1.5,
    "number": 2.0,
    "just now": 1.0,
    "opening": 3.0,
    "issuer": 1.0,
    "earlier": -5.0,
    "headline": 2.0,
    "several": -2.5,
    "meeting": -3.0,
    "person tells": -1.0,
    "tells whom": 1.0,
    "has told": -2.0,
    "also": -2.0,
    "spokesman": -1.0,
}
_LATER = 0.4  # taken off the opening's weight for each sentence before
_REST = 0.4  # share of what further announcements of the same paper say
_MOST = 4  # of which so many count
_STATUTES = {"NĐ", "TT", "TTLT", "NQ", "QyĐ", "QC"}
_SENT = rule(
    "press.choice.sent",
    r"\bg[uo]i [a-z]+ ",
    basis="a report says of its paper to whom it was sent",
    examples=("gửi các sở", "gọi Sở "),
    counterexamples=("gửi.", "người dân"),
)
DUE = rule(
    "press.choice.due",
    r"\b(?:truoc(?: ngay)?|cham nhat(?: (?:la |vao )?ngay)?|xong trong) \d{1,2}(?: ?gio|h|[/.-]\d)",
    basis="a day by which to report or to finish is set in writing",
    examples=("trước ngày 15/6", "chậm nhất ngày 5-7", "trước 17 giờ"),
    counterexamples=("trước đây", "trước 3 năm"),
)
_ALSO = rule(
    "press.choice.also",
    r"cung (?:da|vua|moi|co|ra|ban hanh|gui|ky)\b",
    basis="what a second body has issued as well is not what the report is about",
    examples=("cũng đã", "cũng vừa", "cũng mới", "cũng có", "cũng ra", "cũng ban hành", "cũng gửi", "cũng ký"),
    counterexamples=("cùng ngày", "cũng cho biết"),
    anchored=True,
)
_LED = rule(
    "press.choice.spokesman",
    r"\b(?:lanh dao|dai dien) $",
    basis="what the leaders or a spokesman of a body ask for may be said, not written",
    examples=("Lãnh đạo ", "đại diện "),
    counterexamples=("lãnh đạo Sở",),
)
_AROUND = 12  # characters around a verb in which it says that this is new
_REACH = 600  # characters of a sentence behind its verb that are looked at
_ENOUGH = 5.0  # below this a text reports no paper
_DUE_SAYS = 1.5  # less is enough where something is to be done by a day
_HEADLINES = 4  # lines in which a report names the paper that it is about
_SEEDS = 12  # announcements that may be of the paper
_JUST = rule(
    "press.choice.just-now",
    r"\b(?:vua|moi)\b",
    basis="a report is about what has just been done",
    examples=("vừa", "mới"),
    counterexamples=("đã", "mớin"),
)
_TO_WHOM = rule(
    "press.choice.to-whom",
    r"\s?:?\s(?:nhiem vu )?(?:cho |doi voi )?",
    basis="between a verb that tells and the name of whom it tells",
    examples=("‹ ›Sở Y tế", "‹: ›Sở", "‹ nhiệm vụ cho ›Sở", "‹ đối với ›các sở"),
    counterexamples=("cho",),
    anchored=True,
)
_HAS = rule(
    "press.choice.has-told",
    r"\bda\s$",
    basis="what somebody has told, no paper named, is background: UBND đã giao",
    examples=("đã ",),
    counterexamples=("vừa ", "da"),
)
_DATED = rule(
    "press.choice.dated",
    r"(?:\([a-z]{2,8}\)[ -]{0,3})?(?:ngay|sang|trua|chieu|toi|hom)\s(?:nay|qua|ngay|\d)",
    basis="a sentence that opens with a day tells news: Ngày 9/10, Thủ tướng đã yêu cầu …",
    examples=("Ngày 9/10", "Sáng nay", "Chiều 5-3", "Hôm qua", "(ABC) - Tối ngày 5", "Trưa 1/8"),
    counterexamples=("Ngày càng", "Trước đó"),
    anchored=True,
)
_SEVERAL = rule(
    "press.choice.several",
    r"\b(?:nhieu|hang loat|0?[2-9]|hai|ba) (?:cong van|van ban|cong dien|chi thi|quyet dinh|ke hoach|thong bao)\b",
    basis="a report is about one paper; several at once are background",
    examples=("ban hành nhiều văn bản", "ra 02 công điện"),
    counterexamples=("ban hành văn bản",),
)
_PASSES = rule(
    "press.choice.passes-on",
    r"\b(?:y kien|ket luan|chi dao|thong bao)(?: chi dao| ket luan)? cua (?P<who>[^.,;\n]{3,90})",
    basis="an office passes on a leader's word: truyền đạt ý kiến chỉ đạo của Thủ tướng",
    examples=("truyền đạt ý kiến chỉ đạo của Thủ tướng Chính phủ",),
    counterexamples=("ý kiến nhân dân",),
)
_MEETING = rule(
    "press.choice.meeting",
    r"\b(?:tai|trong|chu tri|du) (?:buoi|cuoc|phien|hoi nghi|hoi thao|chuyen|hien truong)\b|\bphat bieu\b|\bkiem tra thuc te\b|\bdi kiem tra\b",
    basis="what is said at a meeting is no paper",
    examples=("tại cuộc họp", "phát biểu chỉ đạo", "tại hiện trường"),
    counterexamples=("tại văn bản",),
)


class Choice(NamedTuple):
    """The paper of a report.

    Attributes:
        main: The announcement that says most.
        all: All announcements of it, in reading order.
        others: The announcements of other papers.
        speakers: Whose words the paper carries, as names are compared: its issuer, and the leader whose word it passes on.
        weight: How much is said for it, all announcements together.
        second: The announcement of another paper for which most is said, if there is one, and how much.
    """

    main: Announcement
    all: tuple[Announcement, ...]
    others: tuple[Announcement, ...]
    speakers: tuple[str, ...]
    weight: float
    second: tuple[float, Announcement] | None


def weigh(text: Text, each: Announcement) -> float:
    """How much an announcement says for its paper as the one that the report is about."""
    total = max(0.0, _WEIGHTS["opening"] - _LATER * each.order)
    return total + sum(_WEIGHTS[name] for name, holds in _evidence(text, each) if holds)


def _evidence(text: Text, each: Announcement) -> list[tuple[str, bool]]:
    """What speaks for an announcement or against it, by name."""
    paper, who, told = each.paper, each.who, each.shape == "told"
    start, end = each.sentence.start, each.sentence.end
    near = min(end, each.verb + _REACH)
    return [
        (each.shape, True),
        ("number", paper is not None and paper.number is not None),
        ("issuer", who is not None),
        ("just now", is_new(text, each)),
        ("sent", paper is not None and each.shape == "cited" and _SENT.search(text.fold, paper.end, near) is not None),
        ("headline", _in_headline(text, each)),
        ("statute", paper is not None and paper.code in _STATUTES and each.shape != "issued"),
        ("earlier", each.is_past),
        (
            "several",
            each.shape == "issued" and _SEVERAL.search(text.fold, each.verb, min(end, each.verb + 40)) is not None,
        ),
        ("meeting", told and _MEETING.search(text.fold, start, each.verb) is not None),
        ("tells whom", told and _tells_whom(text, each)),
        ("also", each.shape == "issued" and _ALSO.match(text.fold, each.verb) is not None),
        ("spokesman", told and who is not None and _LED.search(text.fold, start, who.body[0]) is not None),
        (
            "has told",
            told
            and not _DATED.match(text.fold, start)
            and _HAS.search(text.fold, max(start, each.verb - 6), each.verb) is not None,
        ),
        ("person tells", told and who is not None and POST.match(text.fold, who.body[0]) is not None),
    ]


def is_new(text: Text, each: Announcement) -> bool:
    """Whether a sentence says that its paper is new: vừa, mới."""
    return _JUST.search(text.fold, max(each.sentence.start, each.verb - _AROUND), each.verb + _AROUND) is not None


def _is_due(text: Text, each: Announcement) -> bool:
    """Whether a sentence tells somebody to do something by a day."""
    return each.shape == "told" and DUE.search(text.fold, each.verb, each.sentence.end) is not None


def _tells_whom(text: Text, each: Announcement) -> bool:
    """Whether the name of those who are told follows the verb at once: ``giao Sở Y tế``."""
    verb = TELLS.match(text.fold, each.verb)
    if verb is None:
        return False
    lead = _TO_WHOM.match(text.fold, verb.end(), each.sentence.end)
    return lead is not None and bool(read_told(text, lead.end(), each.sentence.end).found)


def _in_headline(text: Text, each: Announcement) -> bool:
    """Whether a headline names the paper by its whole number."""
    if each.sentence.line >= _HEADLINES or not _is_full(each):
        return False
    return text.text[each.sentence.end - 1] not in ".;"


def _is_full(each: Announcement) -> bool:
    return each.paper is not None and each.paper.is_full


def _is_told(each: Announcement) -> bool:
    """Whether an announcement tells whose paper it is, or names one paper exactly."""
    return (
        bool(each.key)
        or each.who is not None
        or (each.shape != "named" and _is_full(each))
        or (each.order == 0 and _is_full(each))
    )


def choose(text: Text, announcements: list[Announcement]) -> Choice | None:
    """The paper for which most is said; ``None`` where too little is said for any."""
    weights = {id(each): weigh(text, each) for each in announcements}
    seeds = sorted(announcements, key=lambda each: (-weights[id(each)], each.order))[:_SEEDS]
    best: tuple[float, Announcement, list[Announcement]] | None = None
    totals: list[tuple[float, Announcement]] = []
    for seed in seeds:
        members = members_of(text, seed, announcements)
        more = sorted((weights[id(each)] for each in members if each is not seed), reverse=True)
        total = weights[id(seed)] + _REST * sum(max(0.0, weight) for weight in more[:_MOST])
        totals.append((total, seed))
        if best is None or total > best[0]:
            best = total, seed, members
    if best is None or not any(map(_is_told, best[2])):
        return None
    main, members = best[1], best[2]
    if best[0] < _ENOUGH - (_DUE_SAYS if any(_is_due(text, each) for each in members) else 0.0):
        return None
    others = tuple(each for each in announcements if each not in members)
    second = max((each for each in totals if each[1] not in members), key=lambda each: each[0], default=None)
    return Choice(main, tuple(members), others, _speakers(text, main, members), best[0], second)


def told_against(text: Text, choice: Choice, other: Announcement) -> str:
    """The name of the evidence that tells most for the chosen paper and against another; ``more`` where neither alone does."""
    chosen, lost = (
        {name: _WEIGHTS[name] for name, holds in _evidence(text, each) if holds} for each in (choice.main, other)
    )
    gain = {name: chosen.get(name, 0.0) - lost.get(name, 0.0) for name in chosen | lost}
    gain["opening"] = _LATER * (other.order - choice.main.order)
    name = max(gain, key=lambda each: (gain[each], each))
    return name.replace(" ", "-") if gain[name] > 0 else "more"


def _speakers(text: Text, main: Announcement, members: list[Announcement]) -> tuple[str, ...]:
    """The issuer, and the leader whose word an office passes on (truyền đạt ý kiến của …)."""
    keys = [each.key for each in [main, *members] if each.key]
    if not keys and main.who is not None:
        keys = [key_of(text.text[slice(*main.who.body)])]  # a post whose body is not named
    for each in members:
        for passed in _PASSES.finditer(text.fold, each.verb, min(each.sentence.end, each.verb + _REACH)):
            who = named_at(text, *passed.span("who"), signs=False)
            if who is not None:
                keys.append(key_of(text.text[slice(*who.body)]))
    return tuple(dict.fromkeys(keys))
