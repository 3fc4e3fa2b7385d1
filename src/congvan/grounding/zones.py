"""The zones of a text in which a claim may be anchored: header, body and closing, or a report's sentences on its paper."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Self

from congvan.grounding.search import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.grounding.search import Finder
    from congvan.model import Block, Directive

__all__ = ["Heading", "Zones"]

_SENTENCE = 600  # no sentence on a paper is followed further
_ON_PAPER = frozenset({"document_type", "number", "issued_on", "issuers", "subject"})
_LEVELS = 12  # no more headings govern one task


class Heading(NamedTuple):
    """A block's own words, how far it governs, and which heading governs it."""

    words: Found
    governs: Found
    above: int | None


class Zones(NamedTuple):
    """Where the parts of a paper stand.

    Attributes:
        header: What stands above the body; of a report, the sentences that name its paper.
        body: The body and the annexes.
        closing: What stands below the body: signatures, recipients.
        headings: The blocks that govern others, in reading order.
    """

    header: tuple[Found, ...]
    body: tuple[Found, ...]
    closing: tuple[Found, ...]
    headings: tuple[Heading, ...]

    @classmethod
    def of(cls, finder: Finder, read: Directive) -> Self:
        """The zones of a text, by what reading finds in it."""
        length = len(finder.text.text)
        whole = Found(0, length)
        spans = [finder.place(block.span) for block in read.body if block.span is not None]
        headings = _nested(_headings(finder, read.body, whole))
        source = read.source
        if source is not None and source.kind == "news":
            named = [finder.place(field.span) for field in source.fields if field.field.partition(".")[0] in _ON_PAPER]
            told = tuple(dict.fromkeys(_sentence(finder.text.text, place) for place in named))
            return cls(told or (whole,), (whole,), (whole,), headings)
        if not spans:
            return cls((whole,), (whole,), (whole,), ())
        annexes = [finder.place(annex.span) for annex in read.annexes if annex.span is not None]
        body = Found(spans[0].start, max(span.end for span in spans))
        end = min((annex.start for annex in annexes), default=length)
        closing = (Found(body.end, max(end, body.end)),)
        return cls((Found(0, body.start),), (body, *annexes), closing, headings)

    @property
    def frame(self) -> tuple[Found, ...]:
        """Header and closing; of a report, which has no closing of its own, the sentences on its paper."""
        return self.header if self.closing == self.body else (*self.header, *self.closing)

    def governing(self, place: Found) -> Iterator[Found]:
        """The words that govern a place of the body, the nearest first: headings and lead-ins."""
        number: int | None = bisect_right(self.headings, place.start, key=lambda heading: heading.governs.start) - 1
        for _ in range(_LEVELS):
            if number is None or number < 0:
                return
            heading = self.headings[number]
            if heading.governs.holds(place) and not heading.words.holds(place):
                yield heading.words
            number = heading.above


def _nested(found: Iterator[tuple[Found, Found]]) -> tuple[Heading, ...]:
    """Each heading with the one above it."""
    headings: list[Heading] = []
    above: list[int] = []
    for words, governs in found:
        while above and not headings[above[-1]].governs.holds(governs):
            above.pop()
        headings.append(Heading(words, governs, above[-1] if above else None))
        above.append(len(headings) - 1)
    return tuple(headings)


def _headings(finder: Finder, blocks: tuple[Block, ...], around: Found) -> Iterator[tuple[Found, Found]]:
    """Blocks with children, and paragraphs that end in a colon, which govern what follows."""
    for number, block in enumerate(blocks):
        if block.span is None:
            continue
        place = finder.place(block.span)
        under = [finder.place(child.span) for child in block.children if child.span is not None]
        if under:
            yield Found(place.start, max(place.start, under[0].start)), place
            yield from _headings(finder, block.children, place)
        elif (block.text or "").rstrip().endswith(":") and number + 1 < len(blocks):
            yield place, Found(place.start, max(place.end, around.end))


def _sentence(text: str, place: Found) -> Found:
    """The sentence in which something stands, no further than a paragraph."""
    low, high = max(0, place.start - _SENTENCE), min(len(text), place.end + _SENTENCE)
    start = max(text.rfind("\n", low, place.start), text.rfind(". ", low, place.start), low - 1) + 1
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, place.end, high)) >= 0]
    return Found(start, min(ends, default=high))
