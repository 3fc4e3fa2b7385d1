"""Mentions of other papers inside running text, as ``ref`` elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from congvan.formats.akn.uris import reference_work
from congvan.formats.akn.words import fold, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Reference

__all__ = ["Links"]

_KEY = 6  # how many characters of a mention are looked up at each place; shorter mentions are not linked
_CANDIDATES = 8  # how many mentions that begin alike are tried at one place


class Links:
    """The mentions of a directive, found again in its text in time linear in its length."""

    def __init__(self, references: tuple[Reference, ...]) -> None:
        self._starts: dict[str, list[tuple[str, str]]] = {}
        for reference in references:
            work = reference_work(reference)
            text = fold(reference.text or "")
            if work is not None and len(text) >= _KEY:
                known = self._starts.setdefault(text[:_KEY], [])
                if (text, work.uri) not in known and len(known) < _CANDIDATES:
                    known.append((text, work.uri))
        for known in self._starts.values():
            known.sort(key=lambda pair: -len(pair[0]))

    def fill(self, element: etree._Element, text: str) -> None:
        """Put text into an element, each mention in a ``ref``."""
        done, last = 0, None
        for start, mention, href in self._found(text):
            _append(element, last, text[done:start])
            last = etree.SubElement(element, tag("ref"), href=href)
            last.text = mention
            done = start + len(mention)
        _append(element, last, text[done:])

    def _found(self, text: str) -> Iterator[tuple[int, str, str]]:
        if not self._starts:
            return
        place = 0
        while place <= len(text) - _KEY:
            for mention, href in self._starts.get(text[place : place + _KEY], ()):
                if text.startswith(mention, place):
                    yield place, mention, href
                    place += len(mention) - 1
                    break
            place += 1


def _append(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text
