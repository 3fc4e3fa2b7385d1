"""Measure how well the library reads, and write the figures into the page on accuracy: ``python docs/making/measure.py SCORER``.

The scorer and its papers are no part of the repository. It prints a line a field; with ``--blind`` it prints totals for
papers that nobody looks at while rules are written.
"""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from words import table, word

_DOCS = Path(__file__).parents[1]
_LANGUAGES = ("en", "vi")
_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
_FIELD = re.compile(
    r"^([\w.]+) +P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+) +\((\d+) of (\d+) gold, (\d+) found\)$", re.MULTILINE
)
_OVERALL = re.compile(r"overall \([^)]*\) ([\d.]+)")
_COUNT = re.compile(r"^(\d+) documents, (\d+) crashed$", re.MULTILINE)
_FEW = 10
"""A figure that rests on fewer values says little, and is not shown."""


class Figures(NamedTuple):
    """What the scorer says of one set of papers."""

    papers: int
    overall: float
    fields: dict[str, tuple[float, float, float, int]]
    """Precision, recall, F1, and how many values the right reading has."""


def measured(scorer: str, *options: str) -> list[Figures]:
    """Run the scorer: the figures of each part that it prints.

    Raises:
        SystemExit: The scorer failed, or a paper crashed the reader.
    """
    done = subprocess.run([sys.executable, scorer, *options], capture_output=True, text=True, check=False)  # noqa: S603 - a script that the caller names
    if done.returncode:
        sys.exit(done.stderr)
    parts = [part for part in re.split(r"^--- .*$", done.stdout, flags=re.MULTILINE) if _FIELD.search(part)]
    found = []
    for part in parts:
        papers, crashed = map(int, _COUNT.findall(part)[0])
        if crashed:
            sys.exit(f"{crashed} papers crashed the reader")
        fields = {
            name: (float(precision), float(recall), float(f1), int(gold))
            for name, precision, recall, f1, _, gold, _ in _FIELD.findall(part)
        }
        found.append(Figures(papers, float(_OVERALL.findall(part)[0]), fields))
    return found


def cell(value: float, gold: int, language: str) -> str:
    """A figure as the language writes it."""
    if gold < _FEW:
        return "–"
    return f"{value:.2f}".replace(".", "," if language == "vi" else ".")


def block(official: list[Figures], reports: list[Figures], language: str) -> str:
    """The table: F1 on unseen papers beside the development set, by kind; then how many values stand behind them."""
    sets = [official[0], official[1], reports[0], reports[1]]
    header = [word("accuracy", language), *(word(f"accuracy.{name}", language) for name in ("oo", "od", "ro", "rd"))]
    rows = [[word("accuracy.papers", language), *(str(one.papers) for one in sets)]]
    rows += [
        [
            word(f"accuracy.{name}", language),
            *(cell(one.fields[name][2], one.fields[name][3], language) for one in sets),
        ]
        for name in official[0].fields
        if name != "named_references.issuer" and any(one.fields[name][3] >= _FEW for one in sets)
    ]
    rows.append([f"**{word('accuracy.overall', language)}**", *(cell(one.overall, _FEW, language) for one in sets)])
    day = dt.datetime.now(dt.UTC).date()
    told = f"{day.day:02}/{day.month:02}/{day.year}" if language == "vi" else f"{day.day} {day:%B %Y}"
    return f"{word('accuracy.measured', language)} {told}.\n\n{table(header, rows)}\n"


def main() -> None:
    """Measure, and write both languages."""
    (scorer,) = sys.argv[1:]
    blind = measured(scorer, "--blind")
    official = [blind[0], *measured(scorer, "--kinds", "official")]
    reports = [blind[1], *measured(scorer, "--kinds", "news")]
    for language in _LANGUAGES:
        page = _DOCS / language / "explanation" / "accuracy.md"
        text = page.read_text(encoding="utf-8")
        before, after = _BLOCK.split(text)
        page.write_text(f"{before}{block(official, reports, language)}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
