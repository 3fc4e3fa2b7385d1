"""Orders of the reported paper: which of the verbs that tell are its own, and whom they tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.press import discourse
from congvan.reading.press.doing import INTRO, PUBLIC, SENDS, acting_later, behind_joins, does, turned_to
from congvan.reading.press.lists import read_sent
from congvan.reading.press.order_words import (
    ALSO,
    FOR_WHOM,
    IMPLICIT,
    LIST_OF,
    NOUN,
    PAPER_SAYS,
    SAYS_THAT,
    SENT_TO,
    THAT,
    THERE,
    TO_WHOM,
    VIEW,
)
from congvan.reading.press.papers import PAPER
from congvan.reading.press.speakers import Speakers, short_forms
from congvan.reading.press.tellers import TELLS, tells
from congvan.reading.press.told import MATTER, read_before_doing, read_ordered, read_told
from congvan.reading.press.who import subject_before
from congvan.reading.press.wording import HANGING
from congvan.reading.tasks.names import Name

if TYPE_CHECKING:
    from congvan.reading.press.announcements import Announcement
    from congvan.reading.press.choice import Choice
    from congvan.reading.press.units import Unit
    from congvan.reading.text.normalise import Text

_SAYS = {"thong bao", "de xuat", "phe binh"}
_ASKS = {"giao", "yeu cau", "de nghi", "chi dao", "luu y", "nhac nho", "phan cong"}  # a colon or a comma may follow
_GIVES = {"giao", "yeu cau", "de nghi", "phan cong", "nghiem cam"}
_COLON = re.compile(r"\s?[:,]")
_OPENING = 3000  # characters of a report in which it says at what occasion somebody spoke
_OFTEN = 2
_SUBJECT = 45  # characters of a subject that is no name: Người đứng đầu Chính phủ
_NOUN = 20  # characters before a word of ordering in which it is said that it is a noun
_NEAR = 8  # characters between a verb that tells and the name of whom it tells
_SHORT = 8  # characters before a verb that opens its sentence: marks and blanks
_BEFORE = 400  # characters before a verb in which its subject stands
_SERIAL = re.compile(r"\d+")
_DIGITS = re.compile(r"[^\d\n]{0,6}?(\d+)")


class Order(NamedTuple):
    """An order of the paper in a sentence: where its verb begins and ends, whom it tells, and whether a subject gives it."""

    start: int
    end: int
    names: list[Name]
    is_implicit: bool


def _has_issued(text: Text, each: Announcement) -> bool:
    """Whether another paper is there already; ``UBND huyện có văn bản trả lời …`` may be what is to be done."""
    if each.paper is None or each.paper.number is not None or each.is_past:
        return True
    return THERE.search(text.fold, each.sentence.start, each.verb + _NEAR) is not None


class Orders:
    """Tells the orders of one paper from what others ask."""

    def __init__(self, text: Text, number: str | None, choice: Choice) -> None:
        self.text: Text = text
        self.fold: str = text.fold
        self.speakers: Speakers = Speakers((*choice.speakers, *short_forms(text, choice.speakers)))
        papers = [each for each in choice.all if each.paper is not None and each.shape in {"issued", "passive"}]
        self.presenting: dict[int, int] = {
            each.sentence.start: each.paper.end for each in papers if each.paper is not None
        }
        self.main: int = choice.main.sentence.start
        # Where, in the sentences of the paper, its own words begin; one that names no paper tells behind its first verb.
        self.telling: dict[int, int] = dict(self.presenting)
        if choice.main.shape == "told":
            self.telling.setdefault(choice.main.sentence.start, choice.main.verb)
        others = [each for each in choice.others if each.key and each.paper and each.shape in {"issued", "passive"}]
        self.foreign: set[int] = {
            each.sentence.start for each in others if _has_issued(text, each)
        } - self.presenting.keys()
        # The sentences that speak of the paper, whatever they say of it.
        self.own: set[int] = {each.sentence.start for each in choice.all if each.paper is not None and each.key}
        self.cited: set[int] = {each.sentence.start for each in choice.all if each.shape == "cited"} & self.own
        # What is said at a meeting or on a visit is no paper's; a paper that is only cited there orders nothing anew.
        self.is_meeting: bool = not papers and len(discourse.MEETING.findall(text.text, 0, _OPENING)) >= _OFTEN
        serial = _SERIAL.match(number or "")
        self.serial: str | None = serial.group() if serial is not None else None

    def find(self, start: int, end: int, *, is_open: bool, is_item: bool = False) -> Order | None:
        """The first order of the paper in a stretch."""
        if self.is_meeting and start not in self.own:
            return None
        told = -_NEAR
        for match in TELLS.every(self.fold, start, end):
            verb = match["verb"]
            if verb in _SAYS or not tells(self.text, match):
                continue
            presents = self.telling.get(start, match.end()) < match.start()
            is_behind = presents and match.start() - self.telling[start] <= 1  # ban hành văn bản yêu cầu Sở A …
            at = match.start() if is_behind else self._said_at(start, match, end)
            if at is None:
                continue
            told, before = match.end(), told
            subject = subject_before(self.text, start, at) if at - before < _BEFORE else None
            if subject is not None and 0 <= subject[0] - before < _NEAR:
                continue  # giao Chủ tịch huyện chỉ đạo Công an: who is told orders nobody here
            said = presents or self.speaks(start, at, verb, is_open=is_open, is_item=is_item)
            opens = self._opens_with(start, match.start())
            if not said or (opens and verb not in _GIVES - {"phan cong"}):
                continue
            if presents and (sent := self._sent(start, match.start())) is not None:
                return Order(sent.start, match.end(), [sent], is_implicit=False)
            if (order := self._whom(match, end, is_implicit=opens)) is not None:
                return order
        return None

    def _said_at(self, start: int, verb: re.Match[str], end: int) -> int | None:
        """Where an order is given, which may be said as a view: ``có ý kiến chỉ đạo Sở Y tế kiểm tra …``; ``None`` where the word is a noun."""
        near = max(start, verb.start() - _NOUN)
        if NOUN.search(self.text.text, near, verb.start()) is None:
            return verb.start()
        view = VIEW.search(self.fold, near, verb.end())
        if view is None or view.end() < verb.start():
            return None
        names = read_ordered(self.text, verb.end() + 1, end)
        return view.start() if names.found and not names.at_end and does(self.text, names.end) else None

    def _whom(self, verb: re.Match[str], end: int, *, is_implicit: bool) -> Order | None:
        """Whom a verb tells, or that it orders and names nobody; of two verbs the second says whom: ``chỉ đạo giao Sở A``."""
        verb = TELLS.match(self.fold, verb.end() + 1, end) or verb
        lead = TO_WHOM.match(self.fold, verb.end(), end)
        after = lead.end() if lead is not None else verb.end()
        behind = verb.end() + len(", ")
        if self.fold[verb.end() : behind] == ", " and verb["verb"] in _ASKS and not INTRO.match(self.fold, behind, end):
            after = behind  # yêu cầu, các cấp ủy rà soát
        names = read_ordered(self.text, after, end)
        if not names.found and not is_implicit and verb["verb"] in {"yeu cau", "de nghi"}:
            names = read_before_doing(self.text, after, end)
        if names.found:
            return Order(verb.start(), names.end, names.found + self._also(names.end, end), is_implicit)
        if verb["verb"] not in {"giao", "phan cong"} and self._orders_on(verb["verb"], verb.end(), after, end):
            later = acting_later(self.text, verb.end() + 2, end, self.is_speaker) if verb["verb"] in _ASKS else None
            return Order(verb.start(), verb.end(), later or [], is_implicit)
        return None

    def _also(self, at: int, end: int) -> list[Name]:
        """Those whom a second verb tells to do the same: ``yêu cầu Chủ tịch các huyện và đề nghị Bí thư các huyện ủy …``."""
        also = ALSO.match(self.fold, at, end)
        return read_ordered(self.text, also.end(), end).found if also is not None else []

    def _sent(self, start: int, verb: int) -> Name | None:
        """Whom a paper was sent to and tells to act, where they are the subject of a verb: ``gửi Sở Y tế chỉ đạo …``."""
        subject = subject_before(self.text, start, verb)
        if subject is None or SENT_TO.search(self.fold, max(start, subject[0] - 12), subject[0]) is None:
            return None
        return Name(*subject, is_group=False)

    def sent_to(self, start: int, verb: int) -> list[Name]:
        """To whom a paper was sent, in the sentence in which it orders and names nobody: ``gửi các sở yêu cầu rà soát``."""
        sent = SENDS.search(self.fold, self.presenting.get(start, verb), verb)
        return read_sent(self.text, sent.end(), verb) if sent is not None else []

    def _orders_on(self, verb: str, at: int, after: int, end: int) -> bool:
        """Whether what follows an order that names nobody is to be done."""
        words = self.text.text
        if (
            (verb in _ASKS and _COLON.match(self.fold, at, end))
            or does(self.text, after)
            or discourse.NEEDS.match(words, after)
        ):
            return True
        if discourse.HAS_READY.match(words, after, end):
            return True
        if LIST_OF.match(self.fold, after, end):
            return True
        if verb == "luu y":
            return True
        return (
            THAT.match(self.fold, after, end) is not None
            and discourse.DUTY.search(self.text.text, after, end) is not None
        )

    def speaks(self, start: int, verb: int, word: str = "", *, is_open: bool, is_item: bool = False) -> bool:
        """Whether the paper is the subject of a verb: its issuer, the paper itself, or nobody at the head of a sentence."""
        if self._opens_with(start, verb):
            return is_open
        before = self.fold[max(start, verb - _BEFORE) : verb]
        joined = self._behind_lead(start, verb)
        if self.speakers.stand_behind(self.fold[joined:verb]):
            return True
        if IMPLICIT.search(before):
            if word in _GIVES | {"chi dao"} and self._opens_with_speaker(joined):
                return True
            if word in _GIVES and is_open and (before.rstrip().endswith(":") or INTRO.match(self.fold, joined)):
                return True
        subject = subject_before(self.text, start, verb)
        if subject is not None and not is_item:
            printed = self.text.text[slice(*subject)]
            return self.is_speaker(printed) or self.is_speaker(printed.rpartition(", ")[2])
        if start not in self.foreign and PAPER_SAYS.search(before) is not None:
            return True
        is_free = subject is None and is_open and not is_item and start not in self.foreign
        return is_free and word in {"yeu cau", "de nghi"} and self._is_nobody_else(joined, verb)

    def _behind_lead(self, start: int, verb: int) -> int:
        """Where a sentence begins behind what joins it, says that the paper says it, or on whose behalf it is said."""
        at = behind_joins(self.text, start, verb)
        for lead in (discourse.SAYS, FOR_WHOM):
            match = lead.match(self.fold, at, verb)
            if match is not None:
                at = match.end()
        return at

    def said_by(self, at: int, end: int) -> int:
        """Where a sentence begins behind the words that the paper, or who speaks in it, says it; else where it began."""
        if (says := discourse.SAYS.match(self.fold, at, end)) is not None:
            return says.end()
        says = (
            SAYS_THAT.match(self.fold, read_told(self.text, at, end).end, end) if self._opens_with_speaker(at) else None
        )
        return says.end() if says is not None else at

    def _is_nobody_else(self, at: int, verb: int) -> bool:
        """Whether a sentence's subject is a few words and no body's name, so that it stands for whoever speaks: ``Nhà điều hành đề nghị …``."""
        words = self.fold[at:verb].rstrip()
        if not 0 < len(words) < _SUBJECT or MATTER.match(words) or HANGING.search(self.text.text, at, at + len(words)):
            return False
        if does(self.text, at) or PUBLIC.match(self.fold, at, verb):
            return False
        return not read_told(self.text, at, verb).found

    def _opens_with_speaker(self, at: int) -> bool:
        """Whether the paper's issuer is the subject with which a sentence begins: ``Phó Thủ tướng biểu dương …; yêu cầu …``."""
        names = read_told(self.text, at, at + _BEFORE).found
        return bool(names) and self.is_speaker(self.text.text[names[0].start : names[0].end])

    def _opens_with(self, start: int, verb: int) -> bool:
        """Whether a sentence opens with a verb, but for words that join it."""
        at = behind_joins(self.text, start, verb)
        return verb - at < _SHORT and len(self.fold[at:verb].strip(" \"'(*-")) == 0

    def is_speaker(self, printed: str) -> bool:
        """Whether a name is the issuer's, its head's, or a word for it."""
        return self.speakers.have(printed)

    def turn_to(self, unit: Unit) -> list[Name]:
        """Those to whom a sentence turns; who orders may stand behind them: ``Riêng các huyện, UBND tỉnh yêu cầu …``."""
        at = behind_joins(self.text, unit.start, unit.end)
        turned = turned_to(self.text, unit.start, unit.end) or turned_to(self.text, at, unit.end)
        return [name for name in turned if not self.is_speaker(self.text.text[name.start : name.end])]

    def has_view(self, unit: Unit, *, is_open: bool) -> bool:
        """Whether the issuer gives its view, or the paper is quoted: ``có ý kiến như sau:``, ``nêu rõ:``."""
        views = list(VIEW.finditer(self.fold, unit.start, unit.end))
        if not views:
            return False
        return self.is_own(unit) or any(self.speaks(unit.start, view.start(), is_open=is_open) for view in views)

    def is_own(self, unit: Unit) -> bool:
        """Whether a sentence speaks of the paper: by its number, or as ``công văn này``, ``theo chỉ thị``."""
        for match in PAPER.every(self.fold, unit.start, unit.end):
            digits = _DIGITS.match(self.fold, match.end())
            if digits is not None and match["type"] not in {"chi dao", "y kien"} and digits.group(1) == self.serial:
                return True
        return unit.start in self.presenting or unit.start in self.own

    def gives(self, unit: Unit, *, is_open: bool) -> bool:
        """Whether the issuer orders in a sentence that opens with a ground."""
        order = self.find(unit.start, unit.end, is_open=is_open)
        return order is not None and order.end > order.start
