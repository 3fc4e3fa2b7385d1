"""The page of the rules of reading, made from their table."""

from __future__ import annotations

import congvan.reading  # noqa: F401 - the rooms put their rules on the table
from congvan.reading.grammar.rule import rules
from words import filled, table, word

_COLUMNS = ("rule_id", "rule_basis", "rule_examples", "rule_counterexamples")


def page(language: str) -> str:
    """The whole page."""
    header = [word(column, language) for column in _COLUMNS]
    rows = [
        [f"`{name}`", rule.basis, _printed(rule.examples), _printed(rule.counterexamples)]
        for name, rule in sorted(rules().items())
    ]
    return filled("rules", language, rules=table(header, rows).rstrip("\n"))


def _printed(examples: tuple[str, ...]) -> str:
    return " · ".join(f"`{' '.join(example.split())}`" for example in examples)
