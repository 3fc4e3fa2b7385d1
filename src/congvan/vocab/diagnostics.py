"""What the codes of diagnostics mean, in Vietnamese.

>>> in_vietnamese("number-missing")
'không tìm thấy số và ký hiệu'
"""

from __future__ import annotations

import functools

from congvan.vocab import tables

__all__ = ["in_vietnamese"]


def in_vietnamese(code: str) -> str | None:
    """The meaning of a code; ``None`` for one of a stranger's form."""
    return _meanings().get(code)


@functools.cache
def _meanings() -> dict[str, str]:
    return {row["code"]: row["vi"] for row in tables.rows("diagnostics")}
