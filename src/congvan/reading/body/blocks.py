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
    words: dict[str, str] = {}
    if node.heading_end > node.words:
        words["heading"] = _words(text, node, node.words, node.heading_end)
    if node.heading_end < node.stop:
        words["text"] = _words(text, node, node.heading_end, node.stop)
    span = text.span(node.start, node.end)
    children = tuple([block(text, child) for child in node.children]) if node.children else ()
    return made_block(node.kind, span, words, children, label=node.label)


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
