"""From the names on the command line to directives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from congvan.errors import InputError
from congvan.formats import read

if TYPE_CHECKING:
    from congvan.model import Directive

STANDARD_INPUT = "-"


def read_directive(name: str) -> Directive:
    """The directive of a file, or of standard input for ``-``, in whatever form it is.

    Raises:
        CongvanError: It is empty, or no directive can be read from its form.
        OSError: It cannot be opened.
    """
    directive = read(sys.stdin.buffer if name == STANDARD_INPUT else name)
    source = directive.source
    if source is not None and source.text is not None and not source.text.strip():
        raise InputError("there is nothing in it", form=source.form or "text")
    return directive
