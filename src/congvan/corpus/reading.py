"""One document into one record, whatever the document is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_origin, get_type_hints

from congvan import records
from congvan.corpus.columns import NESTED, Record
from congvan.errors import CongvanError, InputError, Reason
from congvan.formats import read
from congvan.formats.files import read_bytes
from congvan.formats.registry import detect
from congvan.reading import parse_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.model import Directive

__all__ = ["failed", "record"]

_KEYS = ("paper", "number")  # columns of a nested row that its record has already
_LARGEST = 2**63 - 1  # what a column of numbers holds
_HINTS = get_type_hints(Record)


def record(
    text_or_path: str | bytes | os.PathLike[str], *, source: str | None = None, suffix: str = "", ocr: bool = False
) -> Record:
    r"""The record of one document; it raises nothing, and what went wrong is in ``error_kind`` and its neighbours.

    It can be pickled, and so can what it gives: any engine maps it over any number of documents.

    >>> record("Số: 12/UBND-VX\nHuế, ngày 05 tháng 3 năm 2024")["number"]
    '12/UBND-VX'
    >>> record(b"%PDF-1.7")["error_kind"]
    'InputError'

    Args:
        text_or_path: A text (``str``), the bytes of a file in any format, or the path of one (``pathlib.Path``).
        source: The key; without it the path, and nothing for a text or bytes.
        suffix: The ending of the name that bytes had, such as ``.md``.
        ocr: Read pages that are pictures, as :func:`congvan.read` does.
    """
    key = source if source is not None else _name(text_or_path)
    try:
        return _filled(key, _read(text_or_path, suffix, ocr=ocr))
    except Exception as error:  # noqa: BLE001 - errors are data here: one document never ends a run over a million
        return failed(key, error)


def failed(source: str, error: BaseException) -> Record:
    """The record of a document that could not be read."""
    place = error.place if isinstance(error, CongvanError) else None
    message = error.message if isinstance(error, CongvanError) else _message(error)
    facts = {
        "source": source,
        "error_kind": type(error).__name__,
        "error_place": str(place) if place is not None else None,
        "error_message": " ".join(message.split()),
    }
    return _record(facts)


def _message(error: BaseException) -> str:
    """What an error of the system or of Python says; the path stands in ``source``."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _name(given: str | bytes | os.PathLike[str]) -> str:
    return printable(os.fspath(given)) if isinstance(given, os.PathLike) else ""


def printable(path: str | bytes) -> str:
    """A path as a text, also where its bytes are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _read(given: str | bytes | os.PathLike[str], suffix: str, *, ocr: bool) -> Directive:
    if isinstance(given, str):
        if not given.strip():
            raise InputError(Reason("nothing-in-it"), form="text")
        return parse_text(given)
    if isinstance(given, os.PathLike):
        suffix = Path(given).suffix
        given = read_bytes(given, form="file")
    return read(given, format=detect(given, suffix).name, ocr=ocr)


def _filled(key: str, directive: Directive) -> Record:
    found = directive.source
    (paper,) = records.papers(directive)
    facts: dict[str, object] = {
        **paper,
        "source": key,
        "characters": len(found.text) if found is not None and found.text is not None else None,
        "unread": sum(span.end - span.start for span in found.leftovers) if found is not None else None,
    }
    for name in NESTED:
        rows = cast("Sequence[Mapping[str, object]]", getattr(records, name)(directive))
        facts[name] = [{column: value for column, value in row.items() if column not in _KEYS} for row in rows]
    return _record(facts)


def _record(facts: Mapping[str, object]) -> Record:
    """All columns in their order, an empty list or nothing where no fact is known, every value as a table holds it."""
    empty: dict[str, object] = {name: [] if get_origin(hint) is list else None for name, hint in _HINTS.items()}
    return cast("Record", {name: _storable(facts.get(name, value)) for name, value in empty.items()})


def _storable(value: Any) -> Any:  # noqa: ANN401 - any cell of a table
    """No half of a surrogate pair, which UTF-8 cannot carry, and no number beyond 64 bits."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_storable(item) for item in value]
    if isinstance(value, dict):
        return {name: _storable(item) for name, item in value.items()}
    return None if isinstance(value, int) and value > _LARGEST else value
