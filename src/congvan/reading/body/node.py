"""A block of the body: while it is read, and as its stage hands it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.model.block import BlockKind


class Node(NamedTuple):
    """A block of the body: ``[start, end)`` with its children, words at ``[words, stop)``.

    Attributes:
        kind: As :class:`congvan.model.Block.kind`.
        label: Number or letter without the mark, or ``None``.
        start: Where its label stands.
        words: Where its own words begin, after the label.
        stop: Where its own words end.
        end: Where its last child ends.
        heading_end: Where its heading ends, which opens its words; equal to ``words`` where it has none.
        children: What stands under it.
        breaks: Pieces inside ``[words, stop)`` that are not its own: page numbers, running heads.
    """

    kind: BlockKind
    label: str | None
    start: int
    words: int
    stop: int
    end: int
    heading_end: int
    children: tuple[Node, ...]
    breaks: tuple[tuple[int, int], ...]

    def all_breaks(self) -> list[tuple[int, int]]:
        """The breaks of this block and of all under it."""
        found = list(self.breaks)
        for child in self.children:
            found += child.all_breaks()
        return found


class OpenBlock:
    """A block while it is read; its attributes are those of :class:`Node`."""

    __slots__ = ("breaks", "children", "heading_end", "kind", "label", "start", "stop", "words")

    def __init__(self, kind: BlockKind, label: str | None, start: int, words: int, stop: int) -> None:
        self.kind: BlockKind = kind
        self.label: str | None = label
        self.start: int = start
        self.words: int = words
        self.stop: int = stop
        self.heading_end: int = words
        self.children: list[OpenBlock] = []
        self.breaks: list[tuple[int, int]] = []

    def closed(self) -> Node:
        """The block as it was read, with all under it."""
        children = tuple([child.closed() for child in self.children]) if self.children else ()
        stop = self.stop
        last = children[-1] if children else None
        while last is not None and last.children:
            last = last.children[-1]
        end = stop if last is None else max(last.stop, stop)
        parts = (self.kind, self.label, self.start, self.words, stop, end, self.heading_end, children)
        return tuple.__new__(Node, (*parts, tuple(self.breaks)))
