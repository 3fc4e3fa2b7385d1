"""The fields of the message that carries a directive."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError
from congvan.formats.edxml.model.document_id import DocumentKey
from congvan.formats.edxml.model.document_types import name_of_code, numbers_of
from congvan.formats.edxml.model.files import File, FileReference, Manifest
from congvan.formats.edxml.model.media_types import media_type
from congvan.formats.edxml.model.message import Message
from congvan.formats.edxml.model.parts import (
    Code,
    DocumentType,
    Organ,
    OtherInfo,
    Promulgation,
    ResponseFor,
    Signer,
    StaffInfo,
)
from congvan.formats.edxml.model.trace import Business, Hop, Trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model import Directive, Reference

__all__ = ["message_of"]

_PRIORITY = {None: 0, "urgent": 1, "very_urgent": 2, "immediate": 3}


def message_of(
    directive: Directive,
    *,
    sender: Organ | None = None,
    to: Iterable[Organ] | None = None,
    staff: StaffInfo | None = None,
) -> Message:
    """The message that carries a directive (đóng văn bản vào bản tin).

    What a message has no place for stays behind: the body, tasks, all references but those answered, effect,
    contact, second signatures and second issuers.

    Args:
        directive: What to send.
        sender: Who sends; by default its first issuer.
        to: Who receives; by default its addressees.
        staff: Who handles it.

    Raises:
        EdxmlError: The directive is classified; the regulation leaves such papers out.
    """
    if directive.secrecy is not None:
        raise EdxmlError(Reason("classified"), place="secrecy")
    sender = sender if sender is not None else _sender(directive)
    files = _files(directive)
    return Message(
        sender=sender,
        to=tuple(to) if to is not None else _addressees(directive),
        document_id=_document_id(directive, sender),
        code=Code.parse(directive.number.text) if directive.number is not None else None,
        promulgation=Promulgation(place=directive.place, date=directive.issued_on),
        document_type=_document_type(directive.document_type),
        subject=directive.subject,
        signer=_signer(directive),
        to_places=tuple(one.text for one in directive.recipients if one.role != "addressee"),
        other=OtherInfo(
            priority=_PRIORITY[directive.urgency],
            sphere=directive.circulation,
            typer=directive.drafter,
            appendixes=tuple(annex.title or annex.label or "" for annex in directive.annexes),
        ),
        responses=tuple(_response(one) for one in directive.references if one.role == "replies_to"),
        steering_type=0,
        trace=_trace(directive, sender, staff),
        manifest=Manifest(references=tuple(_reference(file) for file in files)),
        files=files,
    )


def _sender(directive: Directive) -> Organ | None:
    if not directive.issuers:
        return None
    issuer = directive.issuers[0]
    return Organ(organ_id=issuer.code, name=issuer.name, in_charge=issuer.parent.name if issuer.parent else None)


def _addressees(directive: Directive) -> tuple[Organ, ...]:
    bodies = (one for one in directive.recipients if one.role == "addressee")
    return tuple(Organ(organ_id=one.code, name=one.name or one.text) for one in bodies)


def _document_id(directive: Directive, sender: Organ | None) -> str | None:
    """The canonical identifier, where all its parts are known."""
    if sender is None or sender.organ_id is None or directive.issued_on is None or directive.number is None:
        return None
    return str(DocumentKey(sender.organ_id, directive.issued_on, directive.number.text))


def _document_type(code: str | None) -> DocumentType | None:
    if code is None:
        return None
    numbers = numbers_of(code)
    return DocumentType(
        type=numbers[0] if numbers else 2, detail=numbers[1] if numbers else 0, name=name_of_code(code) or code
    )


def _signer(directive: Directive) -> Signer | None:
    if not directive.signatures:
        return None
    signature = directive.signatures[0]
    capacity = f"{signature.capacity}. {signature.on_behalf_of or ''}" if signature.capacity else None
    return Signer(competence=capacity, position=signature.position, full_name=signature.name)


def _response(reference: Reference) -> ResponseFor:
    return ResponseFor(
        organ_id=reference.issuer.code if reference.issuer is not None else None,
        code=reference.number.text if reference.number is not None else None,
        date=reference.issued_on,
    )


def _trace(directive: Directive, sender: Organ | None, staff: StaffInfo | None) -> Trace:
    """The sender as first station, at the beginning of the day of issue, as the national kit's samples have it."""
    day = directive.issued_on
    start = dt.datetime(day.year, day.month, day.day) if day is not None else None  # noqa: DTZ001 - the wire has no zone
    hop = Hop(organ_id=sender.organ_id if sender is not None else None, timestamp=start)
    return Trace(business=Business.new(staff=staff), hops=(hop,))


def _files(directive: Directive) -> tuple[File, ...]:
    sent = [one for one in directive.attachments if one.content is not None]
    return tuple(
        File(
            content_id=f"cid:{place}",
            name=one.name,
            description=one.description,
            content_type=one.media_type or media_type(one.content or b"", one.name),
            content=one.content,
        )
        for place, one in enumerate(sent, start=1)
    )


def _reference(file: File) -> FileReference:
    return FileReference(
        content_id=file.content_id, content_type=file.content_type, description=file.description, name=file.name
    )
