"""Check a message against a named profile: ``guide`` (form template), ``vnpt`` (national kit), ``bkav`` (a province).

The text of the regulation could not be read by the makers of this library, so that most rules are second-hand: they
warn, and say where they come from. An error is only what was read in the regulation, or what the national kit was seen
to refuse a whole message for.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.model.values import VIETNAM
from congvan.formats.edxml.rules.file_rules import FILE_RULES
from congvan.formats.edxml.rules.findings import CheckProfile, Finding  # noqa: TC001 - part of a public signature
from congvan.formats.edxml.rules.header_rules import HEADER_RULES, future_date
from congvan.formats.edxml.rules.part_rules import PART_RULES, walk
from congvan.formats.edxml.rules.status_rules import STATUS_RULES
from congvan.formats.edxml.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.formats.edxml.model.message import Message
    from congvan.formats.edxml.model.status import AnyMessage

__all__ = ["require_valid", "validate"]


def validate(
    message: AnyMessage, *, profile: CheckProfile = "guide", today: dt.date | None = None
) -> tuple[Finding, ...]:
    """What the rules of a profile have against a message, in the order of the message.

    Args:
        message: What to check.
        profile: Whose rules.
        today: The day against which days of issue are held; by default this day in Viet Nam.
    """
    mine = {row["rule"] for row in rows("rules") if profile in row["profiles"].split()}
    day = today if today is not None else dt.datetime.now(VIETNAM).date()
    return tuple(found for found in _all(message, day) if found.rule in mine)


def _all(message: AnyMessage, today: dt.date) -> Iterator[Finding]:
    for place, part in walk(message):
        for rule in PART_RULES:
            yield from rule(part, place)
    if isinstance(message, StatusMessage):
        for status_rule in STATUS_RULES:
            yield from status_rule(message)
        return
    yield from _document(message, today)


def _document(message: Message, today: dt.date) -> Iterator[Finding]:
    yield from future_date(message, today)
    for rule in (*HEADER_RULES, *FILE_RULES):
        yield from rule(message)


def require_valid(message: AnyMessage, profile: CheckProfile) -> None:
    """For a strict reading: what was mended, and what a profile warns of, is an error.

    Raises:
        EdxmlError: Something was mended or could not be made out, or a rule has something against it.
    """
    for note in message.diagnostics:
        if note.severity != "info":
            raise EdxmlError(f"{note.reason} ({note.code})")
    for found in validate(message, profile=profile):
        if found.severity != "info":
            raise EdxmlError(f"{found.message} ({found.rule})", place=found.place)
