r"""How often the forms of a PDF may stand within each other, told from its bytes before pdfium draws any of them.

A form (a stream that pages and other forms draw) of ten lines, each of which draws another such form ten times, is a
million drawings in a few hundred bytes; pdfium makes them all when it loads the page.

>>> drawings(b"1 0 obj << /Subtype /Form >> stream\n/A Do /B Do\nendstream endobj")
2
"""

from __future__ import annotations

import re
import zlib

__all__ = ["MOST_DRAWINGS", "drawings"]

MOST_DRAWINGS = 20_000
"""So many, and pdfium is done in a moment; appearances of signatures, nested three deep, come to some hundreds."""

_DICTIONARY = 1 << 14  # bytes before "stream" in which its dictionary stands
_CONTENT = 1 << 22  # bytes of a form's content that are counted; more drawings than that has room for are too many
_UNREADABLE = 1_000  # what a form counts whose content cannot be read here: under a password, or packed otherwise
_STREAM = re.compile(rb"\bstream\r?\n?")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_FORM = re.compile(rb"/Subtype\s*(?:/Form\b|\d)")  # a type that stands elsewhere may be a form
_FILTERED = re.compile(rb"/Filter\b\s*(?P<filter>/FlateDecode\b|/Fl\b)?")
_DRAWS = re.compile(rb"(?<![^\s()<>\[\]{}/%])Do(?![^\s()<>\[\]{}/%])")


def drawings(data: bytes) -> int:
    """At most so many forms are drawn where a page draws one: the product over all forms of what each draws itself.

    A form draws each that it names, and no way down passes one form twice; so the product is never too low.
    """
    product = 1
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _DICTIONARY) : found.start()]
        words = _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), head[head.rfind(b" obj") + 1 :])
        if _FORM.search(words) is None:
            continue
        product *= max(1, _drawn(data, found.end(), words))
        if product > MOST_DRAWINGS:
            break
    return product


def _drawn(data: bytes, start: int, words: bytes) -> int:
    """How many forms or pictures a form draws itself."""
    filtered = _FILTERED.search(words)
    if filtered is None:
        end = data.find(b"endstream", start)
        return len(_DRAWS.findall(data[start : end if end >= 0 else len(data)]))
    if filtered["filter"] is None:
        return _UNREADABLE
    try:
        content = zlib.decompressobj().decompress(data[start : start + _CONTENT], _CONTENT)
    except zlib.error:
        return _UNREADABLE
    return _UNREADABLE if len(content) == _CONTENT else len(_DRAWS.findall(content))
