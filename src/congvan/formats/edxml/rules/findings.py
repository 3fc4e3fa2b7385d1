"""What a check of a message finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.tables import rows
from congvan.model.base import Model

if TYPE_CHECKING:
    from congvan.model import Severity as _Severity

from congvan.model import Severity

__all__ = ["Finding", "finding", "rated"]


class Finding(Model):
    """Something that a rule has against a message (phát hiện)."""

    rule: str
    """The rule's name: ``required-element`` (quy tắc)."""
    severity: Severity
    """``error`` only where the regulation was read, or where the national kit was seen to refuse the message (mức độ)."""
    message: str
    """What is the matter, for people (nội dung)."""
    place: str
    """The element: ``MessageHeader/Code/CodeNumber`` (vị trí)."""
    basis: str
    """Where the rule comes from (căn cứ)."""
    confidence: str
    """``confirmed`` or ``second-hand`` (độ tin cậy)."""


def finding(rule: str, message: str, place: str) -> Finding:
    """A finding with the facts of its rule, from ``data/rules.csv``."""
    row = next(row for row in rows("rules") if row["rule"] == rule)
    return rated(Finding(rule=rule, severity="info", message=message, place=place, basis="", confidence=""), row)


def rated(found: Finding, row: dict[str, str]) -> Finding:
    """The finding with what a profile's table of rules says of its rule."""
    severity: _Severity = "error" if row["severity"] == "error" else "info" if row["severity"] == "info" else "warning"
    rating = {"severity": severity, "basis": row["basis"], "confidence": row["confidence"]}
    return found.model_copy(update=rating)
