"""From the names on the command line to directives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from congvan.errors import InputError
from congvan.formats.files import read_bytes, to_text
from congvan.reading import parse_text

if TYPE_CHECKING:
    from congvan.model import Directive

STANDARD_INPUT = "-"


def read_directive(name: str) -> Directive:
    """The directive of a file, or of standard input for ``-``.

    Raises:
        CongvanError: It is empty, or no directive can be read from its form.
        OSError: It cannot be opened.
    """
    data = read_bytes(sys.stdin.buffer if name == STANDARD_INPUT else name, form="text")
    if not data.strip():
        raise InputError("there is nothing in it", form="text")
    return parse_text(to_text(data, form="text"))
