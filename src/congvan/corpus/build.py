"""A corpus into a table, a part at a time: what ``congvan corpus`` does."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from congvan.corpus.parts import Parts, digest
from congvan.corpus.report import Report
from congvan.corpus.tables import finish, is_folder, parts_of, report_file
from congvan.corpus.workers import RECORD, read_items
from congvan.errors import InputError, Reason

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from congvan.corpus.columns import Record
    from congvan.corpus.sources import Item
    from congvan.corpus.workers import Done
    from congvan.workers import Limits

__all__ = ["build", "finished", "opened", "unmet", "written"]

_T = TypeVar("_T")

_PART_SECONDS = 60.0  # a slow corpus does not wait for a full part


def build(  # noqa: PLR0913 - the settings of a run, each by its name
    coming: Iterable[Item],
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    ocr: bool = False,
    resume: bool = False,
    force: bool = False,
    part: int = 1000,
    work: str = RECORD,
    on_done: Callable[[Record | None], None] | None = None,
) -> Report:
    """Read documents and write their records as one table, in the order of the documents.

    A run that is killed at any moment leaves whole parts alone, and ``resume`` goes on after them: no record is lost, and
    none is there twice. An item whose key was met before is passed over. The parts are the table where ``out`` is a
    folder; else they stand in ``<out>.parts`` until the one file is made. The report is kept beside it as JSON.

    Args:
        coming: The documents, as :func:`congvan.corpus.items` gives them; for ``resume`` the same again.
        out: ``.parquet``, ``.jsonl`` or ``.duckdb`` file, or a folder.
        jobs: How many processes; ``None`` for one a core.
        limits: What one document may take.
        ocr: Read pages that are pictures.
        resume: Go on where a run was ended.
        force: Replace what is there.
        part: How many records make a part.
        work: The function that makes a record, as ``module:name``.
        on_done: What to call after each document, with its record, or with ``None`` for one of an earlier run.

    Raises:
        InputError: The table is there, or a part of it, and neither ``resume`` nor ``force`` is asked for.
        UnknownFormatError: No table has this suffix.
        MissingExtraError: The table needs ``congvan[corpus]``, which is not installed.
    """
    out = Path(out)
    parts = opened(out, resume=resume, force=force)
    if resume and (report := finished(out, parts)) is not None:
        return report
    told = on_done or (lambda _: None)
    fresh = unmet(coming, lambda item: item.source, parts.done(), lambda: told(None))
    return written(read_items(fresh, jobs=jobs, limits=limits, ocr=ocr, work=work), out, parts, part, told)


def opened(out: Path, *, resume: bool, force: bool) -> Parts:
    """The parts of a table that may be made here, as :func:`build` tells."""
    parts = parts_of(out)
    if force:
        _clear(out, parts)
    elif not resume and (out.exists() or parts.folder.exists()):
        raise InputError(Reason("table-there"), form="table", place=str(out))
    return parts


def finished(out: Path, parts: Parts) -> Report | None:
    """The report of an earlier run that made the one file of all parts."""
    if is_folder(out) or not out.exists() or parts.folder.exists():
        return None
    return Report.load(report_file(out))


def unmet(coming: Iterable[_T], key: Callable[[_T], str], met: set[bytes], passed: Callable[[], None]) -> Iterator[_T]:
    """What comes with a key that is not among those met, which grow as it comes; what is passed over is told."""
    for one in coming:
        digested = digest(key(one))
        if digested in met:
            passed()
        else:
            met.add(digested)
            yield one


def written(done: Iterable[Done], out: Path, parts: Parts, size: int, told: Callable[[Record | None], None]) -> Report:
    """Write documents as they are done, a part at a time, and make the table of all parts."""
    parts.folder.mkdir(parents=True, exist_ok=True)
    for batch in _batches(done, size, told):
        counted = Report()
        for one in batch:
            counted.count(one)
        parts.write([one.record for one in batch], counted)
    report = parts.report()
    finish(out, parts, report)
    return report


def _clear(out: Path, parts: Parts) -> None:
    """Take away a table of ours, and nothing else that a folder may hold."""
    if is_folder(out):
        for file in [*out.glob("part-*.parquet"), *out.glob("_part-*.json"), *out.glob("_report.json")]:
            file.unlink()
        return
    for file in (out, report_file(out)):
        file.unlink(missing_ok=True)
    if parts.folder.exists():
        shutil.rmtree(parts.folder)


def _batches(done: Iterable[Done], size: int, told: Callable[[Record | None], None]) -> Iterator[list[Done]]:
    batch: list[Done] = []
    last = time.monotonic()
    for one in done:
        batch.append(one)
        told(one.record)
        if len(batch) >= size or time.monotonic() - last > _PART_SECONDS:
            yield batch
            batch, last = [], time.monotonic()
    if batch:
        yield batch
