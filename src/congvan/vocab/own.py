"""An agency's own register: the bodies that it knows, with their abbreviations, codes and places (danh mục riêng).

The library's tables hold the bodies of the whole country; a ward's schools, a ministry's projects and the codes by which
an office system knows them stand in a table of the agency's own.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self, cast, get_args

from congvan.errors import InputError, Reason
from congvan.vocab import tables
from congvan.vocab.codes import Level
from congvan.vocab.folding import tone_key

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

__all__ = ["OwnBody", "Vocabulary"]

_COLUMNS = ("name", "abbreviation", "aliases", "code", "level", "place", "parent")
_MOST_BYTES = 64 * 1024 * 1024


class OwnBody(NamedTuple):
    """A body of the register (cơ quan, đơn vị).

    Attributes:
        name: Its name: ``Trung tâm Phát triển quỹ đất``.
        abbreviation: Its short form in numbers and lists: ``TTPTQĐ``.
        aliases: Other names and short forms.
        code: The identifier by which the agency's systems know it.
        level: ``central``, ``province``, ``district``, ``commune`` or ``unit``.
        place: The place that it governs or serves.
        parent: The name of the body above it.
    """

    name: str
    abbreviation: str | None = None
    aliases: tuple[str, ...] = ()
    code: str | None = None
    level: Level | None = None
    place: str | None = None
    parent: str | None = None


class Vocabulary:
    """A register that is asked before the library's own tables; it does not change.

    >>> own = Vocabulary([OwnBody("Trung tâm Phát triển quỹ đất", "TTPTQĐ", code="H99.12.3")])
    >>> own.find("trung tâm phát triển quỹ đất").code, own.find("TTPTQĐ").name
    ('H99.12.3', 'Trung tâm Phát triển quỹ đất')

    Attributes:
        bodies: The bodies, in the order of the table.
    """

    __slots__ = ("_by_name", "bodies")

    bodies: tuple[OwnBody, ...]

    def __init__(self, bodies: Iterable[OwnBody]) -> None:
        """Take the bodies; a name or short form of two of them stands for none."""
        self.bodies = tuple(bodies)
        named: dict[str, set[OwnBody]] = {}
        for body in self.bodies:
            for name in (body.name, body.abbreviation, *body.aliases):
                if name:
                    named.setdefault(_key(name), set()).add(body)
        self._by_name = {name: next(iter(found)) for name, found in named.items() if len(found) == 1}

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """A register from a CSV table in UTF-8 with the column ``name`` and any of the others.

        The columns are the attributes of :class:`OwnBody`; ``aliases`` are separated by ``;``. Others are left alone.

        Raises:
            InputError: It is no such table, or has a level that there is not.
            OSError: The path cannot be read.
        """
        file = Path(path)
        data = file.read_bytes()[:_MOST_BYTES]
        try:
            rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            raise InputError(Reason("no-utf8-table", error=str(error)), form="csv", place=file.name) from error
        if not rows or "name" not in rows[0]:
            raise InputError(Reason("no-columns", columns="name"), form="csv", place=file.name)
        return cls(_body(row, f"{file.name}, {number}") for number, row in enumerate(rows, start=2) if row["name"])

    @classmethod
    def of(cls, given: Vocabulary | str | os.PathLike[str]) -> Vocabulary:
        """A register as it is, or that of a path."""
        return given if isinstance(given, Vocabulary) else cls.load(given)

    def find(self, name: str) -> OwnBody | None:
        """The body of a name or short form, in whatever case and placement of tone marks."""
        return self._by_name.get(_key(name))


def _key(name: str) -> str:
    return " ".join(tone_key(name).split()).strip(" .,;")


def _body(row: dict[str, str | None], place: str) -> OwnBody:
    said = {column: (row.get(column) or "").strip() for column in _COLUMNS}
    level = said["level"]
    if level and level not in get_args(Level):
        raise InputError(Reason("no-level", level=level, known=", ".join(get_args(Level))), form="csv", place=place)
    return OwnBody(
        name=said["name"],
        abbreviation=said["abbreviation"] or None,
        aliases=tuple(name for alias in tables.cells(said["aliases"]) if (name := alias.strip())),
        code=said["code"] or None,
        level=cast("Level", level) if level else None,
        place=said["place"] or None,
        parent=said["parent"] or None,
    )
