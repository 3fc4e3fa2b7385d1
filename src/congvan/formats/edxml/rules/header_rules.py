"""Rules for the header of a document: code lists, identifier, recipients, business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.edxml.model.document_id import DocumentKey
from congvan.formats.edxml.model.document_types import code_of, type_rows
from congvan.formats.edxml.model.organ_id import OrganId
from congvan.formats.edxml.model.trace import BusinessKind
from congvan.formats.edxml.rules.findings import Finding, finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from congvan.formats.edxml.model.message import Message
    from congvan.formats.edxml.profiles import Profile

__all__ = ["CODE_RULES", "HEADER_RULES", "future_date"]

_HEADER = "MessageHeader"
_BUSINESS = "TraceHeaderList/Bussiness"
_LARGEST_INT = 2**31 - 1  # the national kit reads the numbers of a type into 32 bits


def future_date(message: Message, today: dt.date) -> Iterator[Finding]:
    """A day of issue after today."""
    date = message.promulgation.date if message.promulgation is not None else None
    if date is not None and date > today:
        yield finding("future-date", f"{date} is after {today}", f"{_HEADER}/PromulgationInfo/PromulgationDate")


def classified(message: Message) -> Iterator[Finding]:
    """A degree of secrecy in the form of 2013."""
    if message.is_classified:
        yield finding("classified", "classified papers do not travel as edXML", f"{_HEADER}/OtherInfo/Secret")


def codes(message: Message, profile: Profile) -> Iterator[Finding]:
    """Codes outside their lists; every reader must take them all the same."""
    other = message.other
    business = message.trace.business if message.trace is not None else None
    receivers = business.changes.receivers if business is not None and business.changes is not None else ()
    given = [
        (other.priority if other is not None else None, "Priority", f"{_HEADER}/OtherInfo/Priority"),
        (message.steering_type, "SteeringType", f"{_HEADER}/SteeringType"),
        (business.type if business is not None else None, "BussinessDocType", f"{_BUSINESS}/BussinessDocType"),
        (business.paper if business is not None else None, "Paper", f"{_BUSINESS}/Paper"),
        *((one.type, "ReceiverType", f"{_BUSINESS}/BussinessDocumentInfo/ReceiverList/Receiver") for one in receivers),
    ]
    for value, name, place in given:
        known = profile.codes(name)
        if value is not None and value not in known:
            yield finding("unknown-code", f"{value} is none of {', '.join(map(str, known))}", place)


def document_type(message: Message, profile: Profile) -> Iterator[Finding]:
    """Group 1 or 2, and a number that means the same as the name."""
    kind, place = message.document_type, f"{_HEADER}/DocumentType"
    if kind is None:
        return
    if kind.type is not None and kind.type not in {row.type for row in type_rows(profile)}:
        yield finding("document-type-group", f"Type is {kind.type}", f"{place}/Type")
    for value, element in ((kind.type, "Type"), (kind.detail, "TypeDetail")):
        if value is not None and not -_LARGEST_INT - 1 <= value <= _LARGEST_INT:
            yield finding("document-type-range", f"{value} needs more than 32 bits", f"{place}/{element}")
    by_name, by_number = code_of(kind.name, None, None, profile), code_of(None, kind.type, kind.detail, profile)
    if None not in {by_name, by_number} and by_name != by_number:
        yield finding("document-type-name", f"{kind.name!r} is not {kind.type}/{kind.detail}", place)


def document_id(message: Message) -> Iterator[Finding]:
    """An identifier of the canonical shape says what the header says."""
    key = DocumentKey.parse(message.document_id) if message.document_id is not None else None
    if key is None:
        return
    place = f"{_HEADER}/DocumentId"
    if message.code is not None and str(message.code) != key.code:
        yield finding("document-id-parts", f"{key.code} is not {message.code}", place)
    date = message.promulgation.date if message.promulgation is not None else None
    if key.date is None:
        yield finding("document-id-parts", "its date is impossible", place)
    elif date is not None and date != key.date:
        yield finding("document-id-parts", f"{key.date} is not {date}", place)
    sender = message.sender.organ_id if message.sender is not None else None
    if sender is not None and not OrganId.parse(sender).same_body(OrganId.parse(key.organ_id)):
        yield finding("document-id-parts", f"{key.organ_id} is not {sender}", place)


def notation(message: Message) -> Iterator[Finding]:
    """A comma in the notation."""
    if message.code is not None and "," in str(message.code):
        yield finding("notation-comma", str(message.code), f"{_HEADER}/Code")


def recipients(message: Message) -> Iterator[Finding]:
    """One body under one or both of its identifiers, twice."""
    seen: dict[str, str] = {}
    for number, organ in enumerate(message.to, start=1):
        if organ.organ_id is None:
            continue
        organ_id = OrganId.parse(organ.organ_id)
        body = str(organ_id.renewed() or organ_id)
        if body in seen:
            yield finding("duplicate-recipient", f"{organ.organ_id} and {seen[body]}", f"{_HEADER}/To[{number}]")
        seen.setdefault(body, organ.organ_id)


def business(message: Message) -> Iterator[Finding]:
    """What is revoked, updated or replaced must be named."""
    done = message.trace.business if message.trace is not None else None
    if done is None:
        return
    named = done.document_id or message.document_id
    if message.kind in {BusinessKind.REVOKE, BusinessKind.UPDATE} and not named:
        yield finding("business-target", "no DocumentId", f"{_BUSINESS}/DocumentId")
    if message.kind is BusinessKind.REPLACE and not any(one.document_id for one in done.replacements):
        yield finding("business-target", "no ReplacementInfo with a DocumentId", f"{_BUSINESS}/ReplacementInfoList")


HEADER_RULES: tuple[Callable[[Message], Iterator[Finding]], ...] = (
    classified,
    document_id,
    notation,
    recipients,
    business,
)

CODE_RULES: tuple[Callable[[Message, Profile], Iterator[Finding]], ...] = (codes, document_type)
