"""The claims about recipients and signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from congvan.grounding.names import is_part
from congvan.grounding.search import Found, same
from congvan.vocab import bodies
from congvan.vocab.capacities import all_capacities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.grounding.claims import Evidence
    from congvan.model import Recipient, Signature

__all__ = ["ground_recipients", "ground_signatures"]

_BLOCK = 600  # how far from the name the rest of a signature block may stand
_CAPACITY = re.compile(
    r"(?:^|[\s.])(?:t\s?/?\s?m|k\s?/?\s?t|t\s?/?\s?l|t\s?/?\s?u\s?/?\s?q)\s?[./]?[ \t]+$|(?:^|\s)q\.[ \t]*$"
)
_BEFORE_POST = 12


def ground_recipients(evidence: Evidence, recipients: tuple[Recipient, ...]) -> Iterator[Recipient]:
    """Items of Kính gửi above the body and of Nơi nhận below it, each behind the one before where it can be."""
    after = 0
    for place, recipient in enumerate(recipients):
        path = evidence.item("recipients", place)
        zones = evidence.zones.header if recipient.role == "addressee" else evidence.zones.closing
        own = [read for read in evidence.read.recipients if same(read.text, recipient.text)]
        read = next((one for one in own if one.role == recipient.role), None)
        found = _item(evidence, recipient, zones, after)
        if found is None and read is not None and read.span is not None:
            found = evidence.finder.place(read.span)
        if found is None or (own and read is None):
            if own and read is None:
                evidence.refuse(f"{path}.role", recipient.role, "disagrees")
            else:
                evidence.lost(f"{path}.text", recipient.text)
            continue
        after = found.end
        copies = recipient.copies
        if copies is not None and evidence.finder.find_count(copies, found.start, found.end) is None:
            evidence.refuse(f"{path}.copies", copies)
            copies = None
        purpose = recipient.purpose
        if purpose is not None and (read is None or read.purpose != purpose):
            evidence.refuse(f"{path}.purpose", purpose, "disagrees" if read is not None else "unverifiable")
            purpose = None
        body = bodies.find(recipient.name or recipient.text)
        code = recipient.code
        if code is not None and code not in {getattr(read, "code", None), getattr(body, "abbreviation", None)}:
            evidence.refuse(f"{path}.code", code)
            code = None
        changed = {
            "name": evidence.kept(f"{path}.name", recipient.name, found),
            "code": code,
            "copies": copies,
            "purpose": purpose,
            "span": evidence.finder.span(found),
        }
        yield recipient.model_copy(update=changed)


def _item(evidence: Evidence, recipient: Recipient, zones: tuple[Found, ...], after: int) -> Found | None:
    """A whole item behind the last one, else the first in the zone."""
    for start in (after, 0):
        for zone in zones:
            for found in evidence.finder.find_all(recipient.text, max(zone.start, start), zone.end):
                if not is_part(evidence, found):
                    return found
    return None


def ground_signatures(evidence: Evidence, signatures: tuple[Signature, ...]) -> Iterator[Signature]:
    """Signature blocks of which something is printed: the last place of the name, and what stands near it."""
    zone = evidence.zones.closing[-1]
    for place, signature in enumerate(signatures):
        path = evidence.item("signatures", place)
        read = next((own for own in evidence.read.signatures if same(own.name, signature.name)), None)
        name = max(evidence.finder.find_all(signature.name, *zone), default=None) if signature.name else None
        if name is not None and is_part(evidence, name):
            evidence.refuse(f"{path}.name", signature.name, "part_of_name")
            continue
        if name is None and signature.name is not None:
            evidence.lost(f"{path}.name", signature.name)
            continue
        near = zone if name is None else Found(max(zone.start, name.start - _BLOCK), min(zone.end, name.end + _BLOCK))
        if read is not None and read.span is not None:
            near = evidence.finder.place(read.span)
        changed: dict[str, Any] = {}
        pieces = [] if name is None else [name]
        for field in ("position", "on_behalf_of"):
            value = getattr(signature, field)
            found = _post(evidence, value, near, behind=field == "on_behalf_of")
            if found is None and same(value, getattr(read, field, None)):
                changed[field] = value
                continue
            pieces += [found] if found is not None else []
            changed[field] = value if found is not None else None
            if found is None and value is not None:
                inside = evidence.finder.find(value, *near) is not None
                evidence.refuse(f"{path}.{field}", value, "part_of_name" if inside else "not_found")
        if not pieces:
            continue
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        changed["capacity"] = _capacity(evidence, path, signature, near, read)
        changed["span"] = evidence.finder.span(hull)
        yield signature.model_copy(update=changed)


def _post(evidence: Evidence, value: str | None, near: Found, *, behind: bool) -> Found | None:
    """A whole post: on whose behalf stands behind ``KT.`` and its like, the signer's own does not."""
    if value is None:
        return None
    fold = evidence.finder.text.fold
    for found in reversed(list(evidence.finder.find_all(value, *near))):
        marked = _CAPACITY.search(fold, max(0, found.start - _BEFORE_POST), found.start) is not None
        if marked == behind and not is_part(evidence, found):
            return found
    return None


def _capacity(evidence: Evidence, path: str, signature: Signature, near: Found, read: Signature | None) -> str | None:
    """``KT.``, ``K/T`` or another print of the capacity, in the block."""
    if signature.capacity is None or signature.capacity == getattr(read, "capacity", None):
        return signature.capacity
    for row in all_capacities() if read is None else ():
        for printed in (row.printed, *row.variants) if row.code == signature.capacity else ():
            if printed and evidence.finder.find(printed, *near) is not None:
                return signature.capacity
    evidence.refuse(f"{path}.capacity", signature.capacity)
    return None
