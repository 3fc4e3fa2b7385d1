"""The kinds of papers that are invented: a row of a table each."""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from congvan.model import System

__all__ = ["KINDS", "Kind"]


class Kind(NamedTuple):
    """A kind of paper.

    Attributes:
        name: What it is called here.
        system: ``state`` or ``party``.
        code: The code of its type.
        made: By which of the makers.
        words: The verb of its orders, where it has any.
    """

    name: str
    system: System
    code: str
    made: str
    words: str


def _read() -> dict[str, Kind]:
    table = files("congvan.corpus").joinpath("data", "invented_kinds.csv").read_text(encoding="utf-8")
    found = (
        Kind(row["name"], cast("System", row["system"]), row["code"], row["made"], row["words"])
        for row in csv.DictReader(io.StringIO(table))
    )
    return {kind.name: kind for kind in found}


KINDS = _read()
"""Every kind by its name."""
