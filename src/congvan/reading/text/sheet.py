"""What every stage of a reading is given: the text and its printed lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.reading.text.normalise import Text


class Line(NamedTuple):
    """A printed line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns of white space before it."""
    gap: int
    """Blank lines above it."""


@dataclass(frozen=True)
class Sheet:
    """A text that is read; nothing in it changes.

    All offsets of a reading are into :attr:`Text.text`; :meth:`Text.span` turns them into spans of the source.
    """

    __slots__ = ("is_traced", "lines", "text")

    text: Text
    lines: tuple[Line, ...]
    is_traced: bool
    """Whether the stages are to tell which rules read which field."""
