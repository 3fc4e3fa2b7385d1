"""Parts into the table that was asked for: one file, or the folder of the parts itself."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from congvan.corpus.arrow import arrow_schema
from congvan.corpus.columns import NESTED
from congvan.corpus.parts import Parts, need_pyarrow, put, replaced
from congvan.errors import MissingExtraError, Reason, UnknownFormatError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from congvan.corpus.report import Report

__all__ = ["finish", "is_folder", "need_duckdb", "parts_of", "report_file"]

_SUFFIXES = (".parquet", ".jsonl", ".duckdb")


def is_folder(out: Path) -> bool:
    """Whether the parts themselves are the table."""
    return not out.suffix


def parts_of(out: Path) -> Parts:
    """Where the parts of a table are kept while it is made.

    Raises:
        UnknownFormatError: No table has this suffix.
        MissingExtraError: The table needs ``congvan[corpus]``, which is not installed.
    """
    if out.suffix and out.suffix not in _SUFFIXES:
        raise UnknownFormatError(Reason("no-table", suffixes=", ".join(_SUFFIXES)), form=out.suffix)
    suffix = ".jsonl" if out.suffix == ".jsonl" else ".parquet"
    if suffix == ".parquet":
        need_pyarrow()
    if out.suffix == ".duckdb":
        need_duckdb()
    return Parts(out if is_folder(out) else out.with_name(f"{out.name}.parts"), suffix)


def report_file(out: Path) -> Path:
    """Where the report of the whole run stands."""
    return out / "_report.json" if is_folder(out) else out.with_name(f"{out.name}.report.json")


def finish(out: Path, parts: Parts, report: Report) -> None:
    """Make the table of its parts; a run that is killed meanwhile is finished by the next."""
    put(report_file(out), report.dumps())
    if is_folder(out):
        return
    made = replaced(out)
    made.unlink(missing_ok=True)
    _JOINED[out.suffix](parts, made)
    made.replace(out)
    finished = parts.folder.with_name(f".{parts.folder.name}.finished")
    shutil.rmtree(finished, ignore_errors=True)
    parts.folder.rename(finished)  # from here on no part is missed, whenever the rest is killed
    shutil.rmtree(finished)


def _to_jsonl(parts: Parts, made: Path) -> None:
    with made.open("wb") as whole:
        for file in parts.files():
            with file.open("rb") as part:
                shutil.copyfileobj(part, whole)


def _to_parquet(parts: Parts, made: Path) -> None:
    parquet = need_pyarrow()
    with parquet.ParquetWriter(made, arrow_schema()) as whole:
        for file in parts.files():
            whole.write_table(parquet.read_table(file))


def _to_duckdb(parts: Parts, made: Path) -> None:
    """A table of papers, and a view for each list in it, one row an item."""
    with need_duckdb().connect(str(made)) as database:
        database.execute(
            "CREATE TABLE papers AS SELECT * FROM read_parquet($1)", [[str(file) for file in parts.files()]]
        )
        for name in NESTED:
            view = f"{name}_of_papers"
            database.execute(
                f'CREATE VIEW {view} AS SELECT source, paper, number, unnest("{name}", recursive := true) FROM papers'  # noqa: S608 - names of ours
            )


_JOINED: dict[str, Callable[[Parts, Path], None]] = {
    ".jsonl": _to_jsonl,
    ".parquet": _to_parquet,
    ".duckdb": _to_duckdb,
}


def need_duckdb() -> Any:  # noqa: ANN401 - it has no types here
    """The package ``duckdb``.

    Raises:
        MissingExtraError: ``congvan[corpus]`` is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("corpus", purpose=Reason("to-write-duckdb")) from error
    return duckdb
