"""What speaks for an item or a paragraph being a task, and against it: each piece with a name, none of it the last word.

The weights of the pieces stand in one table, ``task_evidence.csv``; their sum decides (:mod:`congvan.reading.tasks.weights`).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks import denials, orders, signs
from congvan.reading.tasks.brackets import who_is_bracketed
from congvan.reading.tasks.enforcers import who_enforces, who_has_duty
from congvan.reading.tasks.names import read_names
from congvan.reading.tasks.sentences import (
    SENTENCE,
    acts,
    does,
    does_later,
    is_closing,
    is_meant,
    is_order_of,
    led_before,
    named_later,
    sentence,
    verb_at,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from congvan.reading.discourse import State
    from congvan.reading.grammar.rule import Rule
    from congvan.reading.tasks.names import Name
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text

_AT_ONCE = 2  # characters before an order with which an item opens
_TAIL = 8  # characters of an end
_OPENING = 160  # characters in which a sentence says of what time it speaks
_SHORT, _LONG = 20, 700  # characters of what is less than a sentence, and of what is a text
_DOING = ("order.opens", "order.of-issuer", "subject.acts", "verb.", "joint.does", "later.", "sign.forbids")
_DENIED = {"sign.none", "later.none", "sign.question"}
_ORDERED = {"order.opens", "order.of-issuer", "order.of-paper"}
_GIVEN = ("order.opens", "order.of-", "order.inside.")
_RULING = {"answer", "normative", "decision"}
_STANCES = ("silent", "asked", "named", "listed")


Clues = dict[str, tuple[int, int]]
"""Each piece of evidence: its name in the table, and the words at ``[start, end)`` that give it."""


class Place(NamedTuple):
    """What the place of an item tells about it."""

    state: State
    """Who is told to act, and how strongly."""
    is_labelled: bool
    """Whether it is an item of a list, and no paragraph."""
    paper: str = ""
    """As :attr:`congvan.reading.discourse.Paper.kind`."""
    what: str = ""
    """``list`` where items stand under it, ``title`` where it may be only the title of paragraphs below it."""
    is_due: bool = False
    """Whether a time limit stands in it."""
    is_opening: bool = False
    """Whether it stands before the first item of the body."""


class Unit(NamedTuple):
    """An item or a paragraph with what speaks for it and against it, and who would act."""

    clues: Clues
    leads: tuple[Name, ...]


def gather(text: Text, start: int, end: int, order: Order | None, place: Place) -> Unit:
    """All evidence on ``[start, end)``, and who acts where it is a task."""
    hearing = _Hearing(text, start, end, place)
    given = hearing.hear_order(order)
    own = hearing.hear_subject()
    bracketed = [] if hearing.subject.found else who_is_bracketed(text, start, end)
    later = hearing.hear_later()
    hearing.hear_signs()
    if any(name.startswith(_GIVEN) for name in hearing.clues):
        hearing.clues.pop("paper.answer", None)  # what an answer orders, it orders as other letters do
    is_told = "order.told" in hearing.clues
    leads = given or bracketed or own
    if leads is None and order is not None and not is_told:
        leads = led_before(text, later, order)
    return Unit(hearing.clues, tuple(leads or later or place.state.leads))


def is_doing(clues: Clues) -> bool:
    """Whether somebody is told to do something, from the words alone."""
    return _DENIED.isdisjoint(clues) and any(name.startswith(_DOING) for name in clues)


class _Hearing:
    """Hears one item or paragraph."""

    def __init__(self, text: Text, start: int, end: int, place: Place) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.place = place
        self.stance: str = _STANCES[place.state.stance]
        self.subject = read_names(text, start, end)
        self.clues: Clues = dict.fromkeys(_of_place(place, self.stance, end - start), (start, start))
        self.hindrance = orders.HINDRANCE.match(text.fold, start, end)
        self.is_asked_back = False
        self.order: Order | None = None
        self.is_led = False
        if text.text[start:end].isupper():
            self.hear("shape.capitals", start, end)
        if text.text[end - 1].isalnum():
            self.hear("shape.open.item" if place.is_labelled else "shape.open.paragraph", end - 1, end)

    def hear(self, name: str, start: int, end: int) -> None:
        """Take one piece of evidence in, once."""
        if name not in self.clues:
            self.clues[name] = (start, end)

    def hear_order(self, order: Order | None) -> list[Name] | None:
        """An order in so many words; gives to whom, where it stands so that nobody else can act."""
        self.order = order
        if order is None:
            return None
        if self._asks_back(order):
            self.is_asked_back = True
            self.hear("order.told", order.start, order.end)
            return None
        if order.kind == "request":
            self.hear("order.request", order.start, order.end)
        if order.start - self.start < _AT_ONCE:
            self.hear("order.opens", order.start, order.end)
            return order.names
        if self.subject.found and is_order_of(self.text, self.subject.end, order):
            self.hear("order.of-issuer", order.start, order.end)
            return order.names
        if signs.PAPER.match(self.text.fold, self.start, order.start):
            self.hear("order.of-paper", self.start, order.end)
            return order.names
        is_own = is_meant(self.text, self.start, self.end, order)
        self.is_led = is_own and signs.LED.match(self.text.fold, self.start, order.start) is not None
        self.hear(f"order.inside.{self.stance}" if is_own else "order.told", order.start, order.end)
        return None

    def _asks_back(self, order: Order) -> bool:
        """Whether the order only asks that difficulties be told: ``nếu có vướng mắc, đề nghị các đơn vị phản ánh …``."""
        start, at = self.start, order.start
        if self.hindrance is None:  # a scan may have spoilt how the clause begins
            is_asked = orders.HINDERED.search(self.text.fold, start, at) is not None
        else:
            is_asked = sentence(self.text, start, at) == start
        return is_asked and orders.REQUESTS.match(self.text.fold, at) is not None

    def hear_subject(self) -> list[Name] | None:
        """With whom or with which deed the words open; gives who acts."""
        text, start, end, state = self.text, self.start, self.end, self.place.state
        verb = verb_at(text, start, end)
        names = self.subject
        if verb is not None and (not names.found or (state.is_charged and verb.word == "lanh")):
            self.hear(f"verb.{self.stance}", start, verb.end)
            if state.is_after:
                self.hear("verb.after-order", start, verb.end)
            # Behind a ground whoever acts may be named: "Căn cứ kế hoạch này, các trường xây dựng …".
            is_ground = verb.word == "can" and self.order is None
            later = named_later(text, start, end, is_told=True) if is_ground else None
            return later or list(state.leads) or None
        if not names.found:
            return None
        if len(enforcing := who_enforces(text, start, end)) > 1:
            self.hear(f"subject.acts.{self.stance}", start, enforcing[-1].end)
            return enforcing
        is_public = signs.PUBLIC.match(text.fold, start, end) is not None
        if names.at_end:
            self.hear("subject.alone", start, names.end)
        elif acts(text, names.end, end):
            self.hear("subject.public" if is_public else f"subject.acts.{self.stance}", start, names.end)
            return names.found
        elif orders.SPEECH.match(text.fold, names.end, end):
            self.hear("subject.speaks", start, names.end)
        elif charged := who_has_duty(text, start, names.end, end):
            self.hear(f"subject.acts.{self.stance}", start, charged[-1].end)
            return charged
        else:
            is_titled = text.fold[names.end : names.end + 2].strip().startswith(":")
            self.hear("subject.titled" if is_titled else "subject.other", start, names.end)
        return None

    def hear_later(self) -> list[Name] | None:
        """Who acts, or what is to be done, behind a clause that says when, why or in what matter."""
        text, start, end = self.text, self.start, self.end
        if joint := signs.JOINT.match(text.fold, start, end):
            self.hear("joint.does" if does(text, joint.end(), end) else "joint", start, joint.end())
        hindrance = self.hindrance
        if hindrance and self.is_asked_back:
            self.hear("sign.hindrance", start, hindrance.end())
            return None
        opens = signs.INTRO.match(text.fold, start, end) or signs.TO_THE_END.match(text.text, start)
        if not hindrance and not opens:
            return None
        later = named_later(text, start, end)
        if hindrance:
            # An item of its own that orders a named body to report is a task; a closing formula is none.
            is_told = later is not None and self.place.is_labelled
            self.hear("sign.hindrance.told" if is_told else "sign.hindrance", start, hindrance.end())
        if later is not None:
            self.hear(f"later.named.{self.stance}", later[0].start, later[-1].end)
        else:
            self.hear(f"later.does.{self.stance}" if does_later(text, start, end, ",:") else "later.none", start, start)
        return later

    def signs(self) -> Iterator[tuple[Rule, re.Match[str]]]:
        """The signs that stand in the words."""
        fold, printed, start, end = self.text.fold, self.text.text, self.start, self.end
        first = SENTENCE.search(printed, start, end)
        stop = first.start() if first else end
        for sign in signs.OPENING:
            if match := sign.match(printed if sign.runs_on == "text" else fold, start, end):
                yield sign, match
        yield from self._worded(signs.FIRST, stop)
        yield from self._worded(signs.INSIDE, end)
        for sign in signs.LAST:
            if match := sign.search(fold, max(start, end - _TAIL), end):
                yield sign, match
        is_asked = printed.find("?", max(start, end - _TAIL), end) >= 0
        if is_asked and (match := denials.QUESTION.search(fold, max(start, end - _OPENING), end)):
            yield denials.QUESTION, match
        if match := signs.PAST.first(fold, start, min(stop, start + _OPENING), printed):
            yield signs.PAST, match

    def _worded(self, signs_of: dict[Rule, tuple[str, ...]], end: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """The signs of which one word at least stands there; of most none does."""
        fold, start = self.text.fold, self.start
        for sign, words in signs_of.items():
            for word in words:
                if fold.find(word, start, end) >= 0:
                    looked_at = self.text.text if sign.runs_on == "text" else fold
                    look = sign.first(fold, start, end, looked_at) if sign.opens else sign.search(looked_at, start, end)
                    if look is not None:
                        yield sign, look
                    break

    def hear_signs(self) -> None:
        """Signs in the words, whoever acts."""
        text, start, end = self.text, self.start, self.end
        is_submitted = self.place.paper == "submission" and "order.request" in self.clues
        is_ordered = not _ORDERED.isdisjoint(self.clues) or self.is_led or is_submitted
        spared = signs.OF_RULES if is_ordered else signs.OF_EFFECT if "verb.listed" in self.clues else ()
        for sign, match in self.signs():
            if sign not in spared:
                is_rule = sign is signs.CONDITION and self.place.paper in _RULING
                self.hear("sign.condition.rule" if is_rule else sign.id.removeprefix("task."), *match.span())
        is_told = not self.place.is_opening or any(name.startswith("order.") for name in self.clues)
        if not is_told and (makes := signs.MAKES.search(text.fold, start, end)):
            self.hear("sign.makes", *makes.span())
        if is_submitted:
            return  # Trên đây là Tờ trình …, kính trình … xem xét: what closes such a paper is what it asks
        if none := orders.NOT_ORDERED.match(text.fold, start, end):
            self.hear("sign.none", *none.span())
        is_known = text.fold.find("biet", start, end) >= 0
        if is_known and (known := signs.KNOWN.search(text.fold, start, end)):
            self.hear("sign.closing", *known.span())
        elif is_closing(text.fold, start, end):
            self.hear("sign.closes", start, end)
        if "sign.sends" in self.clues and "sign.due" in self.clues:
            self.hear("sign.sends-by", start, end)


def _of_place(place: Place, stance: str, size: int) -> tuple[str, ...]:
    """What the place tells, whatever the words are."""
    state = place.state
    told = (
        ("place.charged", state.is_charged),
        ("place.inherits", bool(state.leads)),
        ("place.after-order", state.is_after),
        ("place.holds", place.what == "list"),
        ("place.title", place.what == "title"),
        ("sign.due", place.is_due),
        ("size.short", size < _SHORT),
        ("size.long", size > _LONG),
    )
    found = [name for name, holds in told if holds]
    return (*_clues_of(stance, place.paper, state.matters, state.led, is_labelled=place.is_labelled), *found)


@functools.cache
def _clues_of(stance: str, paper: str, matters: tuple[str, ...], led: str, *, is_labelled: bool) -> tuple[str, ...]:
    """The names of what is always told."""
    found = [f"place.{stance}", f"paper.{paper}", "place.item" if is_labelled else "place.paragraph"]
    return (*found, *(f"heading.{matter}" for matter in matters), f"led.{led or 'none'}")
