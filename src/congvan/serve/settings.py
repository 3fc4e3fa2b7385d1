"""What a service allows; whoever runs it decides."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.vocab.codes import Secrecy

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The limits of a service (giới hạn của dịch vụ).

    Attributes:
        max_bytes: So large may a document be.
        seconds: So long may its upload take, so long its reading, and so long the sending of what was made of it.
        memory: So many bytes of address space may the process take that reads it; 0 for any number.
        workers: How many processes read.
        max_secrecy: The highest mark of secrecy that is read; ``None`` for no marked paper at all.
        api_keys: A caller shows one of these; none where empty.
        ocr: Whether callers may ask for OCR, which takes much time.
    """

    max_bytes: int = 16 * 1024**2
    seconds: float = 30.0
    memory: int = 2 * 1024**3
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    max_secrecy: Secrecy | None = None
    api_keys: tuple[str, ...] = field(default=(), repr=False)
    ocr: bool = False
