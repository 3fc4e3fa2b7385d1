"""The formats in which a directive travels: one module for each, with :func:`read`, :func:`read_all` and :func:`write` for all."""

from __future__ import annotations

from congvan.formats.batch import read_all
from congvan.formats.derivation import derive
from congvan.formats.dispatch import read, write

__all__ = ["derive", "read", "read_all", "write"]
