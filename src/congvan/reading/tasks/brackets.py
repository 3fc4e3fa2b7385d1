"""Who acts, where brackets behind a task say so: ``… (Sở Y tế chủ trì)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, read_names

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text

_BRACKET = rule(
    "task.bracket",
    spaced(r"\(_(?:(?:do|giao) )?"),
    basis="habit: who leads stands in brackets behind the task",
    examples=("‹(do ›Sở Y tế chủ trì)", "‹(giao ›Sở", "‹(›Sở"),
    counterexamples=("do Sở Y tế",),
)
_LEADS = rule(
    "task.bracket.leads",
    spaced(r"_,?_(?:chu tri|thuc hien|phu trach|tham muu|lam dau moi|la (?:co quan|don vi))\b"),
    basis="the names in the brackets are those who act, and no explanation",
    examples=(" chủ trì", " thực hiện", " phụ trách", " tham mưu", " làm đầu mối", " là cơ quan", ", là đơn vị"),
    counterexamples=(" ban hành", " đã thực hiện"),
    anchored=True,
)
_TAIL = 400  # characters at the end of an item in which brackets name who acts


def who_is_bracketed(text: Text, start: int, end: int) -> list[Name]:
    """Who acts, where brackets behind a task say so: ``(do Sở Nội vụ chủ trì)``."""
    edge = max(start, end - _TAIL)
    if text.fold.find("(", edge, end) < 0:
        return []
    for bracket in _BRACKET.finditer(text.fold, edge, end):
        names = read_names(text, bracket.end(), end)
        if names.found and _LEADS.match(text.fold, names.end, end):
            return names.found
    return []
