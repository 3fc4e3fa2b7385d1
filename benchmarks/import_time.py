"""What ``import congvan`` costs beside ``import pydantic``, in fresh interpreters, the best of many.

Run it with ``python -m benchmarks.import_time``; the last column is to be compared, for machines differ. All modules are
run from their bytecode, as installed ones are, whatever the environment says of writing it, and beside nothing but what
the core installs: pydantic asks each distribution that is there for plugins, and a developer has hundreds. Peers alone are
run with all that is installed here.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.install_size import core
from benchmarks.table import Row, beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import Distribution

ROUNDS = 15
_PAPER = Path(__file__).parents[1] / "docs" / "examples" / "cong-van.txt"
_STATEMENTS = {
    "nothing": "pass",
    "pydantic": "from pydantic import BaseModel",
    "pydantic and one model": "from pydantic import BaseModel\nclass Paper(BaseModel):\n    number: str",
    "congvan": "import congvan",
    "congvan.Directive": "from congvan import Directive",
    "congvan.parse_text": "from congvan import parse_text",
    "the first paper": f"import congvan\ncongvan.read({str(_PAPER)!r})",
    "the command's help": "from congvan.cli.command import _parser; _parser([]).format_help()",
}
_PEERS = {"eyecite": "import eyecite", "docling-core": "from docling_core.types.doc import DoclingDocument"}
_SOURCE = Path(__file__).parents[1] / "src"


def measured() -> dict[str, float | None]:
    """Milliseconds of each statement."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as site:
        for found in core().values():
            _link(found, Path(site))
        (Path(site) / "congvan").symlink_to(_SOURCE / "congvan")
        environment = given | {"PYTHONPYCACHEPREFIX": cache, "PYTHONPATH": site}
        alone = {name: milliseconds(statement, environment, "-S") for name, statement in _STATEMENTS.items()}
        return alone | {name: milliseconds(statement, environment) for name, statement in _PEERS.items()}


def _link(found: Distribution, folder: Path) -> None:
    """Put the packages of a distribution into a folder."""
    for name in {file.parts[0] for file in found.files or () if file.parts[0] not in {"..", "__pycache__"}}:
        (folder / name).symlink_to(Path(str(found.locate_file(name))))


def milliseconds(statement: str, environment: dict[str, str], *options: str) -> float | None:
    """Processor time of a fresh interpreter for a statement, at best; ``None`` where what it imports is not installed."""
    best = float("inf")
    command = [sys.executable, *options, "-c", statement]
    for _ in range(ROUNDS):
        before = _used()
        if subprocess.run(command, check=False, stderr=subprocess.DEVNULL, env=environment).returncode:
            return None
        best = min(best, _used() - before)
    return best * 1e3


def _used() -> float:
    """Processor seconds of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def rows() -> Iterator[Row]:
    """The import and the first call beside pydantic's import, and others' imports."""
    found = measured()
    ours, pydantic, first = found["congvan"], found["pydantic"], found["the first paper"]
    if ours is None or pydantic is None or first is None:
        raise RuntimeError(found)
    yield beside("import", ours, "ms", "pydantic", pydantic, 1.2, at_most=True)
    yield beside("first call", first, "ms", "pydantic", pydantic, 2, at_most=True)
    for peer in ("eyecite", "docling-core"):
        took = found[peer]
        yield beside("import", ours, "ms", peer, took) if took is not None else Row("import", None, beside=peer)


def main() -> None:
    """Measure everything in one run."""
    found = measured()
    pydantic = found["pydantic"] or 1.0
    print(f"{'':<24}{'ms':>8}{'of pydantic':>14}")
    for name, took in found.items():
        print(f"{name:<24}{took:>8.0f}{took / pydantic:>14.2f}" if took is not None else f"{name:<24} not installed")


if __name__ == "__main__":
    main()
