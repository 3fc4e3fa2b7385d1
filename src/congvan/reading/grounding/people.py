"""The claims about recipients and signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.reading.grounding.search import Found
from congvan.vocab.capacities import all_capacities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Recipient, Signature
    from congvan.reading.grounding.claims import Account

__all__ = ["ground_recipients", "ground_signatures"]

_BLOCK = 600  # how far from the name the rest of a signature block may stand


def ground_recipients(account: Account, recipients: tuple[Recipient, ...]) -> Iterator[Recipient]:
    """Items that are printed, each behind the one before where it can be."""
    after = 0
    for place, recipient in enumerate(recipients):
        path = account.item("recipients", place)
        found = account.finder.find(recipient.text, after) or account.words(f"{path}.text", recipient.text)
        if found is None:
            continue
        after = found.end
        copies = recipient.copies
        if copies is not None and account.finder.find_count(copies, found.start, found.end) is None:
            account.refuse(f"{path}.copies", copies)
            copies = None
        changed = {
            "name": account.kept(f"{path}.name", recipient.name, found.start, found.end),
            "code": account.kept(f"{path}.code", recipient.code),
            "copies": copies,
            "span": account.finder.span(found),
        }
        yield recipient.model_copy(update=changed)


def ground_signatures(account: Account, signatures: tuple[Signature, ...]) -> Iterator[Signature]:
    """Signature blocks of which something is printed: the last place of the name, and what stands near it."""
    for place, signature in enumerate(signatures):
        path = account.item("signatures", place)
        name = _last(account, signature.name, 0, None)
        if name is None and signature.name is not None:
            account.refuse(f"{path}.name", signature.name)
        start, end = (max(0, name.start - _BLOCK), name.end + _BLOCK) if name is not None else (0, None)
        changed: dict[str, Any] = {"name": signature.name if name is not None else None}
        pieces = [] if name is None else [name]
        for field in ("position", "on_behalf_of"):
            value = getattr(signature, field)
            found = _last(account, value, start, end)
            if found is not None:
                pieces.append(found)
                end = found.start  # on whose behalf stands above the post
            changed[field] = value if found is not None else account.kept(f"{path}.{field}", value)
        if not pieces:
            continue
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        changed["capacity"] = _capacity(account, path, signature, hull)
        changed["span"] = account.finder.span(hull)
        yield signature.model_copy(update=changed)


def _last(account: Account, value: str | None, start: int, end: int | None) -> Found | None:
    """The last place of a text: signatures stand at the foot."""
    return None if value is None else max(account.finder.find_all(value, start, end), default=None)


def _capacity(account: Account, path: str, signature: Signature, hull: Found) -> str | None:
    """``KT.``, ``K/T`` or another print of the capacity, in the block or just above it."""
    if signature.capacity is None:
        return None
    start = max(0, hull.start - _BLOCK)
    for row in all_capacities():
        for printed in (row.printed, *row.variants) if row.code == signature.capacity else ():
            if printed and account.finder.find(printed, start, hull.end) is not None:
                return signature.capacity
    account.refuse(f"{path}.capacity", signature.capacity)
    return None
