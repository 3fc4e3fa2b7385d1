"""How much a format may make of a file: its text is at most a multiple of the file, or a :class:`LimitError` says so.

A few bytes can ask for much: one row of a thousand cells beside a cell of a thousand lines is a million fields.

>>> room = Room("html", size=0)
>>> room.take(100_000)
>>> room.take(1_000_000)
Traceback (most recent call last):
congvan.errors.LimitError: its text is longer than 262144 characters, 20 for each byte of the file
"""

from __future__ import annotations

from congvan.errors import LimitError, Reason

__all__ = ["Room"]

TIMES = 20  # characters for each byte of the file; dense tables in a well-packed Word document stay below 10
LEAST = 256 * 1024  # characters that any file may have


class Room:
    """The characters that are left for the text of one file."""

    def __init__(self, form: str, *, size: int) -> None:
        self._form = form
        self._most = self._left = max(LEAST, TIMES * size)

    def take(self, characters: int) -> None:
        """Count characters before they are made.

        Raises:
            LimitError: There are more than the file may have.
        """
        self._left -= characters
        if self._left < 0:
            reason = Reason("too-much-text", most=self._most, times=TIMES)
            raise LimitError(reason, form=self._form, limit=self._most)
