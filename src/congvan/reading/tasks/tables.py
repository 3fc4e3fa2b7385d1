"""Tables of tasks: a row each, with columns that say what is to be done, who leads, who supports and by when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import rule
from congvan.reading.tasks.names import Name
from congvan.reading.tasks.rows import all_names, labelled, who_in

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.text.normalise import Text

_LEAD = rule(
    "task.column.lead",
    spaced(
        r".*\b(?:chu tri|thuc hien|chu quan|phu trach|duoc giao|dau moi|phan cong|trach nhiem)\b|^_(?:don vi|co quan|nguoi)"
    ),
    basis="a column of a table says who leads",
    examples=("Cơ quan chủ trì", "Đơn vị", "Phân công", "Trách nhiệm"),
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
_AGAIN = rule(
    "task.column.again",
    spaced(r"_\W*nt\W*$|_\W*nhu tren\W*$"),
    basis="nt (như trên) in a cell repeats the cell above it",
    examples=("nt", "-nt-", "như trên"),
    counterexamples=("Sở Nội vụ", "như trên đã nêu"),
    flags=re.DOTALL,
    anchored=True,
)
_TITLE = 200  # characters of a cell that may be the head of a column


class Row(NamedTuple):
    """A task that a row of a table lays out."""

    start: int
    end: int
    leads: tuple[Name, ...]
    supports: tuple[Name, ...]
    due: tuple[int, int] | None


class _Who(NamedTuple):
    """Those whom the cells of a row name."""

    leads: tuple[Name, ...] = ()
    supports: tuple[Name, ...] = ()


def table_tasks(text: Text, table: Node, inherited: tuple[Name, ...]) -> list[Row]:
    """One task a row of a table that has a column of tasks and one of who or when."""
    columns: dict[str, int] = {}
    found: list[Row] = []
    who = _Who()
    for row in table.children:
        cells = row.children
        titles = [" ".join(text.fold[cell.words : min(cell.stop, cell.words + _TITLE)].split()) for cell in cells]
        if not columns:
            columns = _columns(titles)
            continue
        if len(cells) <= max(columns.values()):
            continue
        if not found and not titles[columns["what"]] and (below := _kinds(titles)):
            columns |= below  # the head has two rows: "Cơ quan" over "Chủ trì", "Phối hợp"
            continue
        what = cells[columns["what"]]
        if what.stop - what.words < 2 or _is_title(titles, columns):
            continue
        who = _who(text, cells, columns, who)
        leads = who.leads if "lead" in columns else inherited
        due = cells[columns["due"]] if "due" in columns else None
        limit = (due.words, due.stop) if due and due.stop > due.words else None
        found.append(Row(what.words, what.stop, leads, who.supports, limit))
    return found


def _kinds(titles: list[str]) -> dict[str, int]:
    """Which column holds what, by the words at its head."""
    columns: dict[str, int] = {}
    for place, title in enumerate(titles):
        is_joint = _SUPPORT.match(title) is not None and "chu tri" in title
        if is_joint and "lead" not in columns:
            columns["lead"] = columns["joint"] = place  # Cơ quan chủ trì/phối hợp
            continue
        for kind, words in (("support", _SUPPORT), ("due", _DUE), ("what", _WHAT), ("lead", _LEAD)):
            if kind not in columns and words.match(title):
                columns[kind] = place
                break
    return columns


def _columns(titles: list[str]) -> dict[str, int]:
    """Which column holds what; empty where the row is no head of a table of tasks."""
    columns = _kinds(titles)
    return columns if "what" in columns and len(columns) > 1 and ("lead" in columns or "due" in columns) else {}


def _is_title(titles: list[str], columns: dict[str, int]) -> bool:
    """Whether a row only names what the rows below are about: nobody acts, and no time is set."""
    others = titles[columns["what"] + 1 :]
    return "lead" in columns and len(others) > 1 and not any(others)


def _who(text: Text, cells: tuple[Node, ...], columns: dict[str, int], above: _Who) -> _Who:
    """Those who lead and those who support in a row."""
    lead = cells[columns["lead"]] if "lead" in columns else None
    support = cells[columns["support"]] if "support" in columns else None
    who = _Who()
    if lead is not None and _AGAIN.match(text.fold, lead.words, lead.stop):
        who = who._replace(leads=above.leads)
    elif lead is not None:
        who = _in_cell(text, lead, is_joint="joint" in columns)
    if support is not None and _AGAIN.match(text.fold, support.words, support.stop):
        who = who._replace(supports=above.supports)
    elif support is not None and support.stop > support.words:
        helpers = all_names(text, support.words, support.stop) or [Name(support.words, support.stop, is_group=False)]
        who = who._replace(supports=(*who.supports, *helpers))
    return who


def _in_cell(text: Text, cell: Node, *, is_joint: bool) -> _Who:
    """Who leads, and who supports where the cell says that as well; all its words where none of them heads a name."""
    start, stop = cell.words, cell.stop
    slash = text.fold.find("/", start, stop) if is_joint else -1
    if slash >= 0 and (leads := all_names(text, start, slash)):
        return _Who(tuple(leads), tuple(all_names(text, slash + 1, stop)))
    if parts := labelled(text, start, stop):
        return _Who(tuple(parts[0]), tuple(parts[1]))
    leads, supports = who_in(text, start, stop)
    if not leads and not supports and stop > start:
        leads = [Name(start, stop, is_group=False)]
    return _Who(tuple(leads), tuple(supports))
