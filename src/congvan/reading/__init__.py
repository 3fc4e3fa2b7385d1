"""Printed lines into a directive: one pass of named steps."""

from __future__ import annotations

from congvan.reading.explanation import explain
from congvan.reading.parse import parse_text

__all__ = ["explain", "parse_text"]
