"""The characters of a text format, whatever it was typed in."""

from __future__ import annotations

from typing import NamedTuple

from congvan.errors import InputError
from congvan.formats.files import to_text
from congvan.formats.legacy import decode, recognise, recognise_bytes
from congvan.model import Diagnostic

__all__ = ["Characters", "characters", "mended"]


class Characters(NamedTuple):
    """A text in Unicode, and what there is to tell about how it came to be."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def characters(data: str | bytes, *, form: str) -> Characters:
    """The text of a form: UTF-8, UTF-16 with its mark, or an encoding from before Unicode, which is told.

    Raises:
        InputError: The bytes are in no such encoding.
    """
    try:
        return mended(to_text(data, form=form))
    except InputError:
        encoding = recognise_bytes(data) if isinstance(data, bytes) else None
        if encoding is None or not isinstance(data, bytes):
            raise
        return _told(decode(data.decode("latin-1"), encoding), encoding)


def mended(text: str) -> Characters:
    """A text whose letters are the bytes of an old encoding, in Unicode; any other as it is."""
    encoding = recognise(text)
    return Characters(text) if encoding is None else _told(decode(text, encoding), encoding)


def _told(text: str, encoding: str) -> Characters:
    reason = f"the text was typed in {encoding.upper()} and turned into Unicode"
    return Characters(text, (Diagnostic(code="legacy-encoding", severity="info", reason=reason),))
