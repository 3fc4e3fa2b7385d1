"""Every error that congvan raises of its own accord.

All of them are :class:`CongvanError`. Classes and their attributes are API; messages are for people and may change.
A caller's own mistake in building a model stays pydantic's ``ValidationError``.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CongvanError",
    "InputError",
    "LimitError",
    "Location",
    "MissingExtraError",
    "MissingProgramError",
    "UnknownFormatError",
]


# So much of a long line is shown to either side of the place.
_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    r"""Where in an input something is the matter (vị trí).

    >>> print(Location.in_text("Số: 5\nHuế, ngày 32", 16))
    line 2, column 11
    >>> print(Location.in_text("Số: 5\nHuế, ngày 32", 16).marked)
    Huế, ngày 32
              ^

    Attributes:
        path: A part of the input: a member of a ZIP, a page, an XPath, the path of a field in JSON.
        line: The line, from 1.
        column: The character of the line, from 1.
        excerpt: The words of that line around the place.
        mark: How many characters of ``excerpt`` stand before the place.
    """

    path: str | None = None
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None
    mark: int | None = None

    def __str__(self) -> str:
        """Line, column and path, as far as they are known."""
        line = None if self.line is None else f"line {self.line}"
        column = None if self.column is None else f"column {self.column}"
        return ", ".join(part for part in (line, column, self.path) if part is not None)

    @property
    def marked(self) -> str | None:
        """The line with a mark under the place, in two lines; ``None`` where the line is not known."""
        if self.excerpt is None or self.mark is None:
            return None
        return f"{self.excerpt}\n{' ' * self.mark}^"

    @classmethod
    def in_text(cls, text: str, offset: int, *, path: str | None = None) -> Self:
        """The place of a character of a text."""
        start = text.rfind("\n", 0, offset) + 1
        return cls.in_line(text, text.count("\n", 0, start) + 1, offset - start + 1, path=path, start=start)

    @classmethod
    def in_line(cls, text: str, line: int, column: int, *, path: str | None = None, start: int | None = None) -> Self:
        """The place of a column of a line, both from 1.

        Args:
            text: The input.
            line: The line.
            column: The column; one beyond the line is its end.
            path: The part of the input that ``text`` is.
            start: Where the line starts in ``text``, if that is known.
        """
        if start is None:
            start = 0
            for _ in range(line - 1):
                start = text.find("\n", start) + 1 or len(text)
        end = text.find("\n", start)
        whole = text[start : len(text) if end < 0 else end].rstrip("\r")
        first = max(0, min(column - 1, len(whole)) - _SHOWN)
        shown = "".join(letter if letter.isprintable() else " " for letter in whole[first : column + _SHOWN])
        return cls(path=path, line=line, column=column, excerpt=shown, mark=min(column - 1 - first, len(shown)))


class CongvanError(Exception):
    """The base of all errors of this library; each can be pickled and copied.

    Attributes:
        message: What is wrong, in one line, without the place.
        place: Where, or ``None`` where there is no narrower place than the input.
    """

    def __init__(self, message: str, *, place: Location | str | None = None) -> None:
        """Say what is wrong; a ``place`` given as a string is a path."""
        location = Location(path=place) if isinstance(place, str) else place
        self.message = message
        self.place = location
        super().__init__(message if location is None else f"{location}: {message}")

    def __str__(self) -> str:
        """The place and what is wrong; below it the line with a mark under the place, where it is known."""
        marked = self.place.marked if self.place is not None else None
        told = super().__str__()
        return told if marked is None else f"{told}\n{textwrap.indent(marked, '    ')}"

    def __reduce__(self) -> tuple[object, ...]:
        """Errors go between processes as they are, whatever their own arguments."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[CongvanError], args: tuple[object, ...], state: Mapping[str, object]) -> CongvanError:
    """An error made again from what it held."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class InputError(CongvanError):
    """The input is not what its form demands.

    Attributes:
        form: The form that was being read (``"xml"``, ``"edxml"``, ``"docx"`` …).
    """

    def __init__(self, message: str, *, form: str, place: Location | str | None = None) -> None:
        super().__init__(message, place=place)
        self.form = form


class LimitError(InputError):
    """The input is larger, deeper or expands further than a reader will follow.

    Attributes:
        limit: The limit that was met, in the unit that the message names.
    """

    def __init__(self, message: str, *, form: str, limit: int, place: Location | str | None = None) -> None:
        super().__init__(message, form=form, place=place)
        self.limit = limit


class UnknownFormatError(CongvanError):
    """No module reads or writes this form.

    Attributes:
        form: The suffix or name that was asked for, or ``None`` where the content told nothing.
    """

    def __init__(self, message: str, *, form: str | None = None, place: Location | str | None = None) -> None:
        super().__init__(message, place=place)
        self.form = form


class MissingExtraError(CongvanError):
    """An optional dependency is not installed.

    Attributes:
        extra: The extra to install, as in ``pip install "congvan[docx]"``.
    """

    def __init__(self, extra: str, *, purpose: str) -> None:
        super().__init__(f'{purpose} needs an optional dependency: pip install "congvan[{extra}]"')
        self.extra = extra


class MissingProgramError(CongvanError):
    """A program of the operating system that a reader would call is not installed.

    Attributes:
        programs: Any one of these would do.
    """

    def __init__(self, programs: tuple[str, ...], *, purpose: str) -> None:
        super().__init__(f"{purpose} needs one of these programs on the PATH: {', '.join(programs)}")
        self.programs = programs
