"""Invented papers as files of every format, each with its true reading beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.formats import write as write_directive

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from congvan.model import Directive

__all__ = ["FORMATS", "write"]

FORMATS = (".txt", ".docx", ".html", ".md", ".edxml", ".xml", ".akn")
"""The suffixes by turns."""


def write(made: Iterable[Directive], folder: str | os.PathLike[str], *, formats: Sequence[str] = FORMATS) -> list[Path]:
    """Write papers into a folder, in the formats by turns, and the truth of each as JSON into its folder ``truth``.

    A press report is a text, whatever the turn.

    Args:
        made: As :func:`congvan.corpus.generate.papers` gives them.
        folder: Where to; made where it is missing.
        formats: Suffixes of formats that can be written.

    Raises:
        MissingExtraError: A format needs an extra that is not installed.
    """
    place = Path(folder)
    (place / "truth").mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for number, paper in enumerate(made):
        words = paper.source.text if paper.source is not None else None
        name = f"{number:06d}"
        files.append(place / f"{name}{formats[number % len(formats)] if words is None else '.txt'}")
        if words is None:
            write_directive(paper, files[-1])
        else:
            files[-1].write_text(words, encoding="utf-8")
        (place / "truth" / f"{name}.json").write_text(paper.model_dump_json(exclude_none=True), encoding="utf-8")
    return files
