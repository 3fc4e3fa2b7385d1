"""What a table of many papers costs: two processes beside one, and ten times the papers beside some, in one run.

Run it with ``python -m benchmarks.corpus [PAPERS]`` (extra ``corpus``); the last column is to be compared, for machines
differ. PAPERS is how many the largest run reads, 20,000 where it is not given; the papers are invented.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.table import Row, beside
from congvan import corpus
from congvan.corpus.generate import papers, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT = 20_000


def seconds(texts: list[str], jobs: int) -> float:
    """How long the table of some papers takes, with the start of its processes."""
    coming = (corpus.Item(str(number), text) for number, text in enumerate(texts))
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        report = corpus.build(coming, Path(folder) / "table.parquet", jobs=jobs)
        took = time.perf_counter() - start
    if (report.documents, report.failed) != (len(texts), 0):
        raise RuntimeError(report)
    return took


def rows(count: int = COUNT) -> Iterator[Row]:
    """Papers a second of two processes beside one, and of all papers beside a tenth of them."""
    texts = [text_of(paper) for paper in papers(count)]
    few, one, two = seconds(texts[: count // 10], 2), seconds(texts, 1), seconds(texts, 2)
    yield beside("two processes", count / two, "papers", "one process", count / one, 1.8)
    yield beside("ten times the papers", count / two, "papers", "a tenth of them", count / 10 / few, 0.95)


def main() -> None:
    """Measure everything in one run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    texts = [text_of(paper) for paper in papers(count)]
    tenth = texts[: count // 10]
    print(f"{'papers':>10}{'processes':>12}{'s':>10}{'papers/s':>12}{'ratio':>28}")
    few, one, two = seconds(tenth, 2), seconds(texts, 1), seconds(texts, 2)
    for papers_read, jobs, took, told in (
        (len(tenth), 2, few, ""),
        (count, 1, one, ""),
        (count, 2, two, f"{one / two:.2f} of one process"),
        (count, 2, two, f"{two / few:.1f} for 10 times the papers"),
    ):
        print(f"{papers_read:>10,}{jobs:>12}{took:>10.2f}{papers_read / took:>12.0f}{told:>28}")


if __name__ == "__main__":
    main()
