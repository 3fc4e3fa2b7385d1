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
from congvan.later import on_first_use
from congvan.workers import Limits

if TYPE_CHECKING:
    import pyarrow as pa

    ARROW_SCHEMA: pa.Schema

__all__ = ["ARROW_SCHEMA", "Item", "Limits", "Record", "Report", "build", "items", "record"]

_LATER = {"ARROW_SCHEMA": "congvan.corpus.arrow.arrow_schema()"}


def __getattr__(name: str) -> object:
    """The schema: pyarrow is an extra, and heavy."""
    return on_first_use(__name__, _LATER, name)
