"""The formats in which a directive travels: one module for each, with :func:`read`, :func:`read_all` and :func:`write` for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.dispatch import read, write
from congvan.later import on_first_use

if TYPE_CHECKING:
    from congvan.formats.batch import read_all
    from congvan.formats.derivation import derive

__all__ = ["derive", "read", "read_all", "write"]

_LATER = {"derive": "congvan.formats.derivation", "read_all": "congvan.formats.batch"}


def __getattr__(name: str) -> object:
    """What one paper does not need."""
    return on_first_use(__name__, _LATER, name)
