"""What a value may be given as when a directive is made by hand: a printed number, a body's name, a type's name."""

from __future__ import annotations

import re

from congvan.vocab import document_types

__all__ = ["type_code"]

# What looks like a code is left as it is: bodies make codes of their own.
_CODE = re.compile(r"[^\W\d_]{1,10}")
_ENOUGH = 0.6


def type_code(text: str) -> str:
    """The code of a type that is given by its name or by another spelling of its code.

    >>> type_code("công văn"), type_code("Quyết định"), type_code("KL")
    ('CV', 'QĐ', 'KL')

    Raises:
        ValueError: There is no such type; the message tells the nearest.
    """
    row = document_types.find(text)
    if row is not None:
        return text if text in {row.code, *row.code_aliases} else row.code or row.name
    if _CODE.fullmatch(text):
        return text
    import difflib  # noqa: PLC0415 - only for a name that is none

    names = {kind.name.casefold(): kind for kind in document_types.all_types()}
    near = difflib.get_close_matches(text.casefold()[:60], names, n=1, cutoff=_ENOUGH)
    told = f"; the nearest is {names[near[0]].code or names[near[0]].name} ({names[near[0]].name})" if near else ""
    msg = f"{text!r} is no type of document{told}"
    raise ValueError(msg)
