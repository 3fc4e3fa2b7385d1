"""``congvan corpus``: read many papers on every core into one table."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.corpus_progress import corpus_progress
from congvan.cli.inputs import add_ocr
from congvan.cli.languages import add_lang
from congvan.corpus import Limits, build, engines, items
from congvan.corpus.engines import ENGINES
from congvan.corpus.sources import files
from congvan.errors import InputError, Reason

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from congvan.cli.command import Subparsers
    from congvan.corpus import Record, Report

_MEGABYTE = 1024 * 1024
_FEW = 5  # lines of the report that name the slowest


def add_parser(subparsers: Subparsers) -> None:
    """Add ``corpus`` to the command line."""
    parser = subparsers.add_parser(
        "corpus",
        help="read many papers on every core into one table",
        description="Read many papers on every core into one table, a row a document; one that cannot be read is a row "
        "with its reason. Exit codes: 0 the table is made; 2 a source or the table could not be used.",
    )
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a file, a folder, a pattern in quotes, a ZIP or TAR archive, or a Parquet or JSONL file with a column of texts",
    )
    parser.add_argument(
        "-o", "--out", required=True, metavar="TABLE", help="a .parquet, .jsonl or .duckdb file, or a folder of parts"
    )
    parser.add_argument("--text-column", default="text", metavar="NAME", help="the column of texts (default text)")
    parser.add_argument("--jobs", type=int, metavar="N", help="so many processes (default one a core)")
    limits = Limits()
    parser.add_argument(
        "--seconds", type=float, default=limits.seconds, metavar="N", help="the time a document may take (default 60)"
    )
    parser.add_argument(
        "--memory",
        type=int,
        default=limits.memory // _MEGABYTE,
        metavar="MB",
        help="the memory a process may take (default 3072; 0 for any)",
    )
    parser.add_argument(
        "--engine",
        choices=["local", *sorted(ENGINES)],
        default="local",
        help="what shares the work: processes here, or an engine that is installed (default local)",
    )
    parser.add_argument("--part", type=int, default=1000, metavar="N", help="rows of a part (default 1000)")
    add_ocr(parser)
    parser.add_argument("--resume", action="store_true", help="go on where a run was ended")
    parser.add_argument("--force", action="store_true", help="replace the table where it is there")
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the table and tell what was found."""
    if min(arguments.part, arguments.seconds) <= 0 or (arguments.jobs or 1) < 1 or arguments.memory < 0:
        raise InputError(Reason("corpus-numbers"), form="table")
    start = time.perf_counter()
    with corpus_progress(arguments.sources, arguments.text_column) as on_done:
        report = _built(arguments, on_done)
    for line in _told(report, time.perf_counter() - start):
        print(line, file=sys.stderr)  # noqa: T201 - the command's voice
    return READ


def _built(arguments: argparse.Namespace, on_done: Callable[[Record | None], None]) -> Report:
    limits = Limits(arguments.seconds, arguments.memory * _MEGABYTE)
    if arguments.engine != "local":
        return engines.build(
            arguments.engine,
            files(arguments.sources),
            arguments.out,
            settings=engines.Settings(arguments.text_column, limits, arguments.ocr),
            jobs=arguments.jobs,
            resume=arguments.resume,
            force=arguments.force,
            part=arguments.part,
            on_done=on_done,
        )
    return build(
        items(arguments.sources, column=arguments.text_column),
        arguments.out,
        jobs=arguments.jobs,
        limits=limits,
        ocr=arguments.ocr,
        resume=arguments.resume,
        force=arguments.force,
        part=arguments.part,
        on_done=on_done,
    )


def _told(report: Report, elapsed: float) -> list[str]:
    """The report in some lines."""
    unread = f"{report.share_unread:.1%} of the text in no field"
    lines = [f"{report.documents} documents, {report.failed} not read, {unread}, {elapsed:.1f} s"]
    lines += [f"  {count:>8} {kind}" for kind, count in report.errors.most_common()]
    if any(seconds for seconds, _ in report.slowest):  # an engine tells no times
        lines.append("slowest:")
        lines += [f"  {seconds:8.2f} s {source}" for seconds, source in report.slowest[:_FEW]]
    return lines
