"""Tasks that are laid out: tables, and items with a line each for who, with whom and when."""

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

_LEAD = rule(
    "task.column.lead",
    spaced(r".*\b(?:chu tri|thuc hien|chu quan|phu trach|duoc giao|dau moi)\b|^_(?:don vi|co quan|nguoi)"),
    basis="a column of a table says who leads",
    examples=("Cơ quan chủ trì", "Đơn vị"),
    counterexamples=("Ghi chú", "Sản phẩm"),
    flags=re.DOTALL,
    anchored=True,
)
_SUPPORT = rule(
    "task.column.support",
    r".*\bphoi\s+hop\b",
    basis="a column of a table says who supports",
    examples=("Cơ quan phối hợp",),
    counterexamples=("Cơ quan chủ trì", "phối"),
    anchored=True,
)
_DUE = rule(
    "task.column.due",
    spaced(r".*\b(?:thoi gian|tien do|han|hoan thanh)\b"),
    basis="a column of a table says by when",
    examples=("Thời hạn", "Tiến độ"),
    counterexamples=("Ghi chú", "hạnh"),
    flags=re.DOTALL,
    anchored=True,
)
_WHAT = rule(
    "task.column.work",
    spaced(r".*\b(?:nhiem vu|noi dung|viec|hoat dong|giai phap|san pham|ket qua)\b"),
    basis="a column of a table says what is to be done",
    examples=("Nhiệm vụ", "Nội dung"),
    counterexamples=("Ghi chú", "TT"),
    flags=re.DOTALL,
    anchored=True,
)
_JOINT = rule(
    "task.column.joint",
    r"\bphoi\s+hop\b",
    basis="chủ trì, phối hợp: one column for those who lead and those who support",
    examples=("chủ trì, phối hợp",),
    counterexamples=("chủ trì",),
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


def table_tasks(
    text: Text, table: Node, inherited: tuple[Name, ...]
) -> list[tuple[int, int, tuple[Name, ...], tuple[Name, ...], tuple[int, int] | None]]:
    """One task a row of a table that has a column of tasks and one of who or when."""
    columns: dict[str, int] = {}
    found: list[tuple[int, int, tuple[Name, ...], tuple[Name, ...], tuple[int, int] | None]] = []
    for row in table.children:
        cells = row.children
        if not columns:
            columns = _columns([text.fold[cell.words : min(cell.stop, cell.words + 200)] for cell in cells])
            continue
        if len(cells) <= max(columns.values()):
            continue
        what = cells[columns["what"]]
        if what.stop - what.words < 2:
            continue
        leads = _cell_names(text, cells[columns["lead"]]) if "lead" in columns else inherited
        supports = _cell_names(text, cells[columns["support"]]) if "support" in columns else ()
        due = cells[columns["due"]] if "due" in columns else None
        found.append(
            (what.words, what.stop, leads, supports, (due.words, due.stop) if due and due.stop > due.words else None)
        )
    return found


def _columns(titles: list[str]) -> dict[str, int]:
    """Which column holds what; empty where the row is no head of a table of tasks."""
    columns: dict[str, int] = {}
    for place, title in enumerate(titles):
        for kind, words in (("support", _SUPPORT), ("due", _DUE), ("what", _WHAT), ("lead", _LEAD)):
            if kind not in columns and words.match(" ".join(title.split())):
                columns[kind] = place
                break
    return columns if "what" in columns and len(columns) > 1 and ("lead" in columns or "due" in columns) else {}


def _cell_names(text: Text, cell: Node) -> tuple[Name, ...]:
    """The names of a cell; all its words where none of them heads a name."""
    found = all_names(text, cell.words, cell.stop)
    if not found and cell.stop > cell.words:
        return (Name(cell.words, cell.stop, is_group=False),)
    return tuple(found)
