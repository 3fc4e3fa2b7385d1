"""What reading finds in the text and nobody claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.grounding.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Directive, Recipient, Reference, Signature, Task

__all__ = ["missed"]

_HEADER = (
    "document_type", "number", "issued_on", "place", "issuers", "subject", "urgency", "secrecy", "circulation",
    "effective_on",
)  # fmt: skip


def missed(claimed: Directive, read: Directive) -> Iterator[Claim]:
    """Fields of the header that were left empty, and tasks, mentions, recipients and signatures without a claim."""
    for name in _HEADER:
        value = getattr(read, name)
        if value and not getattr(claimed, name):
            dumped = read.model_dump(mode="json", include={name}, exclude_defaults=True)[name]
            yield Claim(path=name, value=dumped, code="missed")
    for name in ("tasks", "references", "recipients", "signatures"):
        yield from _items(name, getattr(claimed, name), getattr(read, name))


def _items(
    name: str,
    claimed: tuple[Task | Reference | Recipient | Signature, ...],
    read: tuple[Task | Reference | Recipient | Signature, ...],
) -> Iterator[Claim]:
    """Items none of whose words were claimed; one walk over both, in the order of the text."""
    taken = sorted((item.span.start, item.span.end) for item in claimed if item.span is not None)
    waiting = sorted(
        (item.span.start, item.span.end, place) for place, item in enumerate(read) if item.span is not None
    )
    number = 0
    reached = -1
    for start, end, place in waiting:
        while number < len(taken) and taken[number][0] < end:
            reached = max(reached, taken[number][1])
            number += 1
        if reached <= start:
            yield Claim(path=f"{name}[{place}]", value=_named(read[place]), code="missed")


def _named(item: Task | Reference | Recipient | Signature) -> str | None:
    return getattr(item, "text", None) or getattr(item, "name", None)
