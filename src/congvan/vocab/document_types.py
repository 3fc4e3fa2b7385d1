"""Document types by code, name and printed heading.

>>> find("uỷ quyền"), find("GIẤY ỦY QUYỀN").code
(None, 'GUQ')
>>> names("QĐ", "party")
('Quyết định', 'Quy định')
>>> heading = find_heading("QUY CHẾ PHỐI HỢP trong công tác")
>>> heading.type.code, heading.name
('QC', 'Quy chế phối hợp')
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - part of the row's type at run time
import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from congvan.vocab import tables
from congvan.vocab.folding import code_key, squeeze

if TYPE_CHECKING:
    from congvan.vocab.codes import System

__all__ = ["DocumentType", "Heading", "all_types", "by_code", "find", "find_heading", "names"]

_WORD = re.compile(r"[\w\u0300-\u036f]+")
_BEFORE_HEADING = " \t\r\n\u00a0*#|_\"“'"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document in one system (loại văn bản), NĐ30 Điều 7 and PL III; QĐ399.

    Attributes:
        system: Whose rules it follows.
        group: ``administrative``, ``copy``, ``legacy``, ``normative``, ``assembly`` or ``paper``.
        code: Its code; ``None`` where no rule gives one (Thư công, Cương lĩnh chính trị, Điều lệ Đảng).
        code_aliases: Older and longer codes, as ``UQ`` of ``GUQ`` and ``KHPH`` of ``KH``.
        name: The name as printed: ``Nghị quyết``.
        name_aliases: Other printed names.
        full_name: The name with its author, where the type is one author's: ``Nghị quyết của Quốc hội``.
        name_en: In English.
        titled: Whether its name is printed as the heading; ``False`` for a letter.
        number_pattern: How its number is built, for people.
        number_examples: Numbers of this type.
        valid_from: First day of the rule that lists it; papers of this type may be older.
        valid_to: Last day of that rule.
        confidence: ``source`` or ``memory``.
        source: Where the row comes from.
    """

    system: System
    group: str
    code: str | None
    code_aliases: tuple[str, ...]
    name: str
    name_aliases: tuple[str, ...]
    full_name: str
    name_en: str
    titled: bool
    number_pattern: str
    number_examples: tuple[str, ...]
    valid_from: dt.date | None
    valid_to: dt.date | None
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A type name at the head of a line.

    Attributes:
        type: What it names.
        name: The name in the table's spelling.
        start: Offset of its first code point in the text that was given.
        end: One past its last.
    """

    type: DocumentType
    name: str
    start: int
    end: int


@functools.cache
def all_types() -> tuple[DocumentType, ...]:
    """Every row, the State's administrative types first."""
    return tuple(
        DocumentType(
            system=cast("System", row["system"]),
            group=row["group"],
            code=row["code"] or None,
            code_aliases=tables.cells(row["code_aliases"]),
            name=row["name"],
            name_aliases=tables.cells(row["name_aliases"]),
            full_name=row["full_name"],
            name_en=row["name_en"],
            titled=row["titled"] == "yes",
            number_pattern=row["number_pattern"],
            number_examples=tables.cells(row["number_examples"]),
            valid_from=tables.day(row["valid_from"]),
            valid_to=tables.day(row["valid_to"]),
            confidence=row["confidence"],
            source=row["source"],
        )
        for row in tables.rows("document_types")
    )


@functools.lru_cache(maxsize=2048)
def find(text: str, system: System | None = None) -> DocumentType | None:
    """The type of a code, a name or another spelling of either; ``None`` where there is none.

    Case, tone placement and lost tone marks do not matter; where ``HD`` and ``HĐ`` are both codes, the exact one is
    meant. A type that ``system`` does not know is looked for in the others, as State bodies and mass organisations
    borrow from the Party (Thông tri, Kết luận).
    """
    return _choose(_codes().get(code_key(text)), system) or _named(text, system) or by_code(text, system)


@functools.lru_cache(maxsize=2048)
def by_code(code: str, system: System | None = None) -> DocumentType | None:
    """The type of a code, of ``system`` where that has it; the first of several (``QĐ`` is a Quyết định)."""
    exact = code_key(code)
    index = _codes()
    return _choose(index.get(exact) or index.get(exact.upper()) or index.get(squeeze(exact)), system)


def names(code: str, system: System | None = None) -> tuple[str, ...]:
    """The printed names that a code stands for, in the order of the table, without those of other systems."""
    found = _codes().get(code_key(code), ())
    return tuple(dict.fromkeys(row.name for row in found if system in {None, row.system}))


def find_heading(text: str, system: System | None = None) -> Heading | None:
    """The longest type name with which a line starts; letters set apart (``B Á O  C Á O``) count too."""
    index, longest = _names(), _longest()
    found: Heading | None = None
    joined, start, end = "", 0, 0
    for word in _WORD.finditer(text):
        gap = text[end : word.start()]
        if (gap.strip() if joined else gap.strip(_BEFORE_HEADING)) or len(joined) > longest:
            break
        start, end = (start if joined else word.start()), word.end()
        joined += squeeze(word[0])
        row = _choose(index.get(joined), system)
        if row is not None:
            found = Heading(row, _spelling((row.name, row.full_name, *row.name_aliases), joined), start, end)
    return found


@functools.cache
def _spelling(names: tuple[str, ...], squeezed: str) -> str:
    """The name of a row that a heading bears."""
    return next(name for name in names if squeeze(name) == squeezed)


def _named(text: str, system: System | None) -> DocumentType | None:
    return _choose(_names().get(squeeze(text)), system)


def _choose(found: tuple[DocumentType, ...] | None, system: System | None) -> DocumentType | None:
    """The first row of the system, else the first of all."""
    if not found:
        return None
    return next((row for row in found if row.system == system), found[0])


@functools.cache
def _names() -> dict[str, tuple[DocumentType, ...]]:
    """Squeezed name to its rows: those that bear it first, then those that have it as an alias."""
    index: dict[str, dict[int, DocumentType]] = {}
    for alias in (False, True):
        for place, row in enumerate(all_types()):
            for name in (row.full_name, *row.name_aliases) if alias else (row.name,):
                index.setdefault(squeeze(name), {}).setdefault(place, row)
    return {name: tuple(found.values()) for name, found in index.items()}


@functools.cache
def _longest() -> int:
    return max(map(len, _names()))


@functools.cache
def _codes() -> dict[str, tuple[DocumentType, ...]]:
    """Code to its rows: as printed, then in capitals, then folded, where that means nothing else."""
    exact: dict[str, dict[int, DocumentType]] = {}
    for aliases in (False, True):
        for place, row in enumerate(all_types()):
            for code in row.code_aliases if aliases else (row.code,):
                if code:
                    exact.setdefault(code, {}).setdefault(place, row)
    index = {code: tuple(found.values()) for code, found in exact.items()}
    for spelling in (str.upper, squeeze):
        for code, found in tuple(index.items()):
            index.setdefault(spelling(code), found)
    return index
