"""Who, with whom and by when, where labels behind the words of an item say it: ``… Đơn vị chủ trì: Sở Y tế``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.rows import Parts, all_names, labelled_parts, who_in

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.text.normalise import Text

_LABEL = rule(
    "task.part.inline",
    spaced(
        r"(?P<mark>(?:[.;(]|(?<!\s)\n)_)"
        r"(?:(?P<lead>(?:co quan|don vi)(?: duoc giao)? (?:chu tri|thuc hien|dau moi)|chu tri(?: thuc hien)?)"
        r"|(?P<support>(?:(?:co quan|don vi) )?phoi hop(?: thuc hien)?)"
        r"|(?P<due>thoi (?:han|gian)(?: (?:thuc hien|hoan thanh))?|hoan thanh))_:_"
    ),
    basis="a plan gives each task its parts under labels, behind one another in one paragraph",
    examples=(
        ". Cơ quan chủ trì: Sở",
        "; đơn vị được giao thực hiện: Sở",
        "(đơn vị đầu mối: Sở",
        ". Chủ trì thực hiện: Sở",
        "; phối hợp: các sở",
        "\nĐơn vị phối hợp thực hiện: các sở",
        ". Thời gian hoàn thành: Quý II",
        "; thời hạn: tháng 6",
        ". Thời gian thực hiện: năm 2025",
        "; hoàn thành: tháng 6",
    ),
    counterexamples=("Cơ quan chủ trì: Sở", ". Chủ trì cuộc họp: ông", ". Thời gian qua: tốt"),
    flags=re.DOTALL,
)
_LAST = ("tri", "hien", "moi")  # words with which the labels for those who lead end
_LABEL_END = 40  # characters before a colon in which such a word ends
_WORDS = 12  # characters of the task before its first label


def parts_of(text: Text, node: Node, listed: tuple[Node, ...]) -> Parts | None:
    """The parts of an item: each in an item of its own below it, or behind its words."""
    return labelled_parts(text, listed) if listed else inline_parts(text, node.words, node.end)


def _names_lead(fold: str, start: int, end: int) -> bool:
    """Whether a colon stands behind the last word of a label for those who lead: of most items none does."""
    colon = fold.find(":", start, end)
    while colon >= 0:
        if fold[max(start, colon - _LABEL_END) : colon].rstrip().endswith(_LAST):
            return True
        colon = fold.find(":", colon + 1, end)
    return False


def inline_parts(text: Text, start: int, end: int) -> Parts | None:
    """The parts that labels inside an item give; ``None`` where none names who acts."""
    if not _names_lead(text.fold, start, end):
        return None
    labels = list(_LABEL.finditer(text.fold, start, end))
    if not labels or labels[0].start() - start < _WORDS:
        return None
    parts = Parts([], [], None, [])
    for place, label in enumerate(labels):
        stop = labels[place + 1].start() if place + 1 < len(labels) else end
        if label["lead"]:
            leads, supports = who_in(text, label.end(), stop)
            parts.leads.extend(leads)
            parts.supports.extend(supports)
        elif label["support"]:
            parts.supports.extend(all_names(text, label.end(), stop))
        elif parts.due is None:
            parts = parts._replace(due=(label.end(), stop))
    return parts if parts.leads else None
