"""A directive into XML: the same bytes for the same directive, in the order of the schema's fields."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

from congvan.errors import InputError, Reason
from congvan.formats.elements.shape import DIRECTIVE, NAMESPACE
from congvan.model import Directive

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.formats.elements.shape import Part, Shape
    from congvan.model.base import Model

__all__ = ["HEAD", "element", "tag_open"]

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'

# What XML 1.0 has no character for, and the carriage return, which a parser takes for a line's end.
_BARRED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BARRED_BYTES = bytes({*range(0x20)} - {0x09, 0x0A})
_NONCHARACTERS = ("\ufffe".encode(), "\uffff".encode())


def tag_open(name: str) -> str:
    """The tag that opens the root, with the namespace that all below it share."""
    return f'<{name} xmlns="{NAMESPACE}"'


def _refuse_own_fields(directive: Directive) -> None:
    kind = type(directive)
    own = [
        name
        for name, field in kind.model_fields.items()
        if name not in Directive.model_fields
        and getattr(directive, name) != field.get_default(call_default_factory=True)
    ]
    if own:
        raise InputError(Reason("field-without-element", field=own[0], model=kind.__name__), form="xml", place=own[0])


def element(directive: Directive, *, root: bool = True) -> bytes:
    """A directive's element in UTF-8.

    Args:
        directive: The directive.
        root: Whether it is the root, and says its namespace itself.

    Raises:
        InputError: It is of a subclass, and has something in a field of its own, which the schema has no element for.
    """
    if type(directive) is not Directive:
        _refuse_own_fields(directive)
    opened = tag_open("directive") if root else "<directive"
    try:
        data = _written(directive, opened, _escaped).encode()
    except UnicodeEncodeError:
        data = b"\x00"
    clean = len(data.translate(None, _BARRED_BYTES)) == len(data) and not any(char in data for char in _NONCHARACTERS)
    return data if clean else _written(directive, opened, _escaped_fully).encode()


def _written(directive: Directive, opened: str, escape: Callable[[str], str]) -> str:
    writing = _Writing(escape)
    writing.model(directive, DIRECTIVE, opened, "</directive>")
    return "".join(writing.out)


class _Writing:
    """The pieces written so far, and how text is escaped."""

    __slots__ = ("escape", "out")

    def __init__(self, escape: Callable[[str], str]) -> None:
        self.escape = escape
        self.out: list[str] = []

    def model(self, value: Model, shape: Shape, opened: str, closed: str) -> None:
        """One model; each stands on a line of its own."""
        fields, out = value.__dict__, self.out
        out.append(opened)
        for attribute in shape.attributes:
            given = fields[attribute.name]
            if given is not None:
                out.append(f' {attribute.name}="{attribute.show(given)}"')
        if shape.span and (span := fields["span"]) is not None:
            out.append(f' start="{span.start}" end="{span.end}"')
        before = len(out)
        out.append(">")
        for part in shape.parts:
            given = fields[part.name]
            if given is not None and given != ():
                self._part(part, given if part.many else (given,))
        if len(out) == before + 1:
            out[before] = "/>"
        else:
            out.append(closed)

    def _part(self, part: Part, items: tuple[Any, ...]) -> None:
        if part.shape is None:
            self.out += [_leaf(part, item, self.escape) for item in items]
            return
        opened, closed = f"\n<{part.tag}", f"</{part.tag}>"
        for item in items:
            self.model(item, part.shape, opened, closed)


def _leaf(part: Part, value: str | bytes | int, escape: Callable[[str], str]) -> str:
    """A text or a number; the empty one is an element too, for what is not there has none."""
    content = base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else escape(str(value))
    return f"<{part.tag}>{content}</{part.tag}>" if content else f"<{part.tag}/>"


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _escaped_fully(text: str) -> str:
    """Also the carriage return, and every character that XML has not, as an element with its code point."""
    kept = _escaped(text).replace("\r", "&#13;")
    return _BARRED.sub(lambda found: f'<char code="{ord(found[0]):04X}"/>', kept)
