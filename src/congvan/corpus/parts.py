"""Parts of a table: each is there whole or not at all, whenever the run is killed."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from congvan.corpus.report import Report
from congvan.errors import MissingExtraError, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from congvan.corpus.columns import Record

__all__ = ["Parts", "digest", "need_pyarrow", "put", "replaced"]


def need_pyarrow() -> Any:  # noqa: ANN401 - pyarrow ships no types
    """The package ``pyarrow.parquet``.

    Raises:
        MissingExtraError: ``congvan[corpus]`` is not installed.
    """
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("corpus", purpose=Reason("to-write-parquet")) from error
    return parquet


def digest(source: str) -> bytes:
    """A short stand-in for a key, of which there may be millions in memory."""
    return hashlib.blake2b(source.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def replaced(file: Path) -> Path:
    """Where a file is written before it takes its name; tables do not look at names that start with a full stop."""
    return file.with_name(f".{file.name}.tmp")


def put(file: Path, data: str) -> None:
    """Write a small file whole."""
    with replaced(file).open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    replaced(file).replace(file)


class Parts(NamedTuple):
    """The parts of one table in their folder.

    Attributes:
        folder: Where they are.
        suffix: ``.parquet`` or ``.jsonl``.
    """

    folder: Path
    suffix: str

    def files(self) -> list[Path]:
        """The parts that are there, in the order of their documents."""
        return sorted(self.folder.glob(f"part-*{self.suffix}"))

    def write(self, rows: Sequence[Record], report: Report) -> None:
        """Add a part; its report is there before it is, so that no part is without one."""
        number = len(self.files())
        put(self._report(number), report.dumps())
        file = self.folder / f"part-{number:06d}{self.suffix}"
        if self.suffix == ".jsonl":
            put(file, "".join(f"{json.dumps(row, ensure_ascii=False, default=str)}\n" for row in rows))
            return
        import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy

        from congvan.corpus.arrow import arrow_schema  # noqa: PLC0415 - the same

        table = pa.Table.from_pylist(list(rows), schema=arrow_schema())
        with replaced(file).open("wb") as stream:
            need_pyarrow().write_table(table, stream)
            stream.flush()
            os.fsync(stream.fileno())
        replaced(file).replace(file)

    def done(self) -> set[bytes]:
        """The digests of the documents that stand in a part."""
        return {digest(source) for file in self.files() for source in self._sources(file)}

    def last(self) -> str | None:
        """The key of the last document that stands in a part."""
        files = self.files()
        return [*self._sources(files[-1])][-1] if files else None

    def report(self) -> Report:
        """What all parts count together."""
        whole = Report()
        for number in range(len(self.files())):
            whole.add(Report.load(self._report(number)))
        return whole

    def _report(self, number: int) -> Path:
        return self.folder / f"_part-{number:06d}.json"

    def _sources(self, file: Path) -> Iterator[str]:
        if self.suffix == ".jsonl":
            with file.open(encoding="utf-8") as lines:
                yield from (json.loads(line)["source"] for line in lines)
        else:
            yield from need_pyarrow().read_table(file, columns=["source"]).column("source").to_pylist()
