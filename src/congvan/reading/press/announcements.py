"""The sentences of a report that present a paper: who has issued what, and what the words before and behind say.

Four shapes: ``UBND tỉnh X vừa ban hành Chỉ thị số …``; ``Công văn số … vừa được Bộ Y gửi …``; ``Tại (Theo, Trong) văn bản
số … của Sở Z``; and, without a paper, ``UBND quận T vừa chỉ đạo các phường …``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.press.heads import HEAD, POST
from congvan.reading.press.keys import is_bare_post, key_of
from congvan.reading.press.papers import PAPER, TYPE_WORDS, Paper, paper_at
from congvan.reading.press.persons import name_in
from congvan.reading.press.sentences import REACH
from congvan.reading.press.tellers import SPEAKS, TELLS, is_name, name_of, teller_behind, teller_in, tells
from congvan.reading.press.told import read_told
from congvan.reading.press.who import TITLE, Who, is_small, subject_before, trim, who_is
from congvan.reading.press.wording import (
    BY,
    DONE,
    GROUND,
    IT,
    LED,
    NAMED,
    OF,
    OF_ENDS,
    ON_BEHALF,
    ON_GROUND,
    PAST,
    SENT_ON,
    THAT_IS,
)

if TYPE_CHECKING:
    import re

    from congvan.reading.press.sentences import Sentence
    from congvan.reading.text.normalise import Text

ISSUED = rule(
    "press.announcement.issued",
    r"(?:\b|(?<=[a-z])(?=(?:da|vua|moi) (?:ky|ban hanh|co|ra|gui)\s?[a-z]))(?:(?:da|vua|moi|cung|lai|tiep tuc|chinh thuc|vua moi)\s){0,3}"
    r"(?P<verb>ky ban hanh|ky gui|ky|ki|ban hanh|co|gui|goi|ra|phat di|phat hanh|dua ra|xay dung|truyen dat|phe duyet|thong bao|cho|chuyen|trinh)\s?"
    r"(?:(?:cac|mot so|nhieu|hang loat|them|tiep|hai|ban|ngay|lai|mot|tiep cac)\s){0,2}(?:thu va )?"
    rf"(?:[\"'(]?(?:khan cap|khan|hoa toc|thuong khan)[\"')]?\s)?(?P<paper>(?:{TYPE_WORDS}))(?![a-z])",
    basis="habit of the press: subject, đã/vừa/mới, a verb of issuing, the paper; a scraped page runs words together",
    examples=("vừa có công văn", "đã ký ban hành Quyết định", "vừa ra văn bản", "Anvừa ký chỉ thị", "vừa kýCông điện"),
    counterexamples=("có công trình", "ra quân"),
)
_CITED = rule(
    "press.announcement.cited",
    rf"\b(?:theo|tai|trong|qua|bang|noi dung|o|duoc neu trong|cua|la)\s(?:noi dung\s|mot\s|ban\s|toan van\s)?(?P<paper>(?:{TYPE_WORDS}))\b",
    basis="habit of the press: the paper comes first, and what it says behind it",
    examples=("Tại văn bản số 12", "Theo công văn hướng dẫn", "trong công điện"),
    counterexamples=("theo ông",),
)
_WORDS_OF = {"y kien chi dao", "y kien", "ket luan", "chi dao"}
_NOUNS = {"cong van", "van ban", "cong dien", "chi thi"}
_SHORT = 50  # characters; a shorter line is of the page around the report
_CLOSES = '.?!:;”"…'
_BEFORE = 60  # characters before a verb in which it may say that this was earlier
_OPENING = 60  # characters of a sentence in which it says which paper it is about


class Announcement(NamedTuple):
    """A sentence that presents a paper.

    Attributes:
        sentence: The sentence.
        order: Its place among all sentences.
        paper: The paper that it names; ``None`` where it only says that somebody has told others what to do.
        who: Who issues it, or ``None``.
        key: The issuer as names are compared; blank where there is none.
        verb: Where the verb begins that presents it.
        shape: ``issued``, ``passive``, ``cited``, ``told``; ``named`` where a number is only mentioned.
        is_past: Whether the sentence opens as one about an earlier paper.
    """

    sentence: Sentence
    order: int
    paper: Paper | None
    who: Who | None
    key: str
    verb: int
    shape: str
    is_past: bool


def find_announcements(text: Text, sentences: list[Sentence]) -> list[Announcement]:
    """All announcements, in reading order."""
    found: list[Announcement] = []
    order = -1
    papers, verbs = (each.places(text.fold, 0, len(text.fold)) for each in (PAPER, TELLS))
    for sentence in sentences:
        is_prose = sentence.end - sentence.start > _SHORT and _is_vietnamese(text, sentence)
        order += is_prose and text.text[sentence.end - 1] in _CLOSES
        made: list[Announcement] = []
        if _has_one(papers, sentence):
            made = _issued(text, max(order, 0), sentence) + _mentioned(text, max(order, 0), sentence)
        taken: set[int] = set()
        for each in made:
            if each.paper is not None and each.paper.start in taken:
                continue
            if each.paper is not None:
                taken.add(each.paper.start)
            found.append(each)
        is_presented = any(each.shape != "named" for each in made)
        if not is_presented and (told := _told(text, sentence, has_verb=_has_one(verbs, sentence))) is not None:
            found.append(_make(text, (max(order, 0), sentence), None, told[0], (told[1], "told")))
    return found


def _is_vietnamese(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence has marks over its letters: what an archive or a site says in English opens no report."""
    return text.text[sentence.start : sentence.end] != text.plain[sentence.start : sentence.end]


def _told(text: Text, sentence: Sentence, *, has_verb: bool) -> tuple[Who, int] | None:
    """Who tells others what to do in a sentence without a paper, and where: ``… yêu cầu``, ``Đó là chỉ đạo của … đối với``."""
    quoted = text.fold.rfind('"', sentence.start, sentence.end) + 1
    for start in (sentence.start, quoted) if quoted else (sentence.start,):
        that_is = THAT_IS.match(text.fold, start, sentence.end)
        who = named_at(text, *that_is.span("who"), signs=False) if that_is is not None else None
        if who is not None:
            return who, start
    return teller_in(text, sentence) if has_verb else None


def _has_one(places: list[int], sentence: Sentence) -> bool:
    """Whether one of these places, which stand in reading order, is in a sentence."""
    at = bisect_left(places, sentence.start)
    return at < len(places) and places[at] < sentence.end


def _issued(text: Text, order: int, sentence: Sentence) -> list[Announcement]:
    """Subject, verb of issuing, paper."""
    made: list[Announcement] = []
    for match in ISSUED.finditer(text.fold, sentence.start, sentence.end):
        paper = paper_at(text, *match.span("paper"), sentence.end)
        behalf = ON_BEHALF.search(text.fold, max(sentence.start, match.start() - REACH), match.start())
        subject = subject_before(text, sentence.start, behalf.start() if behalf is not None else match.start())
        subject = subject or _spoken_of(text, sentence, match.start())
        subject = name_of(text, *subject) if subject is not None else None
        if subject is None or not _is_issue(match, paper):
            continue
        if DONE.match(match.group()) is None and any(tells(text, each) for each in TELLS.every(text.fold, *subject)):
            continue  # Sở Y tế đôn đốc các đơn vị có văn bản: another verb stands between
        who = who_is(text, sentence.start, subject, signs=match["verb"].split()[0] in {"ky", "ki"})
        if who.post is not None and (of := _of(text, paper, sentence)) is not None:
            who = who._replace(body=of.body)  # Phó Thủ tướng ký Công điện của Thủ tướng
        if match["verb"] == "phe duyet":
            paper = paper._replace(code=None)
        made.append(_make(text, (order, sentence), paper, who, (match.start(), "issued")))
    return made


def _spoken_of(text: Text, sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Who is meant by ``đơn vị``, ``cơ quan này`` before a verb: whoever speaks earlier in the sentence."""
    said = SPEAKS.search(text.fold, max(sentence.start, verb - REACH), verb)
    is_near = said is not None and not text.fold[said.end() : verb].strip(" ,")  # Sở Y tế cho biết vừa có …
    if not is_near and IT.search(text.fold, max(sentence.start, verb - _BEFORE), verb) is None:
        return None
    subject = subject_before(text, sentence.start, said.start()) if said is not None else None
    if subject is None:
        return None
    led = LED.match(text.fold, *subject)
    return (led.end(), subject[1]) if led is not None else subject


def _is_issue(match: re.Match[str], paper: Paper) -> bool:
    """Whether verb and paper go together: ``phê duyệt kế hoạch`` and ``xây dựng kế hoạch`` only of what is planned."""
    word = match["paper"]
    if match["verb"] in {"thong bao", "cho", "truyen dat"}:
        return word in _WORDS_OF
    if match["verb"] in {"xay dung", "phe duyet"}:
        return word in {"ke hoach", "phuong an", "chuong trinh"} and DONE.match(match.group()) is not None
    if word in {"chuong trinh", "phuong an"} and match["verb"] == "co":
        return paper.number is not None
    return True


def _mentioned(text: Text, order: int, sentence: Sentence) -> list[Announcement]:
    """Papers that are named without a verb of issuing before them."""
    made: list[Announcement] = []
    for match in PAPER.every(text.fold, sentence.start, sentence.end):
        paper = paper_at(text, *match.span(), sentence.end)
        is_noun = match.group() in _NOUNS or (text.text[match.start()].isupper() and match.start() > sentence.start + 3)
        reach = min(sentence.end, paper.end + REACH) if is_noun or paper.number is not None else paper.end
        by = BY.search(text.text, paper.end, reach)
        if by is not None and PAPER.search(text.fold, paper.end, by.start()) and _of(text, paper, sentence) is not None:
            by = None  # Kết luận số 12 của Thanh tra … hủy bỏ văn bản do Bộ này ban hành
        if by is not None and (who := named_at(text, *by.span("who"), signs=by["verb"].startswith("ký"))) is not None:
            if is_bare_post(text, *who.body) and (teller := teller_behind(text, by.end(), sentence)) is not None:
                who = who._replace(body=teller.body)  # do Thứ trưởng A ký, Bộ X yêu cầu …
            made.append(_make(text, (order, sentence), paper, who, (by.start(), "passive")))
            continue
        if by is not None and by["verb"].startswith("ký") and TITLE.match(text.fold, by.start("who")) is not None:
            made.append(_make(text, (order, sentence), paper, None, (by.start(), "passive")))  # a person, no body named
            continue
        that_is = THAT_IS.match(text.fold, sentence.start, match.start())
        opens = that_is is not None or _opens(text, sentence, match.start()) or _is_sent(text, paper, sentence)
        is_prose = sentence.end - sentence.start > _SHORT or text.text[sentence.end - 1] in _CLOSES
        if paper.number is None and not (opens and is_noun and is_prose):
            continue
        if not opens:
            made.append(_make(text, (order, sentence), paper, None, (match.start(), "named")))
            continue
        named = named_at(text, *that_is.span("who"), signs=False) if that_is is not None else None
        who = named or _of(text, paper, sentence) or teller_behind(text, paper.end, sentence)
        made.append(_make(text, (order, sentence), paper, who, (match.start(), "cited")))
    return made


def _of(text: Text, paper: Paper, sentence: Sentence) -> Who | None:
    """Whose a paper is said to be behind its number: ``… của Sở Y tế``."""
    of = OF.match(text.fold, paper.end, sentence.end)
    return named_at(text, *of.span("who"), signs=False) if of is not None else None


def _opens(text: Text, sentence: Sentence, start: int) -> bool:
    """Whether a sentence speaks of the paper: it opens with it, or a word before it says that it holds what is told."""
    opening = start - sentence.start
    cited = any(
        each.start("paper") == start for each in _CITED.finditer(text.fold, max(sentence.start, start - 24), start + 30)
    )
    return opening < 4 or (cited and opening < _OPENING)


def _is_sent(text: Text, paper: Paper, sentence: Sentence) -> bool:
    """Whether a numbered paper of somebody is said to be sent: ``… văn bản số 24 của UBND phường A gửi đến các tổ dân phố``."""
    of = OF.match(text.fold, paper.end, sentence.end) if paper.number is not None else None
    return (
        of is not None and SENT_ON.search(text.fold, of.start("who"), min(sentence.end, of.end() + _BEFORE)) is not None
    )


def named_at(text: Text, start: int, end: int, *, signs: bool) -> Who | None:
    """The body or person with which a stretch begins."""
    start, end = trim(text, start, end)
    if (named := NAMED.match(text.fold, start, end)) is not None and POST.match(text.fold, named.end(), end):
        return who_is(text, start, (named.end(), end), signs=signs)
    if not HEAD.match(text.fold, start, end) and not text.fold.startswith(("ong ", "ba ", "dong chi "), start):
        return None
    if stop := OF_ENDS.search(text.fold, start, end):
        end = stop.start()
    if not is_name(text, start, end) and (known := read_told(text, start, end).found):
        end = known[0].end
    if not (text.text[start].isupper() or is_small(text, start, end) or name_in(text, start, end)):
        return None
    return who_is(text, start, (start, end), signs=signs)


def _make(
    text: Text, at: tuple[int, Sentence], paper: Paper | None, who: Who | None, verb: tuple[int, str]
) -> Announcement:
    """An announcement in a sentence, of a shape, with its verb."""
    order, sentence = at
    place, shape = verb
    is_named = who is not None and not is_bare_post(text, *who.body)
    key = key_of(text.text[slice(*who.body)]) if who is not None and is_named else ""
    opening = text.fold[sentence.start : sentence.start + 40].lstrip("\"'*>( -")
    first = paper.start if paper is not None and shape != "issued" else place
    before = text.fold[max(sentence.start, first - _BEFORE) : first]
    is_past = (
        PAST.match(opening) is not None
        or "truoc do" in before
        or (shape != "issued" and (GROUND.match(opening) is not None or ON_GROUND.search(before) is not None))
    )
    return Announcement(sentence, order, paper, who, key, place, shape, is_past=is_past)
