"""The body of a directive as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, final

from congvan.model.base import Model
from congvan.model.slots import Slotted, in_slots
from congvan.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

BlockKind = Literal[
    "recital",
    "part",
    "chapter",
    "section",
    "subsection",
    "article",
    "clause",
    "point",
    "dash",
    "plus",
    "formula",
    "heading",
    "paragraph",
    "table",
    "row",
    "cell",
]


@final
class Block(Slotted):
    """A piece of the text with what stands under it (phần, chương, mục, điều, khoản, điểm …), NĐ30 PL I, II.6."""

    __slots__ = ("_children", "_heading", "_kind", "_label", "_span", "_text")
    __dict__ = in_slots("kind", "label", "heading", "text", "children", "span")

    kind: BlockKind
    """What it is. ``recital``: Căn cứ; ``formula``: QUYẾT ĐỊNH:; a table holds rows of cells (loại)."""
    label: str | None = None
    """Its number or letter, without the word and the mark: ``II``, ``1``, ``a`` (số thứ tự)."""
    heading: str | None = None
    """Its title, where it has one apart from its text (tiêu đề)."""
    text: str | None = None
    """Its own words, without the label and those of its children (nội dung)."""
    children: tuple[Block, ...] = ()
    """What stands under it, in order (các phần con)."""
    span: Span | None = None
    """From its label to the end of its last child (vị trí)."""

    @property
    def full_text(self) -> str:
        """Its words and those of all under it, a line for each block, labels included (toàn văn)."""
        parts = ((block.label and f"{block.label}.", block.heading, block.text) for _, block in self.walk())
        lines = (" ".join(part for part in line if part) for line in parts)
        return "\n".join(line for line in lines if line)

    def walk(self) -> Iterator[tuple[tuple[str, ...], Block]]:
        """This block and all under it in reading order, each with the labels from this one on (duyệt cây)."""
        yield from walk((self,))


def walk(blocks: tuple[Block, ...]) -> Iterator[tuple[tuple[str, ...], Block]]:
    """Blocks and all under them in reading order, each with its labels; what has none is known by what it stands in."""
    waiting: list[tuple[tuple[str, ...], Block]] = [((), block) for block in reversed(blocks)]
    while waiting:
        above, block = waiting.pop()
        path = above if block.label is None else (*above, block.label)
        yield path, block
        waiting += [(path, child) for child in reversed(block.children)]


class Annex(Model):
    """An annex or an attached text (phụ lục, văn bản kèm theo), NĐ30 PL I, III.1."""

    label: str | None = None
    """Its number: ``I`` (State), ``1`` (Party); ``None`` for the only one (số thứ tự)."""
    title: str | None = None
    """Its heading (tiêu đề)."""
    body: tuple[Block, ...] = ()
    """Its text (nội dung)."""
    span: Span | None = None
    """Where it stands (vị trí)."""
