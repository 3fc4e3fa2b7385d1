"""The registry: every rule of the table with its dates, its basis and its messages."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, cast

from congvan import vocab
from congvan.checks.rule import Fault, checks_of
from congvan.checks.tables import rows

if TYPE_CHECKING:
    from congvan.model import FindingSeverity

__all__ = ["Language", "Rule", "all_rules", "basis_of", "message_of"]

Language: TypeAlias = Literal["vi", "en"]
Need: TypeAlias = Literal["text", "docx", "text+docx", "text+table", "table", "corpus", "pdf"]


class Rule(NamedTuple):
    """One rule of the rule books (quy tắc)."""

    id: str
    system: str
    """``state``, ``party``, ``legal``, ``cross`` or ``mass``."""
    severity: FindingSeverity
    needs: str
    """What it is judged by: the text, the Word document, a table, several papers, a PDF."""
    basis: str
    """The article in the newest rule book."""
    en: str
    """What it asks for, in English."""
    vi: str
    """The same in Vietnamese."""
    valid_from: dt.date | None
    valid_to: dt.date | None
    reason_vi: str
    """Why no program decides it, or how it is kept otherwise; empty where it is decided."""
    reason_en: str

    @property
    def is_decided(self) -> bool:
        """Whether a function decides it."""
        return bool(checks_of(self.id))


@functools.cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the table, in its order."""
    known = {row["rule"]: row for row in rows("rules")}
    return tuple(
        Rule(
            row["id"],
            row["system"],
            cast("FindingSeverity", row["severity"]),
            row["needs"],
            row["legal_basis"],
            row["check"],
            known[row["id"]]["vi"],
            vocab.tables.day(known[row["id"]]["valid_from"]),
            vocab.tables.day(known[row["id"]]["valid_to"]),
            known[row["id"]]["reason_vi"],
            known[row["id"]]["reason_en"],
        )
        for row in vocab.tables.rows("checks")
    )


def basis_of(rule: Rule, on: dt.date | None) -> str:
    """The article of the rule book in force on a day: NĐ30 or Thông tư 01/2011, HD05 or HD36, QĐ399 or QĐ66."""
    for row in rows("older_books"):
        if on is not None and rule.id.startswith(row["prefix"]) and on <= dt.date.fromisoformat(row["valid_to"]):
            return row["basis"]
    return rule.basis


# A message of this rule is told by all that have none of their own.
_ANY = "*"


@functools.cache
def _messages() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["rule"], row["kind"]): dict(row) for row in rows("messages")}


def message_of(rule: Rule, fault: Fault, lang: Language) -> str:
    """What is told of a fault."""
    known = _messages()
    template = (known.get((rule.id, fault.kind)) or known[_ANY, fault.kind])[lang]
    found = " ".join(fault.found.split())
    if fault.traits:
        traits, expected = (_traits(words, lang) for words in (fault.traits, fault.expected))
        return template.format(found=found, traits=traits, expected=expected)
    return " ".join(template.format(found=found, expected=fault.expected).split()).rstrip(" ;:")


def _traits(words: str, lang: Language) -> str:
    """Looks in a language: ``cỡ 11, không đậm`` is ``size 11, not bold``."""
    if lang == "vi":
        return words
    said = []
    for trait in words.split(", "):
        row = next((row for row in rows("traits") if trait.startswith(row["vi"])), None)
        said.append(row["en"] + trait.removeprefix(row["vi"]) if row is not None else trait)
    return ", ".join(said)
