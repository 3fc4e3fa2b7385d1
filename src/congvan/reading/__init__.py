"""Printed lines into a directive: one pass of named steps."""

from __future__ import annotations

from congvan.reading.parse import parse_text

__all__ = ["parse_text"]
