"""The tables in ``data/``: elements, document types, status codes, organisation codes, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["rows"]


def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table by column."""
    return tables.rows(name, "congvan.formats.edxml")
