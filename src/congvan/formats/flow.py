"""What a format with tables holds, in reading order, and the lines that are handed to the reader of text.

A table of data becomes its rows between bars, each on one line. One that only sets words side by side (the header, the
foot) becomes the lines of its cells beside each other between bars, as they are printed.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeAlias
from unicodedata import normalize

from congvan.formats.bounds import Room

__all__ = ["Flow", "Table", "flow_text"]


@dataclass(slots=True)
class Table:
    """Rows of cells, each with a flow of its own.

    Attributes:
        rows: The cells of each row.
        ruled: Whether lines are drawn between the cells; ``None`` where the format does not say.
    """

    rows: list[list[list[Flow]]] = field(default_factory=list)
    ruled: bool | None = None


# Lines that open a cell of a header or a foot, whether or not lines are drawn around it.
_LAYS_OUT = re.compile(
    r"\s*(?:cộng h(?:òa|oà) xã hội|độc lập\s*[-–—]\s*tự do|đảng cộng sản việt nam|nơi nhận\s*:?\s*$)", re.IGNORECASE
)
_FIRST_ROWS = 3
_BAR = 3  # characters between two cells

Flow: TypeAlias = str | Table


def flow_text(flow: list[Flow], room: Room | None = None) -> str:
    """The lines of a flow; without a room of its file, as for an empty one.

    Raises:
        LimitError: They have more characters than there is room for.
    """
    return "\n".join(_lines(flow, room if room is not None else Room("flow", size=0))) + "\n"


def _lines(flow: list[Flow], room: Room) -> list[str]:
    lines: list[str] = []
    for piece in flow:
        if isinstance(piece, Table):
            lines.extend(_data_rows(piece, room) if _is_data(piece) else _side_by_side(piece, room))
        else:
            room.take(len(piece) + 1)
            lines.append(piece)
    return lines


def _is_data(table: Table) -> bool:
    """Whether a table holds data: lines are drawn, or it has three columns or more, and it is no header or foot."""
    width = max((len(row) for row in table.rows), default=0)
    pieces = [piece for row in table.rows[:_FIRST_ROWS] for cell in row for piece in cell]
    if width <= 1 or any(isinstance(piece, Table) for row in table.rows for cell in row for piece in cell):
        return False
    if any(isinstance(piece, str) and _LAYS_OUT.match(normalize("NFC", piece)) for piece in pieces):
        return False
    if table.ruled is not None:
        return table.ruled
    return width > 2  # noqa: PLR2004 - two columns are a header, a foot, or a list


def _data_rows(table: Table, room: Room) -> list[str]:
    """Rows between bars, as Markdown has them."""
    return ["| " + " | ".join(_one_line(cell, room) for cell in row) + " |" for row in table.rows]


def _one_line(cell: list[Flow], room: Room) -> str:
    room.take(_BAR)
    return " ".join(" ".join(_lines(cell, room)).replace("|", "/").split())


def _side_by_side(table: Table, room: Room) -> list[str]:
    """Line beside line, as they are printed, between bars; a row with words in one cell only is that cell's lines."""
    lines: list[str] = []
    for row in table.rows:
        cells = [[line.replace("|", "/") for line in _lines(cell, room) if line.strip()] for cell in row]
        filled = [cell for cell in cells if cell]
        if len(filled) <= 1:
            lines.extend(line for cell in filled for line in cell)
            continue
        room.take(sum(map(len, itertools.chain(*cells))) + _BAR * len(cells) * max(map(len, cells)))
        lines.extend("| " + " | ".join(printed) + " |" for printed in zip_longest(*cells, fillvalue=""))
    return lines
