"""The claims about what stands around the body: number, day, marks, issuers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from congvan.model import DocumentNumber
from congvan.vocab import bodies, document_types
from congvan.vocab.marks import all_marks

if TYPE_CHECKING:
    from congvan.model import Directive, Issuer
    from congvan.reading.grounding.claims import Account
    from congvan.reading.grounding.search import Found

__all__ = ["ground_header", "ground_issuer", "ground_number"]

_BEFORE_DAY = 60  # how far before the day the place of issue may stand
_TEXTS = ("subject", "circulation", "drafter", "contact")
_FROM_SIGNING = re.compile(r"(?:ke )?tu\s+ngay\s+(?:ky|ban hanh)")
_PARTS = ("serial", "type_code", "issuer_code", "unit_code")


def ground_header(account: Account, directive: Directive) -> dict[str, Any]:
    """The fields of the header that the text bears out."""
    fields: dict[str, Any] = {}
    if directive.number is not None:
        fields["number"] = ground_number(account, "number", directive.number, directive.document_type)
    fields["document_type"] = _document_type(account, directive.document_type, fields.get("number"))
    fields |= _days(account, directive)
    fields["place"] = _place(account, directive)
    for name in _TEXTS:
        fields[name] = _broken(account, name, name, getattr(directive, name))
    for group in ("urgency", "secrecy"):
        fields[group] = _mark(account, group, getattr(directive, group))
    issuers = [_header_issuer(account, place, issuer) for place, issuer in enumerate(directive.issuers)]
    fields["issuers"] = tuple(issuer for issuer in issuers if issuer is not None)
    return fields


def ground_number(
    account: Account, path: str, number: DocumentNumber, document_type: str | None, within: Found | None = None
) -> DocumentNumber | None:
    """A number with those of its parts that stand in it; the grammar mends the others."""
    found = account.finder.find_number(number.text, *(within or ()))
    if found is None:
        account.refuse(f"{path}.text", number.text)
        return None
    if path == "number":
        account.note(path, found)
    read = DocumentNumber.parse(number.text, document_type=document_type)
    changed: dict[str, object] = {"text": read.text}
    for name in (*_PARTS, "year"):
        claimed = getattr(number, name)
        if claimed is not None and str(claimed) not in read.text:
            account.refuse(f"{path}.{name}", claimed)
            changed[name] = getattr(read, name)
    return number.model_copy(update=changed)


def ground_issuer(account: Account, path: str, issuer: Issuer, within: Found) -> Issuer | None:
    """An issuer with its superiors, all within one stretch of text."""
    if account.words(f"{path}.name", issuer.name, *within) is None:
        return None
    parent = issuer.parent
    if parent is not None:
        parent = ground_issuer(account, f"{path}.parent", parent, within)
    return issuer.model_copy(update=_registered(account, path, issuer) | {"parent": parent})


def _registered(account: Account, path: str, issuer: Issuer) -> dict[str, str | None]:
    """What the registry of bodies says of an issuer by its name, or the text does."""
    body = bodies.find(issuer.name)
    known = {"place": body.place, "abbreviation": body.abbreviation} if body is not None else {}
    kept: dict[str, str | None] = {}
    for name in ("place", "abbreviation", "code"):
        value = getattr(issuer, name)
        kept[name] = value if value is not None and known.get(name) == value else account.kept(f"{path}.{name}", value)
    return kept


def _document_type(account: Account, code: str | None, number: DocumentNumber | None) -> str | None:
    """A type whose name is printed, or whose code is in the number; a letter has no name."""
    if code is None:
        return None
    for name in document_types.names(code):
        found = account.finder.find(name)
        if found is not None:
            account.note("document_type", found)
            return code
    if code == "CV" or (number is not None and code == number.type_code):
        return code
    account.refuse("document_type", code)
    return None


def _days(account: Account, directive: Directive) -> dict[str, Any]:
    days: dict[str, Any] = {}
    for name in ("issued_on", "effective_on"):
        day = getattr(directive, name)
        found = account.finder.find_day(day) if day is not None else None
        if found is not None:
            account.note(name, found)
        elif day is not None and name == "effective_on" and day == days["issued_on"]:
            found = _from_signing(account)
        if day is not None and found is None:
            account.refuse(name, day.isoformat())
        days[name] = day if found is not None else None
    return days


def _place(account: Account, directive: Directive) -> str | None:
    """``Huế, ngày …``: before the day, else anywhere."""
    if directive.place is None:
        return None
    day = account.finder.find_day(directive.issued_on) if directive.issued_on is not None else None
    near = (max(0, day.start - _BEFORE_DAY), day.start) if day is not None else (0, 0)
    found = account.finder.find(directive.place, *near) or account.words("place", directive.place)
    if found is None:
        return None
    account.note("place", found)
    return directive.place


def _from_signing(account: Account) -> Found | None:
    """``có hiệu lực kể từ ngày ký``."""
    match = _FROM_SIGNING.search(account.finder.text.fold)
    if match is None:
        return None
    found = account.finder.find(account.finder.text.text[match.start() : match.end()])
    if found is not None:
        account.note("effective_on", found)
    return found


def _broken(account: Account, path: str, field: str, value: str | None) -> str | None:
    """A text that lines and columns may break up."""
    if value is None:
        return None
    pieces = account.finder.find_pieces(value)
    if not pieces:
        account.refuse(path, value)
        return None
    account.note(field, *pieces)
    return value


def _mark(account: Account, group: str, code: str | None) -> str | None:
    """A mark that is printed in capitals."""
    if code is None:
        return None
    for mark in all_marks():
        if mark.group == group and mark.code == code:
            for printed in (mark.text, *mark.variants):
                found = account.finder.find(printed.upper())
                if found is not None:
                    account.note(group, found)
                    return code
    account.refuse(group, code)
    return None


def _header_issuer(account: Account, place: int, issuer: Issuer) -> Issuer | None:
    path, field = account.item("issuers", place), f"issuers.{place}"
    if _broken(account, f"{path}.name", field, issuer.name) is None:
        return None
    parent = issuer.parent
    if parent is not None and _broken(account, f"{path}.parent.name", f"{field}.parent", parent.name) is None:
        parent = None
    return issuer.model_copy(update=_registered(account, path, issuer) | {"parent": parent})
