"""``congvan view``: papers on one page for a browser, tasks first."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ, UNUSABLE, complain
from congvan.cli.inputs import STANDARD_INPUT, add_ocr, add_vocabulary, read_directive
from congvan.cli.outputs import write_result
from congvan.errors import CongvanError
from congvan.formats import read
from congvan.view import page, pictures_of

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers
    from congvan.model import Directive
    from congvan.view.data import PictureData


def add_parser(subparsers: Subparsers) -> None:
    """Add ``view`` to the command line."""
    parser = subparsers.add_parser(
        "view",
        help="show papers on one page for a browser: who must do what, by when",
        description="Read papers and show them on one page: a table of the tasks, each paper's text with what was read "
        "marked in it, what it cites, what the rules of form have against it, and what was left unread. Without --out "
        "the browser opens it. Exit codes: 0 read; 2 some input could not be used.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("-o", "--out", metavar="PAGE", help="the page to write, or - for standard output")
    parser.add_argument("--force", action="store_true", help="replace it where it is there")
    parser.add_argument(
        "--lang", choices=("vi", "en"), help="the language of the page (default vi) and of errors (default en)"
    )
    parser.add_argument(
        "--today",
        type=dt.date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day against which deadlines are held (default: the day on which the page is looked at)",
    )
    parser.add_argument("--simple", action="store_true", help="show the text and what was read alone")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures of a PDF's pages out")
    add_ocr(parser)
    add_vocabulary(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read every file; one that cannot be used does not keep the others from being shown."""
    code = READ
    names: list[str] = []
    papers: list[Directive] = []
    pictures: list[list[PictureData]] = []
    for name in arguments.files:
        called = "<stdin>" if name == STANDARD_INPUT else name
        try:
            paper, drawn = _read(name, arguments)
            papers.append(paper)
            pictures.append(drawn)
            names.append(Path(called).name)
        except (CongvanError, OSError) as error:
            complain(error, called, arguments.lang)
            code = UNUSABLE
    if papers:
        made = page(
            papers,
            names=names,
            lang=arguments.lang or "vi",
            today=arguments.today,
            simple=arguments.simple,
            pictures=pictures,
        ).encode()
        if arguments.out is None:
            _open(made)
        else:
            write_result(made, arguments.out, form="html", force=arguments.force)
    return code


def _read(name: str, arguments: argparse.Namespace) -> tuple[Directive, list[PictureData]]:
    """A paper, and the pictures of its pages where its format has pages."""
    ocr, vocabulary = arguments.ocr, arguments.vocabulary
    data = sys.stdin.buffer.read() if name == STANDARD_INPUT else None
    if data is None:
        paper = read_directive(name, ocr=ocr, vocabulary=vocabulary)
    else:
        paper = read(data, ocr=ocr, vocabulary=vocabulary)
    if arguments.no_pictures or paper.source is None or not paper.source.page_starts:
        return paper, []
    return paper, pictures_of(paper, Path(name).read_bytes() if data is None else data)


def _open(made: bytes) -> None:
    """Show the page in the browser, which looks at it after this process has ended."""
    with tempfile.NamedTemporaryFile(prefix="congvan-", suffix=".html", delete=False) as file:
        file.write(made)
    webbrowser.open(Path(file.name).as_uri())
