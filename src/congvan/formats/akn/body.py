"""The body's tree into the hierarchy of Akoma Ntoso: preamble, body, tables, with their eIds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from congvan.formats.akn.words import fold, fold_lines, kinds, print_label, tag
from congvan.model.uri import slug

if TYPE_CHECKING:
    from congvan.formats.akn.links import Links
    from congvan.model import Block

__all__ = ["Hierarchy", "is_regular_table", "opening"]


def opening(blocks: tuple[Block, ...]) -> int:
    """How many blocks at the head of a body can stand in the preamble: Căn cứ and the formula that follows."""
    for place, block in enumerate(blocks):
        whole = block.text is not None and not block.children
        if not whole or block.kind not in {"recital", "formula"}:
            return place
        if block.kind == "formula" and (block.label is not None or block.heading is not None):
            return place
    return len(blocks)


def is_regular_table(block: Block) -> bool:
    """Whether it is rows of cells of text and nothing else, as a ``table`` must be."""
    if not (_is_bare(block) and block.children):
        return False
    for row in block.children:
        if row.kind != "row" or not (_is_bare(row) and row.children):
            return False
        for cell in row.children:
            if cell.kind != "cell" or cell.children or cell.label is not None or cell.heading is not None:
                return False
    return True


def _is_bare(block: Block) -> bool:
    return block.label is None and block.heading is None and block.text is None


class Hierarchy:
    """Writes blocks below a parent; no two of its elements share an eId."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._taken: dict[str, int] = {}

    def eid(self, parent: str, short: str, label: str | None, place: int) -> str:
        """``chp_II__art_5``: by the label where it has one, else by its place."""
        number = slug(fold(label or "")).replace("&", "-").strip("-.") or str(place)
        whole = f"{parent}__{short}_{number}" if parent else f"{short}_{number}"
        found = whole
        while found in self._taken:
            self._taken[whole] += 1
            found = f"{whole}-{self._taken[whole]}"
        self._taken[found] = 1
        return found

    def preamble(self, root: etree._Element, blocks: tuple[Block, ...]) -> None:
        """Recitals and formulas, in their order."""
        if not blocks:
            return
        preamble = etree.SubElement(root, tag("preamble"))
        recitals = None
        for place, block in enumerate(blocks, 1):
            if block.kind == "formula":
                recitals = None
                formula = etree.SubElement(preamble, tag("formula"), name="enactingFormula")
                self._paragraphs(formula, block.text or "")
                continue
            if recitals is None:
                recitals = etree.SubElement(preamble, tag("recitals"), eId=self.eid("", "recs", None, place))
            recital = etree.SubElement(recitals, tag("recital"), eId=self.eid("", "rec", block.label, place))
            self._head(recital, block)
            self._paragraphs(recital, block.text or "")

    def body(self, element: etree._Element, blocks: tuple[Block, ...], parent: str = "") -> None:
        """The hierarchy; where there is none an element that stands for it, for one must be there."""
        for place, block in enumerate(blocks, 1):
            self._block(element, block, parent, place)
        if not blocks:
            etree.SubElement(element, tag("hcontainer"), name="empty", eId=self.eid(parent, "hcontainer", None, 1))

    def _block(self, above: etree._Element, block: Block, parent: str, place: int) -> None:
        kind = kinds()[block.kind]
        element = etree.SubElement(above, tag(kind.element))
        if kind.name:
            element.set("name", kind.name)
        eid = self.eid(parent, kind.short, block.label, place)
        element.set("eId", eid)
        if block.kind == "table" and is_regular_table(block):
            self._table(etree.SubElement(element, tag("content")), block)
            return
        self._head(element, block)
        if block.text is not None:
            self._paragraphs(etree.SubElement(element, tag("intro" if block.children else "content")), block.text)
        for number, child in enumerate(block.children, 1):
            self._block(element, child, eid, number)

    def _head(self, element: etree._Element, block: Block) -> None:
        if block.label is not None:
            etree.SubElement(element, tag("num")).text = print_label(kinds()[block.kind], block.label)
        if block.heading is not None:
            self._links.fill(etree.SubElement(element, tag("heading")), fold(block.heading))

    def _table(self, content: etree._Element, block: Block) -> None:
        table = etree.SubElement(content, tag("table"))
        for row in block.children:
            line = etree.SubElement(table, tag("tr"))
            for cell in row.children:
                field = etree.SubElement(line, tag("td"))
                if cell.text is not None:
                    self._paragraphs(field, cell.text)

    def _paragraphs(self, element: etree._Element, text: str) -> None:
        """One ``p`` a line."""
        for line in fold_lines(text).split("\n"):
            self._links.fill(etree.SubElement(element, tag("p")), line)
