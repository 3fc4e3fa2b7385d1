r"""The body of a directive in pieces for retrieval, each with its path, its place and what it cites (cắt đoạn).

>>> import congvan
>>> d = congvan.parse_text("Điều 1. Giao Sở Y tế kiểm tra theo Nghị định số 30/2020/NĐ-CP.\nĐiều 2. Quyết định này có hiệu lực.")
>>> for chunk in chunks(d):
...     print(chunk.path, chunk.metadata["references"])
('1',) ['urn:congvan:doc:cp:nd:2020:30']
('2',) []
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from congvan.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Block, Directive

__all__ = ["Chunk", "ChunkMetadata", "chunks"]

_LIMIT = 2_000
_SHORTEST = 50


class ChunkMetadata(TypedDict):
    """What a store keeps beside a piece: plain values, ``None`` where the paper does not say."""

    uri: str | None
    number: str | None
    document_type: str | None
    issued_on: str | None
    issuer: str | None
    subject: str | None
    path: str
    """Labels from the root, joined by a full stop: ``2.1.a``."""
    headings: str
    """Headings above it, joined by `` > ``."""
    start: int | None
    end: int | None
    references: list[str]
    """Identifiers of the papers that it cites."""
    tasks: list[str]
    """Ids of the tasks that it gives."""


class Chunk(NamedTuple):
    """A piece of a paper.

    Attributes:
        text: Its words, as printed, label included.
        path: Labels from the root of the body: ``("2", "1", "a")``.
        headings: Headings of the blocks in which it stands, the highest first.
        span: Where it stands in ``directive.source.text``; ``None`` in a paper that was not read from text.
        metadata: Plain values for a store.
    """

    text: str
    path: tuple[str, ...]
    headings: tuple[str, ...]
    span: Span | None
    metadata: ChunkMetadata


class _Piece(NamedTuple):
    """A run of the text before its metadata are known."""

    text: str
    path: tuple[str, ...]
    headings: tuple[str, ...]
    span: Span | None


def chunks(directive: Directive, *, limit: int = _LIMIT) -> list[Chunk]:
    """Cut the body and the annexes along their joints: an article, clause or point is never torn where it fits.

    A block goes whole into one piece where it fits, but two articles never share one; what is longer is cut at its
    children, and a block without children at white space; neighbours without a label of their own are joined while they
    fit. Every word of the body is in exactly one piece.

    Args:
        directive: The paper.
        limit: The most characters of a piece, at least 50.

    Raises:
        ValueError: The limit is smaller than 50.
    """
    if limit < _SHORTEST:
        msg = f"a piece holds at least {_SHORTEST} characters, not {limit}"
        raise ValueError(msg)
    printed = directive.source.text if directive.source is not None else None
    bodies = [directive.body, *(annex.body for annex in directive.annexes)]
    pieces = [piece for body in bodies for piece in _joined(_cut(body, printed, limit), printed, limit)]
    return [Chunk(*piece, _metadata(directive, piece)) for piece in pieces]


def _joined(pieces: Iterator[_Piece], printed: str | None, limit: int) -> list[_Piece]:
    """Neighbours under one label in one piece where they fit, such as the recitals of a decision."""
    kept: list[_Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if last is None or (last.path, last.headings) != (piece.path, piece.headings):
            kept.append(piece)
            continue
        span, text = None, f"{last.text}\n{piece.text}"
        if printed is not None and last.span is not None and piece.span is not None:
            span = Span(start=last.span.start, end=piece.span.end)
            text = span.cut(printed)
        if len(text) <= limit:
            kept[-1] = _Piece(text, piece.path, piece.headings, span)
        else:
            kept.append(piece)
    return kept


def _cut(body: tuple[Block, ...], printed: str | None, limit: int) -> Iterator[_Piece]:
    """The pieces of some blocks, in reading order."""
    waiting: list[tuple[tuple[str, ...], tuple[str, ...], Block]] = [((), (), block) for block in reversed(body)]
    while waiting:
        above, headings, block = waiting.pop()
        path = above if block.label is None else (*above, block.label)
        whole = _words(block, printed)
        if not block.children or (len(whole) <= limit and not _holds_articles(block)):
            yield from _fitted(whole, path, headings, block.span, limit)
            continue
        own, place = _own_words(block, printed)
        yield from _fitted(own, path, headings, place, limit)
        below = headings if block.heading is None else (*headings, block.heading)
        waiting += [(path, below, child) for child in reversed(block.children)]


def _holds_articles(block: Block) -> bool:
    return any(inner is not block and inner.kind == "article" for _, inner in block.walk())


def _words(block: Block, printed: str | None) -> str:
    return block.full_text if printed is None or block.span is None else block.span.cut(printed)


def _own_words(block: Block, printed: str | None) -> tuple[str, Span | None]:
    """What stands before the first child: label, heading and own text, with their place."""
    first = block.children[0].span
    if printed is not None and block.span is not None and first is not None:
        end = block.span.start + len(printed[block.span.start : first.start].rstrip())
        return printed[block.span.start : end], Span(
            start=block.span.start, end=end
        ) if end > block.span.start else None
    parts = (block.label and f"{block.label}.", block.heading, block.text)
    return " ".join(part for part in parts if part), None


def _fitted(
    text: str, path: tuple[str, ...], headings: tuple[str, ...], span: Span | None, limit: int
) -> Iterator[_Piece]:
    """A run of words in pieces of at most ``limit`` characters, cut at white space where there is some."""
    begin = 0
    while begin < len(text):
        end = begin + limit
        if end < len(text):
            gap = max(text.rfind(" ", begin + 1, end + 1), text.rfind("\n", begin + 1, end + 1))
            end = gap if gap > begin else end
        words = text[begin:end].strip()
        if words:
            at = begin + text[begin:end].index(words[0])
            place = None if span is None else Span(start=span.start + at, end=span.start + at + len(words))
            yield _Piece(words, path, headings, place)
        begin = end


def _metadata(directive: Directive, piece: _Piece) -> ChunkMetadata:
    span = piece.span
    within = (
        [] if span is None else [found for found in directive.references if _inside(found.span, span) and found.uri]
    )
    given = [] if span is None else [task for task in directive.tasks if _inside(task.span, span)]
    return {
        "uri": directive.uri,
        "number": directive.number.text if directive.number is not None else None,
        "document_type": directive.document_type,
        "issued_on": directive.issued_on.isoformat() if directive.issued_on is not None else None,
        "issuer": directive.issuers[0].name if directive.issuers else None,
        "subject": directive.subject,
        "path": ".".join(piece.path),
        "headings": " > ".join(piece.headings),
        "start": span.start if span is not None else None,
        "end": span.end if span is not None else None,
        "references": [uri for found in within if (uri := found.uri) is not None],
        "tasks": [task.id for task in given],
    }


def _inside(inner: Span | None, outer: Span) -> bool:
    """Whether something begins in a piece; what runs over its end belongs to the piece in which it begins."""
    return inner is not None and outer.start <= inner.start < outer.end
