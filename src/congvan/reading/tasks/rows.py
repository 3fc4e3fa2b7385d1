"""Tasks that are laid out in items with a line each for who, with whom and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name, read_names
from congvan.reading.tasks.supports import find_supports

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.text.normalise import Text

_JOINT = rule(
    "task.column.joint",
    r"\bphoi\s+hop\b",
    basis="chủ trì, phối hợp: one column for those who lead and those who support",
    examples=("chủ trì, phối hợp",),
    counterexamples=("chủ trì",),
)
_ROLE = rule(
    "task.cell.role",
    spaced(r"\b(?:(?P<lead>chu tri|thuc hien)|phoi hop)(?: thuc hien)?_:_"),
    basis="one cell names those who lead and those who support, each under a label",
    examples=("Chủ trì: Sở Y tế", "Thực hiện: Sở Y tế", "Phối hợp: Sở Y tế", "Chủ trì thực hiện: Sở Y tế"),
    counterexamples=("Chủ trì, phối hợp với Sở Y tế",),
    flags=re.DOTALL,
)
_PART = rule(
    "task.part.label",
    spaced(
        r"(?:(?P<lead>(?:co quan|don vi|bo phan|ca nhan)(?: duoc giao)? (?:chu tri|thuc hien|chu quan|dau moi)|chu tri(?: thuc hien)?|phan cong(?: thuc hien)?|giao)"
        r"|(?P<support>(?:co quan|don vi|bo phan|ca nhan)?_phoi hop(?: thuc hien)?)"
        r"|(?P<due>(?:thoi (?:han|gian)|tien do)(?: (?:thuc hien|hoan thanh|trinh|ban hanh))?|hoan thanh)"
        r"|(?P<work>(?:nhiem vu|cong viec)(?: (?:thuc hien|cu the))?)"
        r"|(?P<what>noi dung(?: thuc hien)?|san pham|ket qua))_:"
    ),
    basis="a plan gives each task its parts under labels: Đơn vị chủ trì: …",
    examples=("Cơ quan chủ trì:", "Phối hợp:", "Thời gian thực hiện:"),
    counterexamples=("Cơ quan chủ trì", "Ghi chú:"),
    flags=re.DOTALL,
    anchored=True,
)


class Parts(NamedTuple):
    """Who, with whom and when, where an item says each in a line of its own."""

    leads: list[Name]
    supports: list[Name]
    due: tuple[int, int] | None
    work: list[tuple[str | None, Node]]
    """What is to be done, where that has an item of its own as well: ``a) Nhiệm vụ:``, or those below it, with its label."""


def labelled_parts(text: Text, children: tuple[Node, ...]) -> Parts | None:
    """The parts of an item whose children are ``Cơ quan thực hiện:``, ``Thời gian:`` …; ``None`` for any other."""
    parts = Parts([], [], None, [])
    seen: set[str] = set()
    for child in children:
        match = _PART.match(text.fold, child.words, child.stop)
        if match is None or match.lastgroup is None:
            continue
        seen.add(match.lastgroup)
        if match.lastgroup == "due":
            parts = parts._replace(due=(match.end(), child.stop))
        elif match.lastgroup == "work":
            parts.work.extend((child.label, each) for each in child.children or [child])
        elif match.lastgroup == "lead":
            leads, supports = who_in(text, match.end(), child.stop)
            parts.leads.extend(leads)
            parts.supports.extend(supports)
            below = labelled_parts(text, child.children)  # Cơ quan thực hiện: - Đơn vị chủ trì: … - Đơn vị phối hợp: …
            if below is not None:
                parts.leads.extend(below.leads)
                parts.supports.extend(below.supports)
        elif match.lastgroup == "support":
            parts.supports.extend(all_names(text, match.end(), child.stop))
    return parts if "lead" in seen or ("due" in seen and seen & {"what", "work"}) else None


def who_in(text: Text, start: int, stop: int) -> tuple[list[Name], list[Name]]:
    """Who leads and who helps in a line: ``Sở Y tế chủ trì, phối hợp với các sở, ngành``."""
    joint = _JOINT.search(text.fold, start, stop)
    if joint is None:
        return all_names(text, start, stop), []
    return all_names(text, start, joint.start()), find_supports(text, joint.start(), stop)


def labelled(text: Text, start: int, stop: int) -> tuple[list[Name], list[Name]] | None:
    """Who leads and who helps in a cell that says each under its label: ``Chủ trì: Sở Y tế; Phối hợp: Công an tỉnh``."""
    labels = list(_ROLE.finditer(text.fold, start, stop))
    if not labels:
        return None
    roles: tuple[list[Name], list[Name]] = ([], [])
    for place, label in enumerate(labels):
        end = labels[place + 1].start() if place + 1 < len(labels) else stop
        roles[label["lead"] is None].extend(all_names(text, label.end(), end))
    return roles


def all_names(text: Text, start: int, stop: int) -> list[Name]:
    """The names of a stretch that is a list of them, sentence by sentence."""
    found: list[Name] = []
    for match in re.finditer(r"[^;.]+", text.fold[start:stop]):
        at = start + match.start()
        end = start + match.end()
        while at < end and not text.fold[at].isalnum():
            at += 1
        names = read_names(text, at, end)
        found += names.found
        if names.found and not names.at_end and (more := re.search(r"\bva\s+(?=cac\b)", text.fold[names.end : end])):
            found += read_names(text, names.end + more.end(), end).found
    return found
