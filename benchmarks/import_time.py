"""What ``import congvan`` costs beside ``import pydantic``, in fresh interpreters, the best of many.

Run it with ``python benchmarks/import_time.py``; the last column is to be compared, for machines differ.
"""

from __future__ import annotations

import subprocess
import sys
import time

ROUNDS = 15
_STATEMENTS = {
    "nothing": "pass",
    "pydantic": "from pydantic import BaseModel",
    "pydantic and one model": "from pydantic import BaseModel\nclass Paper(BaseModel):\n    number: str",
    "congvan": "import congvan",
    "congvan.Directive": "from congvan import Directive",
    "congvan.parse_text": "from congvan import parse_text",
    "the command's help": "from congvan.cli.command import _parser; _parser([]).format_help()",
}


def milliseconds(statement: str) -> float:
    """How long a fresh interpreter takes for a statement, at best."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)
        best = min(best, time.perf_counter() - start)
    return best * 1e3


def main() -> None:
    """Measure everything in one run."""
    found = {name: milliseconds(statement) for name, statement in _STATEMENTS.items()}
    print(f"{'':<24}{'ms':>8}{'of pydantic':>14}")
    for name, took in found.items():
        print(f"{name:<24}{took:>8.0f}{took / found['pydantic']:>14.2f}")


if __name__ == "__main__":
    main()
