"""Who signed a reported paper: whoever ``vừa ký``, or by whom it is ``do … ký`` (NĐ30 PL I, II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule
from congvan.reading.press.fields import by_weight
from congvan.reading.press.heads import POST
from congvan.reading.press.persons import name_in
from congvan.reading.press.who import TITLE, Who, who_is
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from congvan.reading.press.choice import Choice
    from congvan.reading.raw import RawSignature
    from congvan.reading.text.normalise import Text

_BETWEEN = re.compile(r",\s|\s-\s")
_SIGNED = rule(
    "press.signer.by",
    r"\b(?:do|được)\s(?P<who>(?:[^.;\n]|\.(?=\S)|(?<=TP)\.){4,160}?),?\ský\b",
    basis="habit of the press: do Thứ trưởng … ký",
    examples=("do Thứ trưởng Nguyễn Văn A ký", "do ông A, Phó Chủ tịch, ký"),
    counterexamples=("ký do lỗi", "dược phẩm A ký"),
    runs_on="text",
)
_REACH = 600  # characters in which a paper is said to be signed
_FAR = 200  # characters behind the sentence of a paper


def read_signer(text: Text, choice: Choice) -> tuple[RawSignature, tuple[int, int]] | None:
    """The signer and where he is named: the person who ``vừa ký``, or by whom the paper is ``do … ký``."""
    for each in by_weight(choice):
        if each.who is None or each.shape == "told":
            continue
        if each.who.post is not None or (each.who.behalf is not None and each.who.name is not None):
            return _signature(text, each.who)
    for each in by_weight(choice):
        start = each.paper.start if each.paper is not None else each.sentence.start
        signed = _SIGNED.search(text.text, start, min(len(text.text), each.sentence.end + _FAR, start + _REACH))
        if signed is None:
            continue
        first, last = signed.span("who")
        if POST.match(text.fold, first) or TITLE.match(text.fold, first) or name_in(text, first, last):
            return _signature(text, _person(text, first, last))
    return None


def _person(text: Text, start: int, end: int) -> Who:
    """A signer behind ``do``: post and name in either order."""
    titled = TITLE.match(text.fold, start, end)
    if titled is not None:
        mark = _BETWEEN.search(text.fold, titled.end(), end)
        stop = mark.start() if mark is not None else end
        post = (mark.end(), mark.end() + len(text.text[mark.end() : end].rstrip(" -,"))) if mark is not None else None
        return Who((start, end), post, (titled.end(), stop))
    found = who_is(text, start, (start, end), signs=True)
    if found.name is None and (name := name_in(text, start, end)) is not None:
        post = (start, start + len(text.text[start : name[0]].rstrip(" ,-")))
        return found._replace(post=post, name=name)  # a post that no table has: Phó văn phòng
    return found._replace(post=found.post or found.body)


def _signature(text: Text, who: Who) -> tuple[RawSignature, tuple[int, int]]:
    post, name = who.post, who.name
    places = [place for place in (post, name) if place is not None]
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    behalf = squeeze(text.text[slice(*who.behalf)]) if who.behalf is not None else None
    made: RawSignature = {
        "name": squeeze(text.text[slice(*name)]) if name is not None else None,
        "position": squeeze(text.text[slice(*post)]) if post is not None else None,
        "capacity": who.capacity if behalf else None,
        "on_behalf_of": behalf,
        "span": text.span(start, end),
    }
    return made, (start, end)
