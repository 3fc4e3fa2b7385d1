"""Which forms there are, and which one a file is in.

A third party adds a form through the entry-point group ``congvan.formats``: the entry's name is the form's, and it
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

__all__ = ["Form", "FormModule", "detect", "form_named", "form_of_suffix", "forms", "module_of", "third_parties"]

GROUP = "congvan.formats"
_HEAD = 1 << 16
_FEW_CONTROLS = 0.02


class FormModule(Protocol):
    """What the module of a form offers, as :mod:`json` does."""

    def load(self, file: Readable) -> Directive:
        """Read from a path or an open binary file."""

    def loads(self, data: str | bytes) -> Directive:
        """Read from text or bytes."""

    def dump(self, directive: Directive, file: Writable) -> None:
        """Write to a path or an open binary file."""

    def dumps(self, directive: Directive) -> str | bytes:
        """Give text or bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form in which a directive travels (định dạng).

    Attributes:
        name: ``docx``, ``edxml`` …
        module: The module that reads and writes it.
        suffixes: Endings of file names, with the dot, the usual one first.
        media_type: MIME type; ``None`` for a third party's form.
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
        """Whether the content is in this form."""
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
def forms() -> tuple[Form, ...]:
    """The library's own forms, those with the surest signs first."""
    return tuple(
        Form(
            name=row["name"],
            module=row["module"],
            suffixes=tuple(row["suffixes"].split()),
            media_type=row["media_type"],
            test=row["test"],
            sign=row["sign"],
            reads=row["reads"] == "yes",
            writes=row["writes"] == "yes",
        )
        for row in tables.rows("forms", "congvan.formats")
    )


@cache
def third_parties() -> dict[str, tuple[Form, FormModule]]:
    """The forms that other distributions add, looked up once; a broken one is told of and left out."""
    own = {form.name for form in forms()}
    found: dict[str, tuple[Form, FormModule]] = {}
    for entry in sorted(entry_points(group=GROUP)):
        if entry.name in own:
            _warn(entry.name, "there is a form of this name already")
            continue
        try:
            module: FormModule = entry.load()
            found[entry.name] = (_as_form(entry.name, module), module)
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            _warn(entry.name, f"{type(error).__name__}: {error}")
    return found


def _warn(name: str, reason: str) -> None:
    warnings.warn(f"the form {name!r} of the entry points {GROUP} is left out: {reason}", RuntimeWarning, stacklevel=4)


def _recognises(form: Form, module: FormModule, data: bytes) -> bool:
    """Whether a third party's form says that a content is its own; one that fails to say so does not."""
    try:
        return bool(getattr(module, "recognises", lambda _: False)(data))
    except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
        _warn(form.name, f"it could not look at the content: {type(error).__name__}: {error}")
        return False


def _as_form(name: str, module: FormModule) -> Form:
    suffixes = getattr(module, "SUFFIXES", ())
    if isinstance(suffixes, str) or not all(isinstance(suffix, str) and suffix[:1] == "." for suffix in suffixes):
        msg = "SUFFIXES is a tuple of endings with their dots"
        raise TypeError(msg)
    return Form(
        name=name,
        module=getattr(module, "__name__", name),
        suffixes=tuple(suffixes),
        media_type=None,
        test="none",
        sign="",
        reads=hasattr(module, "loads"),
        writes=hasattr(module, "dump"),
    )


def detect(data: bytes, suffix: str = "") -> Form:
    """The form of a content; the suffix decides only where the content does not.

    Raises:
        UnknownFormatError: Neither tells.
    """
    for form in forms():
        if form.fits(data):
            return form
    for form, module in third_parties().values():
        if _recognises(form, module, data):
            return form
    named = _own_suffix(suffix) or _others_suffix(suffix)
    if named is not None and (named.test == "none" or not _is_text(data)):
        return named
    if _is_text(data):
        return next(form for form in forms() if form.name == "text")
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


def _own_suffix(suffix: str) -> Form | None:
    return next((form for form in forms() if suffix.lower() in form.suffixes), None)


def _others_suffix(suffix: str) -> Form | None:
    return next((form for form, _ in third_parties().values() if suffix.lower() in form.suffixes), None)


def form_of_suffix(suffix: str) -> Form:
    """The form of a file name's ending.

    Raises:
        UnknownFormatError: No module has it.
    """
    found = _own_suffix(suffix) or _others_suffix(suffix)
    if found is None:
        raise UnknownFormatError(Reason("unknown-suffix", suffix=suffix), form=suffix or None)
    return found


def form_named(name: str) -> Form:
    """The form of a name, such as ``docx``.

    Raises:
        UnknownFormatError: No module has it; the message tells the names that there are.
    """
    known = [*forms(), *(form for form, _ in third_parties().values())]
    for form in known:
        if form.name == name:
            return form
    raise UnknownFormatError(
        Reason("unknown-format", name=name, known=", ".join(form.name for form in known)), form=name
    )


def module_of(form: Form) -> FormModule:
    """The module of a form, imported on first use."""
    other = third_parties().get(form.name) if form.media_type is None else None
    if other is not None:
        return other[1]
    module: FormModule = importlib.import_module(form.module)
    return module
