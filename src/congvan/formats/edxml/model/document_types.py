"""Types of documents: names on the wire against the codes of the schema.

>>> code_of("công văn", None, None), code_of(None, 2, 18), numbers_of("CV")
('CV', 'CV', (2, 18))
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from congvan.formats.edxml.profiles import DEFAULT

if TYPE_CHECKING:
    from congvan.formats.edxml.profiles import Profile

__all__ = ["TypeRow", "code_of", "fold", "name_of_code", "numbers_of", "type_rows"]

_NORMATIVE, _ADMINISTRATIVE = 1, 2


class TypeRow(NamedTuple):
    """A row of the code list of document types.

    Attributes:
        type: Group; ``None`` for a type that has no code on the wire.
        detail: Row in the group.
        name: Name.
        code: Code in the schema; ``None`` where it has none.
        confidence: How sure the row is.
    """

    type: int | None
    detail: int | None
    name: str
    code: str | None
    confidence: str


@cache
def type_rows(profile: Profile = DEFAULT) -> tuple[TypeRow, ...]:
    """The code list of a profile, ``data/document_types.csv``."""
    return tuple(
        TypeRow(
            int(row["type"]) if row["type"] else None,
            int(row["detail"]) if row["detail"] else None,
            row["name"],
            row["code"] or None,
            row["confidence"],
        )
        for row in profile.rows("document_types")
    )


def fold(text: str) -> str:
    """Without case, tone marks and doubled blanks: names are typed in every way."""
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


@cache
def _by_name(profile: Profile) -> dict[str, str]:
    """Codes by folded name, also without the remark in brackets."""
    found: dict[str, str] = {}
    for row in sorted(type_rows(profile), key=lambda row: row.type != _ADMINISTRATIVE):
        for name in (row.name, row.name.partition(" (")[0]):
            if row.code is not None:
                found.setdefault(fold(name), row.code)
    return found


def code_of(name: str | None, number: int | None, detail: int | None, profile: Profile = DEFAULT) -> str | None:
    """The code of a type: by its name, else by group and row; ``None`` where both tell nothing."""
    if name is not None and (code := _by_name(profile).get(fold(name))) is not None:
        return code
    if name is not None or number is None:
        return None
    if number > _ADMINISTRATIVE and not detail:
        number, detail = _ADMINISTRATIVE, number  # one kit puts the row where the group belongs
    found = (
        row.code for row in type_rows(profile) if row.type is not None and (row.type, row.detail) == (number, detail)
    )
    return next(found, None)


def numbers_of(code: str) -> tuple[int, int] | None:
    """Group and row of a code; administrative first, ``None`` where the list has no such type."""
    found = [row for row in type_rows() if row.code == code]
    for row in sorted(found, key=lambda row: row.type != _ADMINISTRATIVE):
        if row.type is not None and row.detail is not None:
            return row.type, row.detail
    return None


def name_of_code(code: str) -> str | None:
    """Name of a type without remarks; ``None`` where the list has no such code."""
    found = sorted((row for row in type_rows() if row.code == code), key=lambda row: row.type != _ADMINISTRATIVE)
    return found[0].name.partition(" (")[0] if found else None
