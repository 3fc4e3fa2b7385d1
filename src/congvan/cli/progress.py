"""How far a long run has come: a bar on a terminal, where ``rich`` is installed."""

from __future__ import annotations

import importlib.util
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["progress"]

_FEWEST = 3  # a bar for fewer files is gone before it is seen


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """What to call after each of ``total`` files.

    Args:
        total: How many there are.
        quiet: Show nothing, because the terminal already shows the results.
    """
    if quiet or total < _FEWEST or not sys.stderr.isatty() or importlib.util.find_spec("rich") is None:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - an extra, and heavy
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415

    # The results go to standard output as they are; only the bar and the errors go through the console.
    with Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    ) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
