"""What of a page is its frame: menus, banners, lists of links (khung trang)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from congvan.vocab import tables

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["SILENT", "Frame"]

SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "nav",
        "iframe",
        "object",
        "svg",
        "canvas",
        "select",
        "button",
        "input",
        "textarea",
        "video",
        "audio",
    ]
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog"})
_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_MOST = 0.4  # a part that holds more of the page's words is no frame
_MANY_LINKS, _LINK_SHARE = 4, 0.75
_BLOCKS = frozenset(["div", "section", "aside", "ul", "ol", "table", "td", "footer", "header"])


@dataclass(slots=True)
class _Weight:
    """Characters of an element, those within links, and the number of links."""

    words: int = 0
    linked: int = 0
    links: int = 0


class Frame:
    """Which elements of a page are its frame; made in one walk over the page."""

    def __init__(self, root: _Element) -> None:
        self._weights: dict[_Element, _Weight] = {}
        self._total = self._weigh(root).words

    def holds(self, element: _Element) -> bool:
        """Whether an element with all that is in it belongs to the frame."""
        if element.tag in SILENT or element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if _HIDDEN.search(element.get("style") or ""):
            return True
        weight = self._weights.get(element)
        if weight is None or weight.words > self._total * _MOST:
            return False
        if element.get("role") in _ROLES or element.tag == "aside":
            return True
        return element.tag in _BLOCKS and (self._is_named(element) or self._is_links(weight))

    def is_of_the_site(self, element: _Element) -> bool:
        """Whether an element stands in a menu, a foot or the like; a list of nothing but links may be the paper's files."""
        return any(
            above.get("role") in _ROLES or above.tag in {"aside", "nav"} or self._is_named(above)
            for above in element.iterancestors()
            if above.tag not in {"html", "body"}
        )

    def _is_named(self, element: _Element) -> bool:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"[:400].lower()
        return not _frame_words().isdisjoint(_WORD.findall(names))

    def _is_links(self, weight: _Weight) -> bool:
        return weight.links >= _MANY_LINKS and weight.linked > weight.words * _LINK_SHARE

    def _weigh(self, root: _Element) -> _Weight:
        """Weights of all elements, from the leaves to the root."""
        open_links = 0
        stack: list[_Weight] = []
        done = _Weight()
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                open_links += element.tag == "a"
                stack.append(_Weight())
                if element.tag not in SILENT:
                    _add(stack[-1], element.text, open_links)
            else:
                done = stack.pop()
                if element.tag == "a":
                    open_links -= 1
                    done.links += 1
                self._weights[element] = done
                if stack:
                    above = stack[-1]
                    above.words += done.words
                    above.linked += done.linked
                    above.links += done.links
                    _add(above, element.tail, open_links)
        return done


def _add(weight: _Weight, text: str | None, links: int) -> None:
    length = len(text.strip()) if text else 0
    weight.words += length
    weight.linked += length if links else 0


@cache
def _frame_words() -> frozenset[str]:
    return frozenset(row["word"] for row in tables.rows("frame_words", "congvan.formats.html"))
