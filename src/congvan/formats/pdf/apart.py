"""A PDF that may keep pdfium busy for ever is read in a process of its own, which is ended in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from congvan.errors import CongvanError, LimitError, Reason
from congvan.workers import Limits, TimeLimit, Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.model import Directive

__all__ = ["outcome", "read_apart"]

SECONDS = 30


def read_apart(data: bytes, *, ocr: bool, roots: Sequence[bytes] | None) -> Directive:
    """The paper, read by another process.

    Raises:
        LimitError: It is not read within :data:`SECONDS`.
        CongvanError: As reading it here would; or the process ended without an answer.
    """
    with Worker(f"{__name__}:outcome", Limits(seconds=SECONDS)) as worker:
        try:
            found = cast("Directive | CongvanError", worker.call(data, ocr=ocr, roots=roots))
        except TimeLimit as error:
            raise LimitError(Reason("not-in-time", seconds=SECONDS), form="pdf", limit=SECONDS) from error
    if isinstance(found, CongvanError):
        raise found
    return found


def outcome(data: bytes, *, ocr: bool, roots: Sequence[bytes] | None) -> Directive | CongvanError:
    """What reading gives, or its error; called in the other process."""
    from congvan.formats.pdf.paper import read_paper  # noqa: PLC0415 - needs the extra

    try:
        return read_paper(data, ocr=ocr, roots=roots)
    except CongvanError as error:
        return error
