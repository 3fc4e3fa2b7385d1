"""Lines for people: in colour on a terminal where ``rich`` is installed, plain elsewhere."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Role: TypeAlias = Literal["plain", "title", "label", "name", "deadline", "faint", "error", "warning"]

_STYLES: dict[Role, str] = {
    "plain": "",
    "title": "bold cyan",
    "label": "bold",
    "name": "green",
    "deadline": "yellow",
    "faint": "dim",
    "error": "bold red",
    "warning": "magenta",
}
_WIDTH_OF_A_FILE = 100
_NARROWEST, _WIDEST = 50, 120


class Segment(NamedTuple):
    """A run of words and what they are."""

    text: str
    role: Role = "plain"


Line: TypeAlias = "tuple[Segment, ...]"


def width() -> int:
    """How many columns a line may take: those of the terminal within reason, and 100 in a file."""
    columns = shutil.get_terminal_size((_WIDTH_OF_A_FILE, 24)).columns if sys.stdout.isatty() else _WIDTH_OF_A_FILE
    return max(_NARROWEST, min(columns, _WIDEST))


def clean(text: str) -> str:
    """Words on one line; a document cannot send commands to the terminal."""
    folded = " ".join(text.split())
    return "".join(char if char.isprintable() else "\ufffd" for char in folded)


def print_lines(lines: Iterable[Line], out: TextIO | None = None) -> None:
    """Print to standard output, or to another file in plain words."""
    if out is not None and out is not sys.stdout:
        out.writelines(_plain(line) for line in lines)
    elif sys.stdout.isatty() and importlib.util.find_spec("rich") is not None:
        _print_colour(lines)
    else:
        sys.stdout.writelines(_plain(line) for line in lines)


def _plain(line: Line) -> str:
    return "".join(segment.text for segment in line) + "\n"


def _print_colour(lines: Iterable[Line]) -> None:
    from rich.console import Console  # noqa: PLC0415 - an extra, and heavy
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines:
        styled = [(segment.text, _STYLES[segment.role]) for segment in line]
        console.print(Text.assemble(*styled), soft_wrap=True)
