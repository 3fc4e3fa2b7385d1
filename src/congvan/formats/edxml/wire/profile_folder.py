"""A profile out of a folder of tables, each checked before it is used."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml import tables
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.profiles import Profile
from congvan.formats.edxml.wire.layout import check_elements

if TYPE_CHECKING:
    import os

    from congvan.formats.edxml.profiles import Rows

__all__ = ["load_profile"]

_TABLES = ("elements", "codes", "document_types", "status_codes", "rules")
_FOR_PEOPLE = frozenset({"source", "meaning", "title", "sent_by"})
_ORDERS = frozenset({"vnpt", "guide"})
_NUMBERS = {"codes": ("code",), "document_types": ("type", "detail"), "status_codes": ("code",)}


def load_profile(folder: str | os.PathLike[str]) -> Profile:
    """A profile from a folder of CSV tables with the columns of the library's own, so that a newer regulation is data.

    ``profiles.csv`` has its one row. ``elements.csv``, ``codes.csv``, ``document_types.csv``, ``status_codes.csv`` and
    ``rules.csv`` stand where they differ from the library's; of the elements, the parts that differ. An element without
    a ``field`` is one that no model holds: it is kept as an unknown element, and can be required.

    Raises:
        EdxmlError: A table lacks a column, has no number where one belongs, or names a part or field that there is not.
        OSError: A table cannot be read.
    """
    path = Path(folder)
    row, *others = _read(path, "profiles")
    if others:
        raise EdxmlError(Reason("one-profile"), place="profiles.csv")
    own = {table: _read(path, table) for table in _TABLES if (path / f"{table}.csv").exists()}
    made = Profile(row["name"], row["namespace"], row["order"], own)
    check_elements(made)
    return made


def _read(folder: Path, table: str) -> Rows:
    """A table, with every column of the library's own but those for people.

    Raises:
        EdxmlError: It is no table in UTF-8, has no row, lacks a column, or a number.
    """
    place = f"{table}.csv"
    try:
        text = (folder / place).read_text(encoding="utf-8-sig")
        rows = tuple(
            {name: value or "" for name, value in row.items() if name} for row in csv.DictReader(text.splitlines())
        )
    except (UnicodeDecodeError, csv.Error) as error:
        raise EdxmlError(Reason("no-utf8-table", error=str(error)), place=place) from error
    if not rows:
        raise EdxmlError(Reason("no-row"), place=place)
    if missing := sorted(set(tables.rows(table)[0]) - _FOR_PEOPLE - _ORDERS - set(rows[0])):
        raise EdxmlError(Reason("no-columns", columns=", ".join(missing)), place=place)
    for number, row in enumerate(rows, start=2):
        for column in _NUMBERS.get(table, ()):
            if not (row[column] or "0").isdecimal():
                raise EdxmlError(Reason("no-number", value=row[column]), place=f"{place}, line {number}")
    return rows
