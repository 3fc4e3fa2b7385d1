"""Who carries a decision out: all that stands before ``chịu trách nhiệm thi hành`` is names (NĐ30 PL III, 1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.cursor import moves
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.sentences import named_later
from congvan.reading.tasks.signs import ENFORCED, INTRO, TO_THE_END

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_REACH = 1500  # characters that the list takes
_JOINT = rule(
    "task.enforced.joint",
    r"[,;]\s+(?:va\s+)?|\bva\s+",
    basis="NĐ30 PL III, 1.2: those who carry a decision out stand one behind another",
    examples=("A‹, ›B", "A‹; và ›B", "A ‹và ›B"),
    counterexamples=("A B",),
)
_DUTY = rule(
    "task.enforced.duty",
    r"\s(?:co|theo)\s+trach\s+nhiem\s+$",
    basis="habit: … có trách nhiệm thi hành Quyết định này: no more of the last name",
    examples=(" có trách nhiệm ", " theo trách nhiệm "),
    counterexamples=(" có trách nhiệm báo cáo ", "chịu trách nhiệm "),
)
_TAIL = 24  # characters of such words
_FULL_STOP = rule(
    "task.enforced.full-stop",
    r"[aeiouy][a-z]{0,3}\.\s",
    basis="a full stop ends a sentence, and the list of those who carry a decision out is one; TP. does not",
    examples=("kịp th‹ời. ›Sở", "hồ s‹ơ. ›Sở"),
    counterexamples=("TP. Huế", "Sở Y tế; Sở Nội vụ"),
)
CHARGED = rule(
    "task.list.charged",
    r"(?<!\s)(?:[,(]?\s++(?:trong\s+pham\s+vi|theo\s+chuc\s+nang|can\s+cu|tren\s+co\s+so|\(?sau\s+day\s+goi)[^.;:]{0,200})?"
    r"\s++(?:co|chiu)\s++(?:cac\s++|(?:quyen\s++han|nhiem\s++vu)\s++va\s++)?trach\s++nhiem(?:\s++sau)?\W*+$",
    basis="what stands before có trách nhiệm: names who has the duties of the list below",
    examples=(
        " có trách nhiệm:",
        " chịu trách nhiệm:",
        " có các trách nhiệm sau:",
        " có quyền hạn và trách nhiệm:",
        " có nhiệm vụ và trách nhiệm:",
        ", trong phạm vi nhiệm vụ được giao, có trách nhiệm:",
        " theo chức năng có trách nhiệm:",
        " căn cứ quy định có trách nhiệm:",
        " trên cơ sở đó có trách nhiệm:",
        " (sau đây gọi là Sở) có trách nhiệm:",
    ),
    counterexamples=(" có trách nhiệm báo cáo:", " có nhiệm vụ:"),
)
_LEADS = rule(
    "task.list.leads",
    r"\b(?:chu\s+tri|phoi\s+hop)\b",
    basis="behind these words stands with whom the duties of the list are done, and no more of who has them",
    examples=("Sở Y tế chủ trì có trách nhiệm:", "Sở Y tế phối hợp các sở có trách nhiệm:"),
    counterexamples=("Sở Y tế có trách nhiệm:",),
)
_HAS_DUTY = rule(
    "task.subject.has-duty",
    r"(?:(?!chu\s+tri\b|phoi\s+hop\b)[^.;:,]){1,100}?(?P<duty>\s(?:co|chiu)\s+trach\s+nhiem\b)",
    basis="what stands between a name and có trách nhiệm in one clause tells who is meant: các trường trong Công an nhân dân",
    examples=("‹ trong Công an nhân dân có trách nhiệm› phổ biến", "‹ nơi có rừng chịu trách nhiệm› bảo vệ"),
    counterexamples=(" chủ trì, có trách nhiệm", " phối hợp với Sở có trách nhiệm", " rà soát; có trách nhiệm"),
    anchored=True,
)
_MUST = rule(
    "task.list.must",
    r"[^.;:]{0,200}?\s(?:cần|phải)\s",
    basis="a sentence that says what bodies have to do gives them the list below it",
    examples=(" cần thực hiện các nhiệm vụ sau", ", trong năm 2026, phải làm"),
    counterexamples=(" thực hiện", " căn cứ quy định", ". Do đó cần làm"),
    runs_on="text",
    anchored=True,
)


def who_enforces(text: Text, start: int, end: int) -> list[Name]:
    """The names of the article that charges bodies with carrying a decision out; none of any other item.

    A name there takes in what tells it from others of its kind (``Chủ tịch UBND các xã có rừng đặc dụng``), up to the
    mark behind which another name begins.
    """
    charge = ENFORCED.first(text.fold, start, min(end, start + _REACH))
    if charge is None or _FULL_STOP.search(text.fold, start, charge.start()):
        return []
    duty = _DUTY.search(text.fold, max(start, charge.start() - _TAIL), charge.start())
    return names_before(text, start, (duty or charge).start())


def who_is_charged(text: Text, start: int, colon: int) -> list[Name]:
    """The names of a sentence that opens a list of duties: ``Trường được đánh giá theo khoản 2 có trách nhiệm:``."""
    if text.fold.rfind("trach", start, colon) < 0:
        return []
    charge = CHARGED.search(text.fold, start, colon)
    if charge is None:
        return []
    if (
        given := text.fold.rfind("giao ", start, charge.start())
    ) > start:  # UBND cấp tỉnh giao Sở Nội vụ chịu trách nhiệm:
        return names_before(text, given + len("giao "), charge.start())
    deed = _LEADS.search(text.fold, start, charge.start())
    return names_before(text, start, (deed or charge).start())


def who_has_duty(text: Text, start: int, known: int, end: int) -> list[Name]:
    """The names with which a sentence opens, where words that tell who is meant stand before ``có trách nhiệm``.

    Args:
        text: The text.
        start: Where the sentence begins.
        known: Where the names end that words of the table tell.
        end: How far to look.
    """
    duty = _HAS_DUTY.match(text.fold, known, end)
    return names_before(text, start, duty.start("duty")) if duty else []


def who_must(text: Text, start: int, colon: int) -> list[Name]:
    """Those of whom a paragraph says that they have to do what it lists: ``Để …, các bộ, ngành cần thực hiện:``."""
    is_intro = INTRO.match(text.fold, start, colon) or TO_THE_END.match(text.text, start)
    names = named_later(text, start, colon) if is_intro else read_names(text, start, colon).found
    return names if names and _MUST.match(text.text, names[-1].end, colon) else []


def names_before(text: Text, start: int, stop: int) -> list[Name]:
    """The names that fill a stretch; none where it does not open with one."""
    stop = _trimmed(text, start, stop)
    found: list[Name] = []
    at = start
    while at < stop:
        read = read_names(text, at, stop)
        if not read.found:
            return []
        found += read.found
        if read.at_end:
            break
        behind = at
        found[-1], at = _whole(text, found[-1], read.end, stop)
        if not moves(behind, at):
            break
    return found


def _whole(text: Text, name: Name, at: int, stop: int) -> tuple[Name, int]:
    """A name up to where the next begins, and where that is."""
    for joint in _JOINT.finditer(text.fold, at, stop):
        below = joint.end()
        read = read_names(text, below, stop)
        if read.found and (text.plain[below].isupper() or read.found[0].is_group):
            return name._replace(end=_trimmed(text, name.end, joint.start())), below
    return name._replace(end=stop), stop


def _trimmed(text: Text, least: int, end: int) -> int:
    while end > least and not text.fold[end - 1].isalnum():
        end -= 1
    return end
