"""The parser of the command line, and what happens around a subcommand."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
import textwrap
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from congvan._version import __version__
from congvan.errors import CongvanError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.cli.languages import Language

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names it so

READ, READ_WITH_ERRORS, UNUSABLE = 0, 1, 2
INTERRUPTED = 130

# Subcommand: its module and one line of help. Modules are imported when they are asked for, so that --help is light.
SUBCOMMANDS = {
    "annotate": ("congvan.cli.annotate", "show in the text itself what was read from it, as a page for a browser"),
    "check": ("congvan.cli.check", "check papers against the rules of form of State and Party"),
    "convert": ("congvan.cli.convert", "turn a directive from any format into any other, telling what gets lost"),
    "corpus": ("congvan.cli.corpus", "read many papers on every core into one table"),
    "corpus graph": ("congvan.cli.corpus_graph", "show and write what the papers of a table cite"),
    "corpus trace": ("congvan.cli.corpus_trace", "show what a paper implements, up to its law, and what implements it"),
    "edxml": ("congvan.cli.edxml", "show, check, unpack, pack and answer edXML messages"),
    "explain": ("congvan.cli.explain", "say why a value was read: the place, the words, the rules"),
    "mcp": ("congvan.cli.mcp", "give an assistant tools to parse, check, convert and explain papers"),
    "parse": ("congvan.cli.parse", "read directives and show what they say"),
    "schema": ("congvan.cli.schema", "print the JSON Schema of a directive"),
    "score": ("congvan.cli.score", "tell how well your own papers are read, by readings that you corrected"),
    "serve": ("congvan.cli.serve", "answer over HTTP: parse, convert, check, tasks, edXML, and the viewer"),
    "tasks": ("congvan.cli.tasks", "show who must do what, by when, as a table or a calendar"),
    "view": ("congvan.cli.view", "show papers on one page for a browser: who must do what, by when"),
}
_EPILOG = "exit codes: 0 read; 1 read, but with error-level diagnostics under --strict; 2 some input could not be used"


class Subcommand(Protocol):
    """A module of one subcommand.

    ``add_parser`` adds its parser and sets ``handler``, a function of the parsed arguments that gives the exit code.
    """

    def add_parser(self, subparsers: Subparsers) -> None:
        """Add the subcommand's own parser."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code.

    Args:
        argv: The arguments without the program's name; ``None`` for those of the process.

    Raises:
        SystemExit: By ``--help``, ``--version`` and a wrong command line, as argparse does.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    _speak_utf8()
    if " ".join(arguments[:2]) in SUBCOMMANDS:
        arguments[:2] = [" ".join(arguments[:2])]
    chosen = _parser(arguments).parse_args(arguments)
    try:
        code = int(chosen.handler(chosen))
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return READ
    except KeyboardInterrupt:
        return INTERRUPTED
    except (CongvanError, OSError) as error:
        complain(error, getattr(chosen, "file", None), getattr(chosen, "lang", None))
        return UNUSABLE
    return code


def complain(error: CongvanError | OSError, name: str | None = None, lang: Language | None = None) -> None:
    """Tell on standard error: file, place and what is wrong, and the line with a mark where it is known.

    Args:
        error: What happened.
        name: The file as the user named it; the system's errors may name another, such as the one to write.
        lang: The language of the command's own words; the system speaks its own.
    """
    if isinstance(error, OSError):
        name = str(error.filename) if error.filename else name
        told = (error.strerror or str(error)).lower()
        marked = None
    else:
        told = " ".join(error.told(lang).split())
        marked = error.place.marked if error.place is not None else None
    first = ": ".join(part for part in ("congvan", name, told) if part)
    print(first if marked is None else f"{first}\n{textwrap.indent(marked, '    ')}", file=sys.stderr)  # noqa: T201 - the command's voice


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The whole parser, with the details of that subcommand alone which is asked for."""
    parser = argparse.ArgumentParser(
        prog="congvan", description="Read Vietnamese official directives.", epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"congvan {__version__}")
    subparsers = parser.add_subparsers(title="subcommands", metavar="COMMAND", required=True)
    asked = next((word for word in arguments if not word.startswith("-")), None)
    for name, (module, told) in SUBCOMMANDS.items():
        if name == asked:
            cast("Subcommand", importlib.import_module(module)).add_parser(subparsers)
        else:
            subparsers.add_parser(name, help=told)
    return parser


def _speak_utf8() -> None:
    """Vietnamese on any terminal, also where the system's own encoding cannot carry it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _let_go_of_stdout() -> None:
    """The reader of our output left, as ``head`` does: no failure, and no second error when Python flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
