"""What a check of a message finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.tables import rows
from congvan.model import finding as model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model.finding import FindingSeverity

__all__ = ["Finding", "finding", "rated"]


class Finding(model.Finding):
    """Something that a rule has against a message (phát hiện); its ``location`` is its ``place``.

    An ``error`` is only what was read in the regulation, or what the national kit was seen to refuse a message for.
    """

    place: str
    """The element: ``MessageHeader/Code/CodeNumber`` (vị trí)."""
    confidence: str
    """``confirmed`` or ``second-hand`` (độ tin cậy)."""


def finding(rule: str, message: str, place: str) -> Finding:
    """A finding with the facts of its rule, from ``data/rules.csv``."""
    row = next(row for row in rows("rules") if row["rule"] == rule)
    found = Finding(rule=rule, severity="info", message=message, place=place, location=place, basis="", confidence="")
    return rated(found, row)


def rated(found: Finding, row: Mapping[str, str]) -> Finding:
    """The finding with what a profile's table of rules says of its rule."""
    severity: FindingSeverity = (
        "error" if row["severity"] == "error" else "info" if row["severity"] == "info" else "warning"
    )
    rating = {"severity": severity, "basis": row["basis"], "confidence": row["confidence"]}
    return found.model_copy(update=rating)
