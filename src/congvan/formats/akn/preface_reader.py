"""Preface and conclusions into fields, and which facts of ours still hold for them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, cast

from congvan.formats.akn.body_reader import text_of
from congvan.formats.akn.uris import NO_DATE
from congvan.formats.akn.words import fold, tag
from congvan.model import Directive, DocumentNumber, Issuer, Recipient, Reference, Signature
from congvan.vocab import document_types

if TYPE_CHECKING:
    from lxml import etree

    from congvan.model import Capacity

__all__ = ["read_preface_and_conclusions"]

_CAPACITY = re.compile(r"(TM|KT|TL|TUQ|Q)\.\s*(.*)", re.DOTALL)


def read_preface_and_conclusions(root: etree._Element, facts: Directive | None) -> Directive:
    """The directive without its body.

    Each fact of ours is taken where the visible text says the same; where it was changed since, the visible text is
    read anew.

    Args:
        root: The ``act`` or ``doc``.
        facts: The facts that we embedded; ``None`` in another's document.
    """
    seen = _visible(root)
    base = facts if facts is not None else Directive()
    fields: dict[str, Any] = {}
    number = seen.words.get("docNumber")
    if (None if base.number is None else fold(base.number.text)) != number:
        fields["number"] = None if number is None else DocumentNumber.parse(number)
    if base.issued_on != seen.issued_on:
        fields["issued_on"] = seen.issued_on
    for name, shown in (("place", seen.words.get("location")), ("subject", seen.words.get("docTitle"))):
        known = getattr(base, name)
        if (None if known is None else fold(known)) != shown:
            fields[name] = shown
    if [fold(issuer.name) for issuer in base.issuers] != seen.issuers:
        fields["issuers"] = tuple(Issuer(name=name) for name in seen.issuers)
    if _recipients(base) != seen.recipients:
        fields["recipients"] = tuple(_recipient(text, is_addressee=first) for first, text in seen.recipients)
    if [fold(signature.name or "") for signature in base.signatures] != [name for name, _ in seen.signatures]:
        fields["signatures"] = tuple(_signature(name, roles) for name, roles in seen.signatures)
    if facts is None:
        fields |= {
            "document_type": _document_type(root, seen.words.get("docType")),
            "references": tuple(_references(root)),
        }
    return base.model_copy(update=fields)


class _Visible:
    """What the preface and the conclusions say; ``words`` are the texts of elements that stand once."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.issued_on: dt.date | None = None
        self.issuers: list[str] = []
        self.recipients: list[tuple[bool, str]] = []
        self.signatures: list[tuple[str, list[str]]] = []


_ONCE = {tag(name): name for name in ("docNumber", "location", "docTitle", "docType")}


def _visible(root: etree._Element) -> _Visible:
    seen = _Visible()
    preface, conclusions = root.find(tag("preface")), root.find(tag("conclusions"))
    if preface is not None:
        _note_preface(preface, seen)
    for element in () if conclusions is None else conclusions.iter(tag("signature"), tag("item")):
        if element.tag == tag("item"):
            seen.recipients.append((False, text_of(element)))
        else:
            person = element.find(tag("person"))
            roles = [text_of(role) for role in element.iterchildren(tag("role"))]
            seen.signatures.append((text_of(person) if person is not None else "", roles))
    return seen


def _note_preface(preface: etree._Element, seen: _Visible) -> None:
    for element in preface.iter():
        name = _ONCE.get(str(element.tag))
        if name is not None:
            seen.words[name] = text_of(element)
        elif element.tag == tag("docDate"):
            seen.issued_on = _day(element.get("date", ""))
        elif element.tag == tag("docAuthority"):
            seen.issuers.append(text_of(element))
        elif element.tag == tag("p") and element.get("class") == "addressee":
            seen.recipients.append((True, text_of(element)))


def _recipients(directive: Directive) -> list[tuple[bool, str]]:
    """As they are seen: Kính gửi in the preface, the others in the conclusions."""
    listed = [(recipient.role == "addressee", fold(recipient.text)) for recipient in directive.recipients]
    return sorted(listed, key=lambda pair: not pair[0])


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _recipient(text: str, *, is_addressee: bool) -> Recipient:
    if is_addressee:
        return Recipient(text=text, role="addressee")
    return Recipient(text=text, role="archive" if text.casefold().startswith("lưu") else "copy")


def _signature(name: str, roles: list[str]) -> Signature:
    """``KT. CHỦ TỊCH`` over ``PHÓ CHỦ TỊCH`` over the name."""
    capacity, on_behalf_of, position = None, None, None
    for role in roles:
        found = _CAPACITY.fullmatch(role)
        if found and capacity is None:
            capacity, on_behalf_of = cast("Capacity", found[1]), found[2] or None
        else:
            position = role
    return Signature(name=name or None, position=position, capacity=capacity, on_behalf_of=on_behalf_of)


def _document_type(root: etree._Element, shown: str | None) -> str | None:
    """The code of the type's printed name, else of the document's own ``name`` or subtype."""
    subtype = root.find(f"{tag('meta')}/{tag('identification')}/{tag('FRBRWork')}/{tag('FRBRsubtype')}")
    names = (shown, root.get("name"), subtype.get("value") if subtype is not None else None)
    for name in names:
        found = document_types.find(name) if name else None
        if found is not None and found.code is not None:
            return found.code
    return None


def _references(root: etree._Element) -> list[Reference]:
    """The ``ref`` elements of another's document: their words, and the day that the identifier carries."""
    found = []
    for element in root.iter(tag("ref")):
        parts = element.get("href", "").split("/")
        day = next((part for part in map(_day, parts) if part is not None and part.isoformat() != NO_DATE), None)
        found.append(Reference(text=text_of(element), issued_on=day))
    return found
