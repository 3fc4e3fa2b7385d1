"""Fuzz one reader by coverage: ``python -m tests.fuzz.coverage text|xml|edxml|docx [FOLDER] [-max_total_time=60 …]``.

Needs ``pip install atheris`` (Linux and macOS, Python up to 3.13). The inputs that reach new code are kept in FOLDER, where a
later run goes on; without it, in a folder that is thrown away. The rest are options of libFuzzer. An input that fails is
written as ``crash-…`` and tried again with ``python -m tests.fuzz.coverage text crash-…``.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Fuzz until the options say that it is enough."""
    atheris = importlib.import_module("atheris")
    target, *given = sys.argv[1:]
    with atheris.instrument_imports(include=["congvan"]):
        targets = importlib.import_module("tests.fuzz.targets")
    with tempfile.TemporaryDirectory() as name:
        if not any(not argument.startswith("-") for argument in given):
            given.insert(0, name)
        place = Path(next(argument for argument in given if not argument.startswith("-")))
        if not place.is_file():
            place.mkdir(parents=True, exist_ok=True)
            for number, seed in enumerate(targets.seeds(target)):
                (place / f"seed-{number}").write_bytes(seed)
        atheris.Setup([sys.argv[0], *given], targets.TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
