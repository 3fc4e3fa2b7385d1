"""Many papers, one after another or on several processors, in the order in which they were given."""

from __future__ import annotations

import os
from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Literal, TypeAlias

from congvan.errors import CongvanError
from congvan.formats.dispatch import read
from congvan.formats.files import read_bytes
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from congvan.errors import Language
    from congvan.formats.files import Readable
    from congvan.model import Directive

__all__ = ["Outcome", "read_all"]

Outcome: TypeAlias = "Directive | CongvanError | OSError"

# So many papers of each process are on their way: enough to keep it at work, few enough to stay small in memory.
_AHEAD = 8


def read_all(  # noqa: PLR0913 - all but one by name
    sources: Iterable[Readable | bytes],
    *,
    jobs: int | None = 1,
    on_error: Literal["yield", "raise"] = "yield",
    format: str | None = None,  # noqa: A002 - the word for it
    lang: Language | None = None,
    ocr: bool = False,
    vocabulary: Vocabulary | str | os.PathLike[str] | None = None,
) -> Iterator[tuple[Readable | bytes, Outcome]]:
    """Read many papers, each when it is asked for or a little before, and give each with its source.

    A source that cannot be read gives its error in place of the directive, and does not keep the others from being
    read. With several processes the calling program must be a file whose last lines stand under
    ``if __name__ == "__main__":``, as for every use of :mod:`concurrent.futures`.

    Args:
        sources: Paths, bytes, and open binary files; any iterable, also one without end.
        jobs: How many processes share the work; ``None`` for one a processor.
        on_error: ``yield`` the error as the outcome, or ``raise`` it.
        format: As for :func:`congvan.read`.
        lang: As for :func:`congvan.read`.
        ocr: Read pages that are pictures with tesseract, as :func:`congvan.read` does.
        vocabulary: As for :func:`congvan.read`; it is read once.

    Raises:
        CongvanError: With ``raise``: a source cannot be read.
        OSError: With ``raise``: a path cannot be opened.
        ValueError: ``jobs`` is less than one.
    """
    count = jobs if jobs is not None else os.cpu_count() or 1
    if count < 1:
        msg = "jobs is 1 or more"
        raise ValueError(msg)
    own = None if vocabulary is None else Vocabulary.of(vocabulary)
    one = partial(_outcome, name=format, lang=lang, ocr=ocr, own=own)
    outcomes = _on_many(sources, count, one) if count > 1 else ((each, one(each)) for each in sources)
    return _raising(outcomes) if on_error == "raise" else outcomes


def _raising(
    outcomes: Iterator[tuple[Readable | bytes, Outcome]],
) -> Iterator[tuple[Readable | bytes, Outcome]]:
    for source, outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome
        yield source, outcome


def _outcome(
    source: Readable | bytes, *, name: str | None, lang: Language | None, ocr: bool, own: Vocabulary | None
) -> Outcome:
    try:
        return read(source, format=name, lang=lang, ocr=ocr, vocabulary=own)
    except (CongvanError, OSError) as error:
        return error


def _on_many(
    sources: Iterable[Readable | bytes], jobs: int, one: Callable[[Readable | bytes], Outcome]
) -> Iterator[tuple[Readable | bytes, Outcome]]:
    """The same with several processes; no more sources are taken than are on their way."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - heavy, and needed for this alone

    waiting: deque[tuple[Readable | bytes, Future[Outcome]]] = deque()
    coming = iter(sources)
    with ProcessPoolExecutor(jobs) as pool:
        try:
            while True:
                waiting.extend(
                    (source, pool.submit(one, _portable(source)))
                    for source in islice(coming, jobs * _AHEAD - len(waiting))
                )
                if not waiting:
                    return
                source, outcome = waiting.popleft()
                yield source, outcome.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _portable(source: Readable | bytes) -> str | os.PathLike[str] | bytes:
    """What another process can read: an open file goes as its bytes."""
    return source if isinstance(source, (str, bytes, os.PathLike)) else read_bytes(source, form="file")
