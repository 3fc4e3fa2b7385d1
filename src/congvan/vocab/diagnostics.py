"""The public catalogue of diagnostic codes: what each means, and what a user can do (danh mục ghi chú của bộ đọc).

>>> named("no-header").severity
'error'
>>> in_vietnamese("number-missing")
'không tìm thấy số và ký hiệu'
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from congvan.vocab import tables

__all__ = ["DiagnosticCode", "catalogue", "in_vietnamese", "named"]


class DiagnosticCode(NamedTuple):
    """One code of the catalogue; the codes are API, their texts may change.

    Attributes:
        code: The stable name: ``number-missing``.
        severity: ``error``, ``warning`` or ``info``, unless the reader has reason to tell it otherwise.
        meaning: What is the matter, in English.
        vi: The same in Vietnamese.
        remedy: What a user can do, in English.
        remedy_vi: The same in Vietnamese.
    """

    code: str
    severity: str
    meaning: str
    vi: str
    remedy: str
    remedy_vi: str


@functools.cache
def catalogue() -> dict[str, DiagnosticCode]:
    """Every code that a reader of this library tells."""
    return {row["code"]: DiagnosticCode(**row) for row in tables.rows("diagnostics")}


def named(code: str) -> DiagnosticCode:
    """The entry of a code.

    Raises:
        KeyError: There is no such code.
    """
    return catalogue()[code]


def in_vietnamese(code: str) -> str | None:
    """The meaning of a code in Vietnamese; ``None`` for one of a stranger's format."""
    row = catalogue().get(code)
    return row.vi if row is not None else None
