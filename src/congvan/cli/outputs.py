"""Where a result goes: a new file, or standard output; nothing is replaced unless that was asked for."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.errors import InputError, Reason

__all__ = ["STANDARD_OUTPUT", "write_result"]

STANDARD_OUTPUT = "-"


def write_result(data: bytes, name: str, *, form: str, force: bool = False) -> None:
    """Write to a file, or to standard output for ``-``.

    Args:
        data: All of it.
        name: The file.
        form: The format that is written.
        force: Replace a file that is there.

    Raises:
        InputError: The file is there already.
        OSError: It cannot be written.
    """
    if name == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    path = Path(name)
    try:
        with path.open("wb" if force else "xb") as stream:
            stream.write(data)
    except FileExistsError as error:
        raise InputError(Reason("already-there"), form=form, place=name) from error
