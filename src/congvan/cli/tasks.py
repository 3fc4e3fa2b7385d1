"""``congvan tasks``: who must do what, by when, as a table or a calendar."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ, UNUSABLE, complain
from congvan.cli.inputs import STANDARD_INPUT, add_vocabulary, read_directive
from congvan.cli.languages import add_lang
from congvan.cli.outputs import STANDARD_OUTPUT, write_result
from congvan.cli.sheets import csv_bytes, task_rows, xlsx_bytes
from congvan.errors import CongvanError, InputError, Reason
from congvan.formats import ics

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers
    from congvan.model import Directive

_FORMS = ("csv", "xlsx", "ics")


def add_parser(subparsers: Subparsers) -> None:
    """Add ``tasks`` to the command line."""
    parser = subparsers.add_parser(
        "tasks",
        help="show who must do what, by when, as a table or a calendar",
        description="Read directives and write their tasks: a row each, or a to-do each where a day is fixed. "
        "Exit codes: 0 read; 2 some input could not be used.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument(
        "--to", choices=_FORMS, help="a table or a calendar (default: as the suffix of -o says, else csv)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="the file to write (default standard output)")
    parser.add_argument("--force", action="store_true", help="replace it where it is there")
    add_vocabulary(parser)
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read every file; one that cannot be used does not keep the others' tasks from being written."""
    output = arguments.output or STANDARD_OUTPUT
    form = arguments.to or _form_of(output)
    if output == STANDARD_OUTPUT and form == "xlsx" and sys.stdout.isatty():
        raise InputError(Reason("workbook-on-terminal"), form=form)
    code = READ
    found: list[tuple[str, Directive]] = []
    for name in arguments.files:
        called = "<stdin>" if name == STANDARD_INPUT else name
        try:
            found.append((called, read_directive(name, vocabulary=arguments.vocabulary)))
        except (CongvanError, OSError) as error:
            complain(error, called, arguments.lang)
            code = UNUSABLE
    data = _written(form, found)
    if form == "csv" and output != STANDARD_OUTPUT:
        data = codecs.BOM_UTF8 + data  # spreadsheets take the file for what it is; a pipe does without
    write_result(data, output, form=form, force=arguments.force)
    return code


def _form_of(output: str) -> str:
    """The format of a suffix; CSV where it tells none."""
    suffix = Path(output).suffix.lower().lstrip(".")
    return suffix if suffix in _FORMS else "csv"


def _written(form: str, found: list[tuple[str, Directive]]) -> bytes:
    """The tasks of all files in one table or calendar."""
    if form == "ics":
        return ics.dumps_all(directive for _, directive in found)
    rows = [row for name, directive in found for row in task_rows(name, directive)]
    return xlsx_bytes(rows) if form == "xlsx" else csv_bytes(rows)
