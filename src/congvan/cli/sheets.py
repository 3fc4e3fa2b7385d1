"""Rows of tasks as CSV and as an XLSX workbook, safe to open: no cell of a paper becomes a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING, TypeAlias

from congvan.errors import MissingExtraError, Reason
from congvan.records import papers, tasks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model import Directive

Cell: TypeAlias = str | dt.date | None

_OF_PAPER = ("document_type", "issued_on", "issuers", "subject")
_OF_TASK = ("paper", "number", "task", "path", "text", "lead", "support", "deadline", "due", "recurrence")
HEAD = ("file", "paper", "number", *_OF_PAPER, *_OF_TASK[2:])
"""The columns: the file's name, then those of the paper and the task in :mod:`congvan.records`."""


def task_rows(name: str, directive: Directive) -> Iterator[dict[str, Cell]]:
    """The rows of a file, lists joined by ``; ``, as cells hold no lists."""
    paper = next(iter(papers(directive)))
    for task in tasks(directive):
        facts: dict[str, object] = {column: paper.get(column) for column in _OF_PAPER}
        facts |= {column: task.get(column) for column in _OF_TASK}
        yield {"file": name, **{column: _cell(fact) for column, fact in facts.items()}}


def _cell(fact: object) -> Cell:
    if isinstance(fact, list):
        return "; ".join(map(str, fact)) or None
    return fact if isinstance(fact, (str, dt.date)) else None


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What no XML can hold; a workbook is XML.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CELL_LIMIT = 32767
_WIDTHS = {
    "file": 24,
    "number": 16,
    "issuers": 28,
    "subject": 40,
    "text": 80,
    "lead": 32,
    "support": 32,
    "deadline": 28,
}


def csv_bytes(rows: Sequence[dict[str, Cell]]) -> bytes:
    """The rows as CSV in UTF-8, with a head; what a spreadsheet would take for a formula stands behind ``'``."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(HEAD)
    for row in rows:
        writer.writerow([_plain(row.get(name)) for name in HEAD])
    return sheet.getvalue().encode("utf-8", "replace")


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def xlsx_bytes(rows: Sequence[dict[str, Cell]]) -> bytes:
    """The rows as a workbook of one sheet, its head fixed and with filters, its dates as dates.

    Raises:
        MissingExtraError: ``openpyxl`` is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an optional dependency
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("xlsx", purpose=Reason("to-write-xlsx")) from error
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "tasks"
    sheet.append(list(HEAD))
    for line, row in enumerate(rows, 2):
        for column, name in enumerate(HEAD, 1):
            value = row.get(name)
            cell = sheet.cell(line, column)
            if isinstance(value, dt.date):
                cell.value = value
                cell.number_format = "yyyy-mm-dd"
            elif value is not None:
                cell.value = _CONTROLS.sub("\ufffd", value)[:_CELL_LIMIT]
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, name in enumerate(HEAD, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 14)
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(HEAD))}{len(rows) + 1}"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
