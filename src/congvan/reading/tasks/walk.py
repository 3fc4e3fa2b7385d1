"""A walk over the body, which carries from headings and lead-ins down to the items who is to act."""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks import orders
from congvan.reading.tasks.clauses import Place, read_instruction
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.rows import labelled_parts, table_tasks

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Node
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text

_LISTED = {"section", "subsection", "clause", "point", "dash", "plus", "article", "chapter", "part"}
_STATUTES = {"L", "NĐ", "TT", "TTLT", "PL", "SL", "NQLT"}
_DIVISIONS = {"part", "chapter", "section", "article"}
_YEAR = re.compile(r"/(?:19|20)\d\d/")
_DIRECTING = {"KH", "CT", "CĐ", "CTr", "KL", "ĐA", "PA", "HD", "TB"}
_CHARGES = re.compile(r"yeu\s+cau|trach\s+nhiem\s+(?:thi|thuc|to)")  # "Hiệu lực và trách nhiệm thi hành"
_OPENING = 1200  # characters in which a letter says that it answers
_SENTENCE = 500  # characters in which a lead-in says that it orders
_VIEW = 60  # characters in which one says that it gives a view
_NEAR = 8  # characters between a sentence and the "Cụ thể:" below it
_TITLE = 200  # characters of a heading
_FEWEST_SIBLINGS = 2
_SIBLINGS_TO_ONE = 2  # so many tasks beside an item of their list make it one, whatever its verb
_DEPTH = 40  # levels of the tree that are followed


class Stance(enum.IntEnum):
    """What counts as a task in a place."""

    SILENT = 0
    """Nothing."""
    ASKED = 1
    """What somebody is asked or told to do in so many words: ``đề nghị Sở Y tế …``."""
    NAMED = 2
    """Also what a named body is to do: ``Sở Y tế chủ trì …``."""
    LISTED = 3
    """Also items that begin with what is to be done: ``Rà soát …``."""


class Found(NamedTuple):
    """A task before it has its deadline."""

    start: int
    end: int
    leads: list[Name]
    supports: list[Name]
    path: tuple[str, ...]
    due: tuple[int, int] | None = None
    """Where its time limit stands, when it has a place of its own: a cell, a line ``Thời gian thực hiện:``."""


class Context(NamedTuple):
    """What holds for the blocks that are read now."""

    stance: Stance
    leads: list[Name]
    path: tuple[str, ...] = ()
    is_charged: bool = False
    """Whether a heading charges somebody: whatever stands under it is to be done."""


def _items(children: list[Node]) -> tuple[list[Node], list[Node]]:
    """The items with which what stands under a block begins, and the paragraphs that follow with theirs."""
    count = 0
    while count < len(children) and (children[count].kind in _LISTED or children[count].kind == "table"):
        count += 1
    return children[:count], children[count:]


class Walk:
    """Collects the tasks of one body."""

    def __init__(self, draft: Draft, default: Stance, listed: Stance) -> None:
        self.draft = draft
        self.text: Text = draft.text
        self.fold: str = draft.text.fold
        self.tasks: list[Found] = []
        self.orders: list[Order] = orders.find_orders(
            draft.text, draft.body_start, draft.body_end, is_report=draft.kind == "news"
        )
        self.places: list[int] = [order.start for order in self.orders]
        self.default = default
        # A plan or a directive speaks to those whom it names, whatever its sections are called.
        self.sections = Stance.NAMED if draft.document_type in _DIRECTING else Stance.SILENT
        self.is_normative: bool = draft.document_type in _STATUTES or _YEAR.search(draft.number or "") is not None
        self.is_answer: bool = orders.answers(
            draft.text, draft.body_start, min(draft.body_end, draft.body_start + _OPENING)
        )
        self.requests: bool = draft.document_type in {"CV", "TTr", "BC", None}
        self.listed = listed

    def siblings(self, nodes: list[Node], context: Context, depth: int = 0) -> None:
        """Visit blocks that stand side by side; a lead-in among them speaks for those that follow."""
        told = 0
        missed: list[tuple[Node, Context]] = []
        for node in nodes:
            known, before = len(self.tasks), context
            context = self.follow(node, context, depth)
            if node.kind in _LISTED and not node.children:
                if len(self.tasks) > known:
                    told += 1
                elif before.stance >= Stance.NAMED:
                    missed.append((node, before))
        if missed and told >= max(_FEWEST_SIBLINGS, _SIBLINGS_TO_ONE * len(missed)):
            for node, before in missed:
                self._leaf(node.words, self._stop(node), before, is_labelled=True, is_among=True)
            self.tasks.sort(key=lambda task: task.start)

    def settle(self) -> None:
        """What is done when all blocks have been visited; a report leaves out what it says twice."""

    def follow(self, node: Node, context: Context, depth: int) -> Context:
        """Visit one block; gives what holds for those behind it."""
        if node.start >= self.draft.annex_start or depth > _DEPTH:
            return context
        if node.kind == "formula":
            return context._replace(stance=self.listed)
        if node.kind == "table":
            rows = table_tasks(self.text, node, context.leads)
            self.tasks += [Found(*row[:4], context.path, row[4]) for row in rows]
            return context
        return context if node.kind in {"row", "cell"} else self._block(node, context, depth)

    def _block(self, node: Node, context: Context, depth: int) -> Context:
        """Visit one block with what stands under it; gives what holds for the blocks beside it."""
        inner = context._replace(path=(*context.path, node.label)) if node.label else context
        stop = self._stop(node)
        listed, rest = _items(node.children)
        if parts := labelled_parts(self.text, listed):
            self.tasks.append(Found(node.words, node.end, parts.leads, parts.supports, inner.path, parts.due))
            return context
        if self.is_normative and node.kind in _DIVISIONS:
            inner = self._enforced(node, stop, inner)
        lead_in = self._lead_in(node, stop, context)
        if node.heading_end > node.words or (node.children and lead_in is None and self._is_title(node, stop, listed)):
            below = self._under_heading(node, stop, inner)
            known = len(self.tasks)
            self.siblings(node.children, below, depth + 1)
            if len(self.tasks) == known and listed and below.stance == Stance.LISTED:
                self._leaf(node.words, node.end, inner, is_labelled=True)
            return context
        if lead_in is not None:
            at, below = lead_in
            more = self._skip(at, stop)
            below = below._replace(path=inner.path)
            if more < stop:
                self._leaf(more, stop, below, is_labelled=node.kind in _LISTED or self.draft.kind != "news")
            self.siblings(node.children, below, depth + 1)
            return below._replace(path=context.path) if node.kind not in _LISTED else context
        known = len(self.tasks)
        self.siblings(listed, inner, depth + 1)
        if len(self.tasks) == known and self.has_words(node):
            # A page break may cut an item in two: what goes on below it belongs to it.
            is_cut = not listed and bool(rest) and self.fold[stop - 1 : stop].isalnum()
            end = listed[-1].end if listed else rest[0].end if is_cut else stop
            self._leaf(node.words, end, inner, is_labelled=node.kind in _LISTED)
            rest = rest[is_cut:]
        self.siblings(rest, context, depth + 1)
        return context

    def _enforced(self, node: Node, stop: int, context: Context) -> Context:
        """In a normative text only chapters and articles on who carries it out hold tasks."""
        if context.is_charged or orders.ENFORCED.match(self.fold, node.words, min(stop, node.words + _SENTENCE)):
            return context._replace(stance=Stance.NAMED, is_charged=node.kind != "article")
        return context._replace(stance=Stance.SILENT, is_charged=False)

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

    def _is_title(self, node: Node, stop: int, listed: list[Node]) -> bool:
        """Whether own words only name who acts, or a matter: ``2. Tòa án nhân dân tỉnh``."""
        if listed and 0 < stop - node.words < _TITLE and self.fold[stop - 1] not in ".;,":
            return True
        return stop > node.words and read_names(self.text, node.words, stop).at_end

    def _lead_in(self, node: Node, stop: int, context: Context) -> tuple[int, Context] | None:
        """Where a sentence that opens a list ends, and what holds below it."""
        at = self._colon(node, stop)
        if at is None:
            return None
        if orders.NAMELY.match(self.fold, node.words, at) and self.tasks and node.words - self.tasks[-1].end < _NEAR:
            said = self.tasks.pop()
            return at, Context(Stance.LISTED, said.leads, context.path)
        order = self._order_in(node.words, at)
        if order is not None and order.kind == "request":
            return at, context._replace(stance=min(context.stance, Stance.ASKED))
        names = order.names if order is not None else []
        asks = orders.ASKS.match(self.fold, max(node.words, at - _SENTENCE), at) is not None
        if not names and (not asks or self.is_answer):
            return None if node.kind in _LISTED else (at, self._below_words(node, at, context, asks=asks))
        subject = read_names(self.text, node.words, at)
        if not names and subject.found and node.kind in _LISTED and not orders.SPEECH.match(self.fold, subject.end, at):
            names = subject.found
        stance = Stance.LISTED if names else self.listed
        stance = stance if context.stance else Stance.SILENT
        return at, Context(stance, names or context.leads, context.path, bool(names))

    def _colon(self, node: Node, stop: int) -> int | None:
        """Where the colon ends that opens a list: at the end of a block's words, or behind ``sau`` inside a paragraph."""
        if self.fold[stop - 1 : stop] == ":":
            return stop
        if node.kind in _LISTED:
            return None
        place = self.fold.find(":", node.words, stop)
        while place >= 0:
            if orders.OPENS.search(self.fold, max(node.words, place - 14), place):
                return place + 1
            place = self.fold.find(":", place + 1, stop)
        return None

    def _below_words(self, node: Node, at: int, context: Context, *, asks: bool) -> Context:
        """What holds below a sentence that opens a list but orders nothing itself."""
        if not asks and context.stance >= Stance.LISTED and context.path:
            return context._replace(stance=Stance.NAMED)
        if orders.VIEW.search(self.fold, max(node.words, at - _VIEW), at) and not self.is_answer:
            return context._replace(stance=max(context.stance, Stance.NAMED))
        return context

    def _under_heading(self, node: Node, stop: int, context: Context) -> Context:
        """What holds under a heading: somebody's duties, a list of tasks, or what is none."""
        fold = self.fold
        title = fold[node.words : min(stop, node.words + 300)]
        start = node.words
        for opening in ("doi voi ", "giao ", "de nghi ", "yeu cau ", "trach nhiem cua ", "nhiem vu cua ", "phan cong "):
            if title.startswith(opening):
                start += len(opening)
                break
        names = read_names(self.text, start, stop)
        if names.found and names.at_end:
            return Context(Stance.LISTED, names.found, context.path, is_charged=True)
        if orders.SILENT.match(title) and not orders.PLAIN.match(title) and not _CHARGES.search(title):
            return context._replace(stance=Stance.SILENT)
        if context.stance == Stance.SILENT:
            return context
        if orders.ASIDE.match(title):
            return context._replace(stance=Stance.ASKED)
        if orders.PLAIN.match(title):
            return context._replace(stance=min(self.listed, Stance.NAMED))
        if names.found and fold[names.end : names.end + 1] != ":" and not orders.SPEECH.match(fold, names.end, stop):
            return Context(Stance.LISTED, names.found, context.path, is_charged=True)
        if orders.ORDERED.match(title):
            return context._replace(stance=max(context.stance, self.listed))
        return context._replace(stance=max(context.stance, self.sections))

    def counts(self, order: Order) -> bool:
        """Whether an order is one of the paper's own."""
        return order.kind == "order" or (order.kind == "request" and self.requests)

    def _order_in(self, start: int, end: int) -> Order | None:
        """The first order that a stretch holds."""
        at = bisect_left(self.places, start)
        while at < len(self.orders) and self.orders[at].start < end:
            if self.counts(self.orders[at]):
                return self.orders[at]
            at += 1
        return None

    def _leaf(self, start: int, end: int, context: Context, *, is_labelled: bool, is_among: bool = False) -> None:
        """Read one item or paragraph."""
        if context.stance == Stance.SILENT:
            return
        start = self._skip(start, end)
        if mark := orders.COUNTED.match(self.fold, start, end):
            start = mark.end()
        is_report = self.draft.kind == "news"
        place = Place(int(context.stance), context.leads, context.is_charged, is_labelled, is_report, is_among)
        read = read_instruction(self.text, start, end, self._order_in(start, end), place)
        if read is not None:
            self.tasks.append(Found(read.start, read.end, read.leads, read.supports, context.path))
