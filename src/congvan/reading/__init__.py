"""Printed lines into a directive: one pass of named steps."""

from __future__ import annotations

from congvan.reading.grounding import ground
from congvan.reading.parse import parse_text

__all__ = ["ground", "parse_text"]
