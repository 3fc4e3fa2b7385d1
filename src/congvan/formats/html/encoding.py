"""The characters of a page, whatever its encoding says or fails to say."""

from __future__ import annotations

import codecs
import re

__all__ = ["page_text"]

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LAST = "cp1252"


def page_text(data: str | bytes) -> str:
    """By the byte order mark, then UTF-8 where it fits, then what the page declares; bytes that fit nothing are replaced."""
    if isinstance(data, str):
        return data
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data), "replace")


def _declared(data: bytes) -> str:
    """A one-byte or multi-byte encoding that the page names and Python knows."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return _LAST
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
        b"a".decode(name)
    except (LookupError, UnicodeError):
        return _LAST
    return name
