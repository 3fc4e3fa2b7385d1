"""Conformance: what a clerk checks before a paper is signed, for State and Party, with the article of every finding.

>>> from congvan import checks
>>> rule = next(rule for rule in checks.all_rules() if rule.id == "S-KY-01")
>>> rule.basis
'NĐ30 PL I, mục II.7.b, đ'

A rule is one function of a paper (``rules/``), registered under the id of the table ``vocab/data/checks.csv``.
"""

from __future__ import annotations

from congvan.checks.fixing import Fix, fix
from congvan.checks.registry import Rule, all_rules
from congvan.checks.run import check

__all__ = ["Fix", "Rule", "all_rules", "check", "fix"]
