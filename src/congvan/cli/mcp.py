"""``congvan mcp``: the library as tools of an assistant."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.languages import add_lang
from congvan.cli.serve import add_limits, settings_of
from congvan.errors import MissingExtraError, Reason

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers


def add_parser(subparsers: Subparsers) -> None:
    """Add ``mcp`` to the command line."""
    parser = subparsers.add_parser(
        "mcp",
        help="give an assistant tools to parse, check, convert and explain papers",
        description="Give an assistant tools by the Model Context Protocol, over standard input and output: parse, "
        "tasks, check, explain, convert. It gives each document as words or bytes; no file is read unless --folder "
        "opens one.",
    )
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="files below this folder may be named by the assistant"
    )
    add_limits(parser, workers=1)
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Talk until the input ends."""
    try:
        from congvan.serve.assistant import talk  # noqa: PLC0415 - needs an extra
    except ImportError as error:
        raise MissingExtraError("mcp", purpose=Reason("to-assist")) from error
    asyncio.run(talk(settings_of(arguments), arguments.folder))
    return READ
