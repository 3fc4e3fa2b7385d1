"""The pieces that can be taken away, and reading without one of them."""

from __future__ import annotations

import contextlib
import csv
import functools
import importlib
import pkgutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

import congvan.reading
from congvan.reading.grammar.rule import rules
from congvan.vocab import tables
from tests.deletion.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["TABLES", "Piece", "pieces", "reasons", "without"]

TABLES = {
    "task_words": "congvan.vocab",
    "name_words": "congvan.vocab",
    "citation_words": "congvan.vocab",
    "evidence": "congvan.reading.tasks",
    "confusions": "congvan.reading.grammar",
}
"""The tables of words and weights that reading alone uses, and their rooms; registries of bodies and types are none."""


class Piece(NamedTuple):
    """A row of a table, or an alternative of a rule.

    Attributes:
        place: The table or the rule.
        number: The row, counted from 0, or the alternative.
        words: What it says.
        row: The row itself; ``None`` for an alternative.
    """

    place: str
    number: int
    words: str
    row: Mapping[str, str] | None = None


def pieces() -> list[Piece]:
    """Every piece there is."""
    for module in pkgutil.walk_packages(congvan.reading.__path__, "congvan.reading."):
        importlib.import_module(module.name)
    found = [
        Piece(table, number, " | ".join(list(row.values())[:2]), row)
        for table, room in TABLES.items()
        for number, row in enumerate(tables.rows(table, room))
    ]
    for each in sorted(rules().values(), key=lambda each: each.id):
        found += [Piece(each.id, number, cut.words) for number, cut in enumerate(alternatives(each.source))]
    return found


def reasons() -> dict[tuple[str, str], str]:
    """The pieces that no test holds, by place and words, each with why it stays."""
    with (Path(__file__).parent / "spared.csv").open(encoding="utf-8", newline="") as file:
        return {(row["place"], row["words"]): row["reason"] for row in csv.DictReader(file, strict=True)}


@contextlib.contextmanager
def without(piece: Piece) -> Iterator[None]:
    """Reading without a piece.

    Raises:
        re.error: What is left of the rule is no pattern.
    """
    with _table_without(piece) if piece.place in TABLES else _rule_without(piece):
        yield


@contextlib.contextmanager
def _table_without(piece: Piece) -> Iterator[None]:
    whole = tables.rows

    @functools.cache
    def rows(name: str, room: str = "congvan.vocab") -> tuple[Mapping[str, str], ...]:
        found = whole(name, room)
        if name != piece.place:
            return found
        return found[: piece.number] + found[piece.number + 1 :]

    with mock.patch.object(tables, "rows", rows):
        _forget()
        yield
    _forget()


@contextlib.contextmanager
def _rule_without(piece: Piece) -> Iterator[None]:
    each = rules()[piece.place]
    kept = dict(vars(each))
    _set(each, {**_plain(kept), "source": alternatives(each.source)[piece.number].rest})
    _forget()
    try:
        assert each.pattern is not None
        yield
    finally:
        _set(each, kept)
        _forget()


def _plain(values: dict[str, object]) -> dict[str, object]:
    """The fields of a rule without what was compiled of them."""
    return {
        name: value
        for name, value in values.items()
        if name not in {"pattern", "match", "search", "fullmatch", "findall", "finditer"}
    }


def _set(each: object, values: dict[str, object]) -> None:
    """Give a frozen rule other values."""
    vars(each).clear()
    vars(each).update(values)


def _forget() -> None:
    """Empty what the rooms of reading keep of their tables."""
    for name, module in list(sys.modules.items()):
        if name.startswith("congvan.reading"):
            for value in vars(module).values():
                if isinstance(value, functools._lru_cache_wrapper):  # noqa: SLF001 -- what functools.cache makes has no public name
                    value.cache_clear()
