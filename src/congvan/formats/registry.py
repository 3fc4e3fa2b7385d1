"""Which forms there are, and which one a file is in.

A third party adds a form through the entry-point group ``congvan.formats``: the entry's name is the form's, and it
points at a module with ``load``, ``loads``, ``dump`` and ``dumps`` (or those of them that make sense), with
``SUFFIXES``, a tuple such as ``(".odt",)``, and if it likes with ``recognises(data: bytes) -> bool``.
"""

from __future__ import annotations

import csv
import importlib
import io
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from congvan.errors import UnknownFormatError

if TYPE_CHECKING:
    from types import ModuleType

    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["Form", "FormModule", "detect", "form_named", "form_of_suffix", "forms", "module_of"]

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
    table = (files("congvan.formats") / "forms.csv").read_text(encoding="utf-8")
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
        for row in csv.DictReader(table.splitlines())
    )


def _third_parties() -> list[tuple[str, ModuleType]]:
    """Modules that other distributions add, by name."""
    return [(entry.name, entry.load()) for entry in sorted(entry_points(group=GROUP))]


def _as_form(name: str, module: ModuleType) -> Form:
    return Form(
        name=name,
        module=module.__name__,
        suffixes=tuple(getattr(module, "SUFFIXES", ())),
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
    others = _third_parties()
    for name, module in others:
        if hasattr(module, "recognises") and module.recognises(data):
            return _as_form(name, module)
    named = _own_suffix(suffix) or next(
        (_as_form(name, module) for name, module in others if suffix.lower() in getattr(module, "SUFFIXES", ())), None
    )
    if named is not None and (named.test == "none" or not _is_text(data)):
        return named
    if _is_text(data):
        return next(form for form in forms() if form.name == "text")
    raise UnknownFormatError("the content is in no form that is known", form=suffix or None)


def _is_text(data: bytes) -> bool:
    """Whether bytes are characters of some encoding: few control characters, or UTF-16."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return True
    head = data[:_HEAD]
    controls = sum(head.count(byte) for byte in range(32) if byte not in {9, 10, 12, 13})
    return controls <= len(head) * _FEW_CONTROLS


def _own_suffix(suffix: str) -> Form | None:
    return next((form for form in forms() if suffix.lower() in form.suffixes), None)


def form_of_suffix(suffix: str) -> Form:
    """The form of a file name's ending.

    Raises:
        UnknownFormatError: No module has it.
    """
    found = _own_suffix(suffix) or next(
        (
            _as_form(name, module)
            for name, module in _third_parties()
            if suffix.lower() in getattr(module, "SUFFIXES", ())
        ),
        None,
    )
    if found is None:
        raise UnknownFormatError(f"no form has the suffix {suffix!r}", form=suffix or None)
    return found


def form_named(name: str) -> Form:
    """The form of a name, such as ``docx``.

    Raises:
        UnknownFormatError: No module has it; the message tells the names that there are.
    """
    known = [*forms(), *(_as_form(other, module) for other, module in _third_parties())]
    for form in known:
        if form.name == name:
            return form
    raise UnknownFormatError(f"no form has the name {name!r}: {', '.join(form.name for form in known)}", form=name)


def module_of(form: Form) -> FormModule:
    """The module of a form, imported on first use."""
    module: FormModule = importlib.import_module(form.module)
    return module
