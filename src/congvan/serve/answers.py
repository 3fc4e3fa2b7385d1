"""What comes back: an answer in some format, or a problem as RFC 9457 has it (``application/problem+json``).

>>> problem("too-large", lang="vi").status
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
    from collections.abc import Mapping, Sequence

    from congvan.errors import Language, Location, Reason

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
    reason: Reason | str | None = None,
    *,
    lang: Language = "en",
    diagnostics: Sequence[dict[str, object]] = (),
    headers: tuple[tuple[str, str], ...] = (),
) -> Answer:
    """A problem.

    Args:
        name: A row of ``problems.csv``.
        reason: What is the matter this time.
        lang: The language in which that is told.
        diagnostics: What the reader could not make out.
        headers: What is told beside it.
    """
    row = _problems()[name]
    status = int(row["status"])
    body: dict[str, object] = {"type": f"{_URN}{name}", "title": row[lang], "status": status}
    if reason is not None:
        body["detail"] = reason if isinstance(reason, str) else reason.told(lang)
    if diagnostics:
        body["diagnostics"] = list(diagnostics)
    return Answer(json.dumps(body, ensure_ascii=False).encode(), PROBLEM, status, headers, name)


def problem_of(error: CongvanError, lang: Language = "en") -> Answer:
    """The problem that an error of the library is; its line of the document is not repeated."""
    name = next((name for kind, name in _KINDS if isinstance(error, kind)), "internal")
    reason = error.reason if isinstance(error.reason, str) else error.reason.told(lang)
    found: dict[str, object] = {"code": error.code or name, "severity": "error", "reason": reason}
    if error.place is not None:
        found["place"] = _place(error.place)
    return problem(name, reason, lang=lang, diagnostics=(found,))


def _place(place: Location) -> dict[str, object]:
    known = {"path": place.path, "page": place.page, "line": place.line, "column": place.column}
    return {name: value for name, value in known.items() if value is not None}


@cache
def _problems() -> dict[str, Mapping[str, str]]:
    return {row["problem"]: row for row in tables.rows("problems", "congvan.serve")}
