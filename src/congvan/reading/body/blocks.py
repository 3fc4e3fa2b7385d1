"""The blocks of a body as the model has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from congvan.reading.body.node import Node
    from congvan.reading.raw import RawBlock
    from congvan.reading.text.normalise import Text


def block(text: Text, node: Node) -> RawBlock:
    """A raw :class:`congvan.model.Block` of a node and all under it."""
    raw: RawBlock = {"kind": node.kind, "span": text.span(node.start, node.end)}
    if node.label is not None:
        raw["label"] = node.label
    if node.heading_end > node.words:
        raw["heading"] = _words(text, node, node.words, node.heading_end)
    if node.heading_end < node.stop:
        raw["text"] = _words(text, node, node.heading_end, node.stop)
    if node.children:
        raw["children"] = [block(text, child) for child in node.children]
    return raw


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
