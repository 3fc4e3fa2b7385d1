"""How words and paragraphs of a Word document look in the end: defaults, themes, styles and their own settings resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.formats.docx.names import W, attribute, flag, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

__all__ = ["Looks", "ParagraphLook", "RunLook", "millimetres", "points"]

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LONGEST_CHAIN = 20
_WORD_DEFAULT_SIZE = 10.0
_NO_LINE = frozenset({None, "none", "nil"})


class RunLook(NamedTuple):
    """A run of words and how they are printed."""

    text: str
    fonts: tuple[str, ...]
    """The fonts of its Latin and of its other letters, each once."""
    size: float
    """In points."""
    bold: bool
    italic: bool
    underline: bool
    color: str | None
    """Six hexadecimal digits; ``None`` for automatic."""


class ParagraphLook(NamedTuple):
    """How a paragraph is set."""

    align: str
    """``left``, ``center``, ``right`` or ``both``."""
    first_line: float
    """Indent of the first line beyond that of the others, in millimetres; negative where it hangs."""
    left: float
    before: float
    after: float
    line: float
    """The multiple of a line, or points where ``line_rule`` is not ``auto``."""
    line_rule: str
    bottom_border: bool
    boxed: bool


def millimetres(twips: str | None) -> float:
    """A length in twentieths of a point; 0 for what is no number."""
    return _number(twips) * 25.4 / 1440


def points(twips: str | None) -> float:
    """The same in points."""
    return _number(twips) / 20


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


class Looks:
    """The styles and theme of a document."""

    def __init__(self, styles: _Element | None, theme: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._theme = _theme_fonts(theme)
        self._default_run: _Element | None = None
        self._default_paragraph: _Element | None = None
        self._normal: str | None = None
        if styles is None:
            return
        self._default_run = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default_paragraph = styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        for style in styles.iter(f"{W}style"):
            identifier = attribute(style, "styleId") or ""
            self._styles[identifier] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}:
                self._normal = identifier

    def _chain(self, identifier: str | None) -> list[_Element]:
        chain: list[_Element] = []
        while identifier in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[identifier])
            identifier = value_of(chain[-1], "basedOn")
        return chain

    def _sources(
        self, own: Iterable[_Element | None], styles: Iterable[_Element], name: str, last: _Element | None
    ) -> list[_Element]:
        found = [*own, *(style.find(f"{W}{name}") for style in styles), last]
        return [source for source in found if source is not None]

    def run(self, text: str, run: _Element, paragraph: _Element | None, table_style: str | None) -> RunLook:
        """How a run is printed in a paragraph with these properties, in a table of this style."""
        own = run.find(f"{W}rPr")
        styles = [
            *self._chain(value_of(own, "rStyle")),
            *self._chain(value_of(paragraph, "pStyle") or self._normal),
            *self._chain(table_style),
        ]
        sources = self._sources([own], styles, "rPr", self._default_run)
        size = next((found for source in sources if (found := value_of(source, "sz"))), None)
        underline = next((found for source in sources if (found := value_of(source, "u"))), "none")
        color = next((found for source in sources if (found := value_of(source, "color"))), "auto")
        return RunLook(
            text,
            self._fonts(sources),
            _number(size) / 2 if size else _WORD_DEFAULT_SIZE,
            _switch(sources, "b"),
            _switch(sources, "i"),
            underline != "none",
            None if color == "auto" else color.upper(),
        )

    def _fonts(self, sources: list[_Element]) -> tuple[str, ...]:
        fonts = []
        for side in ("ascii", "hAnsi"):
            for source in sources:
                set_ = source.find(f"{W}rFonts")
                if set_ is None:
                    continue
                themed = attribute(set_, f"{side}Theme")
                font = self._theme.get((themed or "")[:5]) if themed else attribute(set_, side)
                if font:
                    fonts.append(font)
                    break
        return tuple(dict.fromkeys(fonts)) or ("Times New Roman",)

    def paragraph(self, own: _Element | None) -> ParagraphLook:
        """How a paragraph with these properties is set."""
        styles = self._chain(value_of(own, "pStyle") or self._normal)
        sources = self._sources([own], styles, "pPr", self._default_paragraph)

        def setting(element: str, *names: str) -> str | None:
            for source in sources:
                found = source.find(f"{W}{element}")
                for name in names if found is not None else ():
                    if found is not None and (value := attribute(found, name)) is not None:
                        return value
            return None

        hanging = setting("ind", "hanging")
        borders = next((found for source in sources if (found := source.find(f"{W}pBdr")) is not None), None)
        sides = {side: _is_drawn(borders, side) for side in ("top", "bottom", "left", "right")}
        rule = setting("spacing", "lineRule") or "auto"
        line = setting("spacing", "line")
        align = setting("jc", "val") or "left"
        return ParagraphLook(
            {"start": "left", "end": "right", "distribute": "both"}.get(align, align),
            -millimetres(hanging) if hanging else millimetres(setting("ind", "firstLine")),
            millimetres(setting("ind", "left", "start")),
            points(setting("spacing", "before")),
            points(setting("spacing", "after")),
            (_number(line) / 240 if rule == "auto" else points(line)) if line else 1.0,
            rule if line else "auto",
            sides["bottom"] or sides["top"],
            all(sides.values()),
        )


def _is_drawn(borders: _Element | None, side: str) -> bool:
    found = borders.find(f"{W}{side}") if borders is not None else None
    return found is not None and attribute(found, "val") not in _NO_LINE


def _switch(sources: list[_Element], name: str) -> bool:
    return next((found for source in sources if (found := flag(source, name)) is not None), False)


def _theme_fonts(theme: _Element | None) -> dict[str, str]:
    """The Latin typefaces of the theme by the first letters of its names: ``major``, ``minor``."""
    if theme is None:
        return {}
    found: dict[str, str] = {}
    for size in ("major", "minor"):
        latin = theme.find(f".//{_A}{size}Font/{_A}latin")
        if latin is not None:
            found[size] = latin.get("typeface") or ""
    return found
