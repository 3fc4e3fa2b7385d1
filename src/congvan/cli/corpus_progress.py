"""How far a corpus has come: rate, errors and time left, on a terminal where ``rich`` is installed."""

from __future__ import annotations

import importlib.util
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from congvan.corpus import items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.corpus import Record

__all__ = ["corpus_progress"]


@contextmanager
def corpus_progress(sources: Sequence[str], column: str) -> Iterator[Callable[[Record | None], None]]:
    """What to call after each document, with its record, or with ``None`` where an earlier run read it.

    Args:
        sources: Where the documents come from; they are counted in a second thread while the first are read.
        column: The column of texts in tables.
    """
    if not sys.stderr.isatty() or importlib.util.find_spec("rich") is None:
        yield lambda _: None
        return
    import threading  # noqa: PLC0415 - for a bar alone

    from rich.console import Console  # noqa: PLC0415 - an extra, and heavy
    from rich.progress import (  # noqa: PLC0415 - the same
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    rate = TextColumn("{task.fields[rate]:.0f}/s, {task.fields[errors]} not read")
    columns = (BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=None, rate=0.0, errors=0)
        errors = 0

        def count() -> None:
            bar.update(task, total=sum(1 for _ in items(sources, column=column)))

        def on_done(record: Record | None) -> None:
            nonlocal errors
            errors += record is not None and record["error_kind"] is not None
            bar.update(task, advance=1, rate=bar.tasks[0].speed or 0.0, errors=errors)

        threading.Thread(target=count, daemon=True).start()
        yield on_done
