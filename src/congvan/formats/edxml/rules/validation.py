"""Check a message against a named profile: ``guide`` (form template), ``vnpt`` (national kit), ``bkav`` (a province).

The text of the regulation could not be read by the makers of this library, so that most rules are second-hand: they
warn, and say where they come from. An error is only what was read in the regulation, or what the national kit was seen
to refuse a whole message for.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.model.status import StatusMessage
from congvan.formats.edxml.model.values import VIETNAM
from congvan.formats.edxml.profiles import Profile, ProfileName, as_profile
from congvan.formats.edxml.rules.file_rules import FILE_RULES
from congvan.formats.edxml.rules.findings import Finding, rated
from congvan.formats.edxml.rules.header_rules import CODE_RULES, HEADER_RULES, future_date
from congvan.formats.edxml.rules.part_rules import PART_RULES, walk
from congvan.formats.edxml.rules.status_rules import STATUS_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.formats.edxml.model.message import Message
    from congvan.formats.edxml.model.status import AnyMessage

__all__ = ["require_valid", "validate"]


def validate(
    message: AnyMessage, *, profile: ProfileName | Profile = "guide", today: dt.date | None = None
) -> tuple[Finding, ...]:
    """What the rules of a profile have against a message, in the order of the message.

    Args:
        message: What to check.
        profile: Whose rules: a name, or a profile of your own tables.
        today: The day against which days of issue are held; by default this day in Viet Nam.
    """
    whose = as_profile(profile)
    mine = {row["rule"]: row for row in whose.rows("rules") if whose.name in row["profiles"].split()}
    day = today if today is not None else dt.datetime.now(VIETNAM).date()
    return tuple(rated(found, mine[found.rule]) for found in _all(message, whose, day) if found.rule in mine)


def _all(message: AnyMessage, profile: Profile, today: dt.date) -> Iterator[Finding]:
    for place, part in walk(message, profile):
        for rule in PART_RULES:
            yield from rule(part, place, profile)
    if isinstance(message, StatusMessage):
        for status_rule in STATUS_RULES:
            yield from status_rule(message, profile)
        return
    yield from _document(message, profile, today)


def _document(message: Message, profile: Profile, today: dt.date) -> Iterator[Finding]:
    yield from future_date(message, today)
    for code_rule in CODE_RULES:
        yield from code_rule(message, profile)
    for rule in (*HEADER_RULES, *FILE_RULES):
        yield from rule(message)


def require_valid(message: AnyMessage, profile: ProfileName | Profile) -> None:
    """For a strict reading: what was mended, and what a profile warns of, is an error.

    Raises:
        EdxmlError: Something was mended or could not be made out, or a rule has something against it.
    """
    for note in message.diagnostics:
        if note.severity != "info":
            raise EdxmlError(Reason("not-strict", reason=note, code=note.code))
    for found in validate(message, profile=profile):
        if found.severity != "info":
            raise EdxmlError(Reason("not-strict", reason=found.message, code=found.rule), place=found.place)
