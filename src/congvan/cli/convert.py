"""``congvan convert``: from any format to any other, telling what gets lost on the way."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.inputs import STANDARD_INPUT, add_ocr, add_vocabulary, read_directive
from congvan.cli.languages import add_lang, word
from congvan.cli.outputs import STANDARD_OUTPUT, write_result
from congvan.errors import InputError, Reason, UnknownFormatError
from congvan.formats.losses import losses, shortened, values_of, written
from congvan.formats.registry import format_named, format_of_suffix

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers
    from congvan.cli.languages import Language
    from congvan.formats.registry import Format
    from congvan.model import Directive

_TOLD = {"dropped": "is not carried", "changed": "is carried with another value"}


def add_parser(subparsers: Subparsers) -> None:
    """Add ``convert`` to the command line."""
    parser = subparsers.add_parser(
        "convert",
        help="turn a directive from any format into any other, telling what gets lost",
        description="Read a directive in one format and write it in another; what the new format does not carry of it is "
        "told on standard error. Exit codes: 0 written; 2 the input could not be used, or not be written.",
    )
    parser.add_argument("input", metavar="IN", help="a file, or - for standard input")
    parser.add_argument("output", metavar="OUT", help="a file, or - for standard output, which needs --to")
    parser.add_argument(
        "--from", dest="origin", metavar="FORMAT", help="the format of IN (default: as its content tells)"
    )
    parser.add_argument(
        "--to", dest="target", metavar="FORMAT", help="the format of OUT (default: as its suffix tells)"
    )
    add_ocr(parser)
    add_vocabulary(parser)
    parser.add_argument("--force", action="store_true", help="replace OUT where it is there")
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, write, and tell what was lost."""
    output: str = arguments.output
    target = _target(output, arguments.target)
    if output != STANDARD_OUTPUT and not arguments.force and Path(output).exists():
        raise InputError(Reason("already-there"), form=target.name, place=output)
    # An error while reading is told with the name of the file that is read.
    arguments.file = "<stdin>" if arguments.input == STANDARD_INPUT else arguments.input
    directive = read_directive(
        arguments.input, format=arguments.origin, ocr=arguments.ocr, vocabulary=arguments.vocabulary
    )
    arguments.file = None if output == STANDARD_OUTPUT else output
    data = written(directive, target)
    write_result(data, output, form=target.name, force=arguments.force)
    _tell_losses(directive, target, data, "<stdout>" if output == STANDARD_OUTPUT else output, arguments.lang)
    return READ


def _target(output: str, name: str | None) -> Format:
    """The format to write.

    Raises:
        UnknownFormatError: There is none of this name or suffix, or it is only read.
    """
    file_format = format_named(name) if name is not None else format_of_suffix(Path(output).suffix)
    if not file_format.writes:
        raise UnknownFormatError(Reason("only-read", name=file_format.name), form=file_format.name)
    return file_format


def _tell_losses(directive: Directive, file_format: Format, data: bytes, output: str, lang: Language) -> None:
    """One line for each kind of loss."""
    lost, known = losses(directive, file_format, data), values_of(directive)
    for loss, told in _TOLD.items():
        fields = shortened([field for field, found in lost.items() if found == loss], known)
        if fields:
            line = f"congvan: {output}: {file_format.name}: {word(told, lang)}: {', '.join(fields)}"
            print(line, file=sys.stderr)  # noqa: T201 - the command's voice
