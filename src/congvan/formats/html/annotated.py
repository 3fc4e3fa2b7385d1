"""The source text on one page, with every value marked where it stands (trang chú giải).

The page is one file that asks for nothing outside and runs no script. It is well-formed XML but for the control
characters that a text may hold; those are shown by their code points.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from congvan.errors import InputError, Reason
from congvan.formats.html.escaping import as_they_stand, printed
from congvan.formats.html.marks import anchor_of, kinds, marks_of, word
from congvan.formats.html.panel import sections_of
from congvan.formats.html.runs import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.formats.html.runs import Run
    from congvan.model import Directive

__all__ = ["print_annotated"]

_PAGE = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{title}</title>
<style>
{css}</style>
</head>
<body>
<header>
<h1>{title}</h1>
{legend}
<p class="jump">{jump}</p>
</header>
<main>
<h2 id="text-heading">{text_heading}</h2>
<pre id="text" aria-labelledby="text-heading" dir="ltr">
{text}</pre>
</main>
<aside aria-label="{panel_heading}">
{panel}</aside>
</body>
</html>
"""


def print_annotated(directive: Directive, *, title: str) -> str:
    """The page; ``title`` is what a browser's tab shows.

    Raises:
        InputError: The directive has no source text, to which its places would refer.
    """
    source = directive.source
    if source is None or source.text is None:
        raise InputError(Reason("no-source-text"), form="html")
    marks = list(marks_of(directive, source))
    sections = list(sections_of(directive, source))
    return _PAGE.format(
        title=printed(title),
        css=_css(),
        legend=_legend({mark.kind for mark in marks}),
        text_heading=printed(word("page", "text")),
        jump=" ".join(f'<a href="#{section.key}">{section.heading}</a>' for section in sections),
        text="".join(_text(runs_of(source.text, marks))),
        panel_heading=printed(word("page", "panel")),
        panel="".join(
            f'<section id="{section.key}" aria-label="{section.heading}">\n<h2>{section.heading}</h2>\n{section.body}\n</section>\n'
            for section in sections
        ),
    )


def _legend(used: Iterable[str]) -> str:
    """Each kind that is on the page with its colours, and a box that puts them out."""
    items = "".join(
        f'<li><label><input type="checkbox" id="show-{kind.name}" checked="checked" /> '
        f'<span class="sample {kind.name}">{printed(kind.vietnamese)}</span> '
        f'<small lang="en">{printed(kind.english)}</small></label></li>\n'
        for kind in kinds().values()
        if kind.name in used
    )
    heading = printed(word("page", "legend"))
    return (
        f'<nav aria-label="{heading}">\n<h2>{heading}</h2>\n<ul class="legend">\n{items}</ul>\n</nav>' if items else ""
    )


def _text(runs: Iterable[Run]) -> Iterator[str]:
    """The marked text: the places that entries point at, and the runs, each of which points back at its entry."""
    reached: set[str] = set()
    for run in runs:
        for mark in run.opened:
            if mark.key is not None:
                yield f'<span id="{anchor_of(mark.key)}"></span>'
            elif run.text:
                yield f'<span class="begins" title="{printed(mark.told)}"></span>'
        if not run.marks:
            yield as_they_stand(run.text)
            continue
        first = run.marks[0]
        told = printed("; ".join(dict.fromkeys(mark.told for mark in run.marks)))
        classes = " ".join([first.kind, *(f"in-{kind}" for kind in run.kinds if kind != first.kind)])
        if first.key is None:
            yield f'<span class="{classes}" title="{told}">{as_they_stand(run.text)}</span>'
            continue
        # One stop for the keyboard at each mark, however many runs it is cut into.
        stop = ' tabindex="-1"' if first.key in reached else ""
        reached.add(first.key)
        link = f'<a href="#{first.key}" title="{told}"{stop}>{as_they_stand(run.text)}</a>'
        yield f'<mark class="{classes}">{link}</mark>'


@cache
def _css() -> str:
    """The style sheet, then for each kind what its box in the legend puts out."""
    fixed = (files("congvan.formats.html") / "annotated.css").read_text(encoding="utf-8")
    off = "".join(
        f"body:has(#show-{name}:not(:checked)) {{ --{name}-fill: transparent; --{name}-line: transparent; }}\n"
        for name in kinds()
    )
    return fixed + off
