"""The claims about the body and the annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.grounding.search import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.grounding.claims import Evidence
    from congvan.model import Annex, Block

__all__ = ["ground_annexes", "ground_blocks"]

_LABEL = 40  # how far before a block's words its label may stand


def ground_blocks(
    evidence: Evidence, path: str, blocks: tuple[Block, ...], after: int = 0
) -> Iterator[tuple[Block, Found]]:
    """Blocks of which some words are printed, each behind the one before where it can be."""
    for place, block in enumerate(blocks):
        own = evidence.item(path, place)
        pieces: list[Found] = []
        changed: dict[str, Any] = {}
        for name in ("heading", "text"):
            value = getattr(block, name)
            found = None
            if value is not None:
                found = evidence.finder.find(value, after) or _run(evidence, f"{own}.{name}", value, after)
            changed[name] = value if found is not None else None
            if found is not None:
                pieces.append(found)
                after = found.end
        first = pieces[0].start if pieces else after
        under = list(ground_blocks(evidence, f"{own}.children", block.children, after))
        changed["children"] = tuple(child for child, _ in under)
        pieces += [found for _, found in under]
        if not pieces:
            continue
        if block.label is not None:
            label = evidence.finder.find(block.label, max(0, first - _LABEL), first)
            if label is None:
                evidence.refuse(f"{own}.label", block.label)
            pieces += [label] if label is not None else []
            changed["label"] = block.label if label is not None else None
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        after = max(after, hull.end)
        yield block.model_copy(update=changed | {"span": evidence.finder.span(hull)}), hull


def ground_annexes(evidence: Evidence, annexes: tuple[Annex, ...]) -> Iterator[Annex]:
    """Annexes of which some words are printed."""
    for place, annex in enumerate(annexes):
        path = evidence.item("annexes", place)
        found = _run(evidence, f"{path}.title", annex.title, 0)
        under = list(ground_blocks(evidence, f"{path}.body", annex.body, found.end if found is not None else 0))
        pieces = [*([found] if found is not None else []), *(piece for _, piece in under)]
        if not pieces:
            continue
        hull = Found(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        changed = {
            "title": annex.title if found is not None else None,
            "label": evidence.kept(f"{path}.label", annex.label, Found(max(0, hull.start - _LABEL), hull.end)),
            "body": tuple(block for block, _ in under),
            "span": evidence.finder.span(hull),
        }
        yield annex.model_copy(update=changed)


def _run(evidence: Evidence, path: str, value: str | None, start: int) -> Found | None:
    """The stretch from the first to the last word of a text that page feet may break up."""
    if value is None or not value.strip():
        return None
    pieces = evidence.finder.find_pieces(value, start) or evidence.finder.find_pieces(value)
    if pieces:
        return Found(pieces[0].start, pieces[-1].end)
    evidence.refuse(path, value)
    return None
