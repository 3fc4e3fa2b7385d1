"""``congvan annotate``: show in the text itself what was read from it, the simplest view of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.inputs import read_directive
from congvan.cli.outputs import STANDARD_OUTPUT, write_result
from congvan.view import page

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers


def add_parser(subparsers: Subparsers) -> None:
    """Add ``annotate`` to the command line."""
    parser = subparsers.add_parser(
        "annotate",
        help="show in the text itself what was read from it, as a page for a browser",
        description="Read a directive and write one HTML page: its text, in which every field, task, deadline and "
        "reference is marked where it stands, and lists of them. Exit codes: 0 read; 2 the input could not be used.",
    )
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument(
        "-o", "--output", metavar="FILE", default=STANDARD_OUTPUT, help="the page to write (default standard output)"
    )
    parser.add_argument("--force", action="store_true", help="replace it where it is there")
    parser.add_argument(
        "--lang", choices=("vi", "en"), help="the language of the page (default vi) and of errors (default en)"
    )
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the page."""
    made = page(read_directive(arguments.file), lang=arguments.lang or "vi", simple=True)
    write_result(made.encode(), arguments.output, form="html", force=arguments.force)
    return READ
