"""Printed lines into a directive: one pass of named steps."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from congvan.reading.parse import parse_text

if TYPE_CHECKING:
    from congvan.reading.explanation import explain

__all__ = ["explain", "parse_text"]


def __getattr__(name: str) -> object:
    """What explains a reading, on its first use."""
    if name != "explain":
        msg = f"module 'congvan.reading' has no attribute {name!r}"
        raise AttributeError(msg)
    return importlib.import_module("congvan.reading.explanation").explain
