"""What a Word document looks like: its pages, and its paragraphs with their runs, as they are printed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from congvan.formats.docx.looks import Looks, ParagraphLook, RunLook, millimetres
from congvan.formats.docx.names import MC, W, attribute, flag, value_of
from congvan.formats.docx.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

__all__ = ["Appearance", "PageNumber", "PageSet", "Set", "paragraphs_of", "read_appearance", "runs_of"]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object")) | {f"{MC}AlternateContent"}
_HOLDERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "fldSimple")
)


class PageSet(NamedTuple):
    """The page of one section, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    """From the upper edge of the page to its header."""
    hides_first: bool
    """Whether the first page prints no header, or one of its own."""


class PageNumber(NamedTuple):
    """The page number as the header or footer prints it."""

    part: str
    """``header`` or ``footer``."""
    kind: str
    """``default``, ``first`` or ``even``: on which pages."""
    align: str
    run: RunLook


class Set(NamedTuple):
    """A paragraph as it is set."""

    text: str
    look: ParagraphLook
    runs: tuple[RunLook, ...]
    row: tuple[int, int] | None
    """The table and its row in which it stands."""
    column: int
    location: str
    drawn: bool
    """Whether a picture, shape or line hangs on it."""

    def shown(self) -> tuple[RunLook, ...]:
        """The runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())


class Appearance(NamedTuple):
    """Pages, paragraphs in reading order, and page numbers."""

    pages: tuple[PageSet, ...]
    paragraphs: tuple[Set, ...]
    numbers: tuple[PageNumber, ...]
    feet: tuple[Set, ...]
    """The paragraphs of the footers: the contact line stands there."""


class Held(NamedTuple):
    """A paragraph and where it stands."""

    paragraph: _Element
    row: tuple[int, int] | None
    column: int
    table_style: str | None


def read_appearance(data: bytes) -> Appearance:
    """What a Word document looks like.

    Raises:
        InputError: It is no Word document, or a part of it is broken.
        LimitError: It is larger than a reader will follow.
    """
    package = Package(data)
    main = package.main_part()
    root = package.xml(main)
    relations = package.relations(main)
    kinds = {kind.rsplit("/", 1)[-1]: target for kind, target in relations.values()}
    looks = Looks(
        package.xml(kinds["styles"]) if "styles" in kinds else None,
        package.xml(kinds["theme"]) if "theme" in kinds else None,
    )
    body = root.find(f"{W}body") if root is not None else None
    if root is None or body is None:
        return Appearance((), (), (), ())
    paragraphs = [_set(looks, held, number) for number, held in enumerate(paragraphs_of(body), 1)]
    numbers: list[PageNumber] = []
    feet: list[Set] = []
    for part in ("header", "footer"):
        for reference in root.iter(f"{W}{part}Reference"):
            target = relations.get(reference.get(_R) or "")
            printed = package.xml(target[1]) if target is not None else None
            if printed is not None:
                numbers += list(_numbers(printed, part, attribute(reference, "type") or "default", looks))
                held = paragraphs_of(printed) if part == "footer" else ()
                feet += [_set(looks, one, number, "footer paragraph") for number, one in enumerate(held, 1)]
    pages = tuple(_page(section) for section in root.iter(f"{W}sectPr"))
    return Appearance(pages, tuple(paragraphs), tuple(numbers), tuple(feet))


def _page(section: _Element) -> PageSet:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")

    def of(element: _Element | None, name: str) -> float:
        return millimetres(attribute(element, name)) if element is not None else 0.0

    top, bottom, left, right, header = (of(margins, side) for side in ("top", "bottom", "left", "right", "header"))
    # A section without a header prints none, unless it goes on with that of the section before.
    hides_first = bool(flag(section, "titlePg")) or section.find(f"{W}headerReference") is None
    return PageSet(of(size, "w"), of(size, "h"), top, bottom, left, right, header, hides_first)


def paragraphs_of(container: _Element) -> Iterator[Held]:
    """The paragraphs in reading order, also those of cells and content controls, without those of text boxes."""
    tables = itertools.count(1)

    def walk(parent: _Element, row: tuple[int, int] | None, column: int, style: str | None) -> Iterator[Held]:
        for child in parent:
            if child.tag == f"{W}p":
                yield Held(child, row, column, style)
            elif child.tag == f"{W}tbl":
                number = next(tables)
                table_style = value_of(child.find(f"{W}tblPr"), "tblStyle")
                for at, line in enumerate(_below(child, f"{W}tr")):
                    for place, cell in enumerate(_below(line, f"{W}tc")):
                        yield from walk(cell, (number, at), place, table_style)
            elif child.tag in _HOLDERS:
                yield from walk(child, row, column, style)

    yield from walk(container, None, 0, None)


def _below(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows or cells, also those within content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _below(child, tag)


def _set(looks: Looks, held: Held, number: int, word: str = "paragraph") -> Set:
    paragraph = held.paragraph
    properties = paragraph.find(f"{W}pPr")
    runs = tuple(looks.run(_words(run), run, properties, held.table_style) for run in runs_of(paragraph))
    drawn = any(child.tag in _DRAWN for run in runs_of(paragraph) for child in run)
    text = "".join(run.text for run in runs)
    return Set(text, looks.paragraph(properties), runs, held.row, held.column, f"{word} {number}", drawn)


def runs_of(parent: _Element) -> Iterator[_Element]:
    """The runs of a paragraph that are printed, also those in links and insertions."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in _HOLDERS:
            yield from runs_of(child)


def _words(run: _Element) -> str:
    said = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
    return "".join((child.text or "") if child.tag == f"{W}t" else said.get(str(child.tag), "") for child in run)


def _numbers(root: _Element, part: str, kind: str, looks: Looks) -> Iterator[PageNumber]:
    """The paragraphs of a header or footer that print the page number."""
    for paragraph in root.iter(f"{W}p"):
        fields = [found.text or "" for found in paragraph.iter(f"{W}instrText")]
        fields += [attribute(found, "instr") or "" for found in paragraph.iter(f"{W}fldSimple")]
        if any(field.split()[:1] == ["PAGE"] for field in fields):
            properties = paragraph.find(f"{W}pPr")
            runs = list(paragraph.iter(f"{W}r"))
            if runs:
                frame = properties.find(f"{W}framePr") if properties is not None else None
                align = attribute(frame, "xAlign") if frame is not None else None
                yield PageNumber(
                    part, kind, align or looks.paragraph(properties).align, looks.run("1", runs[0], properties, None)
                )
