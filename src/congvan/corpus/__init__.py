r"""Many documents: each into one row of one table, on every core, whatever the documents are (kho văn bản).

>>> from congvan import corpus
>>> row = corpus.record("Số: 12/UBND-VX\nHuế, ngày 05 tháng 3 năm 2024")
>>> row["number"], row["error_kind"]
('12/UBND-VX', None)

:func:`record` never raises; ``ARROW_SCHEMA`` is the schema of its rows for pyarrow (extra ``corpus``). :func:`build` makes
the table of folders, archives and tables of texts, as ``congvan corpus`` does; :mod:`congvan.corpus.generate` invents
papers with their true reading, and :mod:`congvan.corpus.graph` joins what a corpus cites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.corpus.build import build
from congvan.corpus.columns import Record
from congvan.corpus.reading import record
from congvan.corpus.report import Report
from congvan.corpus.sources import Item, items
from congvan.workers import Limits

if TYPE_CHECKING:
    import pyarrow as pa

    ARROW_SCHEMA: pa.Schema

__all__ = ["ARROW_SCHEMA", "Item", "Limits", "Record", "Report", "build", "items", "record"]


def __getattr__(name: str) -> object:
    """The schema on its first use: pyarrow is an extra, and heavy."""
    if name != "ARROW_SCHEMA":
        msg = f"module 'congvan.corpus' has no attribute {name!r}"
        raise AttributeError(msg)
    from congvan.corpus.arrow import arrow_schema  # noqa: PLC0415 - needs an extra

    return arrow_schema()
