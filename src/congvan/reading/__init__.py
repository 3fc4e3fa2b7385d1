"""Printed lines into a directive: one pass of named steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.later import on_first_use
from congvan.reading.parse import parse_text

if TYPE_CHECKING:
    from congvan.reading.explanation import explain

__all__ = ["explain", "parse_text"]

_LATER = {"explain": "congvan.reading.explanation"}


def __getattr__(name: str) -> object:
    """What explains a reading."""
    return on_first_use(__name__, _LATER, name)
