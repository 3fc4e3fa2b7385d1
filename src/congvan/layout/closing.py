"""What stands below the text: recipients, signatures, the contact line, annexes."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from congvan.layout.body import lay_blocks
from congvan.layout.header import printed_date
from congvan.layout.measure import printed_width
from congvan.layout.profile import line
from congvan.layout.sheet import AnnexSheet, Paragraph
from congvan.layout.spelling import spelt
from congvan.layout.type_name import opens_with_type, printed_type

if TYPE_CHECKING:
    from congvan.layout.sheet import Profile, Sheet
    from congvan.model import Annex, Block, Directive, Signature
    from congvan.vocab.codes import Capacity

__all__ = ["lay_annexes", "lay_contact", "lay_recipients", "lay_signatures", "level_names", "signature_rows"]

_ORIGIN = re.compile(r"\((?:ban hành )?kèm theo ", re.IGNORECASE)


def lay_recipients(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """Nơi nhận with the drafter's mark after its last item (NĐ30 PL I, II.9.d, III.3; HD05 Phần II, I.9.2)."""
    items = [item.printed for item in directive.recipients if item.role != "addressee"]
    mark = (f" {directive.drafter}", "drafter") if directive.drafter else ""
    if not items:
        return (line(profile, "recipient", directive.drafter),) if directive.drafter else ()
    listed = [line(profile, "recipient", f"- {text}{profile.words['item_end']}") for text in items[:-1]]
    last = line(profile, "recipient", f"- {items[-1]}.", mark)
    return (line(profile, "recipients_word", profile.words["recipients"]), *listed, last)


def lay_signatures(profile: Profile, directive: Directive) -> tuple[tuple[Paragraph, ...], ...]:
    """One block a signer, in the order of the directive."""
    return tuple(_signature(profile, signature) for signature in directive.signatures)


def _signature(profile: Profile, signature: Signature) -> tuple[Paragraph, ...]:
    """In joint papers the body, then every step of the authority, the post and the name.

    NĐ30 PL I, II.7; HD05 Phần II, I.7. An acting head has the mark before the post: ``Q. GIÁM ĐỐC``.
    """
    printed = [line(profile, "capacity", signature.body)] if signature.body else []
    steps = [_step(profile, step.capacity, step.on_behalf_of) for step in signature.authority]
    if not steps and signature.on_behalf_of:
        steps = [signature.on_behalf_of]
    acting = signature.capacity == "Q" and not signature.on_behalf_of and signature.position is not None
    if acting:
        steps[-1] = f"{profile.words['capacity_Q']} {signature.position}"
    printed.extend(line(profile, "capacity", step) for step in steps)
    if signature.position and not acting:
        printed.append(line(profile, "position" if steps else "capacity", signature.position))
    if signature.name:
        printed.append(line(profile, "signer", signature.name))
    return tuple(printed)


def _step(profile: Profile, capacity: Capacity, on_behalf_of: str | None) -> str:
    return f"{profile.words[f'capacity_{capacity}']} {on_behalf_of or ''}".strip()


def signature_rows(sheet: Sheet) -> tuple[tuple[tuple[Paragraph, ...], ...], ...]:
    """Signature blocks by rows of two; in a joint Party paper the lead body signs on the right (HD05 Phần II, I.7.1.4.g)."""
    blocks = sheet.signatures
    rows = [blocks[start : start + 2] for start in range(0, len(blocks), 2)]
    return tuple(row if sheet.profile.name == "state" else row[::-1] for row in rows)


def level_names(row: tuple[tuple[Paragraph, ...], ...], room: float | None = None) -> tuple[tuple[Paragraph, ...], ...]:
    """Blocks side by side with their names level: empty lines above the name of one that has fewer lines.

    Args:
        row: The blocks.
        room: Width of a column in millimetres; ``None`` where lines are not broken.
    """
    heights = [sum(_height(paragraph, room) for paragraph in block if _above_name(paragraph)) for block in row]
    return tuple(_lowered(block, max(heights) - height) for block, height in zip(row, heights, strict=True))


def _above_name(paragraph: Paragraph) -> bool:
    return paragraph.style.element != "signer"


def _height(paragraph: Paragraph, room: float | None) -> int:
    return 1 if room is None else max(1, ceil(printed_width(paragraph) / room))


def _lowered(block: tuple[Paragraph, ...], lines: int) -> tuple[Paragraph, ...]:
    above = [paragraph for paragraph in block if _above_name(paragraph)]
    blank = [Paragraph(above[-1].style, ())] * lines if above and len(above) < len(block) else []
    return (*above, *blank, *block[len(above) :])


def lay_contact(profile: Profile, directive: Directive) -> tuple[Paragraph, ...]:
    """The contact line at the foot of the first page (NĐ30 PL I, III.4)."""
    return (line(profile, "contact", directive.contact),) if directive.contact else ()


def lay_annexes(profile: Profile, directive: Directive) -> tuple[AnnexSheet, ...]:
    """Annexes and attached texts, each on its own page (NĐ30 PL I, III.1; HD05 Phần II, II.1)."""
    return tuple(_annex(profile, directive, annex) for annex in directive.annexes)


def _annex(profile: Profile, directive: Directive, annex: Annex) -> AnnexSheet:
    """Phụ lục and its number, its heading, and the paper that it belongs to; an attached Quy chế is no Phụ lục."""
    heading: list[Paragraph] = []
    attached = annex.label is None and annex.title is not None and opens_with_type(annex.title)
    if not attached:
        heading.append(line(profile, "annex_label", _annex_label(profile.words["annex"], annex.label)))
    if annex.title:
        heading.append(line(profile, "annex_title", annex.title))
    origin, body = _own_origin(annex)
    origin = origin or _origin(profile, directive)
    if origin is not None:
        heading.append(line(profile, "annex_origin", origin))
    return AnnexSheet(heading=tuple(heading), text=lay_blocks(profile, body))


def _annex_label(word: str, label: str | None) -> str:
    """``Phụ lục II``, also where the label brings the word itself."""
    own = label or ""
    return own if own.casefold().startswith(word.casefold()) else f"{word} {own}".strip()


def _own_origin(annex: Annex) -> tuple[str | None, tuple[Block, ...]]:
    """``(Kèm theo …)`` where the annex brings it as its first paragraph, and the body without it."""
    first = annex.body[0] if annex.body else None
    if first is not None and first.kind == "paragraph" and _ORIGIN.match(first.text or ""):
        return first.text, (*first.children, *annex.body[1:])
    return None, annex.body


def _origin(profile: Profile, directive: Directive) -> str | None:
    """``(Kèm theo Quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2026 của …)`` (NĐ30 PL I, III.1.c)."""
    if directive.number is None:
        return None
    name = (printed_type(profile, directive) or "Công văn").capitalize()
    date = f" {printed_date(directive)}" if directive.issued_on is not None else ""
    names = [spelt(issuer.name, directive.issued_on) for issuer in directive.issuers]
    issuer = f" của {', '.join(names)}" if names else ""
    return f"(Kèm theo {name} số {directive.number.text}{date}{issuer})"
