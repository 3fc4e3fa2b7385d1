"""A sheet as one HTML page: the styles as CSS, every word escaped, nothing fetched from outside."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from congvan.layout import Grid, broken, column_widths, level_names, signature_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.layout import Paragraph, Piece, Profile, Run, Sheet, Style

__all__ = ["print_sheet"]

_HEAD = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{css}</style>
</head>
<body>
<main>
"""
_TAIL = """</main>
</body>
</html>
"""
_SINGLE = 1.15  # single spacing of a word processor, in heights of Times New Roman
_HEADINGS = {"type_name": (1, "h1"), "part": (2, "p"), "division_heading": (2, "p"), "annex_label": (2, "p")}


def print_sheet(sheet: Sheet, *, title: str) -> str:
    """The page; ``title`` is what a browser's tab shows."""
    room = sheet.profile.text_width
    pages = [
        "\n".join(['<article class="sheet">', *_first(sheet), "</article>\n"]),
        *(
            "\n".join(
                [
                    f'<article class="sheet annex" style="page: annex{number}">',
                    *_paragraphs(annex.heading),
                    *_text(annex.text, room),
                    "</article>\n",
                ]
            )
            for number, annex in enumerate(sheet.annexes, 1)
        ),
    ]
    return _HEAD.format(title=escape(title), css=_css(sheet.profile, len(sheet.annexes))) + "".join(pages) + _TAIL


def _first(sheet: Sheet) -> Iterable[str]:
    """The directive itself, without its annexes."""
    left = sheet.profile.left_column / sheet.profile.text_width * 100
    rows = [
        (_paragraphs(broken(sheet.issuers, sheet.profile.left_column)), _paragraphs(sheet.title)),
        (_paragraphs((*sheet.number, *sheet.marks)), _paragraphs((*sheet.date, *sheet.circulation))),
    ]
    yield from _columns("head", rows, left)
    yield from _paragraphs(sheet.heading)
    yield from _paragraphs(sheet.addressees)
    yield from _text(sheet.text, sheet.profile.text_width)
    if sheet.recipients or sheet.signatures:
        yield from _foot(sheet)
    yield from _paragraphs(sheet.contact)


def _columns(name: str, rows: list[tuple[list[str], list[str]]], left: float) -> Iterable[str]:
    """Two columns, which a screen reader takes for no table."""
    yield f'<table class="columns {name}" role="presentation"><tbody>'
    for one, other in rows:
        yield f'<tr><td style="width:{left:.1f}%">'
        yield from one
        yield f'</td><td style="width:{100 - left:.1f}%">'
        yield from other
        yield "</td></tr>"
    yield "</tbody></table>"


def _foot(sheet: Sheet) -> Iterable[str]:
    """Nơi nhận on the left, level with the signature; several signers side by side above it (NĐ30 PL I, II.7, II.9.d)."""
    if len(sheet.signatures) == 1:
        rows = [(_paragraphs(sheet.recipients), list(_signature(sheet.signatures[0])))]
        yield from _columns("foot", rows, 50)
        return
    half = sheet.profile.text_width / 2
    pairs = [level_names(row if len(row) > 1 else ((), *row), half) for row in signature_rows(sheet)]
    if pairs:
        yield from _columns("foot", [(list(_signature(one)), list(_signature(other))) for one, other in pairs], 50)
    yield from _paragraphs(sheet.recipients)


def _signature(block: tuple[Paragraph, ...]) -> Iterable[str]:
    for paragraph in block:
        if paragraph.style.element == "signer":
            yield '<div class="room"></div>'
        yield _paragraph(paragraph)


def _text(pieces: tuple[Piece, ...], room: float) -> Iterable[str]:
    for piece in pieces:
        yield _grid(piece, room) if isinstance(piece, Grid) else _paragraph(piece)


def _grid(grid: Grid, room: float) -> str:
    """A table with lines in a box of its own, in which a narrow screen moves it to the side."""
    widths = column_widths(grid, room)
    columns = "".join(f'<col style="width:{width / room * 100:.1f}%">' for width in widths)
    headed = len(grid.rows) > 1
    head = f"<thead>{_row(grid.rows[0], 'th')}</thead>\n" if headed else ""
    rows = "".join(f"{_row(row, 'td')}\n" for row in grid.rows[headed:])
    table = f'<table class="grid"><colgroup>{columns}</colgroup>{head}<tbody>{rows}</tbody></table>'
    return f'<div class="wide">{table}</div>'


def _row(cells: tuple[tuple[Paragraph, ...], ...], tag: str) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return "<tr>" + "".join(f"<{tag}{scope}>{''.join(_paragraphs(cell))}</{tag}>" for cell in cells) + "</tr>"


def _paragraphs(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [_paragraph(paragraph) for paragraph in paragraphs]


def _paragraph(paragraph: Paragraph) -> str:
    style = paragraph.style
    level, tag = _HEADINGS.get(style.element, (0, "p"))
    role = f' role="heading" aria-level="{level}"' if level and tag == "p" else ""
    names = [style.element]
    if style.rule:
        names += ["ruled", f"ruled-{style.rule}"]
    if style.box:
        names.append("boxed")
    words = "".join(_run(run, style) for run in paragraph.runs) or "<br>"
    if style.rule or style.box:
        words = f"<span>{words}</span>"
    return f'<{tag} class="{" ".join(names)}"{role}>{words}</{tag}>'


def _run(run: Run, around: Style) -> str:
    """Words, with the class of their own style where it is another than the paragraph's."""
    words = escape(run.text.replace("  ", "\u00a0 "), quote=False)
    return words if run.style is around else f'<span class="{run.style.element}">{words}</span>'


@cache
def _fixed_css() -> str:
    return (files("congvan.formats.html") / "page.css").read_text(encoding="utf-8")


def _css(profile: Profile, annexes: int) -> str:
    """The profile's page and styles, then what holds for all.

    Pages are numbered from the second on, and an annex counts its own (NĐ30 PL I, I.7 and III.1.đ). Browsers tell the
    first page of a document only, not that of an annex: so the style of the number itself begins at two.
    """
    top, bottom, left, right = profile.margins
    number = profile.styles["page_number"]
    face = f"font: {number.size:g}pt 'Times New Roman', serif;"
    page = (
        f"@page {{ size: A4; margin: {top:g}mm {right:g}mm {bottom:g}mm {left:g}mm; "
        f"@top-center {{ content: counter(page, from-two); {face} }} }}\n"
    )
    page += "".join(
        f"@page annex{n} {{ counter-increment: annex{n}; "
        f"@top-center {{ content: counter(annex{n}, from-two); {face} }} }}\n"
        for n in range(1, annexes + 1)
    )
    padding = f".sheet {{ padding: {top:g}mm {right:g}mm {bottom:g}mm {left:g}mm; }}\n"
    return padding + "".join(_rule(style) for style in profile.styles.values()) + page + _fixed_css()


def _rule(style: Style) -> str:
    spacing = f"{style.line[:-2]}pt" if style.line.endswith("pt") else f"{float(style.line) * _SINGLE:g}"
    hanging = style.element.startswith("addressee")
    block = (
        f"text-align: {style.align}; text-indent: {0 if hanging else style.indent:g}mm; line-height: {spacing}; "
        f"padding: {style.before:g}pt 0 {style.after:g}pt {style.indent if hanging else 0:g}mm;"
    )
    face = (
        f"font-size: {style.size:g}pt; font-weight: {'bold' if style.bold else 'normal'}; "
        f"font-style: {'italic' if style.italic else 'normal'};"
        + (" text-decoration: underline;" if style.underline else "")
    )
    name = style.element
    return f".sheet .{name} {{ {face} }}\n.sheet p.{name}, .sheet h1.{name} {{ {block} }}\n"
