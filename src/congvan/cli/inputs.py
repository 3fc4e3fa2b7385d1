"""From the names on the command line to directives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from congvan.formats import read

if TYPE_CHECKING:
    import argparse

    from congvan.model import Directive

STANDARD_INPUT = "-"


def add_ocr(parser: argparse.ArgumentParser) -> None:
    """Add ``--ocr`` to a subcommand that reads papers."""
    parser.add_argument(
        "--ocr", action="store_true", help="read pages that are pictures with tesseract; what it doubts is left open"
    )


def add_vocabulary(parser: argparse.ArgumentParser) -> None:
    """Add ``--vocabulary`` to a subcommand that reads papers."""
    parser.add_argument(
        "--vocabulary", metavar="FILE", help="a CSV table of your own bodies: codes, short forms, places, superiors"
    )


def read_directive(
    name: str,
    *,
    format: str | None = None,  # noqa: A002 - as for read
    ocr: bool = False,
    vocabulary: str | None = None,
) -> Directive:
    """The directive of a file, or of standard input for ``-``, in whatever format it is.

    Raises:
        CongvanError: It is empty, or no directive can be read from its format.
        OSError: It cannot be opened.
    """
    return read(sys.stdin.buffer if name == STANDARD_INPUT else name, format=format, ocr=ocr, vocabulary=vocabulary)
