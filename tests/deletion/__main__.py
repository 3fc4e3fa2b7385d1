"""Take every row and every alternative away, one at a time, and tell which no test of reading misses.

``python -m tests.deletion [--sample N] [--seed S] [--jobs J] [--place PREFIX]`` at the root of the repository. Prints
each survivor that has no reason in ``spared.csv``; ends with status 1 where more than a tenth of the pieces survive.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import re
import sys
from collections import Counter

from tests.deletion.held import calls, fails
from tests.deletion.pieces import Piece, pieces, reasons, without

_SHARE = 10


def survives(piece: Piece) -> bool:
    """Whether no test fails without a piece."""
    try:
        with without(piece):
            return fails(piece) is None
    except re.error:
        return False


def main() -> int:
    """Take the pieces away that are asked for; the status."""
    parser = argparse.ArgumentParser(prog="python -m tests.deletion", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="so many pieces, drawn at random")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="of the draw")
    parser.add_argument("--jobs", type=int, default=1, metavar="J", help="processes")
    parser.add_argument("--place", default="", metavar="PREFIX", help="only tables and rules that begin so")
    asked = parser.parse_args()
    chosen = [piece for piece in pieces() if piece.place.startswith(asked.place)]
    if asked.sample is not None:
        chosen = random.Random(asked.seed).sample(chosen, min(asked.sample, len(chosen)))
    if (broken := fails(None)) is not None:
        print(f"the tests fail with every piece in its place: {broken}")
        return 2
    with multiprocessing.get_context("fork").Pool(asked.jobs) as pool:
        survivors = [piece for piece, lives in zip(chosen, pool.imap(survives, chosen, 8), strict=True) if lives]
    spared = reasons()
    bare = [piece for piece in survivors if (piece.place, piece.words) not in spared]
    for piece in bare:
        print(f"{piece.place}\t{piece.number}\t{piece.words}")
    taken, left = Counter(piece.place for piece in chosen), Counter(piece.place for piece in survivors)
    for place, count in left.most_common(12):
        print(f"{place}: {count} of {taken[place]}")
    share = len(survivors) / max(1, len(chosen))
    print(
        f"{len(survivors)} of {len(chosen)} pieces survive ({share:.1%}), {len(bare)} without a reason; {len(calls())} tests"
    )
    return int(len(bare) * _SHARE > len(chosen))


if __name__ == "__main__":
    sys.exit(main())
