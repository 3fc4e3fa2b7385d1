"""The claims about what stands around the body: number, day, marks, issuers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from congvan.grounding.names import is_part
from congvan.grounding.search import Found, same
from congvan.model import DocumentNumber
from congvan.vocab import bodies, document_types
from congvan.vocab.marks import all_marks

if TYPE_CHECKING:
    import datetime as dt

    from congvan.grounding.claims import ClaimCode, Evidence
    from congvan.model import Directive, Issuer

__all__ = ["bears_type", "ground_header", "ground_number", "registered"]

_BEFORE_DAY = 60  # how far before the day the place of issue may stand
_EFFECT = 160  # how far before its day the words on effect may stand
_ANYWHERE = ("circulation", "drafter", "contact")
_IN_EFFECT = re.compile(r"(?:hieu luc|thi hanh)")
_FROM_SIGNING = re.compile(r"(?:hieu luc|thi hanh)[^.\n]{0,60}tu\s+ngay\s+(?:ky|ban hanh)")
_PARTS = ("serial", "year", "type_code", "issuer_code", "unit_code")


def ground_header(evidence: Evidence, directive: Directive) -> dict[str, Any]:
    """The fields of the header that the text bears out."""
    fields: dict[str, Any] = {"number": None}
    if directive.number is not None:
        fields["number"] = _own_number(evidence, directive.number, directive.document_type)
    fields["document_type"] = _document_type(evidence, directive.document_type, fields["number"])
    fields["issued_on"] = _issued_on(evidence, directive.issued_on)
    fields["effective_on"] = _effective_on(evidence, directive.effective_on, fields["issued_on"])
    fields["place"] = _place(evidence, directive.place, fields["issued_on"])
    fields["subject"] = _subject(evidence, directive.subject)
    for name in _ANYWHERE:
        fields[name] = _broken(evidence, name, getattr(directive, name))
    for group in ("urgency", "secrecy"):
        fields[group] = _mark(evidence, group, getattr(directive, group))
    fields["system"] = directive.system if directive.system == evidence.read.system else None
    if directive.system is not None and fields["system"] is None:
        evidence.doubt("system", directive.system)
    issuers = [_issuer(evidence, place, issuer) for place, issuer in enumerate(directive.issuers)]
    fields["issuers"] = tuple(issuer for issuer in issuers if issuer is not None)
    return fields


def ground_number(
    evidence: Evidence, path: str, number: DocumentNumber, document_type: str | None, zone: Found
) -> DocumentNumber | None:
    """A number that is printed in the zone, with the parts that the grammar finds in it."""
    if evidence.finder.find_number(number.text, *zone) is None:
        evidence.lost(f"{path}.text", number.text)
        return None
    return _parsed(evidence, path, number, document_type)


def _own_number(evidence: Evidence, number: DocumentNumber, document_type: str | None) -> DocumentNumber | None:
    for zone in evidence.zones.frame:
        found = evidence.finder.find_number(number.text, *zone)
        if found is not None:
            evidence.note("number", found)
            return _parsed(evidence, "number", number, document_type)
    if same(number.text, evidence.read.number.text if evidence.read.number is not None else None):
        evidence.note_as_read("number")
        return _parsed(evidence, "number", number, document_type)
    evidence.lost("number.text", number.text)
    return None


def _parsed(evidence: Evidence, path: str, number: DocumentNumber, document_type: str | None) -> DocumentNumber:
    """The number as the grammar splits it; a claimed part must be one that some reading of it gives."""
    read = DocumentNumber.parse(number.text, document_type=document_type)
    own = evidence.read.number
    others = [read, DocumentNumber.parse(number.text), *([own] if own is not None and own.text == read.text else [])]
    changed: dict[str, object] = {}
    for name in _PARTS:
        claimed = getattr(number, name)
        if claimed is None:
            continue
        if any(getattr(other, name) == claimed for other in others):
            changed[name] = claimed
        else:
            evidence.refuse(f"{path}.{name}", claimed, "disagrees")
    return read.model_copy(update=changed)


def bears_type(evidence: Evidence, code: str, zone: Found) -> Found | None:
    """Where the name of a type stands in a zone: as a title in capitals, or at the head of a mention."""
    for name in document_types.names(code):
        for found in evidence.finder.find_all(name, *zone):
            if evidence.finder.cut(found)[:1].isupper():
                return found
    return None


def _document_type(evidence: Evidence, code: str | None, number: DocumentNumber | None) -> str | None:
    """A type whose name is printed as the title, or whose code is in the number; a letter has neither."""
    if code is None:
        return None
    if code == evidence.read.document_type:
        evidence.note_as_read("document_type")
        return code
    if number is not None and code == number.type_code:
        return code
    for zone in evidence.zones.header if evidence.read.document_type is None else ():
        found = bears_type(evidence, code, zone)
        if found is not None:
            evidence.note("document_type", found)
            return code
    printed = any(evidence.finder.find(name) is not None for name in document_types.names(code))
    evidence.refuse("document_type", code, "elsewhere" if printed else "not_found")
    return None


def _issued_on(evidence: Evidence, day: dt.date | None) -> dt.date | None:
    """The day that stands in the header's words, and not in another day's place."""
    if day is None:
        return None
    if day == evidence.read.issued_on:
        for zone in evidence.zones.frame:
            found = evidence.finder.find_day(day, *zone)
            if found is not None:
                evidence.note("issued_on", found)
                return day
        evidence.note_as_read("issued_on")
        return day
    for zone in evidence.zones.header if evidence.read.issued_on is None else ():
        found = evidence.finder.find_day(day, *zone)
        if found is not None:
            evidence.note("issued_on", found)
            return day
    elsewhere = evidence.finder.find_day(day) is not None
    evidence.refuse("issued_on", day.isoformat(), "elsewhere" if elsewhere else "not_found")
    return None


def _effective_on(evidence: Evidence, day: dt.date | None, issued_on: dt.date | None) -> dt.date | None:
    """A day behind words on effect, or the day of signing where they say so."""
    if day is None:
        return None
    if day == evidence.read.effective_on:
        evidence.note_as_read("effective_on")
        return day
    signing = _FROM_SIGNING.search(evidence.finder.text.fold) if day == issued_on else None
    if signing is not None:
        evidence.note("effective_on", Found(*signing.span()))
        return day
    found = evidence.finder.find_day(day)
    if found is not None and _IN_EFFECT.search(evidence.finder.text.fold, max(0, found.start - _EFFECT), found.start):
        evidence.note("effective_on", found)
        return day
    evidence.refuse("effective_on", day.isoformat(), "elsewhere" if found is not None else "not_found")
    return None


def _place(evidence: Evidence, place: str | None, issued_on: dt.date | None) -> str | None:
    """``Huế, ngày …``: before the day of the header, or as reading finds it."""
    if place is None:
        return None
    day = None
    for zone in evidence.zones.frame if issued_on is not None else ():
        day = day or evidence.finder.find_day(issued_on, *zone) if issued_on is not None else None
    near = (max(0, day.start - _BEFORE_DAY), day.start) if day is not None else (0, 0)
    found = next(evidence.finder.find_all(place, *near), None)
    if found is not None and not is_part(evidence, found):
        evidence.note("place", found)
        return place
    if same(place, evidence.read.place):
        evidence.note_as_read("place")
        return place
    evidence.lost("place", place)
    return None


def _subject(evidence: Evidence, subject: str | None) -> str | None:
    """Whole, as it stands in the header."""
    if subject is None:
        return None
    read = evidence.read.subject
    if read is not None and not same(subject, read) and f" {subject.casefold()} " in f" {read.casefold()} ":
        evidence.refuse("subject", subject, "part_of_name")
        return None
    pieces = evidence.within(subject, evidence.zones.header)
    if pieces:
        evidence.note("subject", *pieces)
    elif same(subject, read):
        evidence.note_as_read("subject")
    else:
        evidence.lost("subject", subject)
        return None
    return subject


def _broken(evidence: Evidence, field: str, value: str | None) -> str | None:
    """A text of the margins, which lines and columns may break up."""
    if value is None:
        return None
    pieces = evidence.finder.find_pieces(value)
    if not pieces:
        evidence.refuse(field, value)
        return None
    evidence.note(field, *pieces)
    return value


def _mark(evidence: Evidence, group: str, code: str | None) -> str | None:
    """A mark that is printed in capitals, alone in its line or cell."""
    if code is None:
        return None
    if code == getattr(evidence.read, group):
        evidence.note_as_read(group)
        return code
    text = evidence.finder.text.text
    printed = [
        name for mark in all_marks() if (mark.group, mark.code) == (group, code) for name in (mark.text, *mark.variants)
    ]
    for zone in evidence.zones.frame if getattr(evidence.read, group) is None else ():
        for found in (place for name in printed for place in evidence.finder.find_all(name, *zone)):
            before = re.split(r"\n|\s{2,}", text[max(0, found.start - 40) : found.start])[-1]
            after = re.split(r"\n|\s{2,}", text[found.end : found.end + 40])[0]
            if evidence.finder.cut(found).isupper() and not (before.strip() or after.strip()):
                evidence.note(group, found)
                return code
    evidence.refuse(group, code, "elsewhere" if any(evidence.finder.find(name) for name in printed) else "not_found")
    return None


def _issuer(evidence: Evidence, place: int, issuer: Issuer) -> Issuer | None:
    path, field = evidence.item("issuers", place), f"issuers.{place}"
    read = next((own for own in evidence.read.issuers if same(own.name, issuer.name)), None)
    pieces = evidence.within(issuer.name, evidence.zones.frame)
    whole = pieces and (read is not None or not _is_only_part(evidence, issuer.name))
    if not whole and read is None:
        code: ClaimCode = (
            "part_of_name" if pieces else "elsewhere" if evidence.finder.find(issuer.name) else "not_found"
        )
        evidence.refuse(f"{path}.name", issuer.name, code)
        return None
    evidence.note(field, *pieces)
    parent, own = issuer.parent, read.parent if read is not None else None
    if parent is not None and not same(parent.name, own.name if own is not None else None):
        above = evidence.within(parent.name, evidence.zones.header)
        if not above or _is_only_part(evidence, parent.name):
            evidence.refuse(f"{path}.parent.name", parent.name, "part_of_name" if above else "not_found")
            parent = None
    return issuer.model_copy(update=registered(evidence, path, issuer, read) | {"parent": parent})


def _is_only_part(evidence: Evidence, name: str) -> bool:
    """Whether a name is some words of an issuer that is read, or the body above one."""
    wanted = f" {' '.join(name.casefold().split())} "
    known = [part for own in evidence.read.issuers for part in (own, own.parent) if part is not None]
    return any(wanted.strip() and wanted in f" {own.name.casefold()} " for own in known)


def registered(evidence: Evidence, path: str, issuer: Issuer, read: Issuer | None) -> dict[str, str | None]:
    """What the registry of bodies or reading says of an issuer by its name, or the header does in print."""
    body = bodies.find(issuer.name)
    kept: dict[str, str | None] = {}
    for name in ("place", "abbreviation", "code", "level"):
        value = getattr(issuer, name)
        known = {getattr(read, name, None), getattr(body, name, None)}
        if value is None or value in known:
            kept[name] = value
        elif name == "level":
            evidence.doubt(f"{path}.level", value)
            kept[name] = None
        elif name != "place" or not evidence.within(value, evidence.zones.frame):
            evidence.refuse(f"{path}.{name}", value, "not_found")
            kept[name] = None
        else:
            kept[name] = value
    return kept
