"""The blocks of a body as the model has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model.sharing import made_block
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from congvan.model import Block
    from congvan.reading.body.node import Node
    from congvan.reading.text.normalise import Text


def block(text: Text, node: Node) -> Block:
    """The block of a node with all under it."""
    kind, label, start, words, stop, end, heading_end, children, _ = node
    return made_block(
        kind,
        label,
        _words(text, node, words, heading_end) if heading_end > words else None,
        _words(text, node, heading_end, stop) if heading_end < stop else None,
        tuple([block(text, child) for child in children]) if children else (),
        text.span(start, end),
    )


def _words(text: Text, node: Node, start: int, end: int) -> str:
    """The words of a stretch, without page numbers and running heads inside it."""
    if not node.breaks:
        return squeeze(text.text[start:end])
    pieces = []
    for first, last in node.breaks:
        if start <= first < end:
            pieces.append(text.text[start:first])
            start = last
    pieces.append(text.text[start:end])
    return squeeze(" ".join(pieces))
