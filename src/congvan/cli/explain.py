"""``congvan explain``: what was read at a place of a paper, and which rules speak for it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.inputs import STANDARD_INPUT
from congvan.cli.languages import add_lang
from congvan.errors import InputError, Reason
from congvan.formats import read
from congvan.reading.explanation import explain, outline

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from congvan.cli.command import Subparsers
    from congvan.reading.explanation import Explanation

_SHOWN = 80  # characters of a value in the outline
_PLACE = re.compile(r"(\d+):(\d+)")


def add_parser(subparsers: Subparsers) -> None:
    """Add ``explain`` to the command line."""
    parser = subparsers.add_parser(
        "explain",
        help="say why a value was read: the place, the words, the rules",
        description="Say why a value was read: the line with a mark under the place, the values that lie there, and the "
        "named rules that match its words. With neither --at nor --field: everything that was read, with its place.",
    )
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument("--at", metavar="LINE:COLUMN", help="a place in the text that was read, both counted from 1")
    asked.add_argument("--field", metavar="FIELD", help="a value by its path: number, tasks.3, references.0")
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain one place of one file."""
    directive = read(sys.stdin.buffer if arguments.file == STANDARD_INPUT else arguments.file)
    text = directive.source.text if directive.source is not None else None
    if text is None:
        form = (directive.source.form if directive.source is not None else None) or "directive"
        raise InputError(Reason("nothing-to-explain"), form=form)
    if arguments.at is None and arguments.field is None:
        for line, column, value in outline(text):
            words = " ".join(value.words.split())
            shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
            sys.stdout.write(f"{f'{line}:{column}':<9}{value.field:<24} {shown}\n")
        return READ
    found = explain(text, at=_place(arguments.at), field=arguments.field)
    sys.stdout.write("\n".join(_lines(found)) + "\n")
    return READ


def _place(given: str | None) -> tuple[int, int] | None:
    if given is None:
        return None
    found = _PLACE.fullmatch(given)
    if found is None:
        raise InputError(Reason("no-line-column", given=given), form="text")
    return int(found[1]), int(found[2])


def _lines(found: Explanation) -> Iterator[str]:
    """The explanation as lines for a terminal."""
    yield f"line {found.line}, column {found.column}"
    yield f"    {found.printed}"
    yield f"    {' ' * (found.column - 1)}^"
    for value in found.values:
        yield f"{value.field}: {value.shown}"
    if found.is_left_over:
        yield "left over: these words belong to no field"
    elif not found.values:
        yield "nothing was read from this place"
    for told in found.trace:
        yield f"  noted  {told}"
    for rule in found.rules:
        yield f"  rule   {rule.id}  ({rule.basis})"
    for rule in found.near:
        yield f"  near   {rule.id}  would match without what stands before the first word"
    for diagnostic in found.diagnostics:
        yield f"  {diagnostic.severity}  {diagnostic.reason} [{diagnostic.code}]"
