"""The body's tree as printed paragraphs (nội dung văn bản), NĐ30 PL I, II.6 and HD05 Phần II, I.6."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from congvan.layout.profile import line
from congvan.layout.sheet import Grid, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.layout.sheet import Piece, Profile
    from congvan.model import Block

__all__ = ["lay_blocks"]

_AUTHORITY_LINES = 3
_TERM = re.compile(r"kh(?:óa|oá) [IVXL0-9]{1,7}\b", re.IGNORECASE)  # Khóa XV, kỳ họp thứ 8
_RUNS_ON = (":", ".", ";")  # what ends so is no heading, but words that what stands below goes on
_GROUND_ENDS = (";", ",")
_ROMAN = re.compile(r"[IVXLC]+")
_DIVISIONS = {"part": "Phần", "chapter": "Chương", "section": "Mục", "subsection": "Tiểu mục"}
_MARKS = {"clause": "{}. ", "point": "{}) "}
_BULLETS = {"dash": "- ", "plus": "+ "}


def lay_blocks(profile: Profile, blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """Every block with what stands under it, in printed order."""
    printed: list[Piece] = []
    waiting = list(blocks)[::-1]
    ground = decides = False
    while waiting:
        block = waiting.pop()
        if _is_authority(block, waiting):
            words = block.text or block.heading or ""
            below = line(profile, "authority" if words.isupper() else "formula", words)
            if printed and decides:
                printed[-1], below = _set_close(printed[-1], below)
            printed.append(below)
            decides = True
            waiting.extend(block.children[::-1])
            continue
        decides = False
        if block.kind == "table":
            printed.append(_grid(profile, block))
            continue
        ground = block.kind == "recital" and _is_ground(block, waiting, after_ground=ground)
        printed.extend(_lines(profile, block, ground=ground))
        waiting.extend(block.children[::-1])
    return tuple(printed)


def _is_authority(block: Block, waiting: list[Block]) -> bool:
    """Whether a line names who decides, above the grounds (NĐ30 PL III, Mẫu 1.1-1.3).

    An assembly has a second line below the first: its term and its meeting.
    """
    if not _could_decide(block):
        return False
    for following in waiting[: -_AUTHORITY_LINES - 1 : -1]:
        if following.kind in {"recital", "formula"}:
            return True
        if not _could_decide(following):
            return False
    return False


def _set_close(above: Piece, below: Paragraph) -> tuple[Piece, Paragraph]:
    """Two lines of one authority without room between them."""
    if isinstance(above, Paragraph):
        above = Paragraph(replace(above.style, after=0), above.runs)
    return above, Paragraph(replace(below.style, before=0), below.runs)


def _could_decide(block: Block) -> bool:
    words = block.text or block.heading or ""
    return block.kind in {"heading", "paragraph", "formula"} and (words.isupper() or _TERM.match(words) is not None)


def _is_ground(block: Block, waiting: list[Block], *, after_ground: bool) -> bool:
    """Whether a recital is a ground on which a paper is decided, and not how a letter opens (NĐ30 PL I, II.6.a).

    Grounds stand in a row, each but the last ending in a semicolon, or right above who or what is decided.
    """
    if after_ground or (block.text or "").rstrip().endswith(_GROUND_ENDS):
        return True
    return bool(waiting) and (waiting[-1].kind in {"recital", "formula"} or (waiting[-1].text or "").isupper())


def _lines(profile: Profile, block: Block, *, ground: bool) -> Iterator[Paragraph]:
    """The block's own lines, without its children; ``ground`` is whether a paper is decided on it."""
    if block.kind == "section" and _ROMAN.fullmatch(block.label or ""):
        yield from _numbered_section(profile, block)
    elif block.kind in _DIVISIONS:
        yield from _division(profile, block)
    elif block.kind == "article":
        yield from _article(profile, block)
    elif block.kind in _MARKS or block.kind in _BULLETS:
        yield from _item(profile, block)
    elif block.kind == "recital":
        yield from _plain(profile, block, "recital" if ground else "paragraph", profile.words["recital"])
    else:
        yield from _plain(profile, block, block.kind if block.kind in {"formula", "heading"} else "paragraph", "")


def _division(profile: Profile, block: Block) -> Iterator[Paragraph]:
    """Phần, Chương, Mục, Tiểu mục with the number on one line and the heading below (NĐ30 PL I, II.6.đ)."""
    if block.label:
        yield line(profile, "part", f"{_DIVISIONS[block.kind]} {block.label}")
    if block.heading:
        yield line(profile, "division_heading", block.heading)
    if block.text:
        yield line(profile, "paragraph", block.text)


def _numbered_section(profile: Profile, block: Block) -> Iterator[Paragraph]:
    """``I. MỤC TIÊU`` of a report-like text (NĐ30 PL I, II.6.c)."""
    heading, rest = (block.heading, block.text) if block.heading else (block.text, None)
    yield line(profile, "numbered_section", f"{block.label}. {heading or ''}".rstrip())
    if rest:
        yield line(profile, "paragraph", rest)


def _article(profile: Profile, block: Block) -> Iterator[Paragraph]:
    """``Điều 1. …``: the word and a heading bold, text without a heading regular (NĐ30 PL I, II.6.đ)."""
    mark = f"Điều {block.label}." if block.label else ""
    if block.heading:
        yield line(profile, "article", (f"{mark} {block.heading}".strip(), "article_word"))
        if block.text:
            yield line(profile, "paragraph", block.text)
    else:
        gap = " " if mark and block.text else ""
        yield line(profile, "article", (mark + gap, "article_word"), block.text or "")


def _item(profile: Profile, block: Block) -> Iterator[Paragraph]:
    """Khoản, điểm, and the dashes and pluses under them (NĐ30 PL I, II.6.đ)."""
    mark = _MARKS[block.kind].format(block.label) if block.kind in _MARKS and block.label else ""
    mark = _BULLETS.get(block.kind, mark)
    style = "clause" if block.kind == "clause" else "point"
    if block.heading and not block.text and block.heading.endswith(_RUNS_ON):
        yield line(profile, style, f"{mark}{block.heading}")
    elif block.heading:
        yield line(profile, style, (f"{mark}{block.heading}", "clause_heading"))
        if block.text:
            yield line(profile, "paragraph", block.text)
    elif mark or block.text:
        yield line(profile, style, f"{mark}{block.text or ''}".rstrip())


def _plain(profile: Profile, block: Block, element: str, mark: str) -> Iterator[Paragraph]:
    """Căn cứ, QUYẾT ĐỊNH:, unnumbered headings and paragraphs."""
    if block.heading:
        yield line(profile, "heading", block.heading)
    if block.text:
        yield line(profile, element, mark + block.text)


def _grid(profile: Profile, table: Block) -> Grid:
    """Rows of cells, the first of several as the head; a row or cell that the tree leaves out is taken as one."""
    rows = [row.children if row.kind == "row" else (row,) for row in table.children]
    styles = ["cell_head" if place == 0 and len(rows) > 1 else "cell" for place in range(len(rows))]
    return Grid(
        tuple(tuple(_cell(profile, cell, style) for cell in row) for row, style in zip(rows, styles, strict=True))
    )


def _cell(profile: Profile, cell: Block, style: str) -> tuple[Paragraph, ...]:
    words = [cell.text] if cell.text else []
    for piece in lay_blocks(profile, cell.children):
        if isinstance(piece, Grid):
            words.extend(inner.text for row in piece.rows for column in row for inner in column)
        else:
            words.append(piece.text)
    return tuple(line(profile, style, text) for text in words)
