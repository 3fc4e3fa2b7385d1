"""The page: one file that holds its papers as data, its style and its script, and asks for nothing (trang xem).

Style and script are named by their hashes in a content security policy; nothing else may run, and nothing may be fetched.
The papers are JSON in which no ``<`` stands, and the script makes text of them, never markup.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
from functools import cache
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from congvan.formats.html.escaping import printed
from congvan.model import Directive
from congvan.view.marks import kinds
from congvan.view.paper import paper_data
from congvan.view.words import word, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.view.data import PaperData, PictureData
    from congvan.view.words import Language

__all__ = ["page"]

# In this order: what a part names stands before it.
_PARTS = ("dom", "days", "text", "tasks", "timeline", "graph", "lists", "search", "keys", "main")


def page(  # noqa: PLR0913 - one word for each choice of a caller
    papers: Directive | Iterable[Directive],
    *,
    names: Sequence[str] = (),
    lang: Language = "vi",
    today: dt.date | None = None,
    simple: bool = False,
    pictures: Sequence[Sequence[PictureData]] = (),
) -> str:
    """One self-contained HTML page of some papers: tasks first, then text and reading, linked both ways.

    Args:
        papers: One paper or several.
        names: What to call each, such as its file; where there are fewer, the rest have their numbers only.
        lang: The language of the page's own words, ``vi`` or ``en``.
        today: The day against which deadlines are held; without it, the day on which the page is looked at.
        simple: Show the text and what was read alone: no checks, no reasons, no graph.
        pictures: For each paper the pictures of its pages, as :func:`pictures_of` makes them.

    Raises:
        CongvanError: A paper cannot be printed.
    """
    given = [papers] if isinstance(papers, Directive) else list(papers)
    since = today or dt.datetime.now(tz=dt.UTC).date()
    shown = [
        paper_data(
            paper,
            name=names[place] if place < len(names) else "",
            lang=lang,
            since=since,
            simple=simple,
            pictures=pictures[place] if place < len(pictures) else (),
        )
        for place, paper in enumerate(given)
    ]
    style, script = _asset("view.css"), _script()
    return Template(_asset("page.html")).substitute(
        lang=lang,
        title=printed(shown[0]["title"] if len(shown) == 1 else word("ui", "title", lang)),
        needs_script=printed(word("ui", "needs_script", lang)),
        style_hash=_hash(style),
        script_hash=_hash(script),
        style=style,
        script=script,
        data=_json(shown, lang, today, simple=simple),
    )


def _json(shown: list[PaperData], lang: Language, today: dt.date | None, *, simple: bool) -> str:
    """The data; what HTML could take for markup stands escaped, as JSON allows."""
    data = {
        "lang": lang,
        "today": None if today is None else today.isoformat(),
        "simple": simple,
        "kinds": {kind.name: kind.told(lang) for kind in kinds().values()},
        "words": words("ui", lang),
        "papers": shown,
    }
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "<>&":
        told = told.replace(char, f"\\u{ord(char):04x}")
    return told


def _hash(content: str) -> str:
    """How a content security policy names a style or a script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")


@cache
def _script() -> str:
    parts = "".join(_asset(f"{name}.js") for name in _PARTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@cache
def _asset(name: str) -> str:
    return (files("congvan.view") / "assets" / name).read_text(encoding="utf-8")
