"""What stands around the body: preface and conclusions, as a reader of the paper sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from congvan.formats.akn.words import fold, tag
from congvan.vocab import document_types

if TYPE_CHECKING:
    from congvan.formats.akn.meta import Ontology
    from congvan.model import Directive, Issuer, Recipient, Signature

__all__ = ["write_conclusions", "write_preface"]


def write_preface(root: etree._Element, directive: Directive, ontology: Ontology) -> None:
    """Issuers, number, place and day, type, subject, and Kính gửi; nothing where all are missing."""
    preface = etree.Element(tag("preface"))
    for issuer in directive.issuers:
        _issuer(_paragraph(preface, "issuer"), issuer, ontology)
    if directive.number is not None:
        line = _paragraph(preface, "number", "Số: ")
        etree.SubElement(line, tag("docNumber")).text = fold(directive.number.text)
    _place_and_day(preface, directive, ontology)
    found = document_types.by_code(directive.document_type, directive.system) if directive.document_type else None
    if found is not None and found.titled:
        etree.SubElement(_paragraph(preface, "type"), tag("docType")).text = found.name.upper()
    if directive.subject is not None:
        etree.SubElement(_paragraph(preface, "subject"), tag("docTitle")).text = fold(directive.subject)
    for recipient in directive.recipients:
        if recipient.role == "addressee":
            _recipient(_paragraph(preface, "addressee"), recipient, ontology)
    if len(preface):
        root.append(preface)


def write_conclusions(root: etree._Element, directive: Directive, ontology: Ontology) -> None:
    """Signatures and Nơi nhận; nothing where both are missing."""
    conclusions = etree.Element(tag("conclusions"))
    for signature in directive.signatures:
        line = _paragraph(conclusions, "signature")
        _signature(etree.SubElement(line, tag("signature")), signature, ontology)
    others = [recipient for recipient in directive.recipients if recipient.role != "addressee"]
    if others:
        listed = etree.SubElement(conclusions, tag("blockList"))
        listed.set("class", "recipients")
        etree.SubElement(listed, tag("listIntroduction")).text = "Nơi nhận:"
        for recipient in others:
            item = etree.SubElement(listed, tag("item"))
            _recipient(etree.SubElement(item, tag("p")), recipient, ontology)
    if len(conclusions):
        root.append(conclusions)


def _paragraph(parent: etree._Element, kind: str, text: str | None = None) -> etree._Element:
    line = etree.SubElement(parent, tag("p"))
    line.set("class", kind)
    line.text = text
    return line


def _issuer(line: etree._Element, issuer: Issuer, ontology: Ontology) -> None:
    """The superior bodies first, the issuing body last."""
    own = etree.Element(tag("docAuthority"), refersTo=ontology.add("TLCOrganization", "organization", issuer.name))
    own.text = fold(issuer.name)
    above = issuer.parent
    while above is not None:
        reference = ontology.add("TLCOrganization", "organization", above.name)
        element = etree.Element(tag("organization"), refersTo=reference)
        element.text, element.tail = fold(above.name), " "
        line.insert(0, element)
        above = above.parent
    line.append(own)


def _place_and_day(preface: etree._Element, directive: Directive, ontology: Ontology) -> None:
    day = directive.issued_on
    if directive.place is None and day is None:
        return
    line = _paragraph(preface, "date")
    if directive.place is not None:
        reference = ontology.add("TLCLocation", "location", directive.place)
        location = etree.SubElement(line, tag("location"), refersTo=reference)
        location.text, location.tail = fold(directive.place), ", " if day is not None else None
    if day is not None:
        shown = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
        etree.SubElement(line, tag("docDate"), date=day.isoformat()).text = shown


def _signature(element: etree._Element, signature: Signature, ontology: Ontology) -> None:
    capacity = f"{signature.capacity}." if signature.capacity is not None else None
    on_behalf = " ".join(part for part in (capacity, signature.on_behalf_of) if part)
    for role in (on_behalf, signature.position):
        if role:
            shown = etree.SubElement(element, tag("role"), refersTo=ontology.add("TLCRole", "role", role))
            shown.text, shown.tail = fold(role), " "
    if signature.name is not None:
        reference = ontology.add("TLCPerson", "person", signature.name)
        etree.SubElement(element, tag("person"), refersTo=reference).text = fold(signature.name)


def _recipient(line: etree._Element, recipient: Recipient, ontology: Ontology) -> None:
    reference = ontology.add("TLCOrganization", "organization", recipient.name or recipient.text)
    etree.SubElement(line, tag("organization"), refersTo=reference).text = fold(recipient.text)
