"""The document that an assistant gives: its words, its bytes, or a file below the folder that was opened to it."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from congvan.errors import InputError, LimitError, Reason

__all__ = ["document"]

_FORM = "file"


def document(text: str | None, content: str | None, path: str | None, *, folder: Path | None, most: int) -> bytes:
    """The bytes of a document.

    Args:
        text: Its words.
        content: Its bytes in base64.
        path: A file, named from the folder.
        folder: What is open; no file is read without it.
        most: How many bytes there may be.

    Raises:
        InputError: Not one of the three is given, it is not base64, or there is no such file below the folder.
        LimitError: It is too large.
    """
    if sum(given is not None for given in (text, content, path)) != 1:
        raise InputError(Reason("one-document"), form=_FORM)
    if text is not None:
        data = text.encode("utf-8", "replace")
    elif content is not None:
        data = _decoded(content)
    else:
        data = _read(Path(path or ""), folder, most)
    if len(data) > most:
        raise LimitError(Reason("too-many-bytes", most=most), form=_FORM, limit=most)
    return data


def _decoded(content: str) -> bytes:
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError(Reason("not-base64", error=error), form=_FORM) from error


def _read(path: Path, folder: Path | None, most: int) -> bytes:
    """A file below the folder; links that lead out of it are not followed."""
    if folder is None:
        raise InputError(Reason("no-folder-open"), form=_FORM)
    try:
        root = folder.resolve(strict=True)
        found = (root / path).resolve(strict=True)
        if not found.is_relative_to(root) or not found.is_file():
            raise InputError(Reason("not-below-folder"), form=_FORM)
        with found.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise InputError(Reason("not-below-folder"), form=_FORM) from error
