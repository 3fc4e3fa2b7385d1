"""What a rule is: a function of a paper that tells the faults it sees, registered under its id."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from congvan.checks.paper import Paper
    from congvan.model import FindingSeverity

__all__ = ["Check", "Fault", "check_of", "rule"]

# The rooms of rules; each registers its functions when it is imported.
_ROOMS = [
    "national_title",
    "issuer",
    "number",
    "place_date",
    "type_subject",
    "grounds",
    "structure",
    "formula",
    "signature",
    "recipients",
    "annexes",
    "marks",
    "wording",
    "competence",
    "normative",
    "across",
    "cross_references",
]


class Fault(NamedTuple):
    """One fault: where it stands in the printed text, or in the file, and what should stand there."""

    start: int | None = None
    end: int | None = None
    found: str = ""
    """The words that are wrong, as printed."""
    expected: str = ""
    """What the rule expects, in the paper's own language."""
    kind: str = ""
    """Which of the rule's messages tells it, where it has several."""
    suggestion: str | None = None
    """What should stand there, where that is sure."""
    severity: FindingSeverity | None = None
    """The severity, where it is not the rule's own."""
    location: str | None = None
    """The place in a Word document."""


Check: TypeAlias = "Callable[[Paper], Iterable[Fault]]"
_CHECKS: dict[str, Check] = {}


def rule(*ids: str) -> Callable[[Check], Check]:
    """Register a function as the check of one rule, or of the same rule in several systems."""

    def register(check: Check) -> Check:
        _CHECKS.update(dict.fromkeys(ids, check))
        return check

    return register


@functools.cache
def _load_rooms() -> None:
    for room in _ROOMS:
        importlib.import_module(f"congvan.checks.rules.{room}")


def check_of(rule_id: str) -> Check | None:
    """The function of a rule; ``None`` for one that no program decides."""
    _load_rooms()
    return _CHECKS.get(rule_id)
