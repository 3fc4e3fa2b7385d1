"""The flow of a Word document: its paragraphs and tables in reading order, as they are printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from congvan.formats.docx.names import MC, W, attribute
from congvan.formats.docx.numbering import Numbering
from congvan.formats.docx.package import Package
from congvan.formats.docx.styles import Face, Styles
from congvan.formats.flow import Table
from congvan.formats.legacy import decode_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from congvan.formats.flow import Flow

__all__ = ["Document", "read_document"]

# Changes count as accepted, so what was deleted or moved away is not there; properties hold no words.
_GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "rt"))
_CONTAINERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple")
)
_SAID = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
_LABEL_TAB = re.compile(r"^(\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-zđ]\)|[IVXLC]{1,7}\.|[-+*•]|Điều \d+[a-z]?\.))\t+\s*")
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_OLDER_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_REAL_NOTE = frozenset({None, "normal"})


class Document(NamedTuple):
    """What a Word document holds.

    Attributes:
        flow: Its paragraphs and tables, its contact line and its notes last.
        pictured: Whether a picture stands in its second half, where one signs.
    """

    flow: list[Flow]
    pictured: bool


def read_document(data: bytes) -> Document:
    """What a Word document holds, in reading order.

    Raises:
        InputError: It is no Word document, or a part of it is broken.
        LimitError: It is larger than a reader will follow.
    """
    package = Package(data)
    main = package.main_part()
    root = package.xml(main)
    relations = {kind.rsplit("/", 1)[-1]: target for kind, target in package.relations(main).values()}

    def part(kind: str) -> _Element | None:
        return package.xml(relations[kind]) if kind in relations else None

    reader = _Reader(Styles(part("styles")), Numbering(part("numbering")))
    body = root.find(f"{W}body") if root is not None else None
    flow = reader.blocks(body, apart=True) if body is not None else []
    pictured = reader.last_picture > reader.paragraphs / 2
    flow += _first_footer(package, main, root, reader)
    for kind in ("footnotes", "endnotes"):
        flow += _notes(part(kind), reader)
    return Document(flow, pictured)


def _first_footer(package: Package, main: str, root: _Element | None, reader: _Reader) -> list[Flow]:
    """What stands at the foot of the first page alone: the contact line (NĐ30 PL I, III.4)."""
    if root is None:
        return []
    references = [item for item in root.iter(f"{W}footerReference") if attribute(item, "type") == "first"]
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    target = package.relations(main).get(references[0].get(relation) or "") if references else None
    footer = package.xml(target[1]) if target is not None else None
    lines = reader.blocks(footer) if footer is not None else []
    return [line for line in lines if isinstance(line, str) and any(c.isalpha() for c in line)]


def _notes(root: _Element | None, reader: _Reader) -> list[Flow]:
    """Footnotes or endnotes, each behind its number; the separators that Word keeps among them are none."""
    notes = [note for note in root if attribute(note, "type") in _REAL_NOTE] if root is not None else []
    flow: list[Flow] = []
    for number, note in enumerate(notes, 1):
        words = " ".join(line.strip() for line in reader.blocks(note) if isinstance(line, str))
        if words.strip():
            flow.append(f"[{number}] {words.strip()}")
    return flow


class _Reader:
    """Turns elements into lines, with the styles and the numbers of the document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.paragraphs = 0
        self.last_picture = 0
        self._carried: list[str] = []  # words of a paragraph whose mark was deleted: they stand in the next one

    def blocks(self, container: _Element, *, apart: bool = False) -> list[Flow]:
        """The paragraphs and tables of a body, a cell, a box or a note.

        With ``apart``, an empty line stands between paragraphs, but not between centred ones: an abstract is often
        broken over several of them.
        """
        flow: list[Flow] = []
        centred = False
        for child in container:
            if child.tag == f"{W}p":
                was, centred = centred, self._styles.is_centred(child.find(f"{W}pPr"))
                if apart and flow and not (was and centred):
                    flow.append("")
                flow.extend(self._paragraph(child))
            elif child.tag == f"{W}tbl":
                flow.append(self._table(child))
            elif child.tag in _CONTAINERS:
                flow.extend(self.blocks(child, apart=apart))
            elif child.tag == f"{MC}AlternateContent":
                flow.extend(self.blocks(_chosen(child), apart=apart))
        return flow

    def _table(self, table: _Element) -> Table:
        made = Table(ruled=self._styles.draws_lines(table))
        for row in _below(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                made.rows.append([self.blocks(cell) for cell in _below(row, f"{W}tc")])
        return made

    def _paragraph(self, paragraph: _Element) -> list[Flow]:
        """Its lines, then those of the boxes that hang on it."""
        self.paragraphs += 1
        properties = paragraph.find(f"{W}pPr")
        boxes: list[_Element] = []
        face = self._styles.paragraph_face(properties)
        words = "".join(self._words(paragraph, face, boxes))
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._carried.append(words)
            words = ""
        else:
            mark = self._numbering.next(*self._styles.numbering(properties)) if words.strip() else ""
            words = "".join([mark, *self._carried, words.lstrip() if mark else words])
            self._carried.clear()
        lines: list[Flow] = [_LABEL_TAB.sub(r"\1 ", line).rstrip() for line in words.split("\n")]
        for box in boxes:
            lines.extend(self.blocks(box))
        return lines

    def _words(self, parent: _Element, face: Face, boxes: list[_Element]) -> Iterator[str]:
        """The words below an element; text boxes are put aside."""
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, self._styles.run_face(child, face), boxes)
            elif child.tag in _CONTAINERS:
                yield from self._words(child, face, boxes)
            elif child.tag == f"{MC}AlternateContent":
                yield from self._words(_chosen(child), face, boxes)

    def _run(self, run: _Element, face: Face, boxes: list[_Element]) -> Iterator[str]:
        for child in run:
            if child.tag in _GONE:
                continue
            if child.tag == f"{W}t":
                if not face.hidden:
                    yield _shown(child.text or "", face)
            elif child.tag in _SAID:
                yield _SAID[child.tag]
            elif child.tag in {f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"}:
                drawn = _chosen(child) if child.tag == f"{MC}AlternateContent" else child
                boxes.extend(_outermost(drawn))
                if next(drawn.iter(_PICTURE, _OLDER_PICTURE), None) is not None:
                    self.last_picture = self.paragraphs


def _shown(text: str, face: Face) -> str:
    """Words as they are printed: legacy fonts decoded, capitals where the style asks for them."""
    words = decode_font(text, face.font) if face.font else text
    words = words.replace("\u00ad", "").replace("\n", " ")
    return words.upper() if face.caps else words


def _chosen(alternatives: _Element) -> _Element:
    """The first of several ways to say the same; the fallback where there is no other."""
    found = alternatives.find(f"{MC}Choice")
    if found is None or (found.find(f".//{W}txbxContent") is None and found.find(f".//{W}t") is None):
        fallback = alternatives.find(f"{MC}Fallback")
        found = fallback if fallback is not None else found
    return found if found is not None else alternatives


def _outermost(drawn: _Element) -> list[_Element]:
    """Text boxes in a drawing; one within another is read with it."""
    boxes = drawn.iter(f"{W}txbxContent")
    return [box for box in boxes if not any(above.tag == box.tag for above in _above(box, drawn))]


def _above(element: _Element, top: _Element) -> Iterator[_Element]:
    parent = element.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _below(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows or cells, also those within containers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _below(child, tag)
