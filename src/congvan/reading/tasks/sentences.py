"""What stands in the sentences of an item: whose order it is, what its subject does, who is named behind a clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks import orders
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.supports import find_supports
from congvan.reading.tasks.words import opens_with

if TYPE_CHECKING:
    from congvan.reading.tasks.orders import Order
    from congvan.reading.tasks.words import Token
    from congvan.reading.text.normalise import Text

SENTENCE = re.compile(
    r"[.;)](?:(?<!\))\s|(?<=\))[*_ ]*\n)\s*(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ])"
)
_ACTS = rule(
    "task.clause.acts",
    spaced(
        r"(?:(?:co|chiu) trach nhiem|theo|tren co so|trong (?:pham vi|qua trinh|thoi gian|nam|thang|quy)|can\b|phai\b|hang nam|luon|dinh ky|ngoai|la co quan (?:dau moi|thuong truc|chu tri|tham muu|giup|chiu)|, (?:trong|theo|can cu|tren|dinh ky|hang|co trach|chiu|khi|tuy|voi|sau khi|ngoai|khan|chu|tiep)\b)"
    ),
    basis="words behind a name that say that it acts",
    examples=("có trách nhiệm", "theo quy định", ", trong năm"),
    counterexamples=("tỉnh", "trong đó"),
    flags=re.DOTALL,
    anchored=True,
)
_TOLD = rule(
    "task.clause.told",
    r"\b(?:nhan\s+duoc(?!\s+[a-z]+\s+[a-z]+\s+nay)|theo\s+do|(?<!theo )(?<!xet )de\s+nghi\s+cua)\b",
    basis="the sentence tells what was received or proposed",
    examples=("nhận được Công văn", "Theo đó", "về ‹đề nghị của›"),
    counterexamples=("nhận được công văn này", "theo", "Theo đề nghị của", "Xét đề nghị của"),
)
_GOES_ON = rule(
    "task.clause.goes-on",
    r"\bđã\s[^.;]{0,300}\b(?:đồng\s+thời|và|qua\s+đó|trong\s+đó)\s+$",
    basis="a sentence that tells what was done goes on telling behind đồng thời: đã chỉ đạo, đồng thời yêu cầu …",
    examples=(
        "Cục đã có công văn chỉ đạo, đồng thời ",
        "Sở đã họp và ",
        "đã chỉ đạo, qua đó ",
        "đã ban hành, trong đó ",
    ),
    counterexamples=("Các sở đã cố gắng; tuy nhiên, Chủ tịch ", "Sở họp và "),
    runs_on="text",
)
_PAPER = rule(
    "task.clause.paper",
    spaced(r"(?:huong dan|thong bao|bao cao|to trinh|quy dinh|quyet dinh|de an) (?:nay\b|so:?\s?\d)"),
    basis="a word of doing that names the paper itself is none: Hướng dẫn này thay thế …",
    examples=("Hướng dẫn này", "Thông báo số 12", "quyết định này"),
    counterexamples=("Hướng dẫn các sở", "Báo cáo kết quả này"),
    anchored=True,
)
_IN_LIST = rule(
    "task.clause.in-list",
    r"\bcac\s+[a-z]+(?:,\s+[a-z]+){0,8},\s+$",
    basis="what follows a kind of body behind a comma is another kind of the same group: các sở, ban, ngành",
    examples=("đề xuất của các sở, ", "với các sở, ban, "),
    counterexamples=("Trên cơ sở đó, ", "Căn cứ kế hoạch của các sở Y tế, "),
)
_LOOK = 600  # characters of a clause in which the acting body may be named
_FEW = 36  # characters that hold the longest word of doing
_COMMAS = 12


def is_order_of(text: Text, after: int, order: Order) -> bool:
    """Whether an order follows the name of who gives it: ``Bộ Tài chính trân trọng đề nghị …``."""
    return order.start - after < 22 and not does(text, after, order.start)


def verb_at(text: Text, start: int, end: int) -> Token | None:
    """The word of doing that stands here."""
    token = opens_with("verb", text, start, min(end, start + _FEW))
    return None if token is None or _PAPER.match(text.fold, token.start, end) else token


def does(text: Text, start: int, end: int) -> bool:
    """Whether a word of doing stands here."""
    return verb_at(text, start, end) is not None


def is_meant(text: Text, start: int, end: int, order: Order) -> bool:
    """Whether an order is the paper's own, and more than a word on whom to ask: ``nếu vướng mắc đề nghị liên hệ``."""
    opening = sentence(text, start, order.start)
    fold = text.fold
    if _TOLD.search(fold, opening + 1, order.start) and order.kind != "request":
        return False
    if _GOES_ON.search(text.text, opening, order.start):
        return False
    if orders.HINDRANCE.match(fold, opening, order.start):
        return does(text, order.end, end) and fold[order.end : order.end + 3] != "lie"
    return True


def acts(text: Text, after: int, end: int) -> bool:
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
        return bool(_ACTS.match(fold, place, end)) or does(text, place, end)
    return bool(_ACTS.match(fold, place, end)) or does(text, place, end)


def named_later(text: Text, start: int, end: int, *, is_told: bool = False) -> list[Name] | None:
    """Who acts behind a clause that says when or why: ``Trên cơ sở …, các sở …``; ``… thì Chủ tịch …``.

    Where somebody ``is_told`` already, a clause with a deed of its own is that body's: ``Căn cứ …, quyết định …``.
    """
    fold = text.fold
    limit = min(end, start + _LOOK)
    helping = {name.start for name in find_supports(text, start, limit)}
    for place, match in enumerate(re.finditer(r"[,:]\s+|\bthi\s+", fold[start:limit])):
        if place >= _COMMAS:
            break
        at = start + match.end()
        names = read_names(text, at, end)
        if is_told and not names.found and does(text, at, end):
            break
        if not names.found or names.at_end or fold[names.end] in ",:" or at in helping:
            continue
        is_full = text.plain[at].isupper() or (names.found[0].is_group and not _IN_LIST.search(fold, start, at))
        if is_full and acts(text, names.end, end):
            return names.found
    return None


def does_later(text: Text, start: int, end: int, marks: str) -> bool:
    """Whether a clause that says when or why is followed by what is to be done: ``Trên cơ sở đó, khẩn trương …``."""
    limit = min(end, start + _LOOK)
    commas = list(re.finditer(rf"[{marks}]\s+", text.fold[start:limit]))[:_COMMAS]
    return any(does(text, start + match.end(), end) for match in commas)


def sentence(text: Text, start: int, place: int, *, marks: str = ".;)") -> int:
    """Where the sentence begins in which an order stands; a list of names goes on behind a semicolon."""
    for match in SENTENCE.finditer(text.text, start, place):
        if text.text[match.start()] in marks:
            start = match.end()
    return start


def is_closing(fold: str, start: int, end: int) -> bool:
    """Whether the words only tell that the paper is sent, or whom to ask."""
    if re.match(r"tren\s+day\b", fold[start : start + 12]):
        return True
    return end - start < _LOOK and orders.CLOSING.search(fold, start, end) is not None


def led_before(text: Text, later: list[Name] | None, order: Order) -> list[Name]:
    """Who acts where an order stands inside an item: whoever acts in the sentence before it as well, or in its place.

    ``Về việc hỗ trợ: Tỉnh bố trí vốn; giao Bộ Tài chính …`` tells both; ``Sở Y tế tổng hợp, đề nghị UBND tỉnh …`` the first.
    """
    if not later or later[0].start >= order.start or is_order_of(text, later[-1].end, order):
        return order.names
    between = text.fold[later[-1].end : order.start]
    return later + order.names if ";" in between or ". " in between else later
