"""What must hold of any text whatever: reading ends, never raises, and its JSON can be read back."""

from __future__ import annotations

from congvan import parse_text
from congvan.formats import json

__all__ = ["read_back"]


def read_back(text: str) -> None:
    """Read a text and its JSON.

    Raises:
        AssertionError: What was read back differs.
    """
    directive = parse_text(text)
    assert json.loads(json.dumps(directive)) == directive, text
