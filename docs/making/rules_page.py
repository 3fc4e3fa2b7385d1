"""The page of the rules of reading, made from their table."""

from __future__ import annotations

import re

import congvan.reading  # noqa: F401 - the rooms put their rules on the table
from congvan.reading.grammar.rule import rules
from words import filled, rows, table, word

_COLUMNS = ("rule_id", "rule_basis", "rule_examples", "rule_counterexamples")
_CITATION = re.compile(r"(?:NĐ30|HD05|PL|Phần|(?:[IVX]+|\d+|[a-zđ])(?!\w)|[\s.,;])+")


def page(language: str) -> str:
    """The whole page."""
    header = [word(column, language) for column in _COLUMNS]
    told = {row["basis"]: row["vi"] for row in rows("bases.csv")} if language == "vi" else {}
    body = [
        [f"`{name}`", told.get(rule.basis, rule.basis), _printed(rule.examples), _printed(rule.counterexamples)]
        for name, rule in sorted(rules().items())
    ]
    return filled("rules", language, rules=table(header, body).rstrip("\n"))


def bases_in_words() -> set[str]:
    """The bases that say more than which article they cite: those that ``bases.csv`` has in Vietnamese."""
    return {rule.basis for rule in rules().values() if _CITATION.fullmatch(rule.basis) is None}


def _printed(examples: tuple[str, ...]) -> str:
    return " · ".join(f"`{' '.join(example.split())}`" for example in examples)
