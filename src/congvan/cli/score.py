"""``congvan score``: how well your own papers are read, held against readings that you corrected."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ, UNUSABLE, complain
from congvan.cli.inputs import add_ocr, add_vocabulary
from congvan.cli.languages import add_lang
from congvan.cli.printing import Segment, print_lines
from congvan.errors import CongvanError, InputError, Reason
from congvan.formats import json as json_format
from congvan.formats import read
from congvan.scoring import FIELDS, Score, score
from congvan.vocab import Vocabulary

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers
    from congvan.model import Directive

_WIDTH = max(map(len, FIELDS)) + 2


def add_parser(subparsers: Subparsers) -> None:
    """Add ``score`` to the command line."""
    parser = subparsers.add_parser(
        "score",
        help="tell how well your own papers are read, by readings that you corrected",
        description="Read every paper of a folder that has a corrected reading beside it, as JSON of the same name "
        "(cv-12.pdf, cv-12.json), and tell precision, recall and F1 of each field. Exit codes: 0 compared; 2 some "
        "paper could not be used.",
    )
    parser.add_argument("folder", metavar="FOLDER", help="the folder of the papers and their corrected readings")
    parser.add_argument(
        "--show", choices=tuple(FIELDS), metavar="FIELD", help="also each value of a field that was missed or wrong"
    )
    parser.add_argument("--to", choices=("text", "json"), default="text", help="a table (the default), or JSON")
    add_ocr(parser)
    add_vocabulary(parser)
    add_lang(parser)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, compare and tell; a paper that cannot be used is told of and left out."""
    own = Vocabulary.load(arguments.vocabulary) if arguments.vocabulary is not None else None
    names: list[str] = []
    papers: list[tuple[Directive, Directive]] = []
    code = READ
    for corrected, paper in _pairs(Path(arguments.folder)):
        try:
            papers.append((json_format.load(corrected), read(paper, ocr=arguments.ocr, vocabulary=own)))
            names.append(paper.name)
        except (CongvanError, OSError) as error:
            complain(error, paper.name, arguments.lang)
            code = UNUSABLE
    found = score(papers)
    if arguments.to == "json":
        sys.stdout.write(json.dumps(_as_json(found, names), ensure_ascii=False, indent=1) + "\n")
        return code
    print_lines((Segment(line),) for line in (*_table(found, len(papers)), *_shown(found, names, arguments.show)))
    return code


def _pairs(folder: Path) -> list[tuple[Path, Path]]:
    """The corrected readings, each with the paper of its name beside it.

    Raises:
        InputError: There is none, or a reading has no paper beside it.
        OSError: The folder cannot be read.
    """
    files = sorted(path for path in folder.iterdir() if path.is_file())
    papers = {path.stem: path for path in files if path.suffix != ".json"}
    corrected = [path for path in files if path.suffix == ".json"]
    if not corrected:
        raise InputError(Reason("nothing-corrected"), form="json", place=str(folder))
    for path in corrected:
        if path.stem not in papers:
            raise InputError(Reason("no-paper-beside"), form="json", place=path.name)
    return [(path, papers[path.stem]) for path in corrected]


def _figure(value: float | None) -> str:
    return "    –" if value is None else f"{value:5.3f}"


def _table(found: dict[str, Score], count: int) -> list[str]:
    lines = [f"{count} papers", f"{'':{_WIDTH}}    P      R      F1   right  missed  wrong"]
    for field, one in found.items():
        figures = "  ".join(map(_figure, (one.precision, one.recall, one.f1)))
        lines.append(f"{field:{_WIDTH}}{figures}  {one.right:5}   {len(one.missed):5}  {len(one.wrong):5}")
    return lines


def _shown(found: dict[str, Score], names: list[str], field: str | None) -> list[str]:
    if field is None:
        return []
    missed = [(paper, f"missed  {value}") for paper, value in found[field].missed]
    wrong = [(paper, f"wrong   {value}") for paper, value in found[field].wrong]
    return [f"{names[paper]}: {' '.join(told.split())}" for paper, told in sorted([*missed, *wrong])]


def _as_json(found: dict[str, Score], names: list[str]) -> dict[str, object]:
    fields = {
        field: {
            "precision": one.precision,
            "recall": one.recall,
            "f1": one.f1,
            "right": one.right,
            "missed": [{"file": names[paper], "value": value} for paper, value in one.missed],
            "wrong": [{"file": names[paper], "value": value} for paper, value in one.wrong],
        }
        for field, one in found.items()
    }
    return {"papers": len(names), "fields": fields}
