"""A walk over the body, which carries from headings and lead-ins down to the items who is to act."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING

from congvan.reading.deadlines import find_deadlines
from congvan.reading.discourse import (
    DIVISIONS,
    LISTED,
    State,
    after,
    below_sentence,
    colon_of_list,
    enforced,
    under_heading,
)
from congvan.reading.tasks import orders
from congvan.reading.tasks.clauses import all_who_act, read_instruction
from congvan.reading.tasks.evidence import Place, is_doing
from congvan.reading.tasks.found import Found
from congvan.reading.tasks.inline import parts_of
from congvan.reading.tasks.names import read_names
from congvan.reading.tasks.papers import Paper, Stance, paper_of
from congvan.reading.tasks.quoted import is_within, quotations
from congvan.reading.tasks.supports import all_who_help
from congvan.reading.tasks.tables import table_tasks
from congvan.reading.tasks.titles import name_bodies
from congvan.reading.tasks.weights import weigh

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.deadlines import Found as Limit
    from congvan.reading.tasks.matter import Matter
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text

_NEAR = 8  # characters between a sentence and the "Cụ thể:" below it
_TITLE = 200  # characters of a heading
_FEWEST_SIBLINGS = 2
_PERHAPS = (
    "place.charged",
    "sign.must",
    "subject.",
)  # these tell that something may be done, though no deed was made out
_MOST = 2 / 3  # of the items beside one
_DEPTH = 40  # levels of the tree that are followed


def _items(children: tuple[Node, ...]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The items with which what stands under a block begins, and the paragraphs that follow with theirs."""
    if not children:
        return (), ()
    count = 0
    while count < len(children) and (children[count].kind in LISTED or children[count].kind == "table"):
        count += 1
    return children[:count], children[count:]


class Walk:
    """Collects the tasks of one body."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self.text: Text = matter.text
        self.fold: str = matter.text.fold
        self.tasks: list[Found] = []
        self.units: list[Found] = []
        self.paper: Paper = paper_of(matter)
        first = next((node for node in matter.body if node.kind in LISTED), None)
        self.opening: int = first.start if first is not None else matter.body_end
        body = (matter.text, matter.body_start, matter.body_end)
        self.limits: list[Limit] = find_deadlines(*body, issued_on=matter.issued_on, issued_in=matter.issued_in)
        self.firm: list[int] = [limit.start for limit in self.limits if limit.is_firm]
        self.orders: list[Order] = orders.find_orders(*body)
        self.quoted: list[tuple[int, int]] = quotations(*body)
        self.places: list[int] = [order.start for order in self.orders]

    def siblings(self, nodes: tuple[Node, ...], state: State, depth: int = 0) -> None:
        """Visit blocks that stand side by side; a lead-in among them speaks for those that follow."""
        if not nodes:
            return
        items: list[int] = []
        titles = [(node.words, self._stop(node)) for node in nodes if node.children and node.kind in LISTED]
        if state.is_titled != (is_titled := name_bodies(self.text, titles)):
            state = state._replace(is_titled=is_titled)
        for node, below in itertools.zip_longest(nodes, nodes[1:]):
            known = len(self.units)
            if below is not None and (told := self._speaks_on(node, below, state)):
                state = told
                continue
            state = self.follow(node, state, depth)
            if node.kind in LISTED and not node.children and len(self.units) == known + 1:
                items.append(known)
        if len(items) > _FEWEST_SIBLINGS:
            self._compare(items)

    def _speaks_on(self, node: Node, below: Node, state: State) -> State | None:
        """What an item hands on that orders, ends in a colon, and is followed by items of another kind beside it."""
        if node.kind not in LISTED or node.children or below.kind not in LISTED or below.kind == node.kind:
            return None
        lead_in = self._lead_in(node, self._stop(node), state)
        return lead_in[1] if lead_in is not None and lead_in[1].led == "order" else None

    def _compare(self, items: list[int]) -> None:
        """Weigh the items of one list once more: what is said of most of them holds for each."""
        told = [is_doing(self.units[at].clues) for at in items]
        every = sum(told)
        first = min(self.units[at].start for at in items)
        cut = len(self.tasks)  # before it stand tasks of what came above this list
        while cut and self.tasks[cut - 1].start >= first:
            cut -= 1
        below = {id(task): task for task in self.tasks[cut:]}
        for at, own in zip(items, told, strict=True):
            share = (every - own) / (len(items) - 1)
            unit = self.units[at]
            is_idle = not own and not any(name.startswith(_PERHAPS) for name in unit.clues)
            word = "most" if share >= _MOST else "none" if not share else "some.idle" if is_idle else "some"
            known = unit.is_task
            self.units[at] = weighed = unit.among(word)
            below.pop(id(unit), None)
            if weighed.is_task:
                self.units[at] = task = weighed if known else self._with_names(weighed)
                below[id(task)] = task
        self.tasks[cut:] = sorted(below.values(), key=lambda task: task.start)

    def take(self, unit: Found) -> None:
        """Remember a unit with its evidence; it is a task where enough speaks for it."""
        if unit.is_task:
            unit = self._with_names(unit)
            self.tasks.append(unit)
        self.units.append(unit)

    def _with_names(self, unit: Found) -> Found:
        """A task with all whom its words name; what is laid out has its own places for them."""
        if next(iter(unit.clues)).startswith("laid-out"):
            return unit
        leads, supports = all_who_act(self.text, unit.start, unit.end, unit.leads)
        return unit._replace(leads=leads, supports=(*unit.supports, *supports))

    def follow(self, node: Node, state: State, depth: int) -> State:
        """Visit one block; gives what holds for those behind it."""
        if node.start >= self.matter.annex_start or depth > _DEPTH:
            return state
        if node.kind == "formula":
            return state._replace(stance=self.paper.listed)
        if is_within(self.quoted, node.words):
            self.siblings(node.children, state, depth + 1)
            return state
        if node.kind == "table":
            for row in table_tasks(self.text, node, state.leads):
                self._lay_out(Found(*row[:4], state.path, row[4]), "row")
            return state
        return state if node.kind in {"row", "cell"} else self._block(node, state, depth)

    def _block(self, node: Node, state: State, depth: int) -> State:
        """Visit one block with what stands under it; gives what holds for the blocks beside it."""
        inner = state._replace(path=(*state.path, node.label)) if node.label else state
        stop = self._stop(node)
        listed, rest = _items(node.children)
        if parts := parts_of(self.text, node, listed):
            for label, block in parts.work or [(None, node)]:
                path = (*inner.path, label) if label else inner.path
                helps = all_who_help(self.text, parts.supports, block.words, block.end)
                self._lay_out(Found(block.words, block.end, tuple(parts.leads), helps, path, parts.due), "parts")
            return state
        if self.paper.is_normative and node.kind in DIVISIONS:
            inner = enforced(self.text, node, stop, inner)
        lead_in = self._lead_in(node, stop, state)
        if node.heading_end > node.words or (node.children and lead_in is None and self._is_title(node, stop, listed)):
            self._below_title(node, stop, inner, depth)
            return state
        if lead_in is None:
            return self._plain(node, (stop, listed, rest), (inner, state), depth)
        below = self._below_sentence(node, stop, (lead_in[0], lead_in[1]._replace(path=inner.path)), inner, depth)
        return state if node.kind in LISTED else below._replace(path=state.path)

    def _below_title(self, node: Node, stop: int, inner: State, depth: int) -> None:
        """Visit what stands under a heading; where none of it is a task, the whole may be one."""
        known = len(self.tasks)
        below = under_heading(self.text, self.paper, node, stop, inner)
        self.siblings(node.children, below, depth + 1)
        if not node.children or below.stance == Stance.SILENT:
            return
        if len(self.tasks) == known and node.children[0].kind in LISTED:
            self._leaf(node.words, node.end, inner, is_labelled=True, what="list")
        elif node.kind in LISTED and self.fold[stop - 1] != ":" and node.children[0].kind == "paragraph":
            # A scan may have lost the mark at the end of an item, below which the text goes on.
            self._leaf(node.words, stop, inner, is_labelled=True, what="title")

    def _below_sentence(self, node: Node, stop: int, lead_in: tuple[int, State], inner: State, depth: int) -> State:
        """Visit what a sentence leads in, in its own block and below it."""
        at, below = lead_in
        more = self._skip(at, stop)
        if more < stop:
            self._leaf(more, stop, below, is_labelled=True)
        known = len(self.tasks)
        self.siblings(node.children, below, depth + 1)
        if node.kind in LISTED and len(self.tasks) == known:
            self._leaf(node.words, node.end, inner, is_labelled=True, what="list" if node.children else "")
        return below

    def _plain(
        self, node: Node, parts: tuple[int, tuple[Node, ...], tuple[Node, ...]], states: tuple[State, State], depth: int
    ) -> State:
        """Visit a block that is neither a title nor a lead-in: what stands under it, or itself."""
        stop, listed, rest = parts
        inner, state = states
        known = len(self.tasks)
        self.siblings(listed, inner, depth + 1)
        if len(self.tasks) == known and self.has_words(node):
            # A page break may cut an item in two: what goes on below it belongs to it.
            is_cut = not listed and bool(rest) and self.fold[stop - 1 : stop].isalnum()
            end = listed[-1].end if listed else rest[0].end if is_cut else stop
            self._leaf(node.words, end, inner, is_labelled=node.kind in LISTED, what="list" if listed else "")
            rest = rest[is_cut:]
            if node.kind not in LISTED and len(self.tasks) > known:
                state = after(self.tasks[-1], state)
        self.siblings(rest, state, depth + 1)
        return state

    def has_words(self, node: Node) -> bool:
        """Whether a block can tell somebody to do something: titles cannot, nor grounds, which end in no full stop."""
        if node.kind == "recital":
            return self.fold[node.stop - 1 : node.stop] == "."
        return node.kind != "heading"

    def _stop(self, node: Node) -> int:
        """The end of a block's own words, without white space."""
        stop = node.stop
        while stop > node.words and self.fold[stop - 1] in " \n|*":
            stop -= 1
        return stop

    def _skip(self, at: int, stop: int) -> int:
        while at < stop and not self.fold[at].isalnum():
            at += 1
        return at

    def _is_title(self, node: Node, stop: int, listed: tuple[Node, ...]) -> bool:
        """Whether own words only name who acts, or a matter: ``2. Tòa án nhân dân tỉnh``."""
        if listed and 0 < stop - node.words < _TITLE and self.fold[stop - 1] not in ".;,":
            return True
        return stop > node.words and read_names(self.text, node.words, stop).at_end

    def _lead_in(self, node: Node, stop: int, state: State) -> tuple[int, State] | None:
        """Where a sentence that opens a list ends, and what holds below it."""
        at = colon_of_list(self.text, node, stop)
        if at is None:
            return None
        if orders.NAMELY.match(self.fold, node.words, at) and self.tasks and node.words - self.tasks[-1].end < _NEAR:
            said = self.tasks.pop()
            self.units.remove(said)
            told = state.told(said.leads, said.supports)
            return at, told._replace(stance=Stance.LISTED, is_charged=False, led="order")
        below = below_sentence(self.text, self.paper, (node, at), self._order_in(node.words, at), state)
        return None if below is None else (at, below)

    def counts(self, order: Order) -> bool:
        """Whether an order is one of the paper's own."""
        return order.kind == "order" or (order.kind == "request" and self.paper.requests)

    def _order_in(self, start: int, end: int) -> Order | None:
        """The first order that a stretch holds."""
        at = bisect_left(self.places, start)
        while at < len(self.orders) and self.orders[at].start < end:
            if self.counts(self.orders[at]):
                return self.orders[at]
            at += 1
        return None

    def _lay_out(self, unit: Found, how: str) -> None:
        """Take what a table or lines with titles lay out."""
        clues = {f"laid-out.{how}": (unit.start, unit.end)}
        confidence = weigh(clues)
        self.take(unit._replace(clues=clues, confidence=confidence))

    def _leaf(self, start: int, end: int, state: State, *, is_labelled: bool, what: str = "") -> None:
        """Read one item or paragraph."""
        if state.stance == Stance.SILENT and self.paper.is_normative:
            return
        start = self._skip(start, end)
        if mark := orders.COUNTED.match(self.fold, start, end):
            start = mark.end()
        if end <= start:
            return
        at = bisect_left(self.firm, start)
        place = Place(
            state,
            is_labelled,
            paper=self.paper.kind,
            what=what,
            is_opening=start < self.opening,
            is_due=at < len(self.firm) and self.firm[at] < end,
        )
        read = read_instruction(self.text, start, end, self._order_in(start, end), place)
        supports = state.supports if read.leads == state.leads else ()  # inherited together
        self.take(Found(read.start, read.end, read.leads, supports, state.path, None, read.clues, read.confidence))
