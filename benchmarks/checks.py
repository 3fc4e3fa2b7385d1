"""How fast papers are checked beside reading them, and which rules fire how often: the table of rule against count.

Run it with ``python -m benchmarks.checks [FOLDER]``. FOLDER holds ``*.txt`` files; without it, the papers of the tests
are used, a thousand in all.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.table import Row, beside, seconds
from congvan import check, parse_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = Path(__file__).parents[1] / "tests" / "checks" / "papers"
_THOUSAND = 1000


def papers(folder: Path | None = None) -> list[str]:
    """The papers to check: those of a folder, or a thousand of the tests' own."""
    files = sorted((folder or _OWN).rglob("*.txt"))
    found = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return found if folder is not None else (found * _THOUSAND)[:_THOUSAND]


def rows() -> Iterator[Row]:
    """Checking beside reading, seconds for a thousand papers."""
    texts = papers()
    reading = seconds(parse_text, texts, rounds=2)
    yield beside("checks", seconds(check, [parse_text(text) for text in texts], rounds=2), "s", "reading", reading)


def main() -> None:
    """Read, check, and print the ratio and the table."""
    counts: Counter[str] = Counter()
    reading = checking = 0.0
    official = 0
    for text in papers(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        begin = time.perf_counter()
        directive = parse_text(text)
        middle = time.perf_counter()
        findings = check(directive)
        checking += time.perf_counter() - middle
        reading += middle - begin
        counts.update({finding.rule for finding in findings})
        official += directive.source is not None and directive.source.kind == "official"
    print(f"{official} papers: read {reading:.2f} s, checked {checking:.2f} s, ratio {checking / reading:.2f}")
    for rule, count in counts.most_common():
        print(f"{rule:8} {count:5} {count / max(official, 1):6.1%}")


if __name__ == "__main__":
    main()
