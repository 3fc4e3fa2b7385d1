"""What is fuzzed by coverage: bytes into a reader, which returns or raises a ``CongvanError``, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan import CongvanError, parse_text
from congvan.corpus.generate import papers, text_of
from congvan.formats import docx, edxml, xml

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TARGETS", "seeds"]

_EXAMPLES = sorted((Path(__file__).parents[2] / "docs" / "examples").glob("*.txt"))
_FEW = 6


def text(data: bytes) -> None:
    """Any text is read; its spans cut it."""
    given = data.decode("utf-8", "surrogateescape")
    found = parse_text(given)
    for task in found.tasks:
        if task.span is not None and not 0 <= task.span.start <= task.span.end <= len(given):
            raise AssertionError(task.span)


def own_xml(data: bytes) -> None:
    """The library's own XML; what it reads comes back."""
    try:
        found = xml.loads(data)
    except CongvanError:
        return
    if xml.loads(xml.dumps(found)) != found:
        raise AssertionError(found)


def edxml_message(data: bytes) -> None:
    """A message of the national axis, its findings, and the directive in it."""
    try:
        edxml.validate(edxml.loads_message(data))
        edxml.loads(data)
    except CongvanError:
        return


def word(data: bytes) -> None:
    """A Word document."""
    try:
        docx.loads(data)
    except CongvanError:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {"text": text, "xml": own_xml, "edxml": edxml_message, "docx": word}


def seeds(target: str) -> list[bytes]:
    """Good inputs, from which the fuzzer starts."""
    made = list(papers(_FEW))
    if target == "text":
        return [*(file.read_bytes() for file in _EXAMPLES), *(text_of(paper).encode() for paper in made)]
    directives = [parse_text(file.read_text(encoding="utf-8")) for file in _EXAMPLES] + made
    written = {"xml": xml.dumps, "edxml": edxml.dumps, "docx": docx.dumps}[target]
    return [written(paper) for paper in directives]
