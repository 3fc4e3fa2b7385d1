"""What a message says of the document that it carries. The texts in its files are not interpreted.

A directive has no place for: the sender's address and staff, stations, due date, amounts, steering, business other
than replacement, manifest and signature. They stay in the message.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from congvan.formats.edxml.model.document_id import DocumentKey
from congvan.formats.edxml.model.document_types import code_of, fold
from congvan.formats.edxml.model.media_types import media_type
from congvan.formats.edxml.model.organ_id import OrganId
from congvan.model import (
    Annex,
    Attachment,
    Diagnostic,
    Directive,
    DocumentNumber,
    Issuer,
    Recipient,
    Reference,
    Signature,
    Source,
)

if TYPE_CHECKING:
    from congvan.formats.edxml.model.files import File
    from congvan.formats.edxml.model.message import Message
    from congvan.formats.edxml.model.parts import ResponseFor, Signer
    from congvan.model import Capacity, Secrecy, System, Urgency

__all__ = ["directive_of"]

_ABOUT = re.compile(r"(?:v\s?/\s?v|về\s+việc)\s?:?\s+", re.IGNORECASE)
_CAPACITY = re.compile(r"(TM|KT|TL|TUQ|Q)\s?\.\s*(.*)", re.IGNORECASE | re.DOTALL)
_CAPACITIES: dict[str, Capacity] = {"TM": "TM", "KT": "KT", "TL": "TL", "TUQ": "TUQ", "Q": "Q"}
_URGENCY: dict[int, Urgency] = {1: "urgent", 2: "very_urgent", 3: "immediate", 4: "immediate"}
_SECRECY: dict[str, Secrecy] = {"mat": "confidential", "toi mat": "secret", "tuyet mat": "top_secret"}
_CIRCULATION = ("luu hanh", "xem xong", "khong pho bien")
_SYSTEMS: dict[str, System] = {"A": "party", "G": "state", "H": "state", "K": "state"}


def directive_of(message: Message) -> Directive:
    """The directive of a message."""
    notes = list(message.diagnostics)
    kind, other, promulgation = message.document_type, message.other, message.promulgation
    code = code_of(kind.name, kind.type, kind.detail) if kind is not None else None
    printed = str(message.code) if message.code is not None else ""
    number = DocumentNumber.parse(printed, document_type=code) if printed else None
    return Directive(
        system=_system(message, number),
        document_type=code or (number.type_code if number is not None else None),
        number=number,
        issued_on=promulgation.date if promulgation is not None else None,
        place=_clean(promulgation.place) if promulgation is not None else None,
        issuers=_issuers(message, notes),
        subject=_subject(message.subject),
        urgency=_URGENCY.get(other.priority) if other is not None and other.priority is not None else None,
        secrecy=_SECRECY.get(fold(other.secret)) if other is not None and other.secret is not None else None,
        circulation=_circulation(other.sphere) if other is not None else None,
        recipients=_recipients(message),
        annexes=tuple(Annex(title=_clean(title)) for title in other.appendixes) if other is not None else (),
        references=(*map(_answered, message.responses), *_replaced(message)),
        signatures=_signatures(message.signer, notes),
        drafter=_clean(other.typer) if other is not None else None,
        attachments=tuple(_attachment(message, file) for file in message.files),
        source=Source(form="edxml", diagnostics=tuple(notes)),
    )


def _clean(text: str | None) -> str | None:
    """A value as the schema keeps it: NFC, white space folded."""
    return None if text is None else " ".join(unicodedata.normalize("NFC", text).split())


def _system(message: Message, number: DocumentNumber | None) -> System | None:
    """By the letter of the sender's identifier; a Party number tells it too."""
    organ_id = message.sender.organ_id if message.sender is not None else None
    levels = OrganId.parse(organ_id).levels if organ_id is not None else ()
    party = number is not None and number.serial is not None and number.text.startswith(f"{number.serial}-")
    return "party" if party else (_SYSTEMS.get(levels[0][0]) if levels else None)


def _subject(text: str | None) -> str | None:
    clean = _clean(text)
    return None if clean is None else (_ABOUT.sub("", clean, count=1) if _ABOUT.match(clean) else clean)


def _circulation(sphere: str | None) -> str | None:
    """Only a mark of circulation; most senders fill the element with other words."""
    return _clean(sphere) if sphere is not None and fold(sphere).startswith(_CIRCULATION) else None


def _issuers(message: Message, notes: list[Diagnostic]) -> tuple[Issuer, ...]:
    """The sender; under its registered name where the message gives none."""
    sender, promulgation = message.sender, message.promulgation
    if sender is None:
        return ()
    name = _clean(sender.name or (promulgation.promulgator if promulgation is not None else None))
    if name is None and sender.organ_id is not None:
        organ = OrganId.parse(sender.organ_id)
        body = organ.registered if organ.level == 1 else None
        name = body.name if body is not None and body.confidence == "confirmed" else None
        if name is None:
            notes.append(
                Diagnostic(
                    code="issuer-without-name",
                    reason=f"From: {sender.organ_id} has no OrganName",
                    values=(str(sender.organ_id),),
                )
            )
    if name is None:
        return ()
    above = _clean(sender.in_charge)
    parent = Issuer(name=above) if above is not None and fold(above) != fold(name) else None
    return (Issuer(name=name, parent=parent, code=sender.organ_id),)


def _recipients(message: Message) -> tuple[Recipient, ...]:
    """The bodies in ``To`` are addressees; of the others only Lưu: is told apart."""
    found = []
    for organ in message.to:
        name = _clean(organ.name)
        if text := name or organ.organ_id:
            found.append(Recipient(text=text, name=name, role="addressee", code=organ.organ_id))
    for place in message.to_places:
        text = _clean(place) or place
        found.append(Recipient(text=text, role="archive" if fold(text).startswith("luu") else "copy"))
    return tuple(found)


def _answered(response: ResponseFor) -> Reference:
    number = DocumentNumber.parse(response.code) if response.code is not None else None
    return Reference(role="replies_to", number=number, issued_on=response.date)


def _replaced(message: Message) -> tuple[Reference, ...]:
    business = message.trace.business if message.trace is not None else None
    keys = [DocumentKey.parse(one.document_id or "") for one in business.replacements] if business is not None else []
    return tuple(
        Reference(role="replaces", number=DocumentNumber.parse(key.code), issued_on=key.date)
        for key in keys
        if key is not None
    )


def _signatures(signer: Signer | None, notes: list[Diagnostic]) -> tuple[Signature, ...]:
    if signer is None or not (signer.full_name or signer.position or signer.competence):
        return ()
    found = _CAPACITY.fullmatch(_clean(signer.competence) or "")
    if signer.competence is not None and found is None:
        notes.append(
            Diagnostic(
                code="competence-unread",
                reason=f"SignerInfo: {signer.competence!r} is no capacity",
                values=(str(signer.competence),),
            )
        )
    return (
        Signature(
            name=_clean(signer.full_name),
            position=_clean(signer.position),
            capacity=_CAPACITIES[found[1].upper()] if found else None,
            on_behalf_of=(found[2] or None) if found else None,
        ),
    )


def _attachment(message: Message, file: File) -> Attachment:
    reference = message.reference(file)
    name = file.name or (reference.name if reference is not None else None)
    return Attachment(
        name=name,
        media_type=media_type(file.content, name) if file.content is not None else file.content_type,
        description=file.description or (reference.description if reference is not None else None),
        content=file.content,
    )
