"""Every number that the library is held to, beside its peers, in one run: ``python -m benchmarks [--papers FOLDER] [--write]``.

Peers come with ``pip install -r benchmarks/requirements.txt``; one that is not installed is skipped and told. ``--write``
puts the table, with the machine's kind and the day, into the pages of the documentation. It takes some minutes; figures
of one run alone are to be compared with each other.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import checks, corpus, edxml_stream, import_time, install_size, parse_text, xml_json
from benchmarks.table import LANGUAGES, Row, markdown, number, word

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = Path(__file__).parents[1] / "docs"
_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
_MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)


def rows(papers: Path | None, many: int) -> Iterator[Row]:
    """Everything, one theme after the other."""
    yield from import_time.rows()
    yield from install_size.rows()
    yield from parse_text.rows(papers)
    yield from checks.rows()
    yield from xml_json.rows()
    yield from edxml_stream.rows()
    yield from corpus.rows(many)


def machine() -> str:
    """The kind of the machine: processor, cores, system and Python."""
    about = Path("/proc/cpuinfo")
    found = _MODEL.search(about.read_text(encoding="utf-8")) if about.exists() else None
    kind = found[1].strip() if found is not None else platform.processor() or platform.machine()
    return f"{kind}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def heading(language: str) -> str:
    """When and on what."""
    return f"{word('measured on', language)} {dt.datetime.now(tz=dt.UTC).date():%d/%m/%Y}, {machine()}.\n\n"


def write(language: str, table: str) -> None:
    """Put the table into the page of a language."""
    page = _PAGE / language / "explanation" / "benchmarks.md"
    page.write_text(_BLOCK.sub(lambda _: table, page.read_text("utf-8")), encoding="utf-8")


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--papers", type=Path, metavar="FOLDER", help="*.txt files to be read beside the invented papers"
    )
    parser.add_argument("--many", type=int, default=corpus.COUNT, metavar="N", help="papers of the table")
    parser.add_argument("--write", action="store_true", help="put the table into the documentation")
    chosen = parser.parse_args()
    measured: list[Row] = []
    for row in rows(chosen.papers, chosen.many):
        measured.append(row)
        told = number(row.measured, "en") if row.measured is not None else "not installed"
        print(f"{row.name} {told} {row.beside}", file=sys.stderr, flush=True)
    print(heading("en") + markdown(measured, "en"))
    for language in LANGUAGES if chosen.write else ():
        write(language, heading(language) + markdown(measured, language) + "\n")


if __name__ == "__main__":
    main()
