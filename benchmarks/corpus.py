"""What a table of many papers costs: two processes beside one, and ten and a hundred times the papers beside some.

Run it with ``python -m benchmarks.corpus [PAPERS]`` (extra ``corpus``) for the table of sizes, each ten times the one before,
the largest with PAPERS; without it, 20,000. The papers are invented, of every kind, and come from a JSONL file; memory is the
peak of all processes of a run together, as the system counts them (Linux alone).
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.table import Row, beside
from congvan.corpus.generate import papers, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT = 20_000
_STEPS = 3
_LOOK = 0.5  # seconds between two looks at the memory


class Run(NamedTuple):
    """One table.

    Attributes:
        papers: How many papers.
        jobs: How many processes read them.
        seconds: How long it took, with the start of the processes.
        busy: Seconds that all processes together were at work; on a busy machine the better figure.
        peak: Megabytes of all processes at once, at most.
        report: The report that the run left.
    """

    papers: int
    jobs: int
    seconds: float
    busy: float
    peak: float
    report: dict[str, object]

    @property
    def rate(self) -> float:
        """Papers a second."""
        return self.papers / self.seconds


def written(folder: Path, count: int) -> Path:
    """A JSONL file of so many papers."""
    file = folder / f"{count}.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for paper in papers(count):
            lines.write(json.dumps({"text": text_of(paper)}, ensure_ascii=False) + "\n")
    return file


def gathered(source: Path, count: int, jobs: int) -> Run:
    """The command that makes a table, measured from without."""
    out = source.with_suffix(f".{jobs}.parquet")
    command = [sys.executable, "-m", "congvan", "corpus", str(source), "--jobs", str(jobs), "--force", "-o", str(out)]
    start, before = time.perf_counter(), _busy()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        peak = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peak))
        watch.start()
        if process.wait():
            raise RuntimeError(command)
        took = time.perf_counter() - start
        watch.join()
    report = json.loads(out.with_name(f"{out.name}.report.json").read_text(encoding="utf-8"))
    if (report["documents"], report["failed"]) != (count, 0):
        raise RuntimeError(report)
    return Run(count, jobs, took, _busy() - before, peak[0], report)


def _busy() -> float:
    """Processor seconds of all processes that were started here and have ended, with those that they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], _memory(process.pid) / 1024)
        time.sleep(_LOOK)


def _memory(root: int) -> int:
    """Kilobytes of a process and of all below it."""
    held: dict[int, int] = {}
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/status") if sys.platform == "linux" else ():
        try:
            lines = status.read_text(encoding="utf-8").splitlines()
        except OSError:  # it ended meanwhile
            continue
        facts = dict(line.split(":", 1) for line in lines if ":" in line)
        parents[int(facts["Pid"])] = int(facts["PPid"])
        held[int(facts["Pid"])] = int(facts.get("VmRSS", "0 kB").split()[0])
    family, waiting = {root}, [root]
    while waiting:
        above = waiting.pop()
        below = [child for child, parent in parents.items() if parent == above and child not in family]
        family.update(below)
        waiting += below
    return sum(held.get(one, 0) for one in family)


def rows(count: int = COUNT) -> Iterator[Row]:
    """Papers a second of two processes beside one, and of all papers beside a tenth of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = written(folder, count // 10), written(folder, count)
        tenth = gathered(few, count // 10, 2)
        one, two = gathered(many, count, 1), gathered(many, count, 2)
    yield beside("two processes", two.rate, "papers", "one process", one.rate, 1.8)
    yield beside("ten times the papers", two.rate, "papers", "a tenth of them", tenth.rate, 0.95)


def main() -> None:
    """Every size with two processes."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    print("| papers | seconds | papers/s | processor seconds | papers per processor second | peak memory, MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        for step in reversed(range(_STEPS)):
            count = largest // 10**step
            run = gathered(written(Path(name), count), count, 2)
            figures = (run.seconds, run.rate, run.busy, count / run.busy, run.peak)
            print(f"| {count:,} | {' | '.join(f'{figure:,.0f}' for figure in figures)} |", flush=True)
    print(json.dumps(run.report, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
