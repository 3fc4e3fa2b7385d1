"""``llms.txt`` of the site: what an assistant reads first, made from the navigation, each page by its Markdown source.

See https://llmstxt.org for the form: a title, a summary, then sections with a link and a line for each page.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["made"]

_DOCS = Path(__file__).parents[1]
_OTHER = {
    "en": ("Tiếng Việt", "vi/llms.txt", "the same pages in Vietnamese"),
    "vi": ("English", "../llms.txt", "các trang này bằng tiếng Anh"),
}
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r".+?(?:[.:](?=\s|$)|$)")
_NO_WORDS = ("|", "```", "#", "-", "!", "<", ">", "1.")


def made(language: str) -> str:
    """The whole file in one language."""
    project = tomllib.loads((_DOCS / "making" / f"zensical.{language}.toml").read_text(encoding="utf-8"))["project"]
    name, link, told = _OTHER[language]
    lines = [f"# {project['site_name']}", "", f"> {project['site_description']}", ""]
    loose = [page for entry in project["nav"] for page in _pages(entry) if not _is_section(entry)]
    lines += [_line(language, page) for page in loose]
    lines.append(f"- [{name}]({link}): {told}")
    for entry in project["nav"]:
        if _is_section(entry):
            (title,) = entry
            lines += ["", f"## {title}", "", *(_line(language, page) for page in _pages(entry))]
    return "\n".join(lines) + "\n"


def _is_section(entry: Any) -> bool:  # noqa: ANN401 - the navigation is nested as its author likes
    return isinstance(entry, dict) and any(isinstance(inner, list) for inner in entry.values())


def _pages(entry: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Every page of an entry, in its order."""
    if isinstance(entry, str):
        yield entry
    else:
        for inner in entry.values() if isinstance(entry, dict) else entry:
            yield from _pages(inner)


def _line(language: str, page: str) -> str:
    text = (_DOCS / language / page).read_text(encoding="utf-8")
    title = _TITLE.search(text)
    told = _told(text)
    name = title[1] if title is not None else page
    return f"- [{name}]({page})" + (f": {told}" if told else "")


def _told(text: str) -> str:
    """The first sentence of a page."""
    for block in text.split("\n\n"):
        if not block.strip() or block.startswith(_NO_WORDS):
            continue
        found = _SENTENCE.match(_LINK.sub(r"\1", " ".join(block.split())))
        return found[0].removesuffix(":") if found is not None else ""
    return ""
