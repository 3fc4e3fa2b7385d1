"""The forms in which a directive travels: one module for each, and :func:`read` and :func:`write` for all."""

from __future__ import annotations

from congvan.formats.dispatch import read, write

__all__ = ["read", "write"]
