"""One item or paragraph: whether it tells somebody to do something, and whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.tasks import denials, orders, signs
from congvan.reading.tasks.evidence import Clues, Place, gather
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.sentences import SENTENCE, acts, sentence
from congvan.reading.tasks.supports import find_supports
from congvan.reading.tasks.weights import weigh

if TYPE_CHECKING:
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text


class Instruction(NamedTuple):
    """What would be done at ``[start, end)``, and by whom, with what speaks for it and against it."""

    start: int
    end: int
    leads: tuple[Name, ...]
    clues: Clues
    confidence: float
    """How likely it is a task at all, 0 to 1."""


def read_instruction(text: Text, start: int, end: int, order: Order | None, place: Place) -> Instruction:
    """The instruction that an item or a paragraph would give."""
    end = _cut_closing(text, start, end)
    if not place.is_labelled:
        end = _asking(text, start, end)
    order = order if order is not None and order.start < end else None  # in the sentence that was cut off
    unit = gather(text, start, end, order, place)
    confidence = weigh(unit.clues)
    if order is not None and not place.is_labelled and (at := sentence(text, start, order.start + 1)) > start:
        part = gather(text, at, end, order, place)
        if (alone := weigh(part.clues)) > confidence:
            unit, confidence, start = part, alone, at
    if said := unit.clues.get("sign.enforced"):  # Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng … thi hành …
        at = sentence(text, start, said[0], marks=".")
        part = gather(text, at, end, None, place)
        if at > start and (alone := weigh(part.clues)) > confidence:
            unit, confidence, start = part, alone, at
    if order is not None and unit.leads[:1] == tuple(order.names[:1]) and not place.is_labelled:
        start = sentence(text, start, order.start + 1)
    return Instruction(start, end, unit.leads, unit.clues, confidence)


def all_who_act(text: Text, start: int, end: int, leads: tuple[Name, ...]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Those who act, with those whom a later sentence names, and those with whom."""
    supports = find_supports(text, start, end)
    helping = {name.start for name in supports} - {name.start for name in leads}
    more = [name for name in _more_names(text, start, end, leads) if name.start not in helping]
    found = (*leads, *more)
    named = {(name.start, name.end) for name in found}
    return found, tuple(name for name in supports if (name.start, name.end) not in named)


def _more_names(text: Text, start: int, end: int, found: tuple[Name, ...]) -> list[Name]:
    """Others who are named where a later sentence of the same item begins: ``…; Công an tỉnh điều tra …``."""
    known = {text.fold[name.start : name.end] for name in found}
    more: list[Name] = []
    for match in re.finditer(r"[.;]\s+", text.fold[start:end]):
        at = start + match.end()
        if not text.plain[at : at + 1].isupper():
            continue
        names = read_names(text, at, end)
        if names.found and not names.at_end and not signs.PUBLIC.match(text.fold, at) and acts(text, names.end, end):
            more += [name for name in names.found if text.fold[name.start : name.end] not in known]
            known |= {text.fold[name.start : name.end] for name in names.found}
    return more


def _cut_closing(text: Text, start: int, end: int) -> int:
    """The end without a last sentence that tells that the paper is sent."""
    last = None
    if text.fold.find("biet", start, end) >= 0:
        for match in SENTENCE.finditer(text.text, start, end):
            last = match
    if (
        last is not None
        and orders.CLOSING.search(text.fold, last.end(), end)
        and re.match(r"(?:[a-z]+\s+){1,9}(?:thong bao|tra loi|huong dan)\b", text.fold[last.end() : end])
    ):
        end = last.start() + 1
    while end > start and text.fold[end - 1] in " \n|*":
        end -= 1
    return end


def _asking(text: Text, start: int, end: int) -> int:
    """The end of a paragraph without a last sentence on whom to ask in difficulties: ``Nếu có vướng mắc, xin liên hệ …``."""
    if text.fold.find("lien", start, end) < 0 and text.fold.find("nghi", start, end) < 0:
        return end
    last = end
    for match in SENTENCE.finditer(text.text, start, end):  # … xin liên hệ DS. Nguyễn Văn An: what looks like two
        at = match.end()
        if denials.CONTACT.search(text.fold, at, end) or (
            orders.HINDRANCE.match(text.fold, at, end)
            and (orders.REQUESTS.search(text.fold, at, end) or text.fold.find("lien he", at, end) >= 0)
        ):
            last = match.start() + 1
    return last
