"""What a document's styles say about words: font, capitals, hidden text, numbering, lines of tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from congvan.formats.docx.names import W, attribute, flag, value_of, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Face", "Styles", "has_lines"]

_LONGEST_CHAIN = 20
_NO_LINE = frozenset({"none", "nil"})


@dataclass(frozen=True, slots=True)
class Face:
    """How words look, as far as their reading depends on it; ``None`` where nothing is set."""

    font: str | None = None
    caps: bool | None = None
    hidden: bool | None = None

    def over(self, below: Face) -> Face:
        """This one, with what it leaves open from the one below."""
        return Face(
            self.font if self.font is not None else below.font,
            self.caps if self.caps is not None else below.caps,
            self.hidden if self.hidden is not None else below.hidden,
        )


def _face(properties: _Element | None) -> Face:
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    font = attribute(fonts, "ascii") or attribute(fonts, "hAnsi") if fonts is not None else None
    return Face(font, flag(properties, "caps"), flag(properties, "vanish"))


class Styles:
    """The styles of a document by id, each with what it is based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._faces: dict[str, Face] = {}
        self._defaults = Face()
        self._paragraph: str | None = None
        if root is None:
            return
        self._defaults = _face(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iter(f"{W}style"):
            identifier = attribute(style, "styleId") or ""
            self._styles[identifier] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}:
                self._paragraph = identifier

    def _chain(self, identifier: str | None) -> list[_Element]:
        """A style and those that it is based on, the nearest first."""
        chain: list[_Element] = []
        while identifier in self._styles and len(chain) < _LONGEST_CHAIN:
            style = self._styles[identifier]
            chain.append(style)
            identifier = value_of(style, "basedOn")
        return chain

    def face(self, identifier: str | None) -> Face:
        """The face that a style gives to its words."""
        key = identifier or ""
        if key not in self._faces:
            face = Face()
            for style in self._chain(identifier):
                face = face.over(_face(style.find(f"{W}rPr")))
            self._faces[key] = face
        return self._faces[key]

    def run_face(self, run: _Element, paragraph: Face) -> Face:
        """The face of a run in a paragraph."""
        properties = run.find(f"{W}rPr")
        return _face(properties).over(self.face(value_of(properties, "rStyle"))).over(paragraph)

    def paragraph_face(self, properties: _Element | None) -> Face:
        """The face of a paragraph's words where they have none of their own."""
        named = self.face(value_of(properties, "pStyle") or self._paragraph)
        return replace(named.over(self._defaults), hidden=named.hidden)

    def numbering(self, properties: _Element | None) -> tuple[str | None, int]:
        """Id of the list that a paragraph stands in, and its level."""
        sources = [properties] if properties is not None else []
        named = self._chain(value_of(properties, "pStyle") or self._paragraph)
        sources += [found for style in named if (found := style.find(f"{W}pPr")) is not None]
        level: str | None = None
        for source in sources:
            listed = source.find(f"{W}numPr")
            if listed is None:
                continue
            level = level or value_of(listed, "ilvl")
            if (identifier := value_of(listed, "numId")) is not None:
                return identifier, whole(level, 0)
        return None, 0

    def is_centred(self, properties: _Element | None) -> bool:
        """Whether a paragraph is centred, of itself or by its style."""
        own = value_of(properties, "jc")
        if own is None:
            chain = self._chain(value_of(properties, "pStyle") or self._paragraph)
            own = next((found for style in chain if (found := value_of(style.find(f"{W}pPr"), "jc"))), None)
        return own == "center"

    def draws_lines(self, table: _Element) -> bool:
        """Whether lines stand between the cells of a table: its own borders first, then those of its style."""
        properties = table.find(f"{W}tblPr")
        own = has_lines(properties.find(f"{W}tblBorders") if properties is not None else None)
        if own is not None:
            return own
        for style in self._chain(value_of(properties, "tblStyle")):
            named = has_lines(style.find(f"{W}tblPr/{W}tblBorders"))
            if named is not None:
                return named
        return any(has_lines(borders) for borders in table.iterfind(f"{W}tr/{W}tc/{W}tcPr/{W}tcBorders"))


def has_lines(borders: _Element | None) -> bool | None:
    """Whether borders are drawn between rows or columns; ``None`` where nothing is set."""
    if borders is None:
        return None
    sides = [borders.find(f"{W}{side}") for side in ("insideH", "insideV", "top", "left", "bottom", "right")]
    drawn = [attribute(side, "val") not in _NO_LINE for side in sides if side is not None]
    return sum(drawn) > 1 if drawn else None
