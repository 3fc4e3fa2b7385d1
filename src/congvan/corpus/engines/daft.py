"""Records by Daft (extra ``daft``), on one machine or, after ``daft.set_runner_ray()``, on a Ray cluster.

``congvan[daft]`` is installed on every machine of the cluster.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from congvan.corpus.arrow import arrow_schema
from congvan.corpus.engines.shard import DEFAULT, Settings, Shard
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daft import DataFrame

    from congvan.corpus.columns import Record

__all__ = ["in_order", "read_files", "read_texts"]


def read_files(
    frame: DataFrame, path: str = "path", *, settings: Settings = DEFAULT, jobs: int | None = None
) -> DataFrame:
    """Every document of the files that a column names, as ``congvan corpus`` reads them.

    Args:
        frame: The files; each machine must be able to open them.
        path: The column of their names.
        settings: How they are read.
        jobs: How many processes in all; ``None`` to leave it to Daft.

    Raises:
        MissingExtraError: ``congvan[daft]`` is not installed.
    """
    return frame.select(_readers(jobs)(settings).file(frame[path]))


def read_texts(
    frame: DataFrame,
    text: str = "text",
    source: str = "source",
    *,
    settings: Settings = DEFAULT,
    jobs: int | None = None,
) -> DataFrame:
    """The record of each text, or of the bytes of each file, of a column.

    Args:
        frame: The texts.
        text: Their column.
        source: The column of their keys.
        settings: How they are read.
        jobs: How many processes in all; ``None`` to leave it to Daft.

    Raises:
        MissingExtraError: ``congvan[daft]`` is not installed.
    """
    return frame.select(_readers(jobs)(settings).text(frame[source], frame[text]))


def in_order(paths: list[str], settings: Settings, jobs: int | None) -> Iterator[Record]:
    """The records of some files, in their order; they come to the driver as they are made.

    Args:
        paths: The files.
        settings: How they are read.
        jobs: How many processes; ``None`` for one a core.
    """
    daft = _daft()
    frame = daft.from_pydict({"path": paths}).into_batches(64)
    for batch in read_files(frame, settings=settings, jobs=jobs).to_arrow_iter():
        yield from batch.to_pylist()


def _daft() -> Any:  # noqa: ANN401 - an extra
    try:
        import daft  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("daft", purpose="reading with Daft") from error
    return daft


@cache
def _readers(jobs: int | None) -> Any:  # noqa: ANN401 - a class that Daft makes
    """The class whose instances read, one in each process."""
    daft = _daft()
    struct = daft.DataType.from_arrow_type(_struct())

    @daft.cls(max_concurrency=jobs, use_process=False)
    class Readers:
        """A shard, and its two columns."""

        def __init__(self, settings: Settings) -> None:
            self._shard = Shard(settings)

        def __del__(self) -> None:
            self._shard.close()

        @daft.method(return_dtype=struct, unnest=True)  # type: ignore[untyped-decorator]
        def file(self, path: str) -> Iterator[Record]:
            """The records of a file."""
            yield from self._shard.file(path)

        @daft.method(return_dtype=struct, unnest=True)  # type: ignore[untyped-decorator]
        def text(self, source: str, text: str | bytes | None) -> Record:
            """The record of a text."""
            return self._shard.text(source, text)

    return Readers


def _struct() -> Any:  # noqa: ANN401 - pyarrow ships no types
    import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy

    return pa.struct(list(arrow_schema()))
