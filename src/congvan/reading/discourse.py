"""Who speaks to whom while a body is read: what a heading, a lead-in or an order hands on to the blocks below it.

The state is a frozen value. A heading (``Đối với Sở Y tế``), a sentence that opens a list (``yêu cầu các sở thực hiện các
nhiệm vụ sau:``) or an order in a paragraph gives a new one; items and paragraphs inherit it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.rule import rule
from congvan.reading.tasks import denials, headings, orders
from congvan.reading.tasks.enforcers import who_is_charged, who_must
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.papers import Paper, Stance
from congvan.reading.tasks.supports import find_supports, who_helps
from congvan.reading.tasks.titles import who_is_titled

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.tasks.found import Found
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text

LISTED = {"section", "subsection", "clause", "point", "dash", "plus", "article", "chapter", "part"}
"""Kinds of blocks that are items of a list."""
DIVISIONS = {"part", "chapter", "section", "article"}
"""Kinds of blocks of a normative text that have a subject of their own."""
_CHARGES = rule(
    "task.heading.charges",
    r"yeu\s+cau|trach\s+nhiem\s+(?:thi|thuc|to)",
    basis="an article on effect may charge somebody as well: Hiệu lực và trách nhiệm thi hành",
    examples=("trách nhiệm thi hành", "trách nhiệm tổ chức", "trách nhiệm thực hiện", "yêu cầu"),
    counterexamples=("hiệu lực",),
)  # "Hiệu lực và trách nhiệm thi hành"
_SENTENCE = 500  # characters in which a lead-in says that it orders
_FOUND = 120  # characters in which one says that it tells what was found
_BEFORE = 14  # characters before a colon that open a list
_VIEW = 60  # characters in which one says that it gives a view
_TITLE = 300  # characters of a heading that are looked at


class State(NamedTuple):
    """What holds for the blocks that are read now."""

    stance: Stance
    leads: tuple[Name, ...]
    """Who is told to act."""
    supports: tuple[Name, ...] = ()
    """With whom, where the sentence that tells them says so."""
    path: tuple[str, ...] = ()
    is_charged: bool = False
    """Whether somebody is charged: whatever stands below is to be done."""
    matters: tuple[str, ...] = ()
    """What the nearest heading is about: ``aim``, ``work``, ``facts`` …"""
    led: str = ""
    """What kind of sentence opened the list: ``order``, ``asks``, ``view``, ``words``."""
    is_titled: bool = False
    """Whether the titles beside it name bodies: what opens with a name is one as a whole."""
    is_after: bool = False
    """Whether a paragraph before has given an order, which goes on."""

    def told(self, leads: tuple[Name, ...], supports: tuple[Name, ...] = ()) -> State:
        """The same, where others are told to act."""
        return self._replace(leads=leads, supports=supports)


def enforced(text: Text, node: Node, stop: int, state: State) -> State:
    """In a normative text only chapters and articles on who carries it out hold tasks."""
    if state.is_charged or headings.ENFORCED.match(text.fold, node.words, min(stop, node.words + _SENTENCE)):
        return state._replace(stance=Stance.NAMED, is_charged=node.kind != "article")
    return state._replace(stance=Stance.SILENT, is_charged=False)


def colon_of_list(text: Text, node: Node, stop: int) -> int | None:
    """Where the colon ends that opens a list: at the end of a block's words, or behind ``sau`` inside a paragraph."""
    if text.fold[stop - 1 : stop] == ":":
        return stop
    if node.kind in LISTED:
        return None
    place = text.fold.find(":", node.words, stop)
    while place >= 0:
        if orders.OPENS.search(text.fold, max(node.words, place - _BEFORE), place):
            return place + 1
        place = text.fold.find(":", place + 1, stop)
    return None


def below_sentence(
    text: Text, paper: Paper, sentence: tuple[Node, int], order: Order | None, state: State
) -> State | None:
    """What holds below a sentence that opens a list; ``None`` where an item only ends in a colon.

    Args:
        text: The text.
        paper: What its kind lets expect.
        sentence: The block, and where its colon ends.
        order: The order that the sentence gives.
        state: What holds above it.
    """
    node, colon = sentence
    if order is not None and order.kind == "request":
        return state._replace(stance=min(state.stance, Stance.ASKED), led="request")
    names = order.names if order is not None else who_is_charged(text, node.words, colon)
    asks = orders.ASKS.match(text.fold, max(node.words, colon - _SENTENCE), colon) is not None
    if not names and denials.TELLS.search(text.fold, max(node.words, colon - _FOUND), colon):
        return state._replace(stance=min(state.stance, Stance.ASKED), led="state")
    if not names and (not asks or paper.is_answer):
        if node.kind in LISTED:
            return None
        is_view = orders.VIEW.search(text.fold, max(node.words, colon - _VIEW), colon) is not None
        state = state._replace(supports=who_helps(text, node.words, colon) or state.supports)
        return _below_words(paper, state, asks=asks, is_view=is_view)
    subject = read_names(text, node.words, colon)
    if not names and subject.found and node.kind in LISTED and not orders.SPEECH.match(text.fold, subject.end, colon):
        names = subject.found
    names = names or who_must(text, node.words, colon)
    stance = Stance.LISTED if names else paper.listed
    stance = stance if state.stance else Stance.SILENT
    led = "order" if names else "asks"
    if names:
        state = state.told(tuple(names), tuple(find_supports(text, names[-1].end, colon)))
    elif helpers := who_helps(text, node.words, colon):
        state = state._replace(supports=helpers)
    return state._replace(stance=stance, is_charged=bool(names), led=led)


def _below_words(paper: Paper, state: State, *, asks: bool, is_view: bool) -> State:
    """What holds below a sentence that opens a list but orders nothing itself."""
    if not asks and state.stance >= Stance.LISTED and state.path:
        return state._replace(stance=max(paper.sections, Stance.NAMED), led="words")
    if is_view and not paper.is_answer:
        return state._replace(stance=max(state.stance, Stance.NAMED), led="view")
    return state._replace(led="words")


def under_heading(text: Text, paper: Paper, node: Node, stop: int, state: State) -> State:
    """What holds under a heading: somebody's duties, a list of tasks, or what is none."""
    title = text.fold[node.words : min(stop, node.words + _TITLE)].replace("\n", " ")
    matters = headings.matters_of(title)
    helpers = who_helps(text, node.words, stop) or state.supports
    state = state._replace(matters=matters or state.matters, led="", is_after=False, supports=helpers)
    is_named = state.is_titled or (node.kind == "article" and bool(state.leads))
    start, names, whole = who_is_titled(text, node.words, stop, is_named=is_named)
    if charged := who_is_charged(text, start, stop):
        supports = tuple(find_supports(text, charged[-1].end, stop))
        return state.told(tuple(charged), supports)._replace(stance=Stance.LISTED, is_charged=True)
    if whole:
        if state.stance == Stance.SILENT:
            return state.told(whole)  # what was, and what is measured, of each body in turn
        return state.told(whole)._replace(stance=Stance.LISTED, is_charged=True)
    if headings.SILENT.match(title) and not headings.PLAIN.match(title) and not _CHARGES.search(title):
        return state._replace(stance=Stance.SILENT)
    if state.stance == Stance.SILENT:
        return state
    if headings.ASIDE.match(title):
        return state._replace(stance=Stance.ASKED)
    if headings.PLAIN.match(title):
        return state._replace(stance=min(paper.listed, Stance.NAMED))
    if names.found and text.fold[names.end] != ":" and not orders.SPEECH.match(text.fold, names.end, stop):
        supports = tuple(find_supports(text, names.end, stop))
        return state.told(tuple(names.found), supports)._replace(stance=Stance.LISTED, is_charged=True)
    if headings.ORDERED.match(title):
        return state._replace(stance=max(state.stance, paper.listed))
    sections = paper.sections if headings.TELLING.isdisjoint(state.matters) else min(paper.sections, Stance.NAMED)
    return state._replace(stance=max(state.stance, sections))


def after(task: Found, state: State) -> State:
    """What holds behind a paragraph that orders: what follows it goes on, until a heading or another order."""
    ordered = any(name.startswith("order.") for name in task.clues)
    return state.told(task.leads)._replace(is_after=True) if ordered and task.leads else state
