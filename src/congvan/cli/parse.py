"""``congvan parse``: read directives and show what they say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from congvan.cli.command import READ, READ_WITH_ERRORS, UNUSABLE, complain
from congvan.cli.inputs import STANDARD_INPUT, read_directive
from congvan.cli.printing import print_lines
from congvan.cli.summary import summary
from congvan.errors import CongvanError, Location

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers
    from congvan.model import Directive


def add_parser(subparsers: Subparsers) -> None:
    """Add ``parse`` to the command line."""
    parser = subparsers.add_parser(
        "parse",
        help="read directives and show what they say",
        description="Read directives and show what they say. Exit codes: 0 read; 1 read, but with error-level "
        "diagnostics under --strict; 2 some input could not be used.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument(
        "--to",
        choices=("summary", "json"),
        default="summary",
        help="a summary for people (the default), or JSON, one line for each file",
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 where an error-level diagnostic was met")
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read every file; one that cannot be used does not keep the others from being read."""
    code = READ
    shown = 0
    for name in arguments.files:
        try:
            directive = read_directive(name)
        except (CongvanError, OSError) as error:
            complain(error, _called(name))
            code = UNUSABLE
            continue
        if arguments.to == "json":
            sys.stdout.write(directive.model_dump_json() + "\n")
        else:
            print_lines(summary(directive, _called(name) if len(arguments.files) > 1 else None, first=shown == 0))
        shown += 1
        if arguments.strict and _tell_errors(directive, _called(name)):
            code = max(code, READ_WITH_ERRORS)
    return code


def _called(name: str) -> str:
    return "<stdin>" if name == STANDARD_INPUT else name


def _tell_errors(directive: Directive, name: str) -> bool:
    """Error-level diagnostics, one line each on standard error."""
    source = directive.source
    errors = [found for found in source.diagnostics if found.severity == "error"] if source else []
    for found in errors:
        read = source.text if source is not None else None
        place = None if found.span is None or read is None else Location.in_text(read, found.span.start)
        complain(CongvanError(f"{found.reason} [{found.code}]", place=place), name)
    return bool(errors)
