"""Fit the weights of the evidence on tasks to a corpus with gold, and print the score on folds that were held back.

    python -m benchmarks.fit_tasks PATH_TO_CORPUS           # prints scores and the calibration
    python -m benchmarks.fit_tasks PATH_TO_CORPUS --write   # also writes the weights, and the calibration into the docs
    python -m benchmarks.fit_tasks PATH_TO_CORPUS MORE …    # fits to the papers of several folders
    python -m benchmarks.fit_tasks PATH_TO_CORPUS --only CLUE …  # the others keep their weights, and the docs their tables
    python -m benchmarks.fit_tasks PATH_TO_CORPUS --reports # the same for press reports, whose rows begin with ``report``

The corpus holds ``NNN.txt`` with its reading ``NNN.json`` and an ``INDEX.tsv`` whose column ``origin`` tells where a paper
comes from: what stands before its colon is the fold. A folder without that file is one fold. Each fold is scored with weights
that were fitted without it.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import pathlib
import re
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from congvan import parse_text
from congvan.reading import parse
from congvan.reading.tasks import find, weights
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.reading.tasks.found import Found
    from congvan.reading.tasks.matter import Matter

TABLE = pathlib.Path(weights.__file__).with_name("evidence.csv")
PAGES = {
    each: pathlib.Path(__file__).parents[1] / "docs" / each / "explanation" / "accuracy.md" for each in ("en", "vi")
}
BLOCKS = {
    "official": re.compile(r"(?<=<!-- calibration -->\n).*?(?=<!-- end of calibration -->)", re.DOTALL),
    "news": re.compile(r"(?<=<!-- calibration of reports -->\n).*?(?=<!-- end of calibration -->)", re.DOTALL),
}
TITLES = {
    "en": "| `confidence` | items and paragraphs | of them tasks |",
    "vi": "| `confidence` | mục và đoạn | trong đó là nhiệm vụ |",
}
REPORT = "report"  # how the rows of press reports begin
ALWAYS = "always"
RIDGE = 6.0  # how strongly a weight is drawn to what the guide expects
STEPS = 400
ALIKE = 0.5  # of the characters that a unit and a gold task share
ROUNDS = 3  # what counts as a unit follows from the weights, so reading and fitting take turns


class Unit(NamedTuple):
    """An item or a paragraph: its evidence, and whether the gold says that it is a task."""

    clues: tuple[str, ...]
    is_task: bool


class Paper(NamedTuple):
    """The units of one paper, how many tasks its gold has, and of how many the reader made no unit."""

    name: str
    fold: str
    units: list[Unit]
    gold: int


def matter_of(text: str) -> Matter:
    """A text, read up to its tasks."""
    kept: list[Matter] = []

    def keep(matter: Matter) -> find.Tasks:
        kept.append(matter)
        return find.Tasks(())

    with mock.patch.object(parse, "find_tasks", keep):
        parse_text(text)
    return kept[0]


def gold_spans(gold: dict[str, list[dict[str, str]]], text: str) -> list[tuple[int, int]]:
    """Where the tasks of the gold stand."""
    spans = []
    for task in gold.get("tasks") or []:
        start = -1
        for _ in range(int(task.get("nth", 1))):
            start = text.find(task["quote"], start + 1)
        end = start + len(task["quote"])
        if task.get("end"):
            end = max(end, text.find(task["end"], start) + len(task["end"]))
        spans.append((start, end))
    return spans


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared characters over the union."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def units_of_paper(text: str) -> tuple[Matter, Sequence[Found]]:
    """A paper, and every item and paragraph of it with its evidence."""
    matter = matter_of(text)
    return matter, find.weigh_body(matter).units


def units_of_report(text: str) -> tuple[Matter, Sequence[Found]] | None:
    """A report, and what it was found to order; ``None`` where none was made out."""
    kept: list[tuple[Matter, Sequence[Found]]] = []

    def keep(matter: Matter, tasks: Sequence[Found], _: Sequence[Found]) -> find.Tasks:
        kept.append((matter, tasks))
        return find.Tasks(())

    with mock.patch.object(parse, "finish", keep):
        parse_text(text)
    return kept[0] if kept else None


def read_paper(path: pathlib.Path, fold: str, kind: str = "official") -> Paper:
    """The units of a paper or of a report, each told from the gold."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as handle:
        text = handle.read()
    wanted = gold_spans(gold, text)
    read = units_of_paper(text) if kind == "official" else units_of_report(text)
    units: list[Unit] = []
    if read is None:
        return Paper(path.stem, fold, units, len(wanted))
    matter, weighed = read
    taken: set[int] = set()
    for found in weighed:
        span = matter.text.span(found.start, found.end)
        best = max(range(len(wanted)), key=lambda at: overlap(wanted[at], (span.start, span.end)), default=-1)
        is_task = best >= 0 and best not in taken and overlap(wanted[best], (span.start, span.end)) >= ALIKE
        if is_task:
            taken.add(best)
        units.append(Unit(tuple(found.clues), is_task))
    return Paper(path.stem, fold, units, len(wanted))


def read_corpus(folder: pathlib.Path, kind: str) -> list[Paper]:
    """All papers of a kind in a corpus: ``official`` or ``news``; passages have no tasks in their gold."""
    if not (folder / "INDEX.tsv").exists():
        return [read_paper(path, folder.name, kind) for path in sorted(folder.glob("*.json"))]
    with (folder / "INDEX.tsv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    return [
        read_paper(folder / f"{row['id']}.json", row["origin"].partition(":")[0], kind)
        for row in rows
        if row["kind"] == kind
    ]


def guides() -> dict[str, float]:
    """What the guide to the gold lets expect of each piece of evidence: where the papers say little, it stands."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return {row["clue"]: float(row["guide"]) for row in csv.DictReader(handle) if row["guide"]}


def logistic(total: float) -> float:
    """A sum of weights as a likelihood."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def fit(units: Sequence[Unit], fixed: Mapping[str, float]) -> dict[str, float]:
    """Logistic regression by steps that each weight scales for itself (AdaGrad), drawn to what the guide expects.

    What is ``fixed`` keeps its weight: reports share the first row of the table with papers, and do not move it.
    """
    guide = guides()
    found: dict[str, float] = defaultdict(float, {**guide, **fixed})
    scale: dict[str, float] = defaultdict(lambda: 1e-8)
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for unit in units:
            error = unit.is_task - logistic(found[ALWAYS] + sum(found[clue] for clue in unit.clues))
            slope[ALWAYS] += error
            for clue in unit.clues:
                slope[clue] += error
        for clue, up in slope.items():
            if clue in fixed:
                continue
            step = up - RIDGE * (found[clue] - guide.get(clue, 0.0))
            scale[clue] += step * step
            found[clue] += 0.5 * step / math.sqrt(scale[clue])
    return dict(found)


def confidence(unit: Unit, table: dict[str, float]) -> float:
    """How likely a unit is a task."""
    return logistic(table.get(ALWAYS, 0.0) + sum(table.get(clue, 0.0) for clue in unit.clues))


def measure(
    papers: Sequence[Paper], said: Sequence[Sequence[float]], enough: float = weights.ENOUGH
) -> tuple[float, float, float]:
    """Precision, recall and F1 of what was taken for a task."""
    found = sum(value >= enough for values in said for value in values)
    hit = sum(
        unit.is_task and value >= enough
        for paper, values in zip(papers, said, strict=True)
        for unit, value in zip(paper.units, values, strict=True)
    )
    gold = sum(paper.gold for paper in papers)
    return hit / max(1, found), hit / max(1, gold), 2 * hit / max(1, found + gold)


def held(papers: Sequence[Paper], fixed: Mapping[str, float]) -> list[list[float]]:
    """The confidence of each unit, by weights that never saw its fold."""
    tables = {
        fold: fit([unit for paper in papers if paper.fold != fold for unit in paper.units], fixed)
        for fold in {paper.fold for paper in papers}
    }
    return [[confidence(unit, tables[paper.fold]) for unit in paper.units] for paper in papers]


def calibration(papers: Sequence[Paper], said: Sequence[Sequence[float]]) -> list[tuple[float, float, int, float]]:
    """From, to, how many units were said to be that likely, and which share of them are tasks."""
    pairs = [
        (value, unit.is_task)
        for paper, values in zip(papers, said, strict=True)
        for unit, value in zip(paper.units, values, strict=True)
    ]
    rows = []
    for low, high in ((0.0, 0.1), (0.1, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        inside = [is_task for value, is_task in pairs if low <= value < high]
        rows.append((low, min(high, 1.0), len(inside), sum(inside) / max(1, len(inside))))
    return rows


def calibrated(rows: list[tuple[float, float, int, float]], score: float, language: str) -> str:
    """The table of calibration for a page, with the score of the folds that were held back below it."""
    lines = [TITLES[language], "| --- | --- | --- |"]
    lines += [f"| {low:.1f} – {high:.1f} | {count} | {share:.0%} |" for low, high, count, share in rows if count]
    tail = {"en": f"F1 on the folds held back: {score:.2f}.", "vi": f"F1 trên phần để riêng: {score:.2f}."}[language]
    told = "\n".join([*lines, "", tail]) + "\n"
    return told if language == "en" else re.sub(r"(?<=\d)\.(?=\d)", ",", told)


def write(table: dict[str, float]) -> None:
    """Write the table of weights."""
    guide = guides()
    table = {**weights.weights(), **table}
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow(["clue", "guide", "weight"])
        for clue in sorted(table.keys() | guide.keys()):
            expected = guide.get(clue)
            fitted = table.get(clue, expected or 0.0)
            rows.writerow([clue, "" if expected is None else f"{expected:g}", f"{fitted:.2f}"])
    weights.weights.cache_clear()
    tables.rows.cache_clear()


def main() -> int:
    """Fit, score and, where asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, nargs="+")
    parser.add_argument("--reports", action="store_true", help="fit the rows of press reports, and no others")
    parser.add_argument("--only", nargs="+", default=(), metavar="CLUE", help="fit these rows, and no others")
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    args = parser.parse_args()
    kind = "news" if args.reports else "official"
    now = weights.weights()
    fixed = {each: now[each] for each in (set(now) - set(args.only) if args.only else {ALWAYS} if args.reports else ())}
    for _ in range(ROUNDS if args.write and not args.reports else 1):
        papers = [paper for folder in args.folder for paper in read_corpus(folder, kind)]
        table = fit([unit for paper in papers for unit in paper.units], fixed)
        if args.write:
            write(
                {clue: weight for clue, weight in table.items() if clue.startswith(REPORT) == args.reports or not fixed}
            )
    trained = [[confidence(unit, table) for unit in paper.units] for paper in papers]
    apart = held(papers, fixed)
    reach = sum(unit.is_task for paper in papers for unit in paper.units) / sum(paper.gold for paper in papers)
    print(f"{len(papers)} papers, {sum(len(paper.units) for paper in papers)} units; {reach:.3f} of the gold are units")
    print("trained   P {:.3f}  R {:.3f}  F1 {:.3f}".format(*measure(papers, trained)))
    print("held back P {:.3f}  R {:.3f}  F1 {:.3f}".format(*measure(papers, apart)))
    print(
        "F1 held back, by bound:",
        {bound / 20: round(measure(papers, apart, bound / 20)[2], 3) for bound in range(6, 13)},
    )
    for language, page in () if args.only else PAGES.items():
        block = calibrated(calibration(papers, apart), measure(papers, apart)[2], language)
        if args.write:
            told = BLOCKS[kind].sub(block.replace("\\", r"\\"), page.read_text(encoding="utf-8"))
            page.write_text(told, encoding="utf-8")
        elif language == "en":
            print(block)
    return 0


if __name__ == "__main__":
    sys.exit(main())
