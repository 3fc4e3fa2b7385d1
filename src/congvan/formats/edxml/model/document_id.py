"""The identifier by which messages name a document.

>>> DocumentKey.parse("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT").code
'7816/VPCP-TTĐT'
>>> DocumentKey.parse("5e515fca-3627-4f2e-b517-7169acdc8bda") is None
True
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - part of a public signature
import re
from typing import NamedTuple

from congvan.formats.edxml.model.values import DAY

__all__ = ["DocumentKey"]

_SHAPE = re.compile(r"([^,]{1,100}),\s*([0-9/-]{4,10})\s*,\s*(.+)", re.DOTALL)


class DocumentKey(NamedTuple):
    """A ``DocumentId`` of the canonical shape (định danh văn bản); many senders use opaque ones.

    Attributes:
        organ_id: The body that issued it.
        date: Day of issue; ``None`` where it is impossible, as in samples of the national kit.
        code: Number and notation in one.
    """

    organ_id: str
    date: dt.date | None
    code: str

    @classmethod
    def parse(cls, text: str) -> DocumentKey | None:
        """Take it apart; ``None`` for one of another shape."""
        found = _SHAPE.fullmatch(text.strip())
        return cls(found[1].strip(), DAY.read(found[2]), found[3].strip()) if found else None

    def __str__(self) -> str:
        """The canonical spelling."""
        return f"{self.organ_id},{DAY.show(self.date) if self.date else ''},{self.code}"
