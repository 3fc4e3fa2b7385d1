"""From the names on the command line to directives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

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
    return read(sys.stdin.buffer if name == STANDARD_INPUT else name)
