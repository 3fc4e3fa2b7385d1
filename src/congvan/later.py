"""The one binding of names on their first use (PEP 562): what a package need not import stays unread until it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["on_first_use"]


def on_first_use(package: str, homes: Mapping[str, str], name: str) -> object:
    """Bind a public name of a package; its ``__getattr__`` asks for it.

    Args:
        package: The package's own name.
        homes: The module or package in which each name stands, as a name that it holds or as a module of its own; with
            ``()`` behind it, the function that makes the value at each use, as one that needs an extra.
        name: What is asked for.

    Raises:
        AttributeError: The package has no such name.
    """
    home = homes.get(name)
    if home is None:
        msg = f"module {package!r} has no attribute {name!r}"
        raise AttributeError(msg)
    if home.endswith("()"):
        owner, _, maker = home.removesuffix("()").rpartition(".")
        return getattr(import_module(owner), maker)()
    value = getattr(import_module(home), name, None) if home != package else None
    if value is None:
        value = import_module(f"{home}.{name}")
    setattr(sys.modules[package], name, value)
    return value
