"""What each process of an engine does: its share of the files or texts into records, held to the limits of a document."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from congvan.corpus.sources import Item, documents
from congvan.corpus.workers import RECORD, read_item
from congvan.workers import Limits, Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.corpus.columns import Record

__all__ = ["DEFAULT", "Settings", "Shard", "kept_shard"]


class Settings(NamedTuple):
    """How documents are read; it can be pickled, and goes to every machine.

    Attributes:
        column: The column of texts in Parquet and JSONL files.
        limits: What a document may take.
        ocr: As for :func:`congvan.read`.
        work: The function that makes the record, as ``module:name``.
    """

    column: str = "text"
    limits: Limits = Limits()
    ocr: bool = False
    work: str = RECORD


DEFAULT = Settings()


class Shard:
    """One process that reads, started with its first document and ended with :meth:`close`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker = Worker(settings.work, settings.limits)

    def file(self, path: str) -> Iterator[Record]:
        """The records of a file: of all its documents, where it is an archive or a table."""
        return self._read(documents(path, self._settings.column))

    def text(self, source: str, text: str | bytes | None) -> Record:
        """The record of a text, or of the bytes of a file; nothing at all is a record with its reason."""
        return next(self._read([Item.of(source, text)]))

    def close(self) -> None:
        """End the process."""
        self._worker.end()

    def _read(self, coming: Iterable[Item]) -> Iterator[Record]:
        return (read_item(self._worker, item, ocr=self._settings.ocr).record for item in coming)


@lru_cache(maxsize=1)
def kept_shard(settings: Settings) -> Shard:
    """The shard of this process, which its tasks share one after another; it ends with the process."""
    return Shard(settings)
