"""One item or paragraph: whether it tells somebody to do something, and whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.deadlines.grammar import pattern
from congvan.reading.tasks import orders
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.words import phrase_at, tokens

if TYPE_CHECKING:
    from congvan.reading.tasks.orders import Order
    from congvan.reading.text.normalise import Text

_NAMED, _LISTED = 2, 3
_SENTENCE = re.compile(
    r"(?:[.;]\s|\)[*_ ]*\n)\s*(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ])"
)
_INTRO = pattern(
    r"(?:tren co so|can cu|sau khi|trong|doi voi|de|nham|theo|qua|khi|truong hop|tu|ke tu|ve|cong tac|hang|thuc hien|nay|do do|dong thoi|vi vay|truoc|ngoai|cung voi|nhan duoc|tai)\b"
)
_JOINT = pattern(
    r"(?:tu do|trong do|dong thoi|ngoai ra|ben canh do|cung voi do|theo do|cu the|sau do|mat khac|dac biet|tren co so do|do do|vi vay)"
    r"_,?_(?:(?:nhiem vu|viec) [a-z ]{0,40}\bla )?(?:de |can |phai |la )?"
)
_ACTS = pattern(
    r"(?:(?:co|chiu) trach nhiem|theo|can cu|tren co so|trong (?:pham vi|qua trinh|thoi gian|nam|thang|quy)|can\b|phai\b|hang nam|luon|dinh ky|ngoai|la co quan|, (?:trong|theo|can cu|tren|dinh ky|hang|co trach|chiu|khi|tuy|voi|sau khi|ngoai|khan|chu|tiep)\b)"
)
_MUST = re.compile(r"\b(?:phai|can|co\s+trach\s+nhiem|khong\s+duoc|nghiem\s+cam)\b")
_TOLD = re.compile(r"\b(?:nhan\s+duoc(?!\s+[a-z]+\s+[a-z]+\s+nay)|theo\s+do|de\s+nghi\s+cua)\b")
_WITH = pattern(
    r"(?:phoi hop(?: (?:chat che|dong bo|kip thoi|thuong xuyen|hieu qua))?(?:,? (?:ho tro|giup do|chia se))?(?: (?:voi|cung voi|cung))?|cung voi) "
)
# Whom a paper is about rather than to whom it speaks.
_PUBLIC = pattern(
    r"(?:cac )?(?:doanh nghiep|nguoi (?!dung dau)|ca nhan|ho |to chuc,? ca nhan|hoi vien|doan vien|nha dau tu)"
)
_LOOK = 600  # characters of a clause in which the acting body may be named
_FEW = 36  # characters that hold the longest word of doing
_COMMAS = 12


class Instruction(NamedTuple):
    """What is to be done at ``[start, end)``, and by whom."""

    start: int
    end: int
    leads: list[Name]
    supports: list[Name]


class Place(NamedTuple):
    """What the place of an item tells about it."""

    stance: int
    """As :class:`congvan.reading.tasks.walk.Stance`."""
    leads: list[Name]
    """Who acts where the item names nobody."""
    is_charged: bool
    """Whether its heading charges somebody: whatever stands under it is to be done."""
    is_labelled: bool
    """Whether it is an item of a list, and no paragraph."""
    is_report: bool = False
    """Whether a report says it, in which most sentences tell what was."""
    is_among: bool = False
    """Whether most items beside it are tasks."""


def read_instruction(text: Text, start: int, end: int, order: Order | None, place: Place) -> Instruction | None:
    """The instruction that an item or a paragraph gives; ``None`` where it gives none."""
    fold = text.fold
    if end <= start or (order is None and orders.NOT_ORDERED.match(fold, start, end)):
        return None
    if not place.is_labelled and _is_closing(fold, start, end, order):
        return None
    found = _acting(text, start, end, order, place)
    if found is None:
        return None
    found = found + _more_names(text, start, end, found)
    if order is not None and found[:1] == order.names[:1] and not place.is_labelled:
        start = _sentence(text, start, order.start)
    end = _cut_closing(text, start, end)
    named = {(name.start, name.end) for name in found}
    helpers = [name for name in find_supports(text, start, end) if (name.start, name.end) not in named]
    return Instruction(start, end, found, helpers)


def _acting(text: Text, start: int, end: int, order: Order | None, place: Place) -> list[Name] | None:
    """Who is to act: named in the item, or inherited; ``None`` where it is no instruction."""
    if order is not None and order.start - start < 2:
        return order.names
    row = tokens(text, start, min(end, start + _FEW))
    is_verb = place.stance >= _LISTED and phrase_at("verb", row, 0) > 0
    if is_verb and place.is_charged and row[0].word == "lanh":
        return place.leads
    names = read_names(text, start, end)
    if names.found and not _PUBLIC.match(text.fold, start):
        if order is not None and _is_order_of(text, names.end, order):
            return order.names
        if names.at_end:
            return None
        if place.stance >= _NAMED and _acts(text, names.end, end):
            return names.found
        if order is None and orders.SPEECH.match(text.fold, names.end, end):
            return None
    if is_verb and not names.found and not orders.NOT_ORDERED.match(text.fold, start, end):
        return place.leads
    if order is not None and _is_meant(text, start, end, order):
        return order.names
    return _acting_later(text, start, end, place)


def _acting_later(text: Text, start: int, end: int, place: Place) -> list[Name] | None:
    """Who is to act where an item opens with when or why, or with what must be."""
    fold = text.fold
    if orders.HINDRANCE.match(fold, start, end):
        # An item of its own that orders a named body to report is a task; a closing formula is none.
        is_item = place.is_labelled and not place.is_report and place.stance >= _NAMED
        return _named_later(text, start, end) if is_item else None
    is_intro = _INTRO.match(fold, start, end) is not None and text.text[start : start + 2].lower() != "đề"
    if place.stance >= _LISTED and (joint := _JOINT.match(fold, start, end)) and _does(text, joint.end(), end):
        return place.leads
    if is_intro and place.stance >= _NAMED:
        later = _named_later(text, start, end)
        if later is not None:
            return later
        if place.stance >= _LISTED and _does_later(text, start, end, ":" if place.is_report else ",:"):
            return place.leads
    if place.stance >= _LISTED and place.is_charged and (is_intro or _MUST.search(fold, start, end)):
        return place.leads
    return place.leads if place.is_among else None


def _is_order_of(text: Text, after: int, order: Order) -> bool:
    """Whether an order follows the name of who gives it: ``Bộ Tài chính trân trọng đề nghị …``."""
    return order.start - after < 22 and not _does(text, after, order.start)


def _more_names(text: Text, start: int, end: int, found: list[Name]) -> list[Name]:
    """Others who are named where a later sentence of the same item begins: ``…; Công an tỉnh điều tra …``."""
    known = {text.fold[name.start : name.end] for name in found}
    more: list[Name] = []
    for match in re.finditer(r"[.;]\s+", text.fold[start:end]):
        at = start + match.end()
        if not text.plain[at : at + 1].isupper():
            continue
        names = read_names(text, at, end)
        if names.found and not names.at_end and not _PUBLIC.match(text.fold, at) and _acts(text, names.end, end):
            more += [name for name in names.found if text.fold[name.start : name.end] not in known]
            known |= {text.fold[name.start : name.end] for name in names.found}
    return more


def _does(text: Text, start: int, end: int) -> bool:
    """Whether a word of doing stands here."""
    return phrase_at("verb", tokens(text, start, min(end, start + _FEW)), 0) > 0


def _is_meant(text: Text, start: int, end: int, order: Order) -> bool:
    """Whether an order is the paper's own, and more than a word on whom to ask: ``nếu vướng mắc đề nghị liên hệ``."""
    opening = _sentence(text, start, order.start)
    fold = text.fold
    if _TOLD.search(fold, opening + 1, order.start) and order.kind != "request":
        return False
    if orders.HINDRANCE.match(fold, opening, order.start):
        return _does(text, order.end, end) and fold[order.end : order.end + 3] != "lie"
    return True


def _acts(text: Text, after: int, end: int) -> bool:
    """Whether what follows a name says what it is to do."""
    fold = text.fold
    place = after
    while place < end and fold[place] in " \n":
        place += 1
    if orders.SPEECH.match(fold, place, end):
        return False
    if place < end and fold[place] == ":":
        place += 1
        while place < end and fold[place] in " \n":
            place += 1
        return bool(_ACTS.match(fold, place, end)) or _does(text, place, end)
    return bool(_ACTS.match(fold, place, end)) or _does(text, place, end)


def _named_later(text: Text, start: int, end: int) -> list[Name] | None:
    """Who acts behind a clause that says when or why: ``Trên cơ sở …, các sở …``; ``… thì Chủ tịch …``."""
    fold = text.fold
    limit = min(end, start + _LOOK)
    for place, match in enumerate(re.finditer(r"[,:]\s+|\bthi\s+", fold[start:limit])):
        if place >= _COMMAS:
            break
        at = start + match.end()
        names = read_names(text, at, end)
        if not names.found or names.at_end or fold[names.end] in ",:":
            continue
        is_full = text.plain[at].isupper() or names.found[0].is_group
        if is_full and _acts(text, names.end, end):
            return names.found
    return None


def _does_later(text: Text, start: int, end: int, marks: str) -> bool:
    """Whether a clause that says when or why is followed by what is to be done: ``Trên cơ sở đó, khẩn trương …``."""
    limit = min(end, start + _LOOK)
    commas = list(re.finditer(rf"[{marks}]\s+", text.fold[start:limit]))[:_COMMAS]
    return any(_does(text, start + match.end(), end) for match in commas)


def _sentence(text: Text, start: int, place: int) -> int:
    """Where the sentence begins in which an order stands."""
    for match in _SENTENCE.finditer(text.text, start, place):
        start = match.end()
    return start


def _is_closing(fold: str, start: int, end: int, order: Order | None) -> bool:
    """Whether a paragraph only tells that the paper is sent, or whom to ask."""
    if re.match(r"tren\s+day\b", fold[start : start + 12]):
        return True
    if order is None or not re.search(r"(?:^|[.;]\s+)[^.;]{0,40}$", fold[start : order.start]):
        return orders.CLOSING.search(fold, start, end) is not None and end - start < _LOOK and order is None
    return False


def _cut_closing(text: Text, start: int, end: int) -> int:
    """The end without a last sentence that tells that the paper is sent."""
    last = None
    if text.fold.find("biet", start, end) >= 0:
        for match in _SENTENCE.finditer(text.text, start, end):
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


def find_supports(text: Text, start: int, end: int) -> list[Name]:
    """With whom: the names behind ``phối hợp với``, ``phối hợp cùng``, ``cùng với``."""
    found: list[Name] = []
    seen: set[str] = set()
    for word in ("phoi", "cung"):
        place = text.fold.find(word, start, end)
        while place >= 0:
            match = _WITH.match(text.fold, place, end)
            for name in read_names(text, match.end(), end).found if match else ():
                printed = text.fold[name.start : name.end]
                if printed not in seen:
                    seen.add(printed)
                    found.append(name)
            place = text.fold.find(word, place + 4, end)
    return found
