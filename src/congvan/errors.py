"""Every error that congvan raises of its own accord.

All of them are :class:`CongvanError`. Classes and their attributes are API; messages are for people and may change.
A caller's own mistake in building a model stays pydantic's ``ValidationError``.
"""

from __future__ import annotations

__all__ = [
    "CongvanError",
    "InputError",
    "LimitError",
    "MissingExtraError",
    "MissingProgramError",
    "UnknownFormatError",
]


class CongvanError(Exception):
    """The base of all errors of this library.

    Attributes:
        message: What is wrong, in one line, without the place.
        place: Where: a line, an XPath, a file's part; ``None`` where there is no narrower place than the input.
    """

    def __init__(self, message: str, *, place: str | None = None) -> None:
        super().__init__(message if place is None else f"{place}: {message}")
        self.message = message
        self.place = place


class InputError(CongvanError):
    """The input is not what its form demands.

    Attributes:
        form: The form that was being read (``"xml"``, ``"edxml"``, ``"docx"`` …).
    """

    def __init__(self, message: str, *, form: str, place: str | None = None) -> None:
        super().__init__(message, place=place)
        self.form = form


class LimitError(InputError):
    """The input is larger, deeper or expands further than a reader will follow.

    Attributes:
        limit: The limit that was met, in the unit that the message names.
    """

    def __init__(self, message: str, *, form: str, limit: int, place: str | None = None) -> None:
        super().__init__(message, form=form, place=place)
        self.limit = limit


class UnknownFormatError(CongvanError):
    """No module reads or writes this form.

    Attributes:
        form: The suffix or name that was asked for, or ``None`` where the content told nothing.
    """

    def __init__(self, message: str, *, form: str | None = None, place: str | None = None) -> None:
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
