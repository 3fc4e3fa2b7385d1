"""The formats in which a directive travels: one module for each, with :func:`read`, :func:`read_all` and :func:`write` for all."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from congvan.formats.dispatch import read, write

if TYPE_CHECKING:
    from congvan.formats.batch import read_all
    from congvan.formats.derivation import derive

__all__ = ["derive", "read", "read_all", "write"]

_LATER = {"derive": "derivation", "read_all": "batch"}


def __getattr__(name: str) -> object:
    """What one paper does not need, on its first use."""
    if name not in _LATER:
        msg = f"module 'congvan.formats' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(importlib.import_module(f"congvan.formats.{_LATER[name]}"), name)
