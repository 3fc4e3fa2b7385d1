"""What the processes of these tests are asked to do."""

from __future__ import annotations

import os
import threading


def asked(word: str) -> int:
    """Do as the word says."""
    if word == "pause":
        threading.Event().wait()
    if word == "_exit":
        os._exit(7)
    if word == "abort":
        os.abort()
    return os.getpid()
