"""What a reported paper tells others to do: one task an item of its list or a sentence of the report (nhiệm vụ được giao).

A report mixes the paper's words with others'. One state is carried from sentence to sentence: whether the paper speaks,
and to whom. It is opened by a sentence in which the issuer orders, it hands on to what goes on from there, and it ends
where somebody else speaks or the report turns to what was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.press import discourse
from congvan.reading.press.charged import whom_charged, with_whom
from congvan.reading.press.doing import (
    acting_later,
    acts,
    behind_joins,
    closes,
    does,
    instructs,
    is_charged,
    is_duty,
    is_told_first,
    states,
)
from congvan.reading.press.evidence import hear
from congvan.reading.press.orders import Orders
from congvan.reading.press.riders import due_behind
from congvan.reading.press.state import OPEN, ORDERS, SILENT, State
from congvan.reading.press.summary import OPENS, PRESENTS, Said, without_summary
from congvan.reading.press.told import read_told
from congvan.reading.press.units import Unit, headed, is_head, is_title, opens_list, units_of
from congvan.reading.tasks.found import Found
from congvan.reading.tasks.supports import find_supports
from congvan.reading.tasks.weights import weigh
from congvan.vocab.folding import fold as folded

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.press.orders import Order
    from congvan.reading.press.reported import Report
    from congvan.reading.tasks.names import Name
    from congvan.reading.text.normalise import Text

_SUMMARY = 700  # characters of a paragraph that sums up
_LAPSE = 2  # statements after which a name and a verb order nothing any more
_DUTIES = 4  # statements after which a duty of somebody named is the paper's no more
_ATTRIBUTION = 90  # last characters of a sentence that may only lead in, or say whose words it was
_OPENING = 1  # paragraphs that sum up what the report tells again below


def report_tasks(text: Text, body: tuple[Node, ...], report: Report) -> list[Found]:
    """The tasks of a reported paper, in reading order."""
    reader = _Reader(text, report)
    for unit in units_of(text, body):
        reader.take(unit)
    return reader.settle()


class _Reader:
    """Goes over the units of one report."""

    def __init__(self, text: Text, report: Report) -> None:
        self.text: Text = text
        self.fold: str = text.fold
        self.orders = Orders(text, report.number, report.choice)
        self.addressed = {folded(each["name"]) for each in report.recipients if each["role"] == "addressee"}
        self.state = State()
        self.tasks: list[Found] = []
        self.said: list[Said] = []
        self.lead_in: tuple[int, Unit, str, list[Name]] | None = None
        self.paragraphs = self.ordered = 0  # how many tasks there were behind the last order

    def take(self, unit: Unit) -> None:
        """Read one unit, and carry the state on."""
        if unit.end <= unit.start:
            return
        state = self.state
        while state.list_leads and unit.depth <= state.list_leads[-1][0]:
            state.list_leads.pop()
        if not unit.is_item and self._is_of_the_page(unit):
            return
        if self.orders.is_own(unit):
            is_duty_told = unit.start in self.orders.cited and is_duty(self.text, unit.start, unit.end)
            state.mode, state.lapsed = ORDERS if is_duty_told else max(state.mode, OPEN), 0
        elif self._is_statute(unit) and not self.orders.gives(unit, is_open=state.mode > SILENT):
            state.mode = SILENT
            return
        if unit.opens and (unit.listed or not unit.is_item or is_head(self.text, unit)):
            self._open(unit)
        elif unit.is_item:
            self._item(unit)
        else:
            self._sentence(unit)

    def _at(self, unit: Unit) -> int:
        """Where a unit begins behind the words that join it."""
        return behind_joins(self.text, unit.start, unit.end)

    def _is_statute(self, unit: Unit) -> bool:
        """Whether a paragraph goes over to what the law says."""
        return not unit.is_item and discourse.STATUTE.match(self.fold, unit.start, unit.end) is not None

    def _is_of_the_page(self, unit: Unit) -> bool:
        """Whether a line is no sentence of the report: the page's own words, a headline, a question, ``Cụ thể:``."""
        words = self.fold[unit.start : unit.end]
        self.state.listing = False
        self.paragraphs += unit.first and words.rstrip(' "')[-1:] in ".!?:;"
        if discourse.PAGE.match(words):
            return True
        if discourse.NAMELY.match(words):
            self._namely()
            return True
        if discourse.ENDS.match(words) or discourse.QUESTION.match(words):
            self.state.mode = SILENT
            return True
        if not is_title(self.fold, unit):
            return False
        self.state.titled(headed(self.text, unit), presents=unit.start in self.orders.telling)
        return True

    def _namely(self) -> None:
        """``Cụ thể:`` below an order: the order only opens what follows."""
        if self.state.mode == ORDERS and self.tasks and self.ordered == len(self.tasks):
            self.tasks.pop()
            self.said.pop()
        if self.state.mode > SILENT:
            self.state.mode, self.state.lapsed, self.state.listing = ORDERS, 0, True

    def _open(self, unit: Unit) -> None:
        """A block that opens items: it says who is to act, or only what about."""
        state = self.state
        leads, supports = self.state.inherited()
        names = read_told(self.text, unit.start, unit.end)
        order = self.orders.find(unit.start, unit.end, is_open=state.mode > SILENT)
        charges = state.mode == ORDERS
        if names.found and names.at_end:
            leads, supports, charges = names.found, [], state.mode > SILENT
        elif order is not None:
            leads = order.names or leads
            supports = []
            charges = True
        elif unit.is_item:
            supports = find_supports(self.text, unit.start, unit.end) or supports
        elif not (does(self.text, self._at(unit)) and state.mode > SILENT) and not self.orders.has_view(
            unit, is_open=state.mode > SILENT
        ):
            charges = False
        if charges:
            state.mode, state.lapsed = ORDERS, 0
            state.list_leads.append((unit.depth, leads, supports))
            if not unit.is_item:
                state.leads = leads
        elif not unit.is_item:
            state.mode = SILENT

    def _item(self, unit: Unit) -> None:
        """An item of a list is a task where its list is one of tasks, or it orders itself."""
        state = self.state
        if state.mode == SILENT:
            return
        leads, supports = state.inherited()
        at = self._at(unit)
        if closes(self.text, at, unit.end) and not acting_later(self.text, at, unit.end, self.orders.is_speaker):
            return
        order = self.orders.find(unit.start, unit.end, is_open=state.mode > SILENT, is_item=True)
        names = read_told(self.text, at, unit.end)
        is_charged = state.listing or bool(state.list_leads)
        if names.found and not names.at_end and acts(self.text, names.end, unit.end):
            self._add(unit, "acts", names.found, supports)
        elif order is not None:
            self._add(unit, "implied" if order.is_implicit else "order", order.names or leads, supports)
        elif state.mode == ORDERS and not states(self.text, at, unit.end):
            later = None if does(self.text, at) else acting_later(self.text, at, unit.end, self.orders.is_speaker)
            is_told = is_charged and not names.at_end and (bool(leads) or instructs(self.text, at, unit.end))
            if is_told or later is not None or does(self.text, at):
                self._add(unit, "listed" if is_charged else "does", later or leads, supports)

    def _sentence(self, unit: Unit) -> None:
        """A sentence of a paragraph."""
        state, orders = self.state, self.orders
        is_open = state.mode > SILENT
        joined = self._at(unit)
        bare = unit.end - len(self.fold[unit.start : unit.end].lstrip("\"'* ("))
        is_joined = joined > bare
        is_formula = closes(self.text, joined, unit.end) and not is_duty(self.text, joined, unit.end)
        if is_formula or (is_open and due_behind(self.text, self.tasks, unit, joined)):
            return
        past = None if is_joined else discourse.PAST.match(self.fold, bare, unit.end)
        aside = past or (None if is_joined else discourse.ASIDE.match(self.fold, bare, unit.end))
        spoken = discourse.SPEAKER.search(self.text.text[unit.start : unit.end])
        if spoken is not None and is_open and is_told_first(self.text, joined, unit.end):
            spoken = None  # Chủ tịch UBND các xã chỉ đạo tăng cường thông tin, …
        order, is_foreign = None, unit.start in orders.foreign and unit.start not in orders.presenting
        if unit.start in orders.presenting or unit.start == orders.main or not past:
            order = orders.find(unit.start, unit.end, is_open=is_open)
        if is_foreign and order is not None and order.is_implicit:
            order = None
        is_own = spoken is None or unit.start in orders.presenting
        if order is not None and (is_own or orders.speaks(unit.start, order.start, is_open=is_open)):
            self._ordered(unit, order)
        elif unit.start in orders.telling and not (is_joined and state.mode == ORDERS and does(self.text, joined)):
            state.listing = opens_list(self.fold, unit)
            state.mode, state.lapsed = ORDERS if state.listing else max(state.mode, OPEN), 0
        elif spoken is not None or is_foreign or (aside is not None and not orders.is_own(unit)):
            state.mode = SILENT
        elif is_open:
            self._goes_on(unit, joined, is_joined=is_joined)

    def _goes_on(self, unit: Unit, joined: int, *, is_joined: bool) -> None:
        """A sentence without an order, while the paper speaks: it is to be done, opens a list, or only tells."""
        state = self.state
        if self.orders.is_meeting and state.mode != ORDERS:
            return
        if (said := self.orders.said_by(joined, unit.end)) > joined:
            joined, is_joined = said, True
            if discourse.ASIDE.match(self.fold, joined, unit.end) or discourse.PAST.match(self.fold, joined, unit.end):
                state.mode = OPEN
                return
        if unit.first and state.is_aside and not is_joined:
            state.leads, state.is_aside = state.charged, False
        how, leads = self._told(unit, joined, is_joined=is_joined)
        ends = opens_list(self.fold, unit)
        if leads is None and ends:
            verb = does(self.text, joined) and state.mode == ORDERS
            if not (is_joined or verb or state.list_leads or self.orders.has_view(unit, is_open=True)):
                state.mode = SILENT
                return
        elif leads is None:
            state.lapsed += 1
            return
        lapsed, state.mode, state.lapsed, state.listing = state.lapsed, ORDERS, 0, ends
        if leads and not state.list_leads:
            state.leads = leads
            state.is_aside = bool(state.charged) and unit.first and unit.size > unit.end - unit.start
        if not ends:
            self._add(unit, how, leads or self.state.inherited()[0], [], lapsed=lapsed)

    def _ordered(self, unit: Unit, order: Order) -> None:
        """A sentence in which the paper orders."""
        state = self.state
        how = "implied" if order.is_implicit else "order"
        under = order.is_implicit and bool(state.list_leads)
        if not under:
            state.list_leads.clear()
        before = state.ordered if state.ordered and not (under or order.is_implicit) else self.state.inherited()[0]
        leads = order.names or self.orders.turn_to(unit) or before or self.orders.sent_to(unit.start, order.start)
        state.ordered = order.names or state.ordered
        state.mode, state.lapsed = ORDERS, 0
        if not under:
            state.leads = leads
        if opens_list(self.fold, unit):
            state.listing, state.charged = True, leads
            return
        state.charged = [] if order.names else state.charged
        tail = max(unit.start, unit.end - _ATTRIBUTION)
        if discourse.LEADS_IN.search(self.fold, tail, unit.end) and not discourse.CREDITED.search(
            self.fold, tail, unit.end
        ):
            self.lead_in = (len(self.tasks), unit, how, leads)
            return
        self._add(unit, how, leads, [])
        self.ordered = len(self.tasks)

    def _told(self, unit: Unit, at: int, *, is_joined: bool) -> tuple[str, list[Name] | None]:
        """Why a sentence without an order is to be done, and by whom, blank for those of before; else it only tells."""
        state = self.state
        goes_on = state.mode == ORDERS and state.lapsed < _LAPSE
        again = state.mode == ORDERS and unit.first and does(self.text, at) and not is_joined
        names = read_told(self.text, at, unit.end)
        known = bool(names.found) and self.fold[names.found[0].start : names.found[0].end] in self.addressed
        must = names.found and state.lapsed < _DUTIES and is_charged(self.text, names.end, unit.end)
        whys = (("joined", is_joined), ("duty", must), ("known", known), ("does", again), ("goes-on", goes_on))
        how = next((why for why, holds in whys if holds), "")
        if not how:
            return how, None
        return how, whom_charged(self.text, (at, unit.end), names, self.orders.is_speaker, goes_on=goes_on)

    def _add(self, unit: Unit, how: str, leads: list[Name], supports: list[Name], lapsed: int = 0) -> None:
        start, end = unit.start, unit.end
        helpers = with_whom(self.text, (start, end), leads, supports)
        while start < end and not self.fold[start].isalnum() and self.fold[start] != "(":
            start += 1
        is_joined = self._at(unit) > start + 2
        again = PRESENTS if unit.start in self.orders.presenting and not is_joined else 0
        opens = self.paragraphs <= _OPENING or (unit.start == self.orders.main and not self.tasks)
        if not again and not unit.is_item and opens and unit.size < _SUMMARY:
            again = OPENS
        clues = hear(unit, how, leads, lapsed=lapsed, again=again)
        path = unit.path if unit.is_item else ()
        self.tasks.append(Found(start, end, (*leads,), (*helpers,), path, None, clues, weigh(clues)))
        self.said.append(Said(again, is_order=how == "order" and not unit.is_item, is_item=unit.is_item))

    def settle(self) -> list[Found]:
        """The tasks, without what the opening sums up where the report tells it again."""
        if self.lead_in is not None and self.lead_in[0] == len(self.tasks):
            self._add(*self.lead_in[1:], [])  # what it leads in is not told: it is the order itself
        return without_summary(self.fold, self.tasks, self.said)
