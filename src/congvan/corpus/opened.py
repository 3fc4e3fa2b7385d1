"""The rows of a table that was made before, whichever of the formats it has."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congvan.corpus.parts import need_pyarrow
from congvan.corpus.tables import need_duckdb
from congvan.errors import InputError, Reason, UnknownFormatError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["rows_of"]

_FEW = 1000  # rows that are in memory at a time
_READ: dict[str, Callable[[str], object]] = {  # JSON has neither days nor hours
    **dict.fromkeys(("issued_on", "effective_on", "cited_on", "due"), dt.date.fromisoformat),
    "at": dt.time.fromisoformat,
}


def rows_of(table: str | os.PathLike[str], columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Some columns of a Parquet, JSONL or DuckDB table, or of a folder of Parquet parts.

    Raises:
        MissingExtraError: The table needs ``congvan[corpus]``, which is not installed.
        UnknownFormatError: No table of a corpus has this suffix.
        InputError: It lacks a column.
        OSError: It cannot be read.
    """
    path = Path(table)
    suffix = ".parquet" if path.is_dir() else path.suffix
    if suffix not in _OPENED:
        raise UnknownFormatError(Reason("no-table", suffixes=", ".join(_OPENED)), form=suffix)
    if not path.exists():
        raise FileNotFoundError(2, "No such file or directory", str(path))
    return _OPENED[suffix](path, columns)


def _of_parquet(path: Path, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    need_pyarrow()
    import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy
    from pyarrow import dataset  # noqa: PLC0415 - the same

    try:
        opened = dataset.dataset(path, format="parquet")
        _need_columns(opened.schema.names, columns, path)
        for batch in opened.to_batches(columns=list(columns), batch_size=_FEW):
            yield from batch.to_pylist()
    except pa.ArrowInvalid as error:
        raise InputError(str(error), form="parquet", place=str(path)) from error


def _of_duckdb(path: Path, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    duckdb = need_duckdb()
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            found = database.execute("FROM papers LIMIT 0")
            _need_columns([about[0] for about in found.description], columns, path)
            named = ", ".join(f'"{name}"' for name in columns)
            found = database.execute(f"SELECT {named} FROM papers")  # noqa: S608 - names of ours
            while rows := found.fetchmany(_FEW):
                yield from (dict(zip(columns, row, strict=True)) for row in rows)
    except duckdb.Error as error:
        raise InputError(str(error), form="duckdb", place=str(path)) from error


def _of_json_lines(path: Path, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                row = json.loads(line, object_hook=_with_days)
            except ValueError as error:
                raise InputError(str(error), form="jsonl", place=str(path)) from error
            _need_columns(row, columns, path)
            yield {name: row[name] for name in columns}


def _with_days(row: dict[str, Any]) -> dict[str, Any]:
    """Days and hours as such again, in the row and in the rows of its lists."""
    return {name: _READ[name](value) if name in _READ and value else value for name, value in row.items()}


def _need_columns(there: Sequence[str] | dict[str, Any], columns: Sequence[str], path: Path) -> None:
    missing = [name for name in columns if name not in there]
    if missing:
        raise InputError(Reason("no-corpus-table", column=missing[0]), form="table", place=str(path))


_OPENED: dict[str, Callable[[Path, Sequence[str]], Iterator[dict[str, Any]]]] = {
    ".parquet": _of_parquet,
    ".jsonl": _of_json_lines,
    ".duckdb": _of_duckdb,
}
