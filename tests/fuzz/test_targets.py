"""The targets of fuzzing hold on their seeds, on what is cut out of them, and on bytes of no kind."""

from __future__ import annotations

import random

import pytest

from congvan import parse_text
from tests.fuzz.targets import TARGETS, seeds


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_target_holds_near_its_seeds(target: str) -> None:
    dice = random.Random(1)
    given = seeds(target)
    assert len(given) > 8
    for seed in given[::3]:
        TARGETS[target](seed)
        TARGETS[target](seed[: dice.randrange(len(seed))])
        spoilt = bytearray(seed)
        for _ in range(8):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        TARGETS[target](bytes(spoilt))
    TARGETS[target](b"")
    TARGETS[target](bytes(range(256)))


def test_the_seeds_are_what_their_reader_reads() -> None:
    assert all(parse_text(seed.decode()).number is not None for seed in seeds("text"))
