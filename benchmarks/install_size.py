"""How much the core brings along, beside docling-core: the installed files of a distribution and of all that it requires.

Run it with ``python -m benchmarks.install_size``. Extras are left out; what another platform alone requires, too.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.table import Row, beside, markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[\w.-]+")
_PACKAGE = Path(__file__).parents[1] / "src" / "congvan"


def closure(name: str) -> dict[str, Distribution]:
    """A distribution and all that it requires, as they are installed here.

    Raises:
        PackageNotFoundError: It is not installed.
    """
    met = {name: distribution(name)}
    waiting = [name]
    while waiting:
        for line in met[waiting.pop()].requires or ():
            required = _NAME.findall(line)[0].lower().replace("_", "-")
            if "extra ==" in line or required in met:
                continue
            try:
                met[required] = distribution(required)
            except PackageNotFoundError:  # for another platform or another Python
                continue
            waiting.append(required)
    return met


def core() -> dict[str, Distribution]:
    """What the core requires, as it is installed here."""
    required = ("lxml", "pydantic", "python-dateutil", "typing-extensions")
    return {name: one for first in required for name, one in closure(first).items()}


def megabytes(found: Distribution) -> float:
    """What its files take, without what Python compiles of them."""
    files = [Path(str(file.locate())) for file in found.files or () if "__pycache__" not in file.parts]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def rows() -> Iterator[Row]:
    """Megabytes and distributions of the core."""
    ours = core()
    own = sum(file.stat().st_size for file in _PACKAGE.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    size, count = sum(map(megabytes, ours.values())) + own / 1e6, len(ours) + 1
    yield Row("install.size", size, "MB", goal=21, at_most=True)
    yield Row("install.count", count, "", goal=9, at_most=True)
    try:
        theirs = closure("docling-core")
    except PackageNotFoundError:
        yield Row("install.size", None, beside="docling-core")
        return
    yield beside("install.size", size, "MB", "docling-core", sum(map(megabytes, theirs.values())))
    yield beside("install.count", count, "", "docling-core", len(theirs))


if __name__ == "__main__":
    print(markdown(rows(), "en"))
