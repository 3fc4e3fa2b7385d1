"""A web page as its flow of lines and tables, without what belongs to the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from congvan.errors import InputError, Reason
from congvan.formats.flow import Table
from congvan.formats.html.encoding import page_text
from congvan.formats.html.frame import Frame
from congvan.formats.html.linked import linked_files

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.formats.flow import Flow
    from congvan.model import Attachment

__all__ = ["Page", "read_page"]

_APART = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"])
_BLOCKS = _APART | frozenset(
    [
        "address",
        "article",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "section",
        "ul",
        "html",
    ]
)
_CELLS = frozenset({"td", "th"})
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Page(NamedTuple):
    """The lines and tables of a page in reading order, and the files that it links."""

    flow: list[Flow]
    files: tuple[Attachment, ...]


def read_page(data: str | bytes) -> Page:
    """What a page holds, without what belongs to the site.

    Raises:
        InputError: There is no text in it.
    """
    clean = page_text(data).replace("\x00", "").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(clean, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(Reason("page-without-text"), form="html") from error
    if root is None:
        raise InputError(Reason("page-without-text"), form="html")
    frame = Frame(root)
    walk = _Walk(frame)
    walk.over(root)
    return Page(walk.flow, linked_files(root, frame))


class _Walk:
    """One pass over the tree that fills lines, cells and rows as their elements open and close."""

    def __init__(self, frame: Frame) -> None:
        self.flow: list[Flow] = []
        self._frame = frame
        self._flows: list[list[Flow]] = [self.flow]
        self._tables: list[Table] = []
        self._lists: list[list[int | str]] = []
        self._line: list[str] = []
        self._pre = 0

    def over(self, root: _Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if self._frame.holds(element):
                    walker.skip_subtree()
                    continue
                self._open(element)
                self._say(element.text)
            else:
                if not self._frame.holds(element):
                    self._close(element)
                self._say(element.tail if element is not root else None)
        self._break()

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            first, *rest = text.split("\n")
            self._line.append(first)
            for line in rest:
                self._break()
                self._line.append(line)
        else:
            self._line.append(text)

    def _break(self) -> None:
        """End the line."""
        line = " ".join("".join(self._line).split())
        self._line = []
        if line:
            self._flows[-1].append(line)

    def _apart(self) -> None:
        """An empty line between paragraphs, but not within cells."""
        if len(self._flows) == 1 and self.flow and self.flow[-1] != "":
            self.flow.append("")

    def _open(self, element: _Element) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag == "table":
            self._break()
            self._tables.append(Table(ruled=_ruled(element)))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in _CELLS and self._tables:
            self._open_cell()
        elif tag in _BLOCKS:
            self._break()
            if tag in _APART:
                self._apart()
            self._pre += tag == "pre"
            self._open_list(element)

    def _open_cell(self) -> None:
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        cell: list[Flow] = []
        table.rows[-1].append(cell)
        self._flows.append(cell)

    def _open_list(self, element: _Element) -> None:
        """Numbers and dashes that the browser would print."""
        if element.tag in {"ol", "ul"}:
            start = element.get("start") or "1"
            first = int(start) if start.isdecimal() and len(start) < 6 else 1  # noqa: PLR2004 - no list is as long
            self._lists.append([first, (element.get("type") or "1") if element.tag == "ol" else ""])
        elif element.tag == "li" and self._lists:
            place, kind = self._lists[-1]
            self._line.append(_mark(int(place), str(kind)))
            self._lists[-1][0] = int(place) + 1

    def _close(self, element: _Element) -> None:
        tag = element.tag
        if tag == "table":
            if self._tables:
                self._flows[-1].append(self._tables.pop())
        elif tag in _CELLS and len(self._flows) > 1:
            self._break()
            self._flows.pop()
        elif tag in _BLOCKS:
            self._break()
            if tag in _APART:
                self._apart()
            self._pre -= tag == "pre"
            if tag in {"ol", "ul"} and self._lists:
                self._lists.pop()


def _mark(place: int, kind: str) -> str:
    if not kind:
        return "- "
    if kind == "a" and place <= len(_LETTERS):
        return f"{_LETTERS[place - 1]}) "
    return f"{place}. "


def _ruled(table: _Element) -> bool | None:
    """Whether a page says that lines are drawn: ``None`` where its style sheet may."""
    if table.get("role") == "presentation" or table.get("border") == "0":
        return False
    return True if "grid" in (table.get("class") or "").split() or (table.get("border") or "0") > "0" else None
