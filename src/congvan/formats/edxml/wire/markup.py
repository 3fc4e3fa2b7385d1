"""Texts and attributes made safe for XML.

>>> escape("Sở A & Sở B", "Subject")
'Sở A &amp; Sở B'
"""

from __future__ import annotations

import re

from congvan.errors import Reason
from congvan.formats.edxml.errors import EdxmlError

__all__ = ["attributes", "escape"]

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CARE = re.compile("[^\t\n\x20-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_IN_QUOTES = _ESCAPES | {ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}
_NAME = re.compile(r"(?:\{([^{}\"<&]+)\})?([^\W\d][\w.\-]*)")
_PREFIXES = {"http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/2001/XMLSchema-instance": "xsi"}
_XML = "http://www.w3.org/XML/1998/namespace"


def escape(text: str, place: str) -> str:
    """A text as it stands in an element.

    Raises:
        EdxmlError: It has a character that XML forbids.
    """
    if _CARE.search(text) is None:
        return text
    _refuse_forbidden(text, place)
    return text.translate(_ESCAPES)


def attributes(pairs: list[tuple[str, str]], place: str) -> str:
    """Attributes as they stand in a start tag, each with a blank before it; namespaces are declared beside them.

    Raises:
        EdxmlError: A name is no name or stands twice, or a value has a character that XML forbids.
    """
    if not pairs:
        return ""
    if len({name for name, _ in pairs}) < len(pairs):
        raise EdxmlError(Reason("attribute-doubled"), place=place)
    declared: dict[str, str] = {}
    written = []
    for name, value in pairs:
        _refuse_forbidden(value, place)
        found = _NAME.fullmatch(name)
        if found is None or found[2].lower().startswith("xmlns"):
            raise EdxmlError(Reason("no-attribute-name", name=name), place=place)
        uri, local = found[1], found[2]
        if uri == _XML:
            local = f"xml:{local}"
        elif uri:
            _refuse_forbidden(uri, place)
            local = f"{declared.setdefault(uri, _PREFIXES.get(uri, f'a{len(declared)}'))}:{local}"
        written.append(f" {local}={_quoted(value)}")
    return "".join([f" xmlns:{prefix}={_quoted(uri)}" for uri, prefix in declared.items()] + written)


def _quoted(value: str) -> str:
    return f'"{value.translate(_IN_QUOTES)}"'


def _refuse_forbidden(text: str, place: str) -> None:
    found = _FORBIDDEN.search(text)
    if found is not None:
        raise EdxmlError(Reason("forbidden-character", character=f"U+{ord(found[0]):04X}"), place=place)
