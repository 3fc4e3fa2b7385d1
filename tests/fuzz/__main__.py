"""Read random papers by number: ``python -m tests.fuzz [COUNT [FIRST]]`` at the root of the repository.

Every third is spliced of the papers of the tests, the others are made of phrases alone.

The numbers of papers that fail are printed, with why, and the paper that took longest for its length; ends with status
1 if any failed. A million is ``python -m tests.fuzz 1000000``.
"""

from __future__ import annotations

import sys
import time

from congvan.reading.grammar.cursor import strictly
from tests.fuzz.phrases import paper, spliced
from tests.fuzz.reading import read_back


def main() -> int:
    """Read the papers; the status."""
    strictly(on=True)
    given = [int(value) for value in sys.argv[1:]]
    count, first = given[0] if given else 2000, given[1] if len(given) > 1 else 0
    failed = 0
    slowest = (0.0, first)
    for seed in range(first, first + count):
        text = spliced(seed) if seed % 3 == 2 else paper(seed)
        begin = time.process_time()
        try:
            read_back(text)
        except Exception as error:  # noqa: BLE001 -- whatever reading raises is what is looked for
            failed += 1
            print(f"{seed}: {type(error).__name__}: {error}", flush=True)
        slowest = max(slowest, ((time.process_time() - begin) / (len(text) + 100), seed))
    print(
        f"{failed} of {count} papers failed; slowest for its length is {slowest[1]}, {slowest[0] * 1e6:.0f} µs a letter"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
