"""Records by PySpark (extra ``spark``): ``mapInArrow``, so that rows go to and fro as Arrow batches.

``congvan[spark]`` is installed on every machine of the cluster, or shipped with the job.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from functools import cache, partial
from typing import TYPE_CHECKING, Any, cast

from congvan.corpus.arrow import arrow_schema
from congvan.corpus.engines.shard import DEFAULT, Settings, kept_shard
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from congvan.corpus.columns import Record

__all__ = ["in_order", "read_files", "read_texts"]

_BATCH = 200  # records; the largest papers have thousands of rows in theirs
_FILES = 64  # that a task takes at least
_SLICES = 8  # tasks for each core in a run


def read_files(frame: DataFrame, path: str = "path", *, settings: Settings = DEFAULT) -> DataFrame:
    """Every document of the files that a column names, as ``congvan corpus`` reads them.

    Args:
        frame: The files; each machine must be able to open them.
        path: The column of their names.
        settings: How they are read.

    Raises:
        MissingExtraError: ``congvan[spark]`` is not installed.
    """
    return _mapped(frame.select(path), partial(_of_files, settings=settings))


def read_texts(
    frame: DataFrame, text: str = "text", source: str = "source", *, settings: Settings = DEFAULT
) -> DataFrame:
    """The record of each text, or of the bytes of each file, of a column.

    Args:
        frame: The texts.
        text: Their column.
        source: The column of their keys.
        settings: How they are read.

    Raises:
        MissingExtraError: ``congvan[spark]`` is not installed.
    """
    return _mapped(frame.select(frame[source].cast("string"), frame[text]), partial(_of_texts, settings=settings))


def in_order(paths: list[str], settings: Settings, jobs: int | None) -> Iterator[Record]:
    """The records of some files, in their order: a run of files is read on all machines, then comes to the driver.

    Args:
        paths: The files.
        settings: How they are read.
        jobs: How many processes, where no session is there and no master is set; ``None`` for one a core.
    """
    session = _session(jobs)
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(_BATCH))
    slices = session.sparkContext.defaultParallelism * _SLICES
    run = slices * _FILES
    for place in range(0, len(paths), run):
        yield from _run(session, paths[place : place + run], settings, slices)


def _run(session: SparkSession, paths: list[str], settings: Settings, slices: int) -> Iterator[Record]:
    """The records of so many files as all machines take at a time; a driver that is ended loses no more than these."""
    from pyspark import StorageLevel  # noqa: PLC0415 - an extra, and heavy

    slices = max(1, min(len(paths) // _FILES, slices))
    numbered = session.sparkContext.parallelize([(path,) for path in paths], slices)
    found = read_files(session.createDataFrame(numbered, "path string"), settings=settings)
    found = found.persist(StorageLevel.DISK_ONLY)
    try:
        found.count()  # all partitions at once: an iterator would have them made one after the other
        for row in found.toLocalIterator():
            yield _with_hours(row.asDict(recursive=True))
    finally:
        found.unpersist()


def _session(jobs: int | None) -> SparkSession:
    """The session that is there or that ``spark-submit`` set up, else one on this machine, with this very interpreter."""
    from pyspark import SparkConf  # noqa: PLC0415 - an extra, and heavy
    from pyspark.sql import SparkSession  # noqa: PLC0415 - the same

    builder = SparkSession.builder.appName("congvan corpus")
    if SparkSession.getActiveSession() is None and SparkConf().get("spark.master") is None:
        builder = builder.master(f"local[{jobs or '*'}]")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # Spark asks nowhere else
    return builder.getOrCreate()


def _mapped(frame: DataFrame, work: partial[Iterator[pa.RecordBatch]]) -> DataFrame:
    try:
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("spark", purpose="reading with Spark") from error
    return frame.mapInArrow(work, from_arrow_schema(_schema()))


def _of_files(batches: Iterable[pa.RecordBatch], *, settings: Settings) -> Iterator[pa.RecordBatch]:
    """What a task does with the names of its files."""
    shard = kept_shard(settings)
    return _batched(row for batch in batches for path in batch.column(0).to_pylist() for row in shard.file(path))


def _of_texts(batches: Iterable[pa.RecordBatch], *, settings: Settings) -> Iterator[pa.RecordBatch]:
    """What a task does with its keys and texts."""
    shard = kept_shard(settings)
    return _batched(
        shard.text(key or "", text)
        for batch in batches
        for key, text in zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
    )


def _batched(rows: Iterable[Record]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy

    batch: list[Record] = []
    for row in rows:
        batch.append(_without_hours(row))
        if len(batch) == _BATCH:
            yield pa.RecordBatch.from_pylist(batch, schema=_schema())
            batch = []
    if batch:
        yield pa.RecordBatch.from_pylist(batch, schema=_schema())


@cache
def _schema() -> pa.Schema:
    """The schema of records as Spark can carry it: it knows no hours, which go as ISO strings."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy

    place = arrow_schema().get_field_index("tasks")
    tasks = arrow_schema().field(place)
    fields = [
        field.with_type(pa.string()) if pa.types.is_time(field.type) else field for field in tasks.type.value_type
    ]
    return arrow_schema().set(place, tasks.with_type(pa.list_(pa.struct(fields))))


def _without_hours(row: Record) -> Record:
    tasks = [
        {name: value.isoformat() if isinstance(value, dt.time) else value for name, value in task.items()}
        for task in row["tasks"]
    ]
    return {**row, "tasks": tasks}


def _with_hours(row: dict[str, Any]) -> Record:
    for task in row["tasks"]:
        task["at"] = dt.time.fromisoformat(task["at"]) if task["at"] is not None else None
    return cast("Record", row)
