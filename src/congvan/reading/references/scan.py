"""One pass over the text: each trigger word is looked at once, and what it opens is read to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.references import dates, resolve
from congvan.reading.references.by_name import by_name
from congvan.reading.references.mentions import Mention, share
from congvan.reading.references.numbered import abbreviated, alone, numbered
from congvan.reading.references.page import page_of
from congvan.reading.references.pinpoints import pinpoints_before
from congvan.reading.references.roles import role_before
from congvan.reading.references.words import trigger

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from congvan.reading.raw import RawReference
    from congvan.reading.references.page import Page
    from congvan.reading.text.normalise import Text


def find_references(  # noqa: PLR0913 - the last three tell what the paper itself is
    text: Text,
    start: int,
    end: int,
    *,
    own: tuple[str | None, str | None] = (None, None),
    skip: Sequence[tuple[int, int]] = (),
    home: str | None = None,
) -> tuple[RawReference, ...]:
    """Every mention of another document in ``text[start:end]``, in reading order, as raw references.

    Args:
        text: The normalised text.
        start: Where to begin.
        end: Where to stop.
        own: Number and type of the directive itself, which is never a reference.
        skip: Pieces that are not the paper's: header, page numbers, running heads.
        home: The place that the directive's issuer governs, for ``UBND tỉnh`` without a name.
    """
    page = page_of(text, end, skip)
    mentions: list[Mention] = []
    for found in _triggers(page, start, mentions):
        for mention in _opened(page, found):
            _look_back(page, mention, mentions[-1] if mentions else None, start)
            mentions.append(mention)
    share(mentions, page.fold)
    return resolve.raw_references(page, resolve.without_own(mentions, own), home)


def _triggers(page: Page, start: int, mentions: list[Mention]) -> Iterator[re.Match[str]]:
    """What may open a mention, one after another, never inside the last of ``mentions``."""
    near, at = trigger()
    if (found := at.match(page.fold, start, page.end)) is not None:
        yield found
    for mark in near.finditer(page.fold, start, page.end):
        place = mark.end()
        if mentions and place < mentions[-1].end:
            continue
        if (found := at.match(page.fold, place, page.end)) is not None:
            yield found


def _opened(page: Page, found: re.Match[str]) -> list[Mention]:
    """The mentions that a trigger opens; none where it is a word of the sentence."""
    if found["alone"] is not None:
        return alone(page, found)
    if found["short"] is not None:
        return abbreviated(page, found)
    return (numbered(page, found) if found["word"] is not None else []) or by_name(page, found)


def _look_back(page: Page, mention: Mention, last: Mention | None, start: int) -> None:
    """Read what the words before a mention say: parts, role, and the day where it stands before."""
    begin = last.end if last is not None else start
    if mention.listed and last is not None:
        mention.role = last.role
        return
    mention.pinpoint, first = pinpoints_before(page.text, mention.start, begin)
    mention.role = role_before(page.fold, first, start, (last.end, last.role) if last is not None else None)
    if mention.on is None and mention.number is not None:
        mention.on = dates.issued_before(page.fold, first, begin)
