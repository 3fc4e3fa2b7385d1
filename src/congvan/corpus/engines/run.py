"""A table by an engine: the parts, the report and the one file are those of a local run."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from congvan.corpus.build import finished, opened, unmet, written
from congvan.corpus.sources import rest
from congvan.corpus.workers import Done
from congvan.errors import MissingExtraError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

    from congvan.corpus.columns import Record
    from congvan.corpus.engines.shard import Settings
    from congvan.corpus.report import Report

__all__ = ["ENGINES", "build"]


class Engine(NamedTuple):
    """An engine.

    Attributes:
        module: The room's module that speaks to it.
        package: What must be installed.
    """

    module: str
    package: str


ENGINES = {
    "daft": Engine("congvan.corpus.engines.daft", "daft"),
    "spark": Engine("congvan.corpus.engines.spark", "pyspark"),
}


def build(  # noqa: PLR0913 - the settings of a run, each by its name
    engine: str,
    paths: Iterable[str],
    out: str | os.PathLike[str],
    *,
    settings: Settings,
    jobs: int | None = None,
    resume: bool = False,
    force: bool = False,
    part: int = 1000,
    on_done: Callable[[Record | None], None] | None = None,
) -> Report:
    """Read files by an engine and write the table that :func:`congvan.corpus.build` writes of them.

    The rows come to the machine that asked, in the order of the files. Where a run was killed, the files behind the last
    whole part are given to the engine anew. How long each document took is not known.

    Args:
        engine: A name of ``ENGINES``.
        paths: The files, as :func:`congvan.corpus.sources.files` gives them; for ``resume`` the same again.
        out: As for :func:`congvan.corpus.build`.
        settings: How they are read.
        jobs: How many processes; ``None`` to leave it to the engine.
        resume: Go on where a run was ended.
        force: Replace what is there.
        part: How many records make a part.
        on_done: What to call after each document, with its record, or with ``None`` for one of an earlier run.

    Raises:
        InputError: The table is there, or a part of it, and neither ``resume`` nor ``force`` is asked for.
        UnknownFormatError: No table has this suffix.
        MissingExtraError: The engine, or what the table needs, is not installed.
    """
    speaking, out = _module(engine), Path(out)
    parts = opened(out, resume=resume, force=force)
    if resume and (report := finished(out, parts)) is not None:
        return report
    told = on_done or (lambda _: None)
    met = parts.done()
    for _ in met:
        told(None)
    left = rest(list(paths), parts.last())
    records: Iterator[Record] = speaking.in_order(left, settings, jobs)
    fresh = unmet(records, lambda record: record["source"], met, lambda: None)
    return written((Done(record, 0.0) for record in fresh), out, parts, part, told)


def _module(engine: str) -> ModuleType:
    found = ENGINES[engine]
    try:
        importlib.import_module(found.package)
    except ImportError as error:
        raise MissingExtraError(engine, purpose=f"reading with {engine}") from error
    return importlib.import_module(found.module)
