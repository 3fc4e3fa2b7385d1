"""``congvan parse``: read directives and show what they say."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from congvan.cli.command import READ, READ_WITH_ERRORS, UNUSABLE, complain
from congvan.cli.inputs import STANDARD_INPUT, add_ocr, add_vocabulary
from congvan.cli.outputs import STANDARD_OUTPUT
from congvan.cli.printing import print_lines
from congvan.cli.progress import progress
from congvan.cli.summary import summary
from congvan.errors import CongvanError, InputError, Location, Reason
from congvan.formats import read_all
from congvan.vocab.own import Vocabulary

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from congvan.cli.command import Subparsers
    from congvan.cli.languages import Language
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
        help="a summary for people (the default), or JSON, one line for each file, with the file's name and its "
        "directive or error",
    )
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help="the language of labels and notes")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where an error-level diagnostic was met")
    add_ocr(parser)
    add_vocabulary(parser)
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="share the work among N processes")
    parser.add_argument("-o", "--output", default=STANDARD_OUTPUT, metavar="FILE", help="write to a file")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read every file; one that cannot be used does not keep the others from being read."""
    code = READ
    shown = 0
    own = Vocabulary.load(arguments.vocabulary) if arguments.vocabulary is not None else None
    sources = [sys.stdin.buffer if name == STANDARD_INPUT else name for name in arguments.files]
    to_terminal = arguments.output == STANDARD_OUTPUT and sys.stdout.isatty()
    with (
        _opened(arguments.output, force=arguments.force) as out,
        progress(len(sources), quiet=to_terminal) as advance,
    ):
        outcomes = read_all(sources, jobs=max(arguments.jobs, 1), ocr=arguments.ocr, vocabulary=own)
        for name, (_, outcome) in zip(map(_called, arguments.files), outcomes, strict=True):
            advance()
            if isinstance(outcome, Exception):
                complain(outcome, name, arguments.lang)
                code = UNUSABLE
            if arguments.to == "json":
                out.write(_json_line(name, outcome))
            elif not isinstance(outcome, Exception):
                several = len(arguments.files) > 1
                print_lines(summary(outcome, name if several else None, first=shown == 0, lang=arguments.lang), out)
                shown += 1
            if arguments.strict and not isinstance(outcome, Exception) and _tell_errors(outcome, name, arguments.lang):
                code = max(code, READ_WITH_ERRORS)
    return code


@contextlib.contextmanager
def _opened(name: str, *, force: bool) -> Iterator[TextIO]:
    """Where the results go; an own file is never written over unasked."""
    if name == STANDARD_OUTPUT:
        yield sys.stdout
        return
    if not force and Path(name).exists():
        raise InputError(Reason("already-there"), form="text", place=name)
    with Path(name).open("w" if force else "x", encoding="utf-8", newline="\n") as file:
        yield file


def _json_line(name: str, outcome: Directive | CongvanError | OSError) -> str:
    """``{"file": …, "directive": …}``, or the file's error in its place."""
    head = json.dumps({"file": name}, ensure_ascii=False).removesuffix("}")
    if isinstance(outcome, Exception):
        own = outcome if isinstance(outcome, CongvanError) else None
        facts = {
            "kind": type(outcome).__name__,
            "message": own.message if own is not None else str(outcome),
            "place": str(own.place) if own is not None and own.place is not None else None,
        }
        return f'{head}, "error": {json.dumps(facts, ensure_ascii=False)}}}\n'
    return f'{head}, "directive": {outcome.model_dump_json()}}}\n'


def _called(name: str) -> str:
    return "<stdin>" if name == STANDARD_INPUT else name


def _tell_errors(directive: Directive, name: str, lang: Language) -> bool:
    """Error-level diagnostics, one line each on standard error."""
    source = directive.source
    errors = [found for found in source.diagnostics if found.severity == "error"] if source else []
    for found in errors:
        read = source.text if source is not None else None
        place = None if found.span is None or read is None else Location.in_text(read, found.span.start)
        complain(CongvanError(Reason("noted", note=found, code=found.code), place=place), name, lang)
    return bool(errors)
