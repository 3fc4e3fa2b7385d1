"""Of pieces drawn at random at most a tenth is held by no test; the whole is ``python -m tests.deletion``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_a_sample_is_held_by_examples_and_papers() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.deletion", "--sample", "120", "--seed", "9"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "of 120 pieces survive" in run.stdout
