"""Which formats there are, and which one a file is in.

A third party adds a format through the entry-point group ``congvan.formats``: the entry's name is the format's, and it
points at a module with ``load``, ``loads``, ``dump`` and ``dumps`` (or those of them that make sense), with
``SUFFIXES``, a tuple such as ``(".odt",)``, and if it likes with ``recognises(data: bytes) -> bool``.
"""

from __future__ import annotations

import importlib
import io
import re
import warnings
import zipfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol

from congvan.errors import Reason, UnknownFormatError
from congvan.formats.files import picture_in
from congvan.vocab import tables

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = [
    "Format",
    "FormatModule",
    "detect",
    "format_named",
    "format_of_suffix",
    "formats",
    "module_of",
    "third_parties",
]

GROUP = "congvan.formats"
_HEAD = 1 << 16
_FEW_CONTROLS = 0.02


class FormatModule(Protocol):
    """What the module of a format offers, as :mod:`json` does."""

    def load(self, file: Readable) -> Directive:
        """Read from a path or an open binary file."""

    def loads(self, data: str | bytes) -> Directive:
        """Read from text or bytes."""

    def dump(self, directive: Directive, file: Writable) -> None:
        """Write to a path or an open binary file."""

    def dumps(self, directive: Directive) -> str | bytes:
        """Give text or bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format in which a directive travels (định dạng).

    Attributes:
        name: ``docx``, ``edxml`` …
        module: The module that reads and writes it.
        suffixes: Endings of file names, with the dot, the usual one first.
        media_type: MIME type; ``None`` for a third party's format.
        test: How its content is told: ``member`` of a ZIP, ``begins`` with, ``holds``, or ``none``.
        sign: What the test looks for; a pattern but for ``member``.
        reads: Whether it can be read.
        writes: Whether it can be written.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    media_type: str | None
    test: str
    sign: str
    reads: bool
    writes: bool

    def fits(self, data: bytes) -> bool:
        """Whether the content is in this format."""
        if self.test == "member":
            return any(name.startswith(self.sign) for name in _members(data))
        head = _head(data)
        if self.test == "begins":
            return re.match(self.sign, head) is not None
        return self.test == "holds" and re.search(self.sign, head) is not None


def _members(data: bytes) -> list[str]:
    """The names in a ZIP; none where it is none."""
    if not data.startswith(b"PK"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return []


def _head(data: bytes) -> str:
    """The first characters; bytes that are no UTF-16 are taken one by one, which keeps ASCII what it is."""
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return data[:_HEAD].decode("utf-16", "replace") if wide else data[:_HEAD].decode("latin-1").removeprefix("ï»¿")


@cache
def formats() -> tuple[Format, ...]:
    """The library's own formats, those with the surest signs first."""
    return tuple(
        Format(
            name=row["name"],
            module=row["module"],
            suffixes=tuple(row["suffixes"].split()),
            media_type=row["media_type"],
            test=row["test"],
            sign=row["sign"],
            reads=row["reads"] == "yes",
            writes=row["writes"] == "yes",
        )
        for row in tables.rows("formats", "congvan.formats")
    )


@cache
def third_parties() -> dict[str, tuple[Format, FormatModule]]:
    """The formats that other distributions add, looked up once; a broken one is told of and left out."""
    own = {one.name for one in formats()}
    found: dict[str, tuple[Format, FormatModule]] = {}
    for entry in sorted(entry_points(group=GROUP)):
        if entry.name in own:
            _warn(entry.name, "there is a format of this name already")
            continue
        try:
            module: FormatModule = entry.load()
            found[entry.name] = (_as_format(entry.name, module), module)
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            _warn(entry.name, f"{type(error).__name__}: {error}")
    return found


def _warn(name: str, reason: str) -> None:
    warnings.warn(
        f"the format {name!r} of the entry points {GROUP} is left out: {reason}", RuntimeWarning, stacklevel=4
    )


def _recognises(file_format: Format, module: FormatModule, data: bytes) -> bool:
    """Whether a third party's format says that a content is its own; one that fails to say so does not."""
    try:
        return bool(getattr(module, "recognises", lambda _: False)(data))
    except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
        _warn(file_format.name, f"it could not look at the content: {type(error).__name__}: {error}")
        return False


def _as_format(name: str, module: FormatModule) -> Format:
    suffixes = getattr(module, "SUFFIXES", ())
    if isinstance(suffixes, str) or not all(isinstance(suffix, str) and suffix[:1] == "." for suffix in suffixes):
        msg = "SUFFIXES is a tuple of endings with their dots"
        raise TypeError(msg)
    return Format(
        name=name,
        module=getattr(module, "__name__", name),
        suffixes=tuple(suffixes),
        media_type=None,
        test="none",
        sign="",
        reads=hasattr(module, "loads"),
        writes=hasattr(module, "dump"),
    )


def detect(data: bytes, suffix: str = "") -> Format:
    """The format of a content; the suffix decides only where the content does not.

    Raises:
        UnknownFormatError: Neither tells.
    """
    for file_format in formats():
        if file_format.fits(data):
            return file_format
    for file_format, module in third_parties().values():
        if _recognises(file_format, module, data):
            return file_format
    named = _own_suffix(suffix) or _others_suffix(suffix)
    if named is not None and (named.test == "none" or not _is_text(data)):
        return named
    if _is_text(data):
        return next(one for one in formats() if one.name == "text")
    picture = picture_in(data)
    told = Reason("unknown-content") if picture is None else Reason("picture-without-text", picture=picture)
    raise UnknownFormatError(told, form=suffix or None)


def _is_text(data: bytes) -> bool:
    """Whether bytes are characters of some encoding: few control characters, or UTF-16."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return True
    head = data[:_HEAD]
    controls = sum(head.count(byte) for byte in range(32) if byte not in {9, 10, 12, 13})
    return controls <= len(head) * _FEW_CONTROLS


def _own_suffix(suffix: str) -> Format | None:
    return next((one for one in formats() if suffix.lower() in one.suffixes), None)


def _others_suffix(suffix: str) -> Format | None:
    return next((one for one, _ in third_parties().values() if suffix.lower() in one.suffixes), None)


def format_of_suffix(suffix: str) -> Format:
    """The format of a file name's ending.

    Raises:
        UnknownFormatError: No module has it.
    """
    found = _own_suffix(suffix) or _others_suffix(suffix)
    if found is None:
        raise UnknownFormatError(Reason("unknown-suffix", suffix=suffix), form=suffix or None)
    return found


def format_named(name: str) -> Format:
    """The format of a name, such as ``docx``.

    Raises:
        UnknownFormatError: No module has it; the message tells the names that there are.
    """
    known = [*formats(), *(one for one, _ in third_parties().values())]
    for file_format in known:
        if file_format.name == name:
            return file_format
    raise UnknownFormatError(Reason("unknown-format", name=name, known=", ".join(one.name for one in known)), form=name)


def module_of(file_format: Format) -> FormatModule:
    """The module of a format, imported on first use."""
    other = third_parties().get(file_format.name) if file_format.media_type is None else None
    if other is not None:
        return other[1]
    module: FormatModule = importlib.import_module(file_format.module)
    return module
