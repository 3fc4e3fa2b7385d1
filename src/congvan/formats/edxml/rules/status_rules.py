"""Rules for a status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.rules.findings import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.formats.edxml.model.status import StatusMessage
    from congvan.formats.edxml.profiles import Profile

__all__ = ["STATUS_RULES"]

_ANSWERED = (("organ_id", "OrganId"), ("code", "Code"), ("document_id", "DocumentId"))


def code(status: StatusMessage, profile: Profile) -> Iterator[Finding]:
    """One of the codes of the profile, of which QCVN 102:2016 has nine."""
    known = {int(row["code"]) for row in profile.rows("status_codes")}
    if status.status_code is not None and status.status_code not in known:
        yield finding("status-code", f"{status.status_code:02} is in no code list", "MessageHeader/StatusCode")


def reason(status: StatusMessage, _profile: Profile) -> Iterator[Finding]:
    """A refusal or recall says why."""
    if status.kind is not None and status.kind.needs_reason and status.description is None:
        yield finding("status-reason", f"{status.status_code:02} without a reason", "MessageHeader/Description")


def answered(status: StatusMessage, _profile: Profile) -> Iterator[Finding]:
    """The document that is answered is named, and the body to which the status goes."""
    for field, element in _ANSWERED:
        if status.response is not None and getattr(status.response, field) is None:
            yield finding("required-element", f"{element} is missing", f"MessageHeader/ResponseFor/{element}")


STATUS_RULES: tuple[Callable[[StatusMessage, Profile], Iterator[Finding]], ...] = (code, reason, answered)
