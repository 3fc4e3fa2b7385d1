"""Quốc hiệu, Tiêu ngữ and the Party's title: NĐ30 PL I, II.1; HD05 Phần II, I.1."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from congvan.checks.rule import Fault, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checks.paper import Paper

__all__ = ["find_title"]

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
_GAP = r"[\s|*]{1,80}"
_NATIONAL = re.compile(_GAP.join("cong hoa xa hoi chu nghia viet nam".split()))  # noqa: SIM905
_MOTTO = re.compile(r"doc\s{1,3}lap(?P<first>[\s\-.,;~_=]{0,8})tu\s{1,3}do(?P<second>[\s\-.,;~_=]{0,8})hanh\s{1,3}phuc")
_PARTY = re.compile(_GAP.join("dang cong san viet nam".split()))  # noqa: SIM905
_NEAR = 0.8


class Title(NamedTuple):
    """A title as printed."""

    start: int
    end: int
    words: str


def find_title(paper: Paper, wanted: str) -> Title | None:
    """Where a title stands in the header, exactly or nearly."""
    pattern = {NATIONAL_TITLE: _NATIONAL, MOTTO: _MOTTO, PARTY_TITLE: _PARTY}[wanted]
    match = pattern.search(paper.folded, *paper.header_range)
    if match is not None:
        return Title(*match.span(), " ".join(paper.text[slice(*match.span())].replace("|", " ").split()))
    size = len(wanted.split())
    near = [
        (SequenceMatcher(None, words[0], wanted).ratio(), Title(cell.start + words.start(), cell.end, words[0]))
        for cell in paper.header_cells
        # Where columns were flattened, the title ends a line that another body begins.
        for count in (size - 1, size, size + 1)
        if (words := re.search(rf"(?:\S+\s+){{0,{count - 1}}}\S+$", cell.text)) is not None
    ]
    ratio, title = max(near, key=lambda item: item[0], default=(0.0, None))
    return title if ratio > _NEAR else None


def _accepted(words: str, wanted: str) -> bool:
    """Whether the words are those of the title, with the tone mark on either letter (hòa, hoà)."""
    return words in {wanted, wanted.replace("HÒA", "HOÀ")}


def _judge(paper: Paper, wanted: str) -> Iterator[Fault]:
    title = find_title(paper, wanted)
    if title is None:
        if paper.is_whole:
            yield Fault(expected=wanted, kind="missing")
    elif not _accepted(title.words, wanted):
        yield Fault(title.start, title.end, title.words, wanted, suggestion=wanted)


@rule("S-QH-01")
def national_title(paper: Paper) -> Iterator[Fault]:
    """The first right-hand line is Quốc hiệu, letter for letter."""
    yield from _judge(paper, NATIONAL_TITLE)


@rule("S-QH-03")
def motto(paper: Paper) -> Iterator[Fault]:
    """The second line is Tiêu ngữ, with hyphens and a space on both sides of each."""
    yield from _judge(paper, MOTTO)


@rule("P-TD-01")
def party_title(paper: Paper) -> Iterator[Fault]:
    """The Party's title stands at the top right."""
    yield from _judge(paper, PARTY_TITLE)


@rule("X-01")
def one_title(paper: Paper) -> Iterator[Fault]:
    """Quốc hiệu and the Party's title do not stand in one header."""
    national, party = (
        _NATIONAL.search(paper.folded, *paper.header_range),
        _PARTY.search(paper.folded, *paper.header_range),
    )
    if national is None or party is None:
        return
    wrong = national if paper.system == "party" else party
    title = paper.text[slice(*wrong.span())]
    line = paper.printed.lines[paper.printed.line_at(wrong.start())]
    # A mention in the abstract or the name of a body ("ĐẢNG BỘ …") is no title: a title is a cell of its own.
    if any(cell.text == title for cell in line.cells) or line.end == wrong.end():
        yield Fault(*wrong.span(), " ".join(title.split()))
