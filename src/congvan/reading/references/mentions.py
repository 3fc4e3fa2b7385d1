"""A mention while it is being read, and what mentions that stand together share."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a dataclass keeps its annotations
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.model.reference import ReferenceRole
    from congvan.reading.raw import RawDocumentNumber, RawPinpoint
    from congvan.reading.references.issuers import Printed

_BETWEEN = rule(
    "references.coordinated",
    r"\s{0,80}(?:[,;]|\bva\b)\s{0,80}(?:cac\s{1,80})?",
    basis="what joins coordinated mentions",
    examples=(", ", " và các "),
    counterexamples=(" của ",),
    anchored=True,
)


@dataclass(slots=True)
class Mention:
    """One mention: ``[start, end)`` with what its words say.

    Attributes:
        start: Where it begins.
        end: One past its last character.
        code: The type's code, or ``None``.
        number: The parts of the number, or ``None``.
        on: The day of issue, or ``None``.
        year: A year without a day, or ``None``.
        issuer: Where the issuer's name stands, or ``None``.
        title: The name, or ``None``.
        listed: Whether it follows another number under one type word.
        pinpoint: The parts that are meant.
        role: What the directive does with it.
    """

    start: int
    end: int
    code: str | None
    number: RawDocumentNumber | None = None
    on: dt.date | None = None
    year: int | None = None
    issuer: Printed | None = None
    title: str | None = None
    listed: bool = False
    pinpoint: list[RawPinpoint] = field(default_factory=list)
    role: ReferenceRole = "cites"

    @property
    def issuer_code(self) -> str | None:
        """Who issued it, as its number tells."""
        return self.number["issuer_code"] if self.number else None


def share(mentions: list[Mention], fold: str) -> None:
    """Give a day or an issuer that is printed once for several coordinated documents to each.

    The day goes back along the numbers under one type word; the issuer also along full mentions which only a comma
    or ``và`` parts, where the numbers name the same body.
    """
    for before, after in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        if after.issuer is None and after.on is None:
            continue
        if after.listed:
            if before.on is None and before.year is None:
                before.on = after.on
            before.issuer = before.issuer or after.issuer
        elif after.issuer is not None and before.issuer is None and before.number is not None:
            same = before.issuer_code is not None and before.issuer_code == after.issuer_code
            if same and _BETWEEN.fullmatch(fold, before.end, after.start):
                before.issuer = after.issuer
