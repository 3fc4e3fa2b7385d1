"""The hierarchy of Akoma Ntoso into the body's tree: ours exactly, others' by the nearest kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.akn.words import NAMESPACE, Kind, fold, foreign_kind, kind_of, kinds, read_label, tag
from congvan.model import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

__all__ = ["name_of", "read_blocks", "read_preamble", "text_of"]

# What may stand in a hierarchy and is no block of its own.
_HEAD = frozenset({"num", "heading", "subheading", "meta", ""})
# What only holds other things.
_HOLDERS = frozenset({"intro", "content", "wrapUp", "container", "div", "blockList", "ul", "ol", "tblock"})


def text_of(element: etree._Element) -> str:
    """All words of an element, white space folded."""
    return fold("".join(element.itertext()))


def read_preamble(preamble: etree._Element | None) -> Iterator[Block]:
    """Recitals and formulas, in their order."""
    for element in () if preamble is None else preamble:
        if element.tag == tag("formula"):
            yield Block(kind="formula", text=_lines(element))
        elif element.tag in {tag("recitals"), tag("citations")}:
            for recital in element.iterchildren(tag("recital"), tag("citation")):
                label, heading = _head(recital, kinds()["recital"])
                yield Block(kind="recital", label=label, heading=heading, text=_lines(recital))
        else:
            yield from read_blocks([element])


def read_blocks(elements: Iterable[etree._Element]) -> Iterator[Block]:
    """The blocks of a body, or of the inside of one: hierarchy, and what stands in running text."""
    for element in elements:
        name = name_of(element)
        if name in _HEAD or (name == "hcontainer" and element.get("name") == "empty"):
            continue
        if name in _HOLDERS:
            yield from read_blocks(element)
        elif name == "table":
            yield _table(element)
        elif name in {"p", "block", "listIntroduction", "listWrapUp"}:
            yield Block(kind="paragraph", text=text_of(element))
        elif name == "li":
            yield Block(kind="dash", text=text_of(element))
        else:
            yield _block(element, kind_of(name, element.get("name", "")) or foreign_kind(name))


def _block(element: etree._Element, kind: Kind) -> Block:
    """A block: the paragraphs with which it begins are its text, all else stands under it."""
    label, heading = _head(element, kind)
    inside = list(_inside(element))
    if kind.kind == "table" and len(inside) == 1 and inside[0].tag == tag("table"):
        return _table(inside[0])
    lines = []
    for child in inside:
        if child.tag != tag("p"):
            break
        lines.append(text_of(child))
    children = tuple(read_blocks(inside[len(lines) :]))
    return Block(
        kind=kind.kind, label=label, heading=heading, text="\n".join(lines) if lines else None, children=children
    )


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    """What stands under an element, without its number and heading, and the frames around its text."""
    for child in element:
        if name_of(child) in {"intro", "content", "wrapUp"}:
            yield from child
        elif name_of(child) not in _HEAD:
            yield child


def _table(table: etree._Element) -> Block:
    rows = []
    for row in table.iter(tag("tr")):
        cells = []
        for cell in row.iterchildren(tag("td"), tag("th")):
            inside = _lines(cell) if len(cell) else fold(cell.text or "") or None
            cells.append(Block(kind="cell", text=inside))
        rows.append(Block(kind="row", children=tuple(cells)))
    return Block(kind="table", children=tuple(rows))


def _head(element: etree._Element, kind: Kind) -> tuple[str | None, str | None]:
    num, heading = element.find(tag("num")), element.find(tag("heading"))
    label = read_label(kind, text_of(num)) if num is not None else None
    return label, text_of(heading) if heading is not None else None


def _lines(element: etree._Element) -> str:
    """The paragraphs below an element, one a line."""
    paragraphs = list(element.iterchildren(tag("p")))
    return "\n".join(text_of(part) for part in paragraphs) if paragraphs else text_of(element)


def name_of(element: etree._Element) -> str:
    """The element's name in Akoma Ntoso; empty for another's."""
    own = str(element.tag)
    return own.removeprefix(f"{{{NAMESPACE}}}") if own.startswith(f"{{{NAMESPACE}}}") else ""
