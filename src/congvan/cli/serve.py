"""``congvan serve``: the library over HTTP, for systems in any language."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.errors import MissingExtraError, Reason
from congvan.serve import Settings, create_app
from congvan.serve.keys import read_keys

if TYPE_CHECKING:
    from congvan.cli.command import Subparsers
    from congvan.vocab.codes import Secrecy

_LEVELS = ("none", "confidential", "secret", "top_secret")
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_BETWEEN = 65  # seconds that a connection without a request is kept, longer than the usual proxy keeps it
_DAY = 86_400.0
_DEFAULT = Settings()


def add_parser(subparsers: Subparsers) -> None:
    """Add ``serve`` to the command line."""
    parser = subparsers.add_parser(
        "serve",
        help="answer over HTTP: parse, convert, check, tasks, edXML, and the viewer",
        description="Answer over HTTP: parse, convert, check, explain, tasks, edXML, and the viewer at /view. Each "
        "document is read in a process that is ended where it takes too much; nothing is kept, no file of this machine "
        "is read. Ends with Ctrl+C.",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on (default 127.0.0.1, this machine alone)"
    )
    parser.add_argument("--port", type=int, default=8080, help="the port (default 8080; 0 for any that is free)")
    parser.add_argument(
        "--api-key-file", type=Path, metavar="FILE", help="callers must show a key of this file, one a line"
    )
    add_limits(parser)
    parser.add_argument("--ocr", action="store_true", help="let callers ask for OCR of pages that are pictures")
    parser.set_defaults(handler=run)


def add_limits(parser: argparse.ArgumentParser, *, workers: int | None = None) -> None:
    """Add what a document may take, and which may be read; ``workers`` is how many processes read unless told."""
    parser.add_argument(
        "--max-bytes",
        type=_positive,
        default=_DEFAULT.max_bytes,
        metavar="N",
        help="how large a document may be (default 16 MiB)",
    )
    parser.add_argument(
        "--time-limit",
        type=_seconds,
        default=_DEFAULT.seconds,
        metavar="SECONDS",
        help="how long its upload and its reading may take, each (default 30)",
    )
    parser.add_argument(
        "--memory",
        type=_any_number,
        default=_DEFAULT.memory,
        metavar="N",
        help="bytes that its process may take (default 2 GiB)",
    )
    parser.add_argument(
        "--workers",
        type=_positive,
        default=workers or _DEFAULT.workers,
        metavar="N",
        help=f"how many processes read (default {workers or 'one a core'})",
    )
    parser.add_argument(
        "--max-secrecy",
        choices=_LEVELS,
        default="none",
        help="the highest mark of secrecy that is read; papers above it are refused (default none: no marked paper)",
    )


def _positive(words: str) -> int:
    number = int(words)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words} is less than 1")
    return number


def _any_number(words: str) -> int:
    number = int(words)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{words} is less than 0")
    return number


def _seconds(words: str) -> float:
    number = float(words)
    if not 0 < number < _DAY:
        raise argparse.ArgumentTypeError(f"{words} is no time between 0 and a day")
    return number


def settings_of(arguments: argparse.Namespace, *, api_keys: tuple[str, ...] = (), ocr: bool = False) -> Settings:
    """The settings that a command line asks for."""
    level: Secrecy | None = None if arguments.max_secrecy == "none" else arguments.max_secrecy
    return Settings(
        max_bytes=arguments.max_bytes,
        seconds=arguments.time_limit,
        memory=arguments.memory,
        workers=arguments.workers,
        max_secrecy=level,
        api_keys=api_keys,
        ocr=ocr,
    )


def run(arguments: argparse.Namespace) -> int:
    """Listen until the process is told to end."""
    keys = read_keys(arguments.api_key_file) if arguments.api_key_file is not None else ()
    app = create_app(settings_of(arguments, api_keys=keys, ocr=arguments.ocr))
    try:
        import uvicorn  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("serve", purpose=Reason("to-serve")) from error
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO, stream=sys.stderr)
    if arguments.host not in _LOOPBACK and not keys:
        logging.getLogger("congvan.serve").warning("other machines may connect, and no --api-key-file asks for a key")
    uvicorn.run(
        app,
        host=arguments.host,
        port=arguments.port,
        access_log=False,  # its lines would repeat what callers write into addresses
        log_config=None,
        server_header=False,
        timeout_keep_alive=_BETWEEN,
        timeout_graceful_shutdown=int(arguments.time_limit) + 1,
    )
    return READ
