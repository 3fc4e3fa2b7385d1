"""Whether the time of reading grows with the text or with its square, phrase by phrase.

Every trigger of reading, and a sample of pairs, each in the body, in a header and line by line, is repeated to 15 kB
and to 30 kB; what takes more than three times as long the second time is printed, worst first. Run it with
``python -m benchmarks.growth [PAIRS [SEED]]`` at the root of the repository.
"""

from __future__ import annotations

import random
import sys
import time

from tests.fuzz.phrases import repeated, triggers

from congvan import parse_text

_SMALL, _LARGE = 15_000, 30_000
_TOLD = 3.0
_SOON = 0.05
"""Seconds below which the larger text is not measured against the smaller: noise."""

_HEADER = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
_SHAPES = (("", " "), ("", "\n"), (_HEADER, " | "), (_HEADER, "\n"))


def seconds(text: str) -> float:
    """The processor's time of one reading, the better of two."""
    taken: list[float] = []
    for _ in range(2):
        begin = time.process_time()
        parse_text(text)
        taken.append(time.process_time() - begin)
    return min(taken)


def growth(phrase: str, before: str, after: str) -> tuple[float, float]:
    """How many times longer the text of twice the length takes, and how long that is."""
    large = seconds(before + repeated(phrase + after, _LARGE))
    if large < _SOON:
        return 0.0, large
    return large / seconds(before + repeated(phrase + after, _SMALL)), large


def main() -> None:
    """Sweep, and print what grows too fast."""
    given = sys.argv[1:]
    pairs, seed = (int(value) for value in (*given, *("1000", "0")[len(given) :]))
    dice = random.Random(seed)  # noqa: S311 - the same pairs in every run of a seed
    words = triggers()
    phrases = [*words, *(" ".join(dice.choices(words, k=2)) for _ in range(pairs))]
    found: list[tuple[float, float, str]] = []
    for phrase in phrases:
        for before, after in _SHAPES:
            ratio, taken = growth(phrase, before, after)
            if ratio > _TOLD:
                found.append((ratio, taken, repr((before[:9], phrase + after))))
                print(f"{ratio:6.1f} {taken:7.2f} s  {found[-1][2]}", flush=True)
    print(f"{len(found)} of {len(phrases) * len(_SHAPES)} grow too fast")


if __name__ == "__main__":
    main()
