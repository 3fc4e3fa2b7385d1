"""Invented papers in the manner of real ones, each with its true reading (văn bản giả định).

>>> from congvan.corpus.generate import papers
>>> from congvan.reading import parse_text
>>> truth, = papers(1)
>>> parse_text(text_of(truth)).number == truth.number
True

A paper is made as a directive and printed by the rules of its system, so that the directive is what a reader should find:
number, day, place, issuer, subject, references, tasks with who acts and by when, recipients and signer. A press report keeps
its words in ``source``. :func:`write` prints them in every format. Nobody wrote these papers, and nobody named in them lives.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from congvan.corpus.generate import party, press, state
from congvan.corpus.generate.files import FORMATS, write
from congvan.corpus.generate.kinds import KINDS, Kind
from congvan.formats import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.model import Directive

__all__ = ["FORMATS", "KINDS", "papers", "text_of", "write"]

_MADE: dict[tuple[str, str], Callable[[Kind, int, random.Random], Directive]] = {
    ("state", "letter"): state.letter,
    ("state", "orders"): state.orders,
    ("state", "telegram"): state.telegram,
    ("state", "decision"): state.decision,
    ("state", "told"): state.told,
    ("state", "press"): press.report,
    ("party", "letter"): party.letter,
    ("party", "orders"): party.orders,
    ("party", "decision"): party.decision,
    ("party", "told"): party.told,
}


def papers(count: int, *, seed: int = 1, kinds: Sequence[str] | None = None) -> Iterator[Directive]:
    """So many papers, the same for a seed on every machine; any number, one at a time.

    Args:
        count: How many.
        seed: Other papers for another one.
        kinds: Names of ``KINDS``, of which each paper is one; ``None`` for all.

    Raises:
        KeyError: There is no such kind.
    """
    chosen = [KINDS[name] for name in kinds] if kinds is not None else list(KINDS.values())
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - invention, not secrecy
        kind = chance.choice(chosen)
        yield _MADE[kind.system, kind.made](kind, number, chance)


def text_of(paper: Directive) -> str:
    """The paper as it is printed, or the report that tells of it."""
    kept = paper.source.text if paper.source is not None else None
    return kept if kept is not None else text.dumps(paper)
