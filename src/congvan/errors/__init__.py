"""Every error that congvan raises of its own accord.

All of them are :class:`CongvanError`. Classes and their attributes are API; messages are for people, in English or
Vietnamese, and may change.
A caller's own mistake in building a model stays pydantic's ``ValidationError``.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from congvan.errors.location import Location
from congvan.errors.reason import Language, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CongvanError",
    "InputError",
    "Language",
    "LimitError",
    "Location",
    "MissingExtraError",
    "MissingProgramError",
    "Reason",
    "UnknownFormatError",
]


class CongvanError(Exception):
    """The base of all errors of this library; each can be pickled and copied.

    Attributes:
        reason: What is wrong, as a code with its values; a plain string where somebody else's code raised it.
        place: Where, or ``None`` where there is no narrower place than the input.
        lang: The language of ``message`` and of the printed error; ``en`` unless a caller asked for another.
    """

    reason: Reason | str
    place: Location | None
    lang: Language

    def __init__(self, reason: Reason | str, *, place: Location | str | None = None) -> None:
        """Say what is wrong; a ``place`` given as a string is a path."""
        self.reason = reason
        self.place = Location(path=place) if isinstance(place, str) else place
        self.lang = "en"
        super().__init__(self.told())

    @property
    def code(self) -> str | None:
        """The stable name of what is wrong; ``None`` where it was said in a plain string."""
        return self.reason.code if isinstance(self.reason, Reason) else None

    @property
    def message(self) -> str:
        """What is wrong, in one line, without the place."""
        return self.reason if isinstance(self.reason, str) else self.reason.told(self.lang)

    def told(self, lang: Language | None = None) -> str:
        """The place and what is wrong, in one line.

        Args:
            lang: English or Vietnamese; by default the error's own ``lang``.
        """
        spoken = lang or self.lang
        said = self.reason if isinstance(self.reason, str) else self.reason.told(spoken)
        return said if self.place is None else f"{self.place.told(spoken)}: {said}"

    def __str__(self) -> str:
        """The place and what is wrong; below it the line with a mark under the place, where it is known."""
        marked = self.place.marked if self.place is not None else None
        return self.told() if marked is None else f"{self.told()}\n{textwrap.indent(marked, '    ')}"

    def __reduce__(self) -> tuple[object, ...]:
        """Errors go between processes as they are, whatever their own arguments."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[CongvanError], args: tuple[object, ...], state: Mapping[str, object]) -> CongvanError:
    """An error made again from what it held."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class InputError(CongvanError):
    """The input is not what its format demands.

    Attributes:
        form: The format that was being read (``"xml"``, ``"edxml"``, ``"docx"`` …).
    """

    def __init__(self, reason: Reason | str, *, form: str, place: Location | str | None = None) -> None:
        super().__init__(reason, place=place)
        self.form = form


class LimitError(InputError):
    """The input is larger, deeper or expands further than a reader will follow.

    Attributes:
        limit: The limit that was met, in the unit that the message names.
    """

    def __init__(self, reason: Reason | str, *, form: str, limit: int, place: Location | str | None = None) -> None:
        super().__init__(reason, form=form, place=place)
        self.limit = limit


class UnknownFormatError(CongvanError):
    """No module reads or writes this format.

    Attributes:
        form: The suffix or name that was asked for, or ``None`` where the content told nothing.
    """

    def __init__(self, reason: Reason | str, *, form: str | None = None, place: Location | str | None = None) -> None:
        super().__init__(reason, place=place)
        self.form = form


class MissingExtraError(CongvanError):
    """An optional dependency is not installed.

    Attributes:
        extra: The extra to install, as in ``pip install "congvan[docx]"``.
    """

    def __init__(self, extra: str, *, purpose: Reason | str) -> None:
        super().__init__(Reason("missing-extra", purpose=purpose, extra=extra))
        self.extra = extra


class MissingProgramError(CongvanError):
    """A program of the operating system that a reader would call is not installed.

    Attributes:
        programs: Any one of these would do.
    """

    def __init__(self, programs: tuple[str, ...], *, purpose: Reason | str) -> None:
        super().__init__(Reason("missing-program", purpose=purpose, programs=", ".join(programs)))
        self.programs = programs
