"""The four tables of :mod:`congvan.records` as frames of pandas or polars (bảng dữ liệu).

>>> import congvan
>>> papers = [congvan.parse_text("Thực hiện Công văn số 12/UBND-VX ngày 05/01/2031 của UBND tỉnh.")]
>>> frame = to_pandas(papers, "references")  # needs pip install "congvan[pandas]"
>>> list(frame["cited_on"])
[datetime.date(2031, 1, 5)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from congvan import records
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from congvan.model import Directive

__all__ = ["TableName", "to_pandas", "to_polars"]

TableName = Literal["papers", "tasks", "references", "recipients"]
"""The tables, as the functions of :mod:`congvan.records` are called."""


def to_pandas(directives: Iterable[Directive], table: TableName = "papers") -> pd.DataFrame:
    """A table of many papers as a frame of pandas; days are :class:`datetime.date`, lists are arrays.

    Raises:
        MissingExtraError: pandas or pyarrow is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("pandas", purpose="a frame of pandas") from error
    frame: pd.DataFrame = _table(directives, table).to_pandas(date_as_object=True)
    assert isinstance(frame, pd.DataFrame)  # noqa: S101 - pyarrow has no types
    return frame


def to_polars(directives: Iterable[Directive], table: TableName = "papers") -> pl.DataFrame:
    """A table of many papers as a frame of polars, with the column types of ``records.ARROW_SCHEMAS``.

    Raises:
        MissingExtraError: polars or pyarrow is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("polars", purpose="a frame of polars") from error
    frame = pl.from_arrow(_table(directives, table))
    assert isinstance(frame, pl.DataFrame)  # noqa: S101 - a table never makes a series
    return frame


def _table(directives: Iterable[Directive], table: TableName) -> pa.Table:
    schema = records.ARROW_SCHEMAS[table]  # raises where pyarrow is missing
    import pyarrow as pa  # noqa: PLC0415 - an extra

    rows = getattr(records, table)
    return pa.Table.from_pylist([row for directive in directives for row in rows(directive)], schema=schema)
