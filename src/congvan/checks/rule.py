"""What a rule is: a function of a paper that tells the faults it sees, registered under its id."""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from congvan.checks.paper import Paper
    from congvan.model import FindingSeverity

__all__ = ["Check", "Fault", "checks_of", "rule"]

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
    "page",
    "spacing",
    "looks",
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
    traits: str = ""
    """How the words look: words of the table of traits, parted by commas."""


Check: TypeAlias = "Callable[[Paper], Iterable[Fault]]"
_CHECKS: dict[str, tuple[Check, ...]] = {}


def rule(*ids: str) -> Callable[[Check], Check]:
    """Register a function as a check of one rule, or of the same rule in several systems.

    A rule may have several: what any text tells, and what the Word document alone shows.
    """

    def register(check: Check) -> Check:
        for rule_id in ids:
            _CHECKS[rule_id] = (*_CHECKS.get(rule_id, ()), check)
        return check

    return register


@functools.cache
def _load_rooms() -> None:
    for room in _ROOMS:
        importlib.import_module(f"congvan.checks.rules.{room}")


def checks_of(rule_id: str) -> tuple[Check, ...]:
    """The functions of a rule; none for one that no program decides."""
    _load_rooms()
    return _CHECKS.get(rule_id, ())
