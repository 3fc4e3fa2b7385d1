"""Documents that misbehave, as a worker meets them."""

from __future__ import annotations

import os
import threading
from typing import Any

from congvan.corpus import record


def misbehaving(text: str, **named: Any) -> Any:
    """Never ends, ends its process, or takes all memory, as the text says; else reads it."""
    if text == "never ends":
        threading.Event().wait()
    if text == "ends the process":
        os._exit(9)
    if text == "takes all memory":
        try:
            return "x" * 10**13
        except MemoryError:
            return record(b"\x00", source=named["source"])
    return record(text, **named)
