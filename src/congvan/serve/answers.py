"""What comes back: an answer in some format, or a problem as RFC 9457 has it (``application/problem+json``).

>>> problem("too-large", "more than 16777216 bytes").status
413
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from congvan.errors import (
    CongvanError,
    InputError,
    LimitError,
    MissingExtraError,
    MissingProgramError,
    UnknownFormatError,
)
from congvan.vocab import tables
from congvan.workers import TimeLimit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.errors import Location

__all__ = ["JSON", "PROBLEM", "Answer", "problem", "problem_of"]

JSON, PROBLEM = "application/json", "application/problem+json"
_URN = "urn:congvan:problem:"
# The class of an error: the name of its problem; the first that fits.
_KINDS: tuple[tuple[type[CongvanError], str], ...] = (
    (LimitError, "too-expanding"),
    (InputError, "unreadable"),
    (UnknownFormatError, "unknown-format"),
    (MissingExtraError, "missing-extra"),
    (MissingProgramError, "missing-program"),
    (TimeLimit, "time-limit"),
)


class Answer(NamedTuple):
    """What was made of a document.

    Attributes:
        content: It.
        media_type: What it is.
        status: As HTTP counts.
        headers: What is told beside it.
        problem: The name of the problem, where it is one.
    """

    content: bytes
    media_type: str = JSON
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    problem: str | None = None


def problem(
    name: str,
    detail: str | None = None,
    *,
    diagnostics: Sequence[dict[str, object]] = (),
    headers: tuple[tuple[str, str], ...] = (),
) -> Answer:
    """A problem.

    Args:
        name: A row of ``problems.csv``.
        detail: What is the matter this time.
        diagnostics: What the reader could not make out.
        headers: What is told beside it.
    """
    status, title = _problems()[name]
    body: dict[str, object] = {"type": f"{_URN}{name}", "title": title, "status": status}
    if detail is not None:
        body["detail"] = detail
    if diagnostics:
        body["diagnostics"] = list(diagnostics)
    return Answer(json.dumps(body, ensure_ascii=False).encode(), PROBLEM, status, headers, name)


def problem_of(error: CongvanError) -> Answer:
    """The problem that an error of the library is; its line of the document is not repeated."""
    name = next((name for kind, name in _KINDS if isinstance(error, kind)), "internal")
    found: dict[str, object] = {"code": name, "severity": "error", "reason": error.message}
    if error.place is not None:
        found["place"] = _place(error.place)
    return problem(name, error.message, diagnostics=(found,))


def _place(place: Location) -> dict[str, object]:
    known = {"path": place.path, "line": place.line, "column": place.column}
    return {name: value for name, value in known.items() if value is not None}


@cache
def _problems() -> dict[str, tuple[int, str]]:
    return {row["problem"]: (int(row["status"]), row["title"]) for row in tables.rows("problems", "congvan.serve")}
