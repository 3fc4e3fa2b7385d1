"""A walk over the body, which carries from headings and lead-ins down to the items who is to act."""

from __future__ import annotations

import enum
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks import orders
from congvan.reading.tasks.clauses import Place, read_instruction
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.rows import labelled_parts, table_tasks

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Node
    from congvan.reading.tasks.orders import Order

_LISTED = {"section", "subsection", "clause", "point", "dash", "plus", "article", "chapter", "part"}
_OPENING = 1200  # characters in which a letter says that it answers
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


class Walk:
    """Collects the tasks of one body."""

    def __init__(self, draft: Draft, default: Stance, listed: Stance) -> None:
        self.draft = draft
        self.text = draft.text
        self.fold = draft.text.fold
        self.tasks: list[Found] = []
        self.orders = orders.find_orders(draft.text, draft.body_start, draft.body_end)
        self.places = [order.start for order in self.orders]
        self.default = default
        self.is_answer = (
            orders.ANSWERS.search(self.fold, draft.body_start, min(draft.body_end, draft.body_start + _OPENING))
            is not None
        )
        self.requests = draft.document_type in {"CV", "TTr", "BC", None}
        self.listed = listed

    def siblings(self, nodes: list[Node], context: Context, depth: int = 0) -> None:
        """Visit blocks that stand side by side; a lead-in among them speaks for those that follow."""
        for node in nodes:
            if node.start >= self.draft.annex_start or depth > _DEPTH:
                return
            if node.kind == "formula":
                context = context._replace(stance=self.listed)
            elif node.kind == "table":
                self.tasks += [
                    Found(*row[:4], context.path, row[4]) for row in table_tasks(self.text, node, context.leads)
                ]
            elif node.kind not in {"row", "cell"}:
                context = self._block(node, context, depth)

    def _block(self, node: Node, context: Context, depth: int) -> Context:
        """Visit one block with what stands under it; gives what holds for the blocks beside it."""
        inner = context._replace(path=(*context.path, node.label)) if node.label else context
        stop = self._stop(node)
        listed = [child for child in node.children if child.kind in _LISTED or child.kind == "table"]
        if parts := labelled_parts(self.text, listed):
            self.tasks.append(Found(node.words, node.end, parts.leads, parts.supports, inner.path, parts.due))
            return context
        lead_in = self._lead_in(node, stop, context)
        if node.heading_end > node.words or (node.children and lead_in is None and self._is_title(node, stop)):
            below = self._under_heading(node, stop, inner)
            known = len(self.tasks)
            self.siblings(node.children, below, depth + 1)
            if len(self.tasks) == known and listed and below.stance == Stance.LISTED:
                self._leaf(node.words, node.end, inner, is_labelled=True)
            return context
        if lead_in is not None:
            at, below = lead_in
            rest = self._skip(at, stop)
            below = below._replace(path=inner.path)
            if rest < stop:
                self._leaf(rest, stop, below, is_labelled=True)
            self.siblings(node.children, below, depth + 1)
            return below._replace(path=context.path) if node.kind not in _LISTED else context
        known = len(self.tasks)
        self.siblings(listed, inner, depth + 1)
        if len(self.tasks) == known:
            continued = bool(node.children) and not listed and self.fold[stop - 1 : stop].isalnum()
            end = node.end if listed or continued else stop
            if node.kind not in {"recital", "heading"}:
                self._leaf(node.words, end, inner, is_labelled=node.kind in _LISTED)
            if continued:
                return context
        self.siblings([child for child in node.children if child not in listed], context, depth + 1)
        return context

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

    def _is_title(self, node: Node, stop: int) -> bool:
        """Whether own words only name who acts, or a matter: ``2. Tòa án nhân dân tỉnh``."""
        return stop > node.words and read_names(self.text, node.words, stop).at_end

    def _lead_in(self, node: Node, stop: int, context: Context) -> tuple[int, Context] | None:
        """Where a sentence that opens a list ends, and what holds below it."""
        match = orders.LEAD_IN.search(self.fold, node.words, stop)
        if match is None or (node.kind in _LISTED and match.end() < stop):
            return None
        at = match.end()
        order = self._order_in(node.words, at)
        asks = orders.ASKS.match(self.fold, max(node.words, at - 500), at) is not None
        names = order.names if order is not None else []
        kind = order.kind if order is not None else "order"
        if kind == "request":
            return at, context._replace(stance=min(context.stance, Stance.ASKED))
        if not names and not asks:
            if node.kind in _LISTED:
                return None
            if context.stance >= Stance.LISTED and context.path:
                return at, context._replace(stance=Stance.NAMED)
            if orders.VIEW.search(self.fold, max(node.words, at - 60), at) and not self.is_answer:
                return at, context._replace(stance=max(context.stance, Stance.NAMED))
            return at, context
        if self.is_answer and not names:
            return at, context
        subject = read_names(self.text, node.words, at)
        if not names and subject.found and node.kind in _LISTED and not orders.SPEECH.match(self.fold, subject.end, at):
            names = subject.found
        stance = Stance.LISTED if names else self.listed
        return at, Context(
            stance if context.stance else Stance.SILENT, names or context.leads, context.path, bool(names)
        )

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
        if orders.SILENT.match(title) and not orders.PLAIN.match(title) and "yeu cau" not in title:
            return context._replace(stance=Stance.SILENT)
        if context.stance == Stance.SILENT:
            return context
        if orders.PLAIN.match(title):
            return context._replace(stance=min(self.listed, Stance.NAMED))
        if names.found and fold[names.end : names.end + 1] != ":" and not orders.SPEECH.match(fold, names.end, stop):
            return Context(Stance.LISTED, names.found, context.path, is_charged=True)
        if orders.ORDERED.match(title):
            return context._replace(stance=max(context.stance, self.listed))
        return context

    def _order_in(self, start: int, end: int) -> Order | None:
        """The first order that a stretch holds."""
        at = bisect_left(self.places, start)
        while at < len(self.orders) and self.orders[at].start < end:
            kind = self.orders[at].kind
            if (
                kind == "order"
                or (kind == "report" and self.draft.kind == "news")
                or (kind == "request" and self.requests)
            ):
                return self.orders[at]
            at += 1
        return None

    def _leaf(self, start: int, end: int, context: Context, *, is_labelled: bool) -> None:
        """Read one item or paragraph."""
        if context.stance == Stance.SILENT:
            return
        start = self._skip(start, end)
        place = Place(int(context.stance), context.leads, context.is_charged, is_labelled)
        read = read_instruction(self.text, start, end, self._order_in(start, end), place)
        if read is not None:
            self.tasks.append(Found(read.start, read.end, read.leads, read.supports, context.path))
