"""A run that is killed again and again, against one that is not: the tables are to be equal.

Run it with ``python -m benchmarks.kills [PAPERS [KILLS [SEED]]]``; without them 2,000 papers and ten SIGKILLs, each after
another number of parts and another moment of work, wherever the run then is.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from congvan.corpus.generate import papers, write

PAPERS, KILLS, SEED = 2000, 10, 1
_LOOK = 0.01  # seconds between two looks
_MOMENT = 0.08  # seconds, about as long as a part takes


def killed(folder: Path, out: Path, *, kills: int, parts: int, seed: int) -> int:
    """Make a table of a folder, killed so many times; gives how often the run was still at work when it was killed.

    Args:
        folder: The papers.
        out: The table.
        kills: How many times.
        parts: How many parts the table comes in.
        seed: Other moments for another one.
    """
    dice = random.Random(seed)  # noqa: S311 - the same moments in every run of a seed
    size = max(1, len(list(folder.iterdir())) // parts)
    command = [
        sys.executable,
        "-m",
        "congvan",
        "corpus",
        f"{folder}/*.*",
        "--part",
        str(size),
        "--jobs",
        "2",
        "-o",
        str(out),
    ]
    hit = 0
    for number in range(kills):
        wanted = (number + 1) * parts // (kills + 2)
        with subprocess.Popen([*command, "--resume"], stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and _there(out) < wanted:
                _wait(process, _LOOK)
            _wait(process, dice.uniform(0, _MOMENT))
            process.send_signal(signal.SIGKILL)
            hit += process.wait() == -signal.SIGKILL
    subprocess.run([*command, "--resume"], check=True, stderr=subprocess.DEVNULL)
    return hit


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)


def _there(out: Path) -> int:
    """How many parts are whole."""
    return len(list(out.with_name(f"{out.name}.parts").glob("part-*.parquet")))


def whole(folder: Path, out: Path) -> Any:  # noqa: ANN401 - pyarrow ships no types
    """The table of a run that nobody kills."""
    command = [sys.executable, "-m", "congvan", "corpus", f"{folder}/*.*", "--jobs", "2", "-o", str(out)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return pq.read_table(out)


def main() -> None:
    """Compare the two, and exit with 1 where they differ."""
    given = [int(value) for value in sys.argv[1:]]
    count, kills, seed = (*given, *(PAPERS, KILLS, SEED)[len(given) :])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "papers"
        write(papers(count, seed=seed), folder, formats=[".txt"])
        out = Path(name) / "killed.parquet"
        hit = killed(folder, out, kills=kills, parts=4 * kills, seed=seed)
        is_equal = pq.read_table(out).equals(whole(folder, Path(name) / "whole.parquet"))
    print(
        f"{count:,} papers, killed at work {hit} times of {kills}: the table is {'equal' if is_equal else 'NOT equal'}"
    )
    sys.exit(0 if is_equal and hit else 1)


if __name__ == "__main__":
    main()
