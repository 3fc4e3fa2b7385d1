"""Characters, names and labels as Akoma Ntoso has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model import BlockKind

__all__ = [
    "NAMESPACE",
    "Kind",
    "fold",
    "fold_lines",
    "foreign_kind",
    "kind_of",
    "kinds",
    "print_label",
    "read_label",
    "tag",
]

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_BLANK = re.compile("[ \t\r\n]+")
_BARRED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ROMAN = re.compile("[IVXLC]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of block stands in the hierarchy.

    Attributes:
        kind: The kind.
        element: The element's name.
        name: The ``name`` of an ``hcontainer``; empty for other elements.
        before: What is printed before the label.
        after: What is printed after it.
        short: How its ``eId`` begins.
    """

    kind: BlockKind
    element: str
    name: str
    before: str
    after: str
    short: str


def tag(name: str) -> str:
    """An element's name with the namespace in braces."""
    return f"{{{NAMESPACE}}}{name}"


def fold(text: str) -> str:
    """White space of XML folded, and a replacement for each character that XML cannot carry."""
    return _BLANK.sub(" ", _BARRED.sub("\ufffd", text)).strip(" ")


def fold_lines(text: str) -> str:
    """The same, line by line."""
    return "\n".join(fold(line) for line in text.split("\n"))


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of block."""
    return {
        row["kind"]: Kind(
            kind=cast("BlockKind", row["kind"]),
            element=row["element"],
            name=row["name"],
            before=row["before"],
            after=row["after"],
            short=row["short"],
        )
        for row in _rows("kinds.csv")
    }


@cache
def _by_element() -> dict[tuple[str, str], Kind]:
    return {(kind.element, kind.name): kind for kind in kinds().values()}


@cache
def _foreign() -> dict[str, Kind]:
    return {row["element"]: kinds()[row["kind"]] for row in _rows("foreign_elements.csv")}


def kind_of(element: str, name: str) -> Kind | None:
    """The kind that an element which we write stands for."""
    return _by_element().get((element, name if element == "hcontainer" else ""))


def foreign_kind(element: str) -> Kind:
    """The nearest kind for an element that we do not write."""
    return _foreign().get(element, kinds()["paragraph"])


def print_label(kind: Kind, label: str) -> str:
    """``Điều 1.``, ``Mục 2``, ``II.``, ``a)`` (NĐ30 PL I, II.6)."""
    if kind.kind == "section" and _ROMAN.fullmatch(label):
        return f"{label}."
    return fold(f"{kind.before} {fold(label)}") + kind.after


def read_label(kind: Kind, printed: str) -> str:
    """The label of a printed one: the way back."""
    if kind.kind == "section" and printed.endswith(".") and _ROMAN.fullmatch(printed[:-1]):
        return printed[:-1]
    rest = printed.removesuffix(kind.after)
    word = rest[: len(kind.before)]
    if kind.before and word.casefold() == kind.before.casefold() and rest[len(word) : len(word) + 1] in {"", " "}:
        rest = rest[len(word) :].lstrip(" ")
    return rest


def _rows(name: str) -> tuple[Mapping[str, str], ...]:
    return tables.rows(name.removesuffix(".csv"), "congvan.formats.akn")
